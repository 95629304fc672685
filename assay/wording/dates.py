"""How dates and periods read: "2024", "March 2024", "4 July 2023", "2024–2028".

In: a `PartialDate` or `Period` and a locale. Out: text by the locale's own patterns (CLDR, through Babel), months in
full. Used by `assay.wording.wording`.
"""

from __future__ import annotations

import re

from babel import Locale
from babel.dates import format_date

from assay.numbers.periods import PartialDate, Period
from assay.wording.numerals import NBSP

_MOST_WORDS = 3
"""A date of more words than these may break, between two of them."""


def date_text(when: PartialDate | Period, locale: Locale) -> str:
    """The date or period in words."""
    if isinstance(when, PartialDate):
        return _keep_together(_date(when, locale))
    if when.start == when.end:
        return _keep_together(_date(when.start, locale))
    return _keep_together(_period(when, locale))


def _date(when: PartialDate, locale: Locale) -> str:
    skeletons = locale.datetime_skeletons
    pattern = "long" if when.day else skeletons["yMMMM"] if when.month else skeletons["y"]
    return format_date(when.first_day(), pattern, locale)


def _period(period: Period, locale: Locale) -> str:
    start, end = period.start, period.end
    if (start.month is None, start.day is None) != (end.month is None, end.day is None):
        return f"{_date(start, locale)} – {_date(end, locale)}"
    # CLDR has no skeleton with both a day and a full month; its short one differs in the month's length alone.
    skeleton = "yMMMd" if start.day else "yMMMM" if start.month else "y"
    differs = "y" if start.year != end.year else "M" if start.month != end.month else "d"
    first, last = (re.sub(r"\b(M|L)\1\1\b", r"\1\1\1\1", part) for part in locale.interval_formats[skeleton][differs])
    return format_date(start.first_day(), first, locale) + format_date(end.first_day(), last, locale)


def _keep_together(text: str) -> str:
    """Close the dash between single words and open it between longer dates; no date of a few words breaks."""
    match = re.fullmatch(r"(.+?)(\s+[-–]\s+|–)(.+)", text)
    if match:
        start, dash, end = match.groups()
        text = f"{start}–{end}" if dash == "–" or not re.search(r"\s", start) else f"{start}{NBSP}– {end}"
    dash = f"{NBSP}– "
    return dash.join(map(_unbroken, text.split(dash)))


def _unbroken(date: str) -> str:
    """A date in one piece; a longer one keeps its numbers with the words after them."""
    return date.replace(" ", NBSP) if date.count(" ") < _MOST_WORDS else re.sub(r"(?<=\d) (?=\w)", NBSP, date)
