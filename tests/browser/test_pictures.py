"""The key pages look as they did when somebody looked at them last."""

from __future__ import annotations

import pytest
from PIL import Image, ImageChops
from playwright.sync_api import Browser

from tests.browser.pictures import FOLDER, TAKEN_OF, content_digest, differences, names, take

RENEW = "look at the page; if it is right, `make pictures` takes the references anew"


@pytest.mark.parametrize("name", names())
def test_a_page_looks_as_it_did(browser: Browser, address: str, name: str) -> None:
    """By the reference picture of this name, as long as the content is that of the pictures."""
    if TAKEN_OF.read_text("utf-8").strip() != content_digest():
        pytest.skip("the content has changed since the pictures were taken; `make pictures` takes them anew")
    told = list(differences(take(browser, address, name), Image.open(FOLDER / f"{name}.png").convert("RGB")))
    assert told == [], RENEW


def test_there_is_no_picture_besides() -> None:
    assert {path.stem for path in FOLDER.glob("*.png")} == {*names()}


def test_a_moved_line_and_another_colour_are_seen() -> None:
    """The tolerance is for how letters are smoothed, not for what they say or where they stand."""
    picture = Image.open(FOLDER / "index-1440-light.png").convert("RGB")
    assert list(differences(picture, picture)) == []
    assert list(differences(ImageChops.offset(picture, 0, 2), picture))
    assert list(differences(picture.point(lambda value: max(value - 3, 0)), picture))
    line = picture.copy()
    line.paste(picture.getpixel((2, 2)), (100, 100, 200, 110))
    assert line == picture or list(differences(line, picture))
