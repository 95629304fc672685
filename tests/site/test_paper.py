"""The single-page edition made ready for paper."""

from __future__ import annotations

from xml.etree import ElementTree

from assay.site.flow import flows, named, settle
from assay.site.paper import prepare

SVG = 'xmlns="http://www.w3.org/2000/svg"'
COLOURS = {"ink": "#111111", "paper": "#fbfbfb"}


def prepared(body: str, *, address_known: bool = False) -> ElementTree.Element:
    """The tree of a page with this body."""
    head = "<head><title>The report – all of it</title><link/><script/></head>"
    root = ElementTree.fromstring(f"<html>{head}<body><h1>The report</h1>{body}</body></html>")
    prepare(root, COLOURS, address_known=address_known)
    return root


def outline(element: ElementTree.Element) -> str:
    """The elements below this one, such as `p div(p aside)`."""
    inner = ((child.tag.rpartition("}")[2], outline(child)) for child in element)
    return " ".join(f"{tag}({below})" if below else tag for tag, below in inner)


def test_the_head_holds_the_title_alone():
    head = prepared("<p/>").find("head")
    assert [(child.tag, child.text) for child in head] == [("title", "The report")]


def test_a_figure_is_one_drawing_with_its_words():
    """The narrow one goes; the words are where PDF looks for them."""
    root = prepared(f'<div role="img" aria-label="It grows."><svg {SVG} id="wide"/><svg {SVG} id="narrow"/></div>')
    (svg,) = root.find("body/div")
    assert (svg.get("id"), [child.text for child in svg]) == ("wide", ["It grows."])


def test_figures_side_by_side_are_drawn_as_for_narrow_screens():
    drawing = f'<div role="img" aria-label="A"><svg {SVG} id="wide"/><svg {SVG} id="narrow"/></div>'
    root = prepared(f'<div class="beside"><figure>{drawing}</figure><figure>{drawing}</figure></div>')
    assert [svg.get("id") for svg in root.iter(f"{{{SVG[7:-1]}}}svg")] == ["narrow", "narrow"]


LEAD = f"""<header class="cover" data-lead="a--fig-oil"><h1/><p class="cover-subject"/></header><figure id="a--fig-oil">
<figcaption><p class="figure-title">It <a href="#n">grows</a></p></figcaption>
<div class="figure-drawing" role="img" aria-label="Up."><svg {SVG}/></div><div class="figure-foot"/></figure>"""


def test_the_cover_shows_the_lead_figure():
    """Its title as words alone and its drawing; the figure stays where it is."""
    header, figure = prepared(LEAD).find("body")[1:]
    assert outline(header) == "h1 div(p div(svg(title))) p"
    assert header.find("div/p").text == "It grows"
    assert outline(figure) == "figcaption(p(a)) div(svg(title)) div"


def test_without_a_lead_figure_the_cover_stays_as_it_is():
    header = prepared('<header class="cover"><h1/></header><figure/>').find("body/header")
    assert outline(header) == "h1"


def test_drawings_have_the_white_of_their_sheet():
    """But on the cover, which has the site's paper, they stay as they are."""
    drawing = f'<svg {SVG}><path fill="#fbfbfb" stroke="#111111"/></svg>'
    body = prepared(f'<figure>{drawing}</figure><div class="cover-figure">{drawing}</div>').find("body")
    inside, outside = ([*each.iter()][-1] for each in body[1:])
    assert (inside.get("fill"), inside.get("stroke"), outside.get("fill")) == ("#fff", "#111111", "#fbfbfb")


def test_links_to_the_pages_of_figures_lead_to_the_figures():
    """Their list has the order in which they stand."""
    entries = "".join(f'<li><a href="figures/{name}.html"/></li>' for name in ("lost", "oil", "gas"))
    figures = '<figure id="a--fig-gas"/><figure id="b--fig-oil"/>'
    body = prepared(f'<ul class="downloads all-figures">{entries}</ul>{figures}', address_known=True).find("body")
    assert [link.get("href") for link in body.iter("a")] == ["#a--fig-gas", "#b--fig-oil", "figures/lost.html"]


def test_among_the_facts_of_a_claim_a_figure_is_named_by_its_number():
    """Which the style sheet prints; the title still tells where the link leads."""
    inside = '<a href="#a--fig-oil">It grows by <span class="whole">8%</span> a year</a>'
    link = prepared(f'<dl class="claim-facts"><dd>{inside}</dd></dl>').find(".//a")
    assert (link.get("title"), link.get("class")) == ("It grows by 8% a year", "to-figure")
    assert "".join(link.itertext()) == ""


