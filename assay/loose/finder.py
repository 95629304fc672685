"""Every number in running text, so that those that came from no metric can be told to the editor.

In: text of a page as it is read, its language, and the editor's terms. Out: `Found`, one for each number. On the way
from content/ to site/ it comes after a page is rendered and before it is published; whoever calls it knows which of the
numbers came from metrics. One step after another: names are masked (`names`), digits and words are read (`digits`,
`lexicon` and the language's `words_….py`), what belongs together is joined (`grammar`), and the terms are taken out.

A language without word lists gets its digits found. To add one, write its `words_….py` and name it in `_LEXICONS`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from assay.loose.grammar import Expression, counting_parts, expressions
from assay.loose.lexicon import MASK, NO_WORDS, Lexicon
from assay.loose.names import Span, masked, term_spans
from assay.loose.words_en import ENGLISH

__all__ = ["MASK", "NOTHING", "Found", "find_numbers", "find_with"]

NOTHING = "\x00"
_LEXICONS = {"en": ENGLISH}


@dataclass(frozen=True)
class Found:
    """A number in a text: `text` is what stands there from `start` to `end`.

    what: digits, words, percentage, range, ratio (three in ten), multiple (doubled), fraction, ordinal or date.
    """

    start: int
    end: int
    text: str
    what: str


def find_numbers(text: str, language: str, terms: Sequence[str] = ()) -> list[Found]:
    """The numbers of a text, in order, each as long as it goes; nothing that a term covers is among them.

    text: may hold `MASK` for what is a word here and no loose number, and `NOTHING` for what is not read at all, such
    as a tag: it is read over (CO<sub>2</sub> is CO2), and no number is told across it.
    language: a code such as "en" or "en_GB". terms: names with numbers in them, exactly as written ("Boeing 747").
    """
    lexicon = _LEXICONS.get(language.replace("-", "_").split("_")[0].lower(), NO_WORDS)
    return find_with(text, lexicon, terms)


def find_with(text: str, lexicon: Lexicon, terms: Sequence[str] = ()) -> list[Found]:
    """The same with the number words of a lexicon."""
    read, places, cuts = _read_over(text)
    readable = masked(read, lexicon)
    left = _without(readable, expressions(readable, lexicon), sorted(term_spans(read, terms) + cuts), lexicon)
    spans = [(places[part.start], places[part.end - 1] + 1, part.what) for part in left]
    return [Found(start, end, text[start:end], what) for start, end, what in spans]


def _read_over(text: str) -> tuple[str, Sequence[int], list[Span]]:
    """The text without `NOTHING`, the place in `text` of each of its characters, and where something was taken out."""
    if NOTHING not in text:
        return text, range(len(text)), []
    places = [place for place, sign in enumerate(text) if sign != NOTHING]
    cuts = [(at, at) for at, (before, after) in enumerate(pairwise(places), 1) if after > before + 1]
    return text.replace(NOTHING, ""), places, cuts


def _without(text: str, found: Iterable[Expression], names: Sequence[Span], lexicon: Lexicon) -> Iterator[Expression]:
    """What is left of the numbers between the names and cuts, from the first to the last word or digits that count.

    Terms are taken out of what was found without them, so that a term never makes a number of anything.
    """
    next_name = 0
    for whole in found:
        while next_name < len(names) and names[next_name][1] <= whole.start:
            next_name += 1
        pieces = list(_pieces(whole, names, next_name))
        if pieces == [(whole.start, whole.end)]:
            yield whole
            continue
        for start, end in pieces:
            parts = list(counting_parts(text[start:end], lexicon))
            if parts:
                yield Expression(start + parts[0][0], start + parts[-1][1], whole.what)


def _pieces(whole: Expression, names: Sequence[Span], next_name: int) -> Iterator[Span]:
    """The parts of an expression between names; names before `next_name` end before it."""
    start = whole.start
    while next_name < len(names) and names[next_name][0] < whole.end:
        first, last = names[next_name]
        if start < first:
            yield start, first
        start = max(start, last)
        next_name += 1
    if start < whole.end:
        yield start, whole.end
