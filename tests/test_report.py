"""The repository's own report as built: its facts, its links, its figures, and what its pages may not contain."""

from __future__ import annotations

import json
import re
from functools import cache
from html import unescape
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urlsplit

import lxml.html  # type: ignore[import-untyped]
import pytest

from assay.site.linked_data import policy_hash
from tests.report_site import ROOT, SUB_PATH, pages, report_site
from tests.sound import assert_sound

__all__ = ["report_site"]

VOID = {"meta", "link", "br", "img", "hr", "input", "source", "wbr"}
SECTIONS = ["opening", "new-oil", "kazakhstan-as-a-supplier", "international-cooperation", "conclusion"]
NAMES = sorted([path.stem for path in (ROOT / "content").glob("*.md")])

# What the article says, fact by fact: the page it must be found on, and words that can't be missing there.
FACTS = {
    "A1": ("opening", r"economy values most", r"mechanical engineering, defence, aerospace and medicine"),
    "A2": ("new-oil", r"Research Nester", r"8% a year", r"2023–2035", r"251\.8", r"Whether money or tonnes"),
    "A3": ("new-oil", r"By 2040", r"several times", r"International Energy Agency", r"no base year, scenario or scope"),
    "A4": ("new-oil", r"shortage of supply is very likely over the coming decades", r"naming no source"),
    "A5": ("new-oil", r"low proven reserves", r"critical raw materials"),
    "A6": ("new-oil", r"what oil used to be", r"pace of technology", r"opinion"),
    "A7": ("kazakhstan-as-a-supplier", r"5,000 unexplored", r"46 trillion US dollars", r"World Bank", r"9\.2 billion"),
    "A8": (
        "kazakhstan-as-a-supplier",
        r"High technology",
        r"trade conflicts",
        r"energy transition",
        r"electric vehicles",
    ),
    "A9": ("kazakhstan-as-a-supplier", r"Since 2020", r"4 times", r"no source, end year or product codes"),
    "A10": ("kazakhstan-as-a-supplier", r"leaders in titanium, beryllium and tantalum"),
    "A11": ("kazakhstan-as-a-supplier", r"diversify the economy", r"priority", r"foreign capital and technology"),
    "A12": ("kazakhstan-as-a-supplier", r"1\.5 million km²", r"at least 2\.2 million km²", r"700,000 km²", r"46\.7%"),
    "A13": ("kazakhstan-as-a-supplier", r"2024–2028", r"exploration, refitted plants", r"new products"),
    "A14": ("kazakhstan-as-a-supplier", r"Transport and logistics"),
    "A15": ("international-cooperation", r"United States and the European Union", r"most obvious", r"Chinese exports"),
    "A16": (
        "international-cooperation",
        r"four partners",
        r"the United Kingdom",
        r"South Korea",
        r"mining, processing",
    ),
    "A17": ("international-cooperation", r"several supply projects", r"two memoranda"),
    "A18": ("international-cooperation", r"held a forum in Astana", r"Kazakh raw materials plus European investment"),
    "A19": ("international-cooperation", r"most populous country", r"Argentina", r"a shorter route"),
    "A20": ("conclusion", r"promising", r"better infrastructure and new technology"),
    "A21": ("conclusion", r"processing and manufacturing", r"a larger part of the value"),
    "A22": ("conclusion", r"reserves, plans and openness to investors", r"key player", r"opinions"),
}


