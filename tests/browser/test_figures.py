"""Every figure in a real browser: on the pages that show it and as the picture that readers save."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from PIL import Image
from playwright.sync_api import Page, Route

from tests.browser.conftest import Visit
from tests.report_site import OTHER, ROOT, THIS_REPORT

Open = Callable[..., Visit]
if not THIS_REPORT:
    pytest.skip(OTHER, allow_module_level=True)

FIGURES = list(yaml.safe_load((ROOT / "content" / "figures.yml").read_text("utf-8"))["figures"])
PAGES = [*sorted(path.stem for path in (ROOT / "content").glob("*.md")), *(f"figures/{name}" for name in FIGURES)]
WIDTHS = (320, 360, 768, 1440)
PAPER = {"light": (251, 248, 242), "dark": (21, 25, 26)}


@pytest.mark.parametrize("name", PAGES)
def test_a_figure_is_shown_in_the_drawing_that_fits(visit: Open, address: str, name: str) -> None:
    """One drawing shows at a time; its letters can be read and are not larger than those of the text by much."""
    seen = visit(f"{address}{name}.html")
    for width in WIDTHS:
        seen.page.set_viewport_size({"width": width, "height": 900})
        shown = seen.page.evaluate(_SHOWN)
        assert all(count == 1 for count in shown), f"{name} at {width} px: {shown}"
        sizes = sorted(seen.page.evaluate(_SIZES))
        assert not sizes or (sizes[0] >= 10 and sizes[(len(sizes) - 1) // 2] <= 21), f"{name} at {width} px: {sizes}"


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.every_browser
def test_text_in_figures_stays_inside_and_apart(visit: Open, address: str, name: str) -> None:
    """With the site's own font, as measured by the browser, no label leaves its drawing or covers another."""
    seen = visit("about:blank")
    _wait_for_letters(seen.page)
    seen.page.goto(f"{address}{name}.html")
    seen.page.evaluate("document.fonts.ready")
    assert seen.page.evaluate(_LATE) == []
    for width in WIDTHS:
        seen.page.set_viewport_size({"width": width, "height": 900})
        assert seen.page.evaluate(_BOXES) == [], f"{name} at {width} px"


@pytest.mark.parametrize("name", FIGURES)
def test_text_in_figures_keeps_its_width_until_the_font_comes(visit: Open, address: str, name: str) -> None:
    """On a first visit over a slow line the stand-in is shown: its labels are hardly wider."""
    seen = visit("about:blank")
    _wait_for_letters(seen.page)
    widths = []
    for _ in range(2):
        seen.page.goto(f"{address}figures/{name}.html")
        seen.page.evaluate("document.fonts.ready")
        widths.append(seen.page.evaluate(_WIDTHS))
        seen.page.route("**/*.woff2", lambda route: route.abort())
    cut, stand_in = widths
    assert all(own != other for own, other in zip(cut, stand_in, strict=True) if own[1] > 60), "the cut came after all"
    assert sum(width for _, width in stand_in) < 1.06 * sum(width for _, width in cut)
    # A lone dash of eight pixels may grow by a rounded one or two.
    assert {
        text: width / own
        for (text, own), (_, width) in zip(cut, stand_in, strict=True)
        if width > max(1.15 * own, own + 2)
    } == {}


@pytest.mark.parametrize("name", FIGURES)
@pytest.mark.every_browser
def test_a_saved_picture_brings_its_letters_and_keeps_them_apart(visit: Open, report_site: Path, name: str) -> None:
    """Opened on its own it asks for nothing, sets all its text in the embedded font, and nothing overlaps."""
    picture = (report_site / "figures" / f"{name}.svg").as_uri()
    seen = visit(picture)
    seen.page.evaluate("document.fonts.ready")
    # Firefox tells of no request for the file itself.
    assert (set(seen.requests) - {picture}, seen.complaints) == (set(), [])
    assert seen.page.evaluate(_FACES) == []
    assert seen.page.evaluate(_BOXES) == []


