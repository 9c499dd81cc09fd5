"""Sentences of the trade, generated: who met, called or wrote to whom, in which office, when and where.

Their trees and names come with them. Nothing is taken from anyone's text; people are invented."""

import lexicon as lx
from tree import Tree, line, named, sentence, tree, word

SING = "Number=Sing"


def chance(rng, p):
    return rng.random() < p


def person_words(rng):
    order, given, family, *rest = rng.choice(lx.PEOPLE)
    given, family = rng.choice(given.split()), rng.choice(family.split())
    if order == "gf":
        parts = [given, family]
        if chance(rng, 0.08):
            parts.insert(1, rng.choice("ABCDEFGHJKLMNPRSTW") + ".")
        if chance(rng, 0.06):
            parts.insert(1, rng.choice(lx.PEOPLE[9][1].split()))
    elif order == "fmg":
        parts = [family, rng.choice(rest[0].split()), given]
        if chance(rng, 0.25):
            parts = [family, given]
        if chance(rng, 0.1):
            parts = [family, "Thi", rng.choice(rest[0].split()), given]
    else:
        parts = [family, given]
    return parts


def flat_name(parts, kind="PER"):
    first = word(parts[0], "PROPN", None, parts[0])
    return named(tree(first, *[("flat", word(p, "PROPN", None, p)) for p in parts[1:]]), kind)


def person(rng, short=0.0):
    parts = person_words(rng)
    return flat_name([rng.choice([parts[-1], parts[0]])] if chance(rng, short) else parts)


def compound_name(parts, kind):
    return named(tree(*[("compound", word(p, "PROPN", None, p)) for p in parts[:-1]], word(parts[-1], "PROPN", None, parts[-1])), kind)


# ---------------------------------------------------------------- English

def state_en(rng):
    if chance(rng, 0.2):
        return rng.choice([("US", "US", "Washington"), ("the United States", "American", "Washington"), ("the UK", "British", "London"),
                           ("the Philippines", "Philippine", "Manila"), ("South Korea", "South Korean", "Seoul"), ("the Republic of Korea", "Korean", "Seoul"),
                           ("North Korea", "North Korean", "Pyongyang"), ("Saudi Arabia", "Saudi", "Riyadh"), ("South Africa", "South African", "Pretoria"),
                           ("New Zealand", "New Zealand", "Wellington"), ("the Czech Republic", "Czech", "Prague"), ("Sri Lanka", "Sri Lankan", "Colombo")])
    return rng.choice([tuple(x.strip().split("|")) for x in lx.STATES_EN.split(";")])


def place_en(name, kind="LOC"):
    parts = name.split()
    article = None
    if parts[0] == "the":
        article, parts = ("det", word("the", "DET", "Definite=Def", "the")), parts[1:]
    if "of" in parts:
        inner = named(tree(word(parts[0], "PROPN", SING, parts[0]),
                           ("nmod", tree(("case", word("of", "ADP", "", "of")), word(parts[2], "PROPN", SING, parts[2])))), kind)
    elif len(parts) > 1 and parts[0] in ("United", "Saudi", "South", "North", "New", "Czech", "Sri", "European", "African", "Arab", "National", "International", "White"):
        inner = named(tree(*[("amod" if p in ("United", "South", "North", "European", "African", "National", "International", "White", "Saudi") else "compound",
                              word(p, "ADJ" if p in ("United", "South", "North", "European", "African", "National", "International", "White", "Saudi") else "PROPN", None, p)) for p in parts[:-1]],
                           word(parts[-1], "PROPN", None, None)), kind)
    else:
        inner = compound_name(parts, kind)
    return tree(article, inner) if article else inner


def of(t, preposition="of"):
    return tree(("case", word(preposition, "ADP", "", preposition)), t)


