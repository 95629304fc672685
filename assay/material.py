"""Everything a build reads from `content/` besides its pages: metrics, claims, figures, and the way numbers read.

In: the content folder and the names of the files. Out: a `Material` and the problems found in them. The first thing a
build does; pages are read over it. Only the metrics file must be there.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from assay.figures.declared import Figures, read_figures
from assay.located import Keys, Located, path_shown, read_text
from assay.numbers.claims import COUNTED, Claims, read_claims, with_claims
from assay.numbers.ledger import Ledger, read_ledger
from assay.numbers.metric import Form, Metric
from assay.problems import ContentError, Place, Problem
from assay.text.parts import Parts
from assay.text.prose import Prose
from assay.text.scope import PageScope, Tally
from assay.text.terms import read_terms
from assay.text.usage import USAGE
from assay.wording.wording import Wording


@dataclass(frozen=True)
class Names:
    """The names of the files below `content/`."""

    metrics: str
    figures: str
    claims: str
    terms: str


@dataclass(frozen=True)
class Material:
    """What pages are made of.

    caveats: the metrics' caveats as written -> as plain text. terms: names that hold digits and are no numbers.
    used: ids of the metrics that figures' texts and caveats show. tally: how many numbers those texts print.
    """

    ledger: Ledger
    claims: Claims
    figures: Figures
    wording: Wording
    prose: Prose
    parts: Parts
    caveats: dict[str, str]
    terms: tuple[str, ...]
    used: frozenset[str]
    tally: Tally


def read_material(docs: Path, names: Names, locale: str, parts: Parts) -> tuple[Material, list[Problem]]:
    """Read all files. Raises nothing for an editor's mistake: the problems are returned beside what could be read."""
    reader = _Reader(docs, Wording(locale), parts)
    ledger = reader.ledger(names.metrics)
    terms = reader.terms(names.terms)
    claims = reader.claims(names.claims, ledger)
    ledger = with_claims(ledger, claims)
    prose = Prose(ledger, reader.wording, parts, terms)
    caveats = reader.caveats(ledger, prose)
    reader.labels(ledger, prose)
    reader.claimants(claims, prose)
    figures = reader.figures(names.figures, ledger, prose)
    used = frozenset(reader.used)
    material = Material(ledger, claims, figures, reader.wording, prose, parts, caveats, terms, used, reader.tally)
    return material, reader.problems


