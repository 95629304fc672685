"""The units a report can count in, and how the name written in `metrics.yml` is found among them.

In: the text after `unit:` (`km²`, `% a year`, `USD`, or a noun the report declares). Out: a frozen `Unit`, which says
what one of it is worth in plain quantity and where the locale data (CLDR) keeps its name. Read by the ledger and the
formulas (quantities, dimensions) on the way in, and by `assay.wording` on the way out; how a unit reads is said there.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from difflib import get_close_matches
from enum import StrEnum
from types import MappingProxyType

from babel.core import get_global

ANY_LANGUAGE = ""
"""Key of a noun's forms that serve every language with none of its own."""

PLURAL_CATEGORIES = ("zero", "one", "two", "few", "many", "other")


class UnitKind(StrEnum):
    """What a unit is, as far as wording a number goes."""

    PLAIN = "plain"
    PERCENT = "percent"
    PERCENT_A_YEAR = "percent a year"
    MULTIPLE = "multiple"
    INDEX = "index"
    CURRENCY = "currency"
    MEASURE = "measure"
    NOUN = "noun"


class UnknownUnit(ValueError):
    """A unit name that means nothing here; `nearest` are the names it may have been meant for, the likeliest first."""

    def __init__(self, name: str, nearest: tuple[str, ...]) -> None:
        super().__init__(f"unknown unit '{name}'")
        self.name = name
        self.nearest = nearest


_NO_FORMS: Mapping[str, Mapping[str, str]] = MappingProxyType({})


@dataclass(frozen=True)
class Unit:
    """One unit.

    id: its one name here, whichever way the file spells it.
    dimension: only quantities of the same dimension can be added; "" for pure numbers (per cent, multiples, indices).
    factor: plain quantity in one unit: 0.01 for %, 1,000 for kt (mass is counted in tonnes).
    scale: how many of the unit it is shown in make one: 1,000 for kt, which is shown in tonnes; 1 for nearly all.
    cldr: name in the locale data, for measures. symbol: whether a sentence has its symbol ("km²") or name ("tonnes").
    currency: ISO 4217 code.
    forms: for nouns: language -> plural category (CLDR: one, few, many, other) -> noun; see ANY_LANGUAGE.
    """

    id: str
    kind: UnitKind
    dimension: str = ""
    factor: Decimal = Decimal(1)
    scale: Decimal = Decimal(1)
    cldr: str | None = None
    symbol: bool = False
    currency: str | None = None
    forms: Mapping[str, Mapping[str, str]] = field(default_factory=lambda: _NO_FORMS, hash=False)


def _measure(
    name: str, dimension: str, cldr: str, factor: str = "1", *, scale: str = "1", symbol: bool = False
) -> Unit:
    return Unit(
        name, UnitKind.MEASURE, dimension, factor=Decimal(factor), scale=Decimal(scale), cldr=cldr, symbol=symbol
    )


PLAIN = Unit("number", UnitKind.PLAIN)
PERCENT = Unit("%", UnitKind.PERCENT, factor=Decimal("0.01"))
MULTIPLE = Unit("×", UnitKind.MULTIPLE)

_BUILT_IN: Mapping[str, Unit] = {
    unit.id: unit
    for unit in (
        PLAIN,
        PERCENT,
        Unit("% a year", UnitKind.PERCENT_A_YEAR, factor=Decimal("0.01")),
        MULTIPLE,
        Unit("index", UnitKind.INDEX),
        _measure("g", "mass", "mass-gram", "0.000001"),
        _measure("kg", "mass", "mass-kilogram", "0.001"),
        _measure("t", "mass", "mass-tonne"),
        _measure("kt", "mass", "mass-tonne", "1000", scale="1000"),
        _measure("Mt", "mass", "mass-tonne", "1000000", scale="1000000"),
        _measure("m²", "area", "area-square-meter", "0.000001", symbol=True),
        _measure("ha", "area", "area-hectare", "0.01"),
        _measure("km²", "area", "area-square-kilometer", symbol=True),
        _measure("m", "length", "length-meter", "0.001"),
        _measure("km", "length", "length-kilometer"),
        _measure("m³", "volume", "volume-cubic-meter", symbol=True),
        _measure("km³", "volume", "volume-cubic-kilometer", "1000000000", symbol=True),
        _measure("barrel", "oil", "volume-barrel"),
        _measure("kW", "power", "power-kilowatt", "0.001", symbol=True),
        _measure("MW", "power", "power-megawatt", symbol=True),
        _measure("GW", "power", "power-gigawatt", "1000", symbol=True),
        _measure("kWh", "energy", "energy-kilowatt-hour", symbol=True),
        # Days, months and years have no fixed ratio, so each is a dimension of its own.
        _measure("day", "days", "duration-day"),
        _measure("month", "months", "duration-month"),
        _measure("year", "years", "duration-year"),
    )
}

