"""Trains the engine's network: `python train.py --data DIR --out DIR [--epochs N]`. The same seed gives the same weights."""

import argparse
import json
import os
import random
import time

import torch
import torch.nn.functional as F

import evaluate
import gazetteer
import genre
import genre_fr
from exchange import Exchange
import names
import raw
import silver
import treebanks
from batches import IGNORE, Inventory, Packer, Words, batches, changed, chunks
from model import Network, NAMES


def loss_of(net, batch, out):
    weight = batch["weight"]

    def cross(logits, target, w=None):
        keep = target != IGNORE
        if not keep.any():
            return logits.sum() * 0
        each = F.cross_entropy(logits[keep], target[keep], reduction="none", label_smoothing=0.0)
        return (each * weight[keep]).sum() / weight[keep].sum().clamp(min=1)

    upos = cross(out["upos"], batch["upos"])
    joint = cross(out["joint"], batch["joint"])
    lemma = cross(out["lemma"], batch["lemma"])
    known = batch["boundary"] != IGNORE
    boundary = F.binary_cross_entropy_with_logits(out["boundary"][..., 0][known], batch["boundary"][known].float()) if known.any() else 0.0
    # where a corpus marks no other names, "O" there means "none or other"
    z = out["names"]
    log = F.log_softmax(z, -1)
    told = batch["names"] != IGNORE
    if told.any():
        target = batch["names"].clamp(min=0)
        own = log.gather(-1, target[..., None])[..., 0]
        loose = torch.logsumexp(torch.stack([log[..., 0], log[..., NAMES.index("B-OTH")], log[..., NAMES.index("I-OTH")]]), 0)
        own = torch.where(batch["no_other"] & (target == 0), loose, own)
        name = -(own[told]).sum() / told.sum()
    else:
        name = 0.0
    trees = batch["head"] != IGNORE
    if trees.any():
        rows = trees.any(1)
        part = {k: v[rows] for k, v in out.items()}
        head, rel, sent, w = batch["head"][rows], batch["rel"][rows], batch["sentence"][rows], weight[rows]
        keep = head != IGNORE
        scores = net.arcs(part, sent)
        each = F.cross_entropy(scores[keep], head[keep], reduction="none")
        arc = (each * w[keep]).sum() / w[keep].sum()
        labels = net.labels(part, head.clamp(min=0))
        each = F.cross_entropy(labels[keep], rel[keep], reduction="none")
        label = (each * w[keep]).sum() / w[keep].sum()
    else:
        arc = label = 0.0
    return upos + 0.4 * joint + 0.6 * lemma + 0.8 * boundary + 2.0 * name + 1.5 * arc + label


def soft_loss(net, out, batch, said):
    """How far a network is from what its teacher says of the same words; names only where the corpus tells none."""
    mask, weight = batch["mask"][..., 0] > 0, 1.0

    def cross(logits, target, keep):
        if not keep.any():
            return logits.sum() * 0
        return -(F.softmax(target[keep], -1) * F.log_softmax(logits[keep], -1)).sum(-1).mean()

    total = sum(w * cross(out[k], said[k], mask) for k, w in (("upos", 1.0), ("joint", 0.4), ("lemma", 0.6)))
    total = total + 0.8 * cross(out["names"], said["names"], mask & (batch["names"] == IGNORE))
    arcs, wanted = net.arcs(out, batch["sentence"]), said["arcs"]
    total = total + 1.5 * cross(arcs, wanted, mask)
    labels = net.labels(out, said["heads"])
    return total + cross(labels, said["labels"], mask)


@torch.no_grad()
def told_by(teacher, batch):
    """The teacher's scores for a batch; labels for its own heads, or those of the corpus."""
    said = teacher.encode(batch)
    said["arcs"] = teacher.arcs(said, batch["sentence"])
    said["heads"] = torch.where(batch["head"] != IGNORE, batch["head"], said["arcs"].argmax(-1))
    said["labels"] = teacher.labels(said, said["heads"])
    return said


