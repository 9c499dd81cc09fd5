"""The French half of the generated sentences (see genre.py)."""

import lexicon as lx
from genre import chance, finished, flat_name, capital, person
from tree import Tree, line, named, sentence, tree, word

SING = "Number=Sing"
MASC, FEM = SING + "|Gender=Masc", SING + "|Gender=Fem"
DEF = "Definite=Def|Number=Sing"


def state_fr(rng):
    return rng.choice([tuple(x.strip().split("|")) for x in lx.STATES_FR.split(";")])


def article(form):
    return {"le": word("le", "DET", DEF + "|Gender=Masc", "le"), "la": word("la", "DET", DEF + "|Gender=Fem", "le"),
            "l'": word("l'", "DET", DEF, "le"), "les": word("les", "DET", "Definite=Def|Number=Plur", "le")}[form]


PREP = {"du": ("de", DEF + "|Gender=Masc"), "des": ("de", "Definite=Def|Number=Plur"), "au": ("à", DEF + "|Gender=Masc"), "aux": ("à", "Definite=Def|Number=Plur"),
        "de": ("de", ""), "d'": ("de", ""), "en": ("en", ""), "à": ("à", ""), "avec": ("avec", ""), "par": ("par", ""), "pour": ("pour", ""), "chez": ("chez", "")}


def preposition(form):
    lemma, features = PREP[form]
    return ("case", word(form, "ADP", features, lemma))


def unglue(t):
    """The word after an elision stands against it."""
    for a, b in zip(t.words, t.words[1:]):
        if a["form"].endswith("'"):
            b["glued"] = True
    return t


def proper(text, kind):
    """A name as the lists write it: "le Conseil de sécurité"."""
    parts = text.split()
    det = None
    if parts[0] in ("le", "la", "l'", "les"):
        det, parts = ("det", article(parts[0])), parts[1:]
    head, rest, k = word(parts[0], "PROPN" if parts[0][0].isupper() else "NOUN", None, None), [], 1
    while k < len(parts):
        p = parts[k]
        if p in PREP:
            nxt = parts[k + 1]
            if nxt in ("la", "l'"):
                rest.append(("nmod", tree(preposition(p), ("det", article(nxt)), word(parts[k + 2], "NOUN", None, None))))
                k += 3
            else:
                rest.append(("nmod", tree(preposition(p), word(nxt, "PROPN" if nxt[0].isupper() else "NOUN", None, None))))
                k += 2
        elif p[0].isupper() and p not in ("Unies", "Blanche"):
            rest.append(("flat", word(p, "PROPN", None, p)))
            k += 1
        else:
            rest.append(("amod", word(p, "ADJ", None, None)))
            k += 1
    return tree(det, named(tree(head, *rest), kind)) if det else named(tree(head, *rest), kind)


def with_preposition(text, kind="LOC"):
    """"du Vietnam", "en Chine", "aux États-Unis"."""
    parts = text.split()
    return tree(preposition(parts[0]), named(word(parts[1], "PROPN", None, parts[1]), kind))


def field_fr(text):
    """"des Affaires étrangères et de la Coopération internationale" as a modifier."""
    parts = text.split()
    groups, current = [], []
    for p in parts:
        if p == "et":
            groups.append(current)
            current = []
        else:
            current.append(p)
    groups.append(current)
    def group(g, extra=None):
        k = 1
        det = None
        if g[1] in ("la", "l'"):
            det, k = ("det", article(g[1])), 2
        return tree(extra, preposition(g[0]), det, word(g[k], "NOUN", None, g[k].lower()), *[("amod", word(a, "ADJ", None, None)) for a in g[k + 1 :]])
    first = group(groups[0])
    if len(groups) > 1:
        first = tree(first, ("conj", group(groups[1], ("cc", word("et", "CCONJ", "", "et")))))
    return first


