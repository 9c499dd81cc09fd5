"""What the network sees of a word: hashed strings. `Sources/Language/WordHashing.swift` does the same.

Every feature string is hashed by FNV-1a (64 bit, over UTF-8) from a basis that depends on the feature,
finished by xor-multiply-xor, and masked to the table's size (a power of two).
"""

MASK = (1 << 64) - 1
BASIS = 0xCBF29CE484222325
PRIME = 0x100000001B3

FORM_ROWS, PREFIX_ROWS, SUFFIX_ROWS, SHAPE_ROWS, NGRAM_ROWS = 32768, 4096, 8192, 2048, 32768
KNOWN_ROWS = 64
FORM_A, FORM_B, PREFIX, SUFFIX, SHAPE, NGRAM = range(1, 7)
MOST_NGRAMS = 40
FOLDS = {"’": "'", "‘": "'", "ʼ": "'", "`": "'", "“": '"', "”": '"', "„": '"', "‐": "-", "‑": "-", "–": "-", "—": "-"}


def hashed(data: bytes, seed: int, rows: int) -> int:
    h = (BASIS ^ (seed * 0x9E3779B97F4A7C15)) & MASK
    for byte in data:
        h = ((h ^ byte) * PRIME) & MASK
    h ^= h >> 32
    h = (h * 0xD6E8FEB86659FD93) & MASK
    h ^= h >> 32
    return h & (rows - 1)


def lowered(c: str) -> str:
    low = c.lower()
    return low if len(low) == 1 else c


def folded(form: str) -> str:
    """Lower case, one kind of quotes and hyphens, every digit as 0."""
    out = []
    for c in form:
        c = FOLDS.get(c, c)
        out.append("0" if "0" <= c <= "9" else lowered(c))
    return "".join(out)


def shape(form: str) -> str:
    out = []
    for c in form:
        c = FOLDS.get(c, c)
        if "0" <= c <= "9":
            k = "d"
        elif lowered(c) != c:
            k = "X"
        elif c.isalpha():
            k = "x"
        else:
            k = c
        if len(out) >= 2 and out[-1] == k and out[-2] == k:
            continue
        out.append(k)
        if len(out) == 12:
            break
    return "".join(out)


class WordFeatures:
    """Rows of one form in the tables; `known` is what word lists say of it."""

    __slots__ = ("form", "prefix", "suffix", "shape", "ngrams", "known")

    def __init__(self, form: str, lists=None):
        low = folded(form)
        self.known = lists.get(low, 0) if lists else 0
        data = low.encode()
        self.form = (hashed(data, FORM_A, FORM_ROWS), hashed(data, FORM_B, FORM_ROWS))
        self.prefix = [hashed(low[:n].encode(), PREFIX, PREFIX_ROWS) for n in (1, 2, 3) if n <= len(low)]
        self.suffix = [hashed(low[-n:].encode(), SUFFIX, SUFFIX_ROWS) for n in (1, 2, 3, 4) if n <= len(low)]
        self.shape = hashed(shape(form).encode(), SHAPE, SHAPE_ROWS)
        marked = "^" + low[:64] + "$"
        grams = []
        for n in (3, 4, 5):
            for i in range(len(marked) - n + 1):
                grams.append(marked[i : i + n])
        self.ngrams = [hashed(g.encode(), NGRAM, NGRAM_ROWS) for g in grams[:MOST_NGRAMS]]
