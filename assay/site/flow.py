"""The blocks of the single-page edition, among which figures can move to where a sheet has room.

In: its HTML as a tree. Out: each chapter with its blocks, and the same tree with them in another order. Which order is
the business of `assay.site.paging`; between `assay.site.paper` and the layout (`assay.site.pdf`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from xml.etree.ElementTree import Element

SVG = "{http://www.w3.org/2000/svg}"
HEADINGS = frozenset(["h3", "h4", "h5"])
"""What heads a part of a chapter."""
_MARK = "flow--"
"""How the ids begin that blocks without one get while they are measured."""


@dataclass(frozen=True)
class Flow:
    """A chapter and its blocks in their order; those of `text`, its running text, may change places."""

    chapter: Element
    blocks: Sequence[Element]
    text: Element


def flows(root: Element) -> list[Flow]:
    """All chapters."""
    found = []
    for chapter in of_class(root.iter("section"), "chapter"):
        text = next(of_class(chapter.iter("div"), "prose"))
        found.append(Flow(chapter, [*(child for child in chapter if text not in child.iter()), *text], text))
    return found


@contextmanager
def named(flows: Sequence[Flow]) -> Iterator[list[Flow]]:
    """The chapters up to the last that has a figure, with an id for each block, while they are measured.

    Of the chapters behind only titles show, to be balanced.
    """
    last = max((number for number, flow in enumerate(flows) if flow.text.find(".//figure") is not None), default=-1)
    behind = [block for flow in flows[last + 1 :] for block in flow.blocks if block.tag not in {"header", *HEADINGS}]
    for block in behind:
        block.set("hidden", "")
    blocks = [block for flow in flows[: last + 1] for block in flow.blocks]
    for number, block in enumerate(blocks):
        block.set("id", block.get("id") or f"{_MARK}{number}")
    yield [*flows[: last + 1]]
    for block in behind:
        del block.attrib["hidden"]
    for block in blocks:
        if block.get("id", "").startswith(_MARK):
            del block.attrib["id"]


def drawing(figure: Element) -> Element | None:
    """The drawing of a figure."""
    return figure.find(f".//{SVG}svg[@viewBox]")


def settle(flow: Flow, order: Sequence[str]) -> None:
    """Put the blocks of a chapter in this order of their ids, what does not show last."""
    place = {name: number for number, name in enumerate(order)}
    flow.text[:] = sorted(flow.text, key=lambda block: place.get(block.get("id", ""), len(place)))


def of_class(elements: Iterable[Element], name: str) -> Iterator[Element]:
    """Those of the elements that have this class."""
    return (element for element in elements if name in classes(element))


def classes(element: Element) -> set[str]:
    """The classes of an element."""
    return set((element.get("class") or "").split())


def remove(parent: Element, children: Sequence[Element]) -> None:
    """Take children out; the text after them stays."""
    for child in children:
        place = list(parent).index(child)
        if place:
            parent[place - 1].tail = (parent[place - 1].tail or "") + (child.tail or "")
        else:
            parent.text = (parent.text or "") + (child.tail or "")
        parent.remove(child)
