"""Which queries of public sets are not measured, and why; docs/dates.md says more."""

import re

NUMBER = r"(\d+|a|an|one|two|three|few|un|une|deux|trois|dix|quelques)"
UNIT = r"(days?|weeks?|months?|years?|quarters?|jours?|semaines?|mois|ans?|années?)"
WEEKDAY = r"(\w+days?\b|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)"

REASONS = {
    # the program tells days and longer units
    "time of day": [
        r"\d(:|h)|\d ?[ap]\.?m|o'?clock|hour|minute|second\b|heure|seconde|\b(noon|midnight|midi|minuit|now|maintenant)\b",
        r"\b(morning|afternoon|evening|night|tonight|matin|matinée|soir|soirée|nuit|après-midi|moment|asap)\b",
        r"at this time|journée|\bce jour\b.*\bheure"],
    # nobody writes so in a report
    "short hand": [
        r"\b([be]o[my]|qtr|yr|\d*q\d)\b|\d+q\d", r"^\w{3}\.?$", r"^(\w{3}\.? )?\d+(th|st)?$", r"feb13|14april|tomorrows|ides",
        r"^(on )?the (1st|first|\d+th)$", r"^(on )?\d+ ?[/-] ?\d+$", r"a\.d\.|closest|\d{4}-\d\d-\d\d.*t\d",
        r"^(le )?\d+ \d+( \d+)?$|\d,\d|^\d+ +[/-]|^\d{4}\.\d+$|^\d-\d-\d\d$|\d/\d+-\d", r"\ben (huit|quinze|8|15)\b",
        r"\b(\d(st|nd|rd|th)?|third|fifth) last\b|\w+day after "],
    # "the last two weeks": a length, and the sets disagree where it begins
    "counted stretch": [
        rf"(last|past|next|upcoming|previous|prochain\w*|derni[eè]r\w*|passée?s?) {NUMBER}\b",
        rf"\b{NUMBER} (upcoming|prochain|derni[eè]r)", rf"\b{NUMBER} {UNIT} (from|after|à partir)|for {NUMBER} {UNIT}",
        r"\b(all week|rest of|reste de|tout le|toute la|year to date|ytd|since)\b"],
    # "three weeks ago" is a week here, a day there
    "unit counted from the day": [
        r"\b(ago|back|hence|from today|from now)\b", rf"\bin {NUMBER} {UNIT}", r"\bil y ?a\b", rf"\b(dans|d'ici) {NUMBER}\b"],
    # "the end of April" is April and its end here, ten days there
    "part of a unit": [
        r"\b(beginning|end|start|middle|early|mid|late|début|fin|milieu|mi|courant|quinzaine)\b"],
    # the next or the one after, as one likes
    "next or last weekday": [
        rf"\b(after )?(next|last)\b ?{WEEKDAY}?$|after next|\b(next|last) {WEEKDAY}",
        rf"{WEEKDAY} (prochain|dernier)"],
    # reckoned from a date told before, of which a query has none
    "from a date told before": [
        r"\b(following|previous|suivant\w*|précédent\w*|d'après|d'avant|veille|lendemain|surlendemain|après|plus tard)\b"],
    # a season is three months here, and feasts that move are none of diplomacy's dates
    "season or moving feast": [
        r"\b(season\w*|summer|winter|spring|autumn|fall|saison\w*|été|hiver|printemps|automne)\b",
        r"easter|pâques|thanksgiving|fête|mother|father|martin luther|diwali|ramadan|chinese"],
}

# what stands in French sets and is none: English order of day and month, articles of the wrong gender
NOT_FRENCH = [
    r"\b(janv?|févr?|fevr?|feb|mar|avr|apr|jun|juin|juil?|jul|aoûts?|août|aout|sept?|oct|nov|d[ée]c|janvier|février|mars|avril|mai|"
    r"juillet|septembre|octobre|novembre|décembre)\.? ?[-/ ,] ?(\d{1,2}\b(?!\d)|le |un |vingt|deuxi|premier|entre )",
    r"\d ?[-/] ?[a-z]{3,}|^\d{4}[ /.-]+[a-z]", r"\bcette (mois|\w*(bre|vier|vrier|août|vendredi|lundi|mardi|jeudi|samedi|dimanche))",
    r"jusqu'?a\b", r"\bquart de\b|\bpremiere\b|\btroisieme\b|semaine prochain$", r"\bdix[- ]neuf soixante|mille quatre",
    r"^ ", r"\d de sept|\w de \d{4}$", r"^\d+ (et|a) \d+", r"^\d+( au |-)\d+ mois", r"\w-\d{4}|semaine de septembre\."]


WEEKDAYS = [
    ("mon", "lun"), ("tue", "mar"), ("wed", "mer"), ("thu", "jeu"), ("fri", "ven"), ("sat", "sam"), ("sun", "dim")]


def reason(query, language, values):
    """Why a query is not measured; nil where it is."""
    named = [place for place, names in enumerate(WEEKDAYS) if re.search(
        rf"\b{names[language == 'fr']}\w*\b(?<!mars)", query, re.I)]
    if len(named) == 1 and re.search(r"\d", query) and all(
            a == b and a.weekday() != named[0] for a, b in values):
        return "weekday of another day"
    if language == "fr" and any(re.search(pattern, query, re.I) for pattern in NOT_FRENCH):
        return "not French"
    return next(
        (name for name, patterns in REASONS.items() if any(re.search(p, query, re.I) for p in patterns)), None)
