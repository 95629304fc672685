"""Formulas of derived metrics: `target - baseline`, `(1 + growth) ** years(growth)`.

In: an expression as text, and a way to look metrics up. Out: a quantity with its dimension, or the arithmetic written
out for a reader. Used by `assay.numbers.derive` (values) and by the notes beside each number (arithmetic).

The expression is read by Python's own parser and walked over a short list of allowed nodes; nothing is ever executed.
Percentages count as fractions (8 % is 0.08), kilotonnes as tonnes, so that a formula reads like school arithmetic.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal, DivisionByZero, InvalidOperation, Overflow, localcontext

from assay.numbers.metric import Metric
from assay.problems import Mistake

LONGEST = 500
DEEPEST = 260  # a sum of as many terms as there is room for
LARGEST_POWER = 1000
LARGEST_RESULT = 24
RATIO = ""  # the dimension of pure numbers, as in `assay.numbers.units`
_TOO_DEEP = ("the formula is nested too deeply", "break it into several metrics")
_NBSP = "\N{NO-BREAK SPACE}"
"""Binds a sign to what it works on."""

_SIGNS = {ast.Add: "+", ast.Sub: "−", ast.Mult: "×", ast.Div: "÷"}
_STRENGTH = {ast.Add: 1, ast.Sub: 1, ast.Mult: 2, ast.Div: 2, ast.Pow: 4}
_OVER_SETS = ("sum", "min", "max")
_OVER_ONE = ("years", "abs")
_SUPERSCRIPTS = str.maketrans("0123456789-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻")


class FormulaError(Mistake):
    """A formula that can't be read or worked out. column: 1-based, within the formula's text."""

    def __init__(self, message: str, hint: str = "", column: int = 1) -> None:
        super().__init__(message, hint)
        self.column = column


@dataclass(frozen=True)
class Quantity:
    """A plain quantity and what it counts: `""` for pure numbers, `area`, `USD`, a noun, None where unknown."""

    value: Decimal
    dimension: str | None


Lookup = Callable[[str], Metric]


@dataclass(frozen=True)
class Formula:
    """A formula that has been read: names are the ids it uses, in order of first use (`set[key]` for an item)."""

    text: str
    names: tuple[str, ...]
    _tree: ast.expr

    @classmethod
    def parse(cls, text: str) -> Formula:
        """Read a formula. Raises FormulaError."""
        if len(text) > LONGEST:
            raise FormulaError(f"the formula is longer than {LONGEST} characters", "break it into several metrics")
        try:
            tree = ast.parse(text.strip(), mode="eval").body
        except (SyntaxError, ValueError) as error:
            if "too many nested" in str(error):
                raise FormulaError(*_TOO_DEEP) from None
            column = getattr(error, "offset", None) or 1
            hint = "write it like: target - baseline, or (1 + growth) ** years(growth)"
            if "never closed" in str(error):
                raise FormulaError("a bracket is opened and never closed", hint, column) from None
            if foreign := re.search("[×·÷−%]", text.strip()):
                column, hint = foreign.start() + 1, "write * for ×, / for ÷, - for − and 0.1 for 10%"
            near = text.strip()[column - 1 :][:12]
            raise FormulaError(f"the formula can't be read{f' near {near!r}' if near else ''}", hint, column) from None
        if _depth(tree) > DEEPEST:
            raise FormulaError(*_TOO_DEEP)
        names: dict[str, None] = {}
        _check(tree, names)
        return cls(text.strip(), tuple(names), tree)

    def work_out(self, find: Lookup) -> Quantity:
        """The formula's result. Raises FormulaError for a division by zero, mixed units or a metric without a value."""
        with localcontext() as context:
            context.prec = 28
            try:
                result = _work_out(self._tree, find)
            except (DivisionByZero, ZeroDivisionError):
                raise FormulaError("the formula divides by zero") from None
            except (InvalidOperation, Overflow):
                raise FormulaError("the formula has no finite result") from None
        if not result.value.is_finite():
            raise FormulaError("the formula has no finite result")
        if result.value and abs(result.value.adjusted()) >= LARGEST_RESULT:
            raise FormulaError(f"the result has more than {LARGEST_RESULT} digits")
        return result

    def write_out(self, say: Callable[[Metric], str], number: Callable[[Decimal], str], find: Lookup) -> str:
        """The arithmetic as a reader sees it: names and numbers replaced by what `say` and `number` make of them."""
        return _Writer(say, number, find).write(self._tree)