def office_fr(rng, state):
    """(article, office phrase): "le", "ministre vietnamien des Affaires étrangères"."""
    name, de, en, masc, fem, capital_ = state
    female = chance(rng, 0.3)
    adjective = ("amod", word(fem if female else masc, "ADJ", FEM if female else MASC, masc, name="?")) if chance(rng, 0.45) else None
    of_state = ("nmod", with_preposition(de)) if adjective is None and chance(rng, 0.6) else None
    r = rng.random()
    N = lambda m, f, lemma: word(f if female else m, "NOUN", FEM if female else MASC, lemma)
    art = "la" if female else "le"
    if r < 0.35:
        deputy = chance(rng, 0.3)
        head = N("vice-ministre", "vice-ministre", "vice-ministre") if deputy else N("ministre", "ministre", "ministre")
        extra = ("amod", word("permanent" if not female else "permanente", "ADJ", None, "permanent")) if deputy and chance(rng, 0.3) else None
        return art, tree(head, extra, adjective, ("nmod", field_fr(rng.choice(lx.MINISTRIES_FR))), of_state)
    if r < 0.47:
        return art, tree(N("secrétaire", "secrétaire", "secrétaire"), ("nmod", tree(preposition("d'"), word("État", "NOUN", MASC, "état", glued=True))), adjective,
                         ("nmod", tree(preposition("aux"), word("Affaires", "NOUN", None, "affaire"), ("amod", word("étrangères", "ADJ", None, "étranger")))) if chance(rng, 0.3) else None)
    if r < 0.6:
        return ("la" if female else "le"), tree(N("président", "présidente", "président"), adjective, of_state,
                         ("nmod", tree(preposition("de"), proper("l' Assemblée nationale", "ORG"))) if chance(rng, 0.25) else None)
    if r < 0.7:
        return art, tree(("amod", word("Premier" if not female else "Première", "ADJ", None, "premier")), N("ministre", "ministre", "ministre"), adjective, of_state)
    if r < 0.82:
        return ("l'"), tree(N("ambassadeur", "ambassadrice", "ambassadeur"), adjective, of_state,
                         ("nmod", with_preposition(state_fr(rng)[2].replace("en ", "en "))) if chance(rng, 0.5) else None)
    if r < 0.9:
        return art, tree(N("chef", "cheffe", "chef"), ("nmod", tree(preposition("de"), ("det", article("la")), word("diplomatie", "NOUN", FEM, "diplomatie"), adjective)))
    if r < 0.95:
        return art, tree(N("secrétaire", "secrétaire", "secrétaire"), ("amod", word("général" if not female else "générale", "ADJ", None, "général")), ("nmod", tree(preposition("de"), proper(rng.choice(["l' ONU", "l' OTAN", "l' ASEAN"]), "ORG"))))
    return art, tree(N("porte-parole", "porte-parole", "porte-parole"), ("nmod", tree(preposition("du"), word("ministère", "NOUN", MASC, "ministère"), ("nmod", field_fr("des Affaires étrangères")))))


def comma():
    return ("punct", word(",", "PUNCT", "", ",", glued=True))


def who_fr(rng, case=None):
    """Someone, with a preposition where `case` gives one ("avec", "à", "de")."""
    state = state_fr(rng)
    r = rng.random()
    art, office = office_fr(rng, state)
    name = person(rng, 0.1)
    def start(det):
        # preposition and article, contracted where French contracts them
        if case in ("de", "à") and det == "le":
            return [preposition({"de": "du", "à": "au"}[case])]
        return ([preposition(case)] if case else []) + [("det", article(det))]
    if r < 0.4:
        return tree(*start(art), office, ("appos", name))
    if r < 0.52:
        return tree(*start(art), office, ("appos", tree(comma(), name)), comma())
    if r < 0.68:
        pre = [preposition("d'" if case == "de" and name.words[0]["form"][0] in "AEIOUÉ" else case)] if case else []
        return tree(*pre, name, ("appos", tree(comma(), office)), comma())
    if r < 0.74:
        honour = rng.choice(["M.", "Mme", "M.", "Dr"])
        pre = [preposition(case)] if case else []
        return tree(*pre, word(honour, "NOUN", FEM if honour == "Mme" else MASC, None), ("flat", person(rng, 0.6)))
    if r < 0.8:
        noun = rng.choice([("ministre", "le"), ("président", "le"), ("ambassadeur", "l'"), ("diplomate", "le"), ("dirigeant", "le"), ("chancelier", "le")])
        return tree(*start(noun[1]), word(noun[0], "NOUN", MASC, noun[0]), ("amod", word(state[3], "ADJ", MASC, state[3], name="?")) if chance(rng, 0.6) else None)
    pre = [preposition("d'" if case == "de" and name.words[0]["form"][0] in "AEIOUÉ" else case)] if case else []
    return tree(*pre, name)


