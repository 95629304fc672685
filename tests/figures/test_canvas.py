"""The sheet that figures are drawn on."""

from __future__ import annotations

import math

import pytest

from assay.cache import Cache
from assay.figures.draw import render
from tests.figures.drawings import look, plot


def test_text_is_measured_with_the_pages_font(blank):
    canvas = blank()
    assert canvas.measure("Kazakhstan", 30) == pytest.approx(2 * canvas.measure("Kazakhstan", 15))
    assert canvas.measure("Kazakhstan", 15, bold=True) > canvas.measure("Kazakhstan", 15)


def test_dollars_are_no_formula(blank):
    from matplotlib.text import Text

    canvas = blank()
    text = "US$46tn and US$1"
    canvas.text(0, 20, text)
    canvas.finish()
    (artist,) = [found for found in canvas.figure.findobj(Text) if found.get_text()]
    assert artist.get_window_extent().width == pytest.approx(canvas.measure(text), abs=1)


@pytest.mark.parametrize(("width", "broken"), [(60, True), (120, False), (240, False)])
def test_wrapped_lines_fit_and_lose_nothing(blank, width, broken):
    canvas = blank()
    text = "Area covered by geological and geophysical survey at the start"
    lines = canvas.wrap(text, width)
    assert (" ".join(lines) != text) is broken, "a word is broken where it is wider than the line, and only there"
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    assert all(canvas.measure(line) <= width for line in lines)


def test_a_word_of_any_length_is_broken_with_few_measurements(blank, monkeypatch):
    canvas = blank()
    measured = []
    measure = canvas.measure
    monkeypatch.setattr(canvas, "measure", lambda *given: measured.append(given) or measure(*given))
    lines = canvas.wrap("W" * 800, 300)
    assert "".join(lines) == "W" * 800
    assert len(set(map(len, lines[:-1]))) == 1
    assert len(measured) < 20 * len(lines)
    assert measure(lines[0]) <= 300 < measure(lines[0] + "W")


def test_wrapping_leaves_room_for_an_indent(blank):
    canvas = blank()
    assert canvas.wrap("Memorandum with the EU", 180, indent=150)[0] == ""
    assert canvas.wrap("Memorandum", 60, indent=50)[0] == ""


def test_a_filled_text_leaves_no_word_alone_and_tears_no_more_off_than_that(blank):
    canvas = blank()
    text = "US: C5+1 critical minerals dialogue opens"
    width = canvas.measure("US: C5+1 critical minerals dialogue") + 60
    assert canvas.wrap(text, width, indent=50)[1] == "opens"
    assert canvas.fill(text, width, indent=50) == ["US: C5+1 critical minerals", "dialogue opens"]
    assert canvas.fill("Memorandum Roadmap", 110, indent=0) == ["Memorandum", "Roadmap"]
    assert canvas.fill("Memorandum", 110, indent=0) == ["Memorandum"]
    three = "Memorandum of Kazakhstan-Kyrgyzstan endorsed"
    assert canvas.fill(three, canvas.measure("Kazakhstan-Kyrgyzstan") + 1, indent=0) == canvas.wrap(
        three, canvas.measure("Kazakhstan-Kyrgyzstan") + 1
    )


def test_wrapping_keeps_numbers_with_their_units(blank):
    canvas = blank()
    lines = canvas.wrap("an area of 2.2\u00a0million\u00a0km² in all", 110)
    assert any("2.2\u00a0million\u00a0km²" in line for line in lines)


def test_the_sheet_ends_where_the_drawing_does(blank):
    canvas = blank(300)
    canvas.bar(0, 0, 100, 80, "accent")
    canvas.dot(50, 120, 10, "ore")
    canvas.finish()
    assert list(canvas.figure.get_size_inches() * 72) == [300, 130]


def test_letters_that_the_typeface_lacks_are_drawn_without_a_word_from_matplotlib(tmp_path, recwarn):
    """Pages show them in another typeface; what matplotlib says of it would name no place to mend."""
    absent = [{"name": "中文", "text": "العربية 😀"}]
    render("bars", plot("bars", gold=[], absent=absent), look(), Cache(tmp_path))
    # A file that other code left open is told whenever Python comes to it, here as well.
    told = [warning for warning in recwarn if not issubclass(warning.category, ResourceWarning)]
    assert [str(warning.message) for warning in told] == []


def test_a_line_can_be_lifted(blank):
    canvas = blank()
    canvas.line([(0, 5), (10, 5), (math.nan, math.nan), (20, 9), (30, 9)], "grid", width=2)
    assert canvas.bottom == 10
