"""Cards for links: whatever the words, they stay inside their room, and the same card is the same bytes."""

from __future__ import annotations

import io
from itertools import combinations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from assay.cache import Cache
from assay.figures import kinds
from assay.figures.draw import render
from assay.figures.key_number import KeyNumber, key_number
from assay.figures.preview import Card, page_card
from assay.wording.wording import Wording
from tests.figures.drawings import CASES, ledger, look, plot
from tests.figures.test_drawings import texts

LARGEST = 60_000
"""Bytes that a card may weigh."""

WORDS = st.lists(
    st.one_of(
        st.sampled_from(["rare", "earths", "Kazakhstan’s", "2.2\xa0million\xa0km²", "редкоземельных", "Қазақстан"]),
        st.text("abcdefghijklmnoБГДЖЩЫЮңғқәөүһ0123456789-–", min_size=1, max_size=60),
    ),
    max_size=90,
).map(" ".join)
LONG = "Редкоземельные металлы и технологическое противостояние сверхдержав " * 9
UNBROKEN = "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen" * 4


def number(text="2.2\xa0million", unit="km²", label="Area to be surveyed", standing="Target"):
    return KeyNumber(text, unit, label, standing)


def card(**given):
    words = {"title": "New oil", "finding": "Demand rises.", "numbers": (number(),), "signature": "The race"}
    return Card(**{**words, "remark": "First edition", **given})


def assert_inside(canvas, width, height):
    """All texts lie in the box, and none on another."""
    canvas.bottom = max(canvas.bottom, height)
    canvas.finish()
    found = texts(canvas)
    for text, box, _ in found:
        assert box.x0 >= -1 and box.x1 <= width + 1, f"'{text}' runs over the edge"
    tall = canvas.figure.get_size_inches()[1] * 72
    assert tall <= height + 1
    for (one, first, _), (other, second, _) in combinations(found, 2):
        # Accents and descenders may share the room between two lines, the letters proper not.
        across = min(first.x1, second.x1) - max(first.x0, second.x0)
        down = min(first.y1, second.y1) - max(first.y0, second.y0)
        assert across <= 1 or down <= 0.35 * min(first.height, second.height), f"'{one}' on '{other}'"


@pytest.mark.usefixtures("apart")
@settings(max_examples=25)
@given(title=WORDS, subtitle=WORDS, label=WORDS, unit=WORDS)
@example(title=LONG, subtitle=LONG, label=LONG, unit=LONG)
@example(title=UNBROKEN, subtitle=UNBROKEN, label=UNBROKEN, unit=UNBROKEN)
def test_the_words_of_a_figure_stay_in_their_column(title, subtitle, label, unit):
    from dataclasses import replace

    from assay.figures.cards import BOTTOM, COLUMN, EDGE, TOP, empty_card, put_figure_words

    about = replace(plot("target").about, title=title, subtitle=subtitle, key=number(label=label, unit=unit))
    canvas = empty_card(look(), "", "")
    put_figure_words(canvas, about)
    assert canvas.right <= EDGE + COLUMN + 1
    assert all(630 - box.y1 >= TOP - 4 and 630 - box.y0 <= BOTTOM + 10 for _, box, _ in texts(finished(canvas)))
    assert_inside(canvas, 1200, 630)


def finished(canvas):
    canvas.finish()
    return canvas


@pytest.mark.usefixtures("apart")
@settings(max_examples=25)
@given(title=WORDS, finding=WORDS, labels=st.lists(WORDS, max_size=3))
@example(title=LONG, finding=LONG, labels=[LONG, LONG, LONG])
@example(title=UNBROKEN, finding=UNBROKEN, labels=[UNBROKEN])
def test_the_words_of_a_page_stay_on_its_card(title, finding, labels):
    from assay.figures.cards import BOTTOM, EDGE, TOP, empty_card, page_words, put_numbers

    given = card(title=title, finding=finding, numbers=tuple(number(label=label) for label in labels))
    canvas = empty_card(look(), given.signature, given.remark)
    end = put_numbers(canvas, given.numbers)
    assert TOP + 100 < end <= BOTTOM
    words = page_words(given, look(), end - TOP)
    assert_inside(words, 1200 - 2 * EDGE, end - TOP)
    assert_inside(canvas, 1200, 630)


@pytest.mark.usefixtures("apart")
@settings(max_examples=25)
@given(signature=WORDS, remark=WORDS)
@example(signature=LONG, remark=LONG)
@example(signature="The race", remark="Sources: " + "; ".join(f"Astana Times, number {n}" for n in range(20)))
def test_the_foot_stays_on_its_line(signature, remark):
    from assay.figures.cards import empty_card

    assert_inside(empty_card(look(), signature, remark), 1200, 630)


