"""The colours of a report."""

from __future__ import annotations

from pathlib import Path

import pytest

from assay.figures.tokens import ROLES, read_tokens
from tests.figures.drawings import TOKENS

REPORT = Path(__file__).parents[2] / "templates" / "assets"


def test_each_role_has_a_light_and_a_dark_colour():
    tokens = read_tokens(TOKENS)
    assert set(tokens) == set(ROLES)
    assert tokens["accent"] == ("#0b5b5f", "#7fbdb7")
    assert tokens["paper"] == ("#ffffff", "#15191a")


def test_missing_colours_are_named():
    with pytest.raises(ValueError, match=r"figures need the colours --mark-soft, --ore, each written as light-dark"):
        read_tokens(TOKENS.replace("--mark-soft:", "--soft:").replace("--ore: light-dark(#b07a14", "--ore: rgb(0 0 0"))


def test_the_reports_own_style_sheets_have_every_role():
    assert set(read_tokens((REPORT / "tokens.css").read_text("utf-8"))) == set(ROLES)
    rules = (REPORT / "figure.css").read_text("utf-8")
    assert [role for role in ROLES if f".f-{role} " not in rules or f".s-{role} " not in rules] == []
