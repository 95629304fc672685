"""The single-page edition made ready for paper."""

from __future__ import annotations

from tests.site.trees import SVG, outline, prepared


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


def test_figures_side_by_side_are_equally_high():
    """So that what stands under them is in one line; signs in their words stay as they are."""
    sign = f'<svg {SVG} viewBox="0 0 9 9"/>'
    figures = (
        f'<figure>{sign}<div role="img" aria-label="A"><svg {SVG} viewBox="0 0 360 {height}"/></div></figure>'
        for height in ("302", "98.5")
    )
    root = prepared(f'<div class="beside">{"".join(figures)}</div>')
    boxes = [svg.get("viewBox") for svg in root.iter(f"{{{SVG[7:-1]}}}svg")]
    assert boxes == ["0 0 9 9", "0 0 360 302"] * 2


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


DOWNLOADS = """<nav class="whole-contents"><ol><li><a href="#files">F</a></li><li><a href="#b">B</a></li></ol></nav>
<div class="prose"><h3 id="files"/><ul class="downloads"><li><a href="a.csv"/></li></ul><h3 id="b"/>
<ul class="downloads"><li><a href="#a--fig-oil"/></li></ul></div>"""


def test_downloads_stay_with_their_heading_only_if_the_address_is_known():
    """In the contents too."""
    contents, prose = prepared(DOWNLOADS).find("body")[1:]
    assert (outline(contents), outline(prose)) == ("ol(li(a))", "h3 ul(li(a))")
    assert (contents.find("ol/li/a").text, prose[0].get("id")) == ("B", "b")
    contents, prose = prepared(DOWNLOADS, address_known=True).find("body")[1:]
    assert (outline(contents), outline(prose)) == ("ol(li(a) li(a))", "h3 ul(li(a)) h3 ul(li(a))")


def test_links_to_other_chapters_tell_their_pages():
    """But not those within a chapter, nor those that have a look of their own."""
    links = '<p><a href="#one"/><a href="#two"/><a href="#two" class="number"/><a href="#two--x"/></p>'
    chapters = f'<section class="chapter" id="one">{links}</section><section class="chapter" id="two"/>'
    classes = [link.get("class") for link in prepared(chapters).iter("a")]
    assert classes == [None, "to-chapter", "number", None]


def test_entries_that_begin_with_a_sign_are_told():
    entries = '<li><b class="status"/>. A</li><li>A <b class="status"/></li><li><b/></li><li><i class="verdict"/></li>'
    classes = [entry.get("class") for entry in prepared(f"<ul>{entries}</ul>").iter("li")]
    assert classes == ["signed", None, None, "signed"]


def test_lists_of_files_alone_stay_only_if_the_address_is_known():
    entry = '<ul><li><p>A</p><p class="all-figures-files"><a href="a.csv"/></p></li></ul>'
    assert outline(prepared(entry).find("body/ul")) == "li(p)"
    assert outline(prepared(entry, address_known=True).find("body/ul")) == "li(p p(a))"


def test_lists_hold_entries_alone():
    """No spaces between entries; each group of terms is a list of its own."""
    body = prepared("<dl> <div><dt>A</dt> <dd>B</dd></div> <div><dt>C</dt></div> </dl><ul> <li>D</li> </ul>").find(
        "body"
    )
    assert outline(body) == "h1 div(dl(dt dd) dl(dt)) ul(li)"
    assert "".join(body.itertext()) == "The reportABCD"
