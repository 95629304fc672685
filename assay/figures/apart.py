"""matplotlib, kept apart from the machine it runs on.

In: a folder for its own cache. Out: matplotlib imported without looking for the machine's fonts, and a context in which
no personal setting (`matplotlibrc`) has a say, so that a figure is the same picture everywhere. The only module besides
`canvas`, `svg` and `png` that knows matplotlib.
"""

from __future__ import annotations

import os
import sys
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def matplotlib_apart(folder: Path) -> Iterator[None]:
    """Within this context matplotlib can be imported and used."""
    if "matplotlib" not in sys.modules:
        _first_import(folder)
    import matplotlib

    # `backend` is left out: naming it would start the search for a window system.
    plain = {name: value for name, value in matplotlib.rcParamsDefault.items() if not name.startswith("backend")}
    # Letters as wide as their font says: hinting would stretch them to whole pixels, unlike a browser's.
    with matplotlib.rc_context(rc={**plain, "text.hinting": "none"}), warnings.catch_warnings():
        # A page shows letters that the typeface lacks in another one; matplotlib can't say which figure has them.
        warnings.filterwarnings("ignore", r"Glyph \d+ .* missing from font", UserWarning)
        warnings.filterwarnings("ignore", r"Matplotlib currently does not support .* natively", UserWarning)
        yield


def _first_import(folder: Path) -> None:
    """Import matplotlib with its two environment variables set; it reads them once, while it is imported."""
    folder.mkdir(parents=True, exist_ok=True)
    wanted = {"MPLCONFIGDIR": str(folder), "MPL_IGNORE_SYSTEM_FONTS": "1"}
    before = {name: os.environ.get(name) for name in wanted}
    os.environ.update(wanted)
    try:
        import matplotlib.font_manager  # noqa: F401 - imported for its effect: it reads the list of fonts
    finally:
        for name, value in before.items():
            if value is None:
                del os.environ[name]
            else:
                os.environ[name] = value
