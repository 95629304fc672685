"""The repository's own report, built once for all tests that look at it, whichever worker comes first.

Whoever puts another report into `content/` keeps all tests of the code; those that look at this report are skipped.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
KEPT = ROOT / ".cache" / "tests"
"""What is slow to make, kept from one run to the next for sites that are only looked at; a key tells what it is of."""

TIME_LIMIT = 240
SUB_PATH = "/some/where/"
"""The path below which the site is served, as on GitHub Pages."""

SUBJECT = "https://eurasianstar.com/kazakhstan-as-a-global-partner-in-the-rare-earth-metal-race"
"""What this report is about, as the front page's `subject` names it: by that it is known."""
FRONT = ROOT / "content" / "index.md"
THIS_REPORT = FRONT.is_file() and SUBJECT in FRONT.read_text("utf-8")
OTHER = "content/ holds another report"
only_this_report = pytest.mark.skipif(not THIS_REPORT, reason=OTHER)
"""For tests that look at files of this report without building it."""


@pytest.fixture(scope="session")
def report_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the built site. Workers share it: the first to make the folder builds, the others wait."""
    if not THIS_REPORT:
        pytest.skip(OTHER)
    base = tmp_path_factory.getbasetemp()
    shared = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / "assay-report"
    done = shared / "done"
    try:
        shared.mkdir()
    except FileExistsError:
        _wait_for(done)
        return shared / "site"
    try:
        return build_report(shared)
    finally:
        done.touch()


def build_report(folder: Path) -> Path:
    """Build a copy of the report in this folder, for an address of its own; the folder of its site."""
    for name in ("content", "templates"):
        shutil.copytree(ROOT / name, folder / name)
    shutil.copy(ROOT / "mkdocs.yml", folder)
    KEPT.mkdir(parents=True, exist_ok=True)
    (folder / ".cache").symlink_to(KEPT, target_is_directory=True)
    command = [sys.executable, str(ROOT / "build.py"), "--config-file", str(folder / "mkdocs.yml")]
    environment = {**os.environ, "SITE_URL": f"https://report.example{SUB_PATH}"}
    built = subprocess.run(command, capture_output=True, text=True, timeout=TIME_LIMIT, check=False, env=environment)
    assert built.returncode == 0, built.stderr
    return folder / "site"


def pages(site: Path) -> list[str]:
    """The names of all pages of a site."""
    return sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html"))


def _wait_for(done: Path) -> None:
    end = time.monotonic() + TIME_LIMIT
    while not done.is_file():
        assert time.monotonic() < end, "another worker never finished building the report"
        time.sleep(0.1)


def of_each_kind(site: Path) -> list[str]:
    """All pages, small ones first; of the figures' own, which are made alike, the smallest and the largest."""
    names = sorted(pages(site), key=lambda name: (site / name).stat().st_size)
    exhibits = [name for name in names if "/" in name]
    return [name for name in names if name not in exhibits[1:-1]]
