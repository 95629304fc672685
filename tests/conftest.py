"""Whole reports for the tests: copies of `tests/sites/`, built beside the checkout, never in it."""

from __future__ import annotations

import gc
import io
import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import chdir, redirect_stderr, redirect_stdout, suppress
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import settings

from assay.cli import main
from tests.report_site import KEPT

# A machine that is busy elsewhere must not fail a test for being slow; in CI a failure must come again when asked for.
settings.register_profile("steady", deadline=None, derandomize="CI" in os.environ)
settings.load_profile("steady")
# Python looks through all it holds again and again for what nobody needs: a seventh of the time, for next to nothing.
gc.set_threshold(50_000, 20, 100)

ROOT = Path(__file__).resolve().parent.parent
SITES = ROOT / "tests" / "sites"
TIME_LIMIT = 120
"""Seconds that a command may take on a slow machine."""
_CHANGING = ("SITE_URL", "COLUMNS")
"""Variables that change what a site holds or what the command says."""

Files = Mapping[str, bytes]


def pytest_collection_finish() -> None:
    """What was imported and collected stays to the end, and need not be looked through for what may go."""
    gc.freeze()


def names(kind: str) -> list[str]:
    """The names of all test sites of a kind, `good` or `broken`."""
    return sorted(path.name for path in SITES.glob(f"{kind}-*"))


def files(folder: Path) -> Files:
    """All files of a folder by their paths, with what they hold."""
    found = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


def state(folder: Path) -> tuple[Files, list[Path]]:
    """All that a folder holds, empty folders included, to see that nothing has come, gone or changed."""
    return files(folder), sorted(path for path in folder.rglob("*") if path.is_dir())


@dataclass(frozen=True)
class Report:
    """A copy of a test site. The templates lie as many folders above it as in the repository."""

    folder: Path

    def setting(self, name: str, default: str = "") -> str:
        """What `mkdocs.yml` says for this name."""
        settings = (self.folder / "mkdocs.yml").read_text("utf-8")
        found = re.search(rf"^{name}: (.+)$", settings, re.MULTILINE)
        return found[1] if found else default

    @property
    def site(self) -> Path:
        """Where its site goes."""
        return self.folder / self.setting("site_dir", "site")

    def edit(self, path: str, old: str, new: str) -> None:
        """Replace a piece of text that stands in a file once."""
        text = (self.folder / path).read_text("utf-8")
        assert text.count(old) == 1, f"'{old}' stands {text.count(old)} times in {path}"
        (self.folder / path).write_text(text.replace(old, new), "utf-8")

    def run(self, *arguments: str, cwd: Path | None = None, **variables: str) -> subprocess.CompletedProcess[str]:
        """Run `python build.py` with these arguments, in the report's folder unless told otherwise."""
        return run([str(ROOT / "build.py"), *arguments], cwd or self.folder, **variables)

    def build(self, *arguments: str, cwd: Path | None = None, **variables: str) -> str:
        """Build the site, which must succeed; gives the closing line."""
        done = self.run(*arguments, cwd=cwd, **variables)
        assert (done.returncode, done.stderr) == (0, ""), done.stderr
        return done.stdout.strip()

    def build_here(self, *arguments: str, cwd: Path | None = None) -> str:
        """The same without a process of its own, which takes longer than a small site: for tests of what is built."""
        out, error = io.StringIO(), io.StringIO()
        with (
            pytest.MonkeyPatch.context() as variables,
            chdir(cwd or self.folder),
            redirect_stdout(out),
            redirect_stderr(error),
        ):
            for name in _CHANGING:
                variables.delenv(name, raising=False)
            code = main(arguments)
        assert (code, error.getvalue()) == (0, ""), error.getvalue()
        return out.getvalue().strip()


def run(arguments: list[str], cwd: Path, **variables: str) -> subprocess.CompletedProcess[str]:
    """Run Python with these arguments, as someone at a terminal would."""
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=cwd,
        env=environment(**variables),
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=TIME_LIMIT,
        check=False,
    )


def environment(**variables: str) -> dict[str, str]:
    """The variables for a command: this machine's, without those that change what a site holds."""
    inherited = {name: value for name, value in os.environ.items() if name not in _CHANGING}
    return {**inherited, "PYTHONIOENCODING": "utf-8", **variables}


def copy_site(name: str, base: Path, figures: Path | None = None) -> Report:
    """A copy of a test site below `base`; `figures` is a folder of drawn figures to share."""
    folder = base / "tests" / "sites" / name
    shutil.copytree(SITES / name, folder, ignore=shutil.ignore_patterns("expected.txt"))
    if not (base / "templates").exists():
        (base / "templates").symlink_to(ROOT / "templates", target_is_directory=True)
    if figures:
        figures.mkdir(parents=True, exist_ok=True)
        (folder / ".cache").symlink_to(figures, target_is_directory=True)
    return Report(folder)


def site_from_before(report: Report) -> None:
    """Put a small finished site where the report's site goes."""
    (report.site / "assets").mkdir(parents=True)
    for path, text in {"assay.json": "{}", "index.html": "<p>The edition before.", "assets/page.css": "p {}"}.items():
        (report.site / path).write_text(text, "utf-8")


@pytest.fixture(scope="session")
def shared_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that all workers of this run share."""
    base = tmp_path_factory.getbasetemp()
    return base.parent if "PYTEST_XDIST_WORKER" in os.environ else base


@pytest.fixture(scope="session")
def drawn_figures(shared_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Figures once drawn, for all tests that are not about drawing; several builds may use it at a time.

    It begins with what the run before has kept of sites as they are; what a test changes in one is drawn in each run.
    """
    drawn, begun = shared_folder / "drawn-figures", tmp_path_factory.mktemp("drawn")
    with suppress(OSError):  # there is none, or another worker is at work in it
        shutil.copytree(KEPT, begun, dirs_exist_ok=True)
    with suppress(OSError):  # another worker was first
        begun.rename(drawn)
    return drawn


@pytest.fixture
def report(tmp_path: Path, drawn_figures: Path) -> Callable[[str], Report]:
    """Copies of test sites for one test alone."""
    return lambda name: copy_site(name, tmp_path, drawn_figures)


@pytest.fixture(scope="session")
def built(shared_folder: Path) -> Callable[[str], Report]:
    """Test sites built once for all tests that only look at them; the first to ask builds, the others wait."""

    def get(name: str) -> Report:
        base = shared_folder / f"built-{name}"
        folder, done = base / "tests" / "sites" / name, base / "done"
        try:
            base.mkdir()
        except FileExistsError:
            end = time.monotonic() + TIME_LIMIT
            while not done.is_file():
                assert time.monotonic() < end, f"another worker never finished building {name}"
                time.sleep(0.1)
            return Report(folder)
        try:
            made = copy_site(name, base, KEPT)
            made.build_here()
            return made
        finally:
            done.touch()

    return get


@pytest.fixture(scope="session", autouse=True)
def _sites_stay_as_they_are() -> Iterator[None]:
    """No test may leave anything in the checkout's test sites."""
    before = files(SITES)
    yield
    assert files(SITES) == before
