"""mkdocs.yml: MkDocs checks it, and its mistakes are told with file, line and column."""

from __future__ import annotations

from pathlib import Path

import pytest

from assay.problems import ContentError
from assay.settings import read_settings
from tests.samples import assert_told

TEMPLATES = Path(__file__).resolve().parent.parent / "templates"
GOOD = """\
site_name: Report
docs_dir: content
use_directory_urls: false
theme:
  name: null
  custom_dir: templates
plugins:
  - assay
nav:
  - index.md
"""


@pytest.fixture
def write(tmp_path):
    """Writes a mkdocs.yml with the folders it names beside it."""
    (tmp_path / "content").mkdir()
    (tmp_path / "templates").symlink_to(TEMPLATES)

    def write_(text):
        path = tmp_path / "mkdocs.yml"
        path.write_text(text, encoding="utf-8")
        return path

    return write_


def problems_of(path):
    with pytest.raises(ContentError) as told:
        read_settings(path, "mkdocs.yml")
    assert {problem.place.path for problem in told.value.problems} == {"mkdocs.yml"}
    return told.value.problems


def test_good_settings_become_mkdocs_own(write, tmp_path):
    """Paths are resolved from the file's folder, wherever the command is run."""
    config = read_settings(write(GOOD), "mkdocs.yml")
    assert (config.site_name, config.docs_dir) == ("Report", str(tmp_path / "content"))
    assert list(config.plugins) == ["assay"]


def test_what_is_given_on_the_command_line_goes_first(write, tmp_path):
    """`--site-dir` and `--no-strict` override the file; what is not given leaves it alone."""
    path = write(GOOD + "strict: false\nsite_dir: out\n")
    config = read_settings(path, "mkdocs.yml", site_dir=str(tmp_path / "elsewhere"), strict=True)
    assert (config.site_dir, config.strict) == (str(tmp_path / "elsewhere"), True)
    config = read_settings(path, "mkdocs.yml", site_dir=None, strict=None)
    assert (config.site_dir, config.strict) == (str(tmp_path / "out"), False)


def test_settings_may_come_from_the_environment(write, monkeypatch):
    """`!ENV` is MkDocs' own way to leave an address to the machine that publishes."""
    path = write(GOOD + 'site_url: !ENV [ASSAY_TEST_URL, ""]\n')
    assert read_settings(path, "mkdocs.yml").site_url == ""
    monkeypatch.setenv("ASSAY_TEST_URL", "https://example.org/report/")
    assert read_settings(path, "mkdocs.yml").site_url == "https://example.org/report/"


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("site_name: Report", "sitename: Report", ["site_name", "sitename: | site_name"]),
        ("docs_dir: content", "docs_dir: contents", ["docs_dir: | contents"]),
        ("custom_dir: templates", "custom_dir: template", ["theme: | template"]),
        ("- assay", "- asay", ["asay | asay"]),
        ("- assay", "- assay: {locale: 5}", ["locale: 5 | locale"]),
        ("- assay", "- assay:\n      metric: m.yml", ["metric | metric"]),
        ("nav:\n  - index.md", "nav: index.md", ["nav: | list"]),
        ("site_name: Report", "site_name: Report\nsite_name: Again", ["site_name: Again | twice"]),
        ("site_name: Report", "site_name: Report: again", [": again"]),
        ("site_name: Report", "site_name: !EVN X", ["!EVN | EVN"]),
        ("urls: false", "urls: true", ["use_directory_urls: true | false files"]),
        ("use_directory_urls: false\n", "", ["site_name: | use_directory_urls: false"]),
    ],
)
def test_mistakes_point_at_the_line_to_mend(write, old, new, expected):
    """MkDocs itself tells no lines; an editor with forty lines of settings needs them."""
    text = GOOD.replace(old, new)
    assert text != GOOD
    found = problems_of(write(text))
    if len(expected) == 2:  # a missing name has no place of its own
        found = [problem for problem in found if "missing" not in problem.message]
        expected = expected[1:]
    assert_told(found, text, *expected)


@pytest.mark.parametrize("text", ["", "just words", "- a list"])
def test_files_without_settings(write, text):
    """Told as such, not as a crash of MkDocs."""
    assert len(problems_of(write(text))) == 1


def test_a_missing_file(tmp_path):
    """The command was run in the wrong folder."""
    (problem,) = problems_of(tmp_path / "mkdocs.yml")
    assert "missing" in problem.message
