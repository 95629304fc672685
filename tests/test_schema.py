"""The exported schemas: what an editor's program accepts is what the build accepts."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from assay.figures import kinds
from assay.located import parse_yaml
from assay.numbers.claims import read_claims
from assay.numbers.ledger import read_ledger
from assay.schema import FOLDER, as_text, export
from assay.schema import SCHEMAS as MAKERS
from assay.text.terms import read_terms
from tests.json_schema import complaints
from tests.report_site import only_this_report
from tests.samples import HEAD, figures, ledger, metrics_file

CONTENT = Path(__file__).resolve().parent.parent / "content"
SCHEMAS = {name: make() for name, make in MAKERS.items()}


def data(text):
    located = parse_yaml(text, "file.yml")
    assert not located.problems
    return located.data


@pytest.mark.parametrize("name", SCHEMAS)
def test_the_exported_files_are_up_to_date(name):
    """A field added to the model must reach the editor's program; `make schema` brings it there."""
    assert (FOLDER / f"{name}.json").read_text("utf-8") == as_text(SCHEMAS[name]), "run `make schema`"


def test_export_writes_all_files(tmp_path):
    """The command behind `make schema`."""
    export(tmp_path / "schemas")
    written = {path.stem: json.loads(path.read_text("utf-8")) for path in (tmp_path / "schemas").iterdir()}
    assert written == SCHEMAS


@only_this_report
@pytest.mark.parametrize("name", SCHEMAS)
def test_the_reports_own_files_fit(name):
    """A program that marked what the build accepts would be switched off."""
    text = (CONTENT / f"{name}.yml").read_text("utf-8")
    assert complaints(SCHEMAS[name], data(text)) == []
    assert text.startswith(f"# yaml-language-server: $schema=../assay/schemas/{name}.json\n")


def test_every_form_of_a_metric_fits():
    """Also those which the report doesn't use."""
    assert complaints(SCHEMAS["metrics"], data(metrics_file())) == []


METRICS = {
    "a field misspelt": "a: {lable: A, value: 1, ...}",
    "no label": "a: {value: 1, ...}",
    "no value": "a: {label: A, ...}",
    "two values": "a: {label: A, value: 1, text: one, ...}",
    "nothing behind it": "a: {label: A, value: 1}",
    "no source": "a: {label: A, value: 1, status: claim, by: X}",
    "a number with a comma": "a: {label: A, value: '1,5', ...}",
    "a number in words": "a: {label: A, value: five, ...}",
    "a range of one": "a: {label: A, range: [1], ...}",
    "a rank and a half": "a: {label: A, rank: 1.5, ...}",
    "an unknown status": "a: {label: A, value: 1, status: guess, by: X, sources: [usgs]}",
    "an unknown verdict": "a: {label: A, value: 1, verdict: maybe, ...}",
    "too many digits": "a: {label: A, value: 1, digits: 12, ...}",
    "a date in words": "a: {label: A, value: 1, as_of: March 2024, ...}",
    "one source without brackets": "a: {label: A, value: 1, status: claim, by: X, sources: usgs}",
    "an id with a capital": "Area: {label: A, value: 1, ...}",
    "an empty breakdown": "a: {label: A, breakdown: {}, ...}",
    "a key with a capital": "a: {label: A, breakdown: {China: 1}, ...}",
    "a field of an item misspelt": "a: {label: A, series: {2020: {valeu: 1}}, ...}",
    "a text in a number's place": "a: {label: A, series: {2020: many}, ...}",
    "no fields at all": "a: 5",
}


@pytest.mark.parametrize("metric", METRICS.values(), ids=METRICS)
def test_schema_and_build_refuse_the_same_metrics(metric):
    """What the build would stop for, the program marks while one types."""
    text = metrics_file(metric)
    assert complaints(SCHEMAS["metrics"], data(text)) != []
    assert read_ledger(text, "metrics.yml")[1] != []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("    short: USGS 2026\n", ""),
        ("    url: https://example.org/mcs\n", ""),
        ("    published: 2026\n", "    published: soon\n"),
        ("    accessed: 2026-11\n", "    accessed: undated\n"),
        ("    producer:", "    author: X\n    producer:"),
        ("  usgs:", "  USGS:"),
        ("sources:", "source:"),
        ("{one: partner, other: partners}", "partners"),
    ],
)
def test_schema_and_build_refuse_the_same_sources_and_units(old, new):
    """The other two sections of the file."""
    text = HEAD.replace(old, new, 1) + "  a: {label: A, value: 1, status: claim, by: X, sources: [star]}\n"
    assert text.count(new) > 0
    assert complaints(SCHEMAS["metrics"], data(text)) != []
    assert read_ledger(text, "metrics.yml")[1] != []