def date_fr(rng):
    day = word(str(rng.randint(1, 31)), "NUM", None, None)
    month = ("nmod", word(rng.choice(lx.MONTHS_FR), "NOUN", MASC, None))
    year = ("nmod", word(str(rng.randint(1995, 2026)), "NUM", None, None)) if chance(rng, 0.25) else None
    if chance(rng, 0.15):
        return word(rng.choice(lx.DAYS_FR), "NOUN", MASC, None)
    if chance(rng, 0.25):
        return tree(word(rng.choice(lx.DAYS_FR), "NOUN", MASC, None), ("nmod", tree(day, month, year)))
    return tree(("det", article("le")), day, month, year)


def city_fr(rng):
    city = rng.choice([state_fr(rng)[5]] * 3 + ["Genève", "New York", "Munich", "La Haye", "Strasbourg", "Hô Chi Minh-Ville"])
    parts = city.split()
    return tree(preposition("à"), named(tree(word(parts[0], "PROPN", None, parts[0]), *[("flat", word(p, "PROPN", None, p)) for p in parts[1:]]), "LOC"))


CLAUSES_FR = [
    "les/DET/3/det deux/NUM/3/nummod parties/NOUN/4/nsubj doivent/VERB/0/root renforcer/VERB/4/xcomp leur/DET/7/det coopération/NOUN/5/obj dans/ADP/10/case le/DET/10/det domaine/NOUN/7/nmod du/ADP/12/case commerce/NOUN/10/nmod",
    "son/DET/2/det pays/NOUN/3/nsubj attache/VERB/0/root une/DET/6/det grande/ADJ/6/amod importance/NOUN/3/obj au/ADP/8/case développement/NOUN/3/obl des/ADP/10/case relations/NOUN/8/nmod bilatérales/ADJ/10/amod",
    "la/DET/2/det visite/NOUN/3/nsubj contribuera/VERB/0/root à/ADP/5/mark approfondir/VERB/3/xcomp le/DET/7/det partenariat/NOUN/5/obj stratégique/ADJ/7/amod",
    "toutes/ADJ/3/amod les/DET/3/det parties/NOUN/4/nsubj respectent/VERB/0/root le/DET/6/det droit/NOUN/4/obj international/ADJ/6/amod",
    "l'/DET/2/det _accord/NOUN/4/nsubj:pass sera/AUX/4/aux:pass signé/VERB/0/root le/DET/6/det mois/NOUN/4/obl prochain/ADJ/6/amod",
    "les/DET/2/det discussions/NOUN/6/nsubj ont/AUX/6/aux été/AUX/6/cop très/ADV/6/advmod constructives/ADJ/0/root",
    "il/PRON/3/nsubj se/PRON/3/expl rendra/VERB/0/root prochainement/ADV/3/advmod dans/ADP/7/case la/DET/7/det région/NOUN/3/obl",
]
SAID_FR = [("déclaré", "déclarer"), ("souligné", "souligner"), ("affirmé", "affirmer"), ("ajouté", "ajouter"), ("indiqué", "indiquer"), ("réaffirmé", "réaffirmer"), ("rappelé", "rappeler"), ("annoncé", "annoncer"), ("précisé", "préciser"), ("estimé", "estimer")]
PART = "VerbForm=Part|Tense=Past|Number=Sing|Gender=Masc"
HAS = ("aux", word("a", "AUX", "VerbForm=Fin|Tense=Pres|Number=Sing|Person=3", "avoir"))
IS = ("aux:pass", word("est", "AUX", "VerbForm=Fin|Tense=Pres|Number=Sing|Person=3", "être"))
MET_FR = [("rencontré", "rencontrer", None), ("reçu", "recevoir", None), ("félicité", "féliciter", None), ("remercié", "remercier", None), ("appelé", "appeler", None), ("accueilli", "accueillir", None)]
TALKS_FR = ["un/DET/2/det entretien/NOUN/0/obj", "un/DET/2/det entretien/NOUN/0/obj téléphonique/ADJ/2/amod", "une/DET/2/det conversation/NOUN/0/obj téléphonique/ADJ/2/amod", "une/DET/2/det rencontre/NOUN/0/obj", "une/DET/2/det séance/NOUN/0/obj de/ADP/4/case travail/NOUN/2/nmod"]