def ministry_en(rng, head="Minister"):
    field = rng.choice(lx.MINISTRIES_EN)
    words = field.split()
    groups, current = [], []
    for w in words:
        if w == "and":
            groups.append(current)
            current = []
        else:
            current.append(w)
    groups.append(current)
    def group(g):
        return tree(*[("amod" if w in ("Foreign", "Public", "International", "European") else "compound",
                       word(w, "ADJ" if w in ("Foreign", "Public", "International", "European") else "PROPN", "" if w in ("Foreign", "Public", "International", "European") else SING, w)) for w in g[:-1]],
                    word(g[-1], "PROPN", None, None))
    first = group(groups[0])
    for g in groups[1:]:
        first = tree(first, ("conj", tree(("cc", word("and", "CCONJ", "", "and")), group(g))))
    return ("nmod", of(first, rng.choice(["of", "of", "for"]) if head == "Minister" else "of"))


def title_en(rng, state):
    """An office phrase without article; its head is the office's noun."""
    name, adjective, _ = state
    r = rng.random()
    P = lambda w: word(w, "PROPN", SING, w)
    A = lambda w: ("amod", word(w, "ADJ", "", w.lower()))
    C = lambda w: ("compound", P(w))
    deputy = [C(rng.choice(["Deputy", "Vice", "Assistant"]))] if chance(rng, 0.2) else []
    if deputy and chance(rng, 0.2):
        deputy.insert(0, A("Permanent"))
    if r < 0.2:
        t = tree(*deputy, P("Minister"), ministry_en(rng))
    elif r < 0.38:
        t = tree(*deputy, A("Foreign"), P("Minister"))
    elif r < 0.5:
        t = tree(*deputy, P("Secretary"), ("nmod", of(P("State"))))
    elif r < 0.58:
        t = tree(*deputy, A("Prime"), P("Minister"))
    elif r < 0.66:
        t = tree(P("President"))
    elif r < 0.74:
        t = tree(P("Ambassador"), ("nmod", of(place_en(state_en(rng)[0]), "to"))) if chance(rng, 0.6) else P("Ambassador")
    elif r < 0.8:
        t = tree(A("Special"), P("Envoy"), ("nmod", of(place_en(state_en(rng)[0]), "for")))
    elif r < 0.86:
        t = tree(A("National"), C("Security"), P(rng.choice(["Adviser", "Advisor"])))
    elif r < 0.9:
        t = tree(A("National"), C("Assembly"), P("Chairman"))
    elif r < 0.94:
        t = tree(C("Party"), A("General"), P("Secretary"))
    elif r < 0.97:
        t = tree(A("State"), P("Councilor"), ("conj", tree(("cc", word("and", "CCONJ", "", "and")), A("Foreign"), P("Minister"))))
    else:
        t = tree(C("Defence"), P("Minister"))
    r = rng.random()
    if r < 0.35 and " " not in adjective:
        t = tree(("amod", word(adjective, "ADJ", "", adjective, name="?")), t)
    elif r < 0.6 and not name.startswith("the "):
        t = tree(("compound", place_en(name)), t)
    return t


def titled_en(rng, short=0.25):
    """Someone as subject or object: an office and a name, a name with an office set apart, or one of both."""
    state = state_en(rng)
    r = rng.random()
    the = lambda: ("det", word("the", "DET", "Definite=Def", "the"))
    comma = lambda: word(",", "PUNCT", "", ",", glued=True)
    if r < 0.5:
        return tree(("nmod", title_en(rng, state)), person(rng))
    if r < 0.62:
        return tree(person(rng), ("appos", tree(("punct", comma()), title_en(rng, state))), ("punct", comma()))
    if r < 0.72:
        title = tree(title_en(rng, ("", "", "")) if False else title_en(rng, state))
        return tree(the(), title, ("appos", tree(("punct", comma()), person(rng))), ("punct", comma()))
    if r < 0.78:
        return tree(the(), word("minister", "NOUN", SING, "minister"))
    if r < 0.82:
        return tree(("nmod", word(rng.choice(["Mr.", "Ms.", "Mrs.", "Dr.", "Gen.", "Mr", "Ms"]), "PROPN", SING, None)), person(rng, 0.7))
    if r < 0.82 + short * 0.4:
        return person(rng, 0.8)
    return person(rng)


