"""The SVG that pages carry."""

from __future__ import annotations

import re
from xml.etree import ElementTree

import pytest

from assay.figures.tokens import ROLES, read_tokens
from tests.figures.drawings import CASES, TOKENS

LIGHT = {role: light for role, (light, _) in read_tokens(TOKENS).items()}


@pytest.fixture
def svg(drawn):
    from assay.figures.svg import svg_text, svg_tree

    return lambda case, narrow=False: svg_text(svg_tree(drawn(case, narrow=narrow).figure, LIGHT))


@pytest.mark.parametrize("case", CASES)
def test_nothing_a_strict_policy_or_a_second_figure_would_mind(svg, case):
    text = svg(case)
    assert not re.search(r"\s(?:style|id|on\w+|href|xlink:\w+|clip-path)=", text)
    assert not re.search(r"<(?:style|script|metadata|defs|image|use|g)\b", text)


@pytest.mark.parametrize("case", CASES)
def test_each_shape_has_its_role_and_the_light_colour(svg, case):
    for element in ElementTree.fromstring(svg(case)).iter():
        classes = element.get("class", "").split()
        roles = {name[0]: name[2:] for name in classes}
        assert set(roles.values()) <= set(ROLES)
        if "f" in roles:
            assert element.get("fill") == LIGHT[roles["f"]]
        if "s" in roles:
            assert element.get("stroke") == LIGHT[roles["s"]]
        assert classes or element.tag.endswith("svg")


def test_text_is_text_with_its_anchor(svg):
    root = ElementTree.fromstring(svg("bars"))
    texts = {element.text: element for element in root.iter("{http://www.w3.org/2000/svg}text")}
    assert texts["China"].get("text-anchor") == "end"
    assert texts["China"].get("font-weight") == "600"
    assert texts["Malaysia"].get("font-weight") is None
    assert texts["270,000"].get("text-anchor") is None
    assert root.get("font-family") == "Source Sans Pro, sans-serif"


def test_numbers_are_short_and_the_size_is_a_ratio(svg):
    text = svg("compound")
    assert not re.search(r"\d\.\d{3}", text)
    assert re.search(r'viewBox="0 0 800 \d+"', text)
    assert " width=" not in text and " height=" not in text


def test_five_thousand_dots_weigh_little(svg):
    assert len(svg("dots")) < 4000
    assert svg("dots").count("stroke-dasharray") == 3, "the register's dots, the claim's, and the holes in these"


@pytest.mark.parametrize("narrow", [False, True], ids=["wide", "narrow"])
def test_a_dashed_line_ends_with_a_whole_dash(svg, narrow):
    """A speck at its end would look like dirt on the page."""
    lines = re.findall(
        r'd="M([\d.]+) ([\d.]+)([HV])([\d.]+)"[^>]* stroke-dasharray="([\d.]+) ([\d.]+)"', svg("statements", narrow)
    )
    assert lines
    for x, y, way, end, *dashes in lines:
        dash, gap = map(float, dashes)
        rest = abs(float(end) - float(x if way == "H" else y)) % (dash + gap)
        assert rest > 0.8 * dash, f"{rest} of a dash of {dash} at the end"
        assert (dash, gap) == pytest.approx((5, 3.5), rel=0.3)


def test_a_rectangle_is_written_in_short(blank):
    from assay.figures.svg import svg_text, svg_tree

    canvas = blank(100)
    canvas.bar(10, 20, 30.004, 40, "accent")
    canvas.dot(50, 30, 5, "ore")
    canvas.finish()
    text = svg_text(svg_tree(canvas.figure, LIGHT))
    assert '<path d="M10 20H40V60H10Z" class="f-accent" fill="#0b5b5f" />' in text
    assert '<circle cx="50" cy="30" r="5" class="f-ore" fill="#b07a14" />' in text
