"""What holds of loose numbers in whatever text: each digit is found once, in its place, and no term loses another."""

from __future__ import annotations

import re

from hypothesis import example, given
from hypothesis import strategies as st

from assay.loose.finder import FILLER, MASK, NOTHING, find_numbers
from assay.loose.lexicon import listed
from tests.loose.sentences import TERMS

INVISIBLE = {NOTHING, FILLER, *"\u00ad\u200c\u200d\u2060\ufeff"}
WORDS = st.sampled_from(
    listed(
        """
        one two twenty third second first half quarter quarters hundred million dozens doubled once pair times fold
        per cent a an of to in and or the between out every July May bn no new that is later point
        5 17 2024 1,5 8% ½ Q3 H2 C5+1 COP27 HS 2846 https://x.org/5 . , – - ( )
        """
    )
)
TEXTS = st.lists(
    st.tuples(WORDS, st.sampled_from(["", " ", "-", "\u00a0", "\n\n", "\u00ad", NOTHING, FILLER, MASK])), max_size=25
).map(lambda pairs: "".join(word + gap for word, gap in pairs))
ANY_TEXT = TEXTS | st.text()
SOME_TERMS = st.lists(st.sampled_from([*TERMS, "two", "5", "in", "July 2024", "2024", "million", "a"]), max_size=4)


@given(text=ANY_TEXT, terms=SOME_TERMS, language=st.sampled_from(["en", "kk"]))
def test_numbers_are_in_order_and_apart_and_told_as_written(text: str, terms: list[str], language: str) -> None:
    end = 0
    for found in find_numbers(text, language, terms):
        assert end <= found.start < found.end <= len(text)
        assert found.text == "".join(sign for sign in text[found.start : found.end] if sign not in INVISIBLE)
        assert found.text == found.text.strip() != ""
        assert MASK not in found.text
        assert NOTHING not in text[found.start : found.end]
        end = found.end


def covered(text: str, terms: list[str]) -> set[int]:
    return {place for found in find_numbers(text, "en", terms) for place in range(found.start, found.end)}


@given(text=ANY_TEXT, terms=SOME_TERMS, more=SOME_TERMS)
def test_another_term_only_takes_numbers_away(text: str, terms: list[str], more: list[str]) -> None:
    assert covered(text, terms + more) <= covered(text, terms)


WITHIN = rf"[\w.,{''.join(INVISIBLE)}]"
"""Beside a term, these may make it a part of a longer word or number."""


@given(text=ANY_TEXT, terms=SOME_TERMS)
@example(text="5\u00admillion", terms=["million"])
def test_what_a_term_covers_is_never_found(text: str, terms: list[str]) -> None:
    found = covered(text, terms)
    for term in terms:
        for match in re.finditer(rf"(?<!{WITHIN}){re.escape(term)}(?!{WITHIN})", text):
            assert not found & set(range(*match.span()))


NUMBERS = st.from_regex(r"[$€−]?[0-9]{1,4}([.,:–][0-9]{1,3}){0,2}( ?%|k|bn|st|-fold)?", fullmatch=True)
SCRIPTS = st.text("0123456789٠١٢٣٤٥٦٧٨٩०१२३４５６৭৮৯", min_size=1, max_size=6)
NAMES = st.sampled_from(
    ["COP27", "C5+1", "G20", "CO2", "km²", "CO₂", "Covid-19", "https://a.org/5-6", "a5@b.org", "10.5066/P1", "m-5.csv"]
)
PLAIN = st.sampled_from(["ore", "the", "of", "(", "Astana,", "—", "price.", "often", "no one"])


@given(
    pieces=st.lists(
        st.tuples(st.just(True), NUMBERS | SCRIPTS) | st.tuples(st.just(False), NAMES | PLAIN), min_size=1, max_size=15
    ),
    language=st.sampled_from(["en", "kk"]),
)
def test_every_digit_outside_names_is_found(pieces: list[tuple[bool, str]], language: str) -> None:
    text, digits, names = "", set[int](), set[int]()
    for number, piece in pieces:
        (digits if number else names).update(range(len(text), len(text) + len(piece)))
        text += f"{piece} "
    found = {place for one in find_numbers(text, language) for place in range(one.start, one.end)}
    assert {place for place in digits if text[place].isdecimal()} <= found
    assert not {place for place in names if text[place].isdecimal()} & found


@given(st.text("0123456789٣४ .,:;–-−+×%()'’\n½$", max_size=40))
def test_digits_without_letters_are_all_found(text: str) -> None:
    found = covered(text, [])
    assert {place for place, sign in enumerate(text) if sign.isdecimal()} <= found
