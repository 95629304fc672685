"""How the parts of a number join: which words and digits beside each other are one expression.

In: text with its names masked, and a language's `Lexicon`. Out: expressions, each as long as it goes ("two and a half
million", "1.5 to 2.2 million", "three in ten", "4 July 2023"). Called by `assay.loose.finder`, after
`assay.loose.digits`. What the words are is the lexicon's business; what may join what stands here, in `_JOINS`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from heapq import merge

from assay.loose.digits import Token, digit_tokens, kind
from assay.loose.lexicon import Join, Lexicon, Role
from assay.loose.names import is_year

_WORD = re.compile(r"\b[^\W\d_]+(?:['’][^\W\d_]+)*\b")
_ROMAN = re.compile(r"[IVXL]+")
_WIDEST_GAP = 24
_PARAGRAPH = re.compile(r"\n\s*\n")
_SPACES = re.compile(r"[\s\u200b\u2060‐‑-]+")
_DASH_BETWEEN_SPACES = re.compile(r"\s+[-–−‐‑]\s+|\s*–\s*")

_ONES = {Role.ONE, Role.UNIT}
_SMALL = {Role.ONE, Role.UNIT, Role.TEEN, Role.TENS}
_WHOLE = _SMALL | {Role.SCALE, Role.DIGITS}
_SHARE = {Role.ORDINAL, Role.PART}
_ENDS = {Role.PERCENT, Role.TIMES, Role.FOLD, Role.ABBREVIATION}
_ALONE = _WHOLE | _SHARE | {Role.MULTIPLE, Role.COUNT, Role.PERIOD}

# What joins what: the join, what the expression so far ends with, what may follow.
_JOINS: tuple[tuple[Join, set[Role], set[Role]], ...] = (
    (Join.NEXT, _SMALL, {Role.SCALE, Role.PART, Role.PERCENT, Role.TIMES, Role.FOLD, Role.FIGURES}),
    (Join.NEXT, {Role.TENS}, {*_ONES, Role.ORDINAL}),
    (Join.NEXT, {Role.ONE}, {Role.ORDINAL}),
    (Join.NEXT, {Role.TEEN, Role.TENS}, {Role.TENS}),
    (Join.NEXT, {Role.SCALE}, {*_SMALL, Role.SCALE, Role.ORDINAL, Role.PERCENT, Role.TIMES, Role.FOLD, Role.PART}),
    (Join.NEXT, {Role.DIGITS}, {Role.SCALE, Role.MONTH, Role.PERIOD, Role.PART, *_ENDS}),
    (Join.NEXT, {Role.PERIOD, Role.MONTH}, {Role.DIGITS}),
    (Join.NEXT, {Role.ORDINAL}, {Role.UNIT, Role.TEEN, Role.TENS, Role.SCALE, Role.DIGITS, Role.PART, Role.MONTH}),
    (Join.NEXT, {Role.PART}, {Role.SCALE, Role.TIMES}),
    (Join.NEXT, {Role.MULTIPLE}, {Role.FIGURES}),
    (Join.NEXT, {Role.ABBREVIATION}, {Role.TIMES}),
    (Join.A, {Role.PART}, {Role.SCALE}),
    (Join.PER, _WHOLE | _SHARE, {Role.PERCENT}),
    (Join.AND, {Role.SCALE}, _SMALL | {Role.ORDINAL}),
    (Join.AND, {Role.ORDINAL}, {Role.ORDINAL}),
    (Join.AND_PART, _WHOLE, _SHARE),
    (Join.RANGE, _WHOLE | _SHARE | _ENDS, _WHOLE | _SHARE | {Role.MULTIPLE}),
    (Join.RANGE, {Role.MONTH}, {Role.MONTH}),
    (Join.RANGE, {Role.MULTIPLE}, {Role.MULTIPLE}),
    (Join.RATIO, _SMALL | {Role.DIGITS}, _WHOLE - {Role.ONE}),
    (Join.OF, _WHOLE, _WHOLE - {Role.ONE}),
    (Join.OF, {Role.COUNT}, {Role.SCALE}),
    (Join.OF, {Role.DIGITS, Role.ORDINAL}, {Role.MONTH}),
    (Join.OF, {Role.ORDINAL}, {Role.UNIT, Role.TEEN, Role.TENS}),
    (Join.OF, {Role.PART, Role.PERIOD}, {Role.DIGITS}),
    (Join.COMMA, {Role.DIGITS}, {Role.DIGITS}),
    (Join.STOP, {Role.MONTH}, {Role.DIGITS}),
    (Join.DECIMAL, _SMALL, _SMALL),
)
_MAY_FOLLOW = {
    (join, left): {role for other, lefts, rights in _JOINS if other is join and left in lefts for role in rights}
    for join, all_left, _ in _JOINS
    for left in all_left
}


@dataclass(frozen=True, slots=True)
class Expression:
    """A whole number in the text, and what it is."""

    start: int
    end: int
    what: str


def expressions(text: str, lexicon: Lexicon) -> Iterator[Expression]:
    """The numbers of a text, in order, none overlapping another."""
    tokens = list(merge(digit_tokens(text), _word_tokens(text, lexicon), key=lambda token: token.start))
    at = 0
    while at < len(tokens):
        chain, joins = [tokens[at]], list[Join]()
        while at + len(chain) < len(tokens):
            follower = tokens[at + len(chain)]
            join = _join(text, chain, follower, lexicon)
            if join is None:
                break
            chain.append(follower)
            joins.append(join)
        at += len(chain)
        if _counts(text, chain, lexicon):
            yield _expression(text, chain, joins, lexicon)


def counting_parts(text: str, lexicon: Lexicon) -> Iterator[tuple[int, int]]:
    """Where there are digits or words that make a number by themselves, whatever stands round them."""
    for token in merge(digit_tokens(text), _word_tokens(text, lexicon), key=lambda token: token.start):
        if token.role in _ALONE:
            yield token.start, token.end


def _word_tokens(text: str, lexicon: Lexicon) -> Iterator[Token]:
    words, months = lexicon.words, lexicon.months
    if not words and not months:
        return
    for match in _WORD.finditer(text):
        written = match[0]
        word = written.lower()
        if written in months:
            yield Token(*match.span(), Role.MONTH, word)
        elif word in words and not lexicon.is_idiom(text, *match.span()):
            yield Token(*match.span(), words[word], word)
        elif _ROMAN.fullmatch(written) and lexicon.place(text, *match.span()).after in lexicon.counted_in_roman:
            yield Token(*match.span(), Role.ORDINAL, word)


def _join(text: str, chain: Sequence[Token], follower: Token, lexicon: Lexicon) -> Join | None:
    """How `follower` goes on from the parts in `chain`, or None if it starts anew."""
    last = chain[-1]
    if chain[0].role in _ENDS or follower.start - last.end > _WIDEST_GAP:
        return None
    join = lexicon.joins.get(_gap(text[last.end : follower.start]))
    if join is Join.AND and lexicon.place(text, chain[0].start, last.end).before in lexicon.between:
        join = Join.RANGE
    if join is None or follower.role not in _MAY_FOLLOW.get((join, last.role), ()):
        return None
    return join if _sensible(join, chain, follower) else None


def _sensible(join: Join, chain: Sequence[Token], follower: Token) -> bool:
    """What the roles alone do not tell: years are not counted, and dates have an order."""
    last, years = chain[-1], is_year(follower.word)
    match join:
        case Join.RANGE:
            return is_year(last.word) == years or Role.DIGITS not in (last.role, follower.role) or _dated(chain)
        case Join.RATIO:
            return not years and not is_year(last.word)
        case Join.OF if last.role in (Role.PART, Role.PERIOD):
            return years
        case Join.OF:
            return not years and not is_year(last.word)
        case Join.NEXT if follower.role is Role.MONTH:
            return not is_year(last.word)
        case Join.NEXT if follower.role is Role.DIGITS:
            return years or last.role is not Role.PERIOD
        case Join.AND:
            return all(token.role is not Role.DIGITS for token in chain[-3:])
        case Join.COMMA:
            return years and len(chain) > 1 and chain[-2].role is Role.MONTH
    return True


def _dated(chain: Sequence[Token]) -> bool:
    return any(token.role is Role.MONTH for token in chain[-3:])


def _gap(between: str) -> str:
    """What stands between two parts, for looking up: words without spaces and hyphens, "–" for a dash."""
    if between in (" ", "-", "\u00a0"):
        return ""
    if _PARAGRAPH.search(between):
        return "\n\n"
    if _DASH_BETWEEN_SPACES.fullmatch(between):
        return "–"
    return _SPACES.sub(" ", between).strip().lower()


def _counts(text: str, chain: Sequence[Token], lexicon: Lexicon) -> bool:
    """Whether this is a number at all: something in it counts, and a doubtful word does where it stands."""
    if chain[0].role in _ENDS or not any(token.role in _ALONE for token in chain):
        return False
    if len(chain) > 1:
        return True
    rule = lexicon.rules.get(chain[0].word)
    return rule is None or rule(lexicon.place(text, chain[0].start, chain[0].end))


def _expression(text: str, chain: Sequence[Token], joins: Sequence[Join], lexicon: Lexicon) -> Expression:
    first, last = chain[0], chain[-1]
    start, end, what = first.start, last.end, _what(chain, joins, lexicon)
    fraction = len(chain) == 1 and first.word in lexicon.fractions
    if fraction or first.role in (Role.SCALE, Role.PART, Role.COUNT):
        place = lexicon.place(text, start, end)
        if place.before in lexicon.articles and not (fraction and place.noun_after):
            start, what = place.before_start, "fraction" if fraction else what
    if last.role is Role.COUNT:
        end = text.index(lexicon.of, end) + len(lexicon.of)
    return Expression(start, end, what)


def _what(chain: Sequence[Token], joins: Sequence[Join], lexicon: Lexicon) -> str:
    """What an expression is: its most telling part decides."""
    roles = {token.role for token in chain}
    kinds = {kind(token, lexicon.ordinal_endings) for token in chain if token.role in (Role.DIGITS, Role.PERIOD)}
    shares = Role.PART in roles or (Role.ONE in roles and Role.ORDINAL in roles)
    telling = (
        ("date", Role.MONTH in roles or "date" in kinds or {Role.ORDINAL, Role.PART} <= roles),
        ("range", Join.RANGE in joins or "range" in kinds),
        ("ratio", Join.RATIO in joins or (Join.OF in joins and roles <= _WHOLE and Role.SCALE not in roles)),
        ("percentage", Role.PERCENT in roles or "percentage" in kinds),
        ("multiple", bool({Role.TIMES, Role.FOLD, Role.MULTIPLE} & roles) or "multiple" in kinds),
        ("fraction", shares or "fraction" in kinds),
        ("ordinal", Role.ORDINAL in roles or "ordinal" in kinds),
        ("digits", bool(kinds)),
    )
    return next((what for what, holds in telling if holds), "words")
