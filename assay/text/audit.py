"""Finding the numbers of a page that come from no metric.

In: a page's HTML as Markdown made it, in which every number from a metric stands in a `data` element. Out: where the
others stand, the same HTML with each of them marked for the preview, and what an editor is told. Between
`assay.text.prose` and the templates; what of the HTML is read at all is the business of `assay.text.visible`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Sequence

from assay.loose.finder import MASK, Found, find_numbers
from assay.problems import Excerpt, Grade, Place, Problem
from assay.text.syntax import Slip
from assay.text.visible import tag_around, visible

HINT = 'give it a place in metrics.yml, add a name to terms.yml, or write {{ literal("…", "why it stays") }}'
PLAIN_HINT = "give it a place in metrics.yml, or add a name to terms.yml"
"""The same for titles, labels and the like, where only metrics can stand."""
_NOT_READ = re.compile(
    r"\{\{.*?\}\}|\{%.*?%\}|\{##.*?##\}"  # Jinja
    r"|^(?P<fence>```|~~~).*?^(?P=fence)|(?P<ticks>`+)(?!`).*?(?<!`)(?P=ticks)(?!`)"  # code
    r"|(?<=\]\()\s*<?[^\s)>]*"  # the address of a link
    , re.DOTALL | re.MULTILINE,
)  # fmt: skip
_COUNTS_NOTHING = re.compile(
    r"^[ \t>]*(?:#{1,6}[ \t]+)?\d{1,2}(?:\.\d{1,2})*[.)](?=\s)"  # the number of an item or a heading
    r"|[#.][\w-]+(?=[^{}\n]*\})"  # the name of an anchor or a class
    r"|^ {0,3}\[[^\]\n]+\]:[ \t]*\S+",  # the name and the address of a reference
    re.MULTILINE,
)
_EXEMPTING = re.compile(
    r"<data\b|\bdata-(?:literal|audited|slot)\b|\bclass=[\"'][^\"'>]*\b(?:citation|claim-mark)\b"
    r"|\{:[^}\n]*\.(?:citation|claim-mark)\b"
)
_QUOTES = str.maketrans("‘’“”\n", "''\"\" ")


def loose_numbers(html: str, language: str, terms: Sequence[str]) -> list[Found]:
    """The numbers of a page's HTML that come from no metric, in order, at their places in the HTML."""
    seen = visible(html)
    found = find_numbers(seen.text, language, terms)
    for start, end in seen.attributes:
        value = visible(html[start:end]).text
        found += [
            Found(each.start + start, each.end + start, each.text, each.what)
            for each in find_numbers(value, language, terms)
        ]
    return sorted(found, key=lambda each: each.start)


def mark(html: str, loose: Sequence[Found], wrap: Callable[[str], str]) -> str:
    """The HTML with each loose number wrapped, for a preview that shows what is wrong where it stands.

    One in an attribute, such as a picture's text alternative, is shown behind the tag.
    """
    for found in reversed(loose):
        number = html[found.start : found.end]
        start, end = found.start, found.end
        if tag := tag_around(html, start):
            start = end = tag[1]
        html = html[:start] + wrap(number) + html[end:]
    return html


def problems(
    loose: Sequence[Found], source: str, place: Place, language: str, terms: Sequence[str], shown: str = ""
) -> list[Problem]:
    """The loose numbers as problems, each at its place in the text as written.

    source: the file's lines from that of `place` on; the text starts at `place`. A number that can't be found there
    (put together by a tag, or spelt with an escape) is told at the start of the text. shown: the plain text in which
    they were found, if it is one.
    """
    if not loose:
        return []
    start = place.column - 1
    written = "\n" * start + _COUNTS_NOTHING.sub(_blank, _without_unread(source[start:]))
    at: dict[str, list[int]] = {}
    for each in loose_numbers(written, language, terms):
        at.setdefault(_plain(each.text), []).append(each.start)
    nth: Counter[str] = Counter()
    told = []
    for found in loose:
        number = _plain(found.text)
        places = at.get(number) or [max(source.find(found.text, start), start)]
        first = places[min(nth[number], len(places) - 1)]
        nth[number] += 1
        before = source[:first]
        line, column = before.count("\n") + place.line, first - before.rfind("\n")
        message = f"the number '{' '.join(found.text.split())}' comes from no metric"
        excerpt = Excerpt(shown, found.start, found.end) if shown else None
        hint = PLAIN_HINT if shown else HINT
        told.append(Problem(Place(place.path, line, column), message, hint, Grade.LOOSE, excerpt))
    return told


def _plain(number: str) -> str:
    """A number in one form, whatever quotation marks and line breaks it is written with."""
    return " ".join(number.translate(_QUOTES).split())


def exempted_by_hand(text: str) -> Iterator[Slip]:
    """Marks that would exempt a number without a reason, or take a figure's place; only functions set them."""
    for found in _EXEMPTING.finditer(_without_unread(text)):
        line, column = text.count("\n", 0, found.start()) + 1, found.start() - text.rfind("\n", 0, found.start())
        hint = 'write {{ literal("…", "why it stays") }}'
        if found[0] == "data-slot":
            hint = 'figures, tables and lists are placed by functions: {{ figure("name") }}'
        yield Slip(line, found[0], f"'{found[0]}' is not written by hand", hint, column)


def exempted_by_tags(text: str, rendered: str, made: Collection[str]) -> Iterator[Slip]:
    """The same where `{% … %}` put such a mark together, so that it can be seen in what came of the text alone.

    made: what metrics and functions printed, which is left out.
    """
    if "{%" in text:
        ours = "|".join(map(re.escape, sorted(made, key=len, reverse=True)))
        if _EXEMPTING.search(_without_unread(re.sub(ours, "", rendered) if ours else rendered)):
            at = text.index("{%")
            line, column = text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at)
            hint = 'write {{ literal("…", "why it stays") }}'
            yield Slip(line, "{%", "no tag that exempts numbers can be put together by {% … %}", hint, column)


def _without_unread(text: str) -> str:
    """The text with Jinja, code and addresses blanked out."""
    return _NOT_READ.sub(_blank, text)


def _blank(part: re.Match[str]) -> str:
    return MASK * len(part[0])
