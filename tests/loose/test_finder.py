"""Loose numbers are found whole, words that only look like numbers are left alone, and names are told apart."""

from __future__ import annotations

import re
import time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from assay.loose.finder import FILLER, MASK, NOTHING, Found, find_numbers, find_with
from assay.loose.lexicon import Join, Lexicon, Role, listed
from tests.loose import sentences, third_trial, trials
from tests.loose.sentences import TERMS, lines, marked

TABLES = (sentences, trials, third_trial)
WITH_NUMBERS = [line for table in TABLES for line in lines(table.WITH_NUMBERS)]
WITHOUT_NUMBERS = [line for table in TABLES for line in lines(table.WITHOUT_NUMBERS)]
WITHOUT_NUMBERS += lines(third_trial.SAYINGS)
ALARMS = lines(trials.ALARMS) + lines(third_trial.ALARMS)
MISSED = lines(trials.MISSED) + lines(third_trial.MISSED)
INVISIBLE = {NOTHING, FILLER, *"\u00ad\u200c\u200d\u2060\ufeff"}


def texts(text: str, *terms: str, language: str = "en") -> list[str]:
    return [found.text for found in find_numbers(text, language, terms)]


@pytest.mark.parametrize("line", WITH_NUMBERS + ALARMS)
def test_loose_numbers(line: str) -> None:
    sentence, numbers = marked(line)
    assert numbers, "a sentence of this table has at least one number in brackets"
    assert texts(sentence, *TERMS) == numbers


@pytest.mark.parametrize("sentence", WITHOUT_NUMBERS)
def test_no_false_alarms(sentence: str) -> None:
    assert texts(sentence, *TERMS) == []


@pytest.mark.parametrize("line", MISSED)
def test_what_is_missed_is_known(line: str) -> None:
    """One that is found some day moves to the sentences with numbers."""
    sentence, numbers = marked(line)
    assert numbers
    assert texts(sentence, *TERMS) == []


def test_sentences_are_enough_and_differ() -> None:
    for table, least in ((WITH_NUMBERS, 700), (WITHOUT_NUMBERS, 770)):
        assert len(set(table)) == len(table) >= least


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("15 deposits", "digits"),
        ("46 trillion", "digits"),
        ("fifteen deposits", "words"),
        ("hundreds of deposits", "words"),
        ("a pair of deposits", "words"),
        ("8%", "percentage"),
        ("eight per cent", "percentage"),
        ("2024–2028", "range"),
        ("one to three", "range"),
        ("between 5 and 10", "range"),
        ("three in ten", "ratio"),
        ("4 of 17", "ratio"),
        ("×4", "multiple"),
        ("quadrupled", "multiple"),
        ("four times", "multiple"),
        ("10-fold", "multiple"),
        ("½", "fraction"),
        ("two thirds", "fraction"),
        ("a fifth of it", "fraction"),
        ("one third", "fraction"),
        ("fourth", "ordinal"),
        ("21st", "ordinal"),
        ("4 July 2023", "date"),
        ("2023-07-04", "date"),
        ("Q3 2024", "date"),
        ("first quarter of 2024", "date"),
    ],
)
def test_what_a_number_is(text: str, what: str) -> None:
    assert [found.what for found in find_numbers(text, "en")] == [what]


def test_a_number_says_where_it_stands() -> None:
    assert find_numbers("It is worth 46 trillion dollars.", "en") == [Found(12, 23, "46 trillion", "digits")]


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("46\u00a0trillion on 4\u00a0July\u202f2023", ["46\u00a0trillion", "4\u00a0July\u202f2023"]),
        ("two\nhundred\r\ntonnes", ["two\nhundred"]),
        ("of 5\n\nthousand\n\nIn the\nfirst edition", ["5", "thousand", "first"]),
        ("1\u2009500 or 1\u202f500\u00a0000", ["1\u2009500 or 1\u202f500\u00a0000"]),
        ("twenty‑one and 10‑fold", ["twenty‑one", "10‑fold"]),
        ("", []),
        ("\n \t", []),
    ],
)
def test_spaces_and_line_breaks(text: str, numbers: list[str]) -> None:
    assert texts(text) == numbers


