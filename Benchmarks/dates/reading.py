"""What the measurements of date expressions share: asking the program, days, and counting."""

import calendar
import datetime
import json
import re
import subprocess


def expressions(program, reports):
    """The date expressions that the program finds, a list for each report's id.

    `reports` are dictionaries with id, text, language and published.
    """
    lines = "".join(json.dumps(report) + "\n" for report in reports)
    done = subprocess.run(
        [program, "dates", "-", "--format", "jsonl"],
        input=lines, capture_output=True, text=True)
    if done.returncode > 1:
        raise SystemExit(done.stderr)
    found = {report["id"]: [] for report in reports}
    for line in done.stdout.splitlines():
        expression = json.loads(line)
        found[expression["report"]].append(expression)
    return found


def days(text):
    """The first and last day that a date of EDTF or TIMEX3 covers; the text itself where it is none."""
    if "/" in text:
        first, last = text.split("/", 1)
        if ".." in (first, last):
            return days(last if first == ".." else first)
        first, last = days(first), days(last)
        if isinstance(first, tuple) and isinstance(last, tuple):
            return first[0], last[1]
        return text
    text = text.rstrip("~?").split("T")[0]
    match = re.fullmatch(r"(\d{4})-W(\d\d)(-WE)?", text)
    if match:
        try:
            monday = datetime.date.fromisocalendar(int(match[1]), int(match[2]), 1)
        except ValueError:
            return text
        return monday + datetime.timedelta(5 if match[3] else 0), monday + datetime.timedelta(6)
    match = re.fullmatch(r"(\d{4})-(?:Q([1-4])|H([12]))", text)
    if match:
        length = 3 if match[2] else 6
        part = int(match[2] or match[3])
        return span(int(match[1]), (part - 1) * length + 1, part * length)
    seasons = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
    match = re.fullmatch(r"(\d{4})-(SP|SU|FA|WI)", text)
    if match:
        first = seasons[match[2]]
        end = span(int(match[1]) + (first == 12), (first + 1) % 12 + 1, (first + 1) % 12 + 1)[1]
        return datetime.date(int(match[1]), first, 1), end
    match = re.fullmatch(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?", text.removesuffix("-XX"))
    if match:
        try:
            if match[3]:
                day = datetime.date(int(match[1]), int(match[2]), int(match[3]))
                return day, day
            if match[2]:
                return span(int(match[1]), int(match[2]), int(match[2]))
            return span(int(match[1]), 1, 12)
        except ValueError:
            return text
    if re.fullmatch(r"\d{3}", text):
        return datetime.date(int(text) * 10, 1, 1), datetime.date(int(text) * 10 + 9, 12, 31)
    return text


def span(year, first, last):
    """The days from the first of a month to the last of another."""
    end = calendar.monthrange(year, last)[1]
    return datetime.date(year, first, 1), datetime.date(year, last, end)


def f1(matched, gold, found):
    """Precision, recall and F1 as one line."""
    precision, recall = matched / max(1, found), matched / max(1, gold)
    mean = 2 * precision * recall / max(1e-9, precision + recall)
    return f"precision {precision:.3f}  recall {recall:.3f}  F1 {mean:.3f}  ({matched}/{gold}/{found})"
