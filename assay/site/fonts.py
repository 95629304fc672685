"""The site's own fonts: the faces that the style sheet names, cut down to the characters the pages use.

In: the characters, and the full TTF faces from the two font packages. Out: WOFF2 files (bytes). Near the end of a
build, when every page is written. A face is cut again only when the characters or the face itself have changed.
"""

from __future__ import annotations

import importlib.util
from collections.abc import Set
from dataclasses import dataclass
from pathlib import Path
from string import printable

from assay import lettering
from assay.cache import Cache, key_of


@dataclass(frozen=True)
class Face:
    """One face: the name of its file on the site, and where its outlines come from."""

    file: str
    package: str
    outlines: str

    @property
    def path(self) -> Path:
        """The TTF file with the full face."""
        spec = importlib.util.find_spec(self.package)
        assert spec and spec.origin, self.package
        return Path(spec.origin).parent / "files" / self.outlines


_SERIF, _SANS = "font_source_serif_pro", "font_source_sans_pro"
FACES = (
    Face("serif-regular.woff2", _SERIF, "SourceSerifPro-Regular.ttf"),
    Face("serif-italic.woff2", _SERIF, "SourceSerifPro-It.ttf"),
    Face("serif-semibold.woff2", _SERIF, "SourceSerifPro-Semibold.ttf"),
    Face("sans-regular.woff2", _SANS, "SourceSansPro-Regular.ttf"),
    Face("sans-semibold.woff2", _SANS, "SourceSansPro-Semibold.ttf"),
)
_FEATURES = ("kern", "liga", "mark", "mkmk", "locl", "ccmp", "tnum", "lnum", "pnum")
_WOFF = "font.woff2"


def cut(face: Face, characters: Set[str], cache: Cache) -> bytes:
    """The face with these characters (and those of a keyboard) as WOFF2, from the cache where it has it."""
    wanted = "".join(sorted(characters | set(printable.strip())))
    outlines = face.path.read_bytes()
    key = key_of([outlines, wanted, *_FEATURES, *lettering.tools()])
    if (kept := cache.get(key)) and _WOFF in kept:
        return kept[_WOFF]
    data = lettering.cut(outlines, wanted, _FEATURES)
    cache.put(key, {_WOFF: data})
    return data