def test_the_snippet_can_be_taken_by_keyboard(visit: Open, address: str) -> None:
    """Without a script as well: its field is reached by Tab, and the keys that select all select the snippet."""
    page = visit(f"{address}figures/{FIGURES[0]}.html", scripts=False).page
    field = page.get_by_role("textbox", name="Show it on another site")
    page.locator(".figure-links a").last.focus()
    for _ in range(8):
        page.keyboard.press("Tab")
        if field.evaluate("field => field === document.activeElement"):
            break
    page.keyboard.press("ControlOrMeta+a")
    selected = field.evaluate("field => field.value.slice(field.selectionStart, field.selectionEnd)")
    assert selected == field.input_value() and selected.startswith("<a ") and selected.endswith("</a>")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_picture_on_another_site_has_the_reader_s_scheme(visit: Open, address: str, scheme: str) -> None:
    """As an `img`, which no style sheet of that site reaches."""
    page = visit(f"{address}404.html", scheme=scheme).page
    page.set_content(f'<img src="{address}figures/{FIGURES[0]}.svg" width="400" alt="">')
    picture = page.locator("img")
    picture.evaluate("image => image.decode()")
    corner = Image.open(io.BytesIO(picture.screenshot())).convert("RGB").getpixel((8, 8))
    assert corner == PAPER[scheme]


def _wait_for_letters(page: Page) -> None:
    """From here on no text is set in the stand-in, which a busy machine may show on any visit."""

    def blocking(route: Route) -> None:
        answer = route.fetch()
        route.fulfill(response=answer, body=answer.text().replace("font-display: optional", "font-display: block"))

    page.route("**/report.css", blocking)


_LATE = """[...document.fonts].filter(f => f.display === 'optional' || f.status === 'loading')
  .map(f => `${f.family} ${f.weight}: ${f.status}, ${f.display}`)"""

_SHOWN = """[...document.querySelectorAll('.figure')].map(figure =>
  [...figure.querySelectorAll('.figure-drawing svg')].filter(svg => svg.checkVisibility()).length)"""

_SIZES = """[...document.querySelectorAll('.figure-drawing text')].filter(t => t.checkVisibility())
  .map(t => parseFloat(getComputedStyle(t).fontSize) * t.getScreenCTM().a)"""

_WIDTHS = """[...document.querySelectorAll('.figure-drawing text')].filter(t => t.checkVisibility())
  .map(t => [t.textContent, t.getBoundingClientRect().width])"""

_FACES = """() => {
  const faces = [...document.fonts];
  const wrong = faces.filter(f => f.status !== 'loaded').map(f => `${f.family} ${f.weight}: ${f.status}`);
  for (const text of document.querySelectorAll('text')) {
    const { fontFamily, fontWeight } = getComputedStyle(text);
    const first = fontFamily.split(',')[0].replaceAll('"', '');
    const own = faces.some(f => f.family.replaceAll('"', '') === first && f.weight === fontWeight);
    if (!own) wrong.push(`${fontFamily} ${fontWeight}: ${text.textContent}`);
  }
  return wrong;
}"""

_BOXES = """() => {
  const wrong = [];
  for (const svg of document.querySelectorAll('.figure-drawing svg, :root:is(svg)')) {
    if (!svg.checkVisibility()) continue;
    const frame = svg.getBoundingClientRect();
    const texts = [...svg.querySelectorAll('text')].map(t => [t.textContent, t.getBoundingClientRect()]);
    texts.forEach(([text, box], i) => {
      const outside = [frame.left - box.left, box.right - frame.right, frame.top - box.top, box.bottom - frame.bottom];
      if (Math.max(...outside) > 1.5) wrong.push(`leaves: ${text}`);
      texts.slice(i + 1).forEach(([other, b]) => {
        const across = Math.min(box.right, b.right) - Math.max(box.left, b.left);
        const down = Math.min(box.bottom, b.bottom) - Math.max(box.top, b.top);
        if (across > 1 && down > 0.35 * Math.min(box.height, b.height)) wrong.push(`covers: ${text} / ${other}`);
      });
    });
  }
  return wrong;
}"""
