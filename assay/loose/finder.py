"""Every number in running text, so that those that came from no metric can be told to the editor.

In: text of a page as it is read, its language, and the editor's terms. Out: `Found`, one for each number. On the way
from content/ to site/ it comes after a page is rendered and before it is published; whoever calls it knows which of the
numbers came from metrics. One step after another: names are masked (`names`), digits and words are read (`digits`,
`lexicon` and the language's `words_….py`), what belongs together is joined (`grammar`), and the terms are taken out.

A language without word lists gets its digits found. To add one, write its `words_….py` and name it in `_LEXICONS`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from assay.loose.grammar import Expression, counting_parts, expressions
from assay.loose.lexicon import MASK, NO_WORDS, Lexicon
from assay.loose.names import Span, masked, term_spans
from assay.loose.words_en import ENGLISH

__all__ = ["FILLER", "MASK", "NOTHING", "Found", "find_numbers", "find_with"]

NOTHING, FILLER = "\x00", "\x01"
# Soft hyphens and joiners: they stand inside a word and are not seen.
_READ_OVER = re.compile(f"[{NOTHING}{FILLER}\u00ad\u200c\u200d\u2060\ufeff]+")
_LEXICONS = {"en": ENGLISH}


@dataclass(frozen=True)
class Found:
    """A number in a text: `text` is what a reader sees there from `start` to `end`.

    what: digits, words, percentage, range, ratio (three in ten), multiple (doubled), fraction, ordinal or date.
    """

    start: int
    end: int
    text: str
    what: str


def find_numbers(text: str, language: str, terms: Sequence[str] = ()) -> list[Found]:
    """The numbers of a text, in order, each as long as it goes; nothing that a term covers is among them.

    text: may hold `MASK` for what is a word here and no loose number; `NOTHING` for what is not read at all, such as a
    tag: it is read over (CO<sub>2</sub> is CO2), and no number is told across it; `FILLER` for the rest of a character
    that takes more than its place, such as an entity: a number is told across it.
    language: a code such as "en" or "en_GB". terms: names with numbers in them, exactly as written ("Boeing 747").
    """
    lexicon = _LEXICONS.get(language.replace("-", "_").split("_")[0].lower(), NO_WORDS)
    return find_with(text, lexicon, terms)


def find_with(text: str, lexicon: Lexicon, terms: Sequence[str] = ()) -> list[Found]:
    """The same with the number words of a lexicon."""
    read, places, cuts = _read_over(text)
    readable = masked(read, lexicon)
    left = _between(readable, expressions(readable, lexicon), term_spans(read, terms), lexicon)
    left = _between(readable, left, cuts, lexicon, whole_words=False)
    return [_told(text, places[part.start], places[part.end - 1] + 1, part.what) for part in left]


def _told(text: str, start: int, end: int, what: str) -> Found:
    while text[end : end + 1] == FILLER:
        end += 1
    return Found(start, end, _READ_OVER.sub("", text[start:end]), what)


def _read_over(text: str) -> tuple[str, Sequence[int], list[Span]]:
    """The text as it is read, the place in `text` of each of its characters, and where `NOTHING` was taken out."""
    gaps = [match.span() for match in _READ_OVER.finditer(text)]
    if not gaps:
        return text, range(len(text)), []
    places, cuts, end = list[int](), list[Span](), 0
    for first, last in gaps:
        places += range(end, first)
        if NOTHING in text[first:last]:
            cuts.append((len(places), len(places)))
        end = last
    places += range(end, len(text))
    return _READ_OVER.sub("", text), places, cuts


def _between(
    text: str, found: Iterable[Expression], gaps: Sequence[Span], lexicon: Lexicon, *, whole_words: bool = True
) -> Iterator[Expression]:
    """What is left of the numbers between the gaps, each piece from the first to the last part of it that counts.

    Numbers are found before terms are taken out, so that a term never makes a number of anything. whole_words: whether
    the gaps lie between words; a word with a tag inside is told at the piece before the tag.
    """
    next_gap = 0
    for whole in found:
        while next_gap < len(gaps) and gaps[next_gap][1] <= whole.start:
            next_gap += 1
        pieces = list(_pieces(whole, gaps, next_gap))
        if pieces == [(whole.start, whole.end)]:
            yield whole
            continue
        counting = [(start, list(counting_parts(text[start:end], lexicon))) for start, end in pieces]
        told = [Expression(start + parts[0][0], start + parts[-1][1], whole.what) for start, parts in counting if parts]
        yield from told or ([] if whole_words else [Expression(*pieces[0], whole.what)])


def _pieces(whole: Expression, gaps: Sequence[Span], next_gap: int) -> Iterator[Span]:
    """The parts of an expression between gaps; gaps before `next_gap` end before it."""
    start = whole.start
    while next_gap < len(gaps) and gaps[next_gap][0] < whole.end:
        first, last = gaps[next_gap]
        if start < first:
            yield start, first
        start = max(start, last)
        next_gap += 1
    if start < whole.end:
        yield start, whole.end
