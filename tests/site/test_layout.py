"""What the style sheet for paper makes of small pages."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from assay.site.flow import Flow
from tests.site.pdf.conftest import ADDRESS, style
from tests.site.with_weasyprint import CSS, HTML, FontConfiguration, pdf

MM = 96 / 25.4


def boxes(body: str, sheet: str = "") -> Iterator[tuple[int, Any]]:
    """The boxes of a page with this body, each with the number of its sheet."""
    fonts = FontConfiguration()
    fetcher = pdf._FromFolder(ADDRESS, Path())
    css = CSS(
        string=pdf.in_light(style()) + sheet,
        base_url=f"{ADDRESS}assets/pdf.css",
        url_fetcher=fetcher,
        font_config=fonts,
    )
    document = HTML(string=f"<html><body>{body}").render(font_config=fonts, stylesheets=[css])
    for number, page in enumerate(document.pages, 1):
        yield from ((number, box) for box in page._page_box.descendants())


def of_element(body: str, name: str, sheet: str = "") -> list[Any]:
    """The boxes of the elements with this id, or this tag, in their order."""
    found: dict[Any, Any] = {}
    for _, box in boxes(body, sheet):
        if box.element is not None and name in (box.element.get("id"), box.element.tag):
            found.setdefault(box.element, box)
    return [*found.values()]


def words(body: str) -> str:
    return "".join(box.text for _, box in boxes(body) if hasattr(box, "text"))


ROW = "<tr><th>{}</th><td>1</td><td>{}</td><td>Estimate</td><td/></tr>"
NUMBERS = f"""<table class="numbers"><thead><tr>{"<th>H</th>" * 5}</tr></thead>
<tbody><tr class="row-set"><th colspan="2">S</th><td/><td/><td/></tr>
{ROW.format("A", "")}{ROW.format("B", "")}</tbody><tbody>{ROW.format("C", "September&nbsp;2026")}</tbody>
<tbody>{ROW.format("D", "")}</tbody></table>"""


def test_the_end_of_a_set_of_numbers_is_seen():
    """Its items are indented, and there is more space above what follows it."""
    a, b, c, d = of_element(NUMBERS, "th")[-4:]
    assert [box.padding_left for box in (a, b, c, d)] == pytest.approx([3.5 * MM, 3.5 * MM, 0, 0])
    assert [box.padding_top for box in (a, b, c, d)] == pytest.approx([0.8 * MM, 0.8 * MM, 3 * MM, 0.8 * MM])


def test_the_longest_month_and_its_year_have_room():
    """They do not run into the next column."""
    texts = [box for _, box in boxes(NUMBERS) if hasattr(box, "text")]
    month = next(number for number, box in enumerate(texts) if box.text == "September\xa02026")
    assert texts[month].position_x + texts[month].width < texts[month + 1].position_x - 2 * MM


def test_a_table_of_a_set_is_dressed_as_figures_are():
    """The heavy rule above its title, a thin one below; a caveat beside begins at the same height."""
    table = '<table class="set"><caption>T</caption><tr><td>1</td></tr></table>'
    margin = '<div class="margin"><aside id="c" class="caveat">C</aside></div>'
    body = f'<div class="prose"><p>A</p><div class="annotated tabled"><div>{table}</div>{margin}</div></div>'
    (caption,) = of_element(body, "caption")
    assert caption.border_top_width == pytest.approx(2) and 0 < caption.border_bottom_width < 1
    (caveat,) = of_element(body, "c")
    assert caveat.border_box_y() == pytest.approx(caption.border_box_y(), abs=0.1)


def test_what_holds_for_a_whole_set_is_parted_by_points():
    facts = "".join(f'<i class="caption-fact">{fact}</i> ' for fact in ("World", "2026"))
    caption = f'<caption class="caption-facts"><i class="status">Estimate</i> {facts}</caption>'
    assert "Estimate World · 2026" in words(f'<table class="set">{caption}<tr><td>1</td></tr></table>')


def test_entries_that_begin_with_a_sign_have_no_dash_and_hang_on_the_word():
    sign = '<svg xmlns="http://www.w3.org/2000/svg" class="shape" viewBox="0 0 9 9"/>'
    entries = f'<li class="signed"><b class="status">{sign}<i id="w">Claim</i></b>. {"So it is. " * 30}</li><li>A</li>'
    body = f'<div class="prose"><ul>{entries}</ul></div>'
    assert words(body).count("–") == 1
    (word,) = of_element(body, "w")
    lines = [box for _, box in boxes(body) if getattr(box, "text", "").startswith("So it")]
    assert word.position_x == pytest.approx(lines[-1].position_x, abs=0.5)


def test_the_last_two_sources_stay_together():
    """Though the last but one would fit on the sheet before."""
    entries = "".join(f'<li id="s{number}">A</li>' for number in range(4))
    sheet = "@page { size: 200mm 100mm; margin: 10mm } li { height: 20mm }"
    body = f'<ul class="sources">{entries}</ul>'
    places = {box.element.get("id"): number for number, box in boxes(body, sheet) if box.element_tag == "li"}
    assert places == {"s0": 1, "s1": 1, "s2": 2, "s3": 2}


def test_letters_tell_the_marks_of_one_paragraph_apart():
    """At the sign in the text and before the word in the margin; a lone mark has none."""
    mark, verdict = '<a class="claim-mark">*</a>', '<p class="margin-verdict"><a href="#x">V</a></p>'
    lone, two = (
        f'<div class="annotated {name}"><p>{mark * count}</p><div class="margin">{verdict * count}</div></div>'
        for count, name in ((1, ""), (2, "several"))
    )
    text = "".join(words(f'<div class="prose" id="x">{two}{lone}{two}</div>').split())
    assert text.startswith("*a*baV,p.1bV,p.1*V,p.1*a*baV,p.1bV,p.1")


def test_links_tell_numbers_and_pages():
    figure = '<figure class="figure" id="f"><p class="figure-title">T</p></figure>'
    place = '<p class="margin-figure"><a href="#f" title="T"></a></p>'
    link = '<p>under <a class="to-chapter" href="#two">two</a>.</p>'
    cited = '<p>none <a class="citation bracketed">TASS</a>.</p>'
    found = words(f'<div class="prose">{place}{link}{cited}{figure}<h2 id="two">2</h2></div>').replace("\xa0", " ")
    assert "Figure 1, p. 1" in found and "under two (p. 1)." in found and "none (TASS)." in found


def test_the_spaces_of_blocks_are_their_own():
    """Whatever they stand behind: what follows a figure is measured without the space below the figure."""
    text = '<figure class="figure" id="f"><p>F</p></figure><p id="p">P</p><h3 id="h">H</h3>'
    body = f'<section class="chapter" id="s"><header id="o">O</header><div class="prose">{text}</div></section>'
    fonts = FontConfiguration()
    document = HTML(string=f"<html><body>{body}")
    root = document.etree_element
    css = CSS(string=pdf.in_light(style()), url_fetcher=pdf._FromFolder(ADDRESS, Path()), font_config=fonts)
    measured = document.render(font_config=fonts, stylesheets=[css])
    section, prose = root.find(".//section"), root.find(".//div")
    ((_, figure, paragraph, heading),) = pdf._blocks([Flow(section, [section[0], *prose], prose)], measured)
    assert (figure.below, paragraph.above) == pytest.approx((8 * MM, 2.8 * MM))
    assert (heading.above, heading.below) == pytest.approx((9 * MM, 2.4 * MM))
