"""Lemma edit scripts: how a lemma is made from a form.

A script is `case|drop|append`: `case` is k (keep), l (lower) or c (capitalise: first letter of the form's
parts kept, the rest lowered), `drop` the number of characters taken off the end, `append` what is put there.
`=lemma` gives the whole lemma. Scripts are chosen so that upper-case text needs the same ones as lower-case text.
"""

from features import lowered


def lower(form: str) -> str:
    return "".join(lowered(c) for c in form)


def capitalised(form: str) -> str:
    out, first = [], True
    for c in form:
        out.append(c if first else lowered(c))
        first = not c.isalpha() and c not in "'’."
    return "".join(out)


CASES = {"k": lambda f: f, "l": lower, "c": capitalised}


def script_for(form: str, lemma: str) -> str:
    best = None
    for case in "lkc":
        base = CASES[case](form)
        common = 0
        while common < min(len(base), len(lemma)) and base[common] == lemma[common]:
            common += 1
        script = (len(base) - common + len(lemma) - common, case, len(base) - common, lemma[common:])
        if best is None or script[0] < best[0]:
            best = script
    _, case, drop, append = best
    if drop > 5 or (drop >= len(form) and drop > 0) or len(append) > 6:
        return "=" + lemma
    return f"{case}|{drop}|{append}"


def applied(script: str, form: str) -> str:
    if script.startswith("="):
        return script[1:]
    case, drop, append = script.split("|")
    base = CASES[case](form)
    drop = int(drop)
    return (base[: len(base) - drop] if drop else base) + append
