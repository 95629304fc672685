"""What carries digits and is no number: addresses, file names, and names such as COP27 or CO2; and the editors' terms.

In: the text of a rendered page. Out: the same text with the names masked, length for length, so that nothing is found
in them; and the places of an editor's terms. The first step of `assay.loose.finder`; the words come later.

The rule for names: a word that starts with a letter and has digits in it is a name (C5+1, G20, km2, H5N1, P1WKQ63T).
It does not hold where the letters say that a number follows: periods (Q3, H1, FY24), currencies (USD5), a sign of
multiplication (x4). H2 is hydrogen unless a year stands beside it. Letters tied to the digits with a hyphen make a name
if they start with a capital (Covid-19, F-16, EU-27), but not with a year (Agenda-2030, which needs a term), and not in
small letters (mid-2024, top-10).

A name of two words (ISO 9001, Boeing 747) is not told from a number by any rule; such names are terms. Digits raised or
lowered (km², CO₂, a note's mark) are exponents, formulas or marks and never looked for.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from assay.loose.lexicon import MASK, Lexicon

Span = tuple[int, int]

LETTER = r"[^\W\d_]"
HYPHEN = "[-‐‑]"
CURRENCIES = frozenset(
    [
        "AED",
        "AUD",
        "AZN",
        "BDT",
        "BRL",
        "CAD",
        "CHF",
        "CNY",
        "CZK",
        "DKK",
        "EGP",
        "EUR",
        "GBP",
        "HKD",
        "HUF",
        "IDR",
        "ILS",
        "INR",
        "JPY",
        "KGS",
        "KRW",
        "KZT",
        "MXN",
        "MYR",
        "NGN",
        "NOK",
        "NZD",
        "PHP",
        "PKR",
        "PLN",
        "RMB",
        "RUB",
        "Rs",
        "SAR",
        "SEK",
        "SGD",
        "THB",
        "TJS",
        "TMT",
        "TRY",
        "UAH",
        "USD",
        "UZS",
        "VND",
        "ZAR",
    ]
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
    re.compile(rf"(?<![\w.])10\.\d{{4,9}}/{_IN_ADDRESS}*[\w)/]"),
    re.compile(rf"(?<![\w./~-])[\w./~-]*?\w\.(?:{'|'.join(_ENDINGS.split())})(?![\w-])(?:/{_IN_ADDRESS}*[\w/])?"),
)
_MIXED = re.compile(rf"(?<!\w)({LETTER}++(?:{HYPHEN}{LETTER}++)*+)({HYPHEN}?)(\d\w*(?:[+.]\d\w*)*)")
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
    if hyphen:
        if letters.lower() in lexicon.numbered:
            return True
        counted = letters.lower() in lexicon.time_prefixes or letters in lexicon.months or is_year(digits)
        return letters[0].isupper() and not counted
    if letters + digits == "H2":
        text, start, end = match.string, match.end() - 2, match.end()
        return not (_YEAR_AFTER.match(text, end) or _YEAR_BEFORE.search(text, max(0, start - 6), start))
    return not (_PERIOD.fullmatch(letters + digits) or letters in CURRENCIES or letters == "x")


def term_spans(text: str, terms: Iterable[str]) -> list[Span]:
    """Where the terms stand, as whole words and exactly as written; in order, may overlap."""
    pattern = _terms_pattern(
        tuple(sorted({term for term in terms if term.strip()}, key=lambda term: (-len(term), term)))
    )
    return [match.span(1) for match in pattern.finditer(text)] if pattern else []


@lru_cache(maxsize=8)
def _terms_pattern(terms: Sequence[str]) -> re.Pattern[str] | None:
    """Finds the longest term at every place, also where terms overlap."""
    if not terms:
        return None
    return re.compile(rf"(?=({'|'.join(map(_term, terms))}))")


def _term(term: str) -> str:
    """One term: no part of a longer word, no part of a longer number ("5" is not in 1.5), any space for a space."""
    words = r"\s+".join(map(re.escape, term.split()))
    before = r"(?<!\w)(?<!\d[.,])" if term.strip()[0].isalnum() else ""
    after = r"(?!\w)(?![.,]\d)" if term.strip()[-1].isalnum() else ""
    return f"{before}{words}{after}"
