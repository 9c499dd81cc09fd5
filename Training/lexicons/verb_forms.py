"""Writes verb-forms.tsv of English and French: all forms of the verbs that the lexicons name.

    python verb_forms.py LEXICONS

LEXICONS is Sources/Chancery/Lexicons. Needs the packages verbecc (French conjugation) and lemminflect (English).
The rules look up a verb's dictionary form here first; the language engine's own guess serves other verbs.
"""

import re
import sys

ENGLISH_MORE = "be have do make go come take give get keep put set let begin become bring build buy catch choose draw fall feel find fly forget grow hear hold know lead leave lend lose mean pay read rise run see seek sell send show sit speak spend stand strike teach tell think understand wear win write".split()
FRENCH_MORE = "être avoir faire aller venir tenir prendre mettre voir savoir devoir pouvoir vouloir recevoir rendre dire lire écrire suivre vivre connaître paraître partir sortir servir ouvrir offrir courir mourir naître permettre promettre remettre transmettre admettre convenir intervenir maintenir soutenir obtenir retenir joindre rejoindre craindre plaindre atteindre peindre conduire produire construire détruire réduire interdire contredire prédire conclure exclure inclure accueillir revenir devenir parvenir prévoir revoir apercevoir concevoir percevoir apprendre comprendre reprendre entreprendre surprendre attendre entendre défendre répondre perdre vendre étendre tendre battre combattre abattre choisir réussir finir agir réunir établir rétablir réfléchir saisir définir garantir".split()


def verbs(folder, tag):
    found = set(ENGLISH_MORE if tag == "en" else FRENCH_MORE)
    for name in ("contacts.tsv", "contact-words.tsv", "acts.tsv", "common.tsv"):
        columns = None
        for line in open(f"{folder}/{tag}/{name}", encoding="utf-8"):
            line = line.rstrip("\n")
            if not line or line.startswith("#"):
                continue
            cells = line.split("\t")
            if columns is None:
                columns = cells
                continue
            row = dict(zip(columns, cells))
            for expression in row.get("words", "").split("|"):
                words = expression.strip().split()
                if words and words[0] in ("se", "to"):
                    words = words[1:]
                word = re.sub(r"^s['’]", "", words[0]) if words else ""
                if tag == "fr" and re.fullmatch(r"[a-zàâçéèêëîïôûùüœ]+(er|ir|re)", word):
                    found.add(word)
                if tag == "en" and re.fullmatch(r"[a-z]+(-[a-z]+)?", word):
                    found.add(word)
    return sorted(found)


def english(verb):
    from lemminflect import getAllInflections, getAllInflectionsOOV

    known = getAllInflections(verb, upos="VERB")
    if not known:
        return []
    return sorted({f.lower() for forms in known.values() for f in forms} | {verb})


def french(verb, conjugator):
    import json

    try:
        data = json.loads(conjugator.conjugate(verb).to_json())
    except Exception:
        return []
    forms = {verb}

    def walk(value, path):
        if isinstance(value, dict):
            for key, inner in value.items():
                walk(inner, path + [str(key)])
        elif isinstance(value, list):
            for inner in value:
                walk(inner, path)
        elif isinstance(value, str) and path and path[-1] == "c":
            if "imparfait" in path and "subjonctif" in path:
                return
            if any("compos" in p or "anterieur" in p or "antérieur" in p or "plus-que" in p or "passé" in p and "simple" not in p and "participe" not in p for p in path[:-1]):
                return
            word = value.split()[-1]
            word = re.sub(r"^(j|s|m|t|d|qu)['’]", "", word)
            if re.fullmatch(r"[a-zàâçéèêëîïôûùüœ]+", word):
                forms.add(word)

    walk(data, [])
    return sorted(forms)


def main():
    folder = sys.argv[1]
    from verbecc import CompleteConjugator

    conjugator = CompleteConjugator("fr")
    for tag, source in (("en", "lemminflect (MIT)"), ("fr", "verbecc (LGPL-3.0)")):
        lines = [
            "# All forms of the verbs that the lexicons name, so that a rule meets a verb whatever its form.",
            f"# Written by Training/lexicons/verb_forms.py with the conjugations of {source}; facts of the language. 2026.",
            "lemma\tforms",
        ]
        for verb in verbs(folder, tag):
            forms = english(verb) if tag == "en" else french(verb, conjugator)
            if len(forms) > 2:
                lines.append(verb + "\t" + "|".join(forms))
        with open(f"{folder}/{tag}/verb-forms.tsv", "w", encoding="utf-8") as out:
            out.write("\n".join(lines) + "\n")


main()
