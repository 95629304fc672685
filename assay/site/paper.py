"""The single-page edition made ready for paper.

In: its HTML as a tree. Out: the same tree, changed: nothing that only a screen needs, one drawing of each figure, its
text alternative where PDF looks for it, caveats in one element with what they stand beside, no dead link. Also the
blocks among which figures can move (`assay.site.paging`). Before WeasyPrint lays the pages out (`assay.site.pdf`).
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from urllib.parse import urlsplit
from xml.etree.ElementTree import Element, SubElement

from assay.figures.tokens import Role

_SVG = "{http://www.w3.org/2000/svg}"
_FOR_SCREENS = frozenset(
    ["skip", "masthead", "colophon", "unseen", "figure-tools", "sieve", "row-correct", "claim-sign", "claim-checked"]
)
"""Classes of what only works, or is only needed, on a screen."""
_MARK = "flow--"
"""How the ids begin that blocks without one get while they are measured."""


@dataclass(frozen=True)
class Flow:
    """A chapter and its blocks in their order; those of `text`, its running text, may change places."""

    chapter: Element
    blocks: Sequence[Element]
    text: Element


def prepare(root: Element, colours: Mapping[Role, str], *, address_known: bool) -> None:
    """Make the tree ready. colours: in the light scheme. address_known: whether links to files of the site stay."""
    for head in root.iter("head"):
        _remove(head, [*head.findall("link"), *head.findall("script")])
        head.find("title").text = "".join(next(root.iter("h1")).itertext())  # type: ignore[union-attr]
    for parent in list(root.iter()):
        _remove(parent, [child for child in parent if _classes(child) & _FOR_SCREENS])
    for drawing in (element for element in root.iter("div") if element.get("role") == "img"):
        wide, *narrow = drawing.findall(f"{_SVG}svg")
        _remove(drawing, narrow)
        SubElement(wide, f"{_SVG}title").text = drawing.get("aria-label")
    for sign in (element for element in root.iter(f"{_SVG}svg") if element.get("class") == "shape"):
        sign.set("color", colours["ink"])
        for part in sign:
            if part.get("class") == "knockout":
                part.set("stroke", colours["paper"])
    for listed in [*root.iter("ul"), *root.iter("ol"), *root.iter("dl")]:
        _tidy(listed)
    for link in [] if address_known else list(root.iter("a")):
        address = urlsplit(link.get("href") or "#")
        if not address.scheme and address.path:
            del link.attrib["href"]
    for parent in list(root.iter()):
        _set_beside(parent)


def flows(root: Element) -> list[Flow]:
    """All chapters."""
    found = []
    for chapter in _of_class(root.iter("section"), "chapter"):
        text = next(_of_class(chapter.iter("div"), "prose"))
        found.append(Flow(chapter, [*(child for child in chapter if text not in child.iter()), *text], text))
    return found


@contextmanager
def named(flows: Sequence[Flow]) -> Iterator[list[Flow]]:
    """The chapters up to the last that has a figure, alone and with an id for each block, while they are measured."""
    last = max((number for number, flow in enumerate(flows) if flow.text.find("figure") is not None), default=-1)
    for flow in flows[last + 1 :]:
        flow.chapter.set("hidden", "")
    blocks = [block for flow in flows[: last + 1] for block in flow.blocks]
    for number, block in enumerate(blocks):
        block.set("id", block.get("id") or f"{_MARK}{number}")
    yield [*flows[: last + 1]]
    for flow in flows[last + 1 :]:
        del flow.chapter.attrib["hidden"]
    for block in blocks:
        if block.get("id", "").startswith(_MARK):
            del block.attrib["id"]


def drawing(figure: Element) -> Element | None:
    """The drawing of a figure."""
    return figure.find(f".//{_SVG}svg[@viewBox]")


def settle(flow: Flow, order: Sequence[str]) -> None:
    """Put the blocks of a chapter in this order of their ids, what does not show last."""
    place = {name: number for number, name in enumerate(order)}
    flow.text[:] = sorted(flow.text, key=lambda block: place.get(block.get("id", ""), len(place)))


def _tidy(listed: Element) -> None:
    """Leave nothing but entries in a list: no spaces between them, and each group of terms a list of its own."""
    listed.text = None
    for entry in listed:
        entry.tail = None
    groups = listed.findall("div")
    for group in groups:
        group.tag = "dl"
        _tidy(group)
    if groups:
        listed.tag = "div"


def _set_beside(parent: Element) -> None:
    """Put each caveat into one element with the paragraph before it, as two columns."""
    for before, caveat in itertools.pairwise(list(parent)):
        if "caveat" not in _classes(caveat):
            continue
        if before.tag in ("p", "ul", "ol", "blockquote"):
            beside = Element("div", {"class": "beside"})
            parent.insert(list(parent).index(before), beside)
            parent.remove(before)
            beside.append(before)
            margin = SubElement(beside, "div", {"class": "margin"})
        elif "caveat" not in _classes(before):
            continue
        parent.remove(caveat)
        margin.append(caveat)


def _of_class(elements: Iterable[Element], name: str) -> Iterator[Element]:
    return (element for element in elements if name in _classes(element))


def _classes(element: Element) -> set[str]:
    return set((element.get("class") or "").split())


def _remove(parent: Element, children: Sequence[Element]) -> None:
    """Take children out; the text after them stays."""
    for child in children:
        place = list(parent).index(child)
        if place:
            parent[place - 1].tail = (parent[place - 1].tail or "") + (child.tail or "")
        else:
            parent.text = (parent.text or "") + (child.tail or "")
        parent.remove(child)
