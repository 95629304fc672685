"""Every page under axe-core: no breach of WCAG 2.2 A and AA or of its best practices, whatever is open."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.axe import breaches


# What axe reads depends on the scheme (colours) and on the width (what shows, how large), hardly on both together: each
# is seen once here, and each with each in `make audit`.
@pytest.mark.parametrize(("scheme", "width"), [("light", 1440), ("dark", 320)])
def test_axe_finds_nothing(browser: Browser, address: str, report_site: Path, scheme: str, width: int) -> None:
    assert breaches(browser, address, report_site, scheme, width) == []
