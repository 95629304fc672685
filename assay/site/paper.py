"""The single-page edition made ready for paper.

In: its HTML as a tree. Out: the same tree, changed: nothing that only a screen needs, one drawing of each figure, its
text alternative where PDF looks for it, the lead figure on the cover, verdicts and caveats in one element with the
paragraph they stand beside, no dead link. Also the blocks among which figures can move (`assay.site.paging`). Before
WeasyPrint lays the pages out (`assay.site.pdf`).
"""

from __future__ import annotations

import copy
import itertools
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from urllib.parse import urlsplit
from xml.etree.ElementTree import Element, SubElement

from assay.figures.tokens import Role

TABLED = "annotated tabled"
"""The class of a small table with what stands in the margin beside it."""
_SVG = "{http://www.w3.org/2000/svg}"
_FOR_SCREENS = frozenset(
    ["skip", "masthead", "colophon", "unseen", "figure-tools", "sieve", "row-correct", "claim-checked"]
)
"""Classes of what only works, or is only needed, on a screen."""
_FIGURE = "--fig-"
"""What stands before a figure's name in its id."""
_PAGE = "figures/{}.html"
"""The address of a figure's own page."""
_HELD = 24
"""How many letters are held together at most, not to leave much of a line empty."""
_ADDRESS = re.compile(r"(.*?)(https?://[^/\s]+)(.*)", re.DOTALL)
_SHEET = "#fff"
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
    _choose_drawings(root)
    _lead_on_cover(root)
    _colour(root, colours)
    for listed in [*root.iter("ul"), *root.iter("ol"), *root.iter("dl")]:
        _tidy(listed)
    _link_to_figures(root)
    if not address_known:
        _leave_files(root)
    for claim in _of_class(root.iter("section"), "claim"):
        _set_claim(claim)
    for parent in list(root.iter()):
        _annotate(parent)
    for parent in list(root.iter()):
        _keep_with_word_before(parent)
    for paragraph in list(root.iter("p")):
        _leave_no_word_alone(paragraph)
    for element in [*root.iter("p"), *root.iter("a")]:
        _keep_address_together(element)
    for mark in (mark for mark in _of_class(root.iter(), "claim-mark") if len(mark) > 1):
        _remove(mark, [*_of_class(mark, "claim-sign")])


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
    last = max((number for number, flow in enumerate(flows) if flow.text.find(".//figure") is not None), default=-1)
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


def _choose_drawings(root: Element) -> None:
    """Leave one drawing of each figure, with its words: the narrow one where two figures stand side by side."""
    narrow = {drawing for pair in _of_class(root.iter("div"), "beside") for drawing in pair.iter("div")}
    for drawing in (element for element in root.iter("div") if element.get("role") == "img"):
        *others, last = drawing.findall(f"{_SVG}svg")
        chosen = last if drawing in narrow or not others else others[0]
        _remove(drawing, [each for each in [*others, last] if each is not chosen])
        SubElement(chosen, f"{_SVG}title").text = drawing.get("aria-label")


def _lead_on_cover(root: Element) -> None:
    """Show the lead figure on the cover: its title and its drawing once more."""
    for cover in _of_class(root.iter("header"), "cover"):
        lead = next((figure for figure in root.iter("figure") if figure.get("id") == cover.get("data-lead", "")), None)
        if lead is None:
            return
        shown = Element("div", {"class": "cover-figure"})
        cover.insert(len(cover) - (cover.find("p[@class='cover-subject']") is not None), shown)
        for words in lead.iterfind("figcaption/p"):
            SubElement(shown, "p", {"class": words.get("class", "")}).text = "".join(words.itertext())
        shown.extend(copy.deepcopy(part) for part in lead if "figure-drawing" in _classes(part))


def _colour(root: Element, colours: Mapping[Role, str]) -> None:
    """Give signs their colours, and drawings the white of the sheet they are on; the cover has the site's paper."""
    for sign in (element for element in root.iter(f"{_SVG}svg") if element.get("class") == "shape"):
        sign.set("color", colours["ink"])
        for part in sign:
            if part.get("class") == "knockout":
                part.set("stroke", _SHEET)
    for part in (part for figure in root.iter("figure") for part in figure.iter()):
        for attribute in ("fill", "stroke"):
            if part.get(attribute) == colours["paper"]:
                part.set(attribute, _SHEET)


def _link_to_figures(root: Element) -> None:
    """Lead to figures where they stand in the document; among the facts of a claim, by their numbers alone."""
    places = {_PAGE.format(figure.get("id", "").rpartition(_FIGURE)[2]): figure for figure in root.iter("figure")}
    for link in root.iter("a"):
        if (figure := places.get(link.get("href", ""))) is not None:
            link.set("href", f"#{figure.get('id')}")
    order = {f"#{figure.get('id')}": number for number, figure in enumerate(places.values())}
    for listed in _of_class(root.iter("ul"), "all-figures"):
        listed[:] = sorted(listed, key=lambda entry: _place_of_links(entry, order))
    for facts in _of_class(root.iter(), "claim-facts"):
        for link in facts.iter("a"):
            if _FIGURE in link.get("href", ""):
                link.attrib.update({"title": "".join(link.itertext()), "class": "to-figure"})
                link.text = None


