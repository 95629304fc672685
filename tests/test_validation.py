"""Records are checked with pydantic, and its complaints told in plain words at their places."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

import pytest
from pydantic import BaseModel, ConfigDict, Field, model_validator

from assay.located import parse_yaml
from assay.problems import Mistake
from assay.validation import read_record
from tests.samples import assert_told


class Wheel(BaseModel):
    """A part of a record."""

    model_config = ConfigDict(extra="forbid")
    size: Decimal = Field(gt=0, description="Size in inches")
    tyre: str | None = None


class Bicycle(BaseModel):
    """A record with one field of each kind."""

    model_config = ConfigDict(extra="forbid")
    name: str = Field(description="What it is called")
    gears: int = Field(default=1, ge=1, le=30)
    colour: Literal["red", "green"] = "red"
    bell: bool = False
    bags: tuple[str, ...] = ()
    load: tuple[Decimal, Decimal] | None = None
    wheels: tuple[Wheel, ...] = ()
    extra: dict[str, Wheel] = {}

    @model_validator(mode="after")
    def _sound(self) -> Bicycle:
        if self.name == "tandem" and self.gears < 3:
            raise Mistake("a tandem needs gears", "give it three", "gears")
        return self


def read(text, *keys):
    return read_record(Bicycle, parse_yaml(text, "bikes.yml"), keys)


def test_a_record_that_is_right():
    """The record, and nothing to complain of."""
    record, problems = read("mine: {name: Rover, gears: 7, wheels: [{size: 28}]}", "mine")
    assert problems == []
    assert record == Bicycle(name="Rover", gears=7, wheels=(Wheel(size=Decimal(28)),))


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ("nmae: x, gears: 3", ["nmae: | nmae name"]),
        ("name: x, weight: 15", ["weight: | weight name gears colour"]),
        ("gears: 3", ["mine: | name missing"]),
        ("name: x, gears: many", ["many | gears whole"]),
        ("name: x, gears: 1.5", ["1.5 | gears whole"]),
        ("name: x, gears: 31", ["31 | gears 30"]),
        ("name: x, colour: gren", ["gren | colour green"]),
        ("name: x, bell: loud", ["loud | bell true"]),
        ("name: 5", ["5} | name text"]),
        ("name: [a]", ["[a] | name text"]),
        ("name: , gears: 3", ["name: | name empty"]),
        ("name: x, bags: left", ["left | bags list [left]"]),
        ("name: x, wheels: {size: 28}", ["{size | wheels list hyphen"]),
        ("name: x, colour: false", ["false | colour 'false' red green"]),
        ("name: x, bags: [1]", ["1] | bags text"]),
        ("name: x, load: [1]", ["[1] | load entries"]),
        ("name: x, load: [1, 2, 3]", ["[1, | load entries"]),
        ("name: x, load: [1, two]", ["two | load number"]),
        ("name: x, wheels: [{size: 28}, {size: -1}]", ["-1 | size 0"]),
        ("name: x, wheels: [{size: 28}, {tyre: y}]", ["{tyre | size missing 2 wheels"]),
        ("name: x, wheels: [{size: 28, tire: y}]", ["tire: | tire tyre"]),
        ("name: x, wheels: [28]", ["28] | wheels"]),
        ("name: x, extra: {spare: {size: x}}", ["x}} | size number"]),
        ("name: x, extra: none", ["none | extra"]),
        ("name: tandem, gears: 2", ["gears: | tandem three"]),
        ("nam: x, gears: many, bell: loud", ["nam: | name", "many |", "loud |"]),
    ],
)
def test_each_mistake_is_told_where_it_is_written(fields, expected):
    """All of a record's mistakes at once, each at the word to change, with the field by its name."""
    text = f"mine: {{{fields}}}"
    record, problems = read(text, "mine")
    assert record is None
    assert_told(problems, text, *expected)
    for jargon in ("input", "instance", "Decimal", "dict", "tuple", "validation"):
        assert all(jargon not in problem.message for problem in problems), problems


@pytest.mark.parametrize(
    ("text", "keys", "spot"),
    [("mine: 5", ("mine",), "mine"), ("mine:", ("mine",), "mine"), ("- a", (), "- a"), ("word", (), "word")],
)
def test_what_is_no_record_at_all(text, keys, spot):
    """A name with nothing below it, or a list where fields are due."""
    record, problems = read(text, *keys)
    assert record is None
    assert_told(problems, text, spot)


def test_a_field_from_elsewhere_is_sent_where_it_belongs():
    """Some fields are wanted by every writer in the same wrong place; the hint says which is the right one."""
    _, problems = read_record(
        Bicycle, parse_yaml("name: x\nowner: me", "bikes.yml"), (), {"owner": "the owner stands in owners.yml"}
    )
    assert [problem.hint for problem in problems] == ["the owner stands in owners.yml"]


def test_hints_carry_what_the_model_says_of_a_field():
    """The description of a field is written once, in the model, for schema, guide and hints alike."""
    _, problems = read("mine: {gears: 3}", "mine")
    assert "what it is called" in problems[0].hint
