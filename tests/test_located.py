"""Editors' files: what is read is what was written, and each value knows its place."""

from __future__ import annotations

import json
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assay.located import parse_yaml, read_text
from assay.problems import ContentError, Place
from tests.samples import assert_told


def data(text):
    """What YAML text holds; it must be without a mistake."""
    located = parse_yaml(text, "file.yml")
    assert located.problems == ()
    return located.data


def same(one, other):
    """Whether two values are equal in type and, for numbers, in every digit written."""
    return type(one) is type(other) and repr(one) == repr(other)


@pytest.mark.parametrize(
    "text",
    [
        *("no", "yes", "on", "off", "n", "NO"),
        *("12:30", "1:20:30", "2024-03", "2024-03-15", "2023–2035"),
        *("0x1F", "1,5", "1 000", "5%", "1.2.3", "1e", "+", ".inf", ".nan", "2.2 million", "US$46"),
        *("=", "v1", "km²", "a:b", "n#1"),
    ],
)
def test_words_stay_words(text):
    """Plain YAML of old turns `no` into false and 12:30 into 750; a country code or a time must not change its type."""
    assert same(data(f"value: {text}")["value"], text)


@pytest.mark.parametrize("quote", ["'{}'", '"{}"', "|-\n  {}", ">-\n  {}"])
@pytest.mark.parametrize("text", ["5", "true", "null", "~", "1e5", "2024"])
def test_what_is_quoted_is_a_text(quote, text):
    """Quotation marks are the editor's way to say so."""
    assert same(data(f"value: {quote.format(text)}")["value"], text)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("5", Decimal("5")),
        ("-0.50", Decimal("-0.50")),
        ("+7", Decimal("7")),
        ("270_000", Decimal("270000")),
        ("6.02e23", Decimal("6.02E+23")),
        ("0.1234567890123456789012345", Decimal("0.1234567890123456789012345")),
        ("true", True),
        ("false", False),
        ("null", None),
        ("~", None),
        ("", None),
    ],
)
def test_other_plain_values(text, value):
    """Numbers keep every digit and every nought; an empty field is nothing."""
    assert same(data(f"value: {text}")["value"], value)


def quoted(text):
    """A text in double quotation marks, which YAML shares with JSON."""
    return json.dumps(text, ensure_ascii=False)


def in_line(value):
    """A value as an editor would write it in one line."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{quoted(key)}: {in_line(part)}" for key, part in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(in_line, value)) + "]"
    return f"{value:f}" if isinstance(value, Decimal) else quoted(value)


def below(value, indent=""):
    """The same with a line for each field and each entry."""
    deeper = indent + "  "
    if isinstance(value, dict):
        return "".join(f"\n{indent}{quoted(key)}: {below(part, deeper)}" for key, part in value.items())
    if isinstance(value, list):
        return "".join(f"\n{indent}- {below(part, deeper)}" for part in value)
    return in_line(value)


signs = st.characters(exclude_categories=("C", "Zl", "Zp"))
numbers = st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**12), max_value=10**12)
keys = st.text("abcxyz_қ-5", min_size=1, max_size=4)
values = st.recursive(
    st.one_of(st.text(signs, max_size=10), numbers, st.booleans(), st.none()),
    lambda part: st.one_of(st.lists(part, min_size=1, max_size=3), st.dictionaries(keys, part, min_size=1, max_size=3)),
    max_leaves=6,
)


@given(value=values, write=st.sampled_from([in_line, below]))
def test_no_value_changes_on_the_way(value, write):
    """Whatever text, number or truth is written, in whatever list: it comes back with its type and all its digits."""
    assert same(data(f"value: {write(value, '  ') if write is below else write(value)}")["value"], value)


@given(st.dates())
def test_no_date_becomes_anything_else(day):
    """Dates are read by `assay.numbers.periods`, which knows a month from its first day."""
    assert data(f"at: {day.isoformat()}") == {"at": day.isoformat()}


words = st.text(st.characters(categories=("L", "N", "So")), min_size=1, max_size=5)
trees = st.recursive(
    words,
    lambda part: st.one_of(
        st.lists(part, min_size=1, max_size=3), st.dictionaries(words, part, min_size=1, max_size=3)
    ),
    max_leaves=6,
)


@given(tree=st.dictionaries(words, trees, min_size=1, max_size=3), write=st.sampled_from([in_line, below]))
def test_every_key_and_value_knows_its_place(tree, write):
    """A message that points one column beside the mistake misleads; a sign of any script counts as one column."""
    text = write(tree)
    located = parse_yaml(text, "file.yml")

    def at(place):
        return text.split("\n")[place.line - 1][place.column - 1 :]

    assert located.data == tree
    for path, place in located.keys.items():
        assert at(place).startswith(quoted(path[-1]))
    for path, place in located.values.items():
        value = tree
        for key in path:
            value = value[key]
        if isinstance(value, str):
            assert at(place).startswith(quoted(value))


def test_what_is_not_written_has_the_place_of_what_encloses_it():
    """A missing field is told at the thing that lacks it."""
    located = parse_yaml("a:\n  b: [1, 2]\n", "file.yml")
    assert located.key("a", "b") == Place("file.yml", 2, 3)
    assert located.key("a", "missing", "deep") == Place("file.yml", 1, 1)
    assert located.value("a", "b", 1) == Place("file.yml", 2, 10)
    assert located.value("a", "b", 7) == located.value("a", "b") == Place("file.yml", 2, 6)
    assert located.key("nowhere") == Place("file.yml", 1, 1)
    assert located.lines_from(Place("file.yml", 2, 3)) == ["  b: [1, 2]", ""]


def test_front_matter_counts_its_lines_from_the_top_of_the_file():
    """YAML that starts on line 5 of a file is told by the file's lines."""
    located = parse_yaml("a: 1\nb: 2", "page.md", 5)
    assert located.key("b") == Place("page.md", 6, 1)
    assert located.lines_from(located.key("b")) == ["b: 2"]
    with pytest.raises(ContentError) as told:
        parse_yaml("a: 1\n\tb: 2", "page.md", 5)
    assert told.value.problems[0].place == Place("page.md", 6, 1)


