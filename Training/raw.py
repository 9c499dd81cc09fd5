"""Free raw text as sentences of words without annotation; `vectors.py` counts it, and a student learns from what its teachers say of it."""

import glob
import os
import re

from treebanks import Sentence

SOURCES = {
    "fr": ("WiNER-fr/*/*/*.txt", "ELTeC-fra/level1/*.xml"),
    "en": ("frus-history/**/*.xml", "other-publications/**/*.xml", "milestones/**/*.xml", "rdcr/articles/*.xml", "ELTeC-eng/level1/*.xml"),
}
FRENCH = re.compile(
    r"(?:jusqu|lorsqu|puisqu|quoiqu|qu|[ldnmtsjc])['’](?=\w)|aujourd['’]hui|-t-(?:il|elle|on)s?\b"
    r"|-(?:ils?|elles?|on|je|nous|vous|le|la|les|lui|moi|ce|y|en)\b|(?:M|MM|Mr|Dr|St)\.(?!\w)|(?:[A-Z]\.){1,}(?=\s[A-Z])"
    r"|\d+(?:[,.]\d+)*|\w+(?:['’-]\w+)*|\.\.\.|[^\w\s]", re.IGNORECASE)
ENGLISH = re.compile(
    r"\b(?:Mr|Mrs|Ms|Dr|Gen|Lt|Col|Capt|Adm|Sen|Rep|Gov|St|Jr|Sr|Prof|Hon|No|vs|pp?)\.|(?:[A-Za-z]\.){2,}|\b[A-Z]\.(?=\s[A-Z])"
    r"|\w+(?=n['’]t\b)|n['’]t\b|['’](?:s|re|ve|ll|d|m)\b|\d+(?:[,.]\d+)*\w*|\w+|\.\.\.|--|[^\w\s]")
TAGS = re.compile(r"<(?:teiHeader|note|head|ref|list)\b.*?</(?:teiHeader|note|head|ref|list)>", re.DOTALL)
PARAGRAPH = re.compile(r"<p\b[^>]*>(.*?)</p>", re.DOTALL)
TAG = re.compile(r"<[^>]+>")
ENTITIES = {"&lt;": "<", "&gt;": ">", "&quot;": '"', "&apos;": "'", "&amp;": "&"}
SHORT = re.compile(r"(?:[A-Za-z]\.)+|(?:Mr|Mrs|Ms|Dr|M|MM|Gen|Lt|Col|Capt|Adm|Sen|Rep|Gov|St|Jr|Sr|Prof|Hon|No|vs|pp?)\.")


def files(root, patterns):
    return [path for pattern in patterns for path in sorted(glob.glob(os.path.join(root, pattern), recursive=True))]


def paragraphs(path):
    text = open(path, encoding="utf-8", errors="replace").read()
    if not path.endswith(".xml"):
        return [p for p in text.split("\n") if p.strip()]
    found = []
    for m in PARAGRAPH.finditer(TAGS.sub(" ", text)):
        p = TAG.sub("", m.group(1))
        for name, sign in ENTITIES.items():
            p = p.replace(name, sign)
        found.append(" ".join(p.split()))
    return [p for p in found if p]


def sentences(root, language, closed=()):
    """Each source's sentences in a list of their own, by file order (a dozen of the novels); those in `closed` are left out."""
    word = FRENCH if language == "fr" else ENGLISH
    for pattern in SOURCES[language]:
        found = []
        paths = files(root, [pattern])
        for path in paths[:: max(1, len(paths) // 12)] if "ELTeC" in pattern else paths:
            for text in paragraphs(path):
                first = True
                for s in cut(text, word):
                    if 3 < len(s.forms) <= 70 and " ".join(s.forms) not in closed:
                        s.paragraph, s.source = first, "raw-" + language
                        found.append(s)
                    first = False
        yield found


def cut(text, word):
    """Sentences by full stops before capital letters; the boundary between them is not learnt from."""
    forms, spaces, before = [], [], 0
    for m in word.finditer(text):
        gap = m.start() > before
        form = m.group()
        ended = forms and (forms[-1] in (".", "!", "?", "...") or forms[-1] in ("»", "”", '"') and len(forms) > 1 and forms[-2] in (".", "!", "?"))
        if ended and gap and (form[0].isupper() or form in ("«", "“", '"', "—", "–")):
            yield Sentence(forms=forms, spaces=spaces)
            forms, spaces = [], []
        spaces.append(gap or not forms)
        forms.append(form)
        before = m.end()
    if forms:
        yield Sentence(forms=forms, spaces=spaces)
