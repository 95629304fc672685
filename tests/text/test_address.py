"""The address in a citation is a link, also where another address begins like it."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from jinja2 import Environment, FileSystemLoader

from tests.conftest import ROOT

URL = "https://example.org/a"
LINK = f'<a href="{URL}" rel="external">https://example.org/<wbr>a</a>'


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (f"A & B ({URL}).", f"A &amp; B ({LINK})."),
        (f"At {URL}. Read 2026.", f"At {LINK}. Read 2026."),
        (f"At {URL}", f"At {LINK}"),
        (f"{URL}/b, {URL}.html, {URL}-c, {URL}, x", f"{URL}/b, {URL}.html, {URL}-c, {LINK}, x"),
        ("No address", "No address"),
    ],
)
def test_only_the_sources_own_address_is_linked(text, shown):
    environment = Environment(loader=FileSystemLoader(ROOT / "templates"), autoescape=True)
    part = environment.from_string('{% from "parts/address.html" import citation %}{{ citation(source) }}')
    assert part.render(source=SimpleNamespace(url=URL, text=text)) == shown
    assert part.render(source=SimpleNamespace(url=None, text="A & B")) == "A &amp; B"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (f"A & B. {URL}", f"A &amp; B. {LINK}"),
        (f"A ({URL}), read at {URL}.", f"A ({LINK}), read at {LINK}."),
        ("No address: https", "No address: https"),
    ],
)
def test_addresses_in_a_text_are_linked(text, shown):
    environment = Environment(loader=FileSystemLoader(ROOT / "templates"), autoescape=True)
    part = environment.from_string('{% from "parts/address.html" import linked %}{{ linked(text) }}')
    assert part.render(text=text) == shown