def dateline_fr(rng):
    city = rng.choice([state_fr(rng)[5], state_fr(rng)[5], "Genève", "New York", "Bruxelles"])
    parts = city.split()
    head = named(tree(word(parts[0].upper() if chance(rng, 0.2) else parts[0], "PROPN", None, None), *[("flat", word(p, "PROPN", None, None)) for p in parts[1:]]), "LOC")
    day = ("nmod", tree(("punct", word(",", "PUNCT", "", ",", glued=True)), word(str(rng.randint(1, 31)), "NUM", None, None), ("nmod", word(rng.choice(lx.MONTHS_FR), "NOUN", MASC, None)))) if chance(rng, 0.7) else None
    agency = ("parataxis", tree(("punct", word("(", "PUNCT", "", "(")), named(word(rng.choice(lx.AGENCIES), "PROPN", None, None, glued=True), "ORG"), ("punct", word(")", "PUNCT", "", ")", glued=True)))) if chance(rng, 0.9) else None
    return tree(head, day, agency, ("punct", word(rng.choice(["-", "–", "—", "-"]), "PUNCT", "", None)))


ORGANISATIONS_FR = [  # head, gender, adjectives it takes
    ("Comité", "le", "central national exécutif international"), ("Conseil", "le", "national supérieur européen économique"), ("Front", "le", "national patriotique"),
    ("Association", "l'", "nationale internationale"), ("Union", "l'", "nationale générale"), ("Fédération", "la", "internationale générale"),
    ("Organisation", "l'", "internationale mondiale"), ("Agence", "l'", "nationale internationale française"), ("Institut", "l'", "national français"),
    ("Commission", "la", "nationale mixte permanente"), ("Fonds", "le", "monétaire international mondial"), ("Académie", "l'", "nationale diplomatique"),
    ("Haut-Commissariat", "le", ""), ("Cour", "la", "internationale suprême"), ("Parti", "le", "communiste socialiste populaire"), ("Banque", "la", "centrale mondiale asiatique"),
    ("Centre", "le", "national culturel"), ("Bureau", "le", "politique fédéral")]
TOPICS_FR = "la paix|la coopération|la culture|la santé|l' énergie|le commerce|la science|le travail|l' éducation|la jeunesse|le développement|la sécurité|la francophonie|l' amitié".split("|")


