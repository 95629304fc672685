"""The report's PDF, made once and read back."""

from __future__ import annotations

import os
import time
from pathlib import Path
from typing import Any

import lxml.html
import pytest
from jinja2 import Environment, FileSystemLoader
from pypdf import PdfReader

from tests.conftest import ROOT
from tests.report_site import report_site

__all__ = ["report_site"]

ADDRESS = "https://report.example/some/where/"
TIME_LIMIT = 300


def style() -> str:
    return Environment(loader=FileSystemLoader(ROOT / "templates")).get_template("assets/pdf.css").render()


@pytest.fixture(scope="session")
def reader(report_site: Path) -> PdfReader:
    """The report's PDF, made once; the first worker to ask makes it, the others wait."""
    made, done = report_site.parent / "report.pdf", report_site.parent / "pdf-done"
    try:
        os.close(os.open(made, os.O_CREAT | os.O_EXCL))
    except FileExistsError:
        end = time.monotonic() + TIME_LIMIT
        while not done.is_file():
            assert time.monotonic() < end, "another worker never finished the PDF"
            time.sleep(0.1)
    else:
        from assay.site.pdf import make_pdf  # where it can't be, no test asks for it

        try:
            made.write_bytes(make_pdf((report_site / "whole.html").read_text("utf-8"), style(), report_site, ADDRESS))
        finally:
            done.touch()
    return PdfReader(made)


@pytest.fixture(scope="session")
def whole(report_site: Path) -> Any:
    """The page that the PDF is made of."""
    return lxml.html.fromstring((report_site / "whole.html").read_bytes())


@pytest.fixture(scope="session")
def texts(reader: PdfReader) -> list[str]:
    """The text of each page, with single spaces."""
    return [" ".join(page.extract_text().split()) for page in reader.pages]
