"""What MkDocs and this package agree on: the plugin's options in `mkdocs.yml`, and the ways in which it stops a build.

In: the section `assay` of the plugins. Out: the options, checked by MkDocs. Used by `assay.plugin` and `assay.cli`.
"""

from __future__ import annotations

from mkdocs.config import config_options
from mkdocs.config.base import Config
from mkdocs.exceptions import Abort

from assay.problems import ContentError


class AssayOptions(Config):  # type: ignore[no-untyped-call]
    """The plugin's options in `mkdocs.yml`, all with a default."""

    metrics = config_options.Type(str, default="metrics.yml")
    """The metrics file, below `content/`."""

    figures = config_options.Type(str, default="figures.yml")
    """The figures file, below `content/`; a report without figures needs none."""

    claims = config_options.Type(str, default="claims.yml")
    """The claims file, below `content/`; a report that checks no claims needs none."""

    terms = config_options.Type(str, default="terms.yml")
    """The names that hold digits and are no numbers, below `content/`; needed only if there are such names."""

    locale = config_options.Type(str, default="en_GB")
    """How numbers, dates and units read: a CLDR locale such as en_GB, ru or kk."""

    cache = config_options.Type(str, default=".cache")
    """Where drawn figures and cut fonts are kept between builds, beside `mkdocs.yml`; may be deleted at any time."""


class ContentAbort(Abort):
    """Stops MkDocs because the content has mistakes; carries them for those who want more than their text."""

    def __init__(self, error: ContentError) -> None:
        super().__init__(str(error))
        self.problems = error.problems


class OutputAbort(Abort):
    """Stops MkDocs because the output folder is not one that may be replaced: wrong usage rather than wrong content."""

    code = 2
