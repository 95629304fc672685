"""Reading `mkdocs.yml` so that its mistakes are told like all others, with file and line.

In: the path of the configuration file and the settings given on the command line. Out: MkDocs' own configuration
object, or ContentError. MkDocs does the checking; this room adds where in the file each complaint belongs.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from mkdocs.config.base import ValidationError
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import ConfigurationError, PluginError

from assay.located import Located, parse_yaml, read_text
from assay.problems import ContentError, Place, Problem, nearest


def read_settings(path: Path, shown: str, **given: Any) -> MkDocsConfig:
    """MkDocs' configuration from this file. Raises ContentError with all that is wrong in it."""
    located = parse_yaml(read_text(path, shown), shown)
    if located.problems:
        raise ContentError(located.problems)
    if not isinstance(located.data, dict):
        raise ContentError([Problem(Place(shown), "the file holds no settings", "it needs at least site_name: …")])
    config = MkDocsConfig(config_file_path=str(path))
    try:
        with path.open("rb") as file:
            config.load_file(file)
        config.load_dict({name: value for name, value in given.items() if value is not None})
        errors, warnings = config.validate()
    except (ConfigurationError, PluginError, ValidationError) as error:
        raise ContentError([Problem(Place(shown), _first_line(error))]) from None
    problems = [_problem(str(key), complaint, located) for key, complaint in (*errors, *warnings)]
    if problems:
        raise ContentError(problems)
    return config


def _problem(key: str, complaint: object, located: Located) -> Problem:
    text = _first_line(complaint)
    named = re.search(r"(?:option|name:?) '?([\w.]+)'?", text)
    place = located.key(key)
    if named and named[1] != key:
        place = _line_with(named[1], located, place)
    hint = nearest(key, MkDocsConfig().keys()) if "Unrecognised configuration name" in text and key in located.data else ""
    return Problem(place, f"{key}: {text}", hint)


def _line_with(word: str, located: Located, place: Place) -> Place:
    for number, line in enumerate(located.lines, located.first_line):
        if number >= place.line and re.search(rf"\b{re.escape(word)}\b", line):
            return Place(place.path, number, line.index(word) + 1)
    return place


def _first_line(complaint: object) -> str:
    return str(complaint).strip().split("\n")[0]
