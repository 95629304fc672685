"""Names that hold digits or number words and are no numbers: C5+1, COP27, HS 2846.

In: `content/terms.yml`. Out: the terms, longest first; the check for loose numbers leaves them alone.
"""

from __future__ import annotations

from assay.located import parse_yaml
from assay.problems import ContentError, Problem

_HINT = "the file reads `terms: [C5+1, COP27]`, or one term a line, each after a hyphen"


def read_terms(text: str, shown: str) -> tuple[tuple[str, ...], list[Problem]]:
    """Read the file of terms. Returns them and every problem; raises nothing for an editor's mistake."""
    try:
        located = parse_yaml(text, shown)
    except ContentError as error:
        return (), list(error.problems)
    problems = list(located.problems)
    written = located.data.get("terms") if isinstance(located.data, dict) else None
    if not isinstance(written, list):
        return (), [*problems, Problem(located.value(), "the file lists no terms", _HINT)]
    for index, term in enumerate(written):
        if not isinstance(term, str):
            problems.append(
                Problem(located.value("terms", index), f"'{term}' is no term", "put quotation marks around it")
            )
    terms = {term.strip() for term in written if isinstance(term, str) and term.strip()}
    return tuple(sorted(terms, key=lambda term: (-len(term), term))), problems
