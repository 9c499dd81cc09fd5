"""Word vectors counted from free raw text, as a first state of the network's tables: `python vectors.py --data DIR --out FILE`.

A word's row are the words that stand near it (one and two before and after, and within five), as positive pointwise mutual
information; its best low-rank part is the word's vector. Tables and mixing layer then learn to give that vector from the
word's features, so that words not in any treebank begin near those that are used alike. The same text gives the same file."""

import argparse
import glob
import os
import re

import numpy as np
import scipy.sparse as sparse
import torch
import torch.nn.functional as F
from scipy.sparse.linalg import svds

from batches import bags_of
from features import WordFeatures, folded
from model import Network, WIDTH

MOST_WORDS, NEIGHBOURS, FAR = 60000, 3000, 5
WORD = re.compile(
    r"(?:jusqu|lorsqu|puisqu|quoiqu|qu|[ldnmtsjc])['’](?=\w)|aujourd['’]hui|\w+(?=n['’]t\b)|n['’]t\b|['’](?:s|re|ve|ll|d|m)\b"
    r"|-t-(?:il|elle|on)s?\b|-(?:il|elle|on|ils|elles|je|nous|vous|le|la|les|lui|moi|ce|y|en)\b|\w+(?:-\w+)*|[^\w\s]", re.IGNORECASE)
TAGS = re.compile(r"<(?:teiHeader|note)\b.*?</(?:teiHeader|note)>|<[^>]+>", re.DOTALL)
ENTITIES = {"&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&apos;": "'"}


def texts(root):
    """The raw texts, one after the other."""
    for folder in ("ELTeC-fra/level1/*.xml", "ELTeC-eng/level1/*.xml", "frus-history/**/*.xml", "other-publications/**/*.xml",
                   "milestones/**/*.xml", "rdcr/articles/*.xml", "WiNER-fr/*/*/*.txt"):
        for path in sorted(glob.glob(os.path.join(root, folder), recursive=True)):
            text = open(path, encoding="utf-8", errors="replace").read()
            if path.endswith(".xml"):
                text = TAGS.sub(" ", text)
                for name, sign in ENTITIES.items():
                    text = text.replace(name, sign)
            yield text


def counted(root):
    """(forms, their counts, rows of mutual information) of the most frequent words."""
    place, surface, runs = {}, {}, []
    for text in texts(root):
        ids = []
        for m in WORD.finditer(text):
            low = folded(m.group())
            k = place.setdefault(low, len(place))
            ids.append(k)
            if k >= len(surface):
                surface[k] = {}
            forms = surface[k]
            if len(forms) < 6 or m.group() in forms:
                forms[m.group()] = forms.get(m.group(), 0) + 1
        runs.append(np.array(ids + [-1] * FAR, dtype=np.int64))
    words = np.concatenate(runs)
    counts = np.bincount(words[words >= 0], minlength=len(place))
    order = np.argsort(-counts, kind="stable")
    kept = [k for k in order[:MOST_WORDS] if counts[k] >= 4]
    rank = np.full(len(place) + 1, -1, dtype=np.int64)
    rank[kept] = np.arange(len(kept))
    words = rank[words]
    print("words of text", len(words), "kept", len(kept), "covering", round((words >= 0).mean(), 4), flush=True)
    n = len(kept)
    near = sum(pairs(words, o, n, block) for block, o in enumerate((-2, -1, 1, 2)))
    wide = sum(pairs(words, o, n, 4) for o in (-5, -4, -3, 3, 4, 5))
    table = (near + wide).tocsr()
    total = table.sum()
    across, down = np.asarray(table.sum(1)).ravel() + 1, np.asarray(table.sum(0)).ravel() + 1
    table = table.tocoo()
    value = np.log(table.data * total / (across[table.row] * (down[table.col] ** 0.75 * (down**0.25).mean())))
    good = value > 0
    rows = sparse.csr_matrix((value[good].astype(np.float32), (table.row[good], table.col[good])), shape=table.shape)
    return [max(surface[k], key=lambda f: (surface[k][f], f)) for k in kept], counts[kept], rows


def pairs(words, offset, n, block):
    a, b = (words[:-offset], words[offset:]) if offset > 0 else (words[-offset:], words[:offset])
    good = (a >= 0) & (b >= 0) & (b < NEIGHBOURS)
    key, count = np.unique(a[good] * NEIGHBOURS + b[good], return_counts=True)
    return sparse.csr_matrix((count.astype(np.float64), (key // NEIGHBOURS, key % NEIGHBOURS + block * NEIGHBOURS)), shape=(n, 5 * NEIGHBOURS))


def learnt(forms, counts, vectors, steps, seed=5):
    """The tables and the mixing layer of a network that gives the vectors."""
    torch.manual_seed(seed)
    net = Network(1, 1, 1, lists=False)
    back = torch.nn.Linear(WIDTH, vectors.shape[1])
    words = [WordFeatures(f) for f in forms]
    target = torch.tensor(vectors, dtype=torch.float32)
    weight = torch.tensor(np.minimum(counts, 1000) ** 0.5, dtype=torch.float32)
    tables = [getattr(net, name) for name in net.tables]
    sparse_rows = torch.optim.SparseAdam([t.weight for t in tables], lr=5e-3)
    dense = torch.optim.Adam([*net.mix.parameters(), *back.parameters()], lr=2e-3)
    generator = np.random.default_rng(seed)
    share = np.minimum(counts, 300) ** 0.35
    share /= share.sum()
    lost = 0.0
    for step in range(steps):
        for group in (sparse_rows, dense):
            for g in group.param_groups:
                g["lr"] = (5e-3 if group is sparse_rows else 2e-3) * min(1, (steps - step) / (0.6 * steps))
        chosen = generator.choice(len(words), 1024, p=share)
        bags = bags_of([words[k] for k in chosen])
        guess = back(net.forms(bags, form_dropout=0.3))
        chosen = torch.from_numpy(chosen)
        each = 1 - F.cosine_similarity(guess, target[chosen]) + 0.1 * (guess - target[chosen]).square().sum(1)
        loss = (each * weight[chosen]).sum() / weight[chosen].sum()
        sparse_rows.zero_grad(set_to_none=True)
        dense.zero_grad(set_to_none=True)
        loss.backward()
        sparse_rows.step()
        dense.step()
        lost += float(loss.detach())
        if step % 100 == 99:
            print(f"step {step + 1}/{steps} loss {lost / 100:.3f}", flush=True)
            lost = 0.0
    return {k: v for k, v in net.state_dict().items() if k.split(".")[0] in (*net.tables, "mix")}


def main():
    p = argparse.ArgumentParser()
    p.add_argument("--data", required=True)
    p.add_argument("--out", required=True)
    p.add_argument("--size", type=int, default=128)
    p.add_argument("--steps", type=int, default=1500)
    args = p.parse_args()
    torch.set_num_threads(1)
    forms, counts, rows = counted(args.data)
    print("entries", rows.nnz, flush=True)
    u, s, _ = svds(rows, k=args.size, v0=np.ones(min(rows.shape), dtype=np.float32), tol=1e-2)
    vectors = u * s**0.5
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True) + 1e-8
    known = {f: k for k, f in enumerate(forms)}
    for f in ("minister", "France", "said", "ministre", "London"):
        if f in known:
            near = np.argsort(-(vectors @ vectors[known[f]]))[1:8]
            print(f, [forms[k] for k in near], flush=True)
    torch.save(learnt(forms, counts, vectors, args.steps), args.out)


if __name__ == "__main__":
    main()
