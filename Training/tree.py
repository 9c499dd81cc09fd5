"""Small trees to build annotated sentences from: words, phrases, and what depends on what."""

from treebanks import BIT, Sentence


class Tree:
    """A phrase: its words in order, each with its annotation, and the place of the phrase's head."""

    def __init__(self, words, head):
        self.words, self.head = words, head

    def __len__(self):
        return len(self.words)


def feats(text):
    value = 0
    for pair in text.split("|"):
        if pair:
            value |= BIT[pair]
    return value


def word(form, upos, features="", lemma=None, name="O", glued=False):
    """One word; features None and lemma None are not learnt."""
    bits = None if features is None else feats(features)
    return Tree([dict(form=form, upos=upos, feats=bits, lemma=lemma, head=-1, rel="root", name=name, glued=glued)], 0)


def tree(*parts):
    """Parts in text order: exactly one Tree (the head's phrase) and (relation, Tree) pairs that depend on its head."""
    words, head = [], None
    starts = []
    for part in parts:
        if part is None:
            continue
        starts.append((len(words), part))
        piece = part[1] if isinstance(part, tuple) else part
        words += [dict(w) for w in piece.words]
    for start, part in starts:
        piece = part[1] if isinstance(part, tuple) else part
        for k in range(len(piece)):
            if words[start + k]["head"] >= 0:
                words[start + k]["head"] += start
        if not isinstance(part, tuple):
            head = start + piece.head
    for start, part in starts:
        if isinstance(part, tuple):
            top = words[start + part[1].head]
            top["head"], top["rel"] = head, part[0]
    return Tree(words, head)


def line(text):
    """A fragment from `form/UPOS/head/relation` items; heads count from 1 inside the fragment, 0 marks its head.

    `_` before a form glues it to the word before."""
    words, top = [], 0
    for i, item in enumerate(text.split()):
        form, upos, head, rel = item.rsplit("/", 3)
        glued = form.startswith("_")
        head = int(head) - 1
        if head < 0:
            top = i
        words.append(dict(form=form.removeprefix("_"), upos=upos, feats=None, lemma=None, head=head, rel=rel, name="O", glued=glued))
    return Tree(words, top)


def named(t, kind):
    """Marks the whole phrase as one name."""
    for i, w in enumerate(t.words):
        w["name"] = ("B-" if i == 0 else "I-") + kind
    return t


def sentence(t, source, weight=0.5):
    s = Sentence(
        forms=[w["form"] for w in t.words], upos=[w["upos"] for w in t.words],
        feats=[-1 if w["feats"] is None else w["feats"] for w in t.words],
        lemmas=[w["lemma"] for w in t.words], heads=[w["head"] for w in t.words],
        relations=[w["rel"] for w in t.words], spaces=[not w["glued"] for w in t.words],
        names=[w["name"] for w in t.words], source=source, weight=weight, other=True)
    return s
