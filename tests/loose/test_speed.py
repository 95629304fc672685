"""Looking for loose numbers takes a time that grows with the text and no faster."""

from __future__ import annotations

import time

import pytest

from assay.loose.finder import FILLER, MASK, NOTHING, find_numbers
from tests.loose.sentences import TERMS, marked
from tests.loose.test_finder import WITH_NUMBERS, WITHOUT_NUMBERS


@pytest.mark.parametrize(
    "piece",
    ["1 ", "1,", "1-", "1.", "1 to ", "hundred and five ", "one ", "a", "a-", "a.", "a@", "July ", "5 of ", "half-",
     "x/", "- ", "\n", " ", "COP27 ", "https://", "10.1234/", "10.1234/x", "A-", "a+", "1e-", "1.5e-4", "XIX ", "1–",
     "C5+1 ", "two of ", "½", "$", "US$", "one or other ", "a.b@", "(1) ", "\u00ad", "tw\u00ad", NOTHING, FILLER,
     f"4{NOTHING}", f"tw{NOTHING}o ", MASK],
)  # fmt: skip
def test_time_grows_with_length_and_no_faster(piece: str) -> None:
    """Eight times the text takes some eight times as long; sixty-four times would be too slow by far."""
    text = piece * (40_000 // len(piece))
    assert seconds(text) < 20 * seconds(text[: len(text) // 8]) + 0.5


def test_a_megabyte_takes_seconds() -> None:
    """As much as a thousand pages, each number in it told."""
    page = " ".join(marked(line)[0] for line in WITH_NUMBERS + WITHOUT_NUMBERS)
    assert seconds(page * (1_000_000 // len(page))) < 30


def seconds(text: str) -> float:
    """How long it takes to look through a text."""
    start = time.process_time()
    find_numbers(text, "en", TERMS)
    return time.process_time() - start
