"""Reads treebanks in CoNLL-U as sentences of surface words.

Contractions become one word: French "du" keeps the annotation of the preposition (of the pronoun for
"auquel", "duquel", ...) and takes over the article's dependents; a range whose parts together spell the
surface ("don't") stays in parts.
"""

import glob
import os
import re
from dataclasses import dataclass, field

FEATURES = [
    "Number=Sing", "Number=Plur", "Person=1", "Person=2", "Person=3", "VerbForm=Fin", "VerbForm=Inf",
    "VerbForm=Part", "VerbForm=Ger", "Tense=Past", "Tense=Pres", "Tense=Fut", "Tense=Imp", "Mood=Cnd",
    "Mood=Sub", "Mood=Imp", "Voice=Pass", "Definite=Def", "Definite=Ind", "Gender=Fem", "Gender=Masc",
    "Polarity=Neg", "Poss=Yes", "Reflex=Yes",
]
BIT = {name: 1 << i for i, name in enumerate(FEATURES)}
BIT["Number=Ptan"] = BIT["Number=Plur"]

RELATIONS = """acl acl:relcl advcl advmod amod appos aux aux:pass case cc ccomp compound conj cop csubj dep det
discourse dislocated expl fixed flat goeswith iobj list mark nmod nsubj nsubj:pass nummod obj obl obl:agent
orphan parataxis nmod:poss compound:prt punct reparandum root vocative xcomp""".split()

UPOS = "ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X".split()


def relation(label: str) -> str:
    if label in RELATIONS:
        return label
    label = label.split(":")[0]
    return label if label in RELATIONS else "dep"


def bits(feats: str) -> int:
    value = 0
    if feats != "_":
        for pair in feats.split("|"):
            value |= BIT.get(pair, 0)
    return value


@dataclass
class Sentence:
    forms: list
    upos: list = None
    feats: list = None
    lemmas: list = None
    heads: list = None  # place of the head, -1 for the root
    relations: list = None
    spaces: list = None  # a space stands before the word
    names: list = None  # BIO tags, or None where names are not annotated
    paragraph: bool = False  # begins a paragraph
    document: bool = False  # begins a document
    source: str = ""
    other: bool = True  # "other" names are annotated
    weight: float = 1.0
    misc: list = field(default=None, repr=False)


def read(path: str, source: str):
    """All sentences of a CoNLL-U file."""
    rows, ranges, paragraph, document, ident = [], [], False, False, ""
    for line in open(path, encoding="utf-8"):
        line = line.rstrip("\n")
        if line.startswith("#"):
            if line.startswith("# newpar"):
                paragraph = True
            elif line.startswith("# newdoc"):
                document = True
            elif line.startswith("# sent_id"):
                ident = line.split("=", 1)[1].strip()
            continue
        if line:
            cells = line.split("\t")
            if "." in cells[0]:
                continue
            if "-" in cells[0]:
                a, b = cells[0].split("-")
                ranges.append((int(a), int(b), cells[1], "SpaceAfter=No" in cells[9]))
            else:
                rows.append(cells)
            continue
        if rows:
            s = convert(rows, ranges, source)
            if s:
                s.paragraph, s.document = paragraph or document, document
                yield ident, s
        rows, ranges, paragraph, document = [], [], False, False
    if rows:
        s = convert(rows, ranges, source)
        if s:
            s.paragraph, s.document = paragraph or document, document
            yield ident, s


