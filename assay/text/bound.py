"""Names such as HS 2846 and U.S. Geological Survey in one line where they would read badly in two.

In: a finished page's HTML and the terms of `content/terms.yml`. Out: the same page with a no-break space before every
number in a term, and behind an abbreviation of capitals with points that a name goes on from, wherever a reader sees
them as running text. Beside `assay.text.marked` the last step of a page: files to download, the search index and what
programs read of the page keep their plain spaces.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from markupsafe import escape

from assay.wording.numerals import NBSP

_NO_TEXT = r"<(?P<name>head|script|style|code|pre|textarea|svg)\b.*?</(?P=name)>|<(?:\"[^\"]*\"|'[^']*'|[^>\"'])*>"
_ABBREVIATION = r"(?<!\w)(?P<abbreviation>(?:[A-Z]\.){2,})\s+(?=[A-Z])"
_BEFORE_NUMBER = re.compile(r"\s+(?=\d)")


def with_names_bound(page: str, terms: Sequence[str]) -> str:
    """The page's HTML; of the terms, longest first, those count that hold a number after a space."""
    bound = [str(escape(term)).split() for term in terms if _BEFORE_NUMBER.search(term)]
    names = "|".join(r"\s+".join(map(re.escape, words)) for words in bound)
    parts = [_NO_TEXT, _ABBREVIATION, *([rf"(?<!\w)(?P<term>{names})(?!\w)"] if names else [])]
    return re.sub("|".join(parts), _bound, page, flags=re.DOTALL)


def _bound(found: re.Match[str]) -> str:
    whole, groups = found[0], found.groupdict()
    if groups["abbreviation"]:
        return f"{groups['abbreviation']}{NBSP}"
    return _BEFORE_NUMBER.sub(NBSP, whole) if groups.get("term") else whole
