"""How mistakes are told: one line with the place, one with what would mend it."""

from __future__ import annotations

import difflib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assay.problems import ContentError, Place, Problem, UnknownWord, nearest, unknown

HERE = Place("content/opening.md", 3, 5)


def test_a_problem_reads_like_a_compilers():
    """Editors' programs jump to `path:line:column`, so the form is fixed."""
    assert str(Problem(HERE, "unknown name 'x'")) == "content/opening.md:3:5: error: unknown name 'x'"
    assert str(Problem(HERE, "unknown name 'x'", "try y")) == (
        "content/opening.md:3:5: error: unknown name 'x'\n    hint: try y"
    )


def test_problems_are_told_once_and_in_the_order_of_lines():
    """An editor works through a file from the top, and one mistake found twice is still one."""
    first, second, other = (
        Problem(Place("a.md", 2, 9), "first"),
        Problem(Place("a.md", 10, 1), "second"),
        Problem(Place("b.md"), "other"),
    )
    error = ContentError([other, second, first, second])
    assert error.problems == (first, second, other)
    assert str(error) == "\n".join(map(str, (first, second, other)))
    many = [Problem(Place("c.md", line), "again") for line in range(1, 30)]
    assert ContentError(reversed(many)).problems == tuple(many)


@pytest.mark.parametrize(
    ("name", "names", "hint"),
    [
        ("survy_target", ["survey_target", "market"], "did you mean 'survey_target'?"),
        ("target", ["targets", "target_2"], "did you mean 'targets' or 'target_2'?"),
        ("parsnip", ["survey_target"], ""),
        ("target", [], ""),
        ("", ["target"], ""),
    ],
)
def test_the_nearest_names_are_offered(name, names, hint):
    """A misspelt name comes with at most two that it may have been meant for."""
    assert nearest(name, names) == hint


names = st.text("abcdefghijklmnopqrstuvwxyz_", min_size=5, max_size=25)


@given(
    name=names, at=st.integers(0, 24), letter=st.sampled_from("abcxyz_"), slip=st.sampled_from(["drop", "add", "swap"])
)
def test_a_slip_of_one_letter_finds_the_name(name, at, letter, slip):
    """Whatever the name and wherever the slip: a letter too many, too few or another never hides what was meant."""
    at %= len(name)
    rest = {"drop": name[at + 1 :], "add": letter + name[at:], "swap": letter + name[at + 1 :]}[slip]
    assert nearest(name[:at] + rest, [name]) == f"did you mean '{name}'?"


@given(name=st.text(max_size=12), known=st.lists(names, max_size=8))
def test_only_names_that_exist_are_offered(name, known):
    """A hint that names what is not there would send an editor astray."""
    quoted = nearest(name, known).split("'")[1::2]
    assert len(quoted) <= 2
    assert set(quoted) <= set(known)


def test_among_very_many_names_few_are_compared_and_each_once(monkeypatch):
    """In a file of ten thousand metrics a renamed one is misspelt in many places; none of them may take long."""
    compared = []
    closely = difflib.get_close_matches
    monkeypatch.setattr(
        difflib, "get_close_matches", lambda *given, **more: compared.append(len(given[1])) or closely(*given, **more)
    )
    names = [f"metric_{number:05}_{'abcdefg'[number % 7] * 5}" for number in range(10_000)]
    for _ in range(2):
        assert "'metric_04711_aaaaa'" in nearest("metrc_04711_aaaaa", names)
    assert len(compared) == 1
    assert compared[0] <= 200


def test_without_a_near_name_some_that_exist_are_listed():
    """Someone who guessed the name altogether sees what there is; a long list is cut."""
    names = [f"metric_{letter}" for letter in "ponmlkjihgfedcba"]
    problem = unknown("source", "zzzzz", names, HERE)
    assert (problem.place, problem.message) == (HERE, "unknown source 'zzzzz'")
    assert "metric_a, metric_b" in problem.hint
    assert "metric_l" in problem.hint
    assert "metric_m" not in problem.hint
    assert unknown("source", "usgs", [], HERE).hint == ""
    assert "did you mean 'metric_a'" in unknown("metric", "metrik_a", names, HERE).hint


def test_a_word_outside_its_vocabulary_comes_with_the_nearest():
    """Whoever catches it need not know the vocabulary to tell what was meant."""
    error = UnknownWord("forcast", ["claim", "forecast"])
    assert all(word in error.message for word in ("'forcast'", "claim", "forecast"))
    assert error.hint == "did you mean 'forecast'?"
