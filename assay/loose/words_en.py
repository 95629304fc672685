"""The number words of English, and where the doubtful ones count.

In: nothing. Out: `ENGLISH`, which `assay.loose.finder` looks up. Words and phrases are data; each doubtful word has a
short rule, named in `_RULES`, that looks at the words beside it.

What was decided, and why:

- *one* counts before a noun ("one partner"), with another number ("one in ten", "one third"), and after words that
  count ("only one", "more than one"). As a pronoun it does not: "no one", "the one that", "a new one", "one of the",
  "one might", "one finds" (no noun in the singular ends in a plain s).
- *first* counts as a rank or in a sequence ("ranks first", "the first memorandum", "first edition"). It does not as an
  adverb ("first reported"), in an enumeration ("First, …"), or in "the first time", which tells of novelty and counts
  nothing; "the second time" counts.
- *second* counts unless it is a span of time or a verb ("a second later", "to second a motion").
- *quarter* counts as a share ("a quarter of", "quarter-century") or with its number ("the first quarter of 2024"), not
  as a bare period ("last quarter") or part of a town. *half* counts unless it only tempers a word ("half-hearted").
- *once* counts where it tells how often ("once a year", "more than once"), not as a conjunction or "formerly".
- *a pair of*, *a couple of* and *a trio of* count, since the count is meant; *both*, *either*, *dual*, *single* and
  *several* state no number that a metric could hold.
- *zero* counts, but not in names of a policy or a quality (net zero, zero-emission).
- Words of scale count without a number too ("hundreds of", "millions").
"""

from __future__ import annotations

import re

from assay.loose.idioms_en import IDIOMS
from assay.loose.lexicon import Join, Lexicon, Place, Role, Rule, listed

_UNITS = listed("two three four five six seven eight nine")
_TEENS = listed("""
    ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen
""")
_TENS = listed("twenty thirty forty fifty sixty seventy eighty ninety")
_DECADES = listed("noughties teens twenties thirties forties fifties sixties seventies eighties nineties")
_SCALES = listed("hundred thousand million billion trillion quadrillion dozen lakh crore")
_RANKS = listed("first second")
_ORDINALS = listed("""
    third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth
    seventeenth eighteenth nineteenth twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth
    hundredth thousandth millionth billionth trillionth
""")
_MULTIPLES = listed("""
    twice thrice once single
    double doubles doubled doubling triple triples tripled tripling treble trebles trebled trebling
    quadruple quadruples quadrupled quadrupling quintuple quintuples quintupled quintupling
    sextuple sextupled septuple septupled octuple octupled nonuple nonupled decuple decupled
    halve halved halving
""")
_COUNTS = listed("pair couple trio quartet quintet score scores")
_MONTHS = listed("""
    January February March April May June July August September October November December
    Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec
""")

_DETERMINERS = listed("the a an its their his her our your my this that whose each every no")
_FUNCTION_WORDS = listed("""
    a an the this that these those it its he she they them their his her our we us you your i me my
    who whom whose which what such same other others another each every either neither both some any all none many much
    few several own itself themselves oneself
    of in on at by for from to with without within into onto upon over under above below between among amongst across
    through throughout during before after since until till against about around along towards toward behind beyond
    near off out up down per via despite except like unlike as than
    and or but nor so yet if unless because although though while whereas when whenever where wherever whether how why
    is was are were be been being am has have had having do does did done can cannot could may might must shall should
    will would ought need dare let came come become became seem
    not no never always often ever also too then now here there thus hence therefore however only just even still
    already again once more less most least later ago earlier hardly rather quite very well almost perhaps
    instead together else away back apart
""")

# Words around "one".
_COUNTING = listed("only just exactly precisely least most than but within nearly almost barely about")
_OWNING = listed("has have had got gets")
_THERE_IS = listed("is was remains remained")
_NO_NUMBER_BEFORE_ONE = listed("the no this that which each every any some such another last next whole given")
_INDEFINITE = listed("""
    reason example thing hand side way day morning afternoon evening sense respect explanation moment instance sort
""")
_ONE_OR_ANOTHER = re.compile(r"\s+\w+\s+(?:or|to|into|after)\s+(?:an)?other\b")
_NOUNS_IN_LY = listed("""
    supply assembly family ally anomaly rally reply monopoly oligopoly tally
    monthly weekly daily yearly quarterly early costly timely friendly lively likely unlikely orderly
""")
_NOUNS_IN_S = listed("ss us is series species gas lens means news bias atlas corps quarters")

# Words around "first", "second", "half" and "once".
_RANKING = listed("rank ranks ranked ranking placed places stands stood finished finishes")
_RANKED = listed("place worldwide globally among")
_HALF_OF = listed("century share price interest point percentage per")
_QUARTER_OF = listed("century point")
_NOT_HALVED = listed("way life lives year years yearly time past")
_PRONOUNS = listed("it he she they we you i this that these those there one")
_MAY_SECOND = listed("i you we they who will would shall should can could may might must not and")
_SPANS = listed("second minute hour day night week fortnight month quarter season year decade century generation")


def _one(place: Place) -> bool:
    if place.before == "number":
        return True
    if place.before in _OWNING or (place.before in _THERE_IS and place.second_before == "there"):
        return not place.after or _noun_after_one(place)
    if place.before == "not" and place.after not in ("", "of", "to", "that", "which", "who"):
        return True
    if place.before in _COUNTING and place.second_before not in _DETERMINERS:
        return place.after != "of" or (
            place.before != "just" and place.second_after in (*_DETERMINERS, "them", "those")
        )
    if _ONE_OR_ANOTHER.match(place.text, place.end):
        return False
    pronoun = place.before in _NO_NUMBER_BEFORE_ONE or place.second_before in _DETERMINERS
    return not pronoun and _noun_after_one(place)