def _depth(tree: ast.AST) -> int:
    depth, level = 0, [tree]
    while level:
        depth, level = depth + 1, [part for node in level for part in ast.iter_child_nodes(node)]
    return depth


def _check(node: ast.expr, names: dict[str, None]) -> None:
    match node:
        case ast.BinOp(left=left, op=ast.Add() | ast.Sub() | ast.Mult() | ast.Div() | ast.Pow(), right=right):
            _check(left, names)
            _check(right, names)
        case ast.UnaryOp(op=ast.USub(), operand=operand):
            _check(operand, names)
        case ast.Constant(value=int() | float()) if not isinstance(node.value, bool):
            pass
        case ast.Name() | ast.Subscript(value=ast.Name(), slice=ast.Constant()):
            names.setdefault(_name(node))
        case ast.Call(func=ast.Name(id=function), args=[only], keywords=[]) if function in (*_OVER_SETS, *_OVER_ONE):
            if function != "abs" and not isinstance(only, ast.Name):
                raise FormulaError(f"{function}() takes the name of a metric", "", only.col_offset + 1)
            _check(only, names)
        case _:
            calls = ", ".join(f"{function}()" for function in (*_OVER_SETS, *_OVER_ONE))
            hint = f"a formula may use + - * / **, brackets, numbers, metric ids, {calls}"
            if isinstance(node, ast.Subscript):
                hint = "the item of a set is written in quotation marks: set['item']"
            if isinstance(node, ast.Tuple):
                column = (node.elts[0].end_col_offset or 0) + 1 if node.elts else node.col_offset + 1
                raise FormulaError("a comma can't stand in a formula", "write 1000, not 1,000", column)
            raise FormulaError(f"'{ast.unparse(node)[:40]}' can't stand in a formula", hint, node.col_offset + 1)


def _name(node: ast.expr) -> str:
    if isinstance(node, ast.Subscript):
        assert isinstance(node.value, ast.Name) and isinstance(node.slice, ast.Constant)
        return f"{node.value.id}[{node.slice.value!s}]"
    assert isinstance(node, ast.Name)
    return node.id


def _work_out(node: ast.expr, find: Lookup) -> Quantity:
    match node:
        case ast.BinOp(left=left, op=op, right=right):
            return _combine(_work_out(left, find), op, _work_out(right, find), node)
        case ast.UnaryOp(operand=operand):
            inner = _work_out(operand, find)
            return Quantity(-inner.value, inner.dimension)
        case ast.Constant(value=value):
            return Quantity(Decimal(str(value)), RATIO)
        case ast.Call(func=ast.Name(id=function), args=[only]):
            return _call(function, only, find)
        case _:
            metric = find(_name(node))
            if metric.value is None:
                hint = "use an item, like set['key'], or sum(set)" if metric.items else ""
                raise FormulaError(
                    f"'{metric.id}' is a {metric.form} and has no single value", hint, node.col_offset + 1
                )
            return Quantity(metric.quantity, metric.unit.dimension)


def _combine(left: Quantity, op: ast.operator, right: Quantity, node: ast.BinOp) -> Quantity:
    match op:
        case ast.Add() | ast.Sub():
            if left.dimension != right.dimension and None not in (left.dimension, right.dimension):
                message = f"{counted(left.dimension)} and {counted(right.dimension)} can't be added or subtracted"
                raise FormulaError(message, "both sides must count the same thing", node.right.col_offset + 1)
            value = left.value + right.value if isinstance(op, ast.Add) else left.value - right.value
            return Quantity(value, right.dimension if left.dimension is None else left.dimension)
        case ast.Mult():
            dimension = (
                right.dimension if left.dimension == RATIO else left.dimension if right.dimension == RATIO else None
            )
            return Quantity(left.value * right.value, dimension)
        case ast.Div():
            if not right.value:
                hint = "" if isinstance(node.right, ast.Constant) else f"{ast.unparse(node.right)} is 0"
                raise FormulaError("the formula divides by zero", hint, node.right.col_offset + 1)
            same = left.dimension is not None and left.dimension == right.dimension
            dimension = RATIO if same else left.dimension if right.dimension == RATIO else None
            return Quantity(left.value / right.value, dimension)
        case _:
            if right.dimension:
                raise FormulaError(f"{counted(right.dimension)} can't be an exponent", "", node.right.col_offset + 1)
            if abs(right.value) > LARGEST_POWER:
                raise FormulaError(f"the power is larger than {LARGEST_POWER}", "", node.right.col_offset + 1)
            return Quantity(left.value**right.value, RATIO if left.dimension == RATIO else None)


