#!/usr/bin/env python3
"""A made-up dossier: accounts of reports that never were, and how well a dossier joins them.

    dossier.py make --reports 200000 --seed 1 --to FOLDER      writes accounts-*.jsonl of 1,000 reports each, and truth.tsv
    dossier.py score --truth FOLDER/truth.tsv --dossier FILE   pairwise precision and recall of the entries

The accounts are shaped as `chancery read --format jsonl` prints them, so `chancery add` takes them without reading a text.
Engagements are told by one to eight reports, in several spellings (accents left out, family name first, initials, slips of
typing, a person's title only), by both sides, with dates as a day, an interval, a month, or none ("their recent call"); persons
change office; some names are borne by two persons of two states; some reports are copies with another headline.
"""
import argparse, datetime, json, os, random, sqlite3, unicodedata
from collections import Counter, defaultdict

CULTURES = {
    "vi": ("Nguyễn Trần Lê Phạm Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý", "Văn Thị Đức Minh Quang Thanh Hữu Xuân Ngọc Phú",
           "An Bình Chính Cường Dũng Giang Hà Hải Hiếu Hòa Hùng Hương Khánh Lâm Linh Long Mai Nam Nga Phong Phúc Quân Sơn Tâm Thắng Thảo Trung Tuấn Việt Vinh"),
    "en": ("Adams Baker Carter Dixon Ellison Foster Griffith Harrison Ingram Jackson Kendall Lawrence Mitchell Norwood Osborne Parker Quigley Richardson Sheppard Thornton Underhill Vaughan Whitaker Yardley Zimmerman",
           "", "Alice Benjamin Caroline Daniel Eleanor Frederick Gregory Harriet Isabel Jonathan Katherine Leonard Margaret Nathaniel Olivia Patrick Rebecca Samuel Theodore Victoria William"),
    "fr": ("Aubert Blanchard Chevalier Delacroix Étienne Fontaine Girard Hébert Jourdain Lacombe Lefèvre Mercier Noël Ouvrard Périer Renaud Sauvage Tessier Vasseur",
           "", "Adèle Baptiste Céline Damien Élodie Françoise Gérard Hélène Isabelle Jérôme Laurent Mathilde Nicolas Océane Pascal Rémi Sébastien Thérèse"),
    "es": ("Aguilar Benítez Castaño Domínguez Escobar Fernández Gutiérrez Hernández Iglesias Jiménez López Márquez Núñez Ordóñez Peñalver Quintero Ramírez Sánchez Torres Valdés",
           "García Pérez Romero Molina Vega Suárez", "Alejandro Beatriz Carlos Dolores Eduardo Fernanda Gonzalo Inés Joaquín Leticia Mateo Natalia Óscar Pilar Ricardo Sofía Tomás"),
    "sl": ("Andreyev Bogdanov Chernov Dmitriev Fedorov Gavrilov Ivanov Karpov Lebedev Makarov Nikitin Orlov Petrov Romanov Sokolov Tarasov Ushakov Vasiliev Yakovlev Zaitsev",
           "", "Aleksandr Boris Dmitry Elena Fyodor Galina Igor Konstantin Larisa Mikhail Natalya Oleg Pavel Sergey Tatyana Valery Yelena"),
    "ar": ("Abdallah Bakri Chahine Darwish Fayad Ghanem Haddad Jaber Khalil Mansour Nasser Qasim Rahman Saleh Tawfik Younes Zaki",
           "", "Ahmed Bassam Faisal Hassan Ibrahim Karim Leila Mahmoud Nadia Omar Rania Samir Tariq Wafa Yasser"),
}
STATES = {"VNM": "vi", "USA": "en", "GBR": "en", "AUS": "en", "CAN": "en", "NZL": "en", "IRL": "en", "FRA": "fr", "BEL": "fr",
          "CHE": "fr", "SEN": "fr", "CIV": "fr", "ESP": "es", "MEX": "es", "ARG": "es", "COL": "es", "CHL": "es", "PER": "es",
          "RUS": "sl", "BGR": "sl", "KAZ": "sl", "BLR": "sl", "EGY": "ar", "MAR": "ar", "JOR": "ar", "IRQ": "ar", "TUN": "ar",
          "DZA": "ar", "SAU": "ar", "QAT": "ar"}
