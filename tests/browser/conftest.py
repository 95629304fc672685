"""Real browsers and a real web server for the tests in this folder."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from tests.browser.engines import Browsers, engines
from tests.browser.install import find
from tests.browser.server import serve
from tests.report_site import SUB_PATH, report_site

__all__ = ["report_site"]

TIME_LIMIT = 15_000
"""Milliseconds for whatever a page is asked to do."""


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Tests marked `every_browser` run in each browser of the machine, the others in Chromium."""
    if "engine" in metafunc.fixturenames:
        everywhere = metafunc.definition.get_closest_marker("every_browser")
        metafunc.parametrize("engine", engines() if everywhere else engines()[:1])


@pytest.fixture(scope="session")
def browsers() -> Iterator[Browsers]:
    path = find()
    assert path, "no Chromium: run `make test`, which installs one, or `python -m tests.browser.install`"
    with sync_playwright() as playwright:
        browsers = Browsers(playwright, path)
        yield browsers
        browsers.close()


@pytest.fixture(scope="session")
def browser(browsers: Browsers) -> Browser:
    return browsers.chromium()


@pytest.fixture(scope="session")
def address(report_site: Path) -> Iterator[str]:
    """The report's address on a web server, below a path as on GitHub Pages."""
    with serve(report_site, SUB_PATH) as address:
        yield address


@dataclass
class Visit:
    """A page in the browser, and everything that went wrong while it was open."""

    page: Page
    complaints: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)


@pytest.fixture
def visit(browsers: Browsers, engine: str) -> Iterator[Callable[..., Visit]]:
    """Opens a page: `visit(url, width=…, scheme=…, scripts=…)`."""
    contexts: list[BrowserContext] = []

    def open_page(url: str, width: int = 1440, height: int = 900, scheme: Any = "light", scripts: bool = True) -> Visit:
        context = browsers.context(engine, width, height, scheme, scripts)
        context.set_default_timeout(TIME_LIMIT)
        contexts.append(context)
        seen = Visit(context.new_page())
        seen.page.on("console", lambda message: seen.complaints.append(f"{message.type}: {message.text}"))
        seen.page.on("pageerror", lambda error: seen.complaints.append(f"error: {error}"))
        seen.page.on("requestfailed", lambda request: seen.complaints.append(f"failed: {request.url}"))
        seen.page.on("request", lambda request: seen.requests.append(request.url))
        seen.page.goto(url)
        return seen

    yield open_page
    for context in contexts:
        context.close()
