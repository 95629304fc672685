"""Titles whose last line is not left nearly empty."""

from __future__ import annotations

import pytest

from assay.site.fonts import FACES
from tests.site.with_weasyprint import HTML, balanced

TITLE = "Editions count differently, but no year's output comes near that"
STYLE = f"""<style>@font-face {{ font-family: Own; src: url({FACES[0].path.as_uri()}) }}
h3, p {{ width: 500px; font: 20px/1.2 Own }} b {{ white-space: nowrap }}</style>"""


def lines(html: str) -> list[int]:
    """How wide the lines of the first block are, to the pixel."""
    (page,) = HTML(string=STYLE + html).render().pages
    block = next(box for box in page._page_box.descendants() if box.element_tag in ("h3", "p"))
    return [round(line.children[0].width) for line in block.children]


def widths(html: str) -> list[float]:
    """The widths that titles are given."""
    return [width for _, width in balanced(HTML(string=STYLE + html).render())]


@pytest.mark.parametrize("tag", ["h3", 'p class="figure-title"'], ids=["heading", "what looks like one"])
def test_a_short_last_line_is_filled_and_no_line_added(tag):
    first, last = lines(f"<{tag}>{TITLE}")
    assert last < first / 3
    (width,) = widths(f"<{tag}>{TITLE}")
    first, last = lines(f'<{tag} style="max-width: {width}px">{TITLE}')
    assert last > first / 2


def test_a_line_that_was_broken_too_early_adds_none():
    """WeasyPrint does so where words that belong together reach just beyond the edge."""
    title = "Since <b>2020</b>, exports of metals grew, in pounds, to <b>4 times</b> what they were"
    title = f"<span>{title.replace('4 ', '4&nbsp;')}</span>"
    assert len(lines(f'<h3 style="width: 434px">{title}')) == 3
    (width,) = widths(f'<h3 style="width: 434px">{title}')
    assert len(lines(f'<h3 style="width: 434px; max-width: {width}px">{title}')) == 2


def test_what_cannot_be_broken_stays_in_one_line():
    title = "Editions count differently <b>75 million tonnes of it</b> but none"
    (width,) = widths(f"<h3>{title}")
    first, _ = lines(f'<h3 style="max-width: {width}px">{title}')
    assert first == lines("<h3>Editions count differently")[0]


@pytest.mark.parametrize(
    "html",
    [f"<p>{TITLE}", "<h3>One line", f"<h3>{TITLE} of all the tonnes of ore that were counted", "<h3>A<br><p>b"],
    ids=["no title", "one line", "lines of like length", "a short title"],
)
def test_the_rest_stays_as_it_is(html):
    assert widths(html) == []
