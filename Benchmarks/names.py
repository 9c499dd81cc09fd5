"""Names found by the engine, and by spaCy where it is installed, against names marked by hand.

    python Benchmarks/names.py --program chancery en_ewt-ud-dev.iob2       (UNER: kinds B-PER, B-ORG, B-LOC)
    python Benchmarks/names.py --program chancery FENEC/*.ann              (brat: the text beside it)
    ... --spacy en_core_web_sm

Prints precision, recall and F1 of spans over persons, organisations and places. Both get the raw text."""

import argparse
import os
import subprocess
import tempfile

KINDS = ("PER", "ORG", "LOC")
# FENEC's fine types that mean the same; collective persons, functions and products are passed over
BRAT = {"pers.ind": "PER", "org": "ORG", "loc.adm": "LOC", "loc.phys": "LOC", "loc.oro": "LOC", "loc.fac": "LOC"}
SPACY = {"PERSON": "PER", "PER": "PER", "ORG": "ORG", "GPE": "LOC", "LOC": "LOC", "FAC": "LOC"}


def brat(path):
    """(text, spans) of one document; of spans inside each other the outermost."""
    text = open(path[: -len(".ann")] + ".txt", encoding="utf-8", newline="").read()
    spans = set()
    for line in open(path, encoding="utf-8"):
        cells = line.rstrip("\n").split("\t")
        if not cells[0].startswith("T"):
            continue
        name, *places = cells[1].replace(";", " ").split()
        kind = next((k for t, k in BRAT.items() if name.startswith(t)), None)
        if kind:
            spans.add((int(places[0]), int(places[-1]), kind))
    return text, {s for s in spans if not any(o != s and o[0] <= s[0] and s[1] <= o[1] for o in spans)}


def uner(path):
    """(text, spans) of a file: each sentence's text is a paragraph, words are found in it in order."""
    text, spans, place, start, kind = "", set(), 0, None, None

    def close():
        nonlocal start
        if start is not None:
            spans.add((start, end, kind))
        start = None

    end = 0
    for line in open(path, encoding="utf-8"):
        line = line.rstrip("\n")
        if line.startswith("# text = "):
            place = len(text)
            text += line[len("# text = ") :] + "\n\n"
        cells = line.split("\t")
        if len(cells) < 3 or not cells[0].isdigit():
            close()
            continue
        found = text.find(cells[1], place)
        if found < 0:
            close()
            continue
        if cells[2][:2] != "I-":
            close()
        if cells[2][:2] == "B-" and cells[2][2:] in KINDS:
            start, kind = found, cells[2][2:]
        place = end = found + len(cells[1])
    close()
    return text, spans


def engine(program, texts):
    with tempfile.TemporaryDirectory() as folder:
        for number, text in enumerate(texts):
            with open(os.path.join(folder, f"{number:06}.txt"), "w", encoding="utf-8", newline="") as file:
                file.write(text)
        out = subprocess.run([program, "parse", folder], capture_output=True, text=True, check=True).stdout
    found, now = [set() for _ in texts], None
    for line in out.split("\n"):
        if line.startswith("# newdoc id = "):
            number = int(line.split("=")[1])
            continue
        misc = dict(m.split("=", 1) for m in line.split("\t")[-1].split("|") if "=" in m) if "\t" in line else {}
        tag = misc.get("Name", "O")
        if tag[0] != "I" and now:
            found[number].add(tuple(now))
            now = None
        if "TokenRange" in misc:
            lower, upper = map(int, misc["TokenRange"].split(":"))
            if tag[0] == "B":
                now = [lower, upper, tag[2:]]
            elif tag[0] == "I" and now:
                now[1] = upper
    return found


def spacy_names(model, texts):
    import spacy

    nlp = spacy.load(model)
    return [{(e.start_char, e.end_char, SPACY[e.label_]) for e in nlp(t).ents if e.label_ in SPACY} for t in texts]


def show(title, gold, found):
    print(title)
    for kinds in [*((k,) for k in KINDS), KINDS]:
        g = {(i, *s) for i, spans in enumerate(gold) for s in spans if s[2] in kinds}
        f = {(i, *s) for i, spans in enumerate(found) for s in spans if s[2] in kinds}
        right = len(g & f)
        p, r = right / max(1, len(f)), right / max(1, len(g))
        label = "all" if len(kinds) > 1 else kinds[0]
        print(f"  {label:4} {len(g):5} names  precision {100 * p:5.1f}  recall {100 * r:5.1f}  F1 {200 * right / max(1, len(g) + len(f)):5.1f}")


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("files", nargs="+")
    p.add_argument("--program", default="chancery")
    p.add_argument("--spacy", help="a spaCy model to compare with")
    args = p.parse_args()
    documents = [brat(f) if f.endswith(".ann") else uner(f) for f in args.files]
    texts, gold = [t for t, _ in documents], [g for _, g in documents]
    show("chancery", gold, engine(args.program, texts))
    if args.spacy:
        show(args.spacy, gold, spacy_names(args.spacy, texts))


if __name__ == "__main__":
    main()
