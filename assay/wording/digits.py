"""Which digits of a number are shown, before any language comes in.

In: an exact Decimal and the decimals asked for. Out: the Decimal to show and the power of ten said in words (2.2 and 6
for 2.2 million). Used by `assay.wording.wording`, which turns both into text. Nothing is rounded unless asked for.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Context, Decimal

# Far more precision than Python's default of 28 digits, so that no step on the way to the page can round by itself.
EXACT = Context(prec=4000, rounding=ROUND_HALF_UP)
_SCALES = (6, 9, 12)
_MOST_DIGITS_IN_WORDS = 4


@dataclass(frozen=True)
class Scaled:
    """A number as it is said: `mantissa` times ten to the `exponent` (0, 6, 9 or 12)."""

    mantissa: Decimal
    exponent: int

    @property
    def value(self) -> Decimal:
        """The number itself, whole numbers without decimals."""
        return self.mantissa if not self.exponent else times_ten_to(self.mantissa, self.exponent)


def rounded(value: Decimal, digits: int) -> Decimal:
    """`value` with exactly `digits` decimals; halves go away from zero."""
    result = value.quantize(EXACT.scaleb(Decimal(1), -digits), context=EXACT)
    return result if result else result.copy_abs()


def significant(value: Decimal, count: int) -> Decimal:
    """`value` with at most `count` significant digits, without trailing zeros after the point."""
    excess = value.adjusted() + 1 - count
    return plain(value.quantize(Decimal(1).scaleb(excess), context=EXACT) if value else value)


def product(value: Decimal, factor: Decimal) -> Decimal:
    """`value` times `factor`, exactly."""
    return EXACT.multiply(value, factor)


def times_ten_to(value: Decimal, power: int) -> Decimal:
    """`value` times ten to the `power`, as `plain` has it."""
    return plain(EXACT.scaleb(value, power))


def plain(value: Decimal) -> Decimal:
    """The same number without exponent, without trailing zeros after the point and without a negative zero."""
    if not value:
        return Decimal(0)
    return Decimal(format(value.normalize(EXACT), "f"))


def as_given(value: Decimal) -> Decimal:
    """`value` as its author wrote it: "5.0" keeps its zero, which says how exact it is.

    From a thousand on, zeros after the point come from a scale word ("2.20 million") and say nothing.
    """
    return plain(value) if value.copy_abs() >= 1000 else Decimal(format(value if value else value.copy_abs(), "f"))


def scaled(value: Decimal, digits: int | None = None, beside: Decimal = Decimal(0)) -> Scaled:
    """How `value` is said: from a million on with a scale word.

    Without `digits` only where few digits remain before the word ("2.2 million", but 2,345,678); with `digits` always,
    and they count the decimals before the word. beside: see `shared_exponent`.
    """
    exponent = shared_exponent(value, beside)
    if digits is not None:
        # Rounding can carry a number over into the next scale: 999.97 million is 1.0 billion.
        carried = rounded(EXACT.scaleb(value, -exponent), digits)
        exponent = shared_exponent(EXACT.scaleb(carried, exponent), beside)
        return Scaled(rounded(EXACT.scaleb(value, -exponent), digits), exponent)
    mantissa = plain(EXACT.scaleb(value, -exponent))
    if exponent and len(mantissa.as_tuple().digits) <= _MOST_DIGITS_IN_WORDS:
        return Scaled(mantissa, exponent)
    return Scaled(as_given(value), 0)


def shared_exponent(value: Decimal, beside: Decimal) -> int:
    """The power of ten that is said in words: its own, or that of the larger number it is read together with.

    "0.38 million" stands well beside "9.03 million", but a hundredth of the word is the least that reads as a number.
    """
    own, shared = _exponent(value), _exponent(beside)
    return shared if shared > own and value.adjusted() >= shared - 2 and value else own


def _exponent(value: Decimal) -> int:
    return max((exponent for exponent in _SCALES if value.adjusted() >= exponent), default=0) if value else 0


def abridged(value: Decimal, beside: Decimal = Decimal(0)) -> Decimal:
    """`value` for tight places: three significant digits where it is said with a scale word."""
    return significant(value, 3) if shared_exponent(value, beside) else value


def decimals(values: Iterable[Decimal]) -> int:
    """The decimals that all of them need to be told apart as given."""
    return max((-min(0, int(plain(value).as_tuple().exponent)) for value in values), default=0)
