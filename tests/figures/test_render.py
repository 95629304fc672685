"""From a plot to files: through the cache, the same bytes every time."""

from __future__ import annotations

import hashlib
import io
import json
import os
import re
import subprocess
import sys
from dataclasses import astuple
from pathlib import Path
from xml.etree import ElementTree

import pytest

from assay.cache import Cache
from assay.figures.draw import render
from tests.figures.drawings import CASES, STYLE, TOKENS, look, plot

CODE = """
import hashlib, json, sys
from pathlib import Path
from assay.cache import Cache
from assay.figures.draw import render
from tests.figures.drawings import CASES, look, plot
cases = ("line-several", "bars", "statements", "compare")
files = [render(CASES[case]["kind"], plot(case), look(), Cache(Path(sys.argv[1]))) for case in cases]
parts = [part.encode() if isinstance(part, str) else part for each in files for part in
         (each.wide, each.narrow, each.standalone, each.png, each.csv)]
print(json.dumps({
    "sums": [hashlib.sha256(part).hexdigest() for part in parts],
    "drawn": [each.drawn for each in files],
    "loaded": [name for name in ("matplotlib", "numpy", "PIL", "fontTools") if name in sys.modules],
}))
"""
ROOT = Path(__file__).parents[2]


def process(folder, cwd=ROOT, **environment):
    """Render some figures in a process of its own."""
    run = subprocess.run(
        [sys.executable, "-c", CODE, str(folder)],
        cwd=cwd,
        env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
        capture_output=True,
        text=True,
        check=True,
    )
    assert run.stderr == ""
    return json.loads(run.stdout)


@pytest.fixture(scope="module")
def kept(tmp_path_factory):
    """A cache, and what a process that filled it told."""
    folder = tmp_path_factory.mktemp("cache")
    return folder, process(folder, PYTHONHASHSEED="1")


def test_a_second_build_draws_nothing_and_imports_nothing(kept):
    folder, first = kept
    second = process(folder)
    assert all(first["drawn"]) and "matplotlib" in first["loaded"]
    assert second == {"sums": first["sums"], "drawn": [False] * 4, "loaded": []}


def test_other_processes_and_settings_give_the_same_bytes(kept, tmp_path):
    (tmp_path / "matplotlibrc").write_text(
        "text.antialiased: False\npatch.antialiased: False\nfont.family: serif, monospace\n"
    )
    again = process(tmp_path / "cache", cwd=tmp_path, PYTHONHASHSEED="2", LC_ALL="C", TZ="Asia/Almaty")
    assert all(again["drawn"])
    assert again["sums"] == kept[1]["sums"]


@pytest.fixture
def files(tmp_path):
    def make(case="target", *, made=None, **given):
        cache = Cache(tmp_path)
        return render(CASES[case]["kind"], made or plot(case), given.pop("of", look()), cache, **given)

    return make


def test_a_figure_is_redrawn_when_something_in_it_changes(files):
    assert files().drawn
    assert not files().drawn
    assert files(made=plot("target", title="Another title")).drawn
    assert files(signature="First edition").drawn
    assert files(of=look(TOKENS.replace("#0b5b5f", "#0b5b60"))).drawn
    assert files(of=look(style=STYLE + ".x {}")).drawn
    assert not files().drawn, "the first is still there"


def test_a_damaged_picture_is_drawn_again(files, tmp_path):
    first = files()
    (entry,) = tmp_path.glob("*.zip")
    entry.write_bytes(entry.read_bytes()[:-30])
    second = files()
    assert second.drawn
    assert astuple(second) == astuple(first)


def test_the_page_gets_two_silent_drawings(files):
    made = files()
    for name, text in (("figure-wide", made.wide), ("figure-narrow", made.narrow)):
        root = ElementTree.fromstring(text)
        assert (root.get("class"), root.get("aria-hidden")) == (name, "true")


def test_the_sheet_stands_on_its_own(files):
    made = files(signature="First edition")
    text = made.standalone
    root = ElementTree.fromstring(text)
    space = "{http://www.w3.org/2000/svg}"
    assert root.findtext(f"{space}title") == "Much has changed"
    assert root.findtext(f"{space}desc") == plot("target").alt
    style = root.findtext(f"{space}style") or ""
    assert "--accent:light-dark(#0b5b5f,#7fbdb7)" in style and STYLE in style
    assert "font-weight:400" in style and "font-weight:600" in style
    assert not re.search(r"url\((?!data:)|@import|https?://(?!www\.w3\.org/2000/svg)", text), "no address of others"
    told = [element.text for element in root.iter(f"{space}text")]
    assert {"Much has changed", "Source: USGS 2026", "First edition"} <= set(told)
    assert root.get("width") == root.attrib["viewBox"].split()[2]


def test_the_png_is_twice_the_size_and_says_nothing_of_its_making(files):
    from PIL import Image

    made = files()
    picture = Image.open(io.BytesIO(made.png))
    width, height = ElementTree.fromstring(made.standalone).attrib["viewBox"].split()[2:]
    assert picture.size == (2 * int(width), 2 * int(height))
    assert picture.info.keys() <= {"transparency"}
    assert picture.convert("RGB").getpixel((2, 2)) == (255, 255, 255)


def test_the_csv_is_the_table(files):
    assert files().csv == plot("target").table.csv()


def test_the_environment_is_left_as_it_was(files):
    before = {name: os.environ.get(name) for name in ("MPLCONFIGDIR", "MPL_IGNORE_SYSTEM_FONTS")}
    files()
    assert {name: os.environ.get(name) for name in before} == before


def test_the_font_of_the_sheet_is_the_same_every_time():
    from assay.figures.fonts import embedded, source_sans

    texts = [("Қазақстан ₸ 2.2 million km²", False), ("−29.3%", True)]
    faces = embedded(source_sans(), texts)
    assert faces == embedded(source_sans(), reversed(texts))
    assert faces.count("@font-face") == 2
    assert (
        hashlib.sha256(faces.encode()).digest() != hashlib.sha256(embedded(source_sans(), texts[:1]).encode()).digest()
    )
