"""Compares `tenures.tsv` with lists of office holders kept elsewhere.

    python3 Training/lexicons/tenures.py Sources/Chancery/Lexicons/tenures.tsv FOLDER [--source "public record"]

FOLDER holds one CSV file for each country, columns position, person, start, end (the repositories of
every-politician-scrapers have them as html/holders21.csv, taken from Wikidata, CC0). A row of ours is compared with the
rows there of a person of the same name whose office is of the same kind, beginning within a year of ours. Printed are
rows whose first or last day is more than ten days off, and how many rows were found at all.
"""

import argparse
import csv
import datetime
import pathlib
import re
import unicodedata

KINDS = {
    "head-of-state": r"president|king|queen|emir|sultan|monarch|head of state|governor.general|grand duke|prince",
    "head-of-government": r"prime minister|chancellor|premier|head of government|president of the government|taoiseach",
    "foreign-minister": r"foreign|external|secretary of state$|europe|international",
    "deputy-head-of-government": r"deputy prime|vice.?president|vice.?premier|vice.?chancellor|tánaiste",
    "minister": r"minist|secretary",
    "monarch-or-royal": r"king|queen|emir|sultan|prince|crown",
}


def folded(name):
    """A name's words without accents, as a set."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return frozenset(re.findall(r"[a-z]+", plain)) - {"al", "el", "bin", "ben", "de", "von", "van"}


def day(text, last):
    """The first or last day that a date of any precision means; none for an empty text."""
    parts = [int(x) for x in text.split("-")] if text else []
    if not parts:
        return None
    year, month = parts[0], parts[1] if len(parts) > 1 else 12 if last else 1
    if len(parts) > 2:
        return datetime.date(year, month, parts[2])
    if not last:
        return datetime.date(year, month, 1)
    return datetime.date(year + month // 12, month % 12 + 1, 1) - datetime.timedelta(1)


def holders(folder):
    """Rows of all files by folded name."""
    found = {}
    for file in sorted(folder.glob("*.csv")):
        for row in csv.DictReader(file.open(encoding="utf-8")):
            found.setdefault(folded(row["person"]), []).append(row | {"file": file.stem})
    return found


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("list", type=pathlib.Path)
    options.add_argument("folder", type=pathlib.Path)
    options.add_argument("--source", default="public record")
    options = options.parse_args()
    there = holders(options.folder)
    rows = [line for line in options.list.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    columns = rows[0].split("\t")
    compared = same = total = 0
    for line in rows[1:]:
        row = dict(zip(columns, line.split("\t")))
        if options.source not in row["source"]:
            continue
        total += 1
        begin, end = day(row["from"], False), day(row["to"], True)
        near = []
        for name in filter(None, [row["person"], *row["names"].split("|")]):
            for other in there.get(folded(name), []) if folded(name) else []:
                if not re.search(KINDS.get(row["role"], "$^"), other["position"], re.I):
                    continue
                start = day(other["start"], False)
                if begin and start and abs((start - begin).days) < 366:
                    near.append(other)
        if not near:
            continue
        compared += 1
        best = min(near, key=lambda other: distance(begin, end, other))
        off = distance(begin, end, best)
        if off <= 10:
            same += 1
        else:
            print(f"{row['person']}\t{row['state']}\t{row['role']}\t{row['from']} to {row['to']}\t"
                  f"{best['position']}: {best['start']} to {best['end']}\t{best['file']}")
    print(f"{total} rows, {compared} found elsewhere, {same} the same within ten days")


def distance(begin, end, other):
    """How many days first or last day are apart, whichever more; ends known to one side only count nothing."""
    start, stop = day(other["start"], False), day(other["end"], True)
    apart = [abs((a - b).days) for a, b in [(begin, start), (end, stop)] if a and b]
    return max(apart, default=0)


main()
