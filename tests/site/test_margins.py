"""What stands in the margin of a sheet."""

from __future__ import annotations

import pytest

from tests.site.trees import SVG, outline, prepared


def test_caveats_stand_beside_the_paragraph_before_them():
    caveat = '<aside class="caveat"><b/></aside>'
    text = f"<p>A</p>{caveat}{caveat}<p>B</p><ul><li/></ul>{caveat}<h3/>{caveat}"
    prose = prepared(f'<div class="prose">{text}</div>').find("body/div")
    assert outline(prose) == "div(p div(aside(b) aside(b))) p div(ul(li) div(aside(b))) h3 aside(b)"
    assert prose[0].get("class") == "annotated"


def test_caveats_go_with_the_figure_or_the_table_before_them():
    """Which may move to another sheet."""
    caveat = '<aside class="caveat"/>'
    text = f'<figure><p/></figure>{caveat}<table class="set"/>{caveat}<table class="set"/>'
    prose = prepared(f'<div class="prose">{text}</div>').find("body/div")
    assert outline(prose) == "figure(p aside) div(div(table) div(aside)) table"


MARK = f"""<a class="claim-mark" href="#claim"><span class="claim-sign"><svg {SVG} class="shape"/></span><span
class="claim-word"><span class="claim-checked">Checked: </span><span class="verdict">Contested</span></span></a>"""


def test_verdicts_stand_in_the_margin_and_their_signs_in_the_text():
    """The sign has the word as its name; caveats come after verdicts."""
    text = f"<p>He says so. {MARK} She does not.</p><aside class='caveat'/>"
    annotated = prepared(f'<div class="prose">{text}</div>').find("body/div/div")
    assert outline(annotated) == "p(span(a(span(svg(title))))) div(p(a(span)) aside)"
    verdict = annotated.find("div/p/a")
    assert (verdict.get("href"), "".join(verdict.itertext())) == ("#claim", "Contested")
    assert next(annotated[0].iter(f"{{{SVG[7:-1]}}}title")).text == "Contested"


def test_outside_the_text_a_verdict_stays_with_its_word():
    mark = prepared(f"<table><td>{MARK}</td></table>").find(".//a")
    assert outline(mark) == "span(span)" and "".join(mark.itertext()).strip() == "Contested"


def test_a_claim_has_its_facts_and_its_caveat_in_the_margin():
    check = '<div class="claim-check"><p/><div class="claim-caveat"><p/></div></div>'
    claim = prepared(f'<section class="claim"><h4/>{check}<dl class="claim-facts"/></section>').find("body/section")
    assert outline(claim) == "h4 div(div(p) div(dl div(p)))"


@pytest.mark.parametrize(("marks", "several"), [(1, False), (2, True)])
def test_marks_of_one_paragraph_are_told_apart(marks, several):
    """By letters, which the style sheet gives."""
    (annotated,) = prepared(f'<div class="prose"><p>He says. {MARK * marks}</p></div>').find("body/div")
    assert annotated.get("class").split() == ["annotated", *["several"] * several]


FIGURE = '<figure id="a--fig-{0}"><p class="figure-title">It <b>grows</b> {0}</p></figure>'


def test_beside_a_paragraph_stand_the_figures_that_follow_it():
    """Also two side by side, and behind a table or a caveat; after verdicts and before caveats."""
    pair = f'<div class="beside">{FIGURE.format(2)}{FIGURE.format(3)}</div>'
    text = f'<p>A {MARK}</p><aside class="caveat"/>{FIGURE.format(1)}<table class="set"/>{pair}<p>B</p>'
    first, *_, last = prepared(f'<div class="prose">{text}</div>').find("body/div")
    assert [child.get("class") for child in first.find("div")] == ["margin-verdict", *["margin-figure"] * 3, "caveat"]
    links = first.findall("div/p[@class='margin-figure']/a")
    assert [(link.get("href"), link.get("title")) for link in links] == [
        (f"#a--fig-{number}", f"It grows {number}") for number in (1, 2, 3)
    ]
    assert outline(last) == ""


def test_a_figure_right_behind_a_heading_follows_no_paragraph():
    prose = prepared(f'<div class="prose"><p>A</p><h3/>{FIGURE.format(1)}</div>').find("body/div")
    assert outline(prose) == "p h3 figure(p(b))"


@pytest.mark.parametrize(
    ("before", "after", "bracketed"),
    [
        ("No mineral ", ". It", True),
        ("No mineral ", "", True),
        ("No mineral ", "\n", True),
        ("(of the year, ", ") it", True),
        ("(", ")", False),
        ("(", " the lowest", False),
    ],
)
@pytest.mark.parametrize("name", ["caveat", "claim-caveat"])
def test_citations_of_caveats_that_are_no_part_of_a_sentence_stand_in_brackets(before, after, bracketed, name):
    cited = f'{before}<a class="citation">TASS 2023</a>{after}'
    body = prepared(f'<aside class="{name}"><p>{cited}</p></aside><p>{cited}</p>').find("body")
    inside, outside = (link.get("class") for link in body.iter("a"))
    assert (inside, outside) == ("citation bracketed" if bracketed else "citation", "citation")
