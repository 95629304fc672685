"""Sentences that take their numbers from the metrics file."""

from __future__ import annotations

import pytest
from jinja2 import DictLoader, Environment, TemplateError

from assay.located import parse_yaml
from assay.numbers.ledger import Ledger, read_ledger
from assay.text.parts import Parts
from assay.text.prose import Prose
from assay.text.scope import PageScope
from assay.wording.wording import Wording
from tests.samples import assert_told, metrics_file, parts
from tests.text.conftest import Desk


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("{{ target }}", "2.2 million km²"),
        ("{{ growth }}", "8% a year"),
        ("{{ spread }}", "6.1–12.4%"),
        ("{{ forum }}", "4 July 2023"),
        ("{{ place }}", "fourth"),
        ("{{ place | ordinal }}", "4th"),
        ("{{ slogan }}", "raw materials for investment"),
        ("{{ partners }}", "4 partners"),
        ("{{ partners | words }}", "four partners"),
        ("{{ mined.china }}", "270,000 tonnes"),
        ('{{ mined["burma"] }}', "22,000 tonnes"),
        ("{{ exports['2020'] }}", "1.08 million US dollars"),
        ("{{ gain }}", "700,000 km²"),
        ("{{ target | bare }}", "2.2 million"),
        ("{{ target | change_from(baseline) }}", "+46.7%"),
        ("{{ baseline | to(target) }}", "1.5–2.2 million km²"),
        ("{{ growth | period }}", "2023–2035"),
        ("{{ baseline | as_of }}", "February 2024"),
        ("{{ growth | by }}", "Ministry of Industry"),
    ],
)
def test_a_metric_reads_as_a_sentence_has_it(desk, written, shown):
    """Formatted for the language, with its unit, in the form that a filter asks for."""
    assert desk.plain(f"It is {written}.") == f"It is {shown}."


def test_a_number_in_the_text_links_to_its_note(desk):
    """It carries its unrounded value; its first mention carries the id to which the note leads back."""
    assert desk.show("{{ target }}, {{ target | rounded }} and {{ gain }}") == (
        "[2.2 million km² =2200000 #n-target id=r-target], [2 million km² =2200000 #n-target] "
        "and [700,000 km² =700000 #n-gain id=r-gain]"
    )


def test_the_page_learns_which_numbers_it_shows(desk):
    """In order of first use, with those that a filter brought in: each gets a note."""
    _, scope = desk.render("{{ target | share_of(baseline) }} {{ growth }} {{ target }} {{ mined.china }}")
    assert list(scope.numbers) == ["target", "baseline", "growth", "mined[china]"]


def test_text_without_numbers_passes_unchanged(desk):
    """Markdown, its anchors in braces and its code are none of our business."""
    text = "# Title {#anchor}\n\n| a | b |\n|---|---|\n\n`{x}` and 5 % of {y}\n\n"
    assert desk.render(text)[0] == text


def test_comments_are_left_out(desk):
    """Notes among editors do not reach the page."""
    assert desk.show("One{## two {{ nowhere }} ##} three") == "One three"


def test_what_braces_print_is_no_html(desk):
    """In Markdown a `<` of the text stays one; what braces print is text alone."""
    assert desk.show("a < b {{ 'x<y' }} {{ '<data value=1>' }}") == "a < b x&lt;y &lt;data value=1&gt;"


def test_a_text_that_no_markdown_reaches_is_escaped(desk):
    """Titles of figures go straight into the page: their `<` and `&` must stay what the editor wrote."""
    made = desk.prose.html(PageScope("a.html", "a.md", []), "R&D < {{ mined['china'] }} {{ 'x' }}")
    assert made.replace("\N{NO-BREAK SPACE}", " ") == (
        "R&amp;D &lt; [270,000 tonnes =270000 #n-mined-china id=r-mined-china] x"
    )


def test_a_text_that_begins_with_a_brace_is_escaped_as_well(desk):
    """A single brace is no metric, whatever follows it."""
    made = desk.prose.html(PageScope("a.html", "a.md", []), "{<b>bold</b> R&D a {{ 'x' }}")
    assert made == "{&lt;b&gt;bold&lt;/b&gt; R&amp;D a x"


MARKED = "*bold* _x_ `c` [l](http://a.b) <b>x | y"
AS_TEXT = "&#42;bold&#42; &#95;x&#95; &#96;c&#96; &#91;l&#93;(http://a.b) &lt;b&gt;x &#124; y"


def test_texts_of_metrics_and_sources_are_neither_html_nor_markdown():
    """Who says a thing, what a text metric says and how a source is cited are plain text wherever they are printed."""
    written = metrics_file(f'marked: {{label: M, text: "{MARKED}", status: claim, by: "{MARKED}", sources: [usgs]}}')
    read, problems = read_ledger(written.replace("short: USGS 2026", f'short: "{MARKED}"'), "m.yml")
    desk = Desk(read)
    assert problems == []
    assert desk.show("{{ marked | by }}") == AS_TEXT
    assert desk.show("{{ marked }}") == f"[{AS_TEXT} ={AS_TEXT} #n-marked id=r-marked]"
    assert desk.show("{{ cite('usgs') }}") == f"[{AS_TEXT} #s-usgs id=c-usgs]"
    assert desk.plain("{{ marked | by }}, {{ marked }}") == f"{MARKED}, {MARKED}"


