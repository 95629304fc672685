"""What stands in the margin of a sheet.

In: the tree that `assay.site.paper` makes ready. Out: the same tree, changed: beside a paragraph, a list or a table and
in one element with it stand the verdicts on the claims it tells of, the numbers of the figures that follow it, which
may stand on another sheet (`assay.site.paging`), and its caveats. The margin of a claim holds its facts and its caveat.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from xml.etree.ElementTree import Element, SubElement

from assay.site.flow import HEADINGS, SVG, classes, of_class, remove

_TEXTS = frozenset(["p", "ul", "ol", "blockquote"])
_ENDS = re.compile(r"\s*($|[.,;:!?)])")
"""What follows a citation that is no part of a sentence."""


def set_margins(root: Element) -> None:
    """Set the margins of the whole tree."""
    for claim in of_class(root.iter("section"), "claim"):
        _set_claim(claim)
    for prose in [*of_class(root.iter("div"), "prose")]:
        _annotate(prose, _figures_told(prose))
    for mark in (mark for mark in of_class(root.iter(), "claim-mark") if len(mark) > 1):
        remove(mark, [*of_class(mark, "claim-sign")])
    for caveat in (element for element in root.iter() if classes(element) & {"caveat", "claim-caveat"}):
        for parent in caveat.iter():
            _bracket_citations(parent)


def _figures_told(prose: Element) -> dict[Element, list[Element]]:
    """The figures that follow each paragraph or list, before the next or a heading."""
    told: dict[Element, list[Element]] = {}
    text = None
    for block in prose:
        if block.tag in _TEXTS:
            text = block
        elif block.tag in HEADINGS:
            text = None
        elif text is not None:
            told.setdefault(text, []).extend(block.iter("figure"))
    return told


def _annotate(prose: Element, figures: dict[Element, list[Element]]) -> None:
    """Put what stands in the margin beside a block into one element with it: verdicts, figures, caveats.

    A caveat after a figure becomes a part of the figure.
    """
    margin = None
    for child in list(prose):
        if "caveat" in classes(child) and margin is not None:
            prose.remove(child)
            margin.append(child)
            continue
        margin = child if child.tag == "figure" else None
        if child.tag not in _TEXTS and child.tag != "table":
            continue
        place = list(prose).index(child)
        verdicts = [_verdict(mark) for mark in of_class(child.iter(), "claim-mark")]
        lines = [*verdicts, *map(_place_of, figures.get(child, ()))]
        if lines or (place + 1 < len(prose) and "caveat" in classes(prose[place + 1])):
            column = _wrap(prose, [child], "column") if child.tag == "table" else child
            kind = "tabled" if child.tag == "table" else "several" if len(verdicts) > 1 else ""
            annotated = _wrap(prose, [column], f"annotated {kind}".rstrip())
            margin = SubElement(annotated, "div", {"class": "margin"})
            margin.extend(lines)


def _verdict(mark: Element) -> Element:
    """The verdict that a mark carries, as a line of its own for the margin; the mark keeps its sign, with its name."""
    word = next(of_class(mark, "claim-word"))
    mark.remove(word)
    for sign in mark.iter(f"{SVG}svg"):
        SubElement(sign, f"{SVG}title").text = "".join(word.itertext()).strip()
    line = Element("p", {"class": "margin-verdict"})
    SubElement(line, mark.tag, {"href": mark.get("href", "")} if mark.tag == "a" else {}).extend(word)
    return line


def _place_of(figure: Element) -> Element:
    """A line for the margin that leads to a figure; the style sheet gives it its number and its page."""
    line = Element("p", {"class": "margin-figure"})
    title = next((" ".join("".join(words.itertext()).split()) for words in of_class(figure.iter(), "figure-title")), "")
    SubElement(line, "a", {"href": f"#{figure.get('id')}", "title": title})
    return line


def _set_claim(claim: Element) -> None:
    """Put the facts of a claim and its caveat into the margin beside its check."""
    check, facts = (next(of_class(claim, name)) for name in ("claim-check", "claim-facts"))
    caveats = [*of_class(check, "claim-caveat")]
    remove(check, caveats)
    body = _wrap(claim, [check, facts], "claim-body")
    _wrap(body, [facts], "margin").extend(caveats)


def _bracket_citations(parent: Element) -> None:
    """Tell which citations of a caveat are no part of a sentence: there a grey name alone would be read as one."""
    text = parent.text or ""
    for child in parent:
        if "citation" in classes(child) and not text.endswith("(") and _ENDS.match(child.tail or ""):
            child.set("class", f"{child.get('class')} bracketed")
        text = child.tail or ""


def _wrap(parent: Element, children: Sequence[Element], name: str) -> Element:
    """Put children into one element of that class, at the place of the first."""
    wrapper = Element("div", {"class": name})
    parent.insert(list(parent).index(children[0]), wrapper)
    for child in children:
        parent.remove(child)
        wrapper.append(child)
    return wrapper
