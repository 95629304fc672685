"""`python build.py` at a terminal: its closing line, its exit codes, and what it leaves alone."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Report, site_from_before, state


def test_the_closing_line(report: Callable[[str], Report]) -> None:
    """Pages, figures, metrics, seconds, and the file to open."""
    line = report("good-minimal").build()
    assert re.fullmatch(r"2 pages, 0 figures, 1 metric\b.* in \d+\.\d s: open site/index\.html", line)


def test_check_leaves_the_site_as_it_is(report: Callable[[str], Report]) -> None:
    """Whether there is one or none."""
    honey = report("good-minimal")
    assert "the site was left as it was" in honey.build("check")
    assert not honey.site.exists()
    site_from_before(honey)
    before = state(honey.folder)
    honey.build_here("check")
    assert state(honey.folder) == before


def test_the_site_goes_where_it_is_told_to(report: Callable[[str], Report], tmp_path: Path) -> None:
    """`-d` names the folder; one that holds other things is left alone, which is wrong usage."""
    honey = report("good-minimal")
    assert honey.build("-d", "../out").endswith("index.html")
    assert (honey.folder.parent / "out" / "index.html").is_file() and not honey.site.exists()
    (tmp_path / "letters").mkdir()
    (tmp_path / "letters" / "to-anna.txt").write_text("Dear Anna", "utf-8")
    before = state(tmp_path)
    done = honey.run("-d", str(tmp_path / "letters"))
    assert (done.returncode, done.stdout) == (2, "")
    assert "letters" in done.stderr and "Traceback" not in done.stderr
    assert state(tmp_path) == before


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        (["--help"], 0, "python build.py|usage: build.py"),
        (["--colour"], 2, "unrecognized arguments: --colour"),
        (["publish"], 2, "invalid choice: 'publish'"),
        (["-f", "report.yml"], 2, "there is no file report.yml"),
    ],
)
def test_the_command_line(arguments: list[str], code: int, told: str, report: Callable[[str], Report]) -> None:
    """Help, and wrong usage, which is told apart from wrong content."""
    honey = report("good-minimal")
    before = state(honey.folder)
    done = honey.run(*arguments)
    assert done.returncode == code
    assert re.search(told, done.stdout + done.stderr)
    assert "Traceback" not in done.stderr
    assert state(honey.folder) == before