def date_en(rng):
    day = word(str(rng.randint(1, 31)), "NUM", None, None)
    month = word(rng.choice(lx.MONTHS_EN), "PROPN", SING, None)
    if chance(rng, 0.25):
        return tree(("case", word("on", "ADP", "", "on")), word(rng.choice(lx.DAYS_EN), "PROPN", SING, None))
    if chance(rng, 0.25):
        return tree(("case", word("on", "ADP", "", "on")), day, ("nmod", month))
    year = ("nmod", tree(("punct", word(",", "PUNCT", "", ",", glued=True)), word(str(rng.randint(1995, 2026)), "NUM", None, None))) if chance(rng, 0.25) else None
    return tree(("case", word("on", "ADP", "", "on")), ("nmod", month), day, year)


def city_en(rng):
    return of(place_en(rng.choice([state_en(rng)[2], "New York", "Geneva", "Brussels", "The Hague", "Munich", "Ho Chi Minh City", "Da Nang", "Jeddah", "Busan"])), "in")


CLAUSES_EN = [
    "the/DET/3/det two/NUM/3/nummod sides/NOUN/5/nsubj should/AUX/5/aux promote/VERB/0/root cooperation/NOUN/5/obj in/ADP/8/case trade/NOUN/6/nmod and/CCONJ/10/cc investment/NOUN/8/conj",
    "both/DET/2/det countries/NOUN/4/nsubj will/AUX/4/aux continue/VERB/0/root to/PART/6/mark expand/VERB/4/xcomp their/PRON/9/nmod:poss comprehensive/ADJ/9/amod partnership/NOUN/6/obj",
    "his/PRON/2/nmod:poss country/NOUN/4/nsubj always/ADV/4/advmod attaches/VERB/0/root importance/NOUN/4/obj to/ADP/8/case bilateral/ADJ/8/amod relations/NOUN/5/nmod",
    "all/DET/2/det parties/NOUN/4/nsubj must/AUX/4/aux respect/VERB/0/root international/ADJ/6/amod law/NOUN/4/obj",
    "the/DET/2/det agreement/NOUN/5/nsubj:pass would/AUX/5/aux be/AUX/5/aux:pass signed/VERB/0/root next/ADJ/7/amod month/NOUN/5/obl",
    "the/DET/2/det talks/NOUN/5/nsubj had/AUX/5/aux been/AUX/5/cop constructive/ADJ/0/root",
    "disputes/NOUN/4/nsubj:pass should/AUX/4/aux be/AUX/4/aux:pass settled/VERB/0/root by/ADP/7/case peaceful/ADJ/7/amod means/NOUN/4/obl",
    "he/PRON/4/nsubj would/AUX/4/aux soon/ADV/4/advmod visit/VERB/0/root the/DET/6/det region/NOUN/4/obj",
]
SAID = [("said", "say"), ("stressed", "stress"), ("affirmed", "affirm"), ("noted", "note"), ("added", "add"), ("declared", "declare"), ("underlined", "underline"), ("reiterated", "reiterate"), ("announced", "announce"), ("hoped", "hope")]
PAST = "VerbForm=Fin|Tense=Past|Number=Sing|Person=3"
MET = [("met", "meet", None), ("met", "meet", "with"), ("received", "receive", None), ("spoke", "speak", "with"), ("hosted", "host", None), ("called", "call", None),
       ("congratulated", "congratulate", None), ("thanked", "thank", None), ("welcomed", "welcome", None), ("telephoned", "telephone", None)]
TALKS = ["talks/NOUN/0/obj", "phone/NOUN/2/compound talks/NOUN/0/obj", "a/DET/3/det phone/NOUN/3/compound call/NOUN/0/obj", "a/DET/3/det working/NOUN/3/compound session/NOUN/0/obj", "a/DET/2/det meeting/NOUN/0/obj"]
HELD = [("held", "hold"), ("had", "have"), ("conducted", "conduct")]