@pytest.mark.usefixtures("apart")
@pytest.mark.parametrize("case", CASES)
def test_every_kind_of_drawing_fits_beside_the_words(case):
    from assay.figures.cards import BOTTOM, COLUMN, EDGE, GAP, TOP, best_drawing, draw_figure_card

    draw = kinds.load(CASES[case]["kind"]).draw
    assert len(draw_figure_card(draw, plot(case), look(), "The race")) <= LARGEST
    drawing, scale = best_drawing(draw, plot(case), look())
    assert max(drawing.width, drawing.right) * scale <= 1200 - 2 * EDGE - COLUMN - GAP + 1
    assert drawing.bottom * scale <= BOTTOM - TOP + 1
    assert scale >= 0.5, "letters at least half as large as on a page"
    assert_inside(drawing, drawing.width, drawing.bottom + 1)


def test_many_events_become_a_row_of_marks_on_a_card(blank):
    def said(case, brief):
        from assay.figures.canvas import Canvas

        canvas = Canvas(720, narrow=False, colours=look().light, fonts=look().fonts, brief=brief)
        kinds.load("timeline").draw(canvas, plot(case, items=ITEMS))
        return [text for text, *_ in texts(finished(canvas))]

    del blank
    assert "Memorandum with the EU" in said("timeline", brief=False)
    brief = said("timeline", brief=True)
    assert "Memorandum with the EU" not in brief and {"Events", "Plans"} <= set(brief)
    assert any("Plan for developing" in text for text in brief), "a lane of few entries keeps its words"


ITEMS = [
    {"at": "memorandum", "mark": "event", "text": "Memorandum with the EU"},
    *({"at": at, "mark": "event"} for at in ("forum", "talks", "committee_day")),
    {"at": "plan", "mark": "plan"},
]


def test_a_card_is_a_png_of_the_size_that_is_told(tmp_path):
    from PIL import Image

    drawn = render("bars", plot("bars", key="mined[china]"), look(), Cache(tmp_path), signature="The race")
    for data in (drawn.card, page_card(card(), look(), Cache(tmp_path))):
        picture = Image.open(io.BytesIO(data))
        assert picture.size == (1200, 630)
        assert picture.info == {}
        assert len(data) <= LARGEST
        assert picture.convert("RGB").getpixel((600, 4)) == (0x0B, 0x5B, 0x5F), "the band in the accent colour"


def test_a_card_is_drawn_again_only_when_its_words_change(tmp_path, monkeypatch):
    from assay.figures import preview

    drawn = []
    draw = preview._draw
    monkeypatch.setattr(preview, "_draw", lambda *given: drawn.append(given[0].title) or draw(*given))
    first = page_card(card(), look(), Cache(tmp_path))
    assert page_card(card(), look(), Cache(tmp_path)) == first
    assert drawn == ["New oil"]
    assert page_card(card(title="Old oil"), look(), Cache(tmp_path)) != first
    assert page_card(card(), look(), Cache(tmp_path / "elsewhere")) == first, "the same bytes when drawn anew"
    assert drawn == ["New oil", "Old oil", "New oil"]


@pytest.mark.parametrize(
    ("name", "text", "unit", "standing"),
    [
        ("target", "2.2 million", "km²", "Target"),
        ("growth", "8% a year", "", "Forecast"),
        ("fourfold", "×4", "", "Claim"),
        ("deposits", "5,000", "partners", "Claim"),
        ("forum", "4 July 2023", "", "Measured"),
        ("mined[china]", "270,000", "tonnes", "Estimate"),
        ("exports[2023]", "US$9.03m", "", "Measured"),
    ],
)
def test_a_key_number_says_what_it_is_and_how_firm(name, text, unit, standing):
    made = key_number(ledger().find(name), Wording("en_GB"))
    assert (made.text.replace("\xa0", " "), made.unit, made.standing) == (text, unit, standing)


def test_what_the_check_found_goes_with_the_number():
    from dataclasses import replace

    metric, wording = ledger().find("growth"), Wording("en_GB")
    assert key_number(replace(metric, verdict="not found"), wording).standing == "Forecast, not found"
    assert key_number(replace(metric, verdict="confirmed"), wording).standing == "Forecast"
    assert key_number(metric, wording).label == "Growth of the market, 2023–2035"
