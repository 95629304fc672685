"""The few phrases about numbers that the locale data (CLDR) lacks, one entry a language.

In: a language code. Out: its `Phrases`. All that CLDR does know (digits, plurals, units, currencies, dates) comes from
Babel in the other modules of this room; a new language works without an entry here and reads better with one.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Phrases:
    """Patterns; `{0}` stands for the number, keys such as `one` and `few` are CLDR's plural categories.

    a_year: a rate over a year, or None for CLDR's own pattern ("8% per year").
    times: a multiple in a sentence. span: a range with a negative end, where a dash would read as a minus.
    index: the unit of an index, as a label.
    short_scales: power of ten -> pattern, where usage differs from CLDR's (US$46tn, which CLDR gives as US$46T).
    ordinals: a rank in digits, by ordinal plural category.
    ordinal_words: last word of a number -> the same as an ordinal, for languages num2words has no ordinals for.
    year_end: the last day of a year as a deadline, or None for the date.
    num2words: that package's name for the language, or None if it has none.
    """

    a_year: str | None = None
    times: Mapping[str, str] = field(default_factory=lambda: {"other": "×{0}"})
    span: str = "{0} … {1}"
    index: str = "index"
    short_scales: Mapping[int, str] = field(default_factory=dict)
    ordinals: Mapping[str, str] = field(default_factory=lambda: {"other": "{0}."})
    ordinal_words: Mapping[str, str] = field(default_factory=dict)
    year_end: str | None = None
    num2words: str | None = None


def phrases_for(language: str) -> Phrases:
    """The phrases of a language ("en"); neutral signs where there is no entry."""
    makers = {"en": _english, "ru": _russian, "kk": _kazakh}
    return makers.get(language, Phrases)()


def _english() -> Phrases:
    return Phrases(
        a_year="{0}\N{NO-BREAK SPACE}a\N{NO-BREAK SPACE}year",
        times={"one": "{0} time", "other": "{0} times"},
        span="{0} to {1}",
        short_scales={6: "{0}m", 9: "{0}bn", 12: "{0}tn"},
        ordinals={"one": "{0}st", "two": "{0}nd", "few": "{0}rd", "other": "{0}th"},
        year_end="end of\N{NO-BREAK SPACE}{0}",
        num2words="en",
    )


def _russian() -> Phrases:
    return Phrases(
        times={"one": "{0} раз", "few": "{0} раза", "many": "{0} раз", "other": "{0} раза"},
        index="индекс",
        ordinals={"other": "{0}-й"},
        year_end="конец {0}\N{NO-BREAK SPACE}года",
        num2words="ru",
    )


def _kazakh() -> Phrases:
    return Phrases(
        times={"other": "{0} есе"},
        index="индекс",
        ordinals={"many": "{0}-шы", "other": "{0}-ші"},
        ordinal_words={
            "бір": "бірінші",
            "екі": "екінші",
            "үш": "үшінші",
            "төрт": "төртінші",
            "бес": "бесінші",
            "алты": "алтыншы",
            "жеті": "жетінші",
            "сегіз": "сегізінші",
            "тоғыз": "тоғызыншы",
            "он": "оныншы",
            "жиырма": "жиырмасыншы",
            "отыз": "отызыншы",
            "қырық": "қырқыншы",
            "елу": "елуінші",
            "алпыс": "алпысыншы",
            "жетпіс": "жетпісінші",
            "сексен": "сексенінші",
            "тоқсан": "тоқсаныншы",
            "жүз": "жүзінші",
        },
        year_end="{0}\N{NO-BREAK SPACE}жылдың соңы",
        num2words="kz",
    )