def dateline_en(rng):
    city = rng.choice([state_en(rng)[2], "New York", "Geneva", "Brussels"])
    t = place_en(city.upper() if chance(rng, 0.6) else city)
    day = None
    if chance(rng, 0.8):
        day = ("nmod", tree(("punct", word(",", "PUNCT", "", ",", glued=True)),
                            ("nmod", word(rng.choice([m if chance(rng, 0.6) else m[:3] + "." for m in lx.MONTHS_EN]), "PROPN", SING, None)), word(str(rng.randint(1, 31)), "NUM", None, None)))
    agency = None
    if chance(rng, 0.85):
        agency = ("parataxis", tree(("punct", word("(", "PUNCT", "", "(")), named(word(rng.choice(lx.AGENCIES), "PROPN", SING, None, glued=True), "ORG"), ("punct", word(")", "PUNCT", "", ")", glued=True))))
    return tree(t, day, agency, ("punct", word(rng.choice(["--", "-", "—", "–", ":"]), "PUNCT", "", None)))


def body_en(rng):
    return place_en(rng.choice(lx.BODIES_EN), "ORG") if True else None


def main_en(rng):
    r = rng.random()
    subject, other = titled_en(rng), titled_en(rng, 0.1)
    when = ("obl", date_en(rng)) if chance(rng, 0.6) else None
    where = ("obl", city_en(rng)) if chance(rng, 0.5) else None
    tail = [where, when] if chance(rng, 0.6) else [when, where]
    if r < 0.3:
        verb, lemma, prep = rng.choice(MET)
        return tree(("nsubj", subject), word(verb, "VERB", PAST, lemma), ("obl", of(other, prep)) if prep else ("obj", other), *tail)
    if r < 0.5:
        verb, lemma = rng.choice(HELD)
        talks = line(rng.choice(TALKS))
        return tree(("nsubj", subject), word(verb, "VERB", PAST, lemma), ("obj", tree(talks, ("nmod", of(other, "with")))), *tail)
    if r < 0.6:
        return tree(("nsubj:pass", subject), ("aux:pass", word("was", "AUX", PAST, "be")), word(rng.choice(["received", "welcomed", "greeted"]), "VERB", "VerbForm=Part|Tense=Past|Voice=Pass", None),
                    ("obl:agent", of(other, "by")), *tail)
    if r < 0.7:
        state = place_en(state_en(rng)[0])
        return tree(("nsubj", subject), word("paid", "VERB", PAST, "pay"), ("obj", tree(line("an/DET/3/det official/ADJ/3/amod visit/NOUN/0/obj"), ("nmod", of(state, "to")))), when)
    if r < 0.8:
        return tree(("nsubj", subject), word("thanked", "VERB", PAST, "thank"), ("obj", body_en(rng)), ("obl", of(line("its/PRON/2/nmod:poss support/NOUN/0/obl"), "for")))
    said, lemma = rng.choice(SAID)
    clause = line(rng.choice(CLAUSES_EN))
    that = ("mark", word("that", "SCONJ", "", "that")) if chance(rng, 0.6) else None
    return tree(("nsubj", titled_en(rng, 0.6)), word(said, "VERB", PAST, lemma), ("ccomp", tree(that, clause)))


def tail_said_en(rng):
    clause = line(rng.choice(CLAUSES_EN))
    said, lemma = rng.choice(SAID)
    first = clause.words[0]
    first["form"] = first["form"].capitalize()
    who = titled_en(rng, 0.7)
    verb = word(said, "VERB", PAST, lemma)
    tail = tree(("punct", word(",", "PUNCT", "", ",", glued=True)), ("nsubj", who), verb) if chance(rng, 0.6) else tree(("punct", word(",", "PUNCT", "", ",", glued=True)), verb, ("nsubj", who))
    return tree(clause, ("parataxis", tail))


def headline_en(rng):
    a, b = state_en(rng)[0].removeprefix("the "), state_en(rng)[0].removeprefix("the ")
    verb = rng.choice(["discuss", "agree", "sign", "strengthen", "seek"])
    what = line(rng.choice(["bilateral/ADJ/2/amod cooperation/NOUN/0/obj", "maritime/ADJ/2/amod security/NOUN/0/obj", "trade/NOUN/2/compound ties/NOUN/0/obj", "new/ADJ/2/amod agreement/NOUN/0/obj"]))
    subject = tree(place_en(a), ("conj", tree(("punct", word(",", "PUNCT", "", ",", glued=True)), place_en(b))))
    return tree(("nsubj", subject), word(verb, "VERB", None, verb), ("obj", what))


