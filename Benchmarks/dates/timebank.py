#!/usr/bin/env python3
"""Measures date expressions on TimeBank and AQUAINT as TempEval-3 gives them (folder TBAQ-cleaned).

    python3 Benchmarks/dates/timebank.py FOLDER [--program .build/release/chancery] [--errors]

Plain text and the day of the document go in. Counted are expressions of the types DATE and TIME that overlap one of the
set ("relaxed span"), and of those of type DATE the ones that cover exactly the same days ("value"). Lengths and
repetitions (DURATION, SET) are left out on both sides: an expression found over one of them counts as one too many only
where the program takes it for a date.
"""

import argparse
import pathlib
import re
import xml.etree.ElementTree as tree

from reading import days, expressions, f1

REFERENCES = {"PAST_REF": "past", "PRESENT_REF": "present", "FUTURE_REF": "future"}


def read(file):
    """A document's text, its day, and its expressions as (start, end, type, value)."""
    root = tree.fromstring(re.sub(r"&(?!amp;|lt;|gt;|quot;|apos;|#)", "&amp;", file.read_text()))
    day = root.find("DCT/TIMEX3").get("value")[:10]
    text, found = "", []

    def walk(node):
        nonlocal text
        start = len(text)
        text += node.text or ""
        for child in node:
            walk(child)
            text += child.tail or ""
        if node.tag == "TIMEX3":
            found.append((start, len(text), node.get("type"), node.get("value")))

    walk(root.find("TEXT"))
    return text, day, found


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("folder", type=pathlib.Path)
    options.add_argument("--program", default=".build/release/chancery")
    options.add_argument("--errors", action="store_true")
    options = options.parse_args()
    files = sorted(file for file in options.folder.rglob("*.tml") if not file.name.startswith("._"))
    gold = {file.stem: read(file) for file in files}
    told = expressions(options.program, [
        {"id": name, "text": text, "language": "en", "published": day} for name, (text, day, _) in gold.items()])
    for part in ["TimeBank", "AQUAINT", ""]:
        names = [file.stem for file in files if part in file.parts or not part]
        measure(part or "together", {name: gold[name] for name in names}, told, options.errors and not part)


def agree(gold, told):
    """Whether a value of the set and one of the program mean the same days.

    Digits that the set leaves open (1989-WXX, 1998-10-XX) agree with all; an interval agrees with either of its ends,
    since the set marks each end by itself.
    """
    gold = REFERENCES.get(gold, gold)
    told = told or ""
    if days(gold) == days(told):
        return True
    if "/" in told and ".." not in told:
        first, last = days(told)
        ends = days(gold)
        if isinstance(ends, tuple) and (ends[0] == first or ends[1] == last) and ends[0] >= first and ends[1] <= last:
            return True
    if "X" in gold:
        known = gold.split("-WX")[0].split("-XX")[0].rstrip("X")
        return told.startswith(known) and ("W" not in gold or "/" in told)
    return False


def measure(part, gold, told, errors):
    """Prints the figures of some documents."""
    wanted = found = met = dates = right = times = 0
    for name, (text, _, timexes) in gold.items():
        marks = [x for x in told[name] if x["kind"] in ("date", "vague")]
        used = [0] * len(marks)
        for start, end, kind, value in timexes:
            if kind not in ("DATE", "TIME"):
                continue
            wanted += 1
            dates += kind == "DATE"
            over = [i for i, x in enumerate(marks) if x["start"] < end and start < x["end"]]
            over = [i for i in over if not used[i] or "/" in (marks[i]["value"] or "")]
            context = " ".join(text[max(0, start - 40):end + 30].split())
            if not over:
                if errors:
                    print(f"missed\t{text[start:end]!r}\t{value}\t{name}\t{context}")
                continue
            met += 1
            best = min(over, key=lambda i: abs(marks[i]["start"] - start))
            used[best] += 1
            times += kind == "TIME"
            same = agree(value, marks[best]["value"])
            right += kind == "DATE" and same
            if errors and kind == "DATE" and not same:
                mark = marks[best]
                print(f"value\t{text[start:end]!r}\t{value}\t{mark['quote']!r}\t{mark['value']}\t{name}\t{context}")
        found += sum(max(1, count) for count in used)
        for mark, count in zip(marks, used):
            if errors and not count:
                over = [k for s, e, k, _ in timexes if s < mark["end"] and mark["start"] < e]
                context = " ".join(text[max(0, mark["start"] - 40):mark["end"] + 30].split())
                print(f"extra\t{mark['quote']!r}\t{mark['value']}\t{','.join(over)}\t{name}\t{context}")
    print(f"{part}: {len(gold)} documents")
    print("  relaxed span", f1(met, wanted, found))
    print("  value of DATE", f1(right, dates, found - times))


main()
