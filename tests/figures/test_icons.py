"""Icons: one drawing in the colours of the report, for light and dark, small and large."""

from __future__ import annotations

import io
from xml.etree import ElementTree

import pytest

from assay.cache import Cache
from assay.figures.icons import ICO, SVG, TOUCH, icons
from tests.figures.drawings import TOKENS, look

TEAL, GOLD, WHITE = (0x0B, 0x5B, 0x5F), (0xB0, 0x7A, 0x14), (255, 255, 255)


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    return icons(look(), Cache(tmp_path_factory.mktemp("icons")))


def test_the_drawing_follows_the_colour_scheme(made):
    root = ElementTree.fromstring(made[SVG])
    strokes = [element.get("stroke") for element in root.iter("{http://www.w3.org/2000/svg}path")]
    assert strokes == ["#0b5b5f", "#b07a14"]
    style = root.findtext("{http://www.w3.org/2000/svg}style") or ""
    assert "prefers-color-scheme:dark" in style and "#7fbdb7" in style and "#c7973f" in style
    assert len(made[SVG]) < 600


@pytest.mark.parametrize(("name", "size"), [(ICO, (32, 32)), (ICO, (16, 16)), (TOUCH, (180, 180))])
def test_both_streaks_show_at_every_size(made, name, size):
    from PIL import Image

    picture = Image.open(io.BytesIO(made[name]))
    picture = (picture.ico.getimage(size) if name == ICO else picture).convert("RGB")
    assert picture.size == size
    colours = {colour for _, colour in picture.getcolors(100_000)}
    assert {TEAL, GOLD, WHITE} <= colours


def test_on_a_home_screen_the_corners_are_free(made):
    """Telephones cut them off."""
    from PIL import Image

    picture = Image.open(io.BytesIO(made[TOUCH])).convert("RGB")
    painted = picture.point(lambda value: 255 - value).getbbox()
    assert painted and min(painted[:2]) > 20 and max(painted[2:]) < 160


def test_the_colours_are_those_of_the_style_sheet(tmp_path):
    changed = icons(look(TOKENS.replace("#0b5b5f", "#123456")), Cache(tmp_path))
    assert b"#123456" in changed[SVG] and b"#0b5b5f" not in changed[SVG]


def test_the_same_bytes_drawn_anew_and_from_the_cache(made, tmp_path):
    for _ in range(2):
        assert icons(look(), Cache(tmp_path)) == made