def _place_of_links(entry: Element, order: Mapping[str, int]) -> int:
    """Where in the order the first link of an entry is that is in it; behind all where none is."""
    return next((order[href] for link in entry.iter("a") if (href := link.get("href", "")) in order), len(order))


def _leave_files(root: Element) -> None:
    """Take out links to files of the site, and the lists of nothing but such links."""
    for entry in root.iter("li"):
        _remove(entry, [*_of_class(entry, "all-figures-files")])
    for link in root.iter("a"):
        address = urlsplit(link.get("href") or "#")
        if not address.scheme and address.path:
            del link.attrib["href"]


def _keep_with_word_before(parent: Element) -> None:
    """Hold the mark of a claim or a short citation and the word before it together, so that no line begins with it."""
    for before, child in itertools.pairwise([None, *parent]):
        if child is None or not _classes(child) & {"claim-mark", "citation"}:
            continue
        text = (parent.text if before is None else before.tail) or ""
        earlier, _, word = text.rstrip().rpartition(" ")
        if not earlier or not text[-1:].isspace() or len("".join(child.itertext())) > _HELD:
            continue
        held = Element("span", {"class": "whole"})
        held.text, held.tail, child.tail = f"{word} ", child.tail, None
        parent[list(parent).index(child)] = held
        held.append(child)
        if before is None:
            parent.text = f"{earlier} "
        else:
            before.tail = f"{earlier} "


def _leave_no_word_alone(paragraph: Element) -> None:
    """Hold the last two words together, so that no last line is one word."""
    last = paragraph[-1] if len(paragraph) else None
    earlier, *words = ((paragraph.text if last is None else last.tail) or "").rstrip().rsplit(" ", 2)
    if len(words) < 2 or len("".join(words)) > _HELD:
        return
    text = f"{earlier} {words[0]}\N{NO-BREAK SPACE}{words[1]}"
    if last is None:
        paragraph.text = text
    else:
        last.tail = text


def _keep_address_together(element: Element) -> None:
    """Hold an address together up to the name of its site: no line ends in `https://`."""
    if found := _ADDRESS.match(element.text or ""):
        element.text, site, rest = found.groups()
        held = Element("span", {"class": "whole"})
        held.text, held.tail = site, rest
        element.insert(0, held)


def _annotate(parent: Element) -> None:
    """Put what stands in the margin beside a paragraph or a table into one element with it: verdicts, then caveats.

    A caveat after a figure becomes a part of the figure.
    """
    margin = None
    for child in list(parent):
        if "caveat" in _classes(child) and margin is not None:
            parent.remove(child)
            margin.append(child)
            continue
        margin = child if child.tag == "figure" else None
        if child.tag not in ("p", "ul", "ol", "blockquote", "table") or "prose" not in _classes(parent):
            continue
        place = list(parent).index(child)
        verdicts = [_verdict(mark) for mark in child.iter() if "claim-mark" in _classes(mark)]
        if verdicts or (place + 1 < len(parent) and "caveat" in _classes(parent[place + 1])):
            column = _wrap(parent, [child], "column") if child.tag == "table" else child
            annotated = _wrap(parent, [column], TABLED if child.tag == "table" else "annotated")
            margin = SubElement(annotated, "div", {"class": "margin"})
            margin.extend(verdicts)


def _set_claim(claim: Element) -> None:
    """Put the facts of a claim and its caveat into the margin beside its check."""
    check, facts = (next(_of_class(claim, name)) for name in ("claim-check", "claim-facts"))
    caveats = [*_of_class(check, "claim-caveat")]
    _remove(check, caveats)
    body = _wrap(claim, [check, facts], "claim-body")
    _wrap(body, [facts], "margin").extend(caveats)


def _verdict(mark: Element) -> Element:
    """The verdict that a mark carries, as a line of its own for the margin; the mark keeps its sign, with its name."""
    word = next(_of_class(mark, "claim-word"))
    mark.remove(word)
    for sign in mark.iter(f"{_SVG}svg"):
        SubElement(sign, f"{_SVG}title").text = "".join(word.itertext()).strip()
    line = Element("p", {"class": "margin-verdict"})
    SubElement(line, mark.tag, {"href": mark.get("href", "")} if mark.tag == "a" else {}).extend(word)
    return line


def _wrap(parent: Element, children: Sequence[Element], name: str) -> Element:
    """Put children into one element of that class, at the place of the first."""
    wrapper = Element("div", {"class": name})
    parent.insert(list(parent).index(children[0]), wrapper)
    for child in children:
        parent.remove(child)
        wrapper.append(child)
    return wrapper


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
