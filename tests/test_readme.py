"""The README's example of another report: it builds, and the tests of this one do not hold it up."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from tests.conftest import KEPT, ROOT, Report, run


def write_example(folder: Path) -> list[str]:
    """Write down what the README shows for another report; gives the paths."""
    section = (ROOT / "README.md").read_text("utf-8").split("## To start another report")[1].split("\n## ")[0]
    file_and_text = r"^`([\w/-]+\.\w+)`(?:(?!```).)*```\w+\n(.*?)^```$"
    shown = re.findall(file_and_text, section, re.MULTILINE | re.DOTALL)
    for path, text in shown:
        (folder / path).parent.mkdir(exist_ok=True)
        (folder / path).write_text(text, "utf-8")
    return [path for path, _ in shown]


def test_the_example_of_the_readme_builds(tmp_path: Path) -> None:
    """Someone who writes down what the README shows gets a site, and no warning."""
    paths = write_example(tmp_path)
    assert {"mkdocs.yml", "content/metrics.yml", "content/figures.yml", "content/index.md"} <= set(paths)
    (tmp_path / "templates").symlink_to(ROOT / "templates", target_is_directory=True)
    KEPT.mkdir(parents=True, exist_ok=True)
    (tmp_path / ".cache").symlink_to(KEPT, target_is_directory=True)
    assert f"{len([path for path in paths if path.endswith('.md')])} pages, 1 figure" in Report(tmp_path).build()


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