def counted(dimension: str | None) -> str:
    """What a quantity counts, for messages: "mass", "hive", "a pure number"."""
    return dimension or "a pure number"


def _call(function: str, argument: ast.expr, find: Lookup) -> Quantity:
    if function == "abs":
        inner = _work_out(argument, find)
        return Quantity(abs(inner.value), inner.dimension)
    metric = find(_name(argument))
    if function == "years":
        if metric.period is None:
            raise FormulaError(
                f"'{metric.id}' has no period", "years() takes a metric with a period", argument.col_offset + 1
            )
        if metric.period.years is None:
            message = f"the period of '{metric.id}' is no whole number of years"
            hint = "years() counts from 2023 to 2035, or from 2023-06 to 2035-06"
            raise FormulaError(message, hint, argument.col_offset + 1)
        return Quantity(Decimal(metric.period.years), RATIO)
    if not metric.items:
        raise FormulaError(f"{function}() takes a series or a breakdown", "", argument.col_offset + 1)
    values = [item.quantity for item in metric.items.values()]
    result = {"sum": sum, "min": min, "max": max}[function](values)  # type: ignore[operator]
    return Quantity(Decimal(result), metric.unit.dimension)


@dataclass(frozen=True)
class _Writer:
    """Writes arithmetic out with only the brackets that are needed."""

    say: Callable[[Metric], str]
    number: Callable[[Decimal], str]
    find: Lookup

    def write(self, node: ast.expr, outer: int = 0) -> str:
        """A part of the formula, in brackets if what stands around it binds more strongly (`outer`)."""
        match node:
            case ast.BinOp(left=left, op=ast.Pow() as op, right=right):
                strength, told = _STRENGTH[type(op)], f"{self.write(left, 5)}{self._power(right)}"
            case ast.BinOp(left=left, op=op, right=right):
                strength = _STRENGTH[type(op)]
                tighter = strength + (1 if isinstance(op, ast.Sub | ast.Div) else 0)
                told = f"{self.write(left, strength)} {_SIGNS[type(op)]}{_NBSP}{self.write(right, tighter)}"
            case ast.UnaryOp(operand=operand):
                strength, told = 3, f"−{self.write(operand, 3)}"
            case ast.Constant(value=value):
                strength, told = 9, self.number(Decimal(str(value)))
            case ast.Call(func=ast.Name(id="years"), args=[only]):
                period = self.find(_name(only)).period
                strength, told = 1, f"{period.end.year} −{_NBSP}{period.start.year}" if period else ""
            case ast.Call(func=ast.Name(id="abs"), args=[only]):
                strength, told = 9, f"abs({self.write(only)})"
            case ast.Call(func=ast.Name(id=function), args=[only]):
                parts = [self.say(item) for item in self.find(_name(only)).items.values()]
                added = function == "sum"
                strength, told = (1, f" +{_NBSP}".join(parts)) if added else (9, f"{function}({', '.join(parts)})")
            case _:
                told = self.say(self.find(_name(node)))
                strength = 3 if told.startswith("−") else 4 if re.search(r"\s", told) else 9
        return f"({told})" if strength < outer else told

    def _power(self, node: ast.expr) -> str:
        """A whole number of years or times as a superscript; any other exponent written out."""
        if isinstance(node, ast.Call | ast.Constant):
            value = _work_out(node, self.find).value
            if value == value.to_integral_value():
                return f"{value:f}".translate(_SUPERSCRIPTS)
        return f" ^ ({self.write(node)})"
