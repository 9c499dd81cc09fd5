#!/usr/bin/env python3
"""Measures date expressions on the example queries of Duckling and of Recognizers-Text.

    python3 Benchmarks/dates/queries.py duckling-en  DUCKLING/Duckling/Time/EN/Corpus.hs
    python3 Benchmarks/dates/queries.py duckling-fr  DUCKLING/Duckling/Time/FR/Corpus.hs
    python3 Benchmarks/dates/queries.py recognizers-fr RECOGNIZERS/Specs/DateTime/French
    ... [--program .build/release/chancery] [--errors]

A query of Duckling stands alone and means what lies ahead; it is read within a sentence of the future ("It will take
place …"), with the capitals of months and weekdays that English has. The sentences of Recognizers-Text are read as they
are, and agree when one of the two values that the set gives, the one behind and the one ahead, is told. Counted are
expressions of days and longer units of which the days are the same. Left out are times of day and what hangs on them,
moving feasts, and the further cases that `docs/dates.md` lists.
"""

import argparse
import collections
import datetime
import json
import pathlib
import re

from leftout import reason as left_out
from reading import days, expressions, span

SENTENCES = {"en": "They will meet {}.", "fr": "Ils se rencontreront {}."}
CAPITALS = (
    "january february march april may june july august september october november december jan feb mar apr jun jul aug "
    "sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri "
    "sat sun christmas new year").split()


def duckling(file, language):
    """Queries with the days they mean: (query, (first, last))."""
    text = re.sub(r"--.*", "", file.read_text())
    text = re.sub(r"negativeCorpus ::.*?(?=\nallExamples|\nlatentCorpus)", "", text, flags=re.S)
    text = re.sub(r"latentCorpus ::.*?(?=\ndiffCorpus|\nallExamples)", "", text, flags=re.S)
    text = re.sub(r"diffCorpus ::.*?(?=\nallExamples)", "", text, flags=re.S)
    day = r"\((\d+), (\d+), (\d+), 0+, 0+, 0+(?:\.0)?\)"
    head = re.compile(
        r"examples\s+\((datetime|datetimeInterval)\s+(?:" + day + r"|\(" + day + r",\s*" + day + r"\))\s+"
        r"(Day|Week|Month|Quarter|Year)\)\s*\[(.*?)\n\s*\]", re.S)
    cases = []
    for match in head.finditer(text):
        numbers = [int(x) for x in match.groups()[1:10] if x]
        grain = match[11]
        try:
            first = datetime.date(*numbers[:3])
        except ValueError:
            continue
        last = until(first, grain) if match[1] == "datetime" else datetime.date(*numbers[3:]) - datetime.timedelta(1)
        for query in re.findall(r'"((?:[^"\\]|\\.)*)"', match[12]):
            query = re.sub(r"\\(\d+)", lambda m: chr(int(m[1])), query.replace("\\&", ""))
            cases.append((query, (first, last)))
    return cases


def until(first, grain):
    """The last day of the unit that begins on a day."""
    if grain == "Day":
        return first
    if grain == "Week":
        return first + datetime.timedelta(6)
    months = {"Month": 1, "Quarter": 3, "Year": 12}[grain]
    return span(first.year, first.month, first.month + months - 1)[1]


def sentence(query, language):
    """A query within a sentence of the future."""
    if language == "en":
        query = re.sub(r"[A-Za-z]+", lambda m: m[0].capitalize() if m[0].lower() in CAPITALS else m[0], query)
    return SENTENCES[language].format(query)


def recognizers(folder):
    """Sentences with the reference day, the words and the values that are right: (text, day, words, values)."""
    cases = []
    for name in ["DateParser", "DatePeriodParser", "DateTimeModel"]:
        for case in json.loads((folder / f"{name}.json").read_text(encoding="utf-8-sig")):
            if "dotnet" in case.get("NotSupported", "") or not case.get("Results"):
                continue
            day = case.get("Context", {}).get("ReferenceDateTime", "2016-11-07")[:10]
            for result in case["Results"]:
                kind = result.get("Type") or result.get("TypeName", "").split(".")[-1]
                if kind not in ("date", "daterange"):
                    continue
                values = set()
                if "Value" in result:
                    for side in ("FutureResolution", "PastResolution"):
                        values.add(value(result["Value"].get(side, {})))
                else:
                    for resolution in (result.get("Resolution") or {}).get("values", []):
                        values.add(value(resolution))
                values.discard(None)
                if values:
                    cases.append((case["Input"], day, result["Text"], values))
    return cases


def value(resolution):
    """The days of a resolution; nil where it has none or an open end."""
    try:
        if resolution.get("date") or resolution.get("value"):
            day = datetime.date.fromisoformat(resolution.get("date") or resolution["value"])
            return day, day
        first = datetime.date.fromisoformat(resolution.get("startDate") or resolution["start"])
        last = datetime.date.fromisoformat(resolution.get("endDate") or resolution["end"])
        return first, last
    except (KeyError, ValueError):
        return None


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("set", choices=["duckling-en", "duckling-fr", "recognizers-fr"])
    options.add_argument("source", type=pathlib.Path)
    options.add_argument("--program", default=".build/release/chancery")
    options.add_argument("--errors", action="store_true")
    options = options.parse_args()
    language = options.set[-2:]
    if options.set == "recognizers-fr":
        cases = recognizers(options.source)
    else:
        cases = [
            (sentence(query, language), "2013-02-12", query, {days})
            for query, days in duckling(options.source, language)]
    reasons = [left_out(case[2], language, case[3]) for case in cases]
    kept = [case for case, reason in zip(cases, reasons) if not reason]
    told = expressions(options.program, [
        {"id": str(i), "text": text, "language": language, "published": day}
        for i, (text, day, _, _) in enumerate(kept)])
    right = 0
    for i, (text, day, words, values) in enumerate(kept):
        found = [x for x in told[str(i)] if x["kind"] == "date" and x["value"]]
        agrees = any(same(days(x["value"]), v) for x in found for v in values)
        right += agrees
        if options.errors and not agrees:
            meant = " or ".join(f"{a}/{b}" for a, b in sorted(values))
            got = "; ".join(f"{x['quote']} = {x['value']}" for x in told[str(i)]) or "nothing"
            print(f"{words!r}\tof {day}\tmeans {meant}\tgot {got}\t{text}")
    print(f"{options.set}: {right} of {len(kept)} = {right / max(1, len(kept)):.3f} exact")
    for name, count in collections.Counter(reason for reason in reasons if reason).most_common():
        print(f"  left out: {count} {name}")


def same(told, meant):
    """Whether two runs of days are the same; an end told one day on, as sets with open ends do, counts as the same."""
    if not isinstance(told, tuple):
        return False
    return told == meant or told[0] == meant[0] and told[1] + datetime.timedelta(1) == meant[1] and meant[0] != meant[1]


main()
