"""The data of the report as a Frictionless Data Package.

In: the ledger and the CSV files that go out. Out: `data/datapackage.json`, which tells programs what each file and each
column holds, where it comes from and under what licence. Follows the Data Package standard, version 2
(datapackage.org/standard/data-package).
"""

from __future__ import annotations

import hashlib
import json
import posixpath
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from assay.files import Download
from assay.numbers.ledger import Ledger
from assay.site.downloads import Column

_PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"


@dataclass(frozen=True)
class Table:
    """A CSV file of the site, its columns, and the ids of the sources behind it."""

    file: Download
    columns: Sequence[Column]
    sources: Sequence[str]


def datapackage(name: str, title: str, description: str, date: str, ledger: Ledger, tables: Iterable[Table]) -> str:
    """The descriptor, for `site/data/`. name: lower-case, for programs. date: ISO."""
    tables = list(tables)
    used = list(dict.fromkeys(source for table in tables for source in table.sources))
    package = {
        "$schema": _PROFILE,
        "name": name,
        "title": title,
        "description": description,
        "created": f"{date}T00:00:00Z",
        "version": date,
        "sources": [_source(ledger, source) for source in used],
        "resources": [_resource(table, ledger) for table in tables],
    }
    return json.dumps(package, ensure_ascii=False, indent=1) + "\n"


def _resource(table: Table, ledger: Ledger) -> Mapping[str, Any]:
    stem = posixpath.splitext(posixpath.basename(table.file.path))[0]
    return {
        "name": stem,
        "path": posixpath.basename(table.file.path),
        "title": table.file.title,
        "type": "table",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(table.file.data),
        "hash": f"sha256:{hashlib.sha256(table.file.data).hexdigest()}",
        "schema": {
            "fields": [
                {"name": column.name, "type": column.type, "description": column.description}
                for column in table.columns
            ],
            "missingValues": [""],
        },
        "sources": [_source(ledger, source) for source in table.sources],
    }


def _source(ledger: Ledger, name: str) -> Mapping[str, str]:
    source = ledger.sources[name]
    told = {"title": f"{source.producer}: {source.title}"}
    return {**told, "path": source.url} if source.url else told
