"""What a reader sees of a page's HTML, or of the Markdown it is made from: the part in which numbers are looked for.

In: HTML, or Markdown that may hold HTML. Out: its text, every character at its own place, with tags and what is exempt
blanked out; and the places of those attributes that are read, such as a picture's text alternative. Called by
`assay.text.audit`.

Exempt are numbers from metrics (`data`), literals, citations, and code. What is not closed exempts nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape

from assay.loose.finder import FILLER, MASK, NOTHING
from assay.loose.lexicon import listed

Span = tuple[int, int]

_TOKEN = re.compile(
    r"<!--.*?-->|<(?P<slash>/?)(?P<name>[a-zA-Z][\w-]*)(?P<attributes>(?:\"[^\"]*\"|'[^']*'|[^<>\"'])*)>"
    r"|&(?:#\w{1,9}|\w{1,32});",
    re.DOTALL,
)
_EXEMPT = frozenset(["data", "code", "pre", "kbd", "samp", "var", "script", "style"])
_EXEMPT_ATTRIBUTE = re.compile(r"\sdata-(?:literal|audited)\b|\sclass=\"(?:citation|claim-mark)\"")
_READ_ATTRIBUTE = re.compile(
    r"\s(?:alt|title|label|placeholder|aria-label|aria-description)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'=>]+))"
)
_NUMBERING = re.compile(r"\W*\d{1,2}(?:\.\d{1,2})*[.)]\s")
_HEADING = re.compile(r"h[1-6]")
_INLINE = frozenset(
    listed(
        "a abbr b bdi bdo cite code data del dfn em i ins kbd mark q s samp small span strong sub sup time u var wbr"
    )
)
_BLOCK_ENDS = "\n"


@dataclass(frozen=True)
class Visible:
    """text: as long as what it was made from. attributes: where values of attributes stand that are read."""

    text: str
    attributes: tuple[Span, ...]


def visible(html: str) -> Visible:
    """What is read of the HTML."""
    tokens = list(_TOKEN.finditer(html))
    closed_by = _closings(tokens)
    parts: list[str] = []
    attributes: list[Span] = []
    end, exempt_until, heading_starts = 0, -1, False
    for index, token in enumerate(tokens):
        text, name = html[end : token.start()], (token["name"] or "").lower()
        end = token.end()
        if heading_starts and text.strip():
            text, heading_starts = _without_numbering(text), False
        exempt = index <= exempt_until
        parts += [MASK * len(text) if exempt else text, _instead(token, name, exempt=exempt)]
        if name and not exempt:
            exempts = name in _EXEMPT or _EXEMPT_ATTRIBUTE.search(token["attributes"])
            if exempts and not token["slash"]:
                exempt_until = closed_by.get(index, -1)
            attributes += _read_attributes(token)
            heading = _HEADING.fullmatch(name) is not None and not token["slash"]
            heading_starts = heading or (heading_starts and name in _INLINE)
    parts.append(html[end:])
    return Visible("".join(parts), tuple(attributes))


def tag_around(html: str, place: int) -> Span | None:
    """The tag in which this place lies, if it lies in one."""
    start = html.rfind("<", 0, place)
    token = _TOKEN.match(html, start) if start >= 0 else None
    return token.span() if token and place < token.end() else None


def _closings(tokens: list[re.Match[str]]) -> dict[int, int]:
    """For each tag that is closed, by position in the list, the tag that closes it."""
    opened: dict[str, list[int]] = {}
    closed_by: dict[int, int] = {}
    for index, token in enumerate(tokens):
        if not token["name"]:
            continue
        waiting = opened.setdefault(token["name"].lower(), [])
        if not token["slash"]:
            waiting.append(index)
        elif waiting:
            closed_by[waiting.pop()] = index
    return closed_by


def _instead(token: re.Match[str], name: str, *, exempt: bool) -> str:
    """What stands for a tag, an entity or a comment."""
    length = len(token[0])
    if exempt:
        return MASK * length
    if name:
        return (NOTHING if name in _INLINE else _BLOCK_ENDS) * length
    if token[0].startswith("<"):
        return NOTHING * length
    sign = unescape(token[0])
    return sign.ljust(length, FILLER) if len(sign) < length else token[0]


def _read_attributes(token: re.Match[str]) -> Iterator[Span]:
    for match in _READ_ATTRIBUTE.finditer(token["attributes"]):
        start, end = match.span(match.lastindex or 0)
        yield token.start("attributes") + start, token.start("attributes") + end


def _without_numbering(text: str) -> str:
    numbering = _NUMBERING.match(text)
    return text if not numbering else NOTHING * numbering.end() + text[numbering.end() :]
