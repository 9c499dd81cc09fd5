"""Name tags for treebanks that have none, from their own parts of speech and from the names that other corpora tell.

Words that are no proper nouns are no names; chains of proper nouns get a kind where the names met in the name corpora,
a given name, or a word such as "Ministry" tells it, and are not learnt otherwise."""

import lexicon as lx
from treebanks import CALENDAR

ORGANISATIONS = set("""Inc Inc. Corp Corp. Corporation Company Co. Ltd Ltd. LLC LLP University College Institute School Academy Ministry Department
Party Committee Council Commission Association Bank Group Agency Court Congress Parliament Senate Union Office Federation Foundation
Organization Organisation Fund Authority Bureau Board Society Club Airlines Airways Times Post Tribune Journal Gazette Army Navy Corps
Police Service Services Partners Systems Industries Hospital Church Team League Alliance Movement Front Brigade Brigades Assembly Forum
Université Institut École Ministère Parti Comité Conseil Banque Groupe Agence Cour Parlement Sénat Fédération Fondation Fonds Autorité
Armée Société Assemblée Ligue Mouvement Organisation Tribunal Syndicat Centre Observatoire Haut-Commissariat Délégation""".split())
PLACES = set("""Street St. Avenue Ave Ave. Road Rd. Boulevard River County City Island Islands Lake Mountain Mountains Mount Park Province Valley Bay
Ocean Sea Peninsula District Airport Bridge Square Beach Desert Strait Gulf rue avenue Île Îles Lac Mont Montagne Province Vallée Baie
Golfe Détroit Mer Océan Rue Place Avenue""".split())
HONORIFICS = set("""Mr Mr. Mrs Mrs. Ms Ms. Dr Dr. Prof. Sen. Rep. Gen. Lt. Col. Capt. President Minister Secretary Senator Governor Judge King
Queen Prince Princess Pope General Colonel Captain Sir Lord Madame Monsieur M. Mme Mlle MM. Ambassador Chairman Sheikh Shaikh""".split())
INSIDE = {"of", "and", "-", "'s", "’s", "de", "du", "des", "d'", "la", "le", "les", "l'", "et", "&", "for", "the", "in", "/", "."}


class Gazetteer:
    """What the names met in tagged sentences are: whole names, and people's given names."""

    def __init__(self, sentences):
        self.kinds, self.given, self.plain = {}, {}, {}
        for s in sentences:
            start = None
            for i, tag in enumerate(list(s.names) + ["O"]):
                if start is not None and not tag.startswith("I-"):
                    kind = s.names[start][2:]
                    forms = s.forms[start:i]
                    counts = self.kinds.setdefault(" ".join(forms), {})
                    counts[kind] = counts.get(kind, 0) + 1
                    if kind == "PER" and 2 <= len(forms) <= 4:
                        self.given[forms[0]] = self.given.get(forms[0], 0) + 1
                    else:
                        self.plain[forms[0]] = self.plain.get(forms[0], 0) + 1
                    start = None
                if tag.startswith("B-"):
                    start = i
        for states in (lx.STATES_EN, lx.STATES_FR):
            for row in states.split(";"):
                cells = [c.strip() for c in row.split("|")]
                name = cells[0].split(" ", 1)[-1] if states is lx.STATES_FR else cells[0]
                for place in (name, cells[-1]):
                    self.kinds[place] = {"LOC": 1000}

    def kind(self, forms):
        """The kind of a whole name; "" when it is not told."""
        counts = self.kinds.get(" ".join(forms), {})
        total = sum(counts.values())
        if total >= 2 or (total and len(forms) > 1):
            kind, best = max(counts.items(), key=lambda x: (x[1], x[0]))
            if best >= 0.8 * total:
                return kind
        if forms[-1] in ORGANISATIONS or any(f in ORGANISATIONS and forms[k + 1 : k + 2] in (["of"], ["for"], ["de"], ["des"], ["du"]) for k, f in enumerate(forms)):
            return "ORG"
        if forms[-1] in PLACES and len(forms) > 1:
            return "LOC"
        given = self.given.get(forms[0], 0)
        if 2 <= len(forms) <= 4 and given >= 3 and given > 3 * self.plain.get(forms[0], 0) and all(f[:1].isupper() for f in forms):
            return "PER"
        return ""


def tagged(s, gazetteer):
    """Gives a treebank sentence its name tags."""
    n = len(s.forms)
    proper = [s.upos[i] == "PROPN" and any(c.isalpha() for c in s.forms[i]) and "@" not in s.forms[i] and "://" not in s.forms[i] for i in range(n)]
    tags = ["O"] * n
    for i in range(n):
        form = s.forms[i]
        if proper[i] or s.upos[i] in ("PUNCT", "SYM", "VERB", "AUX", "PRON") and form not in INSIDE:
            continue
        between = 0 < i < n - 1 and proper[i - 1] and (proper[i + 1] or i + 2 < n and proper[i + 2])
        near = any(0 <= k < n and proper[k] for k in (i - 1, i + 1))
        capital = i > 0 and form[:1].isupper() and s.upos[i] in ("NOUN", "ADJ", "X", "NUM")
        after = any(k > 0 and s.forms[k][:1].isupper() and s.upos[k] in ("NOUN", "ADJ") for k in range(i - 3, i))
        if capital or (form in INSIDE and between) or (near and s.upos[i] in ("NUM", "X")) or (after and s.upos[i] in ("NOUN", "ADJ", "ADP", "DET")):
            tags[i] = "?"
    i = 0
    while i < n:
        if not proper[i]:
            i += 1
            continue
        k = i + 1
        while k < n and (proper[k] or (k + 1 < n and proper[k + 1] and s.forms[k] in ("of", "-", "de", "du", "&"))):
            k += 1
        a = i
        while a < k and s.forms[a] in HONORIFICS:
            a += 1
        if a == k:
            a = i
        for j in range(i, a):
            tags[j] = "?"
        if all(s.forms[j] in CALENDAR for j in range(a, k)):
            pass
        else:
            kind = gazetteer.kind(s.forms[a:k])
            if not kind and a > i and k - a <= 3:
                kind = "PER"
            # a neighbour that may belong to the name makes its ends unsure
            sure = kind and (a == 0 or tags[a - 1] == "O" or a > i) and (k == n or tags[k] == "O")
            for j in range(a, k):
                tags[j] = (("B-" if j == a else "I-") + kind) if sure else "?"
        i = k
    s.names, s.other = tags, False
    return s