CITY = {"VNM": ("Hanoi", 21.03, 105.85), "USA": ("Washington", 38.9, -77.04), "GBR": ("London", 51.5, -0.13), "FRA": ("Paris", 48.86, 2.35),
        "RUS": ("Moscow", 55.75, 37.62), "EGY": ("Cairo", 30.04, 31.24)}
ROLES = ["head-of-state", "head-of-government", "foreign-minister", "minister", "deputy-foreign-minister", "ambassador", "official"]
KINDS = [("call", 3), ("meeting", 8), ("visit", 2), ("message", 1), ("signing", 1), ("dialogue", 1)]
ACTS = ["affirm", "pledge", "thank", "hope", "propose", "praise", "request", "criticise"]
SYLLABLES = "ba be bi bo da de di do fa fe fi ga ge go ka ke ki ko la le li lo ma me mi mo na ne no pa pe pi po ra re ri ro sa se si so ta te ti to va ve vi vo".split()
TOPICS = "trade investment defence security maritime education climate energy agriculture tourism health technology migration transport digital culture".split()


def plain(name):
    name = name.replace("đ", "d").replace("Đ", "D")
    return "".join(c for c in unicodedata.normalize("NFD", name) if unicodedata.category(c) != "Mn")


def people(dice):
    """Persons: number, state, name, and the roles they hold with their first day."""
    found, taken = [], set()
    for state, culture in STATES.items():
        family, middle, given = (part.split() for part in CULTURES[culture])
        names = [(g, m, f) for g in given for m in (middle or [""]) for f in family]
        dice.shuffle(names)
        count = 0
        for g, m, f in names:
            key = (state, plain(g), plain(f)) if culture != "vi" else (state, plain(f), plain(m), plain(g))
            if key in taken or any((state, a, b) in taken for a, b in [(plain(f), plain(g))]):
                continue
            taken.add(key)
            full = f"{f} {m} {g}" if culture == "vi" else " ".join(p for p in (g, m if dice.random() < .3 else "", f) if p)
            found.append((len(found), state, culture, full))
            count += 1
            if count == 110:
                break
    return found


def spelt(dice, culture, name):
    """The name as one report has it."""
    words = name.split()
    roll = dice.random()
    if roll < .45: return name
    if roll < .80: return plain(name)
    if roll < .85: return " ".join(words[-1:] + words[:-1]) if culture != "vi" else plain(name)
    if roll < .93:
        long = [i for i, w in enumerate(words) if len(plain(w)) >= 7]
        if long:
            i = dice.choice(long)
            w = plain(words[i]); at = dice.randrange(2, len(w) - 1)
            words = [plain(x) for x in words]; words[i] = w[:at] + w[at + 1:]
            return " ".join(words)
    if roll < .95 and culture in ("en", "fr") and len(words) == 2: return f"{words[0][0]}. {words[1]}"
    return plain(name).upper() if roll > .99 else plain(name)