def test_what_the_text_puts_together_is_printed_as_it_was_made(desk):
    """A block of text kept under a name, or a macro, is Markdown like the rest."""
    assert desk.show("{% set x %}*a* {{ place }}{% endset %}{{ x }}") == "*a* [fourth =4 #n-place id=r-place]"
    assert desk.show("{% macro m() %}*a* {{ 'b*' }}{% endmacro %}{{ m() }}") == "*a* b&#42;"


def test_plain_texts_tell_what_they_used_too(desk):
    """A title with a number in it is checked like a sentence."""
    scope = PageScope("page.html", "page.md", [""])
    assert desk.prose.plain(scope, " {{ target }} ").endswith("km²")
    assert list(scope.numbers) == ["target"]


def test_a_designers_mistake_is_not_told_to_the_editor(desk):
    """A part that fails is not the fault of the page on which it failed."""
    broken = Parts(Environment(loader=DictLoader({"parts/number.html": "{{ text.nothing.more }}"})))
    prose = Prose(desk.ledger, Wording("en_GB"), broken)
    with pytest.raises(TemplateError):
        prose.markdown(PageScope("page.html", "page.md", ["{{ target }}"]), "{{ target }}")


def test_a_text_in_yaml_is_told_by_the_files_lines(desk):
    """Titles of figures, caveats and front matter stand in YAML files."""
    text = "title: good\ncaveat: >-\n  Up from\n  {{ basline }}.\n"
    located = parse_yaml(text, "metrics.yml")
    shown, scope = desk.prose.plain_at(located.data["caveat"], located, located.value("caveat"))
    assert shown == "Up from ."
    assert scope.problems[0].place.path == "metrics.yml"
    assert_told(scope.problems, text, "basline | baseline")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It is {{ tarket }}.", ["tarket | tarket target"]),
        ("Two: {{ tarket }} and {{ groth }}", ["tarket | target", "groth | growth"]),
        ("Twice {{ x1 }} and\n{{ x1 }}", ["x1 | x1", "x1 | x1"]),
        ("{{ mined.chian }}", ["chian | china"]),
        ('{{ mined["chian"] }}', ["chian | china"]),
        ("{{ target.china }}", ["china | target"]),
        ("{{ mined }}", ["mined | mined breakdown"]),
        ("{{ target | rouded(1) }}", ["rouded | rounded"]),
        ("{{ target | upper }}", ["upper | upper"]),
        ("{{ slogan | rounded }}", ["rounded | slogan"]),
        ("{{ target | share_of(growth) }}", ["share_of | target growth"]),
        ("{{ target | share_of }}", ["share_of |"]),
        ("{{ target | rounded('x') }}", ["rounded |"]),
        ("{{ 5 | rounded }}", ["rounded |"]),
        ("{{ target() }}", ["target | target"]),
        ("Line one\n\n{{ target }", ["{{"]),
        ("{{ }}", ["{{"]),
        ("{% if target %}x", ["{% if"]),
        ("{% fi %}", ["fi"]),
        ("{{ target + 1 }}", ["target | formula"]),
        ("A\n\n{{ 1 / 0 }}", ["{{ 1"]),
        ("A\n{% if target > 2 %}B{% endif %}", ["{% if"]),
        ("{{ 'a' ~ target.x }}", ["x }} | target"]),
    ],
)
def test_mistakes_point_at_their_word(desk, text, expected):
    """Whatever goes wrong in braces: its line and column, and what was probably meant; never a traceback."""
    desk.refuse(text, *expected)


def test_one_mistake_does_not_hide_the_next(desk):
    """The rest of the page is rendered and checked all the same."""
    text = "A {{ tarket }} b {{ growth }}.\n\nC {{ mined.x }} {{ target | by | words }} d.\n"
    shown = desk.refuse(text, "tarket |", "x }} | mined", "words |")
    assert shown == "A  b [8% a year =8 #n-growth id=r-growth].\n\nC   d.\n"


def test_what_is_told_once_is_not_told_again(desk):
    """A misspelt name with a filter, an item or an argument behind it is still one mistake."""
    for text in ("{{ x1 | rounded(1) }}", "{{ x1['a'].b }}", "{{ x1 }}", "{{ x1(3) }}"):
        desk.refuse(text, "x1 | x1")
    desk.refuse("{{ target | share_of(x1) }}", "x1 | x1")


def test_a_broken_metric_is_silent_where_it_is_used():
    """It has been told in metrics.yml; forty sentences that use it need not repeat it."""
    read, _ = read_ledger(
        metrics_file("bad: {label: Bad, value: five, ...}\ngood: {label: Good, value: 1, ...}"), "m.yml"
    )
    assert Desk(read).show("{{ bad }}{{ bad | rounded }}{{ good }}") == "[1 =1 #n-good id=r-good]"


def test_an_unreadable_metrics_file_silences_all_names():
    """One broken bracket there must not become a complaint for every number of the report."""
    prose = Prose(Ledger(readable=False), Wording("en_GB"), parts())
    scope = PageScope("page.html", "page.md", ["{{ target }}"])
    assert prose.markdown(scope, "{{ target | share_of(x) }}") == ""
    assert scope.problems == []
