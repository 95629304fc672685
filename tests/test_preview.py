"""The preview of a report in which numbers come from no metric: it goes on and marks them; the build does not."""

from __future__ import annotations

import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import lxml.html  # type: ignore[import-untyped]
import pytest

from assay.text.audit import HINT, PLAIN_HINT
from tests.conftest import ROOT, TIME_LIMIT, Report, environment

PAGE = """
The valley's bees gave {{ honey }} of honey, of which 700 kg were sold. ![A comb with four bees](comb.png)
[How it was weighed](scales.md).
"""
TOLD = [
    "content/index.md:2:17: error: the number '1999' comes from no metric",
    "content/index.md:6:55: error: the number '700' comes from no metric",
    "content/index.md:6:87: error: the number 'four' comes from no metric",
    "content/metrics.yml:13:21: error: the number 'two' comes from no metric",
]


@pytest.fixture
def loose(report: Callable[[str], Report]) -> Report:
    """A report with loose numbers in a text, a text alternative, a title and a label."""
    honey = report("good-minimal")
    page = honey.folder / "content" / "index.md"
    head, _, _ = page.read_text("utf-8").partition("\nThe valley's")
    page.write_text(head.replace("in the valley", "in 1999") + PAGE, "utf-8")
    (honey.folder / "content" / "comb.png").write_bytes(b"")
    honey.edit("content/metrics.yml", "label: Honey harvested", "label: Honey of two slopes")
    return honey


def test_the_preview_marks_what_stops_the_build(loose: Report) -> None:
    """On the page each stands marked with the reason and what to do; at the terminal each is told with its place."""
    built = loose.run("build")
    assert built.returncode == 1
    assert [line for line in built.stderr.split("\n") if ": error: " in line] == TOLD
    assert not loose.site.exists()
    with preview(loose) as (address, log):
        page = lxml.html.fromstring(get(address))
        told = log.read_text("utf-8")
    marks = page.xpath("//body//mark")
    where = [(mark.text_content().split()[0], next(each.tag for each in mark.iterancestors())) for mark in marks]
    assert {("1999", "h1"), ("700", "p"), ("four", "p"), ("two", "p")} <= {*where}
    assert len([number for number, _ in where if number == "700"]) == 1, "what is marked already is marked again"
    assert [line.text_content() for line in page.xpath("//main/details[@class='unready']//li")] == [
        line.replace(" error:", "").replace(": the", " the") for line in TOLD
    ]
    assert {mark.text_content().partition(" ")[2] for mark in marks} == {"comes from no metric"}
    assert {mark.get("title") for mark in marks} == {HINT, PLAIN_HINT}
    assert page.xpath("//main//img/@alt") == ["A comb with four bees"]
    assert [line for line in TOLD if line not in told] == []
    assert len(told.splitlines()) < 20, "what concerns no editor drowns what does"
    assert not loose.site.exists()


@contextmanager
def preview(report: Report) -> Iterator[tuple[str, Path]]:
    """The running preview of a report: its address, once it answers, and the file of what it says."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        host = f"127.0.0.1:{free.getsockname()[1]}"
    settings, log = report.folder / "mkdocs.yml", report.folder.parent / "log"
    settings.write_text(f"{settings.read_text('utf-8')}dev_addr: {host}\n", "utf-8")
    with log.open("wb") as says:
        running = subprocess.Popen(
            [sys.executable, str(ROOT / "build.py"), "serve"],
            cwd=report.folder,
            env=environment(PYTHONUNBUFFERED="1", TMPDIR=str(report.folder.parent)),
            stdout=says,
            stderr=subprocess.STDOUT,
        )
    try:
        end = time.monotonic() + TIME_LIMIT
        while not answers(f"http://{host}/"):
            assert running.poll() is None, log.read_text("utf-8")
            assert time.monotonic() < end, "the preview never answered"
            time.sleep(0.1)
        yield f"http://{host}/", log
    finally:
        running.terminate()
        running.wait(TIME_LIMIT)


def answers(address: str) -> bool:
    """Whether a page can be read there."""
    try:
        return bool(get(address))
    except (urllib.error.URLError, ConnectionError):
        return False


def get(address: str) -> bytes:
    """The page at an address, from this machine itself whatever the environment says of proxies."""
    with urllib.request.build_opener(urllib.request.ProxyHandler({})).open(address, timeout=TIME_LIMIT) as page:
        return bytes(page.read())
