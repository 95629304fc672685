"""The single-page edition made ready for paper.

In: its HTML as a tree. Out: the same tree, changed: nothing that only a screen needs, one drawing of each figure, its
text alternative where PDF looks for it, the lead figure on the cover, verdicts and caveats in one element with the
paragraph they stand beside, no dead link. Before its blocks are moved (`assay.site.flow`) and WeasyPrint lays the
pages out (`assay.site.pdf`).
"""

from __future__ import annotations

import copy
import itertools
import re
from collections.abc import Mapping, Sequence
from urllib.parse import urlsplit
from xml.etree.ElementTree import Element, SubElement

from assay.figures.tokens import Role
from assay.site.flow import SVG, classes, of_class

TABLED = "annotated tabled"
"""The class of a small table with what stands in the margin beside it."""
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
_HELD = 24
"""How many letters are held together at most, not to leave much of a line empty."""
_ADDRESS = re.compile(r"(.*?)(https?://[^/\s]+)(.*)", re.DOTALL)
_SHEET = "#fff"


def prepare(root: Element, colours: Mapping[Role, str], *, address_known: bool) -> None:
    """Make the tree ready. colours: in the light scheme. address_known: whether links to files of the site stay."""
    for head in root.iter("head"):
        _remove(head, [*head.findall("link"), *head.findall("style"), *head.findall("script")])
        head.find("title").text = "".join(next(root.iter("h1")).itertext())  # type: ignore[union-attr]
    for parent in list(root.iter()):
        _remove(parent, [child for child in parent if classes(child) & _FOR_SCREENS])
    _choose_drawings(root)
    _lead_on_cover(root)
    _colour(root, colours)
    for listed in [*root.iter("ul"), *root.iter("ol"), *root.iter("dl")]:
        _tidy(listed)
    _link_to_figures(root)
    if not address_known:
        _leave_files(root)
    for claim in of_class(root.iter("section"), "claim"):
        _set_claim(claim)
    for parent in list(root.iter()):
        _annotate(parent)
    for parent in list(root.iter()):
        _keep_with_word_before(parent)
    for paragraph in list(root.iter("p")):
        _leave_no_word_alone(paragraph)
    for element in [*root.iter("p"), *root.iter("a")]:
        _keep_address_together(element)
    for mark in (mark for mark in of_class(root.iter(), "claim-mark") if len(mark) > 1):
        _remove(mark, [*of_class(mark, "claim-sign")])


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
    narrow = {drawing for pair in of_class(root.iter("div"), "beside") for drawing in pair.iter("div")}
    for drawing in (element for element in root.iter("div") if element.get("role") == "img"):
        *others, last = drawing.findall(f"{SVG}svg")
        chosen = last if drawing in narrow or not others else others[0]
        _remove(drawing, [each for each in [*others, last] if each is not chosen])
        SubElement(chosen, f"{SVG}title").text = drawing.get("aria-label")


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
    """Take out links to files of the site, and the lists of nothing but such links."""
    for entry in root.iter("li"):
        _remove(entry, [*of_class(entry, "all-figures-files")])
    for link in root.iter("a"):
        address = urlsplit(link.get("href") or "#")
        if not address.scheme and address.path:
            del link.attrib["href"]


def _keep_with_word_before(parent: Element) -> None:
    """Hold the mark of a claim or a short citation and the word before it together, so that no line begins with it."""
    for before, child in itertools.pairwise([None, *parent]):
        if child is None or not classes(child) & {"claim-mark", "citation"}:
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
        if "caveat" in classes(child) and margin is not None:
            parent.remove(child)
            margin.append(child)
            continue
        margin = child if child.tag == "figure" else None
        if child.tag not in ("p", "ul", "ol", "blockquote", "table") or "prose" not in classes(parent):
            continue
        place = list(parent).index(child)
        verdicts = [_verdict(mark) for mark in child.iter() if "claim-mark" in classes(mark)]
        if verdicts or (place + 1 < len(parent) and "caveat" in classes(parent[place + 1])):
            column = _wrap(parent, [child], "column") if child.tag == "table" else child
            annotated = _wrap(parent, [column], TABLED if child.tag == "table" else "annotated")
            margin = SubElement(annotated, "div", {"class": "margin"})
            margin.extend(verdicts)


def _set_claim(claim: Element) -> None:
    """Put the facts of a claim and its caveat into the margin beside its check."""
    check, facts = (next(of_class(claim, name)) for name in ("claim-check", "claim-facts"))
    caveats = [*of_class(check, "claim-caveat")]
    _remove(check, caveats)
    body = _wrap(claim, [check, facts], "claim-body")
    _wrap(body, [facts], "margin").extend(caveats)


def _verdict(mark: Element) -> Element:
    """The verdict that a mark carries, as a line of its own for the margin; the mark keeps its sign, with its name."""
    word = next(of_class(mark, "claim-word"))
    mark.remove(word)
    for sign in mark.iter(f"{SVG}svg"):
        SubElement(sign, f"{SVG}title").text = "".join(word.itertext()).strip()
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


def _remove(parent: Element, children: Sequence[Element]) -> None:
    """Take children out; the text after them stays."""
    for child in children:
        place = list(parent).index(child)
        if place:
            parent[place - 1].tail = (parent[place - 1].tail or "") + (child.tail or "")
        else:
            parent.text = (parent.text or "") + (child.tail or "")
        parent.remove(child)
