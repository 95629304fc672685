"""Finding a Chromium for the browser tests, or installing one.

`find()` looks for one on the machine; `python -m tests.browser.install` makes sure there is one, so that the browser
tests are never skipped: from the system's packages where that is allowed, else by Playwright's own download.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

# The shell is the same browser without windows, which starts and draws more than twice as fast.
NAMES = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
TIME_LIMIT = 900


def find() -> str | None:
    """The path of a Chromium that starts, or None."""
    named = os.environ.get("CHROMIUM")
    found = (path for path in (named, *map(shutil.which, NAMES)) if path and starts(path, "Chrom"))
    return next(found, None) or _playwrights_own()


def main() -> int:
    """Install a Chromium if there is none; 0 when there is one in the end."""
    for install in (None, _from_packages, _from_playwright):
        if install:
            install()
        if found := find():
            print(f"browser: {found}")
            return 0
    print("error: no Chromium found and none could be installed; install one, or set CHROMIUM to its path")
    return 1


def starts(path: str, name: str) -> bool:
    """Whether there is a browser of this name here that says its version."""
    # Ubuntu has a `chromium-browser` that only says how to install one, so the file's being there is not enough.
    try:
        told = subprocess.run([path, "--version"], capture_output=True, text=True, timeout=60, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return told.returncode == 0 and name in told.stdout


def _playwrights_own() -> str | None:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).is_file() and starts(path, "Chrom") else None


def _from_packages() -> None:
    if not shutil.which("apt-get") or "ID=ubuntu" in Path("/etc/os-release").read_text(encoding="utf-8"):
        return  # Ubuntu's package is a Snap, which containers and CI can't run.
    as_root = [] if os.geteuid() == 0 else ["sudo", "-n"]
    _run([*as_root, "apt-get", "update", "-qq"])
    for package in ("chromium-headless-shell", "chromium"):
        if not find():
            _run([*as_root, "apt-get", "install", "-y", "-qq", package])


def _from_playwright() -> None:
    with_libraries = ["--with-deps"] if shutil.which("apt-get") and os.geteuid() == 0 else []
    _run([sys.executable, "-m", "playwright", "install", *with_libraries, "chromium"])


def _run(command: list[str]) -> None:
    try:
        subprocess.run(command, timeout=TIME_LIMIT, check=False, stdout=subprocess.DEVNULL)
    except (OSError, subprocess.TimeoutExpired) as error:
        print(f"warning: {' '.join(command)}: {error}")


if __name__ == "__main__":
    sys.exit(main())
