"""Whole reports, good and broken, through the whole generator.

Each folder `tests/sites/broken-*` is a report with one mistake (or with many); its `expected.txt` holds word for word
what an editor is told. The folders `good-*` must build, and what comes out is looked at from outside.
"""

from __future__ import annotations

import os
import posixpath
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

import lxml.html  # type: ignore[import-untyped]
import pytest

from assay.cli import main
from tests.conftest import ROOT, SITES, TIME_LIMIT, Files, Report, copy_site, environment, files, names, run, state
from tests.sound import assert_sound, parsed

BROKEN, GOOD = names("broken"), names("good")
PROBLEM = re.compile(r"([\w./-]+):(\d+):(\d+): error: (.+)")
PROGRAMMERS_WORDS = re.compile(
    r"Traceback|[Pp]ydantic|[Jj]inja|<class|\b(?:None|Decimal|tuple|dict|str|int|Num)\b|"
    r"[Tt]oken|scalar|flow sequence|block mapping|positional|operand|the template"
)
ALTERNATIVE = ".//*[@role='img']/@aria-label"
"""What a figure's drawing is called for those who don't see it."""


# ---- What an editor is told ------------------------------------------------------------------------------------------


def expected(name: str) -> str:
    """What a broken site must say."""
    return (SITES / name / "expected.txt").read_text("utf-8")


def site_from_before(report: Report) -> None:
    """Put a small finished site where the report's site goes."""
    (report.site / "assets").mkdir(parents=True)
    for path, text in {"assay.json": "{}", "index.html": "<p>The edition before.", "assets/page.css": "p {}"}.items():
        (report.site / path).write_text(text, "utf-8")


