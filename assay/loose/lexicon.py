"""What has to be known of a language to find the numbers in its words.

In: nothing. Out: the types that a module of word lists (`words_en.py`) fills in and that `assay.loose.grammar` reads.
A language is one such module, and one line in `assay.loose.finder`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import Enum, auto
from functools import cached_property

# Stands for a character of something that is read as a word and is no number: a name, a number from a metric.
MASK = "\ufffc"


def listed(words: str, separator: str | None = None) -> tuple[str, ...]:
    """A list of words, or of phrases between separators, as it stands in a module of word lists."""
    return tuple(word.strip() for word in words.split(separator) if word.strip())


class Role(Enum):
    """The part a word plays in a number."""

    ONE = auto()  # one
    UNIT = auto()  # two to nine
    TEEN = auto()  # ten to nineteen
    TENS = auto()  # twenty, thirty; the nineties
    SCALE = auto()  # hundred, millions, dozen
    ORDINAL = auto()  # fourth
    PART = auto()  # half, quarter, thirds
    MULTIPLE = auto()  # doubled, twice, tenfold
    COUNT = auto()  # a pair of
    DIGITS = auto()  # 1.5, US$46tn, 8%
    PERIOD = auto()  # Q3, FY24
    # These make no number by themselves, and join the one beside them.
    MONTH = auto()  # July
    ABBREVIATION = auto()  # bn
    PERCENT = auto()  # percent
    TIMES = auto()  # times
    FOLD = auto()  # fold
    FIGURES = auto()  # digits, as in double digits


class Join(Enum):
    """What the words between two parts of a number do."""

    NEXT = auto()  # twenty-one, 46 trillion, 4 July
    AND = auto()  # a hundred and five; between 5 and 10
    AND_PART = auto()  # two and a half
    A = auto()  # half a million
    PER = auto()  # eight per cent
    RANGE = auto()  # one to three, two or three
    RATIO = auto()  # three in ten
    OF = auto()  # tens of millions, 4 of 17, the first quarter of 2024
    COMMA = auto()  # July 4, 2023
    STOP = auto()  # Sept. 2024
    DECIMAL = auto()  # two point five


_WORD = rf"[\w{MASK}]+(?:['’][^\W\d_]+)?"
# A line may break between two words, a paragraph may not.
_SPACE = r"[^\S\n]*\n?[^\S\n]*"
_BEFORE = re.compile(rf"({_WORD})(?:{_SPACE}|[-‐‑])\Z")
_AFTER = re.compile(rf"({_SPACE}|[-‐‑])({_WORD})")
_SENTENCE_START = re.compile(r"(?:\A|\n\s*\n|[.!?:;…•][\"'”’)\]]*)[\s\"'“‘(\[]*\Z")
_BETWEEN_WORDS = re.compile(r"[\s\-‐‑]+")
_REACH = 40


@dataclass(frozen=True)
class Place:
    """Where a word stands, for rules that have to look round.

    text: all of it, names masked. start, end: the word. function_words: those of the language that are no noun, verb
    or adjective.
    """

    text: str
    start: int
    end: int
    function_words: frozenset[str] = frozenset()

    @cached_property
    def word(self) -> str:
        """The word itself, in small letters."""
        return self.text[self.start : self.end].lower()

    @cached_property
    def before(self) -> str:
        """The word before, in small letters; empty if a comma or anything else stands between."""
        return self._back(self.start)[0]

    @cached_property
    def second_before(self) -> str:
        """The word before the word before."""
        return self._back(self.before_start)[0] if self.before else ""

    @property
    def before_start(self) -> int:
        """Where the word before starts."""
        return self._back(self.start)[1]

    @cached_property
    def after(self) -> str:
        """The word after, in small letters; empty if anything but a space or a hyphen stands between."""
        return self._forth(self.end)[0]

    @cached_property
    def second_after(self) -> str:
        """The word after the word after."""
        return self._forth(self._forth(self.end)[1])[0] if self.after else ""

    @property
    def hyphen_after(self) -> bool:
        """Whether the next word is tied on with a hyphen."""
        return bool(self.after) and self.text[self.end] in "-‐‑"

    @property
    def starts_sentence(self) -> bool:
        """Whether no word of the same sentence comes before."""
        return bool(_SENTENCE_START.search(self.text[max(0, self.start - _REACH) : self.start]))

    @property
    def comma_after(self) -> bool:
        """Whether a comma follows at once."""
        return self.text.startswith(",", self.end)

    @property
    def noun_after(self) -> bool:
        """Whether a word with a meaning of its own follows: in English a noun as a rule, or an adjective before one."""
        return bool(self.after) and self.after not in self.function_words and not self.after[0].isdecimal()

    def _back(self, end: int) -> tuple[str, int]:
        match = _BEFORE.search(self.text, max(0, end - _REACH), end)
        return (match[1].lower(), match.start()) if match else ("", end)

    def _forth(self, start: int) -> tuple[str, int]:
        match = _AFTER.match(self.text, start, start + _REACH)
        return (match[2].lower(), match.end()) if match else ("", start)


Rule = Callable[[Place], bool]


@dataclass(frozen=True)
class Lexicon:
    """The number words of one language.

    words: word in small letters -> its part. months: names of months, as they are written.
    joins: what may stand between two parts, without the spaces and hyphens round it -> what it does.
    rules: words that count in some places only -> whether they do in this one, when they stand alone. A word joined to
    another number ("one in ten", "second quarter") counts in any case.
    idioms: phrases with a number word in them that count nothing; a space also stands for a hyphen.
    articles: words that open a number: "a" in "a hundred". between: words that make a range of "and".
    fractions: ordinals that are fractions after an article. of: what follows a pair.
    prefixes: what can be tied to a number and leaves it a number, even with a capital (Mid-2024, No5).
    counted_in_roman: what Roman numerals count (the XIX century, the IV quarter); elsewhere they are letters.
    numbered: what makes a name with the number tied to it, even in small letters (carbon-14).
    ordinal_endings: endings of ordinals in digits.
    """

    words: Mapping[str, Role] = field(default_factory=dict)
    months: frozenset[str] = frozenset()
    joins: Mapping[str, Join] = field(default_factory=dict)
    rules: Mapping[str, Rule] = field(default_factory=dict)
    idioms: tuple[str, ...] = ()
    articles: frozenset[str] = frozenset()
    between: frozenset[str] = frozenset()
    fractions: frozenset[str] = frozenset()
    of: str = ""
    function_words: frozenset[str] = frozenset()
    prefixes: frozenset[str] = frozenset()
    counted_in_roman: frozenset[str] = frozenset()
    numbered: frozenset[str] = frozenset()
    ordinal_endings: tuple[str, ...] = ()

    def place(self, text: str, start: int, end: int) -> Place:
        """A word's place, with this language's function words."""
        return Place(text, start, end, self.function_words)

    def is_idiom(self, text: str, start: int, end: int) -> bool:
        """Whether the number word that stands there belongs to a phrase that counts nothing."""
        phrases = self._idioms.get(text[start:end].lower())
        if not phrases:
            return False
        before, after = _evened(text[max(0, start - _REACH) : start]), _evened(text[start : end + _REACH])
        return any(
            before.endswith(first)
            and after.startswith(rest)
            and not after[len(rest) : len(rest) + 1].isalnum()
            and not before[: len(before) - len(first)][-1:].isalnum()
            for first, rest in phrases
        )

    @cached_property
    def _idioms(self) -> Mapping[str, list[tuple[str, str]]]:
        """Number word -> the phrases it is in, each as what comes before the word and the rest."""
        phrases: dict[str, list[tuple[str, str]]] = {}
        for phrase in self.idioms:
            words = phrase.lower().split()
            for place, word in enumerate(words):
                if word in self.words:
                    first = "".join(f"{before} " for before in words[:place])
                    phrases.setdefault(word, []).append((first, " ".join(words[place:])))
        return phrases


def _evened(text: str) -> str:
    """Text in small letters, with one space for whatever spaces and hyphens stand between words."""
    return _BETWEEN_WORDS.sub(" ", text.lower())


NO_WORDS = Lexicon()