class _Reader:
    """Reads the files one after the other and keeps the problems and the account of numbers."""

    def __init__(self, docs: Path, wording: Wording, parts: Parts) -> None:
        self.docs, self.wording, self.parts = docs, wording, parts
        self.problems: list[Problem] = []
        self.used: set[str] = set()
        self.tally = Tally()

    def ledger(self, name: str) -> Ledger:
        """The metrics; the one file that every report has."""
        text = self._text(name, "every report has one, with the sections sources and metrics")
        if not text:
            return Ledger(readable=False)
        ledger, found = read_ledger(text, path_shown(self.docs / name), reserved=(*USAGE, *COUNTED))
        self.problems += found
        return ledger

    def claims(self, name: str, ledger: Ledger) -> Claims:
        """The claims, if there is a file of them."""
        if not (self.docs / name).exists():
            return Claims()
        text = self._text(name, "make a claim in it, or delete it: a report needs no claims")
        if not text:
            return Claims(readable=False)
        claims, found = read_claims(text, path_shown(self.docs / name), ledger)
        self.problems += found
        return claims

    def terms(self, name: str) -> tuple[str, ...]:
        """The names that are no numbers, if there is a file of them."""
        if not (self.docs / name).exists():
            return ()
        text = self._text(name, "add a term, or delete it: a report needs no terms")
        terms, found = read_terms(text, path_shown(self.docs / name)) if text else ((), [])
        self.problems += found
        return terms

    def figures(self, name: str, ledger: Ledger, prose: Prose) -> Figures:
        """The figures, if there is a file of them."""
        if not (self.docs / name).exists():
            return Figures({})
        text = self._text(name, "declare a figure in it, or delete it: a report needs no figures")
        if not text:
            return Figures({}, readable=False)

        def fill(written: str, located: Located, place: Place) -> tuple[str, list[Problem]]:
            filled, scope = prose.plain_at(written, located, place)
            self._account(scope)
            return filled, scope.problems

        figures, found = read_figures(text, path_shown(self.docs / name), ledger, self.wording, fill, prose.loose_in)
        self.problems += found
        return figures

    def caveats(self, ledger: Ledger, prose: Prose) -> dict[str, str]:
        """The metrics' caveats as plain text."""
        caveats: dict[str, str] = {}
        for metric in ledger.metrics.values():
            for part, keys in [(metric, ("caveat",)), *_items(metric)]:
                if part.caveat and part.caveat not in caveats:
                    place = ledger.located.value("metrics", metric.id, *keys)
                    caveats[part.caveat], scope = prose.plain_at(part.caveat, ledger.located, place)
                    self._account(scope)
                    self.problems += scope.problems
        return caveats

    def labels(self, ledger: Ledger, prose: Prose) -> None:
        """Look for loose numbers in the texts of the metrics file in which no metric can stand.

        Those of metrics and their items (label, place, who says so, why it changed), nouns that are counted, and notes
        on sources. What else a source says of itself is its own: numbers belong to names of tables and editions.
        """
        located = ledger.located
        for metric in ledger.metrics.values():
            for keys, text in _short_texts(metric):
                if located.has("metrics", metric.id, *keys):
                    self.problems += prose.loose_in(text, located, located.value("metrics", metric.id, *keys))
            for item, keys in _items(metric) if metric.form is Form.BREAKDOWN else ():
                if not located.has("metrics", metric.id, *keys, "label"):
                    self.problems += prose.loose_in(item.name, located, located.key("metrics", metric.id, *keys))
        for source in ledger.sources.values():
            self.problems += prose.loose_in(source.note or "", located, located.value("sources", source.id, "note"))
        for unit_keys, noun in _texts(located.data.get("units") if ledger.readable else None, ("units",)):
            self.problems += prose.loose_in(noun, located, located.value(*unit_keys))

    def claimants(self, claims: Claims, prose: Prose) -> None:
        """Look for loose numbers in who makes the claims."""
        for claim in claims.by_id.values():
            place = claims.located.value("claims", claim.id, "by")
            self.problems += prose.loose_in(claim.record.by, claims.located, place)

    def _text(self, name: str, hint: str) -> str:
        try:
            return read_text(self.docs / name, path_shown(self.docs / name), hint)
        except ContentError as error:
            self.problems += error.problems
            return ""

    def _account(self, scope: PageScope) -> None:
        self.used |= set(scope.numbers)
        self.tally.backed += scope.tally.backed


def _short_texts(metric: Metric) -> Iterator[tuple[Keys, str]]:
    """The texts of a metric that hold no metrics: where they stand if they are written, and what they say."""
    yield from ((("label",), metric.label), (("geography",), metric.geography or ""), (("by",), metric.by))
    for item, keys in _items(metric):
        yield from (((*keys, "label"), item.name), ((*keys, "by"), item.by))
    yield from ((("revisions", index, "why"), each.why) for index, each in enumerate(metric.revisions))


def _texts(data: object, keys: Keys) -> Iterator[tuple[Keys, str]]:
    """All texts within some data of a file, and where they stand."""
    if isinstance(data, str):
        yield keys, data
    elif isinstance(data, dict):
        for key, part in data.items():
            yield from _texts(part, (*keys, key))


def _items(metric: Metric) -> list[tuple[Metric, tuple[str, ...]]]:
    return [(item, (metric.form.value, key)) for key, item in metric.items.items()]