def organisation_fr(rng):
    """A long name of an institution: "l'Organisation internationale de la coopération du Vietnam"."""
    name, det, adjectives = rng.choice(ORGANISATIONS_FR)
    head = word(name, "PROPN" if chance(rng, 0.5) else "NOUN", None, None)
    adjective = ("amod", word(rng.choice(adjectives.split()), "ADJ", None, None)) if adjectives and chance(rng, 0.7) else None
    of = None
    if chance(rng, 0.7):
        d, noun = rng.choice(TOPICS_FR).split()
        pour = chance(rng, 0.3)
        if d == "le" and not pour:
            of = ("nmod", tree(preposition("du"), word(noun, "NOUN", None, noun)))
        else:
            of = ("nmod", tree(preposition("pour" if pour else "de"), ("det", article(d)), word(noun, "NOUN", None, noun)))
    state = ("nmod", with_preposition(state_fr(rng)[1])) if chance(rng, 0.45) or (of is None and adjective is None) else None
    t = tree(head, adjective, of, state)
    for w in t.words:
        w["name"] = "O"
    return det, named(t, "ORG")


def people_fr(rng):
    """"les Vietnamiens": a people, which is a name of neither a person nor a place."""
    noun = state_fr(rng)[3]
    form = noun[0].upper() + noun[1:] + ("" if noun.endswith(("s", "x")) else "s")
    if " " in form:
        form = "Français"
    return tree(("det", article("les")), named(word(form, "NOUN", "Number=Plur|Gender=Masc", noun), "OTH"))


def said_of_fr(rng):
    """Sentences about peoples and institutions."""
    r = rng.random()
    if r < 0.4:
        people = people_fr(rng)
        verb = rng.choice([("attendent", "attendre"), ("soutiennent", "soutenir"), ("souhaitent", "souhaiter"), ("veulent", "vouloir")])
        obj = line(rng.choice(["la/DET/2/det paix/NOUN/0/obj", "cet/DET/2/det accord/NOUN/0/obj", "cette/DET/2/det visite/NOUN/0/obj", "la/DET/2/det coopération/NOUN/0/obj bilatérale/ADJ/2/amod"]))
        return tree(("nsubj", people), word(verb[0], "VERB", "VerbForm=Fin|Tense=Pres|Number=Plur|Person=3", verb[1]), ("obj", obj))
    det, org = organisation_fr(rng)
    subject = tree(("det", article(det)), org)
    if r < 0.75:
        obj = rng.choice(["cet/DET/2/det accord/NOUN/0/obj", "la/DET/2/det décision/NOUN/0/obj du/ADP/4/case gouvernement/NOUN/2/nmod", "une/DET/2/det délégation/NOUN/0/obj étrangère/ADJ/2/amod"])
        verb = rng.choice([("salué", "saluer"), ("reçu", "recevoir"), ("approuvé", "approuver"), ("organisé", "organiser")])
        return tree(("nsubj", subject), HAS, word(verb[0], "VERB", PART, verb[1]), ("obj", line(obj)), ("obl", date_fr(rng)) if chance(rng, 0.4) else None)
    return tree(("nsubj", person(rng)), HAS, word("remercié", "VERB", PART, "remercier"), ("obj", subject), ("obl", tree(preposition("pour"), ("det", word("son", "DET", None, "son")), word("soutien", "NOUN", MASC, "soutien"))))


