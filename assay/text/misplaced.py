"""Numbers, citations and lists where no link can stand: in the words of a link, in a picture's text, in code, in a tag.

In: a page's text. Out: slips. Braces become links to notes, and these would come out as tags to be read. Called by
`assay.text.prose` before a text is rendered.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from assay.text.syntax import Slip

_RAW = re.compile(r"\{%-?\s*raw\b.*?%\}.*?\{%-?\s*endraw\b.*?%\}|\{##.*?##\}", re.DOTALL)
_BRACES = re.compile(
    r"(?P<text>\{\{\s*([\"'])(?:(?!\2).)*\2\s*\}\})|(?P<nothing>\{%.*?%\})"
    r"|(?P<words>\{\{\s*(?:literal|status|verdict|coverage)\(.*?\}\})|\{\{.*?\}\}",
    re.DOTALL,
)
_LINK, _WORDS, _TEXT = "\ue002", "\ue003", "\ue004"
"""Stand for each character of braces that print, so that neither brackets nor quotation marks in them count: links to
notes, what has a tag around it but is no link, and a text of the editor's, which could only put a tag together."""
_A_LINK, _A_TAG = "the words of a link", "a tag"
_REFUSED = {_A_LINK: _LINK, _A_TAG: f"[{_LINK}{_WORDS}{_TEXT}]"}
_PLACES = (
    (
        r"^(?P<fence>```|~~~).*?^(?P=fence)|(?P<ticks>`+)(?!`)(?:(?!\n[ \t]*\n).)*?(?<!`)(?P=ticks)(?!`)"
        r"|<(?P<tag>code|pre)\b[^>]*>.*?</(?P=tag)>",
        "code",
        "write it outside of the code; {% raw %} … {% endraw %} shows braces as they are",
    ),
    (r"!\[[^\[\]]*\]", "the text of a picture", "say it in a sentence beside the picture"),
    (
        r"(?<!!)\[[^\[\]]*\](?=[(\[])|<(?P<link>a)\b[^>]*>.*?</(?P=link)>",
        _A_LINK,
        "put it before or behind the link: a number is a link itself",
    ),
    (rf"</?[a-zA-Z{_TEXT}][^<>]*>|\{{:[^{{}}\n]*\}}", _A_TAG, "write it between tags"),
)
_FOUND = [(re.compile(pattern, re.DOTALL | re.MULTILINE), where, hint) for pattern, where, hint in _PLACES]


def misplaced(text: str) -> Iterator[Slip]:
    """What prints where it can't."""
    if "{{" not in text:
        return
    masked = _BRACES.sub(_mask, _RAW.sub(_blank, text))
    for pattern, where, hint in _FOUND:
        for found in pattern.finditer(masked):
            if at := re.search(_REFUSED.get(where, f"[{_LINK}{_WORDS}]"), found[0]):
                start = found.start() + at.start()
                line, column = text.count("\n", 0, start) + 1, start - text.rfind("\n", 0, start)
                yield Slip(line, "{{", f"{{{{ … }}}} can't stand in {where}", hint, column)
        masked = pattern.sub(_blank, masked)


def _mask(braces: re.Match[str]) -> str:
    kinds = {"nothing": " ", "text": _TEXT, "words": _WORDS}
    return re.sub(r"[^\n]", next((sign for kind, sign in kinds.items() if braces[kind]), _LINK), braces[0])


def _blank(found: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", found[0])
