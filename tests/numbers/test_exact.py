"""Formulas worked out a second way: in exact fractions, over the same tree and over what is written out."""

from __future__ import annotations

import ast
import operator
import re
from decimal import Decimal
from fractions import Fraction

from hypothesis import assume, given
from hypothesis import strategies as st

from assay.numbers.formula import Formula
from assay.numbers.metric import Metric
from tests.samples import ledger

VALUES = {"a": Decimal(3), "b": Decimal("0.5"), "c": Decimal("12.25"), "p": Decimal(7), "q": Decimal("0.2")}
YEARS = 12
LETTERS = ledger("""
    a: {label: A, value: 3, period: 2023–2035, ...}
    b: {label: B, value: 0.5, ...}
    c: {label: C, value: 12.25, ...}
    s: {label: S, breakdown: {p: 7, q: 0.2}, ...}
""")


def letter(metric: Metric) -> str:
    """What stands for a metric here; an item goes by its key."""
    return metric.id.removeprefix("s[").removesuffix("]")


leaves = st.sampled_from(["a", "b", "c", "s['p']", "2", "0.25"])
formulas = st.recursive(
    st.one_of(leaves, st.sampled_from(["sum(s)", "years(a)"])),
    lambda inner: st.one_of(
        st.builds("({} {} {})".format, inner, st.sampled_from("+-*"), inner),
        st.builds("({} / {})".format, inner, leaves),
        st.builds("(-{})".format, inner),
        st.builds("({} ** {})".format, inner, st.sampled_from("123")),
        st.builds("abs({})".format, inner),
    ),
    max_leaves=6,
)


def exactly(node: ast.expr) -> Fraction:
    """The value of an expression in exact fractions."""
    match node:
        case ast.BinOp(left=left, op=op, right=right):
            return Fraction(SIGNS[type(op)](exactly(left), exactly(right)))
        case ast.UnaryOp(operand=operand):
            return -exactly(operand)
        case ast.Call(func=ast.Name(id="abs"), args=[only]):
            return abs(exactly(only))
        case ast.Call(func=ast.Name(id="sum")):
            return Fraction(VALUES["p"]) + Fraction(VALUES["q"])
        case ast.Call(func=ast.Name(id="years")):
            return Fraction(YEARS)
        case ast.Constant(value=value):
            return Fraction(str(value))
        case ast.Name(id=name) | ast.Subscript(slice=ast.Constant(value=name)):
            return Fraction(VALUES[str(name)])
    raise AssertionError(ast.dump(node))


SIGNS = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
    ast.Pow: lambda base, power: base ** int(power),
}


def tree(formula: str) -> ast.expr:
    return ast.parse(formula, mode="eval").body


@given(formulas)
def test_formulas_come_to_what_exact_fractions_come_to(formula):
    """Whatever is written, 28 digits of decimal arithmetic agree with exact arithmetic far beyond what is shown."""
    exact = exactly(tree(formula))
    assume(Fraction(1, 10**15) < abs(exact) < 10**15)
    found = Fraction(Formula.parse(formula).work_out(LETTERS.find).value)
    assert abs(found - exact) <= abs(exact) / 10**9


@given(formulas)
def test_what_is_written_out_comes_to_the_same(formula):
    """A reader who follows the arithmetic with a pocket calculator must get the number on the page.

    So a bracket may be left out only where its absence changes nothing.
    """
    written = Formula.parse(formula).write_out(letter, str, LETTERS.find)
    assert exactly(tree(as_typed(written))) == exactly(tree(formula)), written


def as_typed(written: str) -> str:
    """Written-out arithmetic in the signs that a calculator takes; a run of superscripts is one power."""
    superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹"
    powers = re.sub(
        f"[{superscripts}]+", lambda run: f"**{''.join(str(superscripts.index(sign)) for sign in run[0])}", written
    )
    return powers.translate(str.maketrans("−×÷\N{NO-BREAK SPACE}", "-*/ ")).replace("^", "**")
