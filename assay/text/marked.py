"""Marking loose numbers on a finished page of the preview, also where no text of the page's own holds them.

In: a page as its template printed it, and the excerpts in which loose numbers stand: titles, labels, texts of figures.
Out: the page with each number wrapped wherever its excerpt is shown. The last step of a preview; a build that publishes
never gets here, as it stops for any loose number. Those in a page's body are marked before, by `assay.text.audit`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from assay.loose.finder import FILLER, NOTHING
from assay.problems import Excerpt
from assay.text.visible import Span, tag_around, visible

_UNSEEN = f"[{NOTHING}{FILLER}]*"


def mark_excerpts(page: str, excerpts: Iterable[Excerpt], wrap: Callable[[str], str]) -> str:
    """The page's HTML with the number of each excerpt wrapped, wherever the excerpt stands in its body.

    wrap: gives the HTML of a mark around the HTML of a number. A number in a drawing or in an attribute, where no mark
    can stand, is shown behind it, once.
    """
    start, end = next(iter(_elements(page, "body")), (0, len(page)))
    html = page[start:end]
    marked, drawn = _elements(html, 'mark class="loose"'), _elements(html, "svg")
    patterns = [_pattern(excerpt) for excerpt in sorted(set(excerpts))]
    places = {span for span in _found(html, patterns) if not _within(span, marked)}
    inserted: dict[Span, str] = {}
    for first, last in sorted(places):
        number = html[first:last]
        if around := _within((first, last), drawn) or tag_around(html, first):
            at = (around[1], around[1])
            inserted[at] = "".join(dict.fromkeys((inserted.get(at, ""), wrap(number))))
        else:
            inserted[first, last] = wrap(number)
    for (first, last), text in sorted(inserted.items(), reverse=True):
        html = html[:first] + text + html[last:]
    return page[:start] + html + page[end:]


def _found(html: str, patterns: list[re.Pattern[str]]) -> Iterator[Span]:
    """Where the numbers stand, in texts and in attributes that are read."""
    seen = visible(html)
    texts = [(0, seen.text), *((start, visible(html[start:end]).text) for start, end in seen.attributes)]
    for offset, text in texts:
        for pattern in patterns:
            for match in pattern.finditer(text):
                first, last = match.span("number")
                yield offset + first, offset + last


def _pattern(excerpt: Excerpt) -> re.Pattern[str]:
    """Finds the excerpt in what is visible of a page, however its lines are broken there."""
    text, start, end = excerpt.text, excerpt.start, excerpt.end
    before, number, after = text[:start], text[start:end], text[end:]
    parts = f"{_letters(before)}(?P<number>{_letters(number).removesuffix(_UNSEEN)}{FILLER}*){_letters(after)}"
    return re.compile(rf"(?<!\w){parts}(?!\w)")


def _letters(text: str) -> str:
    parts = (
        rf"[\s{NOTHING}{FILLER}]+" if part.isspace() else re.escape(part) + _UNSEEN
        for part in re.split(r"(\s+|)", text)
        if part
    )
    return "".join(parts)


def _elements(html: str, opened: str) -> list[Span]:
    """Where the elements stand whose tag begins like this; none of them holds another."""
    pattern = rf"<{opened}[ >].*?</{opened.split()[0]}>"
    return [match.span() for match in re.finditer(pattern, html, re.DOTALL)]


def _within(span: Span, spans: list[Span]) -> Span | None:
    return next((each for each in spans if each[0] <= span[0] and span[1] <= each[1]), None)