_ALIASES: Mapping[str, str] = {
    "percent": "%",
    "per cent": "%",
    "%/year": "% a year",
    "% per year": "% a year",
    "%/yr": "% a year",
    "per cent a year": "% a year",
    "percent a year": "% a year",
    "x": "×",
    "times": "×",
    "multiple": "×",
    "tonne": "t",
    "tonnes": "t",
    "kilotonne": "kt",
    "kilotonnes": "kt",
    "kilogram": "kg",
    "kilograms": "kg",
    "hectare": "ha",
    "hectares": "ha",
    "km2": "km²",
    "metre": "m",
    "metres": "m",
    "kilometre": "km",
    "kilometres": "km",
    "square kilometre": "km²",
    "square kilometres": "km²",
    "sq km": "km²",
    "m2": "m²",
    "m3": "m³",
    "km3": "km³",
    "barrels": "barrel",
    "days": "day",
    "months": "month",
    "years": "year",
    "US$": "USD",
    "€": "EUR",
    "₸": "KZT",
}

# Names too vague to accept, with what may be meant; "$" is the dollar of twenty countries, "ton" has three sizes.
_VAGUE: Mapping[str, tuple[str, ...]] = {
    "$": ("USD", "AUD", "CAD"),
    "dollar": ("USD",),
    "dollars": ("USD",),
    "£": ("GBP",),
    "¥": ("CNY", "JPY"),
    "ton": ("t",),
    "tons": ("t",),
}


def find_unit(text: str | None, nouns: Mapping[str, Unit]) -> Unit:
    """The unit that `text` names; a plain number when there is none. Raises UnknownUnit."""
    if text is None:
        return PLAIN
    name = " ".join(text.split())
    name = _ALIASES.get(name, name)
    if name in nouns:
        return nouns[name]
    if name in _BUILT_IN:
        return _BUILT_IN[name]
    if name in _currency_codes():
        return Unit(name, UnitKind.CURRENCY, dimension=name, currency=name)
    raise UnknownUnit(text, _VAGUE.get(name) or tuple(_nearest(name, nouns)))


def noun_unit(name: str, forms: Mapping[str, object]) -> Unit:
    """A noun that the report counts, from its plural forms as an editor wrote them.

    `forms` is `{one: deposit, other: deposits}`, or the same once for each language: `{en: {one: …}, ru: {one: …}}`.
    Raises ValueError, in words, when the name is taken by a unit of ours or the forms are no such thing.
    """
    if name in _BUILT_IN or name in _ALIASES or name in _currency_codes():
        raise ValueError(f"'{name}' is a unit already; give the noun another name")
    by_language: dict[str, dict[str, str]] = {}
    for key, value in forms.items():
        if isinstance(value, Mapping):
            by_language[key] = {category: _noun(name, category, noun) for category, noun in value.items()}
        else:
            by_language.setdefault(ANY_LANGUAGE, {})[key] = _noun(name, key, value)
    if not by_language or any("other" not in nouns for nouns in by_language.values()):
        raise ValueError(f"the noun '{name}' lacks its form 'other'; write {{one: …, other: …}}")
    frozen = {language: MappingProxyType(nouns) for language, nouns in by_language.items()}
    return Unit(name, UnitKind.NOUN, dimension=name, forms=MappingProxyType(frozen))


def _noun(name: str, category: str, noun: object) -> str:
    if category not in PLURAL_CATEGORIES:
        raise ValueError(f"the noun '{name}' has a form '{category}'; forms are {', '.join(PLURAL_CATEGORIES)}")
    if not isinstance(noun, str) or not noun.strip():
        raise ValueError(f"the form '{category}' of the noun '{name}' must be a word")
    return noun


def unit_names(nouns: Mapping[str, Unit]) -> tuple[str, ...]:
    """Every name a unit can be written by, short of the currencies: for the exported schema and for suggestions."""
    return (*_BUILT_IN, *_ALIASES, *nouns)


def _currency_codes() -> Mapping[str, object]:
    codes: Mapping[str, object] = get_global("all_currencies")
    return codes


def _nearest(name: str, nouns: Mapping[str, Unit]) -> Iterator[str]:
    # Currency codes are near to almost any short word, so they are offered only for what could be one.
    codes = _currency_codes() if len(name) == 3 else ()
    known = (*unit_names(nouns), *codes)
    folded = {candidate.casefold(): candidate for candidate in known}
    for match in get_close_matches(name.casefold(), folded, n=3, cutoff=0.6):
        yield folded[match]