class Average:
    """A running average of the weights; evaluation and export use it."""

    EVERY = 8  # steps

    def __init__(self, net, decay):
        self.decay, self.shadow = decay, {k: v.detach().clone() for k, v in net.state_dict().items()}

    @torch.no_grad()
    def add(self, net):
        for k, v in net.state_dict().items():
            self.shadow[k].lerp_(v, 1 - self.decay**self.EVERY)


def stretch(sentences, words, rng):
    """Stretches of a hundred sentences of running text, of so many words together."""
    found, count = [], 0
    while count < words:
        start = rng.randrange(max(1, len(sentences) - 100))
        part = sentences[start : start + 100]
        found += part
        count += sum(len(s.forms) for s in part)
    return found


def main():
    p = argparse.ArgumentParser()
    p.add_argument("--data", required=True)
    p.add_argument("--out", required=True)
    p.add_argument("--epochs", type=int, default=24)
    p.add_argument("--seed", type=int, default=7)
    p.add_argument("--vectors", help="tables that vectors.py made")
    p.add_argument("--teacher", help="a network.pt whose scores are learnt too, on raw text as well")
    p.add_argument("--soft", type=float, default=0.7, help="weight of the teacher's scores")
    p.add_argument("--raw", type=int, default=120000, help="words of raw text a language and epoch, with a teacher")
    p.add_argument("--start", help="a network.pt to go on from, trained on the same data")
    p.add_argument("--rate", type=float, default=2e-3)
    p.add_argument("--tokens", type=int, default=1600)
    p.add_argument("--dropout", type=float, default=0.2)
    p.add_argument("--generated", type=int, default=900, help="generated passages a language and epoch")
    p.add_argument("--threads", type=int, default=1)
    p.add_argument("--bfloat16", action="store_true")
    p.add_argument("--check-every", type=int, default=4)
    args = p.parse_args()
    torch.set_num_threads(args.threads)
    torch.manual_seed(args.seed)
    rng = random.Random(args.seed)
    os.makedirs(args.out, exist_ok=True)

    train, held = treebanks.load(args.data)
    corpora = names.load(args.data)
    ewt = [s for s in train if s.source == "ewt"]
    print("treebank sentences with names", names.marked(os.path.join(args.data, "UNER_English-EWT", "en_ewt-ud-train.iob2"), ewt), "of", len(ewt), flush=True)
    exchange = Exchange([s for _, sentences in corpora.values() for s in sentences] + [s for s in train if s.names is not None])
    told = [s for _, sentences in corpora.values() for s in sentences] + [s for s in train if s.names is not None]
    silver_names = silver.Gazetteer(told)
    for s in train:
        if s.names is None:
            silver.tagged(s, silver_names)
    uner = list(names.uner(os.path.join(args.data, "UNER_English-EWT", "en_ewt-ud-dev.iob2")))
    inventory, words = Inventory(train), Words(gazetteer.build())
    packer = Packer(inventory, words)
    print("joint tags", len(inventory.joint), "scripts", len(inventory.scripts), "table", len(inventory.table), flush=True)
    net = Network(len(inventory.joint), len(inventory.scripts), len(treebanks.RELATIONS), dropout=args.dropout)
    if args.vectors:
        vectors = torch.load(args.vectors, weights_only=True)
        mix = net.mix.weight.detach().clone()  # the columns of the word lists stay as they are
        mix[:, : vectors["mix.weight"].shape[1]] = vectors["mix.weight"]
        net.load_state_dict(vectors | {"mix.weight": mix}, strict=False)
    if args.start:
        before = torch.load(args.start, weights_only=False)
        if before["joint"] != inventory.joint or before["scripts"] != inventory.scripts:
            raise SystemExit(f"{args.start} was trained on other data")
        net.load_state_dict(before["weights"])
    teacher, raw_text = None, []
    if args.teacher:
        before = torch.load(args.teacher, weights_only=False)
        teacher = Network(len(before["joint"]), len(before["scripts"]), len(before["relations"]), dropout=0.0,
                          lists="known.weight" in before["weights"])
        teacher.load_state_dict(before["weights"])
        teacher.eval()
        if before["joint"] != inventory.joint or before["scripts"] != inventory.scripts:
            raise SystemExit(f"{args.teacher} was trained on other data")
        closed = names.fenec_sentences(os.path.join(args.data, "FENEC"))
        for language, shares in (("fr", (0.7, 0.3)), ("en", (0.45, 0.1, 0.2, 0.15, 0.1))):
            raw_text += [(share, found) for share, found in zip(shares, raw.sentences(args.data, language, closed))]
    print("parameters", sum(q.numel() for q in net.parameters()), flush=True)

    french = [s for s in train if s.source in ("sequoia", "gsd", "fr-pud")]

    def epoch_groups(epoch):
        # French has less text: an epoch reads it twice
        fresh = [changed(s, rng, exchange) for s in train + french]
        for make in (genre.english, genre_fr.french):
            for _ in range(args.generated):
                passage = make(rng)
                passage[0].document = True
                fresh += [changed(s, rng) for s in passage]
        runs = chunks(fresh, rng)
        for share, sentences in corpora.values():
            some = rng.sample(sentences, int(len(sentences) * share)) if share < 1 else sentences
            runs += chunks([changed(s, rng, exchange) for s in some], rng, size=48)
        for share, sentences in raw_text:
            runs += chunks([changed(s, rng) for s in stretch(sentences, int(share * args.raw), rng)], rng)
        return batches(runs, rng, args.tokens)

    groups = epoch_groups(1)
    total = len(groups) * args.epochs
    print("batches an epoch", len(groups), flush=True)
    # a batch meets few rows of the tables; only those are changed
    tables = [getattr(net, name).weight for name in net.tables]
    layers = [q for q in net.parameters() if not any(q is t for t in tables)]
    optimisers = [torch.optim.AdamW(layers, lr=args.rate, betas=(0.9, 0.98), weight_decay=0.01, fused=True),
                  torch.optim.SparseAdam(tables, lr=args.rate, betas=(0.9, 0.98))]
    warm = 100
    schedules = [torch.optim.lr_scheduler.LambdaLR(o, lambda i: min((i + 1) / warm, max(0.02, 1 - i / total))) for o in optimisers]
    average = Average(net, 0.998)
    start, step, seen = time.time(), 0, 0

    def check(epoch):
        own = {k: v.clone() for k, v in net.state_dict().items()}
        net.load_state_dict(average.shadow)
        scores = {k: evaluate.treebank(net, packer, v) for k, v in held.items()}
        scores["uner"] = evaluate.names(net, packer, uner)
        scores["gum-names"] = evaluate.names(net, packer, [(s.forms, ["O" if t == "?" else t for t in s.names]) for s in held["gum"]])
        print(json.dumps({"epoch": epoch, "minutes": round((time.time() - start) / 60, 1), **scores}), flush=True)
        save(os.path.join(args.out, "network.pt"), scores)
        net.load_state_dict(own)

    def save(path, scores):
        torch.save({"weights": average.shadow, "joint": inventory.joint, "scripts": inventory.scripts, "table": inventory.table,
                    "relations": treebanks.RELATIONS, "names": NAMES, "scores": scores,
                    "calibration": [s.forms for k in ("ewt", "sequoia", "gum") for s in held[k][:150]]}, path)

    for epoch in range(1, args.epochs + 1):
        if epoch > 1:
            groups = epoch_groups(epoch)
        net.train()
        running = 0.0
        for group in groups:
            batch = packer.pack(group, rng)
            with torch.autocast("cpu", torch.bfloat16, enabled=args.bfloat16):
                out = net.encode(batch)
                loss = loss_of(net, batch, out)
                if teacher:
                    loss = loss + args.soft * soft_loss(net, out, batch, told_by(teacher, batch))
            for o in optimisers:
                o.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(layers, 5.0)
            for o in (*optimisers, *schedules):
                o.step()
            step += 1
            if step > 200 and step % Average.EVERY == 0:
                average.add(net)
            elif step == 200:
                average.shadow = {k: v.detach().clone() for k, v in net.state_dict().items()}
            seen += int(batch["mask"].sum())
            running += float(loss.detach())
            if step % 200 == 0:
                print(f"step {step}/{total} loss {running / 200:.3f} words/s {seen / (time.time() - start):.0f}", flush=True)
                running = 0.0
        if epoch % args.check_every == 0 or epoch == args.epochs:
            check(epoch)


if __name__ == "__main__":
    main()
