"""Good reports that something was put into: what is told of it, and whether a site is built all the same."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from tests.conftest import Report, copy_site, files, site_from_before


def test_a_file_in_the_place_of_a_download_is_told(tmp_path: Path, drawn_figures: Path) -> None:
    """Else readers would be offered it as "All numbers"; told once the files are known, and the old site stays."""
    city = copy_site("good-other", tmp_path, drawn_figures)
    site_from_before(city)
    before = files(city.site)
    for name in ("data/metrics.csv", "figures/riders.svg", "figures/note.txt"):
        (city.folder / "content" / name).parent.mkdir(exist_ok=True)
        (city.folder / "content" / name).write_text("mine", "utf-8")
    done = city.run()
    assert done.returncode == 1
    assert done.stderr.splitlines()[::2] == [
        "content/data/metrics.csv:1:1: error: the build makes 'data/metrics.csv' in this place",
        "content/figures/riders.svg:1:1: error: the build makes 'figures/riders.svg' in this place",
        "",
    ]
    assert files(city.site) == before


def test_front_matter_of_any_depth_is_told(report: Callable[[str], Report]) -> None:
    """MkDocs reads it too, and would take the whole program down with it; the text below is checked all the same."""
    honey = report("good-minimal")
    deep = f"---\ntitle: Bees\nfinding: {'[' * 50_000}{']' * 50_000}\n---\n\nThey gave {{{{ hony }}}}.\n"
    (honey.folder / "content" / "bees.md").write_text(deep, "utf-8")
    done = honey.run()
    told = [line for line in done.stderr.splitlines() if line.startswith("content")]
    assert done.returncode == 1
    assert [line.partition(": ")[0] for line in told] == ["content/bees.md:3:29", "content/bees.md:6:14"]


def test_what_mkdocs_warns_of_stops_the_build(report: Callable[[str], Report]) -> None:
    """Told once and without a place, as MkDocs names none; `--no-strict` publishes in spite of it."""
    honey = report("good-minimal")
    (honey.folder / "content" / "README.md").write_text("---\ntitle: Read me\n---\n\nHow to edit.\n", "utf-8")
    done = honey.run()
    told = "error: Excluding 'README.md' from the site because it conflicts with 'index.md'.\n"
    assert (done.returncode, done.stdout, done.stderr) == (1, "", told)
    assert not honey.site.exists()
    assert honey.run("--no-strict").returncode == 0


def test_what_nothing_shows_is_told_and_the_site_is_built(report: Callable[[str], Report]) -> None:
    """A metric that stands in the strip of key figures alone is shown all the same."""
    honey = report("good-minimal")
    text = (honey.folder / "content/metrics.yml").read_text("utf-8")
    wax = text[text.index("  honey:") :].replace("honey", "wax").replace("Honey", "Wax")
    (honey.folder / "content/metrics.yml").write_text(text + wax, "utf-8")
    line = text.count("\n") + 1
    done = honey.run()
    told = f"content/metrics.yml:{line}:3: warning: the metric 'wax' is shown nowhere\n    hint: use it, or delete it\n"
    assert (done.returncode, done.stderr) == (0, told)
    honey.edit("content/index.md", "date: 2026-01-31", "date: 2026-01-31\nkey_figures: [wax]")
    honey.build_here()