def convert(rows, ranges, source):
    n = len(rows)
    forms = [r[1] for r in rows]
    glued = ["SpaceAfter=No" in r[9] for r in rows]
    owner = list(range(n))  # a part of a contraction belongs to the kept word
    feats = [bits(r[5]) for r in rows]
    for a, b, surface, no_space in ranges:
        a, b = a - 1, b - 1
        parts = [rows[i][1] for i in range(a, b + 1)]
        if "".join(parts) == surface:
            for i in range(a, b):
                glued[i] = True
            glued[b] = no_space
            continue
        pronoun = [i for i in range(a, b + 1) if rows[i][3] == "PRON"]
        keep = pronoun[-1] if pronoun else a
        forms[keep] = surface
        glued[keep] = no_space
        for i in range(a, b + 1):
            owner[i] = keep
            if i != keep:
                feats[keep] |= feats[i] if rows[i][3] in ("DET", "PRON") else 0
    kept = [i for i in range(n) if owner[i] == i]
    place = {old: new for new, old in enumerate(kept)}
    heads, rels = [], []
    for i in kept:
        h = int(rows[i][6]) - 1
        rel = rows[i][7]
        # a head inside the same contraction: go on upwards from there
        steps = 0
        while h >= 0 and owner[h] == i and steps < 8:
            rel = rows[h][7]
            h = int(rows[h][6]) - 1
            steps += 1
        heads.append(place[owner[h]] if h >= 0 else -1)
        rels.append("root" if h < 0 else relation(rel))
    if rels.count("root") != 1:
        return None
    spaces = [True] + [not glued[i] for i in kept[:-1]]
    return Sentence(
        forms=[forms[i].replace(" ", "") if forms[i].strip() else "_" for i in kept],
        upos=[rows[i][3] if rows[i][3] in UPOS else "X" for i in kept],
        feats=[feats[i] for i in kept],
        lemmas=[forms[i] if rows[i][2] == "_" and forms[i] != "_" else rows[i][2].replace(" ", "") for i in kept],
        heads=heads, relations=rels, spaces=spaces, source=source, misc=[rows[i][9] for i in kept],
    )


FREE_GENRES = ("news", "interview", "bio", "voyage", "academic", "court", "speech", "textbook")
# Speeches of the United States government and chapters of openstax are free; the others of these genres are left out.
FREE_HOSTS = {"speech": ("congress.gov", "whitehouse.gov", "speaker.gov", "presidency.ucsb.edu"), "textbook": ("openstax.org",)}


def gum_files(root: str):
    """(training, kept out) documents of GUM: free genres; every sixth of news and interview is kept out."""
    training, kept_out = [], []
    for genre in FREE_GENRES:
        for place, path in enumerate(sorted(glob.glob(os.path.join(root, "dep", f"GUM_{genre}_*.conllu")))):
            if genre in FREE_HOSTS:
                head = open(path, encoding="utf-8").read(6000)
                found = re.search(r"meta::sourceURL = (\S+)", head)
                if not found or not any(h in found.group(1) for h in FREE_HOSTS[genre]):
                    continue
            if genre in ("news", "interview") and place % 6 == 2:
                kept_out.append(path)
            else:
                training.append(path)
    return training, kept_out


def ewt_train(root: str):
    """EWT train: the merged file where there is one, otherwise its source files without dev's and test's documents."""
    merged = os.path.join(root, "en_ewt-ud-train.conllu")
    if os.path.exists(merged):
        yield from read(merged, "ewt")
        return
    closed = set()
    for part in ("dev", "test"):
        path = os.path.join(root, f"en_ewt-ud-{part}.conllu")
        if not os.path.exists(path):
            raise SystemExit(f"{path} is needed to keep its sentences out of training")
        for line in open(path, encoding="utf-8"):
            if line.startswith("# sent_id"):
                closed.add(line.split("=", 1)[1].strip())
    for path in sorted(glob.glob(os.path.join(root, "not-to-release", "sources", "*", "*.conllu"))):
        for ident, s in read(path, "ewt"):
            if ident not in closed:
                yield ident, s


# where GUM has another lemma than EWT: (form, GUM's lemma), EWT's
LEMMAS = {("people", "person"): "people", ("troops", "troop"): "troops"}


def as_ewt(s):
    s.lemmas = [LEMMAS.get((f.lower(), l), l) for f, l in zip(s.forms, s.lemmas)]
    return s


def tenth(ident_place: int) -> bool:
    return ident_place % 10 == 7


