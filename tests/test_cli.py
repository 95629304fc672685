"""The command line: what it accepts, what it answers, and which exit code it gives."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from assay import __version__
from assay.cli import main

ROOT = Path(__file__).resolve().parent.parent


def options():
    """Every long option that `--help` lists."""
    words = subprocess.run(
        [sys.executable, "build.py", "--help"], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout.replace(",", " ").split()  # fmt: skip
    return sorted({word for word in words if word.startswith("--")})


@pytest.mark.parametrize(
    "arguments", [["biuld"], ["build", "now"], ["--site"], ["--quiet"], ["-f"], ["build", "--config-file"]]
)
def test_wrong_usage(arguments, capsys):
    """Exit code 2 and how it is used; nothing is built by guessing."""
    with pytest.raises(SystemExit) as told:
        main(arguments)
    assert told.value.code == 2
    assert "usage: build.py" in capsys.readouterr().err


def test_help_reads_well(capsys):
    """Commands, options and exit codes on one screen."""
    with pytest.raises(SystemExit) as told:
        main(["--help"])
    shown = capsys.readouterr().out
    assert told.value.code == 0
    for word in ("build", "serve", "check", "--config-file FILE", "--site-dir DIR", "exit codes: 0"):
        assert word in shown
    assert len(shown.splitlines()) < 30
    assert max(map(len, shown.splitlines())) <= 100


def test_a_preview_goes_to_no_folder(capsys):
    """It lies in a folder of its own for as long as it runs; one named on the command line would stay empty."""
    with pytest.raises(SystemExit) as told:
        main(["serve", "-d", "out"])
    assert told.value.code == 2
    assert "error: -d names where `build` puts the site; `serve` keeps its preview to itself" in capsys.readouterr().err


def test_the_version(capsys):
    """For reports of bugs."""
    with pytest.raises(SystemExit) as told:
        main(["--version"])
    assert (told.value.code, capsys.readouterr().out.strip()) == (0, f"Assay {__version__}")


def test_a_settings_file_that_is_not_there(tmp_path, monkeypatch, capsys):
    """Named on the command line it is wrong usage; left out it is a report without one."""
    monkeypatch.chdir(tmp_path)
    assert main(["-f", "other.yml"]) == 2
    assert "other.yml" in capsys.readouterr().err
    assert main([]) == 1
    assert "mkdocs.yml:1:1: error:" in capsys.readouterr().err


def test_a_report_without_the_plugin(tmp_path, monkeypatch, capsys):
    """MkDocs alone would build something, but not a report."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "docs").mkdir()
    (tmp_path / "mkdocs.yml").write_text("site_name: Report\nplugins: []\n")
    assert main(["check"]) == 1
    assert "assay" in capsys.readouterr().err
    assert sorted(path.name for path in tmp_path.iterdir()) == ["docs", "mkdocs.yml"]


def test_mistakes_are_counted_and_told_on_the_error_stream(tmp_path, monkeypatch, capsys):
    """What goes to standard output is for those who asked; a list of mistakes is not."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "mkdocs.yml").write_text("site_name: Report\nsite_name: Again\nsite_url: x\nsite_url: y\n")
    assert main(["check"]) == 1
    shown = capsys.readouterr()
    assert shown.out == ""
    assert [line[:15] for line in shown.err.splitlines() if "error:" in line] == ["mkdocs.yml:2:1:", "mkdocs.yml:4:1:"]
    assert "2 problems; the site was left as it was" in shown.err


def test_paths_are_shown_as_the_person_at_the_terminal_would_write_them(tmp_path, monkeypatch, capsys):
    """From the folder they stand in; a report elsewhere by its whole path."""
    (tmp_path / "report").mkdir()
    path = tmp_path / "report" / "mkdocs.yml"
    path.write_text("- no settings")
    monkeypatch.chdir(tmp_path)
    main(["-f", str(path)])
    assert capsys.readouterr().err.startswith("report/mkdocs.yml:1:1: ")
    monkeypatch.chdir(tmp_path.parent / os.curdir)
    monkeypatch.chdir(tmp_path / "report")
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir(tmp_path / "elsewhere")
    main(["-f", str(path)])
    assert capsys.readouterr().err.startswith(f"{path}:1:1: ")


@pytest.mark.parametrize("option", options())
def test_every_option_is_in_the_readme(option):
    """Someone who reads the README knows all that the command can do."""
    assert f"`{option}`" in (ROOT / "README.md").read_text("utf-8")
