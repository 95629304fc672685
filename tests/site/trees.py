"""Small pages made ready for paper."""

from __future__ import annotations

from xml.etree import ElementTree

from assay.site.paper import prepare

SVG = 'xmlns="http://www.w3.org/2000/svg"'
COLOURS = {"ink": "#111111", "paper": "#fbfbfb"}


def prepared(body: str, *, address_known: bool = False) -> ElementTree.Element:
    """The tree of a page with this body."""
    head = "<head><title>The report – all of it</title><link/><script/></head>"
    root = ElementTree.fromstring(f"<html>{head}<body><h1>The report</h1>{body}</body></html>")
    prepare(root, COLOURS, address_known=address_known)
    return root


def outline(element: ElementTree.Element) -> str:
    """The elements below this one, such as `p div(p aside)`."""
    inner = ((child.tag.rpartition("}")[2], outline(child)) for child in element)
    return " ".join(f"{tag}({below})" if below else tag for tag, below in inner)
