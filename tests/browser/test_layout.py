"""The pages' layout: nothing runs off, overlaps or is too small to hit, whatever the words and the spacing."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from yaml import safe_load

from tests.browser.conftest import Visit
from tests.browser.engines import LAY_OUT
from tests.browser.test_pages import PAGES
from tests.report_site import ROOT

Open = Callable[..., Visit]
ALL = [*PAGES, "404"]
FIGURES = [f"figures/{name}" for name in safe_load((ROOT / "content" / "figures.yml").read_text("utf-8"))["figures"]]
MARGIN_FROM = 960
"""The width in pixels from which caveats and claim marks stand beside the text."""


@pytest.mark.parametrize("name", ALL)
@pytest.mark.every_browser
def test_nothing_runs_off_the_page(visit: Open, address: str, name: str) -> None:
    """Not with the spacing of WCAG 1.4.12, not with words of eighty letters, not with both."""
    page = visit(f"{address}{name}.html").page
    page.evaluate(LAY_OUT)
    for change in (_SPACING, _LONG_WORDS):
        page.evaluate(change)
        for width in (320, 768, 1024, 1440):
            page.set_viewport_size({"width": width, "height": 900})
            over = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
            assert over <= 0, f"{name} scrolls sideways by {over} px at {width} px after {change[:60]}…"


@pytest.mark.parametrize("name", dict.fromkeys([*PAGES, *FIGURES]))
def test_what_opens_stays_in_the_window(visit: Open, address: str, name: str) -> None:
    """A table or a citation that is wider scrolls in its own box."""
    page = visit(f"{address}{name}.html").page
    page.evaluate(LAY_OUT)
    for opened in (False, True):
        page.evaluate("opened => document.querySelectorAll('main details').forEach(each => each.open = opened)", opened)
        for width in (320, 390, 768):
            page.set_viewport_size({"width": width, "height": 900})
            over = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
            assert over <= 0, f"{name} scrolls sideways by {over} px at {width} px"


@pytest.mark.parametrize("name", PAGES)
def test_wide_spacing_leaves_the_drawings_whole(visit: Open, address: str, name: str) -> None:
    """What a reader sets for text does not push words out of a drawing."""
    page = visit(f"{address}{name}.html").page
    page.evaluate(LAY_OUT)
    page.evaluate(_SPACING)
    for width in (360, 1440):
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate(_OUTSIDE_DRAWINGS) == [], f"{name} at {width} px"


@pytest.mark.parametrize("name", ALL)
def test_what_can_be_pressed_is_large_enough(visit: Open, address: str, name: str) -> None:
    """WCAG 2.5.8: 24 pixels each way, or that much room around it, except within a sentence."""
    page = visit(f"{address}{name}.html").page
    page.evaluate(LAY_OUT)
    for width in (320, 1024, 1440):
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate(_SMALL_TARGETS) == [], f"{name} at {width} px"


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.every_browser
def test_text_and_margin_keep_apart(visit: Open, address: str, name: str) -> None:
    """Blocks of text follow each other without holes; what stands in the margin covers nothing."""
    page = visit(f"{address}{name}.html").page
    page.evaluate(LAY_OUT)
    page.evaluate("document.fonts.ready")
    for width in (MARGIN_FROM, 1024, 1120, 1440):
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate(_COLLISIONS) == [], f"{name} at {width} px"


@pytest.mark.parametrize("width", [320, 390, 576, 768, 992, 1024, 1120, 1280, 1440])
def test_no_key_figure_breaks_within_a_word(visit: Open, address: str, width: int) -> None:
    """What is printed large has room, or breaks between number and unit; with a reader's wide spacing too."""
    page = visit(f"{address}index.html", width=width).page
    page.evaluate(LAY_OUT)
    page.evaluate("document.fonts.ready")
    assert page.locator(".key-value").count() > 4
    assert page.evaluate(_BROKEN_WORDS) == []
    page.evaluate(_SPACING)
    assert page.evaluate(_BROKEN_WORDS) == []


