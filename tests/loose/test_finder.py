"""Loose numbers are found whole, words that only look like numbers are left alone, and names are told apart."""

from __future__ import annotations

import pytest

from assay.loose.finder import FILLER, MASK, NOTHING, Found, find_numbers, find_with
from assay.loose.lexicon import Join, Lexicon, Role
from tests.loose import sentences, third_trial, trials
from tests.loose.sentences import TERMS, lines, marked

TABLES = (sentences, trials, third_trial)
WITH_NUMBERS = [line for table in TABLES for line in lines(table.WITH_NUMBERS)]
WITHOUT_NUMBERS = [line for table in TABLES for line in lines(table.WITHOUT_NUMBERS)]
WITHOUT_NUMBERS += lines(third_trial.SAYINGS)
ALARMS = lines(trials.ALARMS) + lines(third_trial.ALARMS)
MISSED = lines(trials.MISSED) + lines(third_trial.MISSED)


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
