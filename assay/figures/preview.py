"""The card that stands for a page where a link to it is shown: in messages, in feeds, in search results.

In: what the card says. Out: a PNG of 1200 × 630 pixels, from the cache or drawn. Figures have theirs from `draw`, with
the drawing on it; this one has words and numbers alone.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

from assay.cache import Cache, key_of
from assay.figures.draw import made_by
from assay.figures.key_number import KeyNumber

if TYPE_CHECKING:
    from assay.figures.draw import Look

_CARD = "card.png"


@dataclass(frozen=True)
class Card:
    """title, finding: of the page. numbers: at most three. signature, remark: the texts at either end of the foot, such
    as the report's title and the date.
    """

    title: str
    finding: str
    numbers: tuple[KeyNumber, ...]
    signature: str
    remark: str = ""


def page_card(card: Card, look: Look, cache: Cache) -> bytes:
    """The card as PNG."""
    told = json.dumps(asdict(card), ensure_ascii=False, sort_keys=True)
    fonts = [*made_by(look.fonts), look.serif.semibold.read_bytes()]
    key = key_of(("page card", told, json.dumps(look.light, sort_keys=True), *fonts))
    kept = cache.get(key)
    if kept is None or set(kept) != {_CARD}:
        kept = {_CARD: _draw(card, look, cache)}
        cache.put(key, kept)
    return kept[_CARD]


def _draw(card: Card, look: Look, cache: Cache) -> bytes:
    from assay.figures.apart import matplotlib_apart

    with matplotlib_apart(cache.folder / "matplotlib"):
        from assay.figures.cards import draw_page_card

        return draw_page_card(card, look)
