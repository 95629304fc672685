"""The colours of the look can be told apart in both schemes: WCAG 2.2, 1.4.3 for text and 1.4.11 for what is drawn."""

from __future__ import annotations

import re

import pytest

from tests.report_site import ROOT

TOKENS = (ROOT / "templates" / "assets" / "tokens.css").read_text(encoding="utf-8")
COLOURS = {name: pair for name, *pair in re.findall(r"--([a-z-]+): light-dark\((#\w{6}), (#\w{6})\)", TOKENS)}
SCHEMES = {"light": 0, "dark": 1}
GROUNDS = ("paper", "panel", "accent-soft")


def luminance(colour: str) -> float:
    """As WCAG defines it, of `#rrggbb`."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def test_black_on_white_has_the_contrast_that_the_standard_gives() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("text", ["ink", "ink-soft", "accent", "ore-ink"])
def test_text_can_be_read(text: str, ground: str, scheme: str) -> None:
    at = SCHEMES[scheme]
    assert contrast(COLOURS[text][at], COLOURS[ground][at]) >= 4.5


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("drawn", ["mark", "accent", "ore", "focus"])
def test_what_is_drawn_can_be_seen(drawn: str, ground: str, scheme: str) -> None:
    at = SCHEMES[scheme]
    assert contrast(COLOURS[drawn][at], COLOURS[ground][at]) >= 3


@pytest.mark.parametrize("scheme", SCHEMES)
def test_text_on_a_filled_cell_can_be_read(scheme: str) -> None:
    at = SCHEMES[scheme]
    assert contrast(COLOURS["paper"][at], COLOURS["accent"][at]) >= 4.5