HEADLINE_VERBS = "intensify boost strengthen expand promote deepen foster step_up enhance sign hold discuss seek tighten upgrade resume launch".split()
HEADLINE_OBJECTS = ["bilateral/ADJ/2/amod cooperation/NOUN/0/obj", "maritime/ADJ/2/amod security/NOUN/2/compound cooperation/NOUN/0/obj", "trade/NOUN/2/compound ties/NOUN/0/obj",
                    "new/ADJ/2/amod agreement/NOUN/0/obj", "comprehensive/ADJ/3/amod strategic/ADJ/3/amod partnership/NOUN/0/obj", "friendship/NOUN/0/obj", "talks/NOUN/0/obj",
                    "people/NOUN/3/compound -/PUNCT/1/punct exchange/NOUN/0/obj", "defence/NOUN/2/compound ties/NOUN/0/obj", "economic/ADJ/2/amod links/NOUN/0/obj"]


def to_headline_en(rng):
    """"Vietnam, China to intensify cooperation", "Foreign Minister to visit Laos"."""
    bare = lambda: place_en(state_en(rng)[0].removeprefix("the "))
    verb = rng.choice(HEADLINE_VERBS).split("_")
    to = ("mark", word("to", "PART", "", "to"))
    if chance(rng, 0.65):
        last = ("conj", tree(("cc", word("and", "CCONJ", "", "and")), bare())) if chance(rng, 0.25) else \
            ("conj", tree(("punct", word(",", "PUNCT", "", ",", glued=True)), bare()))
        subject = tree(bare(), last)
        core = word(verb[0], "VERB", "VerbForm=Inf", verb[0])
        particle = ("compound:prt", word(verb[1], "ADP", "", verb[1])) if len(verb) > 1 else None
        return tree(("nsubj", subject), to, core, particle, ("obj", line(rng.choice([o for o in HEADLINE_OBJECTS if "/PUNCT/" not in o]))))
    subject = title_en(rng, state_en(rng)) if chance(rng, 0.6) else tree(("nmod", title_en(rng, state_en(rng))), person(rng, 0.8))
    if chance(rng, 0.5):
        return tree(("nsubj", subject), to, word("visit", "VERB", "VerbForm=Inf", "visit"), ("obj", bare()))
    form, lemma = rng.choice([("meets", "meet"), ("receives", "receive"), ("hosts", "host"), ("visits", "visit"), ("thanks", "thank"), ("greets", "greet"), ("phones", "phone")])
    other = title_en(rng, state_en(rng)) if chance(rng, 0.6) else person(rng)
    return tree(("nsubj", subject), word(form, "VERB", "VerbForm=Fin|Tense=Pres|Number=Sing|Person=3", lemma), ("obj", other), ("obl", city_en(rng)) if chance(rng, 0.3) else None)


# Parts of names that are also words or look like them; they begin sentences as names do.
SHORT_NAMES = """Son Trong Minh Long Hung Dung Thang Chinh Phuc Hue Lam Nam Binh Tam Mai Lan Ha Hai An Anh Ban Park Moon Kim Ri Choe Xi Li He Hu Wang Yang Wu Wen Han Ma
Bush May Rice Hunt Brown Power Austin Burns Sun Sen Swe Min Than Thein Win Aung Ali Said Aziz Hariri Lula Sall Tall Ban Rau Rama""".split()


