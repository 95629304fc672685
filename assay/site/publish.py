"""Putting a finished site in place of the one before, whole or not at all.

In: a staging folder beside `site/` in which MkDocs has built everything. Out: that folder under the name `site/`. The
last step of a build; a build that fails or is killed before it leaves the old site untouched.

On Linux the two folders trade places in one step (renameat2 with RENAME_EXCHANGE), so that a web server never finds
the site missing; elsewhere two renames do it, and the next build mends what a kill between them left.
"""

from __future__ import annotations

import ctypes
import os
import shutil
import sys
from pathlib import Path

MARKER = "assay.json"
"""A file that every built site holds; a folder without it is not ours to replace."""

_AT_FDCWD, _RENAME_EXCHANGE = -100, 2


class NotOurs(Exception):
    """The output folder holds something that no build of ours made."""


def open_staging(site_dir: Path) -> Path:
    """An empty folder beside `site_dir` to build in. Raises NotOurs if `site_dir` holds foreign files.

    Staging folders that killed builds have left behind are removed on the way.
    """
    site_dir = _behind_links(site_dir)
    if site_dir.is_file() or (site_dir.is_dir() and any(site_dir.iterdir()) and not (site_dir / MARKER).is_file()):
        raise NotOurs(str(site_dir))
    site_dir.parent.mkdir(parents=True, exist_ok=True)
    _mend(site_dir)
    staging = site_dir.parent / f".{site_dir.name}-{os.getpid()}.new"
    shutil.rmtree(staging, ignore_errors=True)
    staging.mkdir()
    return staging


def publish(staging: Path, site_dir: Path) -> None:
    """Give the staging folder the site's name and remove the site before it; a link to it stays a link."""
    site_dir = _behind_links(site_dir)
    if not site_dir.exists():
        staging.rename(site_dir)
        return
    if not _exchange(staging, site_dir):
        old = staging.with_suffix(".old")
        site_dir.rename(old)
        staging.rename(site_dir)
        shutil.rmtree(old, ignore_errors=True)
    shutil.rmtree(staging, ignore_errors=True)


def discard(staging: Path) -> None:
    """Remove what a failed build leaves."""
    shutil.rmtree(staging, ignore_errors=True)


def _behind_links(site_dir: Path) -> Path:
    return Path(os.path.realpath(site_dir))


def _exchange(one: Path, other: Path) -> bool:
    """Let two folders trade names at once; False where the system can't."""
    if not sys.platform.startswith("linux"):
        return False
    rename = getattr(ctypes.CDLL(None), "renameat2", None)
    if rename is None:
        return False
    return bool(rename(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _RENAME_EXCHANGE) == 0)


def _mend(site_dir: Path) -> None:
    for left in sorted(site_dir.parent.glob(f".{site_dir.name}-*.*")):
        name, _, pid = left.stem.rpartition("-")
        ours = name == f".{site_dir.name}" and left.suffix in (".new", ".old") and pid.isdigit()
        if not ours or _alive(int(pid)):
            continue
        if left.suffix == ".old" and not site_dir.exists():
            left.rename(site_dir)
        else:
            shutil.rmtree(left, ignore_errors=True)


def _alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True
