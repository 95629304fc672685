"""Names that hold digits or number words and are no numbers: C5+1, COP27, HS 2846.

In: `content/terms.yml`. Out: the terms, longest first; the check for loose numbers leaves them alone.
"""

from __future__ import annotations

from decimal import Decimal

from assay.located import parse_yaml, shown
from assay.problems import ContentError, Problem
from assay.validation import other_sections

_HINT = "the file reads `terms: [C5+1, COP27]`, or one term a line, each after a hyphen"


def read_terms(text: str, path: str) -> tuple[tuple[str, ...], list[Problem]]:
    """Read the file of terms. Returns them and every problem; raises nothing for an editor's mistake."""
    try:
        located = parse_yaml(text, path)
    except ContentError as error:
        return (), list(error.problems)
    problems = list(located.problems)
    written = located.data.get("terms") if isinstance(located.data, dict) else None
    if not isinstance(written, list):
        return (), [*problems, Problem(located.value(), "the file lists no terms", _HINT)]
    problems += other_sections(located, "terms")
    for index, term in enumerate(written):
        if not isinstance(term, str) or not term.strip():
            hint = "put quotation marks around it" if isinstance(term, Decimal | bool) else _HINT
            problems.append(Problem(located.value("terms", index), f"{shown(term)} is no term", hint))
    terms = {term.strip() for term in written if isinstance(term, str) and term.strip()}
    return tuple(sorted(terms, key=lambda term: (-len(term), term))), problems
