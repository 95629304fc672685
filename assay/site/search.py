"""The search index: MkDocs' own file, with texts as readers know them and with figures, numbers, claims and sources.

In: the pages' HTML, what the report holds, and `search/search_index.json` as MkDocs' search plugin has written it. Out:
that file with other entries. The last file of a build; `templates/assets/search.js` reads it.

The format is MkDocs' (`config`, and `docs` with `location`, `title`, `text`), with two more keys. `kind` is `section`
(a numbered page), `page` (any other), `passage` (from one heading to the next; `page` is the title of its page),
`figure`, `number`, `claim` or `source`. Unlike MkDocs', a page's own entry holds only what stands before its first
heading: the rest is in its passages, and nothing is stored twice.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass, replace

from assay.figures.declared import Figure
from assay.numbers.metric import Metric
from assay.numbers.sources import Source
from assay.site.page_text import passages
from assay.wording.wording import Wording

FILE = "search/search_index.json"
"""Where MkDocs' search plugin puts the index, below the site."""


@dataclass(frozen=True)
class Doc:
    """One entry of the index. location: address within the site. page: of a passage, the title of its page."""

    kind: str
    location: str
    title: str
    text: str
    page: str | None = None


def page_docs(html: str, url: str, title: str, lead: str, *, numbered: bool) -> list[Doc]:
    """A page and its passages. lead: what its template prints above its content."""
    first, *others = passages(html)
    page = Doc("section" if numbered else "page", url, title, " ".join(filter(None, (lead, first.text))))
    parts = [Doc(each.kind or "passage", f"{url}#{each.anchor}", each.title, each.text) for each in others]
    return [page, *(replace(part, page=title) if part.kind == "passage" else part for part in parts)]


def figure_doc(figure: Figure, location: str) -> Doc:
    """A figure by its finding; what its picture shows is found in words."""
    about = figure.plot.about
    return Doc("figure", location, about.title, _joined(about.subtitle, about.alt, figure.options.note))


def metric_doc(metric: Metric, location: str, wording: Wording) -> Doc:
    """A metric, with its items if it has any: all that its rows say, without caveats and sources."""
    if metric.items:
        value = ", ".join(f"{item.name} {wording.metric(item)}" for item in metric.items.values())
    else:
        value = wording.metric(metric)
    when = metric.period or metric.as_of
    standing = ", ".join(filter(None, (metric.status.value, metric.verdict)))
    facts = (value, wording.date(when) if when else "", metric.geography, metric.by, standing, metric.id)
    return Doc("number", location, metric.label, _joined(*facts))


def source_doc(source: Source, location: str, wording: Wording) -> Doc:
    """A source by its short name: who made it, what it is called, when it came out."""
    published = wording.date(source.published) if source.published else ""
    return Doc("source", location, source.short, _joined(source.producer, source.title, published))


def with_docs(written: str, docs: Iterable[Doc]) -> str:
    """The index as MkDocs wrote it, with these entries; as much of them as its option `indexing` says."""
    config = json.loads(written)["config"]
    indexing = config["indexing"]
    kept = []
    for doc in docs:
        if indexing != "titles" or doc.kind != "passage":
            entry = asdict(doc if indexing == "full" else replace(doc, text=""))
            kept.append({name: value for name, value in entry.items() if value is not None})
    return json.dumps({"config": config, "docs": kept}, ensure_ascii=False, separators=(",", ":"))


def _joined(*facts: str | None) -> str:
    return " · ".join(" ".join(fact.split()) for fact in facts if fact)
