"""The PDF for those who have it read to them: what is tagged as what, in which order, in which words."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject

from tests.site.with_weasyprint import pdf

INSIDE = {
    "/L": {"/LI", "/L", "/Caption"},
    "/LI": {"/Lbl", "/LBody"},
    "/Table": {"/TR", "/THead", "/TBody", "/TFoot", "/Caption"},
    "/THead": {"/TR"},
    "/TBody": {"/TR"},
    "/TFoot": {"/TR"},
    "/TR": {"/TH", "/TD"},
}
"""What may stand in lists and tables (ISO 32000-1, 14.8.4.3)."""
ONLY_IN = {
    "/LI": {"/L"},
    "/LBody": {"/LI"},
    "/TR": {"/Table", "/THead", "/TBody", "/TFoot"},
    "/TH": {"/TR"},
    "/TD": {"/TR"},
}


def kids(element: DictionaryObject) -> list[Any]:
    """What an element of the structure holds: elements, numbers of marked content, links."""
    inside = element.get("/K", [])
    return [*inside] if isinstance(inside, ArrayObject) else [inside]


def structure(reader: PdfReader) -> Iterator[tuple[str, str, DictionaryObject]]:
    """All elements of the structure in reading order: the parent's kind, its own kind, itself."""

    def below(element: DictionaryObject, parent: str) -> Iterator[tuple[str, str, DictionaryObject]]:
        yield parent, element["/S"], element
        for kid in kids(element):
            if isinstance(child := kid.get_object(), DictionaryObject) and "/S" in child:
                yield from below(child, element["/S"])

    for top in reader.trailer["/Root"]["/StructTreeRoot"]["/K"]:
        yield from below(top.get_object(), "")


def test_every_figure_is_a_figure_with_the_words_that_stand_for_it(reader: PdfReader, whole: Any) -> None:
    """So has the one on the cover, and each sign behind a sentence that makes a claim."""
    told = [element.get("/Alt") for _, kind, element in structure(reader) if kind == "/Figure"]
    lead = whole.xpath("//figure[@id=//header/@data-lead]//*[@role='img']/@aria-label")
    verdicts = whole.xpath("//a[@class='claim-mark']//span[@class='verdict']/span/text()")
    assert len(lead) == 1 and len(verdicts) > 20
    assert sorted(told) == sorted([*whole.xpath("//*[@role='img']/@aria-label"), *lead, *verdicts])


def test_figures_tell_where_on_the_sheet_they_are(reader: PdfReader) -> None:
    """Within its margins, and those of full width from one to the other."""
    places = [element["/A"]["/BBox"] for _, kind, element in structure(reader) if kind == "/Figure"]
    assert all(62 < left < right < 534 and 62 < bottom < top < 780 for left, bottom, right, top in places)
    assert sum(round(right - left) == round(pdf.WIDTH / 25.4 * 72) for left, _, right, _ in places) > 8


def test_lists_and_tables_are_tagged_as_such(reader: PdfReader) -> None:
    elements = [(parent, kind) for parent, kind, _ in structure(reader)]
    wrong = [(parent, kind) for parent, kind in elements if kind not in INSIDE.get(parent, {kind})]
    wrong += [(parent, kind) for parent, kind in elements if parent not in ONLY_IN.get(kind, {parent})]
    assert Counter(wrong) == {}
    kinds = Counter(kind for _, kind in elements)
    assert min(kinds[kind] for kind in ("/L", "/LI", "/Table", "/TH", "/TD", "/P", "/Sect", "/Link")) > 5


def test_header_cells_say_what_they_head(reader: PdfReader) -> None:
    scopes = Counter(element["/A"].get("/Scope") for _, kind, element in structure(reader) if kind == "/TH")
    assert set(scopes) == {"/Column", "/Row"} and min(scopes.values()) > 20


def test_running_heads_are_no_part_of_the_reading(reader: PdfReader) -> None:
    """Of all that is marked on a sheet, the structure holds what is text, and running heads are artifacts."""
    elements = [element for _, _, element in structure(reader) if "/Pg" in element]
    held = Counter(each.raw_get("/Pg").idnum for each in elements for kid in kids(each) if isinstance(kid, int))
    for page in reader.pages[1:]:
        content = page.get_contents().get_data()
        assert len(re.findall(rb"/MCID \d+", content)) == held[page.indirect_reference.idnum]
        assert content.count(b"/Type /Pagination") >= 4


def test_headings_go_down_one_level_at_a_time(reader: PdfReader) -> None:
    levels = [int(kind[2]) for _, kind, _ in structure(reader) if re.fullmatch(r"/H\d", kind)]
    assert levels[0] == 1 and levels.count(1) == 1
    assert all(after - before <= 1 for before, after in itertools.pairwise(levels))


def test_no_heading_and_no_caption_stands_within_another(reader: PdfReader) -> None:
    """Also where a part of it, such as the verdict above a claim, is a block of its own."""
    twice = Counter(kind for parent, kind, _ in structure(reader) if kind == parent)
    assert [kind for kind in twice if kind == "/Caption" or re.fullmatch(r"/H\d", kind)] == []
