"""Broken reports: an editor is told each mistake word for word, and nothing else happens.

Each folder `tests/sites/broken-*` is a report with one mistake (or with many); its `expected.txt` holds what is told.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from assay.cli import main
from tests.conftest import ROOT, SITES, copy_site, names, run, site_from_before, state

BROKEN = names("broken")
PROBLEM = re.compile(r"([\w./-]+):(\d+):(\d+): error: (.+)")
PROGRAMMERS_WORDS = re.compile(
    r"Traceback|[Pp]ydantic|[Jj]inja|<class|\b(?:None|Decimal|tuple|dict|str|int|Num)\b|"
    r"[Tt]oken|scalar|flow sequence|block mapping|positional|operand|the template"
)


def expected(name: str) -> str:
    """What a broken site must say."""
    return (SITES / name / "expected.txt").read_text("utf-8")


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
