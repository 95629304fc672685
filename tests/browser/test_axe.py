"""Pages under axe-core: no breach of WCAG 2.2 A and AA or of its best practices, whatever is open."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.axe import breaches
from tests.report_site import of_each_kind


# What axe reads depends on the scheme (colours) and on the width (what shows, how large), hardly on both together, and
# the report on one page is made of the parts of the others: each is seen once here, and all with all in `make audit`.
@pytest.mark.parametrize(("scheme", "width", "besides"), [("light", 1440, ""), ("dark", 320, "whole.html")])
def test_axe_finds_nothing(
    browser: Browser, address: str, report_site: Path, scheme: str, width: int, besides: str
) -> None:
    pages = [name for name in of_each_kind(report_site) if name != besides]
    assert len(pages) > 10
    assert breaches(browser, address, pages, scheme, width) == []
