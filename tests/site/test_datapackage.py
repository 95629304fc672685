"""The data package: valid by the `frictionless` package, and true to the files."""

from __future__ import annotations

import json
from pathlib import Path

from frictionless import Package

from tests.report_site import report_site

__all__ = ["report_site"]


def test_the_package_of_the_report_is_valid(report_site: Path) -> None:
    report = Package(str(report_site / "data" / "datapackage.json")).validate()
    assert report.valid, report.flatten(["name", "type", "note"])


def test_the_package_names_every_csv_and_every_source(report_site: Path) -> None:
    package = json.loads((report_site / "data" / "datapackage.json").read_text(encoding="utf-8"))
    files = {path.name for path in (report_site / "data").glob("*.csv")}
    assert {resource["path"] for resource in package["resources"]} == files
    for resource in package["resources"]:
        head = (report_site / "data" / resource["path"]).read_text(encoding="utf-8").splitlines()[0]
        assert [field["name"] for field in resource["schema"]["fields"]] == head.split(",")
        assert resource["bytes"] == (report_site / "data" / resource["path"]).stat().st_size
    assert package["sources"] and all(source["title"] for source in package["sources"])