def main_fr(rng):
    r = rng.random()
    when = ("obl", date_fr(rng)) if chance(rng, 0.6) else None
    where = ("obl", city_fr(rng)) if chance(rng, 0.5) else None
    tail = [where, when] if chance(rng, 0.4) else [when, where]
    if r < 0.25:
        verb, lemma, _ = rng.choice(MET_FR)
        return tree(("nsubj", who_fr(rng)), HAS, word(verb, "VERB", PART, lemma), ("obj", who_fr(rng)), *tail)
    if r < 0.5:
        return tree(("nsubj", who_fr(rng)), HAS, word("eu", "VERB", PART, "avoir"), ("obj", tree(line(rng.choice(TALKS_FR)), *( [("nmod", who_fr(rng, "avec"))]))), *tail)
    if r < 0.58:
        return tree(("nsubj", who_fr(rng)), ("expl", word("s'", "PRON", "Reflex=Yes|Person=3", "se")), ("aux", word("est", "AUX", "VerbForm=Fin|Tense=Pres|Number=Sing|Person=3", "être", glued=True)),
                    word("entretenu", "VERB", PART, "entretenir"), ("obl", who_fr(rng, "avec")), *tail)
    if r < 0.66:
        return tree(("nsubj:pass", who_fr(rng)), HAS, ("aux:pass", word("été", "AUX", "VerbForm=Part|Tense=Past", "être")), word("reçu", "VERB", PART + "|Voice=Pass", "recevoir"), ("obl:agent", who_fr(rng, "par")), *tail)
    if r < 0.74:
        return tree(("nsubj", who_fr(rng)), HAS, word("effectué", "VERB", PART, "effectuer"), ("obj", tree(line("une/DET/2/det visite/NOUN/0/obj officielle/ADJ/2/amod"), ("nmod", with_preposition(state_fr(rng)[2])))), when)
    if r < 0.8:
        return tree(("nsubj", who_fr(rng)), HAS, word("remercié", "VERB", PART, "remercier"), ("obj", proper(rng.choice(lx.BODIES_FR), "ORG")), ("obl", tree(preposition("pour"), ("det", word("son", "DET", None, "son")), word("soutien", "NOUN", MASC, "soutien"))))
    said, lemma = rng.choice(SAID_FR)
    clause = line(rng.choice(CLAUSES_FR))
    que = "qu'" if clause.words[0]["form"][0] in "il" and clause.words[0]["form"] == "il" else "que"
    return tree(("nsubj", who_fr(rng)), HAS, word(said, "VERB", PART, lemma), ("ccomp", tree(("mark", word(que, "SCONJ", "", "que")), clause)))


def inverted_fr(rng):
    clause = line(rng.choice(CLAUSES_FR))
    said, lemma = rng.choice(SAID_FR)
    verb = word(said, "VERB", PART, lemma)
    r = rng.random()
    has = ("aux", word("a", "AUX", "VerbForm=Fin|Tense=Pres|Number=Sing|Person=3", "avoir"))
    if r < 0.4:
        tail = tree(comma(), has, ("nsubj", word(rng.choice(["-t-il", "-t-elle"]), "PRON", "Number=Sing|Person=3", "lui", glued=True)), verb)
    else:
        tail = tree(comma(), has, verb, ("nsubj", who_fr(rng)))
    if chance(rng, 0.3):
        clause = tree(("punct", word("«", "PUNCT", "", "«")), clause, ("punct", word("»", "PUNCT", "", "»")))
    return tree(clause, ("parataxis", tail))


def caption_fr(rng):
    art, office = office_fr(rng, state_fr(rng))
    t = tree(("det", article(art)), office, ("appos", tree(comma(), person(rng))) if chance(rng, 0.6) else ("appos", person(rng)))
    return t


def settled(t):
    unglue(t)
    return t


def photo_fr(rng):
    return tree(word("Photo", "NOUN", FEM, "photo"), ("punct", word(":", "PUNCT", "", ":", glued=chance(rng, 0.5))), ("appos", named(word(rng.choice(lx.AGENCIES), "PROPN", None, None), "ORG")))


def french(rng):
    """One generated passage: a list of sentences."""
    out = []
    if chance(rng, 0.12):
        out.append(sentence(settled(capital(finished(caption_fr(rng)))), "genre-fr"))
        out.append(sentence(photo_fr(rng), "genre-fr"))
        return out
    if chance(rng, 0.35):
        out.append(sentence(dateline_fr(rng), "genre-fr"))
    for _ in range(rng.randint(1, 3)):
        r = rng.random()
        t = main_fr(rng) if r < 0.65 else inverted_fr(rng) if r < 0.85 else said_of_fr(rng)
        out.append(sentence(settled(capital(finished(t))), "genre-fr"))
    return out
