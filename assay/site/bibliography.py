"""Sources and the report itself in the formats of reference managers.

In: sources from the ledger; the report's or a page's own facts. Out: CSL-JSON and BibTeX of all sources, for
`site/data/`, and citations of a page as text, BibTeX and RIS. Zotero, Mendeley and pandoc read them.

Formats: CSL-JSON schema 1.0.2 (citationstyles.org), BibTeX as read by biblatex, RIS as documented by Zotero.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from assay.numbers.periods import PartialDate
from assay.numbers.sources import Source
from assay.wording.numerals import NBSP

_SPECIAL = str.maketrans({char: f"\\{char}" for char in "&%$#_{}"})


@dataclass(frozen=True)
class Work:
    """What a citation of this report or of one of its pages says.

    day: its date in words. container: the report, when a page is cited.
    """

    key: str
    title: str
    author: str
    date: PartialDate
    day: str
    edition: str
    publisher: str | None = None
    container: str | None = None
    url: str | None = None

    @property
    def text(self) -> str:
        """The citation as a sentence."""
        title, container = _on_a_line(self.title), _on_a_line(self.container or "")
        inside = f"{title}. In: {container}" if container else title
        address = f" {self.url}" if self.url else ""
        edition = _on_a_line(self.edition).replace(" ", NBSP)
        # Edition and date keep together, as the date does by itself.
        return f"{_on_a_line(self.author)} ({self.date.year}). {inside}. {edition}, {self.day}.{address}"


def csl_json(sources: Iterable[Source]) -> str:
    """All sources as CSL-JSON."""
    return json.dumps([_csl(source) for source in sources], ensure_ascii=False, indent=1) + "\n"


def bibtex(sources: Iterable[Source]) -> str:
    """All sources as BibTeX."""
    return "\n".join(_bibtex_source(source) for source in sources)


def work_bibtex(work: Work) -> str:
    """A page or the report as BibTeX."""
    fields = [
        ("author", f"{{{_tex(work.author)}}}"),
        ("title", f"{{{_tex(work.title)}}}"),
        ("booktitle", _tex(work.container or "")),
        ("year", str(work.date.year)),
        # A report has an institution, a part of one a publisher.
        ("publisher" if work.container else "institution", _tex(work.publisher or "")),
        ("edition", _tex(work.edition)),
        ("date", work.date.iso()),
        ("url", work.url or ""),
    ]
    return _entry("inbook" if work.container else "techreport", work.key, fields)


def work_ris(work: Work) -> str:
    """A page or the report as RIS; lines end as the format demands."""
    lines = [
        ("TY", "CHAP" if work.container else "RPRT"),
        ("AU", work.author),
        ("TI", work.title),
        ("T2", work.container or ""),
        ("PY", str(work.date.year)),
        ("DA", work.date.iso().replace("-", "/")),
        ("ET", work.edition),
        ("PB", work.publisher or ""),
        ("UR", work.url or ""),
    ]
    return "".join(f"{tag}  - {_folded(value)}\r\n" for tag, value in lines if value) + "ER  - \r\n"


def key_of(words: Sequence[str], year: int) -> str:
    """A citation key from the first telling word and a year: `kazakhstan2026`."""
    plain = [unicodedata.normalize("NFKD", word).encode("ascii", "ignore").decode().lower() for word in words]
    telling = next((word for word in (re.sub(r"[^a-z]", "", word) for word in plain) if len(word) > 3), "report")
    return f"{telling}{year}"


def _csl(source: Source) -> dict[str, Any]:
    entry: dict[str, Any] = {
        "id": source.id,
        "type": "webpage" if source.url else "document",
        "title": source.title,
        "author": [{"literal": source.producer}],
        "accessed": {"date-parts": [_parts(source.accessed)]},
    }
    if source.published:
        entry["issued"] = {"date-parts": [_parts(source.published)]}
    optional = {"URL": source.url, "title-short": source.short, "note": source.note or source.where}
    return {**entry, **{name: value for name, value in optional.items() if value}}


def _parts(date: PartialDate) -> list[int]:
    return [part for part in (date.year, date.month, date.day) if part]


def _bibtex_source(source: Source) -> str:
    fields = [
        ("author", f"{{{_tex(source.producer)}}}"),
        ("title", f"{{{_tex(source.title)}}}"),
        ("date", source.published.iso() if source.published else ""),
        ("url", source.url or ""),
        ("urldate", source.accessed.iso()),
        ("howpublished", _tex(source.where or "")),
        ("note", _tex(source.note or "")),
    ]
    return _entry("online" if source.url else "misc", source.id, fields)


def _entry(kind: str, key: str, fields: Iterable[tuple[str, str]]) -> str:
    lines = "".join(f"  {name} = {{{value}}},\n" for name, value in fields if value.strip("{}"))
    return f"@{kind}{{{key},\n{lines}}}\n"


def _on_a_line(text: str) -> str:
    """The text on one line; what the page keeps together stays together."""
    return re.sub(r"[ \t\r\n]+", " ", text).strip()


def _folded(text: str) -> str:
    """The text on one line: in these formats a line is a field."""
    return " ".join(text.split())


def _tex(text: str) -> str:
    return _folded(text).translate(_SPECIAL)
