"""A small copy of a typeface: only the characters that are used, as WOFF2.

In: a TTF file (bytes), characters, and the OpenType features that are to stay. Out: WOFF2 (bytes), the same every time.
The pictures take the letters they travel with from here (`assay.figures.fonts`), the site its fonts
(`assay.site.fonts`). HarfBuzz cuts a typeface a hundred times as fast as fontTools does, which then packs it.
"""

from __future__ import annotations

import importlib.metadata
import io
from collections.abc import Iterable

_TOOLS = ("uharfbuzz", "fonttools", "brotli")


def cut(face: bytes, characters: Iterable[str], features: Iterable[str]) -> bytes:
    """The typeface with these characters. What stands in for one that it lacks keeps its outline."""
    # These take a while to import, and a build that changes no character needs none of them.
    import uharfbuzz as harfbuzz  # type: ignore[import-untyped]
    from fontTools.ttLib import TTFont

    wanted = harfbuzz.SubsetInput()
    wanted.unicode_set.update(map(ord, characters))
    wanted.layout_feature_tag_set.clear()
    wanted.layout_feature_tag_set.update(int.from_bytes(feature.encode("ascii"), "big") for feature in features)
    wanted.name_id_set.clear()
    wanted.flags = harfbuzz.SubsetFlags.NO_HINTING | harfbuzz.SubsetFlags.NOTDEF_OUTLINE
    small = wanted.subset(harfbuzz.Face(face)).blob.data
    out = io.BytesIO()
    with TTFont(io.BytesIO(small), recalcTimestamp=False) as font:
        font.flavor = "woff2"
        font.save(out)
    return out.getvalue()


def tools() -> list[str]:
    """What the bytes depend on besides, by name and version: part of the key of whatever is kept of them."""
    return [f"{tool} {importlib.metadata.version(tool)}" for tool in _TOOLS]