@pytest.mark.parametrize("name", BROKEN)
def test_the_mistake_is_told_and_nothing_else_happens(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The words are exact, the exit code is 1, and no file has come, gone or changed."""
    report = copy_site(name, tmp_path)
    site_from_before(report)
    before = state(tmp_path)
    monkeypatch.chdir(report.folder)
    code = main(["build"])
    told = capsys.readouterr()
    assert told.err == expected(name)
    assert (code, told.out) == (1, "")
    assert state(tmp_path) == before


@pytest.mark.parametrize("name", BROKEN)
def test_what_is_told_can_be_found(name: str) -> None:
    """Each problem names a place that exists, in words that need no knowledge of the program."""
    *lines, _, summary = expected(name).removesuffix("\n").split("\n")
    problems = [line for line in lines if not line.startswith("    hint: ")]
    assert summary.startswith(f"{len(problems)} problem")
    assert len(set(problems)) == len(problems)
    for line in problems:
        told = PROBLEM.fullmatch(line)
        assert told, f"not `path:line:column: error: message`: {line}"
        path, row, column = SITES / name / told[1], int(told[2]), int(told[3])
        if not path.is_file():
            assert (row, column) == (1, 1) and "missing" in told[4]
            continue
        text = path.read_bytes().decode("utf-8", "replace").split("\n")
        assert row <= len(text) and column <= len(text[row - 1]) + 1, line
    assert not PROGRAMMERS_WORDS.findall("\n".join(lines))


@pytest.mark.parametrize(
    "name", ["broken-many", "broken-settings-yaml", "broken-text-unclosed", "broken-encoding-page"]
)
def test_the_command_tells_the_same(name: str, tmp_path: Path) -> None:
    """`python build.py` at a terminal: same words, exit code 1, no traceback, the old site as it was."""
    report = copy_site(name, tmp_path)
    site_from_before(report)
    before = state(tmp_path)
    done = report.run()
    assert (done.returncode, done.stdout, done.stderr) == (1, "", expected(name))
    assert state(tmp_path) == before


@pytest.mark.parametrize("name", ["broken-text-metric", "broken-settings-option", "broken-settings-nav"])
def test_paths_are_told_from_where_the_command_is_given(name: str, tmp_path: Path) -> None:
    """So that an editor's program opens them at a click: in the content as in the settings."""
    report = copy_site(name, tmp_path)
    (tmp_path / "elsewhere").mkdir()
    for cwd, before in ((tmp_path, f"tests/sites/{name}/"), (tmp_path / "elsewhere", f"{report.folder}/")):
        told = re.sub(r"^(?=\S+:\d+:\d+: )", before, expected(name), flags=re.MULTILINE)
        for command in ([str(ROOT / "build.py"), "check"], ["-m", "mkdocs", "build"]):
            if command[1] == "mkdocs" and "settings" in name:
                continue  # MkDocs reads its settings by itself and tells no places
            done = run([*command, "-f", str(report.folder / "mkdocs.yml")], cwd)
            assert done.returncode == 1
            assert told.rpartition("\n\n")[0] in done.stdout + done.stderr


def test_links_for_corrections_lead_to_the_file_in_the_repository(
    report: Callable[[str], Report], tmp_path: Path
) -> None:
    """To its line, and by the same path wherever the command is given."""
    honey = report("good-options")
    honey.build_here("-f", str(honey.folder / "mkdocs.yml"), cwd=tmp_path)
    lines = (honey.folder / "words" / "numbers.yml").read_text("utf-8").split("\n")
    row = f"https://example.org/honey/blob/HEAD/words/numbers.yml?plain=1#L{lines.index('  honey:') + 1}"
    assert row in {link for _, page in parsed(honey.site) for link in page.xpath("//@href")}


def test_the_preview_does_not_start_over_broken_settings(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """There is nothing yet that it could show."""
    monkeypatch.chdir(copy_site("broken-settings-option", tmp_path).folder)
    monkeypatch.setattr("assay.cli.mkdocs_serve", lambda **_: pytest.fail("the preview has started"))
    assert main(["serve"]) == 1
    assert capsys.readouterr().err == expected("broken-settings-option")


def test_mkdocs_tells_the_same(tmp_path: Path) -> None:
    """`mkdocs build`, for those who are used to it, breaks off with the same list."""
    report = copy_site("broken-many", tmp_path)
    site_from_before(report)
    before = state(tmp_path)
    done = run(["-m", "mkdocs", "build"], report.folder)
    assert done.returncode == 1
    assert expected("broken-many").rpartition("\n\n")[0] in done.stdout + done.stderr
    assert "Traceback" not in done.stdout + done.stderr
    assert state(tmp_path) == before


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


# ---- What is built ---------------------------------------------------------------------------------------------------


def text_of(site: Path, path: str, xpath: str) -> str:
    """The text of the parts of a page that an XPath finds, with single spaces."""
    found = lxml.html.fromstring((site / path).read_bytes()).xpath(xpath)
    return " ".join(" ".join(part if isinstance(part, str) else part.text_content() for part in found).split())


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


def write_example(folder: Path) -> list[str]:
    """Write down what the README shows for another report; gives the paths."""
    section = (ROOT / "README.md").read_text("utf-8").split("## To start another report")[1].split("\n## ")[0]
    file_and_text = r"^`([\w/-]+\.\w+)`(?:(?!```).)*```\w+\n(.*?)^```$"
    shown = re.findall(file_and_text, section, re.MULTILINE | re.DOTALL)
    for path, text in shown:
        (folder / path).parent.mkdir(exist_ok=True)
        (folder / path).write_text(text, "utf-8")
    return [path for path, _ in shown]


def test_the_example_of_the_readme_builds(tmp_path: Path, drawn_figures: Path) -> None:
    """Someone who writes down what the README shows gets a site, and no warning."""
    paths = write_example(tmp_path)
    assert {"mkdocs.yml", "content/metrics.yml", "content/figures.yml", "content/index.md"} <= set(paths)
    (tmp_path / "templates").symlink_to(ROOT / "templates", target_is_directory=True)
    drawn_figures.mkdir(exist_ok=True)
    (tmp_path / ".cache").symlink_to(drawn_figures, target_is_directory=True)
    assert f"{len([path for path in paths if path.endswith('.md')])} pages, 1 figures" in Report(tmp_path).build()


def test_another_report_is_not_held_up_by_the_tests_of_this_one(tmp_path: Path) -> None:
    """The workflow publishes only what has passed: whoever empties `content/` must not have to touch a test."""
    write_example(tmp_path)
    shutil.copytree(
        ROOT / "tests", tmp_path / "tests", ignore=shutil.ignore_patterns("sites", "pictures", "__pycache__")
    )
    for name in ("assay", "templates", "build.py", "pyproject.toml"):
        (tmp_path / name).symlink_to(ROOT / name)
    (tmp_path / "tests" / "sites").mkdir()
    chosen = [
        f"tests/{name}.py" for name in ("test_report", "test_citation_file", "test_schema", "browser/test_figures")
    ]
    done = run(["-m", "pytest", "-p", "no:cacheprovider", *chosen], tmp_path)
    assert done.returncode == 0, done.stdout
    assert "s" in done.stdout.split()[0] and "." in done.stdout.split()[0], "some are skipped, those of the code run"


# ---- How it is built -------------------------------------------------------------------------------------------------


def test_the_same_content_gives_the_same_bytes(tmp_path: Path) -> None:
    """In whatever folder, order of hashing, age of files; drawn anew or from the cache; by either command."""
    first, second = copy_site("good-other", tmp_path / "a"), copy_site("good-other", tmp_path / "b c" / "Übersicht")
    for path in second.folder.rglob("*"):
        os.utime(path, (981173106, 981173106))
    assert "(3 drawn anew)" in first.build(PYTHONHASHSEED="1", TZ="Asia/Almaty", LANG="C")
    cold = files(first.site)
    assert "(3 drawn anew)" in second.build("-f", str(second.folder / "mkdocs.yml"), cwd=tmp_path, PYTHONHASHSEED="2")
    assert_same(files(second.site), cold)
    assert "drawn" not in first.build(PYTHONHASHSEED="3")
    assert_same(files(first.site), cold)
    done = run(["-m", "mkdocs", "build", "--strict"], second.folder)
    assert done.returncode == 0, done.stderr
    assert_same(files(second.site), cold)


def assert_same(found: Files, wanted: Files) -> None:
    """The same files with the same bytes; names those that differ, which is easier to read than their bytes."""
    assert set(found) == set(wanted)
    assert [path for path in wanted if found[path] != wanted[path]] == []


def test_a_build_with_nothing_to_draw_stays_light(report: Callable[[str], Report]) -> None:
    """Once drawn, figures cost no import of matplotlib or numpy, nor fonts that of fontTools."""
    city = report("good-other")
    city.build_here()
    told = "import sys; from assay.cli import main; main([]); print([n for n in %r if n in sys.modules])"
    done = run(["-c", told % (["matplotlib", "numpy", "fontTools"],)], city.folder)
    assert done.stdout.splitlines()[1:] == ["[]"], done.stdout + done.stderr


def test_one_value_changes_everything_that_shows_it(report: Callable[[str], Report]) -> None:
    """Text, figure, table, key figure, derived metrics and downloads follow; nothing else is redrawn."""
    city = report("good-other")
    city.build_here()
    old = city.site.rename(city.folder / "before")
    city.edit("content/metrics.yml", "value: 120", "value: 150")
    assert "3 figures (1 drawn anew)" in city.build_here()
    shown = {
        "finding": ("index.html", "//header//p"),
        "key figures": ("index.html", "//*[@class='key-value']"),
        "text": ("lanes.html", "//main//p[not(ancestor::figure)]"),
        "title of the figure": ("lanes.html", "//figure//figcaption"),
        "drawing": ("lanes.html", "//figure//svg"),
        "alternative text": ("lanes.html", "/" + ALTERNATIVE),
        "table of the figure": ("lanes.html", "//figure//table"),
        "row of the data page": ("sources.html", "//*[@id='lanes_built']"),
    }
    for what, (path, xpath) in shown.items():
        was, now = text_of(old, path, xpath), text_of(city.site, path, xpath)
        assert "120" in was or "180" in was, f"{what}: {was}"
        assert "150" in now and "120" not in now and "180" not in now, f"{what}: {now}"
    assert "50% of its" in text_of(city.site, "lanes.html", "//main//p")
    before, after = files(old), files(city.site)
    changed = {path for path in before if before[path] != after[path]}
    lanes = dict(parsed(city.site))["lanes.html"]
    followed = {link for link in lanes.xpath("//figure//a/@href") if link.endswith((".csv", ".svg", ".png"))}
    assert len(followed) == 3
    assert {"data/metrics.csv", "data/metrics.json", "figures/lanes.svg", *followed} <= changed
    # A figure's page names the figures before and after it.
    turned = {f"figures/{name}.html" for name in ("riders", "stands")}
    assert [path for path in changed - turned if "riders" in path or "stands" in path] == []


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL on Windows")
@pytest.mark.parametrize("reached", ["", "index.html"], ids=["at the start", "with pages written"])
def test_a_killed_build_leaves_the_old_site_whole(reached: str, tmp_path: Path, drawn_figures: Path) -> None:
    """And the next build removes what the killed one has left."""
    report = copy_site("good-minimal", tmp_path, drawn_figures)
    report.build_here()
    before = files(report.site)
    report.edit("content/metrics.yml", "value: 4200", "value: 5300")
    (report.folder / ".cache").unlink()
    with subprocess.Popen([sys.executable, str(ROOT / "build.py")], cwd=report.folder, env=environment()) as process:
        end = time.monotonic() + TIME_LIMIT
        while not any((left / reached).exists() for left in report.folder.glob(".site-*")):
            assert process.poll() is None and time.monotonic() < end, "the build never came so far"
            time.sleep(0.005)
        process.send_signal(signal.SIGKILL)
    assert process.returncode == -signal.SIGKILL
    assert files(report.site) == before
    assert len(list(report.folder.glob(".site-*"))) == 1
    report.build_here()
    assert list(report.folder.glob(".site-*")) == []
    assert "5,300 kilograms" in text_of(report.site, "index.html", "//main")


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


def test_an_item_of_a_set_can_be_a_key_figure(built: Callable[[str], Report]) -> None:
    """The front page of `good-full` names one with quotation marks and one without."""
    shown = text_of(built("good-full").site, "index.html", "//*[@class='key-value']")
    assert "180,000 tonnes" in shown and "420,000 tonnes" in shown


# ---- The command -----------------------------------------------------------------------------------------------------


def test_the_closing_line(report: Callable[[str], Report]) -> None:
    """Pages, figures, metrics, seconds, and the file to open."""
    line = report("good-minimal").build()
    assert re.fullmatch(r"2 pages, 0 figures, 1 metrics\b.* in \d+\.\d s: open site/index\.html", line)


def test_check_leaves_the_site_as_it_is(report: Callable[[str], Report]) -> None:
    """Whether there is one or none."""
    honey = report("good-minimal")
    assert "the site was left as it was" in honey.build("check")
    assert not honey.site.exists()
    site_from_before(honey)
    before = state(honey.folder)
    honey.build_here("check")
    assert state(honey.folder) == before


def test_the_site_goes_where_it_is_told_to(report: Callable[[str], Report], tmp_path: Path) -> None:
    """`-d` names the folder; one that holds other things is left alone, which is wrong usage."""
    honey = report("good-minimal")
    assert honey.build("-d", "../out").endswith("index.html")
    assert (honey.folder.parent / "out" / "index.html").is_file() and not honey.site.exists()
    (tmp_path / "letters").mkdir()
    (tmp_path / "letters" / "to-anna.txt").write_text("Dear Anna", "utf-8")
    before = state(tmp_path)
    done = honey.run("-d", str(tmp_path / "letters"))
    assert (done.returncode, done.stdout) == (2, "")
    assert "letters" in done.stderr and "Traceback" not in done.stderr
    assert state(tmp_path) == before


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        (["--help"], 0, "python build.py|usage: build.py"),
        (["--colour"], 2, "unrecognized arguments: --colour"),
        (["publish"], 2, "invalid choice: 'publish'"),
        (["-f", "report.yml"], 2, "there is no file report.yml"),
    ],
)
def test_the_command_line(arguments: list[str], code: int, told: str, report: Callable[[str], Report]) -> None:
    """Help, and wrong usage, which is told apart from wrong content."""
    honey = report("good-minimal")
    before = state(honey.folder)
    done = honey.run(*arguments)
    assert done.returncode == code
    assert re.search(told, done.stdout + done.stderr)
    assert "Traceback" not in done.stderr
    assert state(honey.folder) == before
