"""The single-page edition made ready for paper.

In: its HTML as a tree. Out: the same tree, changed: nothing that only a screen needs, one drawing of each figure, its
text alternative where PDF looks for it, the lead figure on the cover, no dead link, the page at links to chapters; what
stands in the margin is set by `assay.site.margins`, where lines may break by `assay.site.lines`. Before its blocks are
moved (`assay.site.flow`) and WeasyPrint lays the pages out (`assay.site.pdf`).
"""

from __future__ import annotations

import copy
import itertools
from collections.abc import Mapping, Sequence
from urllib.parse import urlsplit
from xml.etree.ElementTree import Element, SubElement

from assay.figures.tokens import Role
from assay.site.flow import HEADINGS, SVG, classes, of_class, remove
from assay.site.lines import hold_lines
from assay.site.margins import set_margins

_FOR_SCREENS = frozenset(
    [
        "skip",
        "masthead",
        "cover-form",
        "opener-facts",
        "colophon",
        "unseen",
        "figure-tools",
        "row-correct",
        "sieve",
        "claim-checked",
    ]
)
"""Classes of what only works, or is only needed, on a screen."""
_FIGURE = "--fig-"
"""What stands before a figure's name in its id."""
_PAGE = "figures/{}.html"
"""The address of a figure's own page."""
_SHEET = "#fff"


def prepare(root: Element, colours: Mapping[Role, str], *, address_known: bool) -> None:
    """Make the tree ready. colours: in the light scheme. address_known: whether links to files of the site stay."""
    for head in root.iter("head"):
        remove(head, [*head.findall("link"), *head.findall("style"), *head.findall("script")])
        head.find("title").text = "".join(next(root.iter("h1")).itertext())  # type: ignore[union-attr]
    for parent in list(root.iter()):
        remove(parent, [child for child in parent if classes(child) & _FOR_SCREENS])
    _choose_drawings(root)
    _lead_on_cover(root)
    _colour(root, colours)
    for listed in [*root.iter("ul"), *root.iter("ol"), *root.iter("dl")]:
        _tidy(listed)
    _link_to_figures(root)
    if not address_known:
        _leave_files(root)
    _tell_pages(root)
    for entry in root.iter("li"):
        _begin_with_sign(entry)
    set_margins(root)
    hold_lines(root)


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
    pairs = [[*filter(_is_drawing, pair.iter("div"))] for pair in of_class(root.iter("div"), "beside")]
    narrow = {drawing for pair in pairs for drawing in pair}
    for drawing in filter(_is_drawing, root.iter("div")):
        *others, last = drawing.findall(f"{SVG}svg")
        chosen = last if drawing in narrow or not others else others[0]
        remove(drawing, [each for each in [*others, last] if each is not chosen])
        SubElement(chosen, f"{SVG}title").text = drawing.get("aria-label")
    for pair in pairs:
        _level([svg for drawing in pair for svg in drawing.findall(f"{SVG}svg[@viewBox]")])


def _is_drawing(element: Element) -> bool:
    return element.get("role") == "img"


def _level(drawings: Sequence[Element]) -> None:
    """Make drawings of one width as high as the highest, so that what stands under them begins on one line."""
    boxes = [drawing.get("viewBox", "").split() for drawing in drawings]
    highest = max((height for *_, height in boxes), key=float, default="")
    for drawing, (*rest, _) in zip(drawings, boxes, strict=True):
        drawing.set("viewBox", " ".join([*rest, highest]))


def _lead_on_cover(root: Element) -> None:
    """Show the lead figure on the cover: its title and its drawing once more."""
    for cover in of_class(root.iter("header"), "cover"):
        lead = next((figure for figure in root.iter("figure") if figure.get("id") == cover.get("data-lead", "")), None)
        if lead is None:
            return
        shown = Element("div", {"class": "cover-figure"})
        cover.insert(len(cover) - (cover.find("p[@class='cover-subject']") is not None), shown)
        for words in lead.iterfind("figcaption/p"):
            SubElement(shown, "p", {"class": words.get("class", "")}).text = "".join(words.itertext())
        shown.extend(copy.deepcopy(part) for part in lead if "figure-drawing" in classes(part))


def _colour(root: Element, colours: Mapping[Role, str]) -> None:
    """Give signs their colours, and drawings the white of the sheet they are on; the cover has the site's paper."""
    for sign in (element for element in root.iter(f"{SVG}svg") if element.get("class") == "shape"):
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
    for listed in of_class(root.iter("ul"), "all-figures"):
        listed[:] = sorted(listed, key=lambda entry: _place_of_links(entry, order))
    for facts in of_class(root.iter(), "claim-facts"):
        for link in facts.iter("a"):
            if _FIGURE in link.get("href", ""):
                link.attrib.update({"title": "".join(link.itertext()), "class": "to-figure"})
                link.text, link[:] = None, []


def _place_of_links(entry: Element, order: Mapping[str, int]) -> int:
    """Where in the order the first link of an entry is that is in it; behind all where none is."""
    return next((order[href] for link in entry.iter("a") if (href := link.get("href", "")) in order), len(order))


def _leave_files(root: Element) -> None:
    """Take out links to files of the site, and the lists of nothing but such links with their headings."""
    for entry in root.iter("li"):
        remove(entry, [*of_class(entry, "all-figures-files")])
    for link in root.iter("a"):
        address = urlsplit(link.get("href") or "#")
        if not address.scheme and address.path:
            del link.attrib["href"]
    left = set()
    for parent in list(root.iter("div")):
        for heading, listed in itertools.pairwise(list(parent)):
            if "downloads" in classes(listed) and listed.find(".//a[@href]") is None:
                remove(parent, [heading, listed] if heading.tag in HEADINGS else [listed])
                left.add(f"#{heading.get('id')}")
    for contents in of_class(root.iter("nav"), "whole-contents"):
        for listed in contents.iter("ol"):
            remove(listed, [entry for entry in listed if left & {link.get("href") for link in entry.findall("a")}])


def _tell_pages(root: Element) -> None:
    """Mark the links of the running text to other chapters; the style sheet adds their pages."""
    chapters = {f"#{chapter.get('id')}": chapter for chapter in of_class(root.iter("section"), "chapter")}
    for own, chapter in chapters.items():
        for link in (link for paragraph in chapter.iter("p") for link in paragraph.iter("a")):
            if not link.get("class") and link.get("href") != own and link.get("href") in chapters:
                link.set("class", "to-chapter")


def _begin_with_sign(entry: Element) -> None:
    """Mark an entry that begins with the sign of a status or a verdict: it needs no dash before that."""
    if len(entry) and not (entry.text or "").strip() and classes(entry[0]) & {"status", "verdict"}:
        entry.set("class", f"{entry.get('class', '')} signed".lstrip())
