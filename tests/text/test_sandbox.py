"""Content is rendered in a sandbox: it can name numbers and place things, and nothing else."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    "text",
    [
        "{{ ''.__class__.__mro__ }}",
        "{{ ''.__class__.__base__.__subclasses__() }}",
        "{{ target.__class__ }}",
        "{{ target.metric.label }}",
        "{{ target.reading.__self__ }}",
        "{{ target.__init__.__globals__ }}",
        "{{ cite.__globals__ }}",
        "{{ figure.__func__.__code__ }}",
        "{{ caveat.__self__._ledger }}",
        "{{ self.__class__ }}",
        "{{ self._TemplateReference__context }}",
        "{{ lipsum.__globals__ }}",
        "{{ cycler.__init__ }}",
        "{{ range(9) }}",
        "{{ dict(a=1) }}",
        "{{ namespace() }}",
        "{{ config }}",
        "{{ request }}",
        "{{ ''.join.__self__.__class__ }}",
        "{{ '{0.__class__}'.format(target) }}",
        "{{ 'x' | attr('upper') }}",
        "{{ [1] | map('upper') }}",
        "{{ target | attr('metric') }}",
        "{% include 'parts/number.html' %}",
        "{% import 'x' as x %}",
        "{% extends 'base.html' %}",
        "{{ 9 ** 9 }}{{ nowhere }}",
    ],
)
def test_content_cannot_reach_the_program(desk, text):
    """A page is words from many hands: no way leads from it to Python, files or settings, and trying is told."""
    shown, scope = desk.render(text)
    assert scope.problems != []
    for word in ("class", "Metric(", "function", "object at", "Ledger", "Ministry", "code"):
        assert word not in shown


def test_a_list_in_the_text_cannot_be_changed(desk):
    """The sandbox is immutable: no page can leave something behind for the next."""
    _, scope = desk.render("{% set x = [] %}{{ x.append(1) }}")
    assert scope.problems != []


def test_a_page_may_choose_and_repeat(desk):
    """What Jinja is good for stays: names of its own, alternatives, lists, macros."""
    assert desk.show("{% set t = target %}{{ t | bare }}") == "[2.2 million =2200000 #n-target id=r-target]"
    assert desk.show("{% for n in ('china', 'burma') %}{{ mined[n] }};{% endfor %}") == (
        "[270,000 tonnes =270000 #n-mined-china id=r-mined-china];"
        "[22,000 tonnes =22000 #n-mined-burma id=r-mined-burma];"
    )
    assert desk.show("{% macro m(x) %}({{ x }}){% endmacro %}{{ m(place) }}") == "([fourth =4 #n-place id=r-place])"
    assert desk.show("{% if true %}a{% else %}{{ target }}{% endif %}") == "a"


def test_pages_do_not_see_each_others_names(desk):
    """What one text sets is unknown in the next."""
    desk.show("{% set mine = target %}{{ mine }}")
    desk.refuse("{{ mine }}", "mine | mine")


@pytest.mark.parametrize("text", ["{{ [target] }}", "{{ figure }}", "{{ self }}", "{{ {'a': target} }}", "{{ none }}"])
def test_no_inside_of_the_program_is_printed(desk, text):
    """A list or a function between braces is a slip; its Python form on a page would be an embarrassment."""
    shown, scope = desk.render(text)
    assert scope.problems != []
    assert shown.strip() == ""


def test_lines_are_right_in_loops_blocks_and_after_them(desk):
    """The line is that of the mistake and not of the block that it stands in."""
    text = "{% for n in (1, 2) %}\nA\n{{ x1 }}\n{% endfor %}\n\n{% if true %}\n\n{{ x2 }}{% endif %}\n{{ x3 }}"
    _, scope = desk.render(text)
    assert {problem.place.line for problem in scope.problems} == {3, 8, 9}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('A\n\n{{ "{a}".format() }}', "{{ | worked out"),
        ('{{ "{0}".format() }}', "{{ | worked out"),
        ('{{ "{".format() }}', "{{ | worked out"),
        ('{{ "a".encode("zzz") }}', "{{ | worked out"),
        ("{% set x %}{a}{% endset %}{{ x.format() }}", "{% | worked out"),
        ("{% macro a() %}{{ a() }}{% endmacro %}{{ a() }}", "{% | itself"),
        ("A\n\n" + "{" * 5000, "{{ | deeply"),
        ("A\n\n{{ " + "-" * 300 + "1 }}", "{{ | deeply"),
    ],
)
def test_what_fails_in_the_text_is_told_in_plain_words(desk, text, expected):
    """Whatever a text tries with its own words, or however deep it goes: no traceback."""
    desk.refuse(text, expected)
