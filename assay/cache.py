"""What is slow to make, kept between builds under a key made of everything that went into it.

In: a folder, a key, the files of one figure or one font. Out: the same files next time the key comes. A key never says
"newer": it is a hash of content, so a file that was touched is no reason to make it anew and an older one put back is
found again. When an entry was last used decides only whether it is still worth its space.

One archive for each entry: it is written beside and moved into place, so a killed build leaves no half entry, and its
checksums tell a damaged one, which then counts as missing.
"""

from __future__ import annotations

import hashlib
import os
import re
import zipfile
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path

OTHERS = 100
"""How many entries are kept besides those of the last build: the state before a change comes back as often as not."""

_OURS = re.compile(r"[0-9a-f]{64}\.zip|\.[0-9a-f]{64}\.\d+")
"""Names of entries, and of those that a killed build was still writing."""


def key_of(parts: Iterable[str | bytes]) -> str:
    """The key of these contents, in this order; no two different lists share one."""
    digest = hashlib.sha256()
    for part in parts:
        content = part.encode() if isinstance(part, str) else part
        digest.update(f"{len(content)}:".encode() + content)
    return digest.hexdigest()


class Cache:
    """A folder of entries, as one build sees it. It may be deleted at any time; several builds may use it at once."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._used: set[Path] = set()

    def get(self, key: str) -> Mapping[str, bytes] | None:
        """The files kept under this key, or None if there are none or they are damaged."""
        path = self._path(key)
        try:
            with zipfile.ZipFile(path) as archive:
                files = {name: archive.read(name) for name in archive.namelist()}
        except (OSError, zipfile.BadZipFile, EOFError, NotImplementedError):
            return None
        with suppress(OSError):
            os.utime(path)
        self._used.add(path)
        return files

    def put(self, key: str, files: Mapping[str, bytes]) -> None:
        """Keep files under this key. Another build may be writing the same at the same time."""
        self.folder.mkdir(parents=True, exist_ok=True)
        path, beside = self._path(key), self.folder / f".{key}.{os.getpid()}"
        with zipfile.ZipFile(beside, "w") as archive:
            for name, content in files.items():
                archive.writestr(zipfile.ZipInfo(name), content)
        beside.replace(path)
        self._used.add(path)

    def tidy(self) -> None:
        """Remove entries that this build has not used, but for those used last by builds before it or beside it.

        Only files with an entry's name are looked at: the folder is the editor's choice, and may hold other things.
        """
        found = []
        for path in self.folder.glob("*"):
            if _OURS.fullmatch(path.name) and path not in self._used and path.is_file():
                with suppress(OSError):
                    found.append((path.stat().st_mtime_ns, path))
        for _, path in sorted(found, reverse=True)[OTHERS:]:
            with suppress(OSError):
                path.unlink()

    def _path(self, key: str) -> Path:
        return self.folder / f"{key}.zip"