@pytest.mark.parametrize("name", ["claims", "data", "whole"])
def test_what_is_laid_out_later_has_its_room_kept(visit: Open, address: str, name: str) -> None:
    """What waits until it comes near the screen lies on nothing that follows, for whoever asks where things are."""
    page = visit(f"{address}{name}.html", width=390).page
    page.evaluate("document.fonts.ready")
    kept, lacking = page.evaluate(_LATER)
    assert lacking == [], "they are taller while what stands in them waits"
    page.evaluate(LAY_OUT)
    heights = page.evaluate("later.map(each => each.offsetHeight)")
    assert len(kept) > 20
    assert [(*told, height) for told, height in zip(kept, heights, strict=True) if height > told[1]] == []


_LATER = """() => {
  window.later = [...document.querySelectorAll('main *')]
    .filter(each => getComputedStyle(each).contentVisibility == 'auto');
  const holders = new Set(later.filter(each => later.some(other => other != each && each.contains(other))));
  const kept = new Map();
  const measure = each => kept.set(each, [each.textContent.slice(0, 60), each.offsetHeight]);
  later.filter(each => holders.has(each)).forEach(measure);
  // What stands in them takes room once they are laid out.
  for (const each of holders) each.style.contentVisibility = 'visible';
  const lacking = [...holders].filter(each => each.offsetHeight > kept.get(each)[1]).map(each => each.id);
  later.filter(each => !holders.has(each)).forEach(measure);
  return [later.map(each => kept.get(each)), lacking];
}"""


def test_no_line_begins_with_the_mark_of_a_claim(visit: Open, address: str) -> None:
    """There it would read as the label of the sentence that follows."""
    page = visit(f"{address}kazakhstan-as-a-supplier.html").page
    for width in (320, 390, 768, 1440):
        page.set_viewport_size({"width": width, "height": 900})
        apart = page.evaluate(_MARKS_APART)
        assert len(apart) > 5
        assert [name for name, below in apart if below] == [], f"at {width} px"


_MARKS_APART = """() => [...document.querySelectorAll('.leaf-text .claim-mark')].map(mark => {
  const before = document.createRange();
  before.selectNodeContents(mark.previousSibling);
  const shown = [...mark.querySelectorAll('.claim-sign, .claim-word')].map(each => each.getBoundingClientRect());
  const left = Math.min(...shown.filter(box => box.width).map(box => box.left));
  const sign = shown.find(box => box.left == left);
  return [mark.id, sign.top > [...before.getClientRects()].at(-1).bottom];
})"""


def test_letters_tell_the_marks_of_one_paragraph_apart(visit: Open, address: str) -> None:
    """In the margin their words stand one above the other. A mark alone needs no letter."""
    page = visit(f"{address}conclusion.html").page
    for width, lettered in ((1440, True), (390, False)):
        page.set_viewport_size({"width": width, "height": 900})
        marks = page.evaluate(_LETTERED)
        assert [letters for several, *letters in marks if several] == [[lettered, lettered]] * 2
        assert not any(any(letters) for several, *letters in marks if not several)


_LETTERED = """() => [...document.querySelectorAll('.leaf-text .claim-mark')].map(mark => {
  const drawn = (part, side) => getComputedStyle(mark.querySelector(part), side).content != 'none';
  return [mark.closest('p').querySelectorAll('.claim-mark').length > 1,
          drawn('.claim-sign', '::after'), drawn('.claim-word', '::before')];
})"""


_BROKEN_WORDS = """() => [...document.querySelectorAll('.key-value data, .key-value a')].flatMap(value => {
  const text = [...value.childNodes].find(node => node.nodeType === Node.TEXT_NODE && node.data.trim());
  return [...(text?.data ?? '').matchAll(/[^\\s\u00a0]+/g)].filter(word => {
    const range = document.createRange();
    range.setStart(text, word.index);
    range.setEnd(text, word.index + word[0].length);
    return new Set([...range.getClientRects()].map(box => Math.round(box.top))).size > 1;
  }).map(word => word[0]);
})"""

