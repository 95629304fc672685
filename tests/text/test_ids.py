"""Ids that stand twice on a page are told at what has them."""

from __future__ import annotations

import pytest

from assay.text.frontmatter import read_page
from assay.text.ids import check_ids
from tests.samples import assert_told


@pytest.mark.parametrize(
    ("body", "written", "spot"),
    [
        ("Text\n\n## Honey", {"honey": 1, "scales": 1}, "Honey"),
        ("## Sweets {: #honey }", {"honey": 1}, "#honey }"),
        ('<p>a</p><p id="honey">', {"honey": 1}, 'id="honey"'),
        ("> ### The honey ##", {"the-honey": 2}, "The honey"),
        ("Elsewhere", {"honey": 2}, "Elsewhere"),
    ],
)
def test_an_id_that_stands_twice_is_told(body, written, spot):
    text = f"---\ntitle: Honey\n---\n{body}\n"
    source, _ = read_page(text, "a.md", front_page=False)
    assert_told(check_ids(source, written, {"honey", "fig-honey"}), text, f"{spot} | twice another-name")


def test_ids_that_stand_once_are_right():
    source, _ = read_page("---\ntitle: Honey\n---\n## Scales\n", "a.md", front_page=False)
    assert check_ids(source, {"scales": 1}, {"honey"}) == []
