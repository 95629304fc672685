"""How the PDF is made: by the command, the same every time, in the light colours, from the site's folder alone."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from assay.site.fonts import FACES
from tests.conftest import ROOT, Report, copy_site, run
from tests.site.pdf.conftest import ADDRESS, style
from tests.site.with_weasyprint import pdf


def test_the_command_puts_it_into_the_site(tmp_path: Path, drawn_figures: Path) -> None:
    """The front page offers it with its size; the same bytes in another folder and another process; gone next time."""
    first, second = (copy_site("good-other", tmp_path / name, drawn_figures) for name in ("a", "b c"))
    files = [made(report, seed) for report, seed in ((first, "1"), (second, "2"))]
    assert files[0].read_bytes() == files[1].read_bytes()
    link = re.search(r'<li><a href="([\w-]+\.pdf)">[^<]+</a> <span class="size">PDF, (\d+) kB', index(first))
    assert link and link[1] == files[0].name
    assert abs(int(link[2]) - files[0].stat().st_size / 1000) <= 1
    first.build_here()
    assert not files[0].exists() and ".pdf" not in index(first)


def made(report: Report, seed: str) -> Path:
    done = run([str(ROOT / "build.py"), "pdf"], report.folder, PYTHONHASHSEED=seed)
    assert (done.returncode, done.stderr) == (0, "")
    (path,) = report.site.glob("*.pdf")
    return path


def index(report: Report) -> str:
    return (report.site / "index.html").read_text("utf-8")


@pytest.mark.parametrize(
    ("css", "light"),
    [
        ("a{color:light-dark(#fff, #000)}", "a{color:#fff}"),
        ("--shade: light-dark(rgb(60 48 20 / 0.16), rgb(0 0 0 / 0.55));", "--shade: rgb(60 48 20 / 0.16);"),
        ("light-dark(a,b) light-dark( c , d )", "a c"),
        ("color: red", "color: red"),
    ],
)
def test_colours_are_the_light_ones(css: str, light: str) -> None:
    assert pdf.in_light(css) == light
    assert "light-dark(" not in pdf.in_light(style())


def test_sizes_are_those_of_the_style_sheet() -> None:
    """What is measured on one long sheet is what the sheets have."""
    top, bottom = re.search(r"@page \{\s*size: A4;\s*margin: (\d+)mm 22mm (\d+)mm", style()).groups()
    assert pytest.approx((297 - int(top) - int(bottom)) / 25.4 * 96) == pdf.SHEET
    assert f".figure-drawing svg {{ width: {pdf.WIDTH}mm" in style()


def test_nothing_is_fetched_from_elsewhere(tmp_path: Path) -> None:
    fetch = pdf._FromFolder(ADDRESS, tmp_path).fetch
    (tmp_path / "map é.svg").write_text("<svg/>")
    assert fetch(f"{ADDRESS}map%20%C3%A9.svg").read() == b"<svg/>"
    assert fetch(f"{ADDRESS}assets/fonts/{FACES[0].file}").read() == FACES[0].path.read_bytes()
    for url in ("https://elsewhere.example/a.png", "http://127.0.0.1:9/a.png", "file:///etc/hostname", "data:,x"):
        with pytest.raises(ValueError, match="disallowed"):
            fetch(url)
