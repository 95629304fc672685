"""Drawn figures, kept under a key made of everything that went into them.

In: a folder, a key, the files of one figure. Out: the same files next time the key comes. A key never says "newer": it
is a hash of content, so a file that was touched is no reason to redraw and an older one put back is found again.

One archive for each figure: it is written beside and moved into place, so a killed build leaves no half entry, and its
checksums tell a damaged one, which then counts as missing.
"""

from __future__ import annotations

import hashlib
import os
import zipfile
from collections.abc import Iterable, Mapping
from pathlib import Path


def key_of(parts: Iterable[str | bytes]) -> str:
    """The key of these contents, in this order; no two different lists share one."""
    digest = hashlib.sha256()
    for part in parts:
        content = part.encode() if isinstance(part, str) else part
        digest.update(f"{len(content)}:".encode() + content)
    return digest.hexdigest()


class Cache:
    """A folder of drawn figures. It may be deleted at any time."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def get(self, key: str) -> Mapping[str, bytes] | None:
        """The files kept under this key, or None if there are none or they are damaged."""
        try:
            with zipfile.ZipFile(self._path(key)) as archive:
                return {name: archive.read(name) for name in archive.namelist()}
        except (OSError, zipfile.BadZipFile, EOFError, NotImplementedError):
            return None

    def put(self, key: str, files: Mapping[str, bytes]) -> None:
        """Keep files under this key. Another build may be writing the same at the same time."""
        self.folder.mkdir(parents=True, exist_ok=True)
        beside = self.folder / f".{key}.{os.getpid()}"
        with zipfile.ZipFile(beside, "w") as archive:
            for name, content in files.items():
                archive.writestr(zipfile.ZipInfo(name), content)
        beside.replace(self._path(key))

    def _path(self, key: str) -> Path:
        return self.folder / f"{key}.zip"
