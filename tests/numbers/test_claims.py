"""Claims: read and checked, and what they lend to the ledger."""

from __future__ import annotations

import pytest

from assay.numbers.claims import read_claims, with_claims
from tests.samples import ledger

GOOD = """claims:
  area:
    claim: The area grows to {{ target }}.
    by: The Star
    page: index.md
    verdict: partly confirmed
    finding: It does in part.
    evidence: The ministry says so.
    sources: [usgs]
    metrics: [target]
  hope:
    claim: All will be well.
    by: The Star
    page: index.md
    verdict: opinion
    finding: A judgement.
    evidence: It can't be checked.
"""


def read(text):
    return read_claims(text, "claims.yml", ledger())


def test_a_claim_lends_its_verdict_to_its_metrics_and_is_counted():
    claims, problems = read(GOOD)
    assert problems == []
    told = with_claims(ledger(), claims)
    assert told.metrics["target"].verdict == "partly confirmed"
    assert told.metrics["baseline"].verdict is None
    assert told.metrics["claims_count"].value == 2
    counts = {key: int(item.value) for key, item in told.metrics["claims_by_verdict"].items.items()}
    assert counts["partly-confirmed"] == counts["opinion"] == 1 and sum(counts.values()) == 2


def test_a_verdict_on_a_set_holds_for_its_items_and_one_on_an_item_for_it_alone():
    claims, problems = read(
        GOOD.replace("[target]", "[target, mined]").replace(
            "evidence: It", "metrics: ['exports[2020]']\n    evidence: It"
        )
    )
    assert problems == []
    metrics = with_claims(ledger(), claims).metrics
    assert (
        {item.verdict for item in metrics["mined"].items.values()} == {metrics["mined"].verdict} == {"partly confirmed"}
    )
    assert {key: item.verdict for key, item in metrics["exports"].items.items()} == {"2020": "opinion", "2021": None}
    assert metrics["exports"].verdict is None


@pytest.mark.parametrize("text", ["claims:\n  a: b: c\n", "nothing: 1\n", "claims:\n  area:\n    claim: Yes\n"])
def test_counting_claims_that_can_not_be_read_is_no_second_mistake(text):
    claims, problems = read(text)
    assert problems
    told = with_claims(ledger(), claims)
    assert told.hides("claims_count")
    assert told.hides("claims_by_verdict[opinion]")
    assert not ledger().hides("claims_count"), "without a file of claims it is a mistake"


def test_without_claims_the_ledger_stays_as_it_is():
    claims, _ = read_claims("claims: {}\n", "claims.yml", ledger())
    assert with_claims(ledger(), claims).metrics.keys() == ledger().metrics.keys()


@pytest.mark.parametrize(
    ("old", "new", "line", "words", "left"),
    [
        ("verdict: partly confirmed", "verdict: confirmd", 6, "confirmed", "hope"),
        ("sources: [usgs]", "sources: [usg]", 9, "unknown source 'usg'", "area hope"),
        ("metrics: [target]", "metrics: [targte]", 10, "unknown metric 'targte'", "area hope"),
        ("[target]", "['mined[chnia]']", 10, "'mined' has no item 'chnia' did you mean 'china'?", "area hope"),
        ("    sources: [usgs]\n", "", 2, "nothing backs the verdict", "area hope"),
        ("  hope:", "  Hope!:", 11, "can't be the name of a claim", "area"),
        (
            "    by: The Star\n    page: index.md\n    verdict: op",
            "    page: index.md\n    verdict: op",
            11,
            "by",
            "area",
        ),
        ("claims:\n", "claim:\n", 1, "makes no claims", ""),
        ("  area:", "  area: [", 2, "bracket", ""),
    ],
)
def test_a_mistake_is_told_at_its_line(old, new, line, words, left):
    """Once; the claims beside it can be used, so that the pages that name them aren't told as well."""
    claims, (problem,) = read(GOOD.replace(old, new, 1))
    assert problem.place.line == line and words in f"{problem.message} {problem.hint}"
    assert " ".join(claims.by_id) == left
