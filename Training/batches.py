"""Chunks of running text, changed a little each epoch, packed into batches."""

import unicodedata

import numpy as np
import torch

import lemmas
from features import WordFeatures
from genre import person_words
from model import NAMES
from treebanks import RELATIONS, UPOS, Sentence

NAME = {n: i for i, n in enumerate(NAMES)}
IGNORE = -100


class Inventory:
    """Classes counted in the training sentences: joint tags, lemma scripts, and the lemma table."""

    def __init__(self, sentences):
        joint, scripts, table = {}, {}, {}
        for s in sentences:
            for form, upos, feats, lemma in zip(s.forms, s.upos, s.feats, s.lemmas):
                joint[(UPOS.index(upos), feats)] = joint.get((UPOS.index(upos), feats), 0) + 1
                script = lemmas.script_for(form, lemma)
                scripts[script] = scripts.get(script, 0) + 1
                key = (lemmas.lower(form), upos)
                table.setdefault(key, {})
                table[key][lemma] = table[key].get(lemma, 0) + 1
        self.joint = sorted(k for k, v in joint.items() if v >= 3)
        self.scripts = sorted(k for k, v in scripts.items() if v >= 3)
        self.joint_place = {k: i for i, k in enumerate(self.joint)}
        self.script_place = {k: i for i, k in enumerate(self.scripts)}
        self.table, self.met = {}, set(table)
        for (form, upos), counts in table.items():
            total = sum(counts.values())
            lemma, best = max(counts.items(), key=lambda x: (x[1], x[0]))
            if best / total >= 0.9 and upos not in ("PROPN", "PUNCT", "NUM", "SYM", "X"):
                self.table[(form, upos)] = lemmas.script_for(form, lemma)


class Words:
    """Feature rows of forms, kept."""

    def __init__(self, lists=None):
        self.lists = lists
        self.place, self.rows = {}, []

    def __call__(self, form):
        if form not in self.place:
            self.place[form] = len(self.rows)
            self.rows.append(WordFeatures(form, self.lists))
        return self.place[form]


def copy(s):
    return Sentence(list(s.forms), s.upos, s.feats, list(s.lemmas) if s.lemmas else None, s.heads, s.relations, list(s.spaces),
                    s.names, s.paragraph, s.document, s.source, s.other, s.weight)


def other_people(s, rng):
    """Exchanges flat chains of proper nouns for invented people of as many words."""
    for i in range(len(s.forms)):
        if s.upos[i] != "PROPN" or s.relations[i] == "flat":
            continue
        k = i + 1
        while k < len(s.forms) and s.relations[k] == "flat" and s.heads[k] == i and s.upos[k] == "PROPN":
            k += 1
        if k - i < 2 or not all(f[:1].isupper() and f.replace("-", "").isalpha() for f in s.forms[i:k]) or rng.random() > 0.35:
            continue
        parts = person_words(rng)
        if len(parts) == k - i and (s.names is None or s.names[i] == "B-PER"):
            s.forms[i:k] = parts
            s.lemmas[i:k] = parts
    return s


def changed(s, rng, exchange=None):
    """A sentence as another text might write it: other names, capitals, headline style, lower case."""
    r = rng.random()
    if r < 0.75 and not s.source.startswith("genre"):
        if r < 0.4 and exchange and s.names is not None and any(t[:2] == "B-" for t in s.names):
            return exchange.applied(copy(s), rng)
        if r < 0.2 and s.upos is not None:
            return other_people(copy(s), rng)
        return s
    s = copy(s)
    if r < 0.79:
        bare = rng.random() < 0.4
        for i, f in enumerate(s.forms):
            up = f.upper()
            if bare:
                up = "".join(c for c in unicodedata.normalize("NFD", up) if not unicodedata.combining(c))
                up = unicodedata.normalize("NFC", up)
            s.forms[i] = up
    elif r < 0.81 and s.upos is not None:
        s.forms = [f[:1].upper() + f[1:] if s.upos[i] in ("NOUN", "VERB", "ADJ", "ADV", "PROPN", "AUX", "PRON") else f for i, f in enumerate(s.forms)]
    elif r < 0.82:
        s.forms = [lemmas.lower(f) for f in s.forms]
    elif r < 0.86:
        s.forms = [f.replace("'", "’") for f in s.forms]
    elif r < 0.87 and s.upos is not None and s.upos[-1] == "PUNCT" and len(s.forms) > 3 and (len(s.forms) - 1) not in s.heads:
        n = len(s.forms) - 1  # no full stop
        s.forms, s.upos, s.feats, s.lemmas, s.heads, s.relations, s.spaces = (x[:n] for x in (s.forms, s.upos, s.feats, s.lemmas, s.heads, s.relations, s.spaces))
        s.names = s.names[:n] if s.names else None
    return s