def test_text_that_is_masked_is_a_word_and_no_number() -> None:
    held = MASK * 3
    text = f"{held} million, {held}–2028, {held} times, one {held}, more than {held}"
    assert texts(text) == ["million", "2028", "one"]


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("CO|2| and km|2| in |5| tonnes", ["5"]),
        ("46 |trillion| dollars", ["46", "trillion"]),
        ("|one| partner and |one| another", ["one"]),
        ("at |first|, and |first| of all", []),
        ("||||First||, the sources differ", []),
        ("HS |2846| and |C5|+1", []),
        ("10|6", ["10", "6"]),
        ("three| in |ten", ["three", "ten"]),
        ("|fifteen|", ["fifteen"]),
        ("|", []),
    ],
)
def test_tags_are_read_over_and_no_number_is_told_across_them(text: str, numbers: list[str]) -> None:
    tagged = text.replace("|", NOTHING * 60)
    assert texts(tagged, *TERMS) == numbers
    assert [tagged[found.start : found.end] for found in find_numbers(tagged, "en", TERMS)] == numbers


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("4|6 trillion", [("46 trillion", "4|6 trillion")]),
        ("4||||6|||| tonnes", [("46", "4||||6||||")]),
        ("tw\u00ado mines", [("two", "tw\u00ado")]),
        ("1\u2060000 and 46\ufeff", [("1000", "1\u2060000"), ("46", "46")]),
        ("COP|27 and CO\u00ad2", []),
    ],
)
def test_fillers_and_soft_hyphens_are_read_over(text: str, found: list[tuple[str, str]]) -> None:
    """An entity takes more places than the character it stands for; a number holds all of them."""
    text = text.replace("|", FILLER)
    told = [(each.text, text[each.start : each.end].replace(FILLER, "|")) for each in find_numbers(text, "en")]
    assert told == found


def test_a_word_with_a_tag_inside_is_told_at_its_first_piece() -> None:
    text = f"tw{NOTHING}o mines and eigh{NOTHING}teen"
    assert [(each.start, each.text) for each in find_numbers(text, "en")] == [(0, "tw"), (15, "eigh")]


# Terms


@pytest.mark.parametrize(
    ("text", "term", "numbers"),
    [
        ("HS 2846 and 2847", "HS 2846", ["2847"]),
        ("HS\n2846 again", "HS 2846", []),
        ("hs 2846", "HS 2846", ["2846"]),
        ("HS 28461 and XHS 2846", "HS 2846", ["28461", "2846"]),
        ("The First edition, and the first edition", "First edition", ["first"]),
        ("4 July 2024", "2024", ["4"]),
        ("4 July 2024", "July", ["4", "2024"]),
        ("1.5 and 5 and 5.", "5", ["1.5"]),
        ("1,500 is 500", "500", ["1,500"]),
        ("three in ten", "in ten", ["three"]),
        ("three in ten", "in", ["three", "ten"]),
        ("Vision (2050)+", "(2050)+", []),
        ("5", "  ", ["5"]),
        ("5", "", ["5"]),
    ],
)
def test_a_term_covers_exactly_itself(text: str, term: str, numbers: list[str]) -> None:
    assert texts(text, term) == numbers


def test_terms_may_overlap() -> None:
    assert texts("Series 140 Part 5 and 7", "Series 140", "Series 140 Part", "140 Part 5") == ["7"]


# Languages


@pytest.mark.parametrize("language", ["en", "en_GB", "en-GB", "EN"])
def test_english_by_any_code(language: str) -> None:
    assert texts("four partners", language=language) == ["four"]


@pytest.mark.parametrize("language", ["kk", "ru", "de_AT", "english", ""])
def test_a_language_without_words_has_its_digits_found(language: str) -> None:
    text = "46 триллионов, 1,5–2,2 млн км², 8 % и COP27, июль 2023; one third"
    assert texts(text, language=language) == ["46", "1,5–2,2", "8 %", "2023"]


def test_another_language_is_words_alone() -> None:
    russian = Lexicon(
        words={
            **dict.fromkeys(["два", "две", "двух", "три"], Role.UNIT),
            **dict.fromkeys(["двадцать", "двадцати"], Role.TENS),
            **dict.fromkeys(["миллион", "миллионов", "сто"], Role.SCALE),
            **dict.fromkeys(["половина", "половиной", "трети", "треть"], Role.PART),
            **dict.fromkeys(["вдвое", "удвоился"], Role.MULTIPLE),
            "раза": Role.TIMES,
            "один": Role.ONE,
        },
        months=frozenset(["июля"]),
        joins={"": Join.NEXT, "с": Join.AND_PART, "до": Join.RANGE, "из": Join.RATIO},
        rules={"один": lambda place: place.after != "из"},
        idioms=("один за другим",),
    )
    text = "Сто двадцать три, две трети, в два раза, два с половиной, от двух до трёх, 4 июля 2023, один за другим"
    assert [found.text for found in find_with(text, russian)] == [
        "Сто двадцать три", "две трети", "два раза", "два с половиной", "двух", "4 июля 2023",
    ]  # fmt: skip


# Properties

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


# Speed


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
