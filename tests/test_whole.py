"""The whole report on one page: everything in it once, in order, and linked within itself."""

from __future__ import annotations

import itertools
import posixpath
import re
import shutil
from base64 import b64encode
from collections import Counter
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

import lxml.html
import pytest

from assay.whole import as_pdf
from tests.conftest import copy_site, files
from tests.report_site import ROOT, report_site

__all__ = ["report_site"]


@cache
def page(path: Path) -> Any:
    """A page's tree."""
    return lxml.html.fromstring(path.read_bytes())


def nav() -> list[str]:
    """The names of the report's pages in their order, the front page first."""
    settings = (ROOT / "mkdocs.yml").read_text("utf-8")
    return re.findall(r"^  - ([\w-]+)\.md$", settings, re.MULTILINE)


def words(elements: list[Any]) -> list[str]:
    return " ".join(element.text_content() for element in elements).split()


def test_it_has_every_page_in_the_order_of_the_navigation(report_site: Path) -> None:
    chapters = page(report_site / "whole.html").xpath("//section[contains(@class, 'chapter')]/@id")
    assert chapters == [*nav(), "whole--cite"]


@pytest.mark.parametrize("name", nav())
def test_a_chapter_says_what_its_page_says(report_site: Path, name: str) -> None:
    """Word for word, with the same figures and the same numbers, which lead to their rows."""
    here = page(report_site / f"{name}.html").xpath("//div[contains(@class, 'prose')]")
    (chapter,) = page(report_site / "whole.html").xpath(f"//section[@id='{name}']")
    there = chapter.xpath(".//div[contains(@class, 'prose')]")
    assert words(there) == words(here)
    figures = [figure.get("id") for figure in here[0].xpath(".//figure")]
    assert [figure.get("id") for figure in there[0].xpath(".//figure")] == [f"{name}--{figure}" for figure in figures]
    numbers = [link.get("href") for link in here[0].xpath(".//a[@class='number']")]
    assert [link.get("href") for link in there[0].xpath(".//a[@class='number']")] == [
        number.replace("#n-", "#data--") for number in numbers
    ]


def test_the_file_alone_keeps_its_looks(report_site: Path) -> None:
    """Who saves the one file has its style in it, that of all pages, and its policy lets it apply."""
    whole, other = page(report_site / "whole.html"), page(report_site / "index.html")
    (style,), (policy,) = whole.xpath("//style/text()"), whole.xpath("//meta[@http-equiv]/@content")
    assert not whole.xpath("//link[@rel='stylesheet']") and not other.xpath("//style")
    assert (
        re.sub(r'url\("\./assets/', 'url("', style)
        == (report_site / "assets" / "report.css").read_text("utf-8").strip()
    )
    assert f"'sha256-{b64encode(sha256(style.encode()).digest()).decode()}'" in policy


def test_its_ids_are_its_own_and_its_links_stay_within(report_site: Path) -> None:
    """Only files to take away, other sites and the menu of the site are elsewhere."""
    whole = page(report_site / "whole.html")
    ids = Counter(whole.xpath("//@id"))
    assert [name for name, count in ids.items() if count > 1] == []
    links = whole.xpath("//main//a/@href")
    assert [link for link in links if link.startswith("#") and link[1:] not in ids] == []
    out = {posixpath.splitext(link)[1] for link in links if not re.match(r"#|https?://", link)}
    assert out == {".csv", ".json", ".bib", ".xml", ".svg", ".png", ".html"}, "files, and the pages of figures"
    assert [
        link
        for link in whole.xpath("//main//a/@href")
        if not (report_site / link).exists() and ":" not in link[:6] and not link.startswith("#")
    ] == []


def test_its_contents_lead_to_every_chapter_and_its_headings(report_site: Path) -> None:
    whole = page(report_site / "whole.html")
    listed = whole.xpath("//nav[@aria-labelledby='whole--contents']//a/@href")
    headings = whole.xpath("//section[contains(@class, 'chapter')]/@id | //div[contains(@class, 'prose')]/h3/@id")
    assert [link[1:] for link in listed] == headings


def test_headings_go_down_one_level_at_a_time(report_site: Path) -> None:
    levels = [
        int(heading.tag[1])
        for heading in page(report_site / "whole.html").xpath(
            "//main//*[self::h1 or self::h2 or self::h3 or self::h4 or self::h5 or self::h6]"
        )
    ]
    assert levels.count(1) == 1 and levels[0] == 1
    assert all(after - before <= 1 for before, after in itertools.pairwise(levels))


def test_the_front_page_offers_it_and_search_engines_leave_it(report_site: Path) -> None:
    """Its text is found at the sections' own addresses; nothing lists it a second time."""
    offered = page(report_site / "index.html").xpath("//ul[@class='downloads']//a/@href")
    assert "whole.html" in offered
    assert [link for link in offered if link.endswith(".pdf")] == [], "no PDF was made"
    assert page(report_site / "whole.html").xpath("//meta[@name='robots']/@content") == ["noindex"]
    for name in ("sitemap.xml", "search/search_index.json"):
        assert "whole.html" not in (report_site / name).read_text("utf-8")


def test_it_changes_nothing_else(tmp_path: Path, drawn_figures: Path) -> None:
    """No number is counted twice, and a theme without it builds the same site, which does not offer it."""
    with_it, without = (copy_site("good-other", tmp_path / name, drawn_figures) for name in ("a", "b"))
    (tmp_path / "b" / "templates").unlink()
    shutil.copytree(ROOT / "templates", tmp_path / "b" / "templates")
    (tmp_path / "b" / "templates" / "whole.html").unlink()
    counted = [re.search(r"\d+ of \d+ numbers", report.build_here()) for report in (with_it, without)]
    assert counted[0] and counted[1] and counted[0][0] == counted[1][0]
    ours, theirs = files(with_it.site), files(without.site)
    assert set(ours) - set(theirs) == {"whole.html"}
    assert [path for path in theirs if ours[path] != theirs[path]] == ["index.html"]
    assert b"whole.html" in ours["index.html"] and b"whole.html" not in theirs["index.html"]


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Kazakhstan and the race for rare earths", "kazakhstan-and-the-race-for-rare-earths.pdf"),
        ("Café: 50 % of it!", "cafe-50-of-it.pdf"),
        ("Қазақстан", "report.pdf"),
        ("word " * 30, "word-word-word-word-word-word-word-word-word-word-word-word.pdf"),
    ],
)
def test_the_pdf_is_named_after_the_report(title: str, name: str) -> None:
    assert as_pdf(title, b"").path == name
