"""The report as a PDF: tagged, complete, drawn in vectors, the same every time."""

from __future__ import annotations

import itertools
import os
import re
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import lxml.html
import pytest
from jinja2 import Environment, FileSystemLoader
from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject

from assay.site.fonts import FACES
from tests.conftest import ROOT, Report, copy_site, run
from tests.report_site import report_site

try:
    from assay.site import pdf
except OSError as error:
    pytest.skip(f"WeasyPrint lacks a library of the system: {error}", allow_module_level=True)

__all__ = ["report_site"]

ADDRESS = "https://report.example/some/where/"
TIME_LIMIT = 300
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


def style() -> str:
    return Environment(loader=FileSystemLoader(ROOT / "templates")).get_template("assets/pdf.css").render()


@pytest.fixture(scope="session")
def reader(report_site: Path) -> PdfReader:
    """The report's PDF, made once; the first worker to ask makes it, the others wait."""
    made, done = report_site.parent / "report.pdf", report_site.parent / "pdf-done"
    try:
        os.close(os.open(made, os.O_CREAT | os.O_EXCL))
    except FileExistsError:
        end = time.monotonic() + TIME_LIMIT
        while not done.is_file():
            assert time.monotonic() < end, "another worker never finished the PDF"
            time.sleep(0.1)
    else:
        html = (report_site / "whole.html").read_text("utf-8")
        made.write_bytes(pdf.make_pdf(html, style(), report_site, ADDRESS))
        done.touch()
    return PdfReader(made)


@pytest.fixture(scope="session")
def whole(report_site: Path) -> Any:
    """The page that the PDF is made of."""
    return lxml.html.fromstring((report_site / "whole.html").read_bytes())


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


@pytest.fixture(scope="session")
def texts(reader: PdfReader) -> list[str]:
    """The text of each page, with single spaces."""
    return [" ".join(page.extract_text().split()) for page in reader.pages]


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


def test_nothing_is_lost_on_the_way(texts: list[str], whole: Any) -> None:
    """The beginning of every paragraph stands in it."""
    text = re.sub(r"\s", "", "".join(texts))
    kinds = "self::p or self::td or self::th or self::dd or self::figcaption"
    paragraphs = whole.xpath(f"//main//*[{kinds}][not(ancestor-or-self::*[contains(@class, 'figure-tools')])]")
    begins = [
        re.sub(r"\s", "", "".join(paragraph.xpath("(.//text()[not(parent::*[@class='unseen'])])[1]")))[:30]
        for paragraph in paragraphs
    ]
    assert len(begins) > 500
    lost = {words for words in begins if words not in text}
    sieve = {word for word in lost if word in ("Find", "Order") or re.fullmatch(r"\d+numbers", word)}
    assert lost - sieve == {"Linktothisclaim"}, "what only a screen needs, and the filter of the data page"


def test_no_sheet_is_half_empty(reader: PdfReader) -> None:
    """Text moves up where a figure does not fit; only what can't be broken may leave a rest, and the last sheet."""
    top = 27 / 25.4 * 96
    rests = []
    for page in reader.pages[2:-1]:
        lines = re.findall(rb"1 0 0 -1 [\d.]+ ([\d.]+) Tm", page.get_contents().get_data())
        rests.append(top + pdf.SHEET - max(float(line) for line in lines if float(line) < top + pdf.SHEET))
    assert max(rests) < pdf.SHEET / 2, [round(rest / pdf.SHEET, 2) for rest in rests]


def test_the_command_puts_it_into_the_site(tmp_path: Path, drawn_figures: Path) -> None:
    """The front page offers it with its size; the same bytes in another folder and another process; gone next time."""
    first, second = (copy_site("good-other", tmp_path / name, drawn_figures) for name in ("a", "b c"))
    files = [made(report, seed) for report, seed in ((first, "1"), (second, "2"))]
    assert files[0].read_bytes() == files[1].read_bytes()
    link = re.search(r'<li><a href="([\w-]+\.pdf)">[^<]+</a> <span class="size">PDF, (\d+) kB', index(first))
    assert link and link[1] == files[0].name
    assert abs(int(link[2]) - files[0].stat().st_size / 1000) <= 1
    first.build_here()
    assert not files[0].exists() and ".pdf" not in index(first)


def made(report: Report, seed: str) -> Path:
    done = run([str(ROOT / "build.py"), "pdf"], report.folder, PYTHONHASHSEED=seed)
    assert (done.returncode, done.stderr) == (0, "")
    (path,) = report.site.glob("*.pdf")
    return path


def index(report: Report) -> str:
    return (report.site / "index.html").read_text("utf-8")


@pytest.mark.parametrize(
    ("css", "light"),
    [
        ("a{color:light-dark(#fff, #000)}", "a{color:#fff}"),
        ("--shade: light-dark(rgb(60 48 20 / 0.16), rgb(0 0 0 / 0.55));", "--shade: rgb(60 48 20 / 0.16);"),
        ("light-dark(a,b) light-dark( c , d )", "a c"),
        ("color: red", "color: red"),
    ],
)
def test_colours_are_the_light_ones(css: str, light: str) -> None:
    assert pdf.in_light(css) == light
    assert "light-dark(" not in pdf.in_light(style())


def test_sizes_are_those_of_the_style_sheet() -> None:
    """What is measured on one long sheet is what the sheets have."""
    top, bottom = re.search(r"@page \{\s*size: A4;\s*margin: (\d+)mm 22mm (\d+)mm", style()).groups()
    assert pytest.approx((297 - int(top) - int(bottom)) / 25.4 * 96) == pdf.SHEET
    assert f".figure-drawing svg {{ width: {pdf.WIDTH}mm" in style()


def test_nothing_is_fetched_from_elsewhere(tmp_path: Path) -> None:
    fetch = pdf._FromFolder(ADDRESS, tmp_path).fetch
    (tmp_path / "map é.svg").write_text("<svg/>")
    assert fetch(f"{ADDRESS}map%20%C3%A9.svg").read() == b"<svg/>"
    assert fetch(f"{ADDRESS}assets/fonts/{FACES[0].file}").read() == FACES[0].path.read_bytes()
    for url in ("https://elsewhere.example/a.png", "http://127.0.0.1:9/a.png", "file:///etc/hostname", "data:,x"):
        with pytest.raises(ValueError, match="disallowed"):
            fetch(url)