def short_en(rng):
    """"Son congratulated his counterpart", "Trong said that ...": a bare name begins the sentence."""
    who = flat_name([rng.choice(SHORT_NAMES) if chance(rng, 0.7) else person_words(rng)[-1]])
    r = rng.random()
    if r < 0.55:
        said, lemma = rng.choice(SAID)
        that = ("mark", word("that", "SCONJ", "", "that")) if chance(rng, 0.6) else None
        return tree(("nsubj", who), word(said, "VERB", PAST, lemma), ("ccomp", tree(that, line(rng.choice(CLAUSES_EN)))))
    if r < 0.7:
        also = ("advmod", word(rng.choice(["also", "then", "further"]), "ADV", "", None))
        form, lemma = rng.choice([("expressed", "express"), ("conveyed", "convey"), ("voiced", "voice"), ("welcomed", "welcome"), ("proposed", "propose")])
        return tree(("nsubj", who), also, word(form, "VERB", PAST, lemma), ("obj", line(rng.choice(["his/PRON/2/nmod:poss thanks/NOUN/0/obj", "his/PRON/2/nmod:poss hope/NOUN/0/obj", "new/ADJ/2/amod measures/NOUN/0/obj", "the/DET/2/det invitation/NOUN/0/obj"]))))
    verb, lemma, prep = rng.choice(MET)
    other = rng.choice([lambda: titled_en(rng), lambda: tree(("nmod:poss", word("his", "PRON", "Person=3|Poss=Yes", "his")), word("counterpart", "NOUN", SING, "counterpart")), lambda: person(rng, 0.6)])()
    tail = ("obl", tree(("case", word("on", "ADP", "", "on")), ("nmod:poss", word("his", "PRON", "Person=3|Poss=Yes", "his")), word(rng.choice(["appointment", "re-election", "visit", "inauguration"]), "NOUN", SING, None))) if chance(rng, 0.4) else None
    return tree(("nsubj", who), word(verb, "VERB", PAST, lemma), ("obl", of(other, prep)) if prep else ("obj", other), tail)


def caption_en(rng):
    right = ("parataxis", tree(("punct", word("(", "PUNCT", "", "(")), word(rng.choice(["right", "left", "R", "L", "centre"]), "ADJ", "", None, glued=True), ("punct", word(")", "PUNCT", "", ")", glued=True)))) if chance(rng, 0.6) else None
    other = tree(("cc", word("and", "CCONJ", "", "and")), titled_en(rng, 0)) if chance(rng, 0.6) else None
    photo = ("parataxis", tree(("punct", word("(", "PUNCT", "", "(")), word("Photo", "NOUN", SING, "photo", glued=True), ("punct", word(":", "PUNCT", "", ":", glued=True)),
                               ("appos", named(word(rng.choice(lx.AGENCIES), "PROPN", SING, None), "ORG")), ("punct", word(")", "PUNCT", "", ")", glued=True))))
    return tree(tree(("nmod", title_en(rng, state_en(rng))), person(rng), right), ("conj", other) if other else None, photo if chance(rng, 0.7) else None)


def finished(t, mark="."):
    t = tree(t, ("punct", word(mark, "PUNCT", "", mark, glued=True)))
    # a comma that closed an apposition is not doubled by the full stop
    if len(t) > 1 and t.words[-2]["form"] == ",":
        drop = len(t) - 2
        t.words.pop(drop)
        for w in t.words:
            if w["head"] > drop:
                w["head"] -= 1
        if t.head > drop:
            t.head -= 1
    return t


def capital(t):
    w = t.words[0]
    w["form"] = w["form"][:1].upper() + w["form"][1:]
    return t


def english(rng):
    """One generated passage: a list of sentences."""
    out = []
    r = rng.random()
    if r < 0.05:
        return [sentence(capital(headline_en(rng)), "genre-en")]
    if r < 0.16:
        return [sentence(capital(to_headline_en(rng)), "genre-en")]
    if r < 0.23:
        return [sentence(capital(caption_en(rng)), "genre-en")]
    if chance(rng, 0.35):
        out.append(sentence(dateline_en(rng), "genre-en"))
    for _ in range(rng.randint(1, 3)):
        r = rng.random()
        t = main_en(rng) if r < 0.62 else tail_said_en(rng) if r < 0.82 else short_en(rng)
        out.append(sentence(capital(finished(t)), "genre-en"))
    return out
