"""The command line: `python build.py [build|serve|check|pdf]`.

In: arguments. Out: a built site, a preview, or a list of what is wrong; exit code 0 when all is well, 1 when the
content has mistakes, 2 for wrong usage. A short way to the same MkDocs build that `mkdocs build` does.
"""

from __future__ import annotations

import argparse
import logging
import sys
import time
import traceback
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TextIO

from jinja2 import TemplateError, TemplateSyntaxError
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.commands.serve import serve as mkdocs_serve
from mkdocs.exceptions import Abort, MkDocsException

from assay import __version__
from assay.located import path_shown
from assay.options import ContentAbort
from assay.overdue import overdue
from assay.plugin import AssayPlugin, MakePdf
from assay.problems import ContentError
from assay.settings import read_settings

_DESCRIPTION = "Build the report in content/ into a static site."
_COMMANDS = """commands:
  build   check the content and build the site (the default)
  serve   build a preview at http://127.0.0.1:8000/ and rebuild it at every change
  check   do all that build does, but leave the site as it is
  pdf     build the site, with the whole report as a PDF in it

exit codes: 0 all is well, 1 the content has mistakes, 2 wrong usage"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; returns the exit code."""
    options = _read_arguments(arguments)
    path = Path(options.config_file)
    if not path.is_file() and options.config_file != _parser().get_default("config_file"):
        return _fail(f"there is no file {path}; -f names a configuration file such as mkdocs.yml", 2)
    try:
        if options.command == "serve":
            return _serve(path)
        make_pdf = _pdf_maker() if options.command == "pdf" else None
        publish = options.command != "check"
        return _build(path, options.site_dir, publish=publish, strict=options.strict, make_pdf=make_pdf)
    except (ContentError, ContentAbort) as error:
        return _tell(error)
    except Abort as error:
        return _fail(error.message, int(error.code))
    except MkDocsException as error:
        return _fail(error.message, 1)
    except TemplateSyntaxError as error:
        return _fail(f"{path_shown(Path(error.filename or ''))}:{error.lineno}:1: error: {error.message}", 1, "")
    except TemplateError as error:
        return _fail(f"{_template_place(error)}: error: {error.message}", 1, "")
    except OSError as error:
        return _fail(f"{error.strerror}: {error.filename}", 1)
    except KeyboardInterrupt:
        return 130


def _build(path: Path, site_dir: str | None, *, publish: bool, strict: bool, make_pdf: MakePdf | None) -> int:
    started = time.monotonic()
    logging.getLogger("mkdocs").setLevel(logging.WARNING)
    config = read_settings(path, path_shown(path), site_dir=site_dir, strict=strict)
    plugin = config.plugins["assay"]
    assert isinstance(plugin, AssayPlugin)
    plugin.publishing, plugin.make_pdf = publish, make_pdf
    config.plugins.on_startup(command="build", dirty=False)
    try:
        mkdocs_build(config)
    finally:
        config.plugins.on_shutdown()
    seconds = time.monotonic() - started
    warnings = [*plugin.summary.warnings] if plugin.summary else []
    if not publish:
        # The one place where the day matters: what is overdue is told to the editor, never printed on a page.
        warnings += overdue(plugin.build.material.ledger, datetime.now(tz=UTC).date())
        _tell_coverage(plugin)
    for warning in sorted(warnings):
        _print(str(warning), sys.stderr)
    _close(plugin, seconds, Path(config.site_dir) / "index.html" if publish else None)
    return 0


def _pdf_maker() -> MakePdf:
    # Imported only when asked for: it is an optional part, and needs libraries of the system.
    try:
        from assay.site.pdf import make_pdf
    except (ImportError, OSError):
        raise Abort("the PDF needs WeasyPrint and the libraries Pango and HarfBuzz: run `make pdf`") from None
    return make_pdf


def _serve(path: Path) -> int:
    read_settings(path, path_shown(path))
    logging.basicConfig(format="%(message)s")
    logging.getLogger("mkdocs").setLevel(logging.INFO)
    mkdocs_serve(config_file=str(path), livereload=True, watch_theme=True)
    return 0


def _close(plugin: AssayPlugin, seconds: float, page: Path | None) -> None:
    assert plugin.summary
    counts = plugin.summary
    drawn = f" ({counts.drawn} drawn anew)" if counts.drawn else ""
    covered = f"{counts.coverage.backed} of {counts.coverage.total} numbers rest on a metric"
    figures, metrics = _counted(counts.figures, "figure"), _counted(counts.metrics, "metric")
    what = f"{_counted(counts.pages, 'page')}, {figures}{drawn}, {metrics}, {covered}"
    where = f"open {path_shown(page)}" if page else "all is in order, the site was left as it was"
    _print(f"{what} in {seconds:.1f} s: {where}")


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _tell_coverage(plugin: AssayPlugin) -> None:
    assert plugin.summary
    for path, counts in plugin.summary.by_page.items():
        if counts.total:
            _print(f"{path}: {counts.backed} of {counts.total} numbers rest on a metric")


def _tell(error: ContentError | ContentAbort) -> int:
    count = len(error.problems)
    for problem in error.problems:
        _print(str(problem), sys.stderr)
    _print(f"\n{count} {'problem' if count == 1 else 'problems'}; the site was left as it was", sys.stderr)
    return 1


def _fail(message: str, code: int, prefix: str = "error: ") -> int:
    _print(f"{prefix}{message}", sys.stderr)
    return code


def _print(text: str, stream: TextIO | None = None) -> None:
    (stream or sys.stdout).write(f"{text}\n")


def _template_place(error: TemplateError) -> str:
    """File, line and column of the template in which an error arose; jinja2 puts templates into the traceback."""
    stack = traceback.extract_tb(error.__traceback__)
    frames = [frame for frame in stack if frame.filename.endswith((".html", ".xml", ".css"))]
    return f"{path_shown(Path(frames[-1].filename))}:{frames[-1].lineno}:1" if frames else "templates"


def _read_arguments(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = _parser()
    options = parser.parse_args(arguments)
    if options.command == "serve" and options.site_dir:
        parser.error("-d names where `build` puts the site; `serve` keeps its preview to itself")
    return options


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="build.py",
        description=_DESCRIPTION,
        epilog=_COMMANDS,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    commands = ("build", "serve", "check", "pdf")
    parser.add_argument("command", nargs="?", choices=commands, default="build", help="what to do; see below")
    parser.add_argument("-f", "--config-file", metavar="FILE", default="mkdocs.yml", help="the report (mkdocs.yml)")
    parser.add_argument("-d", "--site-dir", metavar="DIR", help="where build puts the site (site/, as mkdocs.yml says)")
    parser.add_argument(
        "--no-strict", dest="strict", action="store_false", help="publish in spite of warnings from MkDocs or plugins"
    )
    parser.add_argument("--version", action="version", version=f"Assay {__version__}")
    return parser
