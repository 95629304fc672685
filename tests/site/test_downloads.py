"""The numbers to take away: unrounded, with all that is said about them, for people and for programs."""

from __future__ import annotations

import csv
import io
import json
from decimal import Decimal

import pytest

from assay.site.downloads import file_size, metrics_csv, metrics_json
from assay.wording.wording import Wording
from tests.samples import ledger

LEDGER = ledger("""
    target:
      {label: "Area, planned", value: 2.2 million, unit: km², as_of: 2024-02, geography: Asia,
       caveat: "See {{ x }}.", ...}
    spread: {label: Spread, range: [6.1, 12.40], unit: "%", period: 2023–2035, verdict: contested, ...}
    plan: {label: Plan, date: 2024–2028, ...}
    place: {label: Place, rank: 4, ...}
    slogan: {label: Slogan, text: "Ores, now", ...}
    mined: {label: Mined, unit: kt, breakdown: {china: 270, burma: {value: 0.00001, sources: [star, usgs]}}, ...}
    gain: {label: Gain, unit: km², formula: target * 1.5}
""")
CAVEATS = {"See {{ x }}.": "See five."}

GOLDEN = """\
id,label,value,low,high,date,text,unit,period,as_of,geography,status,verdict,by,sources,caveat,formula
target,"Area, planned",2200000,,,,,km²,,2024-02,Asia,measured,,Ministry of Industry,usgs,See five.,
spread,Spread,,6.1,12.40,,,%,2023/2035,,,measured,contested,Ministry of Industry,usgs,,
plan,Plan,,,,2024/2028,,,,,,measured,,Ministry of Industry,usgs,,
place,Place,4,,,,,number,,,,measured,,Ministry of Industry,usgs,,
slogan,Slogan,,,,,"Ores, now",,,,,measured,,Ministry of Industry,usgs,,
mined[china],Mined: China,270,,,,,kt,,,,measured,,Ministry of Industry,usgs,,
mined[burma],Mined: Burma,0.00001,,,,,kt,,,,measured,,Ministry of Industry,star usgs,,
gain,Gain,3300000,,,,,km²,,2024-02,Asia,measured,,derived in this report,usgs,,target * 1.5
"""


def test_the_csv():
    """One row a number, the items of a set in rows of their own; no number loses a digit or gains an exponent."""
    assert metrics_csv(LEDGER, CAVEATS) == GOLDEN


def test_the_json_says_the_same():
    """Programs get the fields of the CSV; numbers are texts, since JSON's own would lose digits."""
    data = json.loads(metrics_json(LEDGER, CAVEATS))
    rows = list(csv.DictReader(io.StringIO(GOLDEN)))
    assert [
        {name: " ".join(value) if isinstance(value, list) else value or "" for name, value in metric.items()}
        for metric in data["metrics"]
    ] == rows
    assert Decimal(data["metrics"][6]["value"]) == Decimal("0.00001")


def test_the_json_carries_the_sources():
    """A number without its source is half a number, in a download as well."""
    sources = json.loads(metrics_json(LEDGER, CAVEATS))["sources"]
    assert sources["star"] == {
        "producer": "The Star",
        "title": "An article",
        "published": None,
        "accessed": "2026-11-23",
        "url": None,
        "where": "In the archive",
        "citation": "The Star (n.d.)",
        "licence": "free",
    }
    assert sources["usgs"]["published"] == "2026"
    assert {name for metric in LEDGER.metrics.values() for name in metric.sources} <= set(sources)


@pytest.mark.parametrize(
    ("size", "locale", "said"),
    [
        (12_345, "en_GB", "12 kB"),
        (1, "en_GB", "1 kB"),
        (0, "en_GB", "1 kB"),
        (1_234_567, "en_GB", "1,235 kB"),
        (12_000, "ru", "12 кБ"),
    ],
)
def test_sizes_as_readers_know_them(size, locale, said):
    """In the language of the report, and never nought."""
    assert file_size(size, Wording(locale)).replace("\N{NO-BREAK SPACE}", " ") == said
