"""Scores on held-out sentences, gold words and gold sentences for trees (boundaries on running text)."""

import numpy as np
import torch

import lemmas
from batches import chunks
from model import NAMES
from names import bio
from treebanks import RELATIONS, UPOS, Sentence


class Never:
    @staticmethod
    def random():
        return 0.0


def tree(scores):
    """The best tree with one root (Chu-Liu-Edmonds); scores[dependent][head], the root last."""
    n = scores.shape[0]
    full = np.full((n + 1, n + 1), -1e9)
    full[1:, 1:] = scores[:, :n]
    full[1:, 0] = scores[:, n]
    best, best_heads = -1e18, None
    greedy = full.argmax(1)
    roots = [i for i in range(1, n + 1) if greedy[i] == 0]
    if len(roots) == 1 and acyclic(greedy):
        return greedy[1:] - 1
    penalised = full.copy()
    penalised[1:, 0] -= 1e3  # one root: the rest is decided among the words
    heads = edmonds(penalised)
    return heads[1:] - 1


def acyclic(heads):
    n = len(heads)
    for i in range(1, n):
        k, steps = i, 0
        while k and steps <= n:
            k, steps = heads[k], steps + 1
        if steps > n:
            return False
    return True


def edmonds(s):
    n = s.shape[0]
    s = s.copy()
    np.fill_diagonal(s, -1e9)
    heads = s.argmax(1)
    heads[0] = 0
    cycle = find_cycle(heads)
    if cycle is None:
        return heads
    inside = set(cycle)
    outside = [i for i in range(n) if i not in inside]
    total = sum(s[i, heads[i]] for i in cycle)
    m = len(outside)
    small = np.full((m + 1, m + 1), -1e9)
    small[:m, :m] = s[np.ix_(outside, outside)]
    into, out = {}, {}
    for a, o in enumerate(outside):
        gains = [total - s[c, heads[c]] + s[c, o] for c in cycle]
        k = int(np.argmax(gains))
        small[m, a], into[a] = gains[k], cycle[k]
        back = [s[o, c] for c in cycle]
        k = int(np.argmax(back))
        small[a, m], out[a] = back[k], cycle[k]
    found = edmonds(small)
    result = heads.copy()
    for a, o in enumerate(outside):
        if o:
            result[o] = out[a] if found[a] == m else outside[found[a]]
    entry = found[m]
    result[into[entry]] = outside[entry]
    return result


def find_cycle(heads):
    n = len(heads)
    state = [0] * n
    for start in range(1, n):
        path, k = [], start
        while k and state[k] == 0:
            state[k] = start
            path.append(k)
            k = heads[k]
        if k and state[k] == start:
            return path[path.index(k) :]
    return None


def viterbi(scores):
    """Best tags with I-x only after B-x or I-x."""
    n, k = scores.shape
    allowed = np.zeros((k, k))
    for b, tag in enumerate(NAMES):
        if tag.startswith("I-"):
            for a, before in enumerate(NAMES):
                if before[2:] != tag[2:]:
                    allowed[a, b] = -1e9
    best = scores[0] + np.array([-1e9 if t.startswith("I-") else 0 for t in NAMES])
    back = []
    for t in range(1, n):
        step = best[:, None] + allowed
        back.append(step.argmax(0))
        best = step.max(0) + scores[t]
    tags = [int(best.argmax())]
    for b in reversed(back):
        tags.append(int(b[tags[-1]]))
    return [NAMES[t] for t in reversed(tags)]


def spans(tags, kinds):
    found, start = set(), None
    for i, t in enumerate(list(tags) + ["O"]):
        if start is not None and not t.startswith("I-"):
            found.add((start, i, tags[start][2:]))
            start = None
        if t.startswith("B-"):
            start = i
    return {f for f in found if f[2] in kinds}


def f1(right, guessed, gold):
    return 200 * right / max(1, guessed + gold)


