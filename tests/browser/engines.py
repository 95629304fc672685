"""The browsers that the tests open pages in: Chromium always, Firefox where the machine has it.

In: what a reader's browser is set to. Out: a context of such a browser, started when it is asked for first.
"""

from __future__ import annotations

import os
import shutil
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Playwright

from tests.browser.install import starts

CHROMIUM, FIREFOX = "chromium", "firefox"
ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--font-render-hinting=none",
)
LAY_OUT = "for (const each of document.querySelectorAll('main *')) each.style.contentVisibility = 'visible'"
"""Lays out what else waits until it is scrolled to, as a reader meets it, so that it can be measured."""
# Playwright can set neither in the Firefox that systems bring, so each setting is a Firefox of its own.
_SCHEMES = {"dark": 0, "light": 1}
_QUIET = {
    "app.normandy.enabled": False,
    "app.update.enabled": False,
    "browser.safebrowsing.malware.enabled": False,
    "browser.safebrowsing.phishing.enabled": False,
    "datareporting.policy.dataSubmissionEnabled": False,
    "dom.push.connection.enabled": False,
    "extensions.systemAddon.update.enabled": False,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "services.settings.server": "http://127.0.0.1:1",
    "toolkit.telemetry.enabled": False,
}
"""Firefox asks no other host for anything by itself."""


@cache
def engines() -> tuple[str, ...]:
    """The names of the browsers on this machine."""
    return (CHROMIUM, FIREFOX) if firefox() else (CHROMIUM,)


@cache
def firefox() -> str | None:
    """The path of a Firefox that starts, or None."""
    named = (os.environ.get("FIREFOX"), shutil.which("firefox-esr"), shutil.which("firefox"))
    return next((path for path in named if path and starts(path, "Firefox")), None)


@dataclass
class Browsers:
    """All browsers that were started, by what they are set to. path: of Chromium."""

    playwright: Playwright
    path: str
    started: dict[tuple[Any, ...], Browser] = field(default_factory=dict)

    def chromium(self) -> Browser:
        """The one Chromium."""
        if (CHROMIUM,) not in self.started:
            launched = self.playwright.chromium.launch(executable_path=self.path, args=list(ARGUMENTS))
            self.started[(CHROMIUM,)] = launched
        return self.started[(CHROMIUM,)]

    def context(self, engine: str, width: int, height: int, scheme: Any, scripts: bool) -> BrowserContext:
        """A new window of this browser, with nothing kept from others."""
        size: Any = {"width": width, "height": height}
        if engine == CHROMIUM:
            return self.chromium().new_context(viewport=size, color_scheme=scheme, java_script_enabled=scripts)
        return self._firefox(scheme, scripts).new_context(viewport=size)

    def close(self) -> None:
        """Close all of them."""
        for browser in self.started.values():
            browser.close()

    def _firefox(self, scheme: str, scripts: bool) -> Browser:
        key = (FIREFOX, scheme, scripts)
        if key not in self.started:
            settings: dict[str, Any] = {
                **_QUIET,
                "layout.css.prefers-color-scheme.content-override": _SCHEMES[scheme],
                "javascript.enabled": scripts,
            }
            self.started[key] = self.playwright.firefox.launch(
                channel="moz-firefox", executable_path=firefox(), firefox_user_prefs=settings, timeout=60_000
            )
        return self.started[key]
