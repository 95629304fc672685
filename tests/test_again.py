"""A report built again: the same bytes, only what changed drawn anew, and whole even after a build that was killed."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import ROOT, TIME_LIMIT, Files, Report, copy_site, environment, files, run
from tests.sound import ALTERNATIVE, parsed, text_of


def test_the_same_content_gives_the_same_bytes(tmp_path: Path) -> None:
    """In whatever folder, order of hashing, age of files; drawn anew or from the cache; by either command."""
    first, second = copy_site("good-other", tmp_path / "a"), copy_site("good-other", tmp_path / "b c" / "Übersicht")
    for path in second.folder.rglob("*"):
        os.utime(path, (981173106, 981173106))
    assert "(3 drawn anew)" in first.build(PYTHONHASHSEED="1", TZ="Asia/Almaty", LANG="C")
    cold = files(first.site)
    assert "(3 drawn anew)" in second.build("-f", str(second.folder / "mkdocs.yml"), cwd=tmp_path, PYTHONHASHSEED="2")
    assert_same(files(second.site), cold)
    assert "drawn" not in first.build(PYTHONHASHSEED="3")
    assert_same(files(first.site), cold)
    done = run(["-m", "mkdocs", "build", "--strict"], second.folder)
    assert done.returncode == 0, done.stderr
    assert_same(files(second.site), cold)


def assert_same(found: Files, wanted: Files) -> None:
    """The same files with the same bytes; names those that differ, which is easier to read than their bytes."""
    assert set(found) == set(wanted)
    assert [path for path in wanted if found[path] != wanted[path]] == []


def test_a_build_with_nothing_to_draw_stays_light(report: Callable[[str], Report]) -> None:
    """Once drawn, figures cost no import of matplotlib or numpy, nor fonts that of fontTools."""
    city = report("good-other")
    city.build_here()
    told = "import sys; from assay.cli import main; main([]); print([n for n in %r if n in sys.modules])"
    done = run(["-c", told % (["matplotlib", "numpy", "fontTools", "uharfbuzz"],)], city.folder)
    assert done.stdout.splitlines()[1:] == ["[]"], done.stdout + done.stderr


def test_one_value_changes_everything_that_shows_it(report: Callable[[str], Report]) -> None:
    """Text, figure, table, key figure, derived metrics and downloads follow; nothing else is redrawn."""
    city = report("good-other")
    city.build_here()
    old = city.site.rename(city.folder / "before")
    city.edit("content/metrics.yml", "value: 120", "value: 150")
    assert "3 figures (1 drawn anew)" in city.build_here()
    shown = {
        "finding": ("index.html", "//header//p"),
        "key figures": ("index.html", "//*[@class='key-value']"),
        "text": ("lanes.html", "//main//p[not(ancestor::figure)]"),
        "title of the figure": ("lanes.html", "//figure//figcaption"),
        "drawing": ("lanes.html", "//figure//svg"),
        "alternative text": ("lanes.html", "/" + ALTERNATIVE),
        "table of the figure": ("lanes.html", "//figure//table"),
        "row of the data page": ("sources.html", "//*[@id='lanes_built']"),
    }
    for what, (path, xpath) in shown.items():
        was, now = text_of(old, path, xpath), text_of(city.site, path, xpath)
        assert "120" in was or "180" in was, f"{what}: {was}"
        assert "150" in now and "120" not in now and "180" not in now, f"{what}: {now}"
    assert "50% of its" in text_of(city.site, "lanes.html", "//main//p")
    before, after = files(old), files(city.site)
    changed = {path for path in before if before[path] != after[path]}
    lanes = dict(parsed(city.site))["lanes.html"]
    followed = {link for link in lanes.xpath("//figure//a/@href") if link.endswith((".csv", ".svg", ".png"))}
    assert len(followed) == 3
    assert {"data/metrics.csv", "data/metrics.json", "figures/lanes.svg", *followed} <= changed
    # A figure's page names the figures before and after it.
    turned = {f"figures/{name}.html" for name in ("riders", "stands")}
    assert [path for path in changed - turned if "riders" in path or "stands" in path] == []


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL on Windows")
@pytest.mark.parametrize("reached", ["", "index.html"], ids=["at the start", "with pages written"])
def test_a_killed_build_leaves_the_old_site_whole(reached: str, tmp_path: Path, drawn_figures: Path) -> None:
    """And the next build removes what the killed one has left."""
    report = copy_site("good-minimal", tmp_path, drawn_figures)
    report.build_here()
    before = files(report.site)
    report.edit("content/metrics.yml", "value: 4200", "value: 5300")
    (report.folder / ".cache").unlink()
    with subprocess.Popen([sys.executable, str(ROOT / "build.py")], cwd=report.folder, env=environment()) as process:
        end = time.monotonic() + TIME_LIMIT
        while not any((left / reached).exists() for left in report.folder.glob(".site-*")):
            assert process.poll() is None and time.monotonic() < end, "the build never came so far"
            time.sleep(0.005)
        process.send_signal(signal.SIGKILL)
    assert process.returncode == -signal.SIGKILL
    assert files(report.site) == before
    assert len(list(report.folder.glob(".site-*"))) == 1
    report.build_here()
    assert list(report.folder.glob(".site-*")) == []
    assert "5,300 kilograms" in text_of(report.site, "index.html", "//main")
