"""The network: hashed word features, dilated convolutions, gated recurrences, and all heads from one product."""

import torch
from torch import nn
import torch.nn.functional as F

import features as ft

WIDTH, ARC, LABEL, REACH = 144, 96, 96, 32
DILATIONS = (1, 2, 4, 8)
SIZES = dict(form=96, prefix=32, suffix=64, shape=32, ngram=96, known=16)
NAMES = ["O"] + [p + k for k in ("PER", "ORG", "LOC", "OTH") for p in ("B-", "I-")]


class Scan(torch.autograd.Function):
    """h[t] = f[t] * h[t-1] + u[t], time first."""

    @staticmethod
    def forward(ctx, f, u):
        h = torch.empty_like(u)
        state = torch.zeros_like(u[0])
        for t in range(u.shape[0]):
            state = torch.addcmul(u[t], f[t], state, out=h[t])
        ctx.save_for_backward(f, h)
        return h

    @staticmethod
    def backward(ctx, grad):
        f, h = ctx.saved_tensors
        g = torch.empty_like(grad)
        state = torch.zeros_like(grad[0])
        for t in range(grad.shape[0] - 1, -1, -1):
            state = torch.add(grad[t], state, out=g[t])
            state = state * f[t]
        before = torch.cat([torch.zeros_like(h[:1]), h[:-1]])
        return g * before, g


class Maxout(torch.autograd.Function):
    """The greater of the two halves of the last dimension."""

    @staticmethod
    def forward(ctx, y):
        a, b = y.chunk(2, -1)
        first = a >= b
        ctx.save_for_backward(first)
        return torch.maximum(a, b)

    @staticmethod
    def backward(ctx, grad):
        (first,) = ctx.saved_tensors
        a = grad * first
        return torch.cat([a, grad - a], -1)


class Dropout(nn.Module):
    """Dropout whose masks are cut from one pool of random bits at a random place: drawing them anew costs more than a layer."""

    POOL = 1 << 20

    def __init__(self, share):
        super().__init__()
        self.share, self.uses = share, 0

    def forward(self, x):
        if not self.training or self.share == 0:
            return x
        if self.uses % 200 == 0:
            pool = (torch.rand(self.POOL) >= self.share).float() / (1 - self.share)
            self.pool = torch.cat([pool, pool])
        self.uses += 1
        n = x.numel()
        if n > self.POOL:
            return F.dropout(x, self.share)
        start = int(torch.randint(self.POOL, ()))
        return x * self.pool[start : start + n].view(x.shape)


class Recurrence(nn.Module):
    """A bidirectional gated recurrence, added to its input."""

    def __init__(self, width, hidden, dropout):
        super().__init__()
        self.norm = nn.LayerNorm(width)
        self.gates = nn.Linear(width, 4 * hidden)  # forward f, backward f, forward c, backward c
        self.back = nn.Linear(2 * hidden, width)
        self.hidden, self.dropout = hidden, Dropout(dropout)
        with torch.no_grad():
            self.gates.bias[: 2 * hidden] = 1.0

    def forward(self, x, mask):
        k = self.hidden
        z = self.gates(self.norm(x) * mask).float().transpose(0, 1)  # time, batch, 4k
        f = torch.sigmoid(z[..., : 2 * k])
        u = (1 - f) * torch.tanh(z[..., 2 * k :]) * mask.transpose(0, 1)
        turned = lambda a: torch.cat([a[..., :k], a[..., k:].flip(0)], -1)
        h = turned(Scan.apply(turned(f).contiguous(), turned(u).contiguous()))
        return x + self.dropout(self.back(h.transpose(0, 1)))


class Convolution(nn.Module):
    def __init__(self, width, dilation, dropout):
        super().__init__()
        self.norm, self.dilation = nn.LayerNorm(width), dilation
        self.mix, self.dropout = nn.Linear(3 * width, 2 * width), Dropout(dropout)

    def forward(self, x, mask):
        d = self.dilation
        y = F.pad(self.norm(x) * mask, (0, 0, d, d))
        n = x.shape[1]
        y = self.mix(torch.cat([y[:, :n], y[:, d : d + n], y[:, 2 * d : 2 * d + n]], -1))
        return x + self.dropout(Maxout.apply(y))


