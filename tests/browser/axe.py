"""axe-core over a whole site, as a reader sees it in one scheme at one width. Used by the tests and by the audit.

In: a browser, pages of a site on a web server. Out: a line for each breach of WCAG 2.2 A or AA or of axe's best
practices.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Browser, Page

from tests.browser.engines import LAY_OUT

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
OPTIONS = {
    "resultTypes": ["violations"],
    "runOnly": {"type": "tag", "values": TAGS},
    "rules": {"target-size": {"enabled": True}},
}


def breaches(browser: Browser, address: str, pages: Iterable[str], scheme: Any, width: int) -> list[str]:
    """Whole pages with their details folded out; then each form of note, the menu and the search, opened.

    A form of note is looked at on the first page that has it, and axe reads the whole page for it: small ones first.
    """
    context = browser.new_context(
        viewport={"width": width, "height": 900}, color_scheme=scheme, reduced_motion="reduce", bypass_csp=True
    )
    page = context.new_page()
    found: list[str] = []
    forms: set[frozenset[str]] = set()
    for name in pages:
        page.goto(address + name)
        page.evaluate(LAY_OUT)
        page.evaluate(AXE_SCRIPT)
        page.evaluate("for (const each of document.querySelectorAll('main details')) each.open = true")
        found += _of_part(page, name, "body")
        for note, form in page.evaluate(_NOTES):
            if frozenset(form) not in forms:
                forms.add(frozenset(form))
                page.evaluate("id => document.getElementById(id).showPopover()", note)
                found += _of_part(page, f"{name}#{note}", ".note:popover-open")
                page.evaluate("id => document.getElementById(id).hidePopover()", note)
    page.goto(f"{address}index.html")
    page.evaluate(LAY_OUT)
    page.evaluate(AXE_SCRIPT)
    if page.locator(".menu summary").is_visible():
        page.locator(".menu summary").click()
    found += _of_part(page, "the menu", ".masthead")
    page.keyboard.press("Control+k")
    found += _of_part(page, "the search", ".search-dialog")
    page.keyboard.type("k")
    page.locator(".search-results li").first.wait_for()
    found += _of_part(page, "the search with results", ".search-dialog")
    context.close()
    assert forms, "no note was opened"
    return found


def _of_part(page: Page, where: str, part: str) -> list[str]:
    violations = page.evaluate(
        "([part, options]) => axe.run(part, options).then((result) => result.violations)", [part, OPTIONS]
    )
    return [
        f"{where}: {each['id']}, {len(each['nodes'])} times, first {each['nodes'][0]['html'][:160]}: "
        f"{each['nodes'][0]['failureSummary']}"
        for each in violations
    ]


# Notes made of the same parts look the same: each form is looked at once.
_NOTES = """[...document.querySelectorAll('.note')].map((note) => [note.id,
  [...note.querySelectorAll('dt, a, [class]')].map((part) => `${part.tagName}.${part.getAttribute('class')}`)])"""
