"""Figures are drawn into files that pages carry and readers save, and drawn again only when something has changed."""

from __future__ import annotations

from pathlib import Path

import pytest

from assay.cache import Cache
from assay.figures.draw import Look
from assay.site.pictures import draw_all
from tests.samples import figures, ledger

ASSETS = Path(__file__).resolve().parents[2] / "templates" / "assets"
FIGURES = """
figures:
  growth-of-exports:
    kind: multiple
    title: Exports have grown
    subtitle: Value of exports
    multiple: multiple
    before: "2020"
    after: "2021"
  area-to-survey: {kind: target, title: The area grows, subtitle: km², baseline: baseline, target: target}
"""


def declared(target="2.2 million"):
    """Two figures; the second depends on the target."""
    found, problems = figures(
        FIGURES,
        ledger(f"""
            multiple: {{label: Multiple, value: 4, unit: ×, ...}}
            baseline: {{label: Baseline, value: 1.5 million, unit: km², ...}}
            target: {{label: Target, value: {target}, unit: km², ...}}
        """),
    )
    assert problems == []
    return found.by_name


@pytest.fixture(scope="module")
def look():
    return Look.of(*((ASSETS / f"{name}.css").read_text("utf-8") for name in ("tokens", "figure")))


@pytest.fixture(scope="module")
def cache(tmp_path_factory):
    return tmp_path_factory.mktemp("figures")


@pytest.fixture(scope="module")
def first(look, cache):
    """The figures drawn for the first time, how many were drawn, and what was told on the way."""
    told = []
    return *draw_all(declared(), look, Cache(cache), "The race", lambda *step: told.append(step)), told


def test_each_figure_becomes_two_drawings_and_three_files(first):
    """The page shows the drawings; the files travel on their own and are named after the figure for good."""
    drawn, fresh, told = first
    assert list(drawn) == ["growth-of-exports", "area-to-survey"]
    assert fresh == 2
    assert told == [("growth-of-exports", 0, 2), ("area-to-survey", 1, 2)]
    area = drawn["area-to-survey"]
    assert [(file.path, file.format, file.title) for file in (area.csv, area.svg, area.png)] == [
        ("data/figure-area-to-survey.csv", "CSV", "The area grows"),
        ("figures/area-to-survey.svg", "SVG", "The area grows"),
        ("figures/area-to-survey.png", "PNG", "The area grows"),
    ]
    assert area.csv.data.startswith(b"measure,value,unit,")
    assert area.svg.data.startswith(b"<svg")
    assert area.png.data.startswith(b"\x89PNG")
    assert area.wide.startswith("<svg")
    assert area.narrow != area.wide


def test_nothing_is_drawn_again_without_a_reason(first, look, cache):
    """A build after a change of the text takes the pictures from the cache, and they are the same to the byte."""
    again, fresh = draw_all(declared(), look, Cache(cache), "The race", lambda *_: None)
    assert fresh == 0
    assert again == first[0]


def test_a_changed_number_draws_its_own_figure_again(first, look, cache):
    """And no other: the key of a picture is what went into it."""
    again, fresh = draw_all(declared("2.3 million"), look, Cache(cache), "The race", lambda *_: None)
    assert fresh == 1
    assert again["growth-of-exports"] == first[0]["growth-of-exports"]
    assert b"2300000" in again["area-to-survey"].csv.data