FIGURES = {
    "fits": (True, "a: {kind: multiple, title: T, subtitle: S, multiple: m, before: b, after: 2021}"),
    "one series without brackets": (True, "a: {kind: line, title: T, subtitle: S, series: s}"),
    "a list of series": (True, "a: {kind: line, title: T, subtitle: S, series: [s]}"),
    "no kind": (False, "a: {title: T, subtitle: S, multiple: m, before: b, after: a}"),
    "an unknown kind": (False, "a: {kind: pie, title: T, subtitle: S, multiple: m, before: b, after: a}"),
    "no title": (False, "a: {kind: multiple, subtitle: S, multiple: m, before: b, after: a}"),
    "another kind's option": (False, "a: {kind: multiple, title: T, subtitle: S, series: s, before: b, after: a}"),
    "an option too many": (
        False,
        "a: {kind: multiple, title: T, subtitle: S, multiple: m, before: b, after: a, colr: gold}",
    ),
    "an unknown colour": (
        False,
        "a: {kind: multiple, title: T, subtitle: S, multiple: m, before: b, after: a, colour: red}",
    ),
    "no series": (False, "a: {kind: line, title: T, subtitle: S, series: []}"),
    "a name with an underscore": (
        False,
        "a_b: {kind: multiple, title: T, subtitle: S, multiple: m, before: b, after: a}",
    ),
    "no fields at all": (False, "a: multiple"),
}


@pytest.mark.parametrize(("fits", "figure"), FIGURES.values(), ids=FIGURES)
def test_schema_and_build_agree_on_figures(fits, figure):
    """What a figure may say depends on its kind, for the program as for the build."""
    text = f"figures:\n  {figure}\n"
    numbers = ledger("m: {label: M, value: 4, unit: ×, ...}\ns: {label: S, series: {2020: 1, 2021: 2}, ...}")
    assert (complaints(SCHEMAS["figures"], data(text)) == []) is fits
    _, problems = figures(text, numbers)
    assert (problems == []) is fits, problems


CLAIM = """claims:
  area:
    claim: The area grows to {{ target }}.
    by: The Star
    page: index.md
    verdict: confirmed
    finding: It does.
    evidence: The ministry says so.
    sources: [usgs]
    metrics: [target]
"""


@pytest.mark.parametrize(
    ("old", "new", "fits"),
    [
        ("area", "growth-2", True),
        ("    metrics: [target]\n", "", True),
        ("confirmed\n", "opinion\n", True),
        ("confirmed", "confirmd", False),
        ("    finding: It does.\n", "", False),
        ("    sources: [usgs]\n", "", False),
        ("[usgs]", "[]", False),
        ("[usgs]", "usgs", False),
        ("by:", "who:", False),
        ("  area:", "  The Area:", False),
        ("claims:", "claim:", False),
        ("claims:", "terms: []\nclaims:", False),
        (
            "confirmed\n    finding: It does.\n    evidence: The ministry says so.\n    sources: [usgs]",
            "opinion\n    finding: It does.\n    evidence: The ministry says so.",
            True,
        ),
    ],
)
def test_schema_and_build_agree_on_claims(old, new, fits):
    """Also on what only an opinion may leave out."""
    text = CLAIM.replace(old, new, 1)
    assert text != CLAIM
    assert (complaints(SCHEMAS["claims"], data(text)) == []) is fits
    problems = read_claims(text, "claims.yml", ledger())[1]
    assert (problems == []) is fits, problems


@pytest.mark.parametrize(
    ("text", "fits"),
    [
        ("terms: [C5+1, HS 2846]", True),
        ("terms:\n- C5+1\n", True),
        ("terms: []", True),
        ("terms: C5+1", False),
        ("terms: [2846]", False),
        ("terms: [true]", False),
        ("terms: ['']", False),
        ("terms: [C5+1, ]\nnames: [x]", False),
        ("terms:\n-\n", False),
        ("terms: [[C5+1]]", False),
        ("term: [C5+1]", False),
    ],
)
def test_schema_and_build_agree_on_terms(text, fits):
    """An entry that the build would pass over is marked."""
    assert (complaints(SCHEMAS["terms"], data(text)) == []) is fits
    problems = read_terms(text, "terms.yml")[1]
    assert (problems == []) is fits, problems
    assert "None" not in str(problems[:1])


def test_every_kind_and_every_option_is_explained():
    """The program shows what an option means beside the cursor."""
    for name in kinds.names():
        fields = SCHEMAS["figures"]["definitions"][name]["properties"]
        assert [field for field, told in fields.items() if field != "kind" and "description" not in told] == []
