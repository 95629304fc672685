"""The PDF as it lies on the table: complete, drawn in vectors, each sheet full, each link in its place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from pypdf import PdfReader

from assay.site.fonts import FACES
from tests.site.pdf.conftest import ADDRESS
from tests.site.with_weasyprint import pdf


def outline(entries: list[Any]) -> Iterator[str]:
    for entry in entries:
        if isinstance(entry, list):
            yield from outline(entry)
        else:
            yield entry.title


def test_it_says_what_it_is(reader: PdfReader) -> None:
    """Title, author, language, and the edition's date, never the clock's."""
    root = reader.trailer["/Root"]
    assert (root["/Lang"], root["/MarkInfo"]["/Marked"], root["/ViewerPreferences"]["/DisplayDocTitle"]) == (
        "en-GB",
        True,
        True,
    )
    about = reader.metadata
    assert about["/Title"] == "Kazakhstan and the race for rare earths"
    assert about["/Author"] == "Assay contributors"
    assert about["/CreationDate"].startswith("D:20261123")
    assert b'pdfuaid:part="1"' in root["/Metadata"].get_object().get_data()


def test_figures_are_vectors_and_their_text_is_text(reader: PdfReader, texts: list[str], whole: Any) -> None:
    inside = [each for page in reader.pages for each in page["/Resources"].get("/XObject", {}).values()]
    assert [each for each in inside if each.get_object()["/Subtype"] == "/Image"] == []
    drawn = whole.xpath("//*[name()='svg' and @class='figure-wide']//*[name()='text']/text()")
    text = " ".join(texts)
    lost = [words for words in drawn if " ".join(words.split()) not in text]
    assert len(drawn) > 100 and lost == []


def test_its_fonts_are_the_reports_own_and_in_it(reader: PdfReader) -> None:
    fonts = [font.get_object() for page in reader.pages for font in page["/Resources"]["/Font"].values()]
    names = {font["/BaseFont"].partition("+")[2] for font in fonts}
    assert {name[:12] for name in names} == {"Source-Sans-", "Source-Serif"}
    assert len(names) <= len(FACES)
    for font in fonts:
        assert "/FontFile2" in font["/DescendantFonts"][0].get_object()["/FontDescriptor"]
        assert "/ToUnicode" in font


def test_links_lead_on_within_and_without(reader: PdfReader, whole: Any) -> None:
    """Each is tagged, is told by its words and leads on; none tells of the folder it was made in."""
    links = [link.get_object() for page in reader.pages for link in page.get("/Annots", [])]
    assert all("/StructParent" in link for link in links)
    told = {link["/Contents"] for link in links}
    assert not {words for words in told if "--" in words or not words}
    assert {"2.2 million km²", "Contested", "UN Comtrade", "New oil"} <= {" ".join(words.split()) for words in told}
    within = {link["/Dest"] for link in links if "/Dest" in link}
    assert within and within <= set(reader.named_destinations)
    without = {link["/A"]["/URI"] for link in links if "/A" in link}
    assert {link for link in whole.xpath("//main//a/@href") if link.startswith("http")} <= without
    assert f"{ADDRESS}data/metrics.csv" in without
    assert [link for link in without if not link.startswith(("https://", "http://"))] == []


def test_links_are_on_their_sheets_and_none_lies_on_another(reader: PdfReader) -> None:
    """What stands side by side stays within the margins; a link has one place on a line."""
    for number, page in enumerate(reader.pages, 1):
        places = [tuple(map(float, link.get_object()["/Rect"])) for link in page.get("/Annots", [])]
        assert len(set(places)) == len(places), number
        assert [x for left, _, right, _ in places for x in (left, right) if not 60 < x < 536] == [], number


def test_contents_and_bookmarks_name_every_chapter(reader: PdfReader, texts: list[str], whole: Any) -> None:
    """The contents with the number of the page that the chapter begins on."""
    chapters = whole.xpath("//section[contains(@class, 'chapter')]")
    titles = [chapter.get("data-title") for chapter in chapters]
    marks = list(outline(reader.outline))
    assert [title for title in titles if title not in marks] == []
    assert len(marks) > len(titles), "headings within chapters as well"
    for chapter, title in zip(chapters, titles, strict=True):
        page = reader.get_destination_page_number(reader.named_destinations[chapter.get("id")]) + 1
        assert re.search(rf"{re.escape(title)}[ .]+{page}\b", texts[1]), title


def test_pages_carry_report_section_and_number(texts: list[str], whole: Any) -> None:
    """But for the cover, which carries the title and the edition."""
    assert re.match("First edition · 23 November 2026 · .* Kazakhstan and the race for rare earths", texts[0])
    chapters = "|".join(map(re.escape, [*whole.xpath("//@data-title"), "Contents"]))
    running = rf"Kazakhstan and the race for rare earths ({chapters}) First edition, 23 November 2026 (\d+)$"
    found = [re.search(running, text) for text in texts[1:]]
    assert [int(each[2]) if each else 0 for each in found] == list(range(2, len(texts) + 1))


def place(reader: PdfReader, name: str) -> int:
    """The number of the sheet that an element with this id begins on."""
    return reader.get_destination_page_number(reader.named_destinations[name]) + 1  # type: ignore[operator]


def test_a_sheet_is_headed_by_the_first_chapter_that_begins_on_it(
    reader: PdfReader, texts: list[str], whole: Any
) -> None:
    """Where none does, by the one that goes on."""
    chapters = whole.xpath("//section[contains(@class, 'chapter')]")
    begun = [(2, "Contents"), *((place(reader, each.get("id")), each.get("data-title")) for each in chapters)]
    for number, text in enumerate(texts[1:], 2):
        here = [title for sheet, title in begun if sheet == number]
        before = [title for sheet, title in begun if sheet < number]
        title = here[0] if here else before[-1]
        assert f"Kazakhstan and the race for rare earths {title} First edition" in text, number


def test_the_margin_tells_where_figures_stand(reader: PdfReader, texts: list[str], whole: Any) -> None:
    """By the number that the figure has there."""
    text = " ".join(texts)
    for number, figure in enumerate(whole.xpath("//main//figure/@id"), 1):
        sheet = place(reader, figure)
        assert f"Figure {number}" in texts[sheet - 1]
        assert f"Figure {number}, p. {sheet}" in text


def test_nothing_is_lost_on_the_way(texts: list[str], whole: Any) -> None:
    """The beginning of every paragraph stands in it."""
    unseen = r"[\s\N{WORD JOINER}]"
    text = re.sub(unseen, "", "".join(texts))
    kinds = "self::p or self::td or self::th or self::dd or self::figcaption"
    paragraphs = whole.xpath(f"//main//*[{kinds}][not(ancestor-or-self::*[contains(@class, 'figure-tools')])]")
    begins = [
        re.sub(unseen, "", "".join(paragraph.xpath("(.//text()[not(parent::*[@class='unseen'])])[1]")))[:30]
        for paragraph in paragraphs
    ]
    assert len(begins) > 500
    lost = {words for words in begins if words not in text}
    sieve = {word for word in lost if word in ("Find", "Order") or re.fullmatch(r"\d+numbers", word)}
    assert lost - sieve == {"Linktothisclaim", "Thewholereport"}, (
        "what only a screen needs, and the filter of the data page"
    )


def test_no_sheet_is_half_empty(reader: PdfReader) -> None:
    """Text moves up where a figure does not fit; only what can't be broken may leave a rest, and the last sheet."""
    top = 27 / 25.4 * 96
    rests = []
    for page in reader.pages[2:-1]:
        lines = re.findall(rb"1 0 0 -1 [\d.]+ ([\d.]+) Tm", page.get_contents().get_data())
        rests.append(top + pdf.SHEET - max(float(line) for line in lines if float(line) < top + pdf.SHEET))
    assert max(rests) < pdf.SHEET / 2, [round(rest / pdf.SHEET, 2) for rest in rests]