def make(a):
    dice = random.Random(a.seed)
    persons = people(dice)
    by_state = defaultdict(list)
    for p in persons: by_state[p[1]].append(p)
    states = list(STATES)
    weights = [1 / (i + 1) ** .6 for i in range(len(states))]
    first = datetime.date(2012, 1, 1)
    os.makedirs(a.to, exist_ok=True)
    truth = open(os.path.join(a.to, "truth.tsv"), "w", encoding="utf-8")
    out, number, latest = None, 0, {}

    vocabulary = ["".join(dice.choice(SYLLABLES) for _ in range(dice.randrange(2, 5))) for _ in range(4000)]

    def word(): return vocabulary[min(int(dice.expovariate(1 / 600)), 3999)]

    def person(state, day):
        # Offices pass on: in each half-decade other persons of a state are in office, the first of them most often.
        staff = by_state[state]
        start = (day.toordinal() // 1500 * 17) % len(staff)
        rank = min(int(dice.expovariate(.18)), 40)
        return staff[(start + rank) % len(staff)], rank

    def engagement(event, name, main, report_day, dated=True):
        kind, day, last, both, place, _ = event
        participants = []
        order = both if dice.random() < .6 else both[::-1]
        for (number, state, culture, full), rank in order:
            told = spelt(dice, culture, full)
            if main and not dated: told = full
            participants.append({"name": told, "state": state, "office": "Minister", "role": ROLES[min(rank // 2, len(ROLES) - 1)],
                                 "part": None, "person": number})
        if kind == "message": participants[0 if order == both else 1]["part"], participants[1 if order == both else 0]["part"] = "sender", "receiver"
        roll = dice.random()
        if not dated: date = None
        elif kind == "visit": date = f"{day}/{last}" if roll < .8 and last > day else str(day)
        elif roll < .93: date = str(day)
        elif roll < .97: date = str(day)[:7]
        else: date = f"{day - datetime.timedelta(1)}/{day + datetime.timedelta(1)}"
        where = place if dice.random() < .7 else None
        return {"id": name, "kind": kind, "status": "occurred", "main": main, "date": date and {"edtf": date, "text": None, "basis": ["told"]},
                "place": where, "participants": participants, "confidence": .9, "evidence": []}

    def tell(event, identity, n):
        nonlocal out, number
        kind, day, last, both, place, topic = event
        texts = []
        for k in range(n):
            if number % 1000 == 0:
                if out: out.close()
                out = open(os.path.join(a.to, f"accounts-{number // 1000:03d}.jsonl"), "w", encoding="utf-8")
            number += 1
            rid = f"g{number:06d}"
            published = last + datetime.timedelta(dice.choice([0, 0, 1, 1, 2]))
            side = dice.choice([both[0][0][1], both[1][0][1], None])
            engagements = [engagement(event, "e1", True, published)]
            truth.write(f"{rid}/e1\t{identity}\n")
            earlier = latest.get((both[0][0][0], both[1][0][0]))
            if earlier and dice.random() < .25 and 0 < (day - earlier[0][2]).days < 120 and earlier[2] == 1:
                engagements.append(engagement(earlier[0], "e2", False, published, dated=False))
                truth.write(f"{rid}/e2\t{earlier[1]}\n")
            words = [f"{p['office']} {p['name']} of {p['state']}" for p in engagements[0]["participants"]]
            copy = k > 0 and dice.random() < .15
            if copy and texts: text = f"Report {rid}\n\n" + texts[0]
            else:
                body = f"{words[0]} and {words[1]} held a {kind} on {topic} on {day}. "
                sentences = [f"{'They' if i % 3 else 'Both sides'} {dice.choice(['spoke of', 'stressed', 'agreed on', 'welcomed'])} {dice.choice(TOPICS)} and "
                             + " ".join(word() for _ in range(dice.randrange(4, 9))) + "." for i in range(dice.randrange(4, 9))]
                texts.append(body + " ".join(sentences))
                text = f"Report {rid}\n\n" + texts[-1]
            offices, statements = [], []
            for e in engagements:
                seen = text.find("held a")
                e["evidence"] = [{"start": seen, "end": seen + 6, "quote": text[seen:seen + 6]}]
                for p in e["participants"]:
                    offices.append({"name": p["name"], "office": p["office"], "role": p["role"], "state": p["state"], "former": False, "evidence": []})
                    truth.write(f"{rid}\t{p['name']}\t{p['state']}\t{p.pop('person')}\n")
            at = text.find(". ") + 2
            while 0 <= at < len(text) and len(statements) < 4:
                end = text.find(".", at)
                if end < 0: break
                p = dice.choice(engagements[0]["participants"])
                statements.append({"speakers": [{"name": p["name"], "state": p["state"]}], "addressees": [], "act": dice.choice(ACTS), "content": None,
                                   "engagement": "e1", "confidence": .8, "evidence": [{"start": at, "end": end, "quote": text[at:end]}]})
                at = end + 2
            outlet = dice.choice(["Agency", "Daily", "Post", "Herald", None]) if side is None else f"MFA-{side}"
            record = {"report": {"id": rid, "title": f"Report {rid}", "text": text, "language": "en", "outlet": outlet, "side": side,
                                 "published": str(published) if dice.random() < .9 else None, "url": None, "dated": None},
                      "engagements": engagements, "offices": offices, "statements": statements, "milestones": []}
            out.write(json.dumps(record, ensure_ascii=False, separators=(",", ":")) + "\n")
            if number >= a.reports: return

    identity = 0
    days = 4000
    while number < a.reports:
        day = first + datetime.timedelta(dice.randrange(days) if a.shuffled else int(number / a.reports * days))
        one, other = dice.choices(states, weights, k=2)
        if one == other: continue
        both = (person(one, day), person(other, day))
        kind = dice.choices([k for k, _ in KINDS], [w for _, w in KINDS])[0]
        last = day + datetime.timedelta(dice.randrange(0, 4)) if kind == "visit" else day
        host = CITY.get(other)
        place = None if kind in ("call", "message") else {"name": host[0], "state": other, "latitude": host[1], "longitude": host[2]} if host else {"name": other, "state": other, "latitude": None, "longitude": None}
        pair = (both[0][0][0], both[1][0][0])
        before = latest.get(pair)
        # One pair does not do the same thing twice within a few days: a reader could not tell the reports apart.
        if before and abs((day - before[0][2]).days) < 7 and before[0][0] == kind: continue
        identity += 1
        event = (kind, day, last, both, place, dice.choice(TOPICS))
        tell(event, identity, dice.choices([1, 2, 3, 4, 6, 8], [30, 25, 18, 12, 10, 5])[0])
        recent = before and (day - before[0][2]).days < 366 and before[0][0] == kind
        latest[pair] = (event, identity, 2 if recent else 1)
    out.close(); truth.close()
    print(f"{number} reports, {identity} engagements, {len(persons)} persons")


def pairs(counts): return sum(n * (n - 1) // 2 for n in counts)


def score(a):
    event, persons = {}, defaultdict(Counter)
    for line in open(a.truth, encoding="utf-8"):
        cells = line.rstrip("\n").split("\t")
        if len(cells) == 2: event[cells[0]] = cells[1]
        else: persons[(cells[1], cells[2])][cells[3]] += 1
    db = sqlite3.connect(f"file:{a.dossier}?mode=ro", uri=True)
    joint, system, gold = Counter(), Counter(), Counter()
    for report, engagement, entry in db.execute("SELECT report, engagement, entry FROM entry_tellings"):
        truth = event[f"{report}/{engagement}"]
        joint[entry, truth] += 1; system[entry] += 1; gold[truth] += 1
    both = pairs(joint.values())
    print(f"tellings {sum(gold.values())}, entries {len(system)} for {len(gold)}; pairwise precision {both / pairs(system.values()):.4f} recall {both / pairs(gold.values()):.4f}")
    names = {(n, s): p for n, s, p in db.execute("SELECT name, state, person FROM names")}
    joint, system, gold = Counter(), Counter(), Counter()
    for key, truth in persons.items():
        if key not in names: continue  # the dossier holds a part of the reports only
        most = truth.most_common(1)[0][0]
        person = names[key]
        if person is None: person = f"undecided {key}"
        joint[person, most] += 1; system[person] += 1; gold[most] += 1
    both = pairs(joint.values())
    print(f"names {sum(gold.values())}, persons {len(system)} for {len(gold)}; pairwise precision {both / max(1, pairs(system.values())):.4f} recall {both / pairs(gold.values()):.4f}")


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    sub = ap.add_subparsers(required=True)
    m = sub.add_parser("make"); m.set_defaults(run=make)
    m.add_argument("--reports", type=int, default=200_000); m.add_argument("--seed", type=int, default=1); m.add_argument("--to", required=True)
    m.add_argument("--shuffled", action="store_true", help="in no order of date")
    s = sub.add_parser("score"); s.set_defaults(run=score)
    s.add_argument("--truth", required=True); s.add_argument("--dossier", required=True)
    a = ap.parse_args(); a.run(a)


if __name__ == "__main__":
    main()
