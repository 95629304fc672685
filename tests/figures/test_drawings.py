"""Every case, drawn wide and narrow: nothing overflows, nothing overlaps, everything can be read."""

from __future__ import annotations

from itertools import combinations

import pytest

from tests.figures.drawings import CASES

SMALLEST = 12


def texts(canvas):
    """The texts drawn, each with its box in pixels."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.text import Text

    renderer = FigureCanvasAgg(canvas.figure).get_renderer()
    found = [artist for artist in canvas.figure.findobj(Text) if artist.get_text()]
    return [(artist.get_text(), artist.get_window_extent(renderer), artist.get_fontsize()) for artist in found]


@pytest.mark.parametrize("narrow", [False, True], ids=["wide", "narrow"])
@pytest.mark.parametrize("case", CASES)
def test_texts_fit_and_do_not_touch(drawn, case, narrow):
    canvas = drawn(case, narrow=narrow)
    width, height = canvas.figure.get_size_inches() * 72
    found = texts(canvas)
    assert found
    for text, box, size in found:
        assert size >= SMALLEST, f"'{text}' is too small"
        assert box.x0 >= -1 and box.x1 <= width + 1, f"'{text}' runs over the edge"
        assert box.y0 >= -1 and box.y1 <= height + 1, f"'{text}' runs over the top or bottom"
    for (one, first, _), (other, second, _) in combinations(found, 2):
        apart = first.x1 <= second.x0 or second.x1 <= first.x0 or first.y1 <= second.y0 or second.y1 <= first.y0
        assert apart, f"'{one}' and '{other}' overlap"


@pytest.mark.parametrize("case", CASES)
def test_the_narrow_drawing_is_one_of_its_own(drawn, case):
    wide, narrow = (
        [artist.get_window_extent() for artist in drawn(case, narrow=narrow).figure.findobj()]
        for narrow in (False, True)
    )
    assert str(wide) != str(narrow)


@pytest.mark.parametrize(
    ("case", "words"),
    [
        ("compound", ["2035, forecast", "forecast: Research Nester", "251.8", "8% a year"]),
        ("target", ["target, 2026", "+700,000 km²"]),
        ("multiple", ["×4", "claim: World Bank as the article reports"]),
        ("dots", ["Unexplored deposits; claim: World Bank as the article reports"]),
        ("timeline", ["Events", "Plans", "Targets", "Forecasts", "4 July 2023"]),
        ("matrix", ["2022", "2023–2024", "2025–2026", "–"]),
        ("bars", ["tonnes, estimate", "Kazakhstan", "not listed"]),
        ("bars-mixed", ["46,600, forecast", "149,600, measured"]),
        ("bars-negative", ["−29.3%", "0%"]),
        ("line-joins", ["390,000, estimate", "Yearbook", "MCS 2026"]),
        ("line-several", ["tonnes; dashed: forecast; ring: estimate", "Clean-energy uses", "46,600"]),
    ],
)
def test_the_drawing_says_what_and_how_firm(drawn, case, words):
    found = [text.replace("\xa0", " ") for text, _, _ in texts(drawn(case))]
    assert [word for word in words if word not in found] == []


def test_bars_start_at_a_common_zero(drawn):
    from matplotlib.patches import Rectangle

    bars = [
        bar for bar in drawn("bars").figure.findobj(Rectangle) if 0 < bar.get_width() < 700 and bar.get_height() == 17
    ]
    assert len(bars) == 4
    assert len({bar.get_x() for bar in bars}) == 1
    china, *_, malaysia = sorted(bars, key=lambda bar: -bar.get_width())
    assert china.get_width() / malaysia.get_width() > 200


def test_what_is_only_claimed_is_drawn_hollow(drawn):
    from matplotlib.patches import Rectangle

    def looks(case):
        blocks = [block for block in drawn(case).figure.findobj(Rectangle) if 80 < block.get_height() < 90]
        return [block.get_linestyle() for block in blocks]

    assert looks("multiple").count("solid") == 1, "the base is solid, the four claimed blocks are dashed"
    assert set(looks("multiple-part")) == {"solid"}
