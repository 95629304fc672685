"""Where lines break on paper, and where not.

In: the tree that `assay.site.paper` makes ready. Out: the same tree, changed: held together is what would look like an
accident if a line broke within it: the name of a publication, a citation or a mark and what it stands behind, the last
two words of a paragraph or an entry, the name of a site.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from xml.etree.ElementTree import Element

from assay.site.flow import classes, of_class

_HELD = 24
"""How many letters are held together at most, not to leave much of a line empty."""
_FIXED = "\N{NO-BREAK SPACE}"
_LAST_WORD = re.compile(r"(?P<earlier>.*\s)?(?P<word>\S*)\s+", re.DOTALL)
_ADDRESS = re.compile(r"(.*?)(https?://[^/\s]+)(.*)", re.DOTALL)


def hold_lines(root: Element) -> None:
    """Hold together what belongs together, in the whole tree."""
    for citation in of_class(root.iter("a"), "citation"):
        citation.text = ", ".join(part.replace(" ", _FIXED) for part in (citation.text or "").split(", "))
    for parent in list(root.iter()):
        _keep_with_text_before(parent)
    overviews = [*of_class(root.iter(), "claims-overview")]
    listed = [line for overview in overviews for line in [*overview.iter("a"), *of_class(overview.iter(), "gloss")]]
    heads = [name for head in root.iter("th") for name in (head, *of_class(head, "row-link"))]
    for element in [*root.iter("p"), *root.iter("li"), *listed, *heads]:
        _leave_no_word_alone(element)
    for element in [*root.iter("p"), *root.iter("a")]:
        _keep_address_together(element)


def _keep_with_text_before(parent: Element) -> None:
    """Let no line begin with a short citation or the mark of a claim."""
    before = None
    for child in list(parent):
        before = _kept(parent, before, child)


def _kept(parent: Element, before: Element | None, child: Element) -> Element:
    """The child or, where it has to be held together with a word or a number before it, the element with both."""
    if not classes(child) & {"claim-mark", "citation"} or _length(child) > _HELD:
        return child
    found = _LAST_WORD.fullmatch((parent.text if before is None else before.tail) or "")
    if found and found["earlier"] and found["word"]:
        _set_text(parent, before, found["earlier"])
        return _hold(parent, [child], f"{found['word']} ")
    if found and before is not None and before.tag == "a" and not found["word"] and _length(before) <= _HELD:
        before.tail = " "
        return _hold(parent, [before, child])
    return child


def _length(element: Element) -> int:
    """How many letters an element holds."""
    return len("".join(element.itertext()))


def _hold(parent: Element, children: Sequence[Element], text: str = "") -> Element:
    """Put the text and the children into one element that is never broken, at the place of the first."""
    held = Element("span", {"class": "whole"})
    held.text, held.tail, children[-1].tail = text, children[-1].tail, None
    parent.insert(list(parent).index(children[0]), held)
    for child in children:
        parent.remove(child)
        held.append(child)
    return held


def _set_text(parent: Element, before: Element | None, text: str) -> None:
    """Change the text behind a child, or that at the parent's beginning."""
    if before is None:
        parent.text = text
    else:
        before.tail = text


def _leave_no_word_alone(element: Element) -> None:
    """Hold the last two words together, so that no last line is one word."""
    last = element[-1] if len(element) else None
    earlier, *words = ((element.text if last is None else last.tail) or "").rstrip().rsplit(" ", 2)
    if len(words) == 2 and len("".join(words)) <= _HELD:
        _set_text(element, last, f"{earlier} {words[0]}{_FIXED}{words[1]}")


def _keep_address_together(element: Element) -> None:
    """Hold an address together up to the name of its site: no line ends in `https://`."""
    if found := _ADDRESS.match(element.text or ""):
        element.text, site, rest = found.groups()
        held = Element("span", {"class": "whole"})
        held.text, held.tail = site, rest
        element.insert(0, held)