class Network(nn.Module):
    def __init__(self, joint, lemmas, relations, dropout=0.2, hidden=96, recurrences=2, lists=True):
        super().__init__()
        bag = lambda rows, size, mode="sum": nn.EmbeddingBag(rows, size, mode=mode, sparse=True)
        self.form = bag(ft.FORM_ROWS, SIZES["form"])
        self.prefix = bag(ft.PREFIX_ROWS, SIZES["prefix"])
        self.suffix = bag(ft.SUFFIX_ROWS, SIZES["suffix"])
        self.shape = bag(ft.SHAPE_ROWS, SIZES["shape"])
        self.ngram = bag(ft.NGRAM_ROWS, SIZES["ngram"], "mean")
        self.tables = ["form", "prefix", "suffix", "shape", "ngram"]
        if lists:
            self.known = bag(ft.KNOWN_ROWS, SIZES["known"])
            self.tables.append("known")
        for name in self.tables:
            nn.init.normal_(getattr(self, name).weight, std=0.1)
        self.mix = nn.Linear(sum(SIZES[name] for name in self.tables), 2 * WIDTH)
        self.space = nn.Embedding(3, WIDTH)
        nn.init.normal_(self.space.weight, std=0.1)
        self.norm = nn.LayerNorm(WIDTH)
        self.convolutions = nn.ModuleList(Convolution(WIDTH, d, dropout) for d in DILATIONS)
        self.recurrences = nn.ModuleList(Recurrence(WIDTH, hidden, dropout) for _ in range(recurrences))
        self.final = nn.LayerNorm(WIDTH)
        self.parts = dict(boundary=1, upos=17, joint=joint, lemma=lemmas, names=len(NAMES), arc_d=ARC, arc_h=ARC, label_d=LABEL, label_h=LABEL)
        self.heads = nn.Linear(WIDTH, sum(self.parts.values()))
        self.arc = nn.Linear(ARC, ARC, bias=False)
        nn.init.normal_(self.arc.weight, std=0.05)
        self.arc_bias = nn.Parameter(torch.zeros(ARC))
        self.arc_distance = nn.Parameter(torch.zeros(2 * REACH + 1))
        self.root = nn.Parameter(torch.randn(ARC) * 0.05)
        self.root_bias = nn.Parameter(torch.zeros(1))
        self.label_distance = nn.Embedding(2 * REACH + 1, LABEL)
        nn.init.normal_(self.label_distance.weight, std=0.05)
        self.label_root = nn.Parameter(torch.randn(LABEL) * 0.05)
        self.label = nn.Linear(LABEL, relations)
        self.dropout = Dropout(dropout)

    def forms(self, bags, form_dropout=0.15):
        """What the tables say of each distinct form."""
        pieces = []
        for name in self.tables:
            flat, offsets = bags[name]
            e = getattr(self, name)(flat, offsets)
            if name == "form" and self.training:
                e = e * (torch.rand(e.shape[0], 1) > form_dropout)
            pieces.append(e)
        return Maxout.apply(self.mix(torch.cat(pieces, -1)))

    def encode(self, batch):
        """Head outputs by name, each (batch, time, size)."""
        b = batch
        x = self.forms(b)[b["word"]] + self.space(b["space"])
        mask = b["mask"]
        x = self.dropout(self.norm(x.float())) * mask
        for layer in self.convolutions:
            x = layer(x, mask)
        for layer in self.recurrences:
            x = layer(x, mask)
        out = self.heads(self.dropout(self.final(x) * mask)).float()
        return dict(zip(self.parts, out.split(list(self.parts.values()), -1)))

    @staticmethod
    def leaky(x):
        return F.leaky_relu(x, 0.1)

    def arcs(self, out, sentence):
        """Scores (batch, dependent, head or root at the end); other sentences are shut out."""
        d, h = self.leaky(out["arc_d"]), self.leaky(out["arc_h"])
        n = d.shape[1]
        query = self.arc(d)
        place = torch.arange(n)
        distance = (place[None, :] - place[:, None]).clamp(-REACH, REACH) + REACH
        scores = query @ h.transpose(1, 2) + (h @ self.arc_bias)[:, None, :] + self.arc_distance[distance]
        same = (sentence[:, :, None] == sentence[:, None, :]) & ~torch.eye(n, dtype=torch.bool)
        scores = scores.masked_fill(~same, -1e4)
        root = query @ self.root + self.root_bias
        return torch.cat([scores, root[..., None]], -1)

    def labels(self, out, heads):
        """Relation scores for the given heads (time = root)."""
        n = heads.shape[1]
        with_root = torch.cat([out["label_h"], self.label_root.expand(heads.shape[0], 1, -1)], 1)
        chosen = with_root.gather(1, heads[..., None].expand(-1, -1, LABEL))
        place = torch.arange(n)[None, :]
        distance = torch.where(heads == n, torch.zeros_like(heads), (heads - place).clamp(-REACH, REACH)) + REACH
        hidden = torch.relu(out["label_d"] + chosen + self.label_distance(distance))
        return self.label(self.dropout(hidden))
