"""Figures, tables and lists are set into the pages in place of their marks."""

from __future__ import annotations

import re

import pytest

from assay.files import Download, Drawn
from assay.problems import Grade
from assay.text.blocks import Blocks
from assay.text.views import Views
from assay.wording.wording import Wording

DATA = Download("data/metrics.csv", "All numbers", "CSV", b"x" * 12345)


@pytest.fixture
def blocks(desk):
    drawn = Drawn(
        "<svg>wide</svg>",
        "<svg>narrow</svg>",
        *(
            Download(f"figures/survey-area.{name}", "Up", name.upper(), b"12")
            for name in ("csv", "svg", "png", "card.png")
        ),
    )
    views = Views(desk.ledger, Wording("en_GB"), {}, "data.html", None)
    names = {"survey-area": drawn, "survey-gain": drawn}
    return Blocks(
        desk.ledger,
        views,
        desk.prose,
        desk.parts,
        desk.figures.by_name,
        names,
        (DATA,),
        lambda size: f"{size} B",
        exhibits={"survey-area": "figures/survey-area.html"},
        placed={"survey-gain": "data.html"},
    )


@pytest.fixture
def fill(desk, blocks):
    """A page's text with its blocks filled in."""

    def fill_(text):
        markdown, scope = desk.render(text)
        assert [problem for problem in scope.problems if problem.grade is not Grade.LOOSE] == []
        return blocks.fill(markdown, scope).replace("\N{NO-BREAK SPACE}", " ").strip()

    return fill_


@pytest.mark.parametrize(
    ("call", "shown"),
    [
        ('table("target", "gain", title="Areas")', "Areas: Area to be surveyed 2.2 million km²; Gain 700,000 km²;"),
        ('table("target")', "Area to be surveyed: Area to be surveyed 2.2 million km²;"),
        ('figure("survey-gain")', "figure survey-gain: A gain"),
        (
            'figure("survey-gain", "survey-area")',
            "(figure survey-gain: A gain)(figure survey-area: Up to [2.2 million km² =2200000 #n-target id=r-target])",
        ),
        ('key_figures("growth", "place")', "8% a year Growth; fourth Place in titanium sponge;"),
        ("all_sources()", "star usgs"),
        ('status("measured") }}, {{ verdict("not found")', "(sign of measured), (sign of not found)"),
        ("downloads()", "data/metrics.csv 12345 B;"),
    ],
)
def test_each_block_is_made_by_its_part(fill, call, shown):
    """Words, values and links come ready; the part decides how they look."""
    assert fill(f"{{{{ {call} }}}}") == shown


def test_all_figures_are_listed_with_their_own_pages(fill):
    """In the order of their file; without a page of its own, a figure's place in the text is linked to."""
    files = "figures/survey-area.csv figures/survey-area.svg figures/survey-area.png"
    assert fill("{{ all_figures() }}") == (
        f"Up to 2.2 million km² (km²) figures/survey-area.html {files}; A gain (km²) data.html#fig-survey-gain {files};"
    )


def test_all_metrics_are_listed(fill, desk):
    """None is left out, used or not."""
    assert fill("{{ all_metrics() }}").split() == list(desk.ledger.metrics)


def test_blocks_go_where_their_marks_stand(fill):
    """Also when there are more than ten, whose marks look alike."""
    names = ["target", "growth", "place"] * 4
    shown = fill("\n\n".join(f'{name}: {{{{ key_figures("{name}") }}}}' for name in names))
    values = {"target": "2.2 million km²", "growth": "8% a year", "place": "fourth"}
    assert [part.split()[0] for part in shown.split(": ")[1:]] == [values[name].split()[0] for name in names]


def test_what_a_block_shows_is_not_searched_for_marks(fill):
    """A page is gone through once, however many blocks it has."""
    shown = fill('{{ table("growth", title="(slot 1)") }}\n\n{{ key_figures("place") }}')
    assert re.split(r"\n+", shown) == ["(slot 1): Growth 8% a year;", "fourth Place in titanium sponge;"]


def test_a_figure_with_all_that_belongs_to_it(desk, blocks):
    """Title with linked numbers, both drawings, table, text alternative, files with sizes, sources, status."""
    _, scope = desk.render("")
    figure = blocks.figure("survey-area", scope)
    assert str(figure.title).replace("\N{NO-BREAK SPACE}", " ") == (
        "Up to [2.2 million km² =2200000 #n-target id=r-target]"
    )
    assert (figure.kind, figure.permalink, figure.note) == ("target", "figures/survey-area.html", None)
    assert (figure.wide, figure.narrow) == ("<svg>wide</svg>", "<svg>narrow</svg>")
    assert (figure.csv.url, figure.png.url, figure.svg.size) == (
        "figures/survey-area.csv",
        "figures/survey-area.png",
        "2 B",
    )
    assert "1.5" in figure.alt
    assert [source.id for source in figure.sources] == ["usgs"]
    assert len(figure.table.columns) == len(figure.table.numeric) == len(figure.table.rows[0])
    assert list(scope.numbers) == ["target"]


def test_files_are_linked_from_the_pages_own_folder(blocks):
    """As all links of the site."""
    assert blocks.file(DATA, "more/part.html").url == "../data/metrics.csv"
    named = Download("cite/мёд a.bib", "Honey", "BibTeX", b"")
    assert blocks.file(named, "a/b.html").url == "../cite/%D0%BC%D1%91%D0%B4%20a.bib"
