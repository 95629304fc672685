"""The single-page edition made ready for paper."""

from __future__ import annotations

from xml.etree import ElementTree

from assay.site.paper import flows, named, prepare, settle

SVG = 'xmlns="http://www.w3.org/2000/svg"'
COLOURS = {"ink": "#111111", "paper": "#ffffff"}


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


def test_what_only_a_screen_needs_is_left_out():
    """But the text after it stays."""
    body = prepared('<p>A<i class="unseen">x</i>B<b/>C<i class="a claim-sign">x</i>D</p><nav class="masthead"/>').find(
        "body"
    )
    assert outline(body) == "h1 p(b)"
    assert "".join(body[1].itertext()) == "ABCD"


def test_signs_get_their_colours():
    root = prepared(f'<svg {SVG} class="shape"><path class="knockout"/><path/></svg>')
    sign = root.find("body")[1]
    assert (sign.get("color"), sign[0].get("stroke"), sign[1].get("stroke")) == ("#111111", "#ffffff", None)


def test_links_to_files_stay_only_if_the_address_is_known():
    links = '<a href="data/metrics.csv"/><a href="#oil"/><a href="https://example.org/a"/><a/>'
    assert [link.get("href") for link in prepared(links).iter("a")] == [None, "#oil", "https://example.org/a", None]
    assert prepared(links, address_known=True).find("body/a").get("href") == "data/metrics.csv"


def test_caveats_stand_beside_the_paragraph_before_them():
    caveat = '<aside class="caveat"><b/></aside>'
    body = prepared(f"<p>A</p>{caveat}{caveat}<p>B</p><ul><li/></ul>{caveat}<figure/>{caveat}").find("body")
    assert outline(body) == "h1 div(p div(aside(b) aside(b))) p div(ul(li) div(aside(b))) figure aside(b)"


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
