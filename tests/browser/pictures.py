"""Reference pictures of the key pages: what they look like, so that no change to the looks comes unnoticed.

`python -m tests.browser.pictures` (`make pictures`) builds the report and takes them anew into tests/browser/pictures/;
look at each before it is committed. They are a third of the size of the window and hold at most `TALL` pixels of it:
small enough to keep, large enough to see. What they were taken of is noted with them: where the content has changed
since, there is nothing to compare.
"""

from __future__ import annotations

import hashlib
import io
import itertools
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PIL import Image, ImageChops
from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser.engines import LAY_OUT, Browsers
from tests.browser.install import find
from tests.browser.server import serve
from tests.report_site import ROOT, SUB_PATH, build_report

FOLDER = Path(__file__).parent / "pictures"
TAKEN_OF = FOLDER / "content.sha256"
SHRUNK = 3
TALL = 4200
HEIGHT = 900
COLOURS = 256
WINDOWS = ((390, "light"), (1440, "light"), (1440, "dark"))
CELL = 6
"""Pixels of a picture that are compared as one: letters may be smoothed otherwise elsewhere."""
CELL_LIMIT, MEAN_LIMIT = 26, 1.2
"""How far a cell, and all of them in the mean, may be from the reference, of 255."""


@dataclass(frozen=True)
class View:
    """A page as it is when `act` has been done on it. whole: whether more than the window is shown."""

    page: str
    act: Callable[[Page], None] = lambda _: None
    whole: bool = True


def _open_note(page: Page) -> None:
    page.locator(".prose a.number").nth(1).click()
    page.locator(".note:popover-open").wait_for()


def _search(page: Page) -> None:
    page.keyboard.press("/")
    page.keyboard.type("titanium")
    page.locator(".search-results li").first.wait_for()


VIEWS: Mapping[str, View] = {
    "index": View("index"),
    "section": View("kazakhstan-as-a-supplier"),
    "note": View("new-oil", _open_note, whole=False),
    "claims": View("claims"),
    "data": View("data"),
    "figure": View("figures/survey-statements"),
    "missing": View("404"),
    "search": View("index", _search, whole=False),
}


def names() -> list[str]:
    """The names of all pictures."""
    return [f"{view}-{width}-{scheme}" for view, (width, scheme) in itertools.product(VIEWS, WINDOWS)]


def take(browser: Browser, address: str, name: str) -> Image.Image:
    """The picture of this name as it is today."""
    view_name, width, scheme = name.rsplit("-", 2)
    view = VIEWS[view_name]
    context = browser.new_context(
        viewport={"width": int(width), "height": HEIGHT},
        color_scheme="dark" if scheme == "dark" else "light",
        reduced_motion="reduce",
    )
    page = context.new_page()
    # A font that does not come at once stays away on a first visit; on the second it is there.
    for _ in range(2):
        page.goto(f"{address}{view.page}.html")
        page.evaluate("document.fonts.ready")
    page.evaluate(LAY_OUT)
    # What is laid out, and what is opened, may ask for a font that was not needed before.
    page.evaluate("document.fonts.ready")
    view.act(page)
    page.evaluate("document.fonts.ready")
    height = min(page.evaluate("document.documentElement.scrollHeight"), TALL) if view.whole else HEIGHT
    upper: Any = {"x": 0, "y": 0, "width": int(width), "height": height}
    shown = Image.open(io.BytesIO(page.screenshot(full_page=view.whole, clip=upper))).convert("RGB")
    context.close()
    return shown.resize((shown.width // SHRUNK, shown.height // SHRUNK), Image.Resampling.BOX)


def differences(now: Image.Image, before: Image.Image) -> Iterator[str]:
    """In what a picture differs from its reference by more than the smoothing of letters."""
    if now.size != before.size:
        yield f"its size is {now.size} and was {before.size}"
        return
    apart = ImageChops.difference(now, before).convert("L")
    cells = apart.resize((-(-now.width // CELL), -(-now.height // CELL)), Image.Resampling.BOX)
    values = cells.tobytes()
    worst = max(range(len(values)), key=values.__getitem__)
    mean = sum(values) / len(values)
    x, y = worst % cells.width * CELL * SHRUNK, worst // cells.width * CELL * SHRUNK
    if values[worst] > CELL_LIMIT or mean > MEAN_LIMIT:
        yield f"it differs most at {x}, {y} of the window, by {values[worst]}, in the mean by {mean:.2f} of 255"


def content_digest() -> str:
    """Of all that the pictures show besides the looks."""
    digest = hashlib.sha256()
    for path in [*sorted((ROOT / "content").rglob("*")), ROOT / "mkdocs.yml"]:
        if path.is_file():
            digest.update(path.relative_to(ROOT).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()


def main() -> int:
    """Take all pictures anew."""
    path = find()
    if not path:
        print("error: no Chromium: run `make test`, which installs one")
        return 1
    FOLDER.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        browsers = Browsers(playwright, path)
        with serve(build_report(Path(folder)), SUB_PATH) as address:
            for name in names():
                picture = take(browsers.chromium(), address, name).quantize(COLOURS, kmeans=2)
                picture.save(FOLDER / f"{name}.png", optimize=True)
                print(f"tests/browser/pictures/{name}.png")
        browsers.close()
    for stale in {path.stem for path in FOLDER.glob("*.png")} - {*names()}:
        (FOLDER / f"{stale}.png").unlink()
    TAKEN_OF.write_text(content_digest() + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
