"""Numbers in digits, in any language and any script.

In: text with its names masked. Out: tokens, each one number with all that needs no word of a language: sign, currency,
grouping, decimals, per cent, dates and times, ranges closed by a dash. After `assay.loose.names`, before
`assay.loose.grammar`, which adds words ("46 trillion", "4 July").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from assay.loose.lexicon import Role
from assay.loose.names import CURRENCIES, ENCLOSED, FRACTIONS, NUMBERED_FIRST

_SPACE = "[ \u00a0\u2007\u2009\u202f]"
_SIGN = "+−–±-"
_CURRENCY = "$€£¥₸₽₹₩₺₴₦₫₪¢"
# What ties digits to digits: decimals and grouping, ratios, times, dates, powers, ranges.
_TIE = ".,·٫٬'’‘:/⁄^×*–—−‐‑-"

# `\d` is any decimal digit of Unicode; `\w*` takes what is tied on (5k, 46tn, 1990s, 3rd, 10²).
_NUMBER = re.compile(
    rf"""
    (?: (?<![\w.]) \.\d+                                # .5
      | \d{{1,3}} (?:{_SPACE}\d{{3}})+ (?!\d)           # 1 500 000
      | \d+ )
    (?: [{_TIE}] \d+ )*                                 # 1,500.5  2024–2028  2023-07-04  24/7
    (?: [eE] [{_SIGN}] \d+ )?                           # 1.3e-4
    (?: {_SPACE}? [{FRACTIONS}]                        # 2½
      | {_SPACE} \d+ [/⁄] \d+ )?                        # 1 1/2
    \w* (?:⁻\w+)?
    (?: {_SPACE}?[%‰‱٪％]                                # 8 %
      | {_SPACE}?[{_CURRENCY}] (?!\d) )?                # 5 €
    | [{FRACTIONS}{ENCLOSED}] (?:{_SPACE}?%)?
    """,
    re.VERBOSE,
)
_CODES = "|".join(sorted(CURRENCIES))
_PREFIX = re.compile(
    rf"""
    (?: (?<![^\s(\[“‘"'/]) [{_SIGN}] )?
    (?: (?: (?<!\w) (?:{_CODES}) {_SPACE}?              # USD5, KZT 240bn
          | (?: (?<!\w) [A-Z]{{1,3}} )? [{_CURRENCY}] {_SPACE}? ) [{_SIGN}]? )?
    (?: (?<!\w) [×x] {_SPACE}? | × )?
    [#№]?
    (?P<period> (?<!\w) (?:[QH]|[FC]Y{_SPACE}?) )?      # Q3, FY24
    \Z
    """,
    re.VERBOSE,
)
_LONGEST_PREFIX = 12
_DECADE = re.compile(r"\d\ds\b")
_RANGE = re.compile(r"\d[%‰]?[–—−‐‑-][^\d]?\d")
_ISO_DATE = re.compile(r"\d{4}-\d\d-\d\d|\d{1,2}[./]\d{1,2}[./]\d{2,4}|\d{1,2}/\d{4}|\d{4}-(?:0\d|1[0-2])(?!\d)")


@dataclass(frozen=True, slots=True)
class Token:
    """One number word, or one number in digits. word: as written, in small letters."""

    start: int
    end: int
    role: Role
    word: str


def digit_tokens(text: str) -> Iterator[Token]:
    """The numbers in digits, in order."""
    for match in _NUMBER.finditer(text):
        start, end = match.span()
        if match[0] in NUMBERED_FIRST:
            continue
        prefix = _PREFIX.search(text, max(0, start - _LONGEST_PREFIX), start)
        if prefix:
            start = prefix.start()
        if _DECADE.match(text, start) and text[start - 1 : start] in ("'", "’", "‘"):
            start -= 1
        role = Role.PERIOD if prefix and prefix["period"] else Role.DIGITS
        yield Token(start, end, role, text[start:end].lower())


def kind(token: Token, ordinal_endings: tuple[str, ...]) -> str:
    """What a number in digits is, as far as it shows."""
    word = token.word
    if token.role is Role.PERIOD or _ISO_DATE.search(word):
        return "date"
    if _RANGE.search(word):
        return "range"
    if word[-1] in "%‰‱٪％":
        return "percentage"
    if word[0] in "×x" or word[-1] in "×x":
        return "multiple"
    if re.search(rf"[{FRACTIONS}]", word):
        return "fraction"
    return "ordinal" if ordinal_endings and word.endswith(ordinal_endings) else "digits"
