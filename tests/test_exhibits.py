"""Figures' own pages: one for each, in the order in which a reader meets them, never in place of a written page."""

from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace

import pytest
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from assay.exhibits import Exhibits, FigurePage, add_figure_pages
from assay.files import Download
from assay.pages import PageWork
from assay.text.frontmatter import read_page
from assay.text.scope import PageScope

SVG = b'<svg xmlns="http://www.w3.org/2000/svg" width="792" height="400"><title>A</title></svg>'


@pytest.fixture
def config(tmp_path):
    config = MkDocsConfig()
    config.load_dict({"site_name": "S", "docs_dir": str(tmp_path), "use_directory_urls": False})
    config.validate()
    config.plugins._current_plugin = "assay"  # as within one of MkDocs' events
    return config


def figure(title):
    return SimpleNamespace(plot=SimpleNamespace(about=SimpleNamespace(title=title, subtitle=f"{title}, in tonnes")))


def exhibit(name):
    return FigurePage(name, f"figures/{name}.md", f"figures/{name}.html", name.title(), "")


def page(path, *figures):
    return PageWork(f"{path}.md", f"{path}.html", PageScope(f"{path}.html", path, figures=[*figures]), title=path)


def test_each_figure_gets_a_page_that_mkdocs_builds(config):
    files = Files([])
    pages, problems = add_figure_pages({"ore": figure("Ore")}, files, config, str)
    added = files.get_file_from_path("figures/ore.md")
    assert problems == [] and added and added.url == "figures/ore.html" == pages["figures/ore.md"].url
    assert added.inclusion.is_included() and added.inclusion.is_not_in_nav()
    assert pages["figures/ore.md"].matter == {
        "title": "Ore",
        "template": "figure.html",
        "description": "Ore, in tonnes",
    }


def test_a_written_page_in_its_place_is_told(config):
    """Neither may silently take the place of the other."""
    files = Files([File.generated(config, "figures/ore.md", content="Mine")])
    pages, problems = add_figure_pages({"ore": figure("Ore")}, files, config, lambda path: f"content/{path}")
    assert pages == {} and [str(problem) for problem in problems] == [
        "content/figures/ore.md:1:1: error: the page of the figure 'ore' is made in this place\n"
        "    hint: give this page or the figure another name"
    ]


def test_figures_stand_in_the_order_of_the_report():
    """As the pages place them, whatever the order of the figures file; what no page places comes last."""
    pages = {work.path: work for work in (page("one", "b"), page("two", "c", "b"))}
    row = Exhibits.of([exhibit(name) for name in "abc"], pages, ["one.md", "two.md"], {}, "")
    assert [each.name for each in row.pages] == ["b", "c", "a"]
    first, last = row.context(exhibit("b"), None), row.context(exhibit("a"), None)
    assert first["told"] == {"url": "one.html#fig-b", "title": "one"} and last["told"] is None
    assert (first["before"], first["after"].name, last["before"].name, last["after"]) == (None, "c", "c", None)


def test_the_lead_figure_belongs_to_the_front_page_unless_a_page_tells_of_it():
    """From its own page a reader finds the way back in any case."""

    source, _ = read_page("---\ntitle: T\ndate: 2026\nlead_figure: a\n---\nText", "index.md", front_page=True)

    def told(*placed):
        works = {work.path: work for work in (replace(page("index"), source=source), page("one", *placed))}
        row = Exhibits.of([exhibit("a")], works, ["index.md", "one.md"], {}, "")
        return row.context(exhibit("a"), None)["told"]["url"]

    assert (told(), told("a")) == ("index.html#fig-a", "one.html#fig-a")


def test_what_others_embed_is_whole():
    """Nothing to embed is offered while the site's address is unknown."""
    images = {"a": Download("figures/a.svg", "A", "SVG", SVG)}
    shown = SimpleNamespace(alt="Rising")
    assert Exhibits.of([exhibit("a")], {}, [], images, "").context(exhibit("a"), shown)["embed"] is None
    embed = Exhibits.of([exhibit("a")], {}, [], images, "https://x.org/").context(exhibit("a"), shown)["embed"]
    assert (embed.page, embed.image) == ("https://x.org/figures/a.html", "https://x.org/figures/a.svg")
    assert (embed.title, embed.alt, embed.width, embed.height) == ("A", "Rising", "792", "400")