def _noun_after_one(place: Place) -> bool:
    word = place.after
    if word == "more":
        return True
    # "One reason is": the word means "a certain", and counts nothing.
    if not place.noun_after or word in _INDEFINITE:
        return False
    if word.endswith("ly"):
        return word in _NOUNS_IN_LY
    return not word.endswith("s") or word.endswith(_NOUNS_IN_S) or "'" in word or "’" in word


def _ordinal(place: Place) -> bool:
    """Any rank; not an enumeration of points ("Third, …")."""
    return not (place.starts_sentence and place.comma_after)


def _first(place: Place) -> bool:
    if not _ordinal(place):
        return False
    owned = place.before.endswith(("'s", "’s"))
    if place.hyphen_after or owned or place.before in (*_DETERMINERS, *_RANKING) or place.after in _RANKED:
        return True
    return place.starts_sentence and place.noun_after and not place.after.endswith("ed")


def _second(place: Place) -> bool:
    if not _ordinal(place) or place.before == "per" or place.before[-1:].isdecimal():
        return False
    if place.before == "to":
        return place.after == "place" or place.after.endswith("est")
    if place.before in ("a", "every", "one", "each"):
        return place.noun_after
    return place.noun_after or place.before not in _MAY_SECOND


def _quarter(place: Place) -> bool:
    return place.before == "a" or place.after in _QUARTER_OF


def _teens(place: Place) -> bool:
    """A range of numbers ("mid-teens"), not young people."""
    return place.before in ("low", "mid", "high")


def _half(place: Place) -> bool:
    if place.hyphen_after:
        return place.after in _HALF_OF
    return place.after not in _NOT_HALVED


def _once(place: Place) -> bool:
    if place.after in ("per", "every", "each", "or") or (place.after == "a" and place.second_after in _SPANS):
        return True
    if place.before in ("than", "only", "just", "least", "not"):
        return place.after not in (*_DETERMINERS, *_PRONOUNS)
    if place.after in ("and", "but"):
        return bool(place.before) and place.before not in _FUNCTION_WORDS
    return bool(place.before) and place.before != "for" and not place.after


def _pair(place: Place) -> bool:
    return place.after == "of"


def _score(place: Place) -> bool:
    """Twenty of something, not what an exam gives ("a score of 5") or an orchestra plays."""
    following = place.second_after
    return _pair(place) and place.before == "a" and following not in _DETERMINERS and not following[:1].isdecimal()


def _never(_: Place) -> bool:
    """Counts only where it is joined to another number: "three quarters", "single-digit"."""
    return False


_RULES: dict[str, Rule] = {
    **dict.fromkeys(_ORDINALS, _ordinal),
    **dict.fromkeys(_COUNTS, _pair),
    "one": _one,
    "first": _first,
    "second": _second,
    "quarter": _quarter,
    "quarters": _never,
    "half": _half,
    "score": _score,
    "teens": _teens,
    "once": _once,
    "single": _never,
}

ENGLISH = Lexicon(
    words={
        "one": Role.ONE,
        **dict.fromkeys((*_UNITS, "zero", "nil", "nought", "naught"), Role.UNIT),
        **dict.fromkeys(_TEENS, Role.TEEN),
        **dict.fromkeys((*_TENS, *_DECADES), Role.TENS),
        **dict.fromkeys((*_SCALES, *(f"{scale}s" for scale in _SCALES), "tens"), Role.SCALE),
        **dict.fromkeys(listed("multimillion multibillion multitrillion"), Role.SCALE),
        **dict.fromkeys((*_RANKS, *_ORDINALS), Role.ORDINAL),
        **dict.fromkeys((f"{part}s" for part in _ORDINALS), Role.PART),
        **dict.fromkeys(listed("half halves quarter quarters"), Role.PART),
        **dict.fromkeys(_MULTIPLES, Role.MULTIPLE),
        **dict.fromkeys((f"{count}fold" for count in (*_UNITS, *_TEENS, *_TENS, *_SCALES)), Role.MULTIPLE),
        **dict.fromkeys(_COUNTS, Role.COUNT),
        **dict.fromkeys(listed("bn mn mln bln tn trn trln k"), Role.ABBREVIATION),
        **dict.fromkeys(listed("percent pct cent mille"), Role.PERCENT),
        "times": Role.TIMES,
        "fold": Role.FOLD,
        **dict.fromkeys(listed("digit digits"), Role.FIGURES),
    },
    months=frozenset(_MONTHS),
    joins={
        "": Join.NEXT,
        "and": Join.AND,
        "and a": Join.AND_PART,
        "a": Join.A,
        **dict.fromkeys(listed("per, a per, of a per, of one per", ","), Join.PER),
        **dict.fromkeys(listed("–, to, or, to a, or a, up to", ","), Join.RANGE),
        **dict.fromkeys(listed("in, in a, in every, out of, out of a, out of every", ","), Join.RATIO),
        "of": Join.OF,
        "point": Join.DECIMAL,
        ",": Join.COMMA,
        ".": Join.STOP,
    },
    rules=_RULES,
    idioms=IDIOMS,
    articles=frozenset(["a", "an"]),
    between=frozenset(["between"]),
    fractions=frozenset(_ORDINALS),
    of="of",
    function_words=frozenset(_FUNCTION_WORDS),
    prefixes=frozenset(
        listed("""
            mid post pre early late since top sub under over non near end about approx ca circa no nos nr pp vol
        """)
    ),
    counted_in_roman=frozenset(listed("century centuries quarter")),
    numbered=frozenset(listed("covid carbon uranium plutonium thorium caesium cesium cobalt iodine strontium omega")),
    ordinal_endings=("st", "nd", "rd", "th"),
)
