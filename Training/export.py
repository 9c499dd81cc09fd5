"""Writes the trained network as `engine.weights`: `python export.py --network FILE --out FILE`.

The file is read by Sources/Language/Weights.swift. Little-endian; magic, version, then named sections:
name, kind, rows, columns, offset, length. Tables and layers are 8-bit (layers within 7 bits), a scale each row.
"""

import argparse
import struct

import numpy as np
import torch

import features as ft
import forms
import gazetteer
import lemmas
import treebanks
from batches import Inventory, Packer, Words
from model import DILATIONS, LABEL, Network
from treebanks import UPOS, Sentence

MAGIC, VERSION = b"CHNCRYLE", 1
BYTES, FLOATS, TEXT, NUMBERS = range(4)


class Writer:
    def __init__(self):
        self.sections = []

    def add(self, name, kind, rows, columns, data):
        self.sections.append((name, kind, rows, columns, data))

    def floats(self, name, array):
        a = np.ascontiguousarray(array, dtype="<f4")
        self.add(name, FLOATS, a.shape[0] if a.ndim else 1, a.shape[1] if a.ndim > 1 else 1, a.tobytes())

    def numbers(self, name, array):
        a = np.ascontiguousarray(array, dtype="<u4")
        self.add(name, NUMBERS, a.shape[0], a.shape[1] if a.ndim > 1 else 1, a.tobytes())

    def text(self, name, lines):
        data = "\n".join(lines).encode()
        self.add(name, TEXT, len(lines), 1, data)

    def table(self, name, weight):
        w = weight.numpy()
        scale = np.maximum(np.abs(w).max(1), 1e-8) / 127
        self.add(name, BYTES, *w.shape, np.round(w / scale[:, None]).astype(np.int8).tobytes())
        self.floats(name + ".scale", scale)

    def layer(self, name, weight, bias, inverse):
        """Packed as LanguageKernels wants it; columns padded to 16."""
        w, b = weight.numpy(), bias.numpy()
        n, depth = w.shape
        columns = (n + 15) // 16 * 16
        w = np.concatenate([w, np.zeros((columns - n, depth), w.dtype)])
        b = np.concatenate([b, np.zeros(columns - n, b.dtype)])
        scale = np.maximum(np.abs(w).max(1), 1e-8) / 63
        q = np.clip(np.round(w / scale[:, None]), -63, 63).astype(np.int32)
        real = scale / inverse
        shift = b - real * 128 * q.sum(1)
        packed = q.reshape(columns // 16, 16, depth // 4, 4).transpose(0, 2, 1, 3).astype(np.int8)
        self.add(name, BYTES, columns, depth, packed.tobytes())
        self.floats(name + ".scale", real.astype(np.float32))
        self.floats(name + ".bias", shift.astype(np.float32))

    def write(self, path):
        head = [MAGIC, struct.pack("<II", VERSION, len(self.sections))]
        size = 16 + sum(2 + len(s[0].encode()) + 24 for s in self.sections)
        offset = (size + 63) // 64 * 64
        body, start = [], offset
        for name, kind, rows, columns, data in self.sections:
            n = name.encode()
            head.append(struct.pack("<BB", len(n), kind) + n + struct.pack("<IIQQ", rows, columns, offset, len(data)))
            pad = -len(data) % 64
            body.append(data + b"\0" * pad)
            offset += len(data) + pad
        front = b"".join(head)
        with open(path, "wb") as f:
            f.write(front + b"\0" * (start - len(front)))
            for data in body:
                f.write(data)


def calibrated(net, packer, texts):
    """Greatest activations met (but for the top 0.01 %) at the input of each quantised layer."""
    met = {}

    def keep(name):
        def hook(module, inputs):
            x = inputs[0].detach().abs().flatten().float()
            met.setdefault(name, []).append(torch.quantile(x[:: max(1, x.numel() // 200000)], 0.9999).item())
        return hook

    net.mix.register_forward_pre_hook(keep("mix"))
    for i, c in enumerate(net.convolutions):
        c.mix.register_forward_pre_hook(keep(f"convolution{i}"))
    for i, r in enumerate(net.recurrences):
        r.gates.register_forward_pre_hook(keep(f"gates{i}"))
    net.heads.register_forward_pre_hook(keep("heads"))
    net.arc.register_forward_pre_hook(keep("arc"))
    net.label.register_forward_pre_hook(keep("label"))
    with torch.no_grad():
        for start in range(0, len(texts), 16):
            group = [[Sentence(forms=t, spaces=[True] * len(t))] for t in texts[start : start + 16]]
            batch = packer.pack(group)
            out = net.encode(batch)
            scores = net.arcs(out, batch["sentence"])
            net.labels(out, scores.argmax(-1))
    return {k: 127 / max(v) for k, v in met.items()}


def main():
    p = argparse.ArgumentParser()
    p.add_argument("--network", required=True)
    p.add_argument("--out", required=True)
    p.add_argument("--data", required=True, help="the folder of the sources")
    p.add_argument("--average", nargs="*", default=[], help="more networks of the same data, to take the mean of all")
    args = p.parse_args()
    saved = torch.load(args.network, weights_only=False)
    for path in args.average:
        other = torch.load(path, weights_only=False)
        if other["joint"] != saved["joint"] or other["scripts"] != saved["scripts"]:
            raise SystemExit(f"{path} was trained on other data")
        for name, values in other["weights"].items():
            saved["weights"][name] = saved["weights"][name] + values
    if args.average:
        saved["weights"] = {name: values / (1 + len(args.average)) for name, values in saved["weights"].items()}
    shapes = saved["weights"]
    net = Network(len(saved["joint"]), len(saved["scripts"]), len(saved["relations"]), 0.0,
                  hidden=shapes["recurrences.0.back.weight"].shape[1] // 2,
                  recurrences=len({k.split(".")[1] for k in shapes if k.startswith("recurrences.")}))
    net.load_state_dict(shapes)
    net.eval()
    inventory = Inventory([])
    inventory.joint, inventory.scripts = saved["joint"], saved["scripts"]
    lists = gazetteer.build()
    packer = Packer(inventory, Words(lists))
    inverse = calibrated(net, packer, [t for t in saved["calibration"] if len(t) > 1])
    inverse |= {f"back{i}": 127.0 for i in range(len(net.recurrences))}

    w = Writer()
    s = {k: v.float() for k, v in shapes.items()}
    for name in net.tables:
        w.table(name, s[name + ".weight"])
    layer = lambda name, key: w.layer(name, s[key + ".weight"], s[key + ".bias"], inverse[name])
    layer("mix", "mix")
    w.floats("space", s["space.weight"])
    w.floats("norm.gain", s["norm.weight"])
    w.floats("norm.shift", s["norm.bias"])
    for i in range(len(net.convolutions)):
        layer(f"convolution{i}", f"convolutions.{i}.mix")
        w.floats(f"convolution{i}.gain", s[f"convolutions.{i}.norm.weight"])
        w.floats(f"convolution{i}.shift", s[f"convolutions.{i}.norm.bias"])
    for i in range(len(net.recurrences)):
        layer(f"gates{i}", f"recurrences.{i}.gates")
        w.floats(f"gates{i}.gain", s[f"recurrences.{i}.norm.weight"])
        w.floats(f"gates{i}.shift", s[f"recurrences.{i}.norm.bias"])
        layer(f"back{i}", f"recurrences.{i}.back")
    w.floats("heads.gain", s["final.weight"])
    w.floats("heads.shift", s["final.bias"])
    # each part of the heads starts at a multiple of 16 columns
    weights, biases, parts, place = [], [], [], 0
    for name, size in net.parts.items():
        rows = (size + 15) // 16 * 16
        a, b = torch.zeros(rows, s["heads.weight"].shape[1]), torch.zeros(rows)
        start = sum(v for k, v in list(net.parts.items())[: list(net.parts).index(name)])
        a[:size], b[:size] = s["heads.weight"][start : start + size], s["heads.bias"][start : start + size]
        weights.append(a)
        biases.append(b)
        parts.append(f"{name} {place} {size}")
        place += rows
    w.layer("heads", torch.cat(weights), torch.cat(biases), inverse["heads"])
    w.text("parts", parts)
    w.layer("arc", s["arc.weight"], torch.zeros(s["arc.weight"].shape[0]), inverse["arc"])
    w.floats("arc.key", s["arc_bias"])
    w.floats("arc.distance", s["arc_distance"])
    w.floats("arc.root", s["root"])
    w.floats("arc.root.bias", s["root_bias"])
    layer("label", "label")
    w.floats("label.distance", s["label_distance.weight"])
    w.floats("label.root", s["label_root"])
    w.text("inverse", [f"{k} {v!r}" for k, v in sorted(inverse.items())])
    w.numbers("dilations", np.array(DILATIONS))
    w.text("relations", saved["relations"])
    w.text("names", saved["names"])
    w.numbers("joint", np.array(saved["joint"], dtype=np.uint32))
    # the lemma table: hash of "form<tab>UPOS", sorted, and the script's place; lexicons add pairs that no treebank has,
    # with scripts after those that the network chooses from
    counted = Inventory(treebanks.load(args.data)[0])
    table = counted.table | forms.scripts(args.data, counted.met)
    scripts = saved["scripts"] + sorted(set(table.values()) - set(saved["scripts"]))
    w.text("scripts", scripts)
    place = {x: i for i, x in enumerate(scripts)}
    rows = sorted((hash64(form + "\t" + upos), place[x]) for (form, upos), x in table.items())
    w.numbers("lemma.hashes", np.array([[h & 0xFFFFFFFF, h >> 32] for h, _ in rows], dtype=np.uint32))
    w.numbers("lemma.scripts", np.array([x for _, x in rows], dtype=np.uint32))
    # the word lists: hash of the folded form, sorted, and the row of the table of lists
    rows = sorted((hash64(form), bits) for form, bits in lists.items())
    w.numbers("lists.hashes", np.array([[h & 0xFFFFFFFF, h >> 32] for h, _ in rows], dtype=np.uint32))
    w.add("lists.rows", BYTES, len(rows), 1, np.array([x for _, x in rows], dtype=np.uint8).tobytes())
    w.write(args.out)
    print(args.out, "scores", saved["scores"])


def hash64(text):
    h = (ft.BASIS ^ (7 * 0x9E3779B97F4A7C15)) & ft.MASK
    for byte in text.encode():
        h = ((h ^ byte) * ft.PRIME) & ft.MASK
    h ^= h >> 32
    h = (h * 0xD6E8FEB86659FD93) & ft.MASK
    return h ^ (h >> 32)


if __name__ == "__main__":
    main()