def test_what_only_a_screen_needs_is_left_out():
    """But the text after it stays."""
    body = prepared('<p>A<i class="unseen">x</i>B<b/>C<i class="a sieve">x</i>D</p><nav class="masthead"/>').find(
        "body"
    )
    assert outline(body) == "h1 p(b)"
    assert "".join(body[1].itertext()) == "ABCD"


def test_signs_get_their_colours():
    root = prepared(f'<svg {SVG} class="shape"><path class="knockout"/><path/></svg>')
    sign = root.find("body")[1]
    assert (sign.get("color"), sign[0].get("stroke"), sign[1].get("stroke")) == ("#111111", "#fff", None)


def test_links_to_files_stay_only_if_the_address_is_known():
    links = '<a href="data/metrics.csv"/><a href="#oil"/><a href="https://example.org/a"/><a/>'
    assert [link.get("href") for link in prepared(links).iter("a")] == [None, "#oil", "https://example.org/a", None]
    assert prepared(links, address_known=True).find("body/a").get("href") == "data/metrics.csv"


def test_lists_of_files_alone_stay_only_if_the_address_is_known():
    entry = '<ul><li><p>A</p><p class="all-figures-files"><a href="a.csv"/></p></li></ul>'
    assert outline(prepared(entry).find("body/ul")) == "li(p)"
    assert outline(prepared(entry, address_known=True).find("body/ul")) == "li(p p(a))"


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


def test_no_line_begins_with_a_citation_nor_is_one_word_the_last():
    cite = '<a class="citation">USGS 2026</a>'
    body = prepared(f"<p>He counts many more {cite}, and she one.</p><p>Alone.</p><p>{cite}</p>").find("body")
    first, alone, cited = body[1:]
    held = first.find("span[@class='whole']")
    assert (first.text, held.text, outline(held)) == ("He counts many ", "more ", "a")
    assert held.tail == ", and she\N{NO-BREAK SPACE}one."
    assert (alone.text, outline(cited)) == ("Alone.", "a")


def test_long_words_and_citations_may_be_parted():
    long = "a" * 30
    body = prepared(f'<p>It is {long} {long}.</p><p>It is <a class="citation">{long}</a>.</p>').find("body")
    assert body[1].text == f"It is {long} {long}." and outline(body[2]) == "a"


def test_no_line_ends_within_the_name_of_a_site():
    paragraph = prepared("<p>See https://example.org/a-b, read today.</p>").find("body/p")
    (site,) = paragraph
    assert (paragraph.text, site.text, site.get("class")) == ("See ", "https://example.org", "whole")
    assert "".join(paragraph.itertext()).split() == ["See", "https://example.org/a-b,", "read", "today."]


def test_lists_hold_entries_alone():
    """No spaces between entries; each group of terms is a list of its own."""
    body = prepared("<dl> <div><dt>A</dt> <dd>B</dd></div> <div><dt>C</dt></div> </dl><ul> <li>D</li> </ul>").find(
        "body"
    )
    assert outline(body) == "h1 div(dl(dt dd) dl(dt)) ul(li)"
    assert "".join(body.itertext()) == "The reportABCD"


CHAPTERS = """
<section class="chapter" id="one"><header/>
<div><div class="prose"><p>A</p><figure id="f"/><p>B</p></div></div></section>
<section class="chapter" id="two"><header/><div><div class="prose"><p>C</p></div></div></section>
"""


def test_blocks_change_places_and_leave_no_trace():
    root = prepared(CHAPTERS)
    before = ElementTree.tostring(root)
    with named(flows(root)) as measured:
        (first,) = measured
        assert [bool(section.get("hidden") is not None) for section in root.iter("section")] == [False, True]
        names = [block.get("id") for block in first.blocks]
        assert len(set(names)) == len(names) and "f" in names
        header, a, figure, b = names
        settle(first, [header, a, b, figure])
    assert outline(root.find("body/section")) == "header div(div(p p figure))"
    prose = root.find("body/section/div/div")
    prose[:] = [prose[0], prose[2], prose[1]]
    assert ElementTree.tostring(root) == before


def test_without_figures_nothing_is_measured():
    with named(flows(prepared('<section class="chapter"><div class="prose"><p/></div></section>'))) as measured:
        assert measured == []
