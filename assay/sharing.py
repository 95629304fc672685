"""What a page says of itself to programs that show a link to it: messengers, networks, search engines.

In: the report's facts, a page's title, finding and card. Out: a `Sharing`, which `templates/parts/sharing.html` turns
into tags of the Open Graph protocol and their like. The programs fetch the card from elsewhere, so its address and the
page's own have to be whole; both stay empty where `mkdocs.yml` does not say where the site will stand.
"""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote

from babel import Locale
from babel.core import get_global

from assay.context import Report
from assay.files import Download

WIDTH, HEIGHT = 1200, 630
"""Of every card, in pixels."""


@dataclass(frozen=True)
class Sharing:
    """kind: as Open Graph names it. published: ISO. url, image: whole addresses, or empty. alt: what the image says."""

    title: str
    description: str
    kind: str
    site: str
    locale: str
    published: str
    url: str
    image: str
    alt: str
    width: int = WIDTH
    height: int = HEIGHT


def sharing(
    report: Report, title: str, description: str, url: str, card: Download, address: str, *, front: bool = False
) -> Sharing:
    """What the page at `url` says of itself. url: within the site. address: the site's own, or empty if unknown."""
    return Sharing(
        title=title,
        description=description,
        kind="website" if front else "article",
        site=report.title,
        locale=_with_territory(report.locale),
        published=report.date_iso,
        url=page_address(address, url, front=front),
        image=f"{address}{quote(card.path)}" if address else "",
        alt=card.title,
    )


def page_address(address: str, url: str, *, front: bool = False) -> str:
    """The one address of a page, for search engines and citations: that of the front page is the site's own."""
    return "" if not address else address if front else f"{address}{url}"


def _with_territory(language: str) -> str:
    """The language as Open Graph wants it, with a territory: where none is said, the one with most of its speakers."""
    locale = Locale.parse(language, sep="-")
    likely = get_global("likely_subtags").get(locale.language)
    territory = locale.territory or (Locale.parse(likely).territory if likely else None)
    # A language without a country of its own has the number of the world there.
    return f"{locale.language}_{territory}" if territory and territory.isalpha() else locale.language
