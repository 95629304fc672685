"""Good reports, `tests/sites/good-*`: they build, and what comes out is looked at from outside."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

import lxml.html  # type: ignore[import-untyped]
import pytest

from tests.conftest import SITES, Report, files, names
from tests.sound import ALTERNATIVE, assert_sound, parsed, text_of

GOOD = names("good")


def test_links_for_corrections_lead_to_the_file_in_the_repository(
    report: Callable[[str], Report], tmp_path: Path
) -> None:
    """To its line, and by the same path wherever the command is given."""
    honey = report("good-options")
    honey.build_here("-f", str(honey.folder / "mkdocs.yml"), cwd=tmp_path)
    lines = (honey.folder / "words" / "numbers.yml").read_text("utf-8").split("\n")
    row = f"https://example.org/honey/blob/HEAD/words/numbers.yml?plain=1#L{lines.index('  honey:') + 1}"
    assert row in {link for _, page in parsed(honey.site) for link in page.xpath("//@href")}


@pytest.mark.parametrize("name", GOOD)
def test_a_site_is_sound(name: str, built: Callable[[str], Report]) -> None:
    """Links lead somewhere, ids stand once, no source is published."""
    report = built(name)
    assert_sound(report.site, urlsplit(report.setting("site_url")).path or "/")


@pytest.mark.parametrize("name", GOOD)
def test_what_a_site_holds(name: str, built: Callable[[str], Report]) -> None:
    """Every page; every figure with its files to save and a text that stands for it."""
    report = built(name)
    site, content = report.site, report.folder / report.setting("docs_dir")
    sources = files(content)
    assert {path.removesuffix(".md") + ".html" for path in sources if path.endswith(".md")} <= set(files(site))
    assert {"404.html", "assay.json", "data/metrics.csv", "data/metrics.json", "sitemap.xml"} <= set(files(site))
    figures_file = next((text.decode() for text in sources.values() if text.startswith(b"figures:")), "")
    declared = re.findall(r"^  ([a-z-]+):$", figures_file, re.MULTILINE)
    placed = [figure for path, page in parsed(site) if path != "whole.html" for figure in page.xpath("//figure")]
    assert {figure.get("id") for figure in placed} == {f"fig-{name}" for name in declared}
    for figure in placed:
        offered = {posixpath.splitext(link)[1] for link in figure.xpath(".//a/@href")}
        assert {".csv", ".svg", ".png"} <= offered
        assert all(len(text.split()) > 5 for text in figure.xpath(ALTERNATIVE))
        assert figure.xpath(ALTERNATIVE)


def test_files_beside_the_pages_are_kept(built: Callable[[str], Report]) -> None:
    """Pictures are where the pages expect them; CNAME is kept for a domain of one's own; pages may lie in folders."""
    site = built("good-options").site
    assert (site / "CNAME").read_text("utf-8") == "honey.example.org\n"
    assert (site / "images" / "valley.svg").is_file()
    assert "https://example.org/reports/honey/harvest/slopes.html" in (site / "sitemap.xml").read_text("utf-8")
    assert sorted(path.name for path in built("good-options").folder.iterdir() if path.is_dir()) == [
        ".cache",
        "kept",
        "public",
        "words",
    ]


def test_every_filter_reads_as_it_should(built: Callable[[str], Report]) -> None:
    """The table of filters in `good-full`, as readers see it, is the one in its `expected.txt`."""
    table = lxml.html.fromstring((built("good-full").site / "numbers.html").read_bytes()).xpath(
        "//table[.//th[normalize-space()='filter']]//tr[td]"
    )
    read = [" | ".join(" ".join(cell.text_content().split()) for cell in row.xpath("td")) for row in table]
    assert "\n".join(read) + "\n" == (SITES / "good-full" / "expected.txt").read_text("utf-8")


def test_an_item_of_a_set_can_be_a_key_figure(built: Callable[[str], Report]) -> None:
    """The front page of `good-full` names one with quotation marks and one without."""
    shown = text_of(built("good-full").site, "index.html", "//*[@class='key-value']")
    assert "180,000 tonnes" in shown and "420,000 tonnes" in shown
