"""Kinds of figures as a whole: found by their files, light to prepare, with fields that are described."""

from __future__ import annotations

import subprocess
import sys

import pytest
from pydantic import ValidationError

from assay.figures import kinds
from tests.figures.drawings import CASES, options

KINDS = ("bars", "compare", "compound", "dots", "line", "matrix", "multiple", "statements", "target", "timeline")


def test_kinds_are_found_by_their_files():
    assert kinds.names() == KINDS
    assert {case["kind"] for case in CASES.values()} == set(KINDS)


def test_an_unknown_kind_is_a_key_error():
    with pytest.raises(KeyError):
        kinds.load("pie")


def test_preparing_imports_neither_matplotlib_nor_numpy():
    code = (
        "import sys; from tests.figures.drawings import CASES, plot; [plot(case) for case in CASES];"
        "print([name for name in ('matplotlib', 'numpy', 'PIL', 'fontTools') if name in sys.modules])"
    )
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert found.stdout.strip() == "[]"


@pytest.mark.parametrize("name", KINDS)
def test_every_field_is_described_and_unknown_ones_are_refused(name):
    model = kinds.load(name).Options
    own = {key: field for key, field in model.model_fields.items() if key != "kind"}
    assert all(field.description for field in own.values())
    case = next(case for case in CASES.values() if case["kind"] == name)
    with pytest.raises(ValidationError, match="hatch"):
        model.model_validate(options(**case, hatch="yes"))
