"""What WeasyPrint leaves to be said in the structure of a tagged PDF.

In: a document as WeasyPrint laid it out, and the PDF it is about to write. Out: the same PDF, changed: links told by
their words and not by their addresses, header cells with what they head, figures with their true places, what stands in
the margins of sheets left out of the reading, no picture without words, no heading within a heading. Given to
WeasyPrint as a finisher by `assay.site.pdf`.

What stays as WeasyPrint leaves it: a paragraph, a list or a table that runs over several sheets is tagged once on each,
a table with its head again; terms and what is said of them are entries of one list; contents are a list as any other.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from xml.etree.ElementTree import Element

from pydyf import PDF, Array, Dictionary, Stream, String
from weasyprint import Document

_POINT = 0.75
_HOLD_NO_OTHER = frozenset(["/H1", "/H2", "/H3", "/H4", "/H5", "/H6", "/Caption"])
"""What is tagged a second time within itself where a part of it is laid out as a block: a verdict above a claim."""
_SCOPES = {"col": "/Column", "colgroup": "/Column", "row": "/Row", "rowgroup": "/Row"}


def mend_tags(document: Document, pdf: PDF) -> None:
    """Change the PDF in place."""
    for box in (box for page in document.pages for box in page._page_box.descendants()):
        if box.link_annotation and (words := _words(box.element)):
            box.link_annotation["Contents"] = String(words)
        if box.element_tag == "th" and hasattr(box, "mark"):
            box.mark["A"]["Scope"] = _SCOPES.get(box.element.get("scope", ""), "/Column")
    read = [*_below(pdf, _at(pdf, pdf.catalog["StructTreeRoot"]))]
    for element in read:
        if element["S"] in _HOLD_NO_OTHER:
            for kid in (each for each in _kids(pdf, element) if each["S"] == element["S"]):
                kid["S"] = "/Span"
        if element["S"] == "/Figure" and "Alt" not in element:
            element["S"] = "/NonStruct"
        if element["S"] == "/Figure":
            _place(element["A"]["BBox"], _at(pdf, element["Pg"])["MediaBox"][3])
        if element["S"] == "/Link" and not any(_is_link(pdf, kid) for kid in element["K"]):
            element["S"] = "/Span"
    _leave_margins_out(pdf, {id(element) for element in read})


def _place(box: Array, height: float) -> None:
    """Tell a place in points from the foot of the sheet; WeasyPrint tells it in pixels from the top."""
    left, top, right, bottom = box
    box[:] = [left * _POINT, height - bottom * _POINT, right * _POINT, height - top * _POINT]


def _words(element: Element) -> str:
    """What a link says."""
    return " ".join((element.get("title") or "".join(element.itertext())).split())


def _at(pdf: PDF, reference: bytes) -> Any:
    """The object that a reference such as `b"12 0 R"` stands for."""
    return pdf.objects[int(reference.split()[0])]


def _below(pdf: PDF, element: Any, *, linked: bool = False) -> Iterator[Any]:
    """All elements of the structure below this one; links within a link, one for each part of it, are taken out."""
    links = [kid for kid in element["K"] if _is_link(pdf, kid)]
    for link in links if linked else ():
        element["K"].remove(link)
        _at(pdf, _at(pdf, link)["Pg"])["Annots"].remove(_at(pdf, link)["Obj"])
    for child in _kids(pdf, element):
        yield child
        yield from _below(pdf, child, linked=linked or bool(links))


def _kids(pdf: PDF, element: Any) -> Iterator[Any]:
    """The elements of the structure directly within this one."""
    return (child for kid in element["K"] if isinstance(kid, bytes) and "S" in (child := _at(pdf, kid)))


def _is_link(pdf: PDF, kid: Any) -> bool:
    return isinstance(kid, bytes) and _at(pdf, kid).get("Type") == "/OBJR"


def _leave_margins_out(pdf: PDF, read: set[int]) -> None:
    """Mark what no element of the structure holds, running heads and page numbers, as no part of the reading."""
    numbers = _at(pdf, _at(pdf, pdf.catalog["StructTreeRoot"])["ParentTree"])["Nums"]
    for page in (each for each in pdf.objects if isinstance(each, Dictionary) and each.get("Type") == "/Page"):
        held = numbers[2 * page["StructParents"] + 1]
        outside = {mcid for mcid, reference in enumerate(held) if id(_at(pdf, reference)) not in read}
        _make_artifacts(_at(pdf, page["Contents"]), outside)
        for mcid in outside:
            held[mcid] = "null"


def _make_artifacts(stream: Stream, outside: set[int]) -> None:
    for place, item in enumerate(stream.stream):
        if isinstance(item, Dictionary) and item.get("MCID") in outside:
            stream.stream[place - 1 : place + 1] = ["/Artifact", Dictionary({"Type": "/Pagination"})]
