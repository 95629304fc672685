"""What stands for the report where links to it are shown: the cards of its pages, and its icons.

In: the pages as read, the figures as drawn, the report's facts, the look, the cache. Out: a PNG for each page below
`assets/cards/`, icons, and for every page, those of figures included, what it says of itself. Made with the figures,
when all pages are in order; the cards of figures are made with their drawings.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from assay.build import Build
from assay.cache import Cache
from assay.context import Report
from assay.figures.draw import Look
from assay.figures.icons import icons
from assay.figures.key_number import KeyNumber, key_number
from assay.figures.preview import Card, page_card
from assay.files import Download, Drawn
from assay.pages import FRONT, PageWork, front_matter
from assay.sharing import Sharing, sharing

MOST = 3
"""Numbers on the card of the front page."""


@dataclass(frozen=True)
class Previews:
    """by_url: what each page says of itself. files: cards of pages, and icons. paper: the colour of pages by day and by
    night."""

    by_url: Mapping[str, Sharing]
    files: tuple[Download, ...]
    paper: tuple[str, str]


def previews(
    build: Build, report: Report, drawn: Mapping[str, Drawn], look: Look, cache: Cache, address: str
) -> Previews:
    """All of it. address: of the site, with a slash at the end, or empty if unknown."""
    files = [Download(path, "Icon", PurePosixPath(path).suffix, data) for path, data in icons(look, cache).items()]
    told = {}
    for page in build.pages.values():
        card = _card(build, report, page)
        path = PurePosixPath("assets/cards") / PurePosixPath(page.path).with_suffix(".png")
        file = Download(str(path), _in_words(card), "PNG", page_card(card, look, cache))
        files.append(file)
        words = page.description or report.finding
        told[page.url] = sharing(report, page.title, words, page.url, file, address, front=page.path == FRONT)
    for figure in build.exhibits.values():
        card_file = drawn[figure.name].card
        told[figure.url] = sharing(report, figure.title, figure.subtitle, figure.url, card_file, address)
    return Previews(told, tuple(files), look.tokens["paper"])


def _card(build: Build, report: Report, page: PageWork) -> Card:
    front = page.path == FRONT
    when = f"{report.edition}, {report.date}"
    name, remark = (report.edition, report.date) if front else (report.title, when)
    return Card(page.title, page.finding or page.description, tuple(_numbers(build, page)), name, remark)


def _numbers(build: Build, page: PageWork) -> list[KeyNumber]:
    """The number that the page names; else what the front page holds up first, as far as the page's text prints it."""
    matter, report = page.source and page.source.matter, front_matter(build.pages)
    assert matter and report
    wanted = [matter.key_figure] if matter.key_figure else list(report.key_figures[:MOST])
    if page.path != FRONT and not matter.key_figure:
        wanted = [name for name in report.key_figures if name in page.scope.numbers][:1]
    return [key_number(build.material.ledger.find(name), build.material.wording) for name in wanted]


def _in_words(card: Card) -> str:
    """The card's words as a text alternative."""
    parts = [card.title, card.finding]
    for number in card.numbers:
        parts.append(f"{number.label}: {' '.join(filter(None, (number.text, number.unit)))} ({number.standing})")
    return ". ".join(part.rstrip(".") for part in parts if part)
