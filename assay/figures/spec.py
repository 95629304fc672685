"""What every figure declares, whatever its kind.

In: one entry of `content/figures.yml`. Out: a checked, frozen record; each kind adds its own fields to it. The first
step of a figure on its way from `content/` to `site/`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from assay.problems import Mistake


@dataclass(frozen=True)
class Reference:
    """Marks a text that names something and that no reader sees."""


MetricId = Annotated[
    str, Reference(), Field(description="id of a metric in metrics.yml, or `set[key]` for an item of a set")
]
"""A metric's id. Fields of this type are looked up in the ledger."""

Key = Annotated[str, Reference()]
"""The key of an item, or the id of a source. All texts of other types are what a reader will see."""


def _not_blank(text: str) -> str:
    if not text.strip():
        raise Mistake("the text is empty")
    return text


Words = Annotated[str, AfterValidator(_not_blank)]
"""A text that readers see."""


class Part(BaseModel):
    """A part of a declaration: frozen, with no fields but its own. Numbers may be written where a text is wanted."""

    model_config = ConfigDict(frozen=True, extra="forbid", coerce_numbers_to_str=True)


class FigureSpec(Part):
    """The fields that all kinds share. Texts may contain `{{ metric }}`, which is filled in before `prepare`."""

    kind: str = Field(description="the kind of figure; one of the modules in assay/figures/kinds")
    title: Words = Field(description="the finding, in an active sentence of at most 15 words")
    subtitle: Words = Field(description="measure, unit, geography, period")
    note: Words | None = Field(default=None, description="one remark printed under the figure")
    sources: tuple[Key, ...] = Field(default=(), description="sources to name besides those of the metrics")
    key: MetricId | None = Field(default=None, description="the number that the figure's link preview prints large")
    colour: Literal["accent", "gold"] = Field(
        default="accent", description="colour of what the title is about; gold is kept for the report's own subject"
    )
