"""Titles whose last line is not left nearly empty.

In: a document as WeasyPrint laid it out. Out: for each title that ends in a short line, how wide it may be set so that
its lines come out about as long as each other; browsers call this `text-wrap: balance`, which WeasyPrint does not know.
Between measuring and the final layout (`assay.site.pdf`). No title gets more lines than it has.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any
from xml.etree.ElementTree import Element

from weasyprint import Document
from weasyprint.formatting_structure.boxes import LineBox, TextBox

_TITLES = frozenset(["h1", "h2", "h3", "h4", "h5"])
_LIKE_TITLES = frozenset(["figure-title", "figure-subtitle", "standfirst", "cover-finding", "key-label"])
_SHORT = 0.6
"""The part of the longest line below which a last line is short."""
_EARLY = 0.8
"""The part of the room that a line and the next word would have filled, below which it was broken too early."""
_SLACK = 1.08
"""Words are measured as if all letters of a line were equally wide."""


def balanced(document: Document) -> Iterator[tuple[Element, float]]:
    """The elements that are set narrower, with their widths in CSS pixels."""
    for box in (box for page in document.pages for box in page._page_box.descendants()):
        if box.element is None or not _is_title(box.element):
            continue
        lines = [line for line in box.children if isinstance(line, LineBox)]
        if len(lines) > 1 and len(lines) == len(box.children):
            width = _width(lines, box.width)
            if width < box.width:
                yield box.element, width


def _is_title(element: Element) -> bool:
    return element.tag in _TITLES or bool(_LIKE_TITLES & set((element.get("class") or "").split()))


def _width(lines: Sequence[Any], available: float) -> float:
    """The smallest width that takes no more lines than are needed; all there is where the last line is long enough."""
    words = [[*_words(line)] for line in lines]
    every = [word for line in words for word in line]
    lengths = [sum(line) for line in words]
    # Before words that can't be parted WeasyPrint may break a line far too early, and the title gets one too many.
    early = any(sum(line) + following[0] < _EARLY * available for line, following in pairwise(words))
    needed = _count(every, available) if early else len(lines)
    if needed == len(lines) and lengths[-1] >= _SHORT * max(lengths):
        return available
    width = max(sum(every) / needed, *every)
    while _count(every, width) > needed:
        width += 1
    return min(width * _SLACK, available)


def _words(line: Any) -> Iterator[float]:
    """The widths of a line's words, each with the space after it; what can't be broken is one word."""
    begun = 0.0
    for box in (box for box in line.descendants() if isinstance(box, TextBox) and box.text):
        kept = box.style["white_space"] == "nowrap"
        for part in [box.text] if kept else re.findall(r"[^ ]* |[^ ]+", box.text):
            begun += box.width * len(part) / len(box.text)
            if not kept and part.endswith(" "):
                yield begun
                begun = 0.0
    if begun:
        yield begun


def _count(words: Sequence[float], width: float) -> int:
    """How many lines of that width the words take."""
    count, filled = 1, 0.0
    for word in words:
        if filled and filled + word > width:
            count, filled = count + 1, 0.0
        filled += word
    return count
