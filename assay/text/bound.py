"""Names such as HS 2846 in one line: the number in a name stays with the word before it.

In: a finished page's HTML and the terms of `content/terms.yml`. Out: the same page with a no-break space before every
number in a term, wherever a reader sees the term as running text. Beside `assay.text.marked` the last step of a page:
files to download, the search index and what programs read of the page keep their plain spaces.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from markupsafe import escape

_NO_TEXT = r"<(?P<name>head|script|style|code|pre|textarea|svg)\b.*?</(?P=name)>|<(?:\"[^\"]*\"|'[^']*'|[^>\"'])*>"
_BEFORE_NUMBER = re.compile(r"\s+(?=\d)")


def with_terms_bound(page: str, terms: Sequence[str]) -> str:
    """The page's HTML; of the terms, longest first, those count that hold a number after a space."""
    bound = [str(escape(term)).split() for term in terms if _BEFORE_NUMBER.search(term)]
    if not bound:
        return page
    names = "|".join(r"\s+".join(map(re.escape, words)) for words in bound)
    pattern = re.compile(rf"{_NO_TEXT}|(?<!\w)(?P<term>{names})(?!\w)", re.DOTALL)
    return pattern.sub(_bound, page)


def _bound(found: re.Match[str]) -> str:
    return _BEFORE_NUMBER.sub("\N{NO-BREAK SPACE}", found[0]) if found["term"] else found[0]
