"""What a page may cost its reader on a first visit, over a web server with gzip: bytes, requests, moving lines."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, CDPSession

from tests.browser.conftest import Visit
from tests.browser.server import serve
from tests.report_site import SUB_PATH, of_each_kind, pages

BYTES = 120_000
"""Over the wire, heads of the answers included, for everything a first visit loads."""

WHOLE_BYTES = 160_000
"""The same for the report on one page, which is there to be printed and kept."""

REQUESTS = 12
SCRIPT_BYTES = 15_000
"""Of all scripts together, unpacked."""

SHIFT = 0.001
"""Cumulative layout shift that is told as 0."""

FONT_DELAY = 1.5
AT_ONCE = 7
"""Visits side by side: most of each is waiting for fonts."""


@pytest.fixture(scope="module")
def slow_address(report_site: Path) -> Iterator[str]:
    """The report where fonts take their time."""
    with serve(report_site, SUB_PATH, slow={".woff2": FONT_DELAY}) as address:
        yield address


@dataclass
class Cost:
    """What one first visit took. shifts: lines that moved; largest: the largest paint, ms after the first."""

    addresses: list[str] = field(default_factory=list)
    bytes: int = 0
    shifts: list[tuple[float, str]] = field(default_factory=list)
    largest: tuple[str, float] = ("", 0)


@pytest.fixture(scope="module", params=[390, 1440])
def costs(request: pytest.FixtureRequest, browser: Browser, slow_address: str, report_site: Path) -> dict[str, Cost]:
    """Each page's cost at a width, every one visited with nothing kept from the others."""
    names, costs = of_each_kind(report_site), {}
    for start in range(0, len(names), AT_ONCE):
        visits = {name: _Visit(browser, request.param) for name in names[start : start + AT_ONCE]}
        for name, visit in visits.items():
            visit.page.goto(slow_address + name, wait_until="commit")
        costs |= {name: visit.cost_in_full() for name, visit in visits.items()}
    return costs


def test_a_first_visit_is_light(costs: dict[str, Cost]) -> None:
    allowed = {"whole.html": WHOLE_BYTES}
    heavy = {name: cost.bytes for name, cost in costs.items() if cost.bytes > allowed.get(name, BYTES)}
    assert heavy == {}
    assert min(cost.bytes for cost in costs.values()) > 20_000, "fonts and styles were loaded and counted"


def test_a_first_visit_asks_rarely_and_only_its_own_host(costs: dict[str, Cost], slow_address: str) -> None:
    assert {name: cost.addresses for name, cost in costs.items() if len(cost.addresses) > REQUESTS} == {}
    assert {url for cost in costs.values() for url in cost.addresses if not url.startswith(slow_address)} == set()


def test_no_line_moves_when_fonts_and_scripts_come_late(costs: dict[str, Cost]) -> None:
    moved = {name: cost.shifts for name, cost in costs.items() if sum(size for size, _ in cost.shifts) >= SHIFT}
    assert moved == {}


def test_what_fills_the_window_is_there_with_the_first_paint(costs: dict[str, Cost]) -> None:
    """The largest paint is the page's own text or figure, and waits for no font."""
    wrong = {
        name: cost.largest
        for name, cost in costs.items()
        if not cost.largest[0].startswith("main") or cost.largest[1] > FONT_DELAY * 500
    }
    assert wrong == {}


def test_all_scripts_together_are_small(report_site: Path) -> None:
    sizes = {path.name: path.stat().st_size for path in report_site.rglob("*.js")}
    assert sizes and sum(sizes.values()) <= SCRIPT_BYTES, sizes


def test_a_page_says_the_same_without_javascript(visit: Callable[..., Visit], address: str, report_site: Path) -> None:
    """Word by word, without what only scripts can do."""
    with_scripts, without = (visit(address, scripts=scripts).page for scripts in (True, False))
    for name in pages(report_site):
        for page in (with_scripts, without):
            page.goto(address + name)
        with_scripts.evaluate(_ONLY_SCRIPTED)
        assert with_scripts.inner_text("body") == without.inner_text("body"), name


class _Visit:
    """A first visit: a window with nothing in it, which counts whatever its page loads."""

    def __init__(self, browser: Browser, width: int) -> None:
        self.context = browser.new_context(viewport={"width": width, "height": 900})
        self.context.add_init_script(_WATCH)
        self.page = self.context.new_page()
        self.cost = Cost()
        _count(self.context.new_cdp_session(self.page), self.cost)

    def cost_in_full(self) -> Cost:
        """What it took, once all has come and the largest has been painted."""
        self.page.wait_for_load_state("load")
        self.page.evaluate("document.fonts.ready")
        self.page.evaluate("watched.painted")
        self.page.wait_for_timeout(100)
        self.cost.shifts = self.page.evaluate("watched.shifts")
        self.cost.largest = tuple(self.page.evaluate("watched.largest"))
        self.context.close()
        return self.cost


def _count(wire: CDPSession, cost: Cost) -> None:
    def asked(event: dict[str, Any]) -> None:
        cost.addresses.append(event["request"]["url"])

    def got(event: dict[str, Any]) -> None:
        cost.bytes += event["encodedDataLength"]

    wire.on("Network.requestWillBeSent", asked)
    wire.on("Network.loadingFinished", got)
    wire.send("Network.enable")


_ONLY_SCRIPTED = "document.querySelectorAll('.scheme, .sieve, .search-open').forEach((each) => each.remove())"

_WATCH = """(() => {
  const watched = (window.watched = { shifts: [], largest: ["", 0] });
  watched.painted = new Promise((resolve) => (watched.paint = resolve));
  const way = (node) => {
    const element = node?.nodeType === 1 ? node : node?.parentElement;
    if (!element) return "gone";
    const inMain = element.closest("main") ? "main " : "";
    return `${inMain}${element.tagName.toLowerCase()} ${element.textContent.trim().slice(0, 40)}`;
  };
  const watch = (type, note) => new PerformanceObserver((list) => list.getEntries().forEach(note))
    .observe({ type, buffered: true });
  watch("layout-shift", (entry) => watched.shifts.push([entry.value, `${entry.sources.map((s) => way(s.node))}`]));
  watch("largest-contentful-paint", (entry) => {
    const first = performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0;
    watched.largest = [way(entry.element), entry.startTime - first];
    watched.paint();
  });
})();"""