@pytest.mark.parametrize(
    ("text", "spot"),
    [
        ("label: Growth: fast", ": fast"),
        ("a: 1\n\tb: 2", "\tb"),
        ("a: [1, 2", "[1"),
        ("a: {b: 1", "{b"),
        ("a: 'text\nb: 1\n", "'text"),
        ('a: "\\d"', "\\d"),
        ("a: 1\nb\nc: 2", "b"),
        ("a: 1\n b: 2", "b: 2"),
        ("a: @x", "@x"),
        ("a: %", "%"),
        ("a: `x`", "`x"),
        ("a: {{ x }}", "{{"),
        ("a: 1\n---\nb: 2", "---"),
        ("a: b\x07", "\x07"),
        ("a: *x", ""),
        ("a: &x 1\nb: *x", ""),
        ("? [a]\n: 1", "[a]"),
        ("x: 1\n[1, 2]: {a: b}", "[1, 2]"),
        ("x: 1\n{a: b}: c", "{a: b}"),
        ('x: 1\n"a\\x01": 1', '"a'),
    ],
)
def test_what_is_no_yaml(text, spot):
    """The place is that of the slip itself, and the words are not those of a parser."""
    with pytest.raises(ContentError) as told:
        parse_yaml(text, "file.yml")
    (problem,) = told.value.problems
    assert_told([problem], text, spot)
    for jargon in ("scalar", "mapping", "token", "flow", "node", "stream"):
        assert jargon not in problem.message, problem


@pytest.mark.parametrize(
    ("text", "spot"),
    [
        ("a: " + "[" * 900 + "]" * 900, "["),
        ("a: " + "{b: " * 900 + "}" * 900, "{b"),
        ("- " * 900 + "a", "- "),
        ("a: " + "[" * 50_000 + "]" * 50_000, "["),
        ("".join(f"{' ' * depth}a:\n" for depth in range(900)), "a:"),
    ],
)
def test_what_is_nested_too_deeply(text, spot):
    """It is told at the first level too many; no limit of the programming language is met."""
    with pytest.raises(ContentError) as told:
        parse_yaml(text, "file.yml")
    assert_told(told.value.problems, text, f"{spot} | nested deeply 20")


@pytest.mark.parametrize("code", ["\\x01", "\\0", "\\x7f", "\\r", "\\uFFFF"])
def test_a_control_character_written_as_a_code(code):
    """YAML makes one of the code, and no page or drawing can hold it."""
    text = f'a: 1\nb: ["x", "A {code} title"]\n'
    located = parse_yaml(text, "file.yml")
    assert_told(located.problems, text, '"A | control backslash')
    assert parse_yaml(r'a: "one\ttwo\nthree"', "file.yml").problems == ()


def test_a_field_given_twice_is_told_and_the_rest_is_read():
    """YAML would silently take the last; here the first counts, and the second is a mistake."""
    text = "a: 1\nb: {c: 1, c: 2}\na: 3\n"
    located = parse_yaml(text, "file.yml")
    assert located.data == {"a": 1, "b": {"c": 1}}
    assert_told(located.problems, text, "c: 2 | 'c' twice", "a: 3 | 'a' twice")


def test_a_text_file_as_editors_on_any_system_save_it(tmp_path):
    """Windows ends lines with two signs and may put a mark in front; neither is part of the text."""
    path = tmp_path / "page.md"
    path.write_bytes(b"\xef\xbb\xbfone\r\ntwo \xd2\x9b\r\n")
    assert read_text(path, "page.md") == "one\ntwo қ\n"


@pytest.mark.parametrize(
    ("content", "place"),
    [
        (None, Place("page.md")),
        (b"", Place("page.md")),
        (b" \n\n", Place("page.md")),
        (b"one\ntw\xf6\n", Place("page.md", 2, 3)),
        ("қ\nққ".encode() + b"\xff", Place("page.md", 2, 3)),
        ("text".encode("utf-16"), Place("page.md", 1, 1)),
    ],
)
def test_files_that_cannot_be_read(tmp_path, content, place):
    """Missing, empty or in another encoding: told with the place of the first sign that can't be read."""
    path = tmp_path / "page.md"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(ContentError) as told:
        read_text(path, "page.md")
    (problem,) = told.value.problems
    assert problem.place == place
    assert problem.hint


def test_a_folder_is_no_file(tmp_path):
    """The system's complaint is passed on in one line."""
    with pytest.raises(ContentError, match=r"folder\.md:1:1: error: "):
        read_text(tmp_path, "folder.md")
