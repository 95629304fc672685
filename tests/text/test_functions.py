"""The functions that pages call: what they place, and what they refuse."""

from __future__ import annotations

import pytest

from assay.text.scope import Block
from assay.text.usage import USAGE


@pytest.mark.parametrize(
    ("call", "block"),
    [
        ('figure("survey-area")', Block("figure", ("survey-area",))),
        ('key_figures("target", "growth")', Block("key_figures", ("target", "growth"))),
        ('table("target", "gain", title="Areas")', Block("metrics_table", ("target", "gain"), "Areas")),
        ('table("mined")', Block("metrics_table", ("mined",))),
        ("table(target, mined.china)", Block("metrics_table", ("target", "mined[china]"))),
        ('key_figures("mined[china]")', Block("key_figures", ("mined[china]",))),
        ('table("mined[china]")', Block("metrics_table", ("mined[china]",))),
        ("all_metrics()", Block("all_metrics")),
        ("all_sources()", Block("all_sources")),
        ("all_figures()", Block("all_figures")),
        ("downloads()", Block("downloads")),
    ],
)
def test_blocks_are_placed_by_a_mark(desk, call, block):
    """What a block shows is filled in when everything is known; until then a mark holds its place."""
    markdown, scope = desk.render(f"Before\n{{{{ {call} }}}}\nafter")
    assert scope.problems == []
    assert scope.blocks == [block]
    assert markdown == "Before\n\n\n(slot 0)\n\n\nafter"


def test_marks_are_numbered(desk):
    """Each block finds its own place again."""
    markdown, scope = desk.render('{{ table("target") }}{{ figure("survey-area") }}{{ table("target") }}')
    assert [line for line in markdown.split("\n") if line] == ["(slot 0)", "(slot 1)", "(slot 2)"]
    assert [block.kind for block in scope.blocks] == ["metrics_table", "figure", "metrics_table"]


def test_figures_side_by_side_are_one_block(desk):
    """Each counts as placed; what can't be placed is told and leaves the others where they are."""
    _, scope = desk.render('{{ figure("survey-area", "survey-gain") }}')
    assert scope.blocks == [Block("figure", ("survey-area", "survey-gain"))]
    assert scope.figures == ["survey-area", "survey-gain"]
    _, scope = desk.render('{{ figure("survey-area", "survey-area") }}')
    assert scope.blocks == [Block("figure", ("survey-area",))]
    assert [problem.message for problem in scope.problems] == ["the figure 'survey-area' is placed twice on this page"]


def test_the_numbers_of_a_table_count_as_shown(desk):
    """A breakdown shows its items, so the notes are those of its items."""
    _, scope = desk.render('{{ table("mined") }}{{ key_figures("growth") }}')
    assert list(scope.numbers) == ["mined[china]", "mined[burma]", "growth"]


def test_loose_numbers_in_the_title_of_a_table(desk):
    """Told at the line of the call; a title may be a number from a metric."""
    desk.refuse('Text\n\n{{ table("target", title="Two areas") }}', "Two | metric")
    desk.refuse('{{ table("target", title=5) }}', "5 | metric")
    desk.refuse('{{ table("target", title=1.5) }}', "1.5 | metric")
    desk.show('{{ table("target", title=growth | period) }}')


def test_a_citation_stands_in_the_sentence(desk):
    """Short, linked to its note; the first one carries the id that leads back."""
    assert desk.show('So it is {{ cite("usgs") }}, {{ cite("star") }}; again {{ cite("usgs") }}.') == (
        "So it is [USGS 2026 #s-usgs id=c-usgs], [Star #s-star id=c-star]; again [USGS 2026 #s-usgs]."
    )


def test_a_caveat_prints_what_the_metric_says(desk):
    """With the numbers in it linked like those of the text."""
    assert desk.show('{{ caveat("target") }}') == (
        "(caveat: Up from [1.5 million km² =1500000 #n-baseline id=r-baseline].)"
    )
    assert desk.show("{{ caveat(target) }}") == desk.show('{{ caveat("target") }}')


def test_a_caveat_in_words_of_its_own(desk):
    """Between `call` and `endcall`, with metrics and citations."""
    assert desk.show('{% call caveat() %}\nMind {{ place }} {{ cite("star") }}.\n{% endcall %}') == (
        "(caveat: Mind [fourth =4 #n-place id=r-place] [Star #s-star id=c-star].)"
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('{{ figure("survey-aera") }}', "survey-aera | survey-area"),
        ('Text\n{{ figure("survey-area") }}\n\n{{ figure("survey-area") }}', "survey-area | twice"),
        ("{{ figure() }}", "figure | figure"),
        ("{{ figure(5) }}", "figure | name"),
        ("{{ figure(target) }}", "figure | name"),
        ("{{ figure(['a']) }}", "figure"),
        ("{{ figure(nowhere) }}", "nowhere | nowhere"),
        ('{{ status("mesured") }}', "mesured | measured"),
        ('{{ verdict("wrong") }}', "wrong | confirmed contested"),
        ("{{ status(target) }}", "status | name"),
        ('{{ key_figures("target", "groth") }}', "groth | growth"),
        ("{{ key_figures() }}", "key_figures | metric"),
        ("{{ key_figures('mined') }}", 'mined | breakdown mined["china"] china, burma'),
        ("{{ key_figures(mined) }}", "mined | breakdown china, burma"),
        ('{{ table("targte") }}', "targte | target"),
        ('{{ table("mined[chian]") }}', "mined[chian] | chian"),
        ('{{ table("target", titel="x") }}', "table | table"),
        ("{{ table() }}", "table | metric"),
        ("{{ table(5) }}", "table | metric"),
        ('{{ cite("ugss") }}', "ugss | usgs"),
        ("{{ cite(target) }}", "cite | source"),
        ("{{ cite() }}", "cite | cite"),
        ('{{ caveat("growth") }}', "growth | growth caveat"),
        ('{{ caveat("groth") }}', "groth | growth"),
        ("{{ caveat() }}", "caveat | caveat"),
        ("{{ all_metrics(1) }}", "all_metrics | all_metrics"),
        ("{{ figur('survey-area') }}", "figur | figure"),
    ],
)
def test_mistakes_in_calls(desk, text, expected):
    """A wrong name or a wrong call is told where it stands, with what is right."""
    desk.refuse(text, expected)


def test_a_broken_figure_is_silent_where_it_is_placed(desk):
    """It has been told in figures.yml."""
    assert desk.show('{{ figure("broken") }}') == ""


@pytest.mark.parametrize("name", USAGE)
def test_every_function_is_known_by_its_own_name(desk, name):
    """The list from which names are reserved and hints are made says what there is."""
    _, scope = desk.render(f"{{{{ {name}(1, 2, 3, x=4) }}}}")
    assert [problem.message for problem in scope.problems if "unknown name" in problem.message] == []


@pytest.mark.parametrize("name", ["all_metrics", "all_sources"])
def test_a_list_with_addresses_stands_once_on_a_page(desk, name):
    """Two rows can't have one address."""
    desk.refuse(f"{{{{ {name}() }}}}\n\n**{{{{ {name}() }}}}**", f"{name}() }}}}** | twice")