def load(root: str):
    """(training, evaluation) sentences by name."""
    d = lambda *p: os.path.join(root, *p)
    train, held = [], {}
    train += [s for _, s in ewt_train(d("UD_English-EWT"))]
    held["ewt"] = [s for _, s in read(d("UD_English-EWT", "en_ewt-ud-dev.conllu"), "ewt")]
    gum, gum_out = gum_files(d("gum"))
    for path in gum:
        train += [as_ewt(named_by_gum(s)) for _, s in read(path, "gum")]
    held["gum"] = [named_by_gum(s) for path in gum_out for _, s in read(path, "gum")]
    train += [s for _, s in read(d("UD_French-Sequoia", "fr_sequoia-ud-train.conllu"), "sequoia")]
    held["sequoia"] = [s for _, s in read(d("UD_French-Sequoia", "fr_sequoia-ud-dev.conllu"), "sequoia")]
    gsd = [s for _, s in read(d("UD_French-GSD", "fr_gsd-ud-dev.conllu"), "gsd")]
    train += [s for i, s in enumerate(gsd) if not tenth(i)]
    held["gsd-tenth"] = [s for i, s in enumerate(gsd) if tenth(i)]
    train += [s for _, s in read(d("UD_French-PUD", "fr_pud-ud-test.conllu"), "fr-pud")]
    for _, s in read(d("UD_French-FQB", "fr_fqb-ud-test.conllu"), "fqb"):
        s.weight = 0.4
        train.append(s)
    held["en-pud"] = [s for _, s in read(d("UD_English-PUD", "en_pud-ud-test.conllu"), "en-pud")]
    return train, held


ENTITY = re.compile(r"\((\d+)-([a-z]+)-|(\d+)\)")
TYPES = {"person": "PER", "organization": "ORG", "place": "LOC", "event": "OTH", "object": "OTH", "abstract": "OTH"}
CALENDAR = set("""Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July
August September October November December""".split())
INNER = {"of", "for", "and", "the", "'s", "’s", "-", "&", "on", "in", "to", "de", "la", "du"}


def named_by_gum(s):
    """Name tags from GUM's entities: of mentions headed by a proper noun, the proper part around the head.

    A mention whose name part is unsure gets "?" (not learnt)."""
    n = len(s.forms)
    tags = ["O"] * n
    open_, spans = {}, []
    for i, misc in enumerate(s.misc):
        found = [m for m in misc.split("|") if m.startswith("Entity=")]
        if not found:
            continue
        for m in re.finditer(r"\((\d+)-([a-z]+)-[^()]*(\)?)|(\d+)\)", found[0]):
            if m.group(1):
                if m.group(3):
                    spans.append((i, i, m.group(2)))
                else:
                    open_.setdefault(m.group(1), []).append((i, m.group(2)))
            elif m.group(4) and open_.get(m.group(4)):
                start, kind = open_[m.group(4)].pop()
                spans.append((start, i, kind))
    for a, b, kind in sorted(spans, key=lambda x: x[1] - x[0], reverse=True):
        inside = range(a, b + 1)
        head = next((i for i in inside if not a <= s.heads[i] <= b), None)
        if head is None or s.upos[head] != "PROPN" or kind not in TYPES:
            continue
        proper = lambda i: s.upos[i] == "PROPN" or (s.forms[i][:1].isupper() and s.upos[i] in ("ADJ", "NOUN"))
        def taken(i):
            return proper(i) and not (kind == "person" and s.relations[i] == "nmod" and s.heads[i] > i)
        lo = hi = head
        while lo > a and (taken(lo - 1) or (s.forms[lo - 1] in INNER and s.forms[lo - 1] != "the" and lo - 2 >= a and taken(lo - 2))):
            lo -= 1
        while hi < b and (taken(hi + 1) or (kind != "person" and s.forms[hi + 1] in INNER and hi + 2 <= b and taken(hi + 2))):
            hi += 1
        if any(tags[i] != "O" for i in range(lo, hi + 1)):
            continue  # a name inside a longer one
        if kind == "person" and s.feats[head] & BIT["Number=Plur"]:
            for i in range(lo, hi + 1):
                tags[i] = "?"
            continue
        tags[lo] = "B-" + TYPES[kind]
        for i in range(lo + 1, hi + 1):
            tags[i] = "I-" + TYPES[kind]
    for i in range(n):  # a proper noun outside every mention tells nothing, but for those of the calendar
        if tags[i] == "O" and s.upos[i] == "PROPN" and s.lemmas[i] not in CALENDAR:
            tags[i] = "?"
    for i, h in enumerate(s.heads):  # dates as in EWT: the day governs the month
        if s.relations[i] == "compound" and s.lemmas[i] in CALENDAR and h >= 0 and s.upos[h] == "NUM":
            s.relations[i] = "nmod"
    s.names = tags
    s.other = True
    return s