class Anatomy(HTMLParser):
    """Tags with their attributes, and the text of the article proper (no notes, tables, drawings or navigation)."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.text = ""
        self._open: list[tuple[str, bool]] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in attrs}
        self.tags.append((tag, attributes))
        if tag not in VOID:
            aside = tag in ("svg", "table", "nav", "head", "header", "footer") or "popover" in attributes
            self._open.append((tag, aside))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        assert self._open and self._open[-1][0] == tag, f"</{tag}> closes nothing"
        self._open.pop()

    def handle_data(self, data: str) -> None:
        if not any(aside for _, aside in self._open):
            self.text += data


@cache
def anatomy(path: Path) -> Anatomy:
    return Anatomy(path.read_text(encoding="utf-8"))


def words(page: Anatomy) -> str:
    return re.sub(r"\s+", " ", page.text)


@pytest.mark.parametrize("fact", FACTS)
def test_every_fact_of_the_article_is_on_its_page(report_site: Path, fact: str) -> None:
    name, *expected = FACTS[fact]
    text = words(anatomy(report_site / f"{name}.html"))
    missing = [pattern for pattern in expected if not re.search(pattern, text)]
    assert not missing, f"{fact} is not whole on {name}"


@pytest.mark.parametrize("name", NAMES)
def test_no_page_speaks_from_the_article_s_own_present(report_site: Path, name: str) -> None:
    """The article is undated, so its `last year` and `now` would be false on any day."""
    text = words(anatomy(report_site / f"{name}.html"))
    assert not re.search(r"\b(last year|now|currently|today|this year|recently)\b", text, re.IGNORECASE)


@pytest.mark.parametrize("name", SECTIONS)
def test_a_section_has_the_length_of_a_section(report_site: Path, name: str) -> None:
    html = (report_site / f"{name}.html").read_text(encoding="utf-8")
    prose = html[html.index('class="prose') : html.index('class="leaf page-numbers"')]
    prose = re.sub(r"<(figure|table)\b.*?</\1>", "", prose, flags=re.DOTALL)
    count = len(re.sub(r"<[^>]+>", " ", prose).split())
    assert 250 <= count <= 560, f"{name} has {count} words with its headings, caveats and citations"


def test_the_site_is_sound(report_site: Path) -> None:
    """Links lead somewhere, ids stand once, no source is published."""
    assert_sound(report_site, SUB_PATH)


@cache
def ids(path: Path) -> set[str]:
    return {attributes["id"] for _, attributes in anatomy(path).tags if "id" in attributes}


def test_a_strict_content_security_policy_holds(report_site: Path) -> None:
    """No style, script or handler in a page that its policy does not name; nothing from another host."""
    names = pages(report_site)
    assert {"index.html", "404.html", "whole.html", *(f"{name}.html" for name in NAMES)} <= set(names)
    for name in names:
        for tag, attributes in anatomy(report_site / name).tags:
            assert "style" not in attributes, f"{name}: <{tag}> has inline style"
            assert not [key for key in attributes if key.startswith("on")], f"{name}: <{tag}> has a handler"
            if tag in ("script", "img", "link") and attributes.get("rel") != "canonical":
                assert not urlsplit(attributes.get("src") or attributes.get("href") or "").netloc
        policy = [a["content"] for t, a in anatomy(report_site / name).tags if a.get("http-equiv") and t == "meta"]
        assert len(policy) == 1 and policy[0].startswith("default-src 'none'") and "unsafe" not in policy[0]
        inline = lxml.html.parse(report_site / name).xpath("//style/text() | //script[not(@src)]/text()")
        hashes = [policy_hash(text) for text in inline]
        assert all(f"'{each}'" in policy[0] for each in hashes), f"{name} has a style or script of its own"
        assert policy[0].count("'sha256-") == len(hashes) <= 2


def test_every_figure_says_in_words_what_it_shows(report_site: Path) -> None:
    found = 0
    for name in pages(report_site):
        tags = anatomy(report_site / name).tags
        drawings = [attributes for _, attributes in tags if attributes.get("class") == "figure-drawing"]
        figures = [attributes for tag, attributes in tags if tag == "figure"]
        assert len(drawings) == len(figures)
        for drawing in drawings:
            alternative = drawing.get("aria-label", "")
            assert len(alternative) > 60 and not re.match(r"(?i)(chart|figure|graph|image|diagram)\b", alternative)
        found += len(figures)
    assert found >= 9, "eight figures, one of them on the front page as well"


def test_every_figure_has_a_page_of_its_own(report_site: Path) -> None:
    """At an address that stays; the figure in the text leads there, and from there back to its place in the text."""
    placed = {}
    for name in (f"{name}.html" for name in NAMES):
        for tag, attributes in anatomy(report_site / name).tags:
            if tag == "figure" and name != "index.html":
                placed[attributes["id"].removeprefix("fig-")] = name
    assert len(placed) >= 15 and {f"{name}.html" for name in placed} == {
        path.name for path in (report_site / "figures").glob("*.html")
    }
    for figure, page in placed.items():
        links = [attributes.get("href") for _, attributes in anatomy(report_site / page).tags]
        assert f"figures/{figure}.html" in links
        own = anatomy(report_site / "figures" / f"{figure}.html")
        hrefs = [attributes.get("href", "") for _, attributes in own.tags]
        assert f"../{page}#fig-{figure}" in hrefs
        assert {f"{figure}.svg", f"{figure}.png", f"../data/figure-{figure}.csv"} <= set(hrefs)
        assert [tag for tag, _ in own.tags if tag in ("h1", "table")] == ["h1", "table"]


def test_the_data_page_lists_every_figure(report_site: Path) -> None:
    links = [attributes.get("href", "") for tag, attributes in anatomy(report_site / "data.html").tags if tag == "a"]
    own = {path.relative_to(report_site).as_posix() for path in (report_site / "figures").glob("*.html")}
    assert own and own <= set(links)


def test_a_figure_can_be_shown_elsewhere(report_site: Path) -> None:
    """The snippet stands on the page as text, names whole addresses and runs nothing."""
    html = (report_site / "figures" / "eu-imports.html").read_text(encoding="utf-8")
    found = re.search(r"<textarea[^>]*>(.*?)</textarea>", html, re.DOTALL)
    assert found and "<" not in found[1]
    (link, there), (image, shown) = Anatomy(unescape(found[1])).tags
    site = f"https://report.example{SUB_PATH}"
    assert (link, there["href"]) == ("a", f"{site}figures/eu-imports.html")
    assert (image, shown["src"]) == ("img", f"{site}figures/eu-imports.svg")
    assert "46.3%" in shown["alt"] and (report_site / "figures" / "eu-imports.svg").is_file()
    assert float(shown["width"]) > 700 and float(shown["height"]) > 100


def test_structured_data_can_be_read_on_every_page(report_site: Path) -> None:
    kinds: dict[str, set[str]] = {}
    for name in pages(report_site):
        html = (report_site / name).read_text(encoding="utf-8")
        for text in re.findall(r'<script type="application/ld\+json">(.*?)</script>', html, re.DOTALL):
            data = json.loads(text)
            kinds[name] = {each["@type"] for each in (data if isinstance(data, list) else [data])}
            assert f"'{policy_hash(text)}'" in html, f"{name}: the content security policy does not name this data"
    assert kinds["index.html"] == {"Report", "Dataset"}
    assert "ClaimReview" in kinds["claims.html"] and kinds["new-oil.html"] == {"Article"}
    assert kinds["figures/eu-imports.html"] == {"ImageObject", "Dataset"}


def test_each_claim_is_marked_where_it_is_told_and_leads_back(report_site: Path) -> None:
    claims = anatomy(report_site / "claims.html")
    entries = {name for name in ids(report_site / "claims.html") if re.fullmatch(r"claim-[a-z0-9-]+(?<!--title)", name)}
    passages = [a["href"] for t, a in claims.tags if t == "a" and "#told-" in a.get("href", "")]
    assert len(entries) >= 20 and len(passages) == len([e for e in entries if not e.endswith("--title")])


def test_every_number_rests_on_a_metric_and_says_so(report_site: Path) -> None:
    text = words(anatomy(report_site / "sources-and-method.html"))
    counts = re.search(r"(\d+) of (\d+) numbers", text)
    assert counts and counts[1] == counts[2] and int(counts[1]) > 200


def test_every_number_in_the_text_carries_its_unrounded_value(report_site: Path) -> None:
    survey = {"new-oil": False, "kazakhstan-as-a-supplier": True}
    for name, told in survey.items():
        html = (report_site / f"{name}.html").read_text(encoding="utf-8")
        links = re.findall(r'<a class="number" href="#n-([\w-]+)"[^>]*><data value="([^"]+)">([^<]+)</data></a>', html)
        assert len(links) > 10
        assert (("survey_target", "2200000") in {(anchor, value) for anchor, value, _ in links}) is told


def test_downloads_hold_every_metric(report_site: Path) -> None:
    table = (report_site / "data" / "metrics.csv").read_text(encoding="utf-8")
    data = json.loads((report_site / "data" / "metrics.json").read_text(encoding="utf-8"))
    assert len(table.splitlines()) == len(data["metrics"]) + 1
    survey = next(metric for metric in data["metrics"] if metric["id"] == "survey_target")
    assert survey["value"] == "2200000" and survey["unit"] == "km²" and survey["status"] == "target"
    assert set(survey["sources"]) <= set(data["sources"])


def test_fonts_hold_the_characters_of_the_pages(report_site: Path) -> None:
    from fontTools.ttLib import TTFont

    cyrillic_and_signs = set("Казхстн№₸²–−×’") & set(
        "".join(path.read_text(encoding="utf-8") for path in report_site.glob("*.html"))
    )
    for face in ("serif-regular", "sans-regular", "sans-semibold", "serif-semibold"):
        font = TTFont(report_site / "assets" / "fonts" / f"{face}.woff2")
        missing = [sign for sign in cyrillic_and_signs if ord(sign) not in font.getBestCmap()]
        assert not missing, f"{face} lacks {missing}"