def chunks(sentences, rng, size=64):
    """Runs of consecutive sentences of one source, about `size` words each."""
    out, current, length = [], [], 0
    limit = size
    for s in sentences:
        new = s.document or (s.paragraph and rng.random() < 0.75) or (current and current[-1].source != s.source)
        if current and (new or length + len(s.forms) > limit):
            out.append(current)
            current, length = [], 0
            limit = size if rng.random() < 0.8 else size // 3
        current.append(s)
        length += len(s.forms)
    if current:
        out.append(current)
    return out


def bags_of(words):
    """The rows of some words in each table, flat, with the place where each word begins."""
    bags = {}
    for field, get in (("form", lambda w: w.form), ("prefix", lambda w: w.prefix), ("suffix", lambda w: w.suffix), ("shape", lambda w: (w.shape,)), ("ngram", lambda w: w.ngrams), ("known", lambda w: (w.known,))):
        flat, offsets = [], []
        for w in words:
            offsets.append(len(flat))
            flat.extend(get(w))
        bags[field] = (torch.tensor(flat), torch.tensor(offsets))
    return bags


class Packer:
    def __init__(self, inventory, words):
        self.inventory, self.words, self.scripts = inventory, words, {}
        self.relation = {r: i for i, r in enumerate(RELATIONS)}
        self.upos = {u: i for i, u in enumerate(UPOS)}

    def segment(self, upos):
        """Where the joint tags of a part of speech stand: (first, end)."""
        found = [j for j, (u, _) in enumerate(self.inventory.joint) if u == upos]
        return (found[0], found[-1] + 1) if found else (0, 0)

    def script(self, form, lemma):
        found = self.scripts.get((form, lemma))
        if found is None:
            found = self.scripts[form, lemma] = self.inventory.script_place.get(lemmas.script_for(form, lemma), IGNORE)
        return found

    def pack(self, group, rng=None):
        """One batch of chunks, as tensors."""
        longest = max(sum(len(s.forms) for s in c) for c in group)
        B, T = len(group), longest
        full = lambda value: np.full((B, T), value, dtype=np.int64)
        word, space, sent = full(0), full(0), full(-1)
        boundary, upos, joint, lemma, names = full(IGNORE), full(IGNORE), full(IGNORE), full(IGNORE), full(IGNORE)
        head, rel = full(IGNORE), full(IGNORE)
        mask = np.zeros((B, T, 1), dtype=np.float32)
        weight = np.zeros((B, T), dtype=np.float32)
        no_other = np.zeros((B, T), dtype=bool)
        local = {}
        inv = self.inventory
        for b, chunk in enumerate(group):
            t = 0
            glued = rng is not None and rng.random() < 0.06
            for k, s in enumerate(chunk):
                n = len(s.forms)
                sent[b, t : t + n] = k
                mask[b, t : t + n] = 1
                weight[b, t : t + n] = s.weight
                no_other[b, t : t + n] = not s.other
                for i, form in enumerate(s.forms):
                    row = self.words(form)
                    word[b, t + i] = local.setdefault(row, len(local))
                    space[b, t + i] = 1 if s.spaces[i] else 0
                    if s.upos is not None:
                        u = self.upos[s.upos[i]]
                        upos[b, t + i] = u
                        if s.feats[i] >= 0:
                            joint[b, t + i] = inv.joint_place.get((u, s.feats[i]), IGNORE)
                        if s.lemmas[i] is not None:
                            lemma[b, t + i] = self.script(form, s.lemmas[i])
                        head[b, t + i] = T if s.heads[i] < 0 else t + s.heads[i]
                        rel[b, t + i] = self.relation[s.relations[i]]
                        if t + i > 0:
                            boundary[b, t + i] = 1 if i == 0 else 0
                    if s.names is not None and s.names[i] != "?":
                        names[b, t + i] = NAME[s.names[i]]
                space[b, t] = 2 if k == 0 else (0 if glued else 1)
                t += n
        rows = [self.words.rows[r] for r in local]
        bags = bags_of(rows)
        tensors = {k: torch.from_numpy(v) for k, v in dict(word=word, space=space, sentence=sent, boundary=boundary, upos=upos, joint=joint, lemma=lemma,
                                                          names=names, head=head, rel=rel, mask=mask, weight=weight, no_other=no_other).items()}
        return {**bags, **tensors}


def batches(all_chunks, rng, tokens=1600):
    """Groups of chunks of like length, in random order."""
    order = list(all_chunks)
    rng.shuffle(order)
    pool = 400
    groups = []
    for start in range(0, len(order), pool):
        part = sorted(order[start : start + pool], key=lambda c: sum(len(s.forms) for s in c))
        group, longest = [], 0
        for c in part:
            n = sum(len(s.forms) for s in c)
            if group and max(longest, n) * (len(group) + 1) > tokens:
                groups.append(group)
                group, longest = [], 0
            group.append(c)
            longest = max(longest, n)
        if group:
            groups.append(group)
    rng.shuffle(groups)
    return groups
