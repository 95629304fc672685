"""The blocks of the report, while they are measured and when they change places."""

from __future__ import annotations

from xml.etree import ElementTree

from assay.site.flow import flows, named, settle
from tests.site.trees import outline, prepared

CHAPTERS = """
<section class="chapter" id="one"><header/>
<div><div class="prose"><p>A</p><figure id="f"/><p>B</p></div></div></section>
<section class="chapter" id="two"><header/><div><div class="prose"><p>C</p></div></div></section>
"""


def test_blocks_change_places_and_leave_no_trace():
    """Behind the last figure titles alone show meanwhile."""
    root = prepared(CHAPTERS)
    before = ElementTree.tostring(root)
    with named(flows(root)) as measured:
        (first,) = measured
        assert [element.tag for element in root.iter() if element.get("hidden") is not None] == ["p"]
        names = [block.get("id") for block in first.blocks]
        assert len(set(names)) == len(names) and "f" in names
        header, a, figure, b = names
        settle(first, [header, a, b, figure])
    assert outline(root.find("body/section")) == "header div(div(div(p div(p(a))) p figure))"
    prose = root.find("body/section/div/div")
    prose[:] = [prose[0], prose[2], prose[1]]
    assert ElementTree.tostring(root) == before


def test_without_figures_nothing_is_measured():
    with named(flows(prepared('<section class="chapter"><div class="prose"><p/></div></section>'))) as measured:
        assert measured == []