@torch.no_grad()
def treebank(net, packer, sentences, size=150):
    net.eval()
    inv = packer.inventory
    groups = chunks(sentences, Never, size)
    count = dict(words=0, upos=0, feats=0, lemma=0, uas=0, las=0, coarse=0)
    b_right = b_guess = b_gold = 0
    for start in range(0, len(groups), 16):
        group = groups[start : start + 16]
        batch = packer.pack(group)
        out = net.encode(batch)
        arcs = net.arcs(out, batch["sentence"])
        T = batch["word"].shape[1]
        heads = torch.full_like(batch["word"], T)
        upos = out["upos"].argmax(-1)
        lemma = out["lemma"].argmax(-1)
        for b, chunk in enumerate(group):
            t = 0
            for s in chunk:
                n = len(s.forms)
                part = torch.cat([arcs[b, t : t + n, t : t + n], arcs[b, t : t + n, T:]], -1).numpy()
                h = tree(part)
                heads[b, t : t + n] = torch.tensor([T if x < 0 else t + x for x in h])
                t += n
        labels = net.labels(out, heads).argmax(-1)
        guess = (out["boundary"][..., 0] > 0)
        gold = batch["boundary"] == 1
        known = batch["boundary"] >= 0
        b_right += int((guess & gold & known).sum())
        b_guess += int((guess & known).sum())
        b_gold += int(gold.sum())
        for b, chunk in enumerate(group):
            t = 0
            for s in chunk:
                for i in range(len(s.forms)):
                    count["words"] += 1
                    u = int(upos[b, t + i])
                    count["upos"] += UPOS[u] == s.upos[i]
                    js = packer.segment(u)
                    j = js[0] + int(out["joint"][b, t + i, js[0] : js[1]].argmax()) if js[1] > js[0] else None
                    count["feats"] += UPOS[u] == s.upos[i] and (inv.joint[j][1] if j is not None else 0) == s.feats[i]
                    script = inv.table.get((lemmas.lower(s.forms[i]), UPOS[u])) or inv.scripts[int(lemma[b, t + i])]
                    count["lemma"] += lemmas.lower(lemmas.applied(script, s.forms[i])) == lemmas.lower(s.lemmas[i])
                    h = -1 if int(heads[b, t + i]) == T else int(heads[b, t + i]) - t
                    if h == s.heads[i]:
                        count["uas"] += 1
                        r = RELATIONS[int(labels[b, t + i])]
                        count["las"] += r == s.relations[i]
                        count["coarse"] += r.split(":")[0] == s.relations[i].split(":")[0]
                t += len(s.forms)
    n = count.pop("words")
    result = {k: round(100 * v / n, 2) for k, v in count.items()}
    result["boundary"] = round(f1(b_right, b_guess, b_gold), 2)
    return result


@torch.no_grad()
def names(net, packer, pairs, kinds=("PER", "ORG", "LOC")):
    """Span F1 by kind over (forms, tags)."""
    net.eval()
    right, guessed, gold = {}, {}, {}
    pairs = sorted(pairs, key=lambda p: len(p[0]))
    for start in range(0, len(pairs), 32):
        part = pairs[start : start + 32]
        group = [[Sentence(forms=list(f), spaces=[True] * len(f))] for f, _ in part]
        out = net.encode(packer.pack(group))["names"].numpy()
        for b, (forms, tags) in enumerate(part):
            got, true = spans(viterbi(out[b, : len(forms)]), kinds), spans(tags, kinds)
            for kind in kinds:
                g, t = {x for x in got if x[2] == kind}, {x for x in true if x[2] == kind}
                right[kind] = right.get(kind, 0) + len(g & t)
                guessed[kind] = guessed.get(kind, 0) + len(g)
                gold[kind] = gold.get(kind, 0) + len(t)
    result = {k: round(f1(right[k], guessed[k], gold[k]), 1) for k in kinds}
    result["all"] = round(f1(sum(right.values()), sum(guessed.values()), sum(gold.values())), 1)
    return result
