"""What an editor did wrong, told in plain words with the place to mend.

In: found by every room that reads `content/`. Out: printed by the command line and the MkDocs plugin. `ContentError` is
the one error type for editors' mistakes; anything else that escapes is a bug of Assay's.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import lru_cache
from heapq import nlargest
from itertools import pairwise

_COMPARED = 200
"""With how many names a misspelt one is compared letter by letter."""


@dataclass(frozen=True, order=True)
class Place:
    """A spot in a file: the path as shown to the editor, line and column counted from 1."""

    path: str
    line: int = 1
    column: int = 1


class Grade(StrEnum):
    """How much a problem matters: an error stops everything, a loose number stops all but the preview."""

    ERROR = "error"
    LOOSE = "loose number"
    WARNING = "warning"


@dataclass(frozen=True, order=True)
class Excerpt:
    """A text as readers see it, and from where to where something stands in it."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, order=True)
class Problem:
    """One mistake: where, what is wrong, and what would mend it.

    excerpt: of a loose number, the text in which it is shown, unless that is a page's body.
    """

    place: Place
    message: str
    hint: str = ""
    grade: Grade = Grade.ERROR
    excerpt: Excerpt | None = field(default=None, compare=False, repr=False)

    def __str__(self) -> str:
        word = "warning" if self.grade is Grade.WARNING else "error"
        told = f"{self.place.path}:{self.place.line}:{self.place.column}: {word}: {self.message}"
        return f"{told}\n    hint: {self.hint}" if self.hint else told


class ContentError(Exception):
    """The content has mistakes; carries all that were found, in the order of files and lines."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(set(problems)))
        super().__init__("\n".join(str(problem) for problem in self.problems))


class Mistake(ValueError):
    """A value that can't stand as written, told where its place isn't known: the caller adds that.

    field: the field or entry to mend, where what it belongs to was checked as a whole.
    """

    def __init__(self, message: str, hint: str = "", field: str = "") -> None:
        self.message, self.hint, self.field = message, hint, field
        super().__init__(message)


class UnknownWord(Mistake):
    """A value outside its vocabulary."""

    def __init__(self, word: str, words: Iterable[str]) -> None:
        known = tuple(words)
        super().__init__(f"'{word}' is not one of: {', '.join(known)}", nearest(word, known))


def near(name: str, names: Iterable[str]) -> list[str]:
    """The one or two names that this one may have been meant for, the likeliest first."""
    return list(_near(name, tuple(names)))


@lru_cache(maxsize=500)
def _near(name: str, names: tuple[str, ...]) -> tuple[str, ...]:
    close = difflib.get_close_matches(name, _likely(name, names), n=2, cutoff=0.6)
    likeness = [difflib.SequenceMatcher(None, match, name).ratio() for match in close]
    return tuple(match for match, like in zip(close, likeness, strict=True) if like > likeness[0] - 0.1)


def _likely(name: str, names: Sequence[str]) -> Sequence[str]:
    """Of very many names those that share the most pairs of letters with this one: close comparison takes long."""
    if len(names) <= _COMPARED:
        return names
    pairs = set(pairwise(name))
    return nlargest(_COMPARED, names, key=lambda each: len(pairs.intersection(pairwise(each))))


def nearest(name: str, names: Iterable[str]) -> str:
    """The hint for a misspelt name: `did you mean 'x'?`, or an empty text when nothing is near."""
    close = near(name, names)
    return f"did you mean {' or '.join(repr(match) for match in close)}?" if close else ""


def few(names: Iterable[str]) -> str:
    """The first dozen names, for a hint: "north, south"."""
    known = list(names)
    return f"{', '.join(known[:12])}{' …' if len(known) > 12 else ''}"


def unknown(kind: str, name: str, names: Iterable[str], place: Place) -> Problem:
    """The problem of a name that is nowhere defined: `kind` says what it should have named."""
    known = sorted(names)
    fallback = f"there are: {few(known)}" if known else ""
    return Problem(place, f"unknown {kind} '{name}'", nearest(name, known) or fallback)
