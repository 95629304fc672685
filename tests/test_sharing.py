"""What the report's pages say where a link to them is shown, and the files that this names."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree

import lxml.html  # type: ignore[import-untyped]
import pytest
from PIL import Image

from assay.context import Report as Facts
from assay.context import make_report
from assay.files import Download
from assay.numbers.periods import PartialDate
from assay.sharing import page_address, sharing
from assay.text.frontmatter import ReportMatter
from assay.wording.wording import Wording
from tests.conftest import Report
from tests.report_site import ROOT, SUB_PATH, report_site

__all__ = ["report_site"]

ADDRESS = f"https://report.example{SUB_PATH}"
NAMES = sorted(path.stem for path in (ROOT / "content").glob("*.md"))
ICONS = {"icon": {"favicon.ico", "assets/icon.svg"}, "apple-touch-icon": {"assets/apple-touch-icon.png"}}


def head(site: Path, name: str) -> dict[str, list[str]]:
    """The tags in a page's head: by the name or property of a `meta`, or the rel of a `link`, what they give."""
    found: dict[str, list[str]] = {}
    page = lxml.html.fromstring((site / f"{name}.html").read_bytes())
    for tag in page.xpath("//head/meta | //head/link"):
        key = tag.get("property") or tag.get("name") or tag.get("rel") or ""
        found.setdefault(key, []).append(tag.get("content") or tag.get("href") or "")
    return found


@pytest.mark.parametrize("name", NAMES)
def test_a_page_says_what_a_link_to_it_shows(report_site: Path, name: str) -> None:
    tags = head(report_site, name)
    own = ADDRESS if name == "index" else f"{ADDRESS}{name}.html"
    assert tags["canonical"] == tags["og:url"] == [own]
    assert tags["og:type"] == ["website" if name == "index" else "article"]
    assert tags["og:locale"] == ["en_GB"]
    assert tags["og:site_name"] == ["Kazakhstan and the race for rare earths"]
    assert tags.get("article:published_time", ["2026-11-23"]) == ["2026-11-23"]
    assert tags["twitter:card"] == ["summary_large_image"]
    assert all(len(values) == 1 for key, values in tags.items() if key.startswith(("og:", "article:", "twitter:")))
    for key in ("og:title", "og:description", "og:image:alt"):
        assert len(tags[key][0]) > 3 and "{" not in tags[key][0]
    assert tags["og:title"][0] in tags["og:image:alt"][0], "what the picture says is said in words"


@pytest.mark.parametrize("name", NAMES)
def test_the_card_of_a_page_is_there_and_has_its_size(report_site: Path, name: str) -> None:
    tags = head(report_site, name)
    address = tags["og:image"][0]
    assert address.startswith(ADDRESS)
    data = (report_site / address.removeprefix(ADDRESS)).read_bytes()
    picture = Image.open(io.BytesIO(data))
    assert [str(side) for side in picture.size] == tags["og:image:width"] + tags["og:image:height"] == ["1200", "630"]
    assert len(data) <= 60_000


def test_the_page_of_a_figure_shows_its_card(report_site: Path) -> None:
    names = [path.stem for path in (report_site / "figures").glob("*.html")]
    assert len(names) > 10
    for name in names:
        tags = head(report_site, f"figures/{name}")
        assert tags["canonical"] == tags["og:url"] == [f"{ADDRESS}figures/{name}.html"]
        assert tags["og:image"] == [f"{ADDRESS}figures/{name}.card.png"]
        assert len(tags["og:image:alt"][0]) > 60, "the figure's text alternative"
        path = report_site / "figures" / f"{name}.card.png"
        assert Image.open(path).size == (1200, 630)
        assert path.stat().st_size <= 60_000


def test_all_cards_differ(report_site: Path) -> None:
    cards = [*report_site.glob("assets/cards/*.png"), *report_site.glob("figures/*.card.png")]
    assert len({path.read_bytes() for path in cards}) == len(cards) >= len(NAMES)