_SPACING = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
                         word-spacing: 0.16em !important; }
                     p { margin-bottom: 2em !important; }`);
  document.adoptedStyleSheets.push(sheet);
}"""

_LONG_WORDS = """() => {
  const word = 'Donaudampfschiffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';
  const seen = new Map();
  for (const element of document.querySelectorAll('body *')) {
    // Only fixed phrases, such as a file's size or a verdict, are kept on one line.
    if (element.closest('svg, .unseen, script, pre, option')) continue;
    if (getComputedStyle(element).whiteSpace === 'nowrap') continue;
    const text = [...element.childNodes].find(node => node.nodeType === Node.TEXT_NODE && node.data.trim());
    const kind = `${element.parentElement.className} ${element.tagName} ${element.className}`;
    if (!text || (seen.get(kind) ?? 0) > 2) continue;
    seen.set(kind, (seen.get(kind) ?? 0) + 1);
    text.data += ` ${word} `;
  }
}"""

_OUTSIDE_DRAWINGS = """() => [...document.querySelectorAll('.figure-drawing svg')].flatMap(svg => {
  const frame = svg.getBoundingClientRect();
  return [...svg.querySelectorAll('text')].filter(text => text.getBoundingClientRect().right > frame.right + 1)
    .map(text => text.textContent);
})"""

_SMALL_TARGETS = """() => {
  const inSentence = link => {
    let block = link;
    while (getComputedStyle(block).display === 'inline') block = block.parentElement;
    if (block === link) return false;
    const rest = block.cloneNode(true);
    rest.querySelectorAll('a').forEach(a => a.remove());
    return rest.textContent.trim().length > 0;
  };
  const targets = [...document.querySelectorAll('a[href], button, summary, input, select')]
    .filter(e => e.checkVisibility() && !e.matches('.skip'))
    .map(e => ({ e, box: e.getBoundingClientRect() }));
  const small = targets.filter(({ e, box }) => (box.width < 24 || box.height < 24) && !inSentence(e));
  const wrong = [];
  for (const { e, box } of small) {
    const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
    for (const { e: other, box: b } of targets) {
      if (other === e || other.contains(e) || e.contains(other)) continue;
      const across = Math.max(b.left - x, x - b.right, 0), down = Math.max(b.top - y, y - b.bottom, 0);
      if (Math.hypot(across, down) < 12) wrong.push(`${e.textContent.trim()} / ${other.textContent.trim()}`);
    }
  }
  return wrong;
}"""

_COLLISIONS = """() => {
  const wrong = [];
  const text = element => element.textContent.trim().replace(/\\s+/g, ' ').slice(0, 40);
  for (const column of document.querySelectorAll('.leaf-text')) {
    const blocks = [...column.children].filter(e => !e.matches('.caveat') && e.checkVisibility());
    blocks.slice(1).forEach((block, i) => {
      const styles = [getComputedStyle(blocks[i]), getComputedStyle(block)];
      const wanted = parseFloat(styles[0].marginBottom) + parseFloat(styles[1].marginTop);
      const gap = block.getBoundingClientRect().top - blocks[i].getBoundingClientRect().bottom;
      if (gap < wanted - 1) wrong.push(`overlap: ${text(blocks[i])} / ${text(block)}`);
      if (gap > wanted + 48) wrong.push(`hole of ${Math.round(gap)} px before: ${text(block)}`);
    });
    const beside = [...column.querySelectorAll('.claim-word, .caveat')].filter(e => e.checkVisibility());
    const wide = blocks.filter(e => e.getBoundingClientRect().right > beside[0]?.getBoundingClientRect().left);
    const paragraph = column.querySelector('p')?.getBoundingClientRect();
    beside.forEach((note, i) => {
      const a = note.getBoundingClientRect();
      if (a.left < paragraph.right + 24) wrong.push(`too near the text: ${text(note)}`);
      for (const other of [...beside.slice(i + 1), ...wide]) {
        const b = other.getBoundingClientRect();
        const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
        if (down > 1 && !other.contains(note)) wrong.push(`covers: ${text(note)} / ${text(other)}`);
      }
    });
  }
  return wrong;
}"""
