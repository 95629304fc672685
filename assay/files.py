"""Files that the site offers to its readers, as values: nothing here reads or writes.

In: made where figures are drawn, numbers exported, citations written. Out: linked from the pages, and written into the
site at the end of a build.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Download:
    """A file offered for download: its address within the site, its format as readers call it, its bytes."""

    path: str
    title: str
    format: str
    data: bytes


@dataclass(frozen=True)
class Drawn:
    """A figure's files within the site, and the two drawings that pages carry."""

    wide: str
    narrow: str
    csv: Download
    svg: Download
    png: Download
    card: Download


def as_data(text: str) -> bytes:
    """The bytes of a text for programs, with plain spaces where pages have those that hold a line together."""
    return text.replace("\N{NO-BREAK SPACE}", " ").encode()
