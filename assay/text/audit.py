"""Finding the numbers of a page that come from no metric.

In: a page's HTML as Markdown made it, in which every number from a metric stands in a `data` element. Out: where the
others stand, and the same HTML with each of them marked for the preview. Between `assay.text.prose` and the templates.

The HTML is masked to a text of the same length in which tags, attributes and everything exempt are blank, so that what
`assay.loose` finds in it stands at the same place in the HTML.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence

from assay.loose.finder import Found, find_numbers
from assay.problems import Grade, Place, Problem

HINT = 'give it a place in metrics.yml, add a name to terms.yml, or write {{ literal("…", "why it stays") }}'
_TOKEN = re.compile(r"<!--.*?-->|<(/?)([a-zA-Z][\w-]*)((?:\"[^\"]*\"|'[^']*'|[^>\"'])*)>|&(?:#\w+|\w+);", re.DOTALL)
_EXEMPT = re.compile(r"^(?:data|code|pre|kbd|samp|var|svg|script|style|math)$")
_EXEMPT_ATTRIBUTE = re.compile(r"\sdata-(?:literal|audited)\b|\sclass=\"(?:citation|claim-mark)\"")
_JINJA = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{##.*?##\}", re.DOTALL)
_NUMBERING = re.compile(r"^\W*\d+(?:\.\d+)*[.)]\s")
_INLINE = frozenset(
    [
        "a",
        "abbr",
        "b",
        "bdi",
        "bdo",
        "cite",
        "del",
        "dfn",
        "em",
        "i",
        "ins",
        "mark",
        "q",
        "s",
        "small",
        "span",
        "strong",
        "sub",
        "sup",
        "time",
        "u",
        "wbr",
    ]
)
_VOID = frozenset(
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"]
)

_BLANK, _GAP, _NOTHING = "\n", "\ufffc", "\x00"
"""What stands in the mask for a block's tag, for exempt content, and for an inline tag."""

_ENTITY_SPACES = ("&nbsp;", "&#160;", "&#xa0;", "&thinsp;", "&#8239;")


def loose_numbers(html: str, language: str, terms: Sequence[str]) -> list[Found]:
    """The numbers of a page's HTML that come from no metric, in order, at their places in the HTML."""
    return find_numbers(mask(html), language, terms)


def mark(html: str, loose: Sequence[Found], wrap: Callable[[str], str]) -> str:
    """The HTML with each loose number wrapped, for a preview that shows what is wrong where it stands."""
    for found in sorted(loose, key=lambda each: each.start, reverse=True):
        html = html[: found.start] + wrap(html[found.start : found.end]) + html[found.end :]
    return html


def mask(html: str) -> str:
    """The text of the HTML at its own places, with everything that can hold no loose number blanked out."""
    parts: list[str] = []
    closing: list[str] = []
    heading_starts = False
    end = 0
    for token in _TOKEN.finditer(html):
        text = html[end : token.start()]
        end = token.end()
        if heading_starts and text.strip():
            text, heading_starts = _without_numbering(text), False
        parts.append(_GAP * len(text) if closing else text)
        slash, name, attributes = token[1], (token[2] or "").lower(), token[3] or ""
        parts.append(_filler(token[0], name, exempt=bool(closing)))
        if not name:
            continue
        if closing or (not slash and (_EXEMPT.match(name) or _EXEMPT_ATTRIBUTE.search(attributes))):
            _follow(name, slash, attributes, closing)
        heading_starts = (re.fullmatch(r"h[1-6]", name) is not None and not slash) or (
            heading_starts and name in _INLINE
        )
    parts.append(html[end:])
    return "".join(parts)


def _filler(token: str, name: str, *, exempt: bool) -> str:
    if exempt:
        return _GAP * len(token)
    if not name:
        return (" " if token in _ENTITY_SPACES else _NOTHING) * len(token)
    return (_NOTHING if name in _INLINE else _BLANK) * len(token)


def _follow(name: str, slash: str, attributes: str, closing: list[str]) -> None:
    """Keep account of the elements open inside an exempt one, so that its end is known."""
    if slash:
        if closing and closing[-1] == name:
            closing.pop()
    elif name not in _VOID and not attributes.rstrip().endswith("/"):
        closing.append(name)


def _without_numbering(text: str) -> str:
    numbering = _NUMBERING.match(text)
    return text if not numbering else _NOTHING * numbering.end() + text[numbering.end() :]


def problems(loose: Sequence[Found], source: str, path: str, first_line: int, *, offset: int = 0) -> list[Problem]:
    """The loose numbers as problems, each at its place in the text as written.

    source: the text with its Jinja tags, starting on line `first_line` of the file; `offset` blanks before it are not
    looked at. A number that can't be found there (it is made by a template's logic) is told at the text's first line.
    """
    written = _JINJA.sub(lambda tag: _GAP * len(tag[0]), source)
    seen: Counter[str] = Counter()
    told = []
    for found in loose:
        pattern = re.compile(r"(?<!\w)" + r"\s+".join(re.escape(word) for word in found.text.split()) + r"(?!\w)")
        places = [match.start() for match in pattern.finditer(written, offset)]
        places = places or [match.start() for match in pattern.finditer(source, offset)] or [offset]
        at = places[min(seen[found.text], len(places) - 1)]
        seen[found.text] += 1
        before = source[:at]
        place = Place(path, before.count("\n") + first_line, at - (before.rfind("\n") + 1) + 1)
        told.append(Problem(place, f"the number '{_shown(found.text)}' comes from no metric", HINT, Grade.LOOSE))
    return told


def _shown(text: str) -> str:
    return " ".join(text.split())
