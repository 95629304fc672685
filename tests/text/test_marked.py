"""Loose numbers marked on a finished page: in titles, labels, drawings and attributes, wherever their text is shown."""

from __future__ import annotations

import pytest

from assay.problems import Excerpt
from assay.text.marked import mark_excerpts


def marked(html: str, *texts: str) -> str:
    """The body with the number between brackets of each text marked by brackets."""
    excerpts = [Excerpt(text.replace("[", "").replace("]", ""), text.index("["), text.index("]") - 1) for text in texts]
    page = mark_excerpts(f"<title>Bees in 1999</title><body>{html}</body>", excerpts, lambda number: f"[{number}]")
    return page.removeprefix("<title>Bees in 1999</title><body>").removesuffix("</body>")


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<h1>Bees in 1999</h1>", "<h1>Bees in [1999]</h1>"),
        ("<h1>Bees in\n  1999</h1><p>Bees in 1999.</p>", "<h1>Bees in\n  [1999]</h1><p>Bees in [1999].</p>"),
        ("<b>Bees <i>in</i> 1999</b>", "<b>Bees <i>in</i> [1999]</b>"),
        ("<p>Bees in 19998, 1999 bees</p>", "<p>Bees in 19998, 1999 bees</p>"),
        ("<p>Bees in 19&#57;9</p>", "<p>Bees in [19&#57;9]</p>"),
        ('<img alt="Bees in 1999"> x', '<img alt="Bees in 1999">[1999] x'),
        ("<svg><title>Bees in 1999</title><text>Bees in 1999</text></svg>", None),
        ('<p>Bees in <mark class="loose">1999</mark></p>', '<p>Bees in <mark class="loose">1999</mark></p>'),
        ("<p>Bees in <data>1999</data></p>", "<p>Bees in <data>1999</data></p>"),
    ],
)
def test_a_number_is_marked_wherever_its_text_is_shown(html: str, expected: str | None) -> None:
    """Two in one drawing are shown once, behind it."""
    assert marked(html, "Bees in [1999]") == (expected or f"{html}[1999]")


def test_each_number_of_a_text_is_marked() -> None:
    assert marked("<p>Two of &lt;four&gt; hives</p>", "[Two] of <four> hives", "Two of <[four]> hives") == (
        "<p>[Two] of &lt;[four]&gt; hives</p>"
    )
