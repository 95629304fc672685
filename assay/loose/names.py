"""What carries digits and is no number: addresses, file names, and names such as COP27 or CO2; and the editors' terms.

In: the text of a rendered page. Out: the same text with the names masked, length for length, so that nothing is found
in them; and the places of an editor's terms. The first step of `assay.loose.finder`; the words come later.

The rule for names: a word that starts with a letter and has digits in it is a name (C5+1, G20, km2, H5N1, P1WKQ63T).
It does not hold where letters or digits say that a number follows: periods (Q3, H1, FY24), currencies (USD5, R5bn), a
sign of multiplication (x4), a counting word or a year (no5, ca1750). H2 is hydrogen unless a year stands beside it.
Letters tied to the digits with a hyphen make a name if they start with a capital (EU-27, Ti-6Al-4V), but not with a
year (Agenda-2030, which needs a term), and not in small letters (mid-2024, top-10).

A name of two words (ISO 9001, Boeing 747) is not told from a number by any rule; such names are terms. Digits raised or
lowered (km², CO₂, a note's mark) are exponents, formulas or marks and never looked for.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from assay.loose.lexicon import MASK, Lexicon, Role, listed

Span = tuple[int, int]

# Numbers that are no decimal digits; Python counts them among the letters.
FRACTIONS = "¼½¾⅐-⅞↉"
ENCLOSED = "①-⒛⓪-⓿❶-➓㉑-㉟㊱-㊿"
RAISED = "⁰¹²³⁴-⁹₀-₉"

LETTER = rf"[^\W\d_{FRACTIONS}{ENCLOSED}{RAISED}]"
HYPHEN = "[-‐‑]"
CURRENCIES = frozenset(
    listed("""
        AED AUD AZN BDT BRL CAD CHF CNY CZK DKK EGP EUR Fr GBP HKD HUF IDR ILS INR JPY KGS kr KRW KZT MXN MYR
        NGN NOK NZD PHP PKR PLN RM RMB Rs RUB SAR SEK SGD THB TJS TMT TRY UAH USD UZS VND ZAR
    """)
)
_ENDINGS = (
    "bib csv doc docx gif htm html jpeg jpg json md pdf png ppt pptx py ris svg tsv txt xls xlsx xml yaml yml zip "
    "com edu eu gov info int io kz az ru net org uk"
)
# Digits first, and yet names; in a list, because no rule tells them from a number with a unit.
NUMBERED_FIRST = frozenset({"2D", "3D", "2G", "3G", "4G", "5G", "6G"})

_IN_ADDRESS = r"[^\s<>\"“”«»]"
_ADDRESSES = (
    re.compile(rf"(?:\b(?:https?|ftp)://|\bwww\.|\bmailto:|\bdoi:\s?){_IN_ADDRESS}*[^\s<>\"“”«».,;:!?)\]}}’']"),
    re.compile(r"(?<![\w.+-])[\w.+-]++@[\w-]+(?:\.[\w-]+)+"),
    re.compile(rf"(?<![\w.])10\.\d{{4,9}}/(?=[^\s\d]*\d){_IN_ADDRESS}*[\w)/]"),
    re.compile(rf"(?<![\w./~-])[\w./~-]*?\w\.(?:{'|'.join(_ENDINGS.split())})(?![\w-])(?:/{_IN_ADDRESS}*[\w/])?"),
)
_WORD_START = rf"(?<!\w)(?<!{LETTER}{HYPHEN})"
_MIXED = re.compile(
    rf"{_WORD_START}({LETTER}++(?:{HYPHEN}{LETTER}++)*+)({HYPHEN}?)(\d\w*(?:[+.]\d\w*|{HYPHEN}\d+[A-Z]\w*)*)"
)
_PERIOD = re.compile(r"(?:Q[1-4]|H[12])?(?:[FC]Y(?:\d\d){1,2})?")
_YEAR = re.compile(r"(?:1[5-9]|2[01])\d\d")
_YEAR_BEFORE = re.compile(rf"(?<!\d){_YEAR.pattern}[ \u00a0/-]\Z")
_YEAR_AFTER = re.compile(rf"(?:[ \u00a0/-]| of ){_YEAR.pattern}(?!\d)")


def is_year(digits: str) -> bool:
    """Whether digits look like a year of the last or next few centuries."""
    return bool(_YEAR.fullmatch(digits))


def masked(text: str, lexicon: Lexicon) -> str:
    """The text with its addresses, file names and names masked."""
    for pattern in _ADDRESSES:
        text = pattern.sub(_mask, text)
    return _MIXED.sub(lambda match: _mask(match) if _is_name(match, lexicon) else match[0], text)


def _mask(match: re.Match[str]) -> str:
    return MASK * len(match[0])


def _is_name(match: re.Match[str], lexicon: Lexicon) -> bool:
    letters, hyphen, digits = re.split(HYPHEN, match[1])[-1], match[2], match[3]
    if hyphen and letters.lower() in lexicon.numbered:
        return True
    if letters.lower() in lexicon.prefixes or letters in lexicon.months:
        return False
    if hyphen:
        return letters[0].isupper() and not is_year(digits)
    if letters + digits == "H2":
        text, start, end = match.string, match.end() - 2, match.end()
        return not (_YEAR_AFTER.match(text, end) or _YEAR_BEFORE.search(text, max(0, start - 6), start))
    dated = _PERIOD.fullmatch(letters + digits) or (letters.islower() and is_year(digits))
    return not (dated or letters in CURRENCIES or letters == "x" or _amount(digits, lexicon))


def _amount(digits: str, lexicon: Lexicon) -> bool:
    """Whether digits end in a word of scale (R5bn)."""
    return lexicon.words.get(digits.lstrip("0123456789.")) is Role.ABBREVIATION


def term_spans(text: str, terms: Iterable[str]) -> list[Span]:
    """Where the terms stand, as whole words and exactly as written; in order, the longest at a place; may overlap."""
    pattern = _terms_pattern(tuple(sorted(filter(str.strip, {*terms}), key=len, reverse=True)))
    spans, match = list[Span](), pattern.search(text) if pattern else None
    while pattern and match:
        if _starts_whole(text, match.start()):
            spans.append(match.span())
        match = pattern.search(text, match.start() + 1)
    return spans


@lru_cache(maxsize=8)
def _terms_pattern(terms: Sequence[str]) -> re.Pattern[str] | None:
    return re.compile("|".join(map(_term, terms))) if terms else None


def _term(term: str) -> str:
    """One term, any space for a space; not the start of a longer word or number ("5" is not in 5.1)."""
    return r"\s+".join(map(re.escape, term.split())) + (r"(?!\w)(?![.,]\d)" if term.strip()[-1].isalnum() else "")


def _starts_whole(text: str, start: int) -> bool:
    """Whether no word or number goes on here that began before ("5" is not in 1.5)."""
    before = text[max(0, start - 2) : start]
    within = before[-1:].isalnum() or before.endswith("_") or (before[-1:] in (".", ",") and before[0].isdecimal())
    return not (within and text[start].isalnum())