@pytest.mark.parametrize("name", [*NAMES, "404"])
def test_a_page_has_its_icons_and_the_colours_of_its_paper(report_site: Path, name: str) -> None:
    tags = head(report_site, name)
    for rel, files in ICONS.items():
        links = {link.removeprefix(SUB_PATH) for link in tags[rel]}
        assert links == files and all((report_site / link).is_file() for link in links)
    assert tags["theme-color"] == ["#fbf8f2", "#15191a"]


def test_the_page_for_missing_addresses_is_not_to_be_found(report_site: Path) -> None:
    tags = head(report_site, "404")
    assert tags["robots"] == ["noindex"]
    assert not [key for key in tags if key.startswith("og:") or key == "canonical"]


def test_search_engines_find_every_page_once(report_site: Path) -> None:
    root = ElementTree.parse(report_site / "sitemap.xml").getroot()
    space = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}
    listed = [element.text for element in root.findall("s:url/s:loc", space)]
    figures = [f"figures/{path.stem}" for path in (report_site / "figures").glob("*.html")]
    own = sorted(head(report_site, name)["canonical"][0] for name in [*NAMES, *figures])
    assert sorted(listed) == own
    assert {element.text for element in root.findall("s:url/s:lastmod", space)} == {"2026-11-23"}
    assert f"Sitemap: {ADDRESS}sitemap.xml" in (report_site / "robots.txt").read_text("utf-8").splitlines()
    assert not (report_site / "sitemap.xml.gz").exists(), "it would hold the time of the build"


def test_without_an_address_no_tag_names_one(built: Callable[[str], Report]) -> None:
    """A relative address would lead programs elsewhere, or nowhere."""
    site = built("good-other").site
    tags = head(site, "index")
    assert tags["og:title"] == ["Cycling in Kreuzfeld"]
    assert not {"canonical", "og:url", "og:image", "og:image:alt", "twitter:card"} & set(tags)
    assert not (site / "robots.txt").exists()
    assert (site / "assets" / "cards" / "index.png").is_file(), "to be sent by hand"


def test_files_of_the_editors_own_stay(report: Callable[[str], Report]) -> None:
    """An icon, or rules for search engines, put into the content folder at the same place."""
    city = report("good-other")
    with (city.folder / "mkdocs.yml").open("a", encoding="utf-8") as settings:
        settings.write("site_url: https://kreuzfeld.example/\n")
    for name in ("favicon.ico", "robots.txt"):
        (city.folder / "content" / name).write_text("mine", "utf-8")
    city.build_here()
    assert [(city.site / name).read_text("utf-8") for name in ("favicon.ico", "robots.txt")] == ["mine", "mine"]


def facts(locale: str = "en_GB") -> Facts:
    matter = ReportMatter(title="The race", date=PartialDate.parse("2026-11"))
    return make_report(matter, "The race", "Much is claimed.", Wording(locale))


CARD = Download("assets/cards/добыча и сбыт.png", "What it says", "PNG", b"")


def test_addresses_are_written_for_programs() -> None:
    told = sharing(facts(), "Mining", "Finding", "mining.html", CARD, "https://a.example/b/")
    assert re.fullmatch(r"https://a\.example/b/assets/cards/[%\w/-]+\.png", told.image)
    assert (told.url, told.kind, told.alt) == ("https://a.example/b/mining.html", "article", "What it says")
    assert page_address("https://a.example/b/", "index.html", front=True) == "https://a.example/b/"
    assert page_address("", "mining.html") == ""


@pytest.mark.parametrize(
    ("locale", "told_as"),
    [("en_GB", "en_GB"), ("ru", "ru_RU"), ("kk", "kk_KZ"), ("sr_Latn_ME", "sr_ME"), ("eo", "eo")],
)
def test_a_language_has_a_territory(locale: str, told_as: str) -> None:
    told = sharing(facts(locale), "Mining", "Finding", "mining.html", CARD, "")
    assert told.locale == told_as
    assert told.image == told.url == ""
