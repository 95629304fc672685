"""The functions that pages call, each as an editor writes it.

In: nothing. Out: names and examples, for reserving the names and for hints. What the functions do stands in
`assay.text.functions`.
"""

from __future__ import annotations

import re

USAGE = {
    "figure": '{{ figure("name") }}',
    "key_figures": '{{ key_figures("metric_id", "metric_id") }}',
    "table": '{{ table("metric_id", "metric_id", title="…") }}',
    "cite": '{{ cite("source_id") }}',
    "caveat": '{{ caveat("metric_id") }}, or {% call caveat() %}a text{% endcall %}',
    "all_metrics": "{{ all_metrics() }}",
    "all_sources": "{{ all_sources() }}",
    "downloads": "{{ downloads() }}",
    "claim": '{{ claim("name") }}',
    "all_claims": "{{ all_claims() }}",
    "all_figures": "{{ all_figures() }}",
    "all_changes": "{{ all_changes() }}",
    "coverage": "{{ coverage() }}",
    "status": '{{ status("measured") }}',
    "verdict": '{{ verdict("contested") }}',
    "literal": '{{ literal("the text", "why it stays") }}',
}
_BARE = re.compile(r"\b(?:(figure|cite|claim)\(|(\w+)\[)\s*(\w[\w-]*)\s*[)\]]")


def without_marks(name: str, line: str) -> tuple[str, str] | None:
    """Where a line names a figure, a source or an item without quotation marks: the name, and how all is written.

    `name` is what was looked up; of `figure(survey-area)` that may be only `survey`.
    """
    for function, whole, written in _BARE.findall(line):
        if name == written or name in written.split("-"):
            return written, f'{function}("{written}")' if function else f'{whole}["{written}"]'
    return None
