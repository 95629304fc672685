"""Reading `mkdocs.yml` so that its mistakes are told like all others, with file and line.

In: the path of the configuration file and the settings given on the command line. Out: MkDocs' own configuration
object, or ContentError. MkDocs does the checking; this room says where in the file each complaint belongs, in words
that need no knowledge of MkDocs, and adds what a report needs besides.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from mkdocs.config.base import ValidationError
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import ConfigurationError, PluginError
from mkdocs.plugins import get_plugins
from yaml import MarkedYAMLError

from assay.located import Located, parse_yaml, read_text
from assay.problems import ContentError, Place, Problem, nearest
from assay.wording.wording import Wording

_THEME = "the theme of a report is written: theme: {name: null, custom_dir: templates}"
_TYPES = {
    "bool": "true or false",
    "str": "a text",
    "int": "a whole number",
    "list": "a list",
    "dict": "fields below it",
}
_COMPLAINTS = (
    ("Required configuration not provided", "'{key}' is missing", "add a line `{key}: …`"),
    (r"Expected type: <class '(?P<type>\w+)'>", "'{key}' must be {type}", ""),
    (
        r"The path '(?P<word>.*)' isn't an existing (?P<what>\w+)",
        "{key}: there is no {what} '{word}'",
        "it is sought beside this file",
    ),
    (
        r"custom_dir \('(?P<word>.*)'\) does not exist",
        "{key}: there is no folder '{word}'",
        "it is sought beside this file",
    ),
    ("Unrecognised theme name: '(?P<word>.*?)'", "there is no theme '{word}'", _THEME),
    ("No theme name set|'name' or 'custom_dir' must", "the theme lacks its name", _THEME),
    ("Invalid Plugins configuration", "'plugins' must be a list", "write `- assay` on a line below it"),
    ("Plugin '(?P<word>.*)' was specified multiple times", "the plugin '{word}' is named twice", "keep one of the two"),
    ("Invalid config options for the '(?P<word>.*)'", "the options of '{word}' can't be read", "write `option: value`"),
    ("Expected nav to be a list", "'nav' must be a list", "write `- index.md` on a line below it, and so on"),
    ("The URL isn't valid", "'{key}' is not an address", "write it whole, with https:// in front"),
    ("'site_dir' should not be within", "the site can't lie inside the content folder", "choose another `site_dir`"),
    ("'docs_dir' should not be within", "the site can't hold the content folder", "choose another `site_dir`"),
    ("Failed to load extension '(?P<word>.*)'", "there is no Markdown extension '{word}'", ""),
)


def read_settings(path: Path, shown: str, **given: Any) -> MkDocsConfig:
    """MkDocs' configuration from this file. Raises ContentError with all that is wrong in it."""
    located = parse_yaml(read_text(path, shown, "every report has one; it needs at least `site_name: …`"), shown)
    if located.problems:
        raise ContentError(located.problems)
    if not isinstance(located.data, dict):
        raise ContentError([Problem(Place(shown), "the file holds no settings", "it needs at least `site_name: …`")])
    config = MkDocsConfig(config_file_path=str(path))
    try:
        with path.open("rb") as file:
            config.load_file(file)
        config.load_dict({name: value for name, value in given.items() if value is not None})
        errors, warnings = config.validate()
    except (ConfigurationError, PluginError, ValidationError) as error:
        raise ContentError([_unreadable(error, shown)]) from None
    complaints = [*errors, *warnings]
    problems = [_problem(str(key), str(complaint), located, config) for key, complaint in complaints]
    if problems := problems or list(_needed(config, located)):
        raise ContentError(problems)
    return config


def _unreadable(error: Exception, shown: str) -> Problem:
    cause = error.__context__
    if isinstance(cause, MarkedYAMLError) and (mark := cause.problem_mark):
        tag = re.search(r"tag '(.+)'", cause.problem or "")
        told, hint = (f"unknown tag '{tag[1]}'", nearest(tag[1].upper(), ["!ENV"])) if tag else (str(cause.problem), "")
        return Problem(Place(shown, mark.line + 1, mark.column + 1), told, hint)
    return Problem(Place(shown), _first_line(str(error)))


def _problem(key: str, complaint: str, located: Located, config: MkDocsConfig) -> Problem:
    if "Unrecognised configuration name" in complaint:
        return _unknown(key, complaint, located, config)
    if missing := re.match(r'The "(.*)" plugin is not installed', complaint):
        place = _place_of(missing[1], located, key)
        return Problem(place, f"there is no plugin '{missing[1]}'", nearest(missing[1], get_plugins()))
    option = re.match(r"Plugin '.*?' option '(.*?)': ", complaint)
    name = option[1] if option else key
    for pattern, told, hint in _COMPLAINTS:
        if found := re.search(pattern, complaint):
            words = {"key": name, **found.groupdict()}
            words["what"] = "folder" if words.get("what") == "directory" else "file"
            words["type"] = _TYPES.get(words.get("type", ""), "of another kind")
            place = _place_of(words.get("word") or name, located, key)
            return Problem(place, told.format(**words), hint.replace("{key}", name))
    return Problem(_place_of(name, located, key), f"{name}: {_first_line(complaint)}")


def _unknown(key: str, complaint: str, located: Located, config: MkDocsConfig) -> Problem:
    if option := re.match(r"Plugin '(.*?)' option '(.*?)'", complaint):
        plugin, name = option[1], option[2]
        told = f"unknown option '{name}' of the plugin '{plugin}'"
        known = [known for known in config.plugins[plugin].config if known != name]
        return Problem(_place_of(name, located, key), told, nearest(name, known) or f"it has: {', '.join(known)}")
    hint = nearest(key, MkDocsConfig().keys()) or "MkDocs' handbook lists the settings"
    return Problem(located.key(key), f"unknown setting '{key}'", hint)


def _needed(config: MkDocsConfig, located: Located) -> Iterable[Problem]:
    """What MkDocs can do without, and a report can't."""
    plugin = config.plugins.get("assay")
    if plugin is None:
        hint = "add a line `- assay` below `plugins:`"
        yield Problem(located.key("plugins"), "the plugin 'assay' is not named", hint)
    if not any((Path(folder) / "parts" / "number.html").is_file() for folder in config.theme.dirs):
        yield Problem(located.key("theme"), "the theme has no templates for reports", _THEME)
    if config.use_directory_urls:
        hint = "write `use_directory_urls: false`; pages link to files, so that the site opens from a folder as well"
        yield Problem(located.key("use_directory_urls"), "'use_directory_urls' must be false", hint)
    if plugin is not None:
        try:
            Wording(plugin.config["locale"])
        except ValueError as error:
            yield Problem(_place_of("locale", located, "plugins"), f"'locale': {error}")


def _place_of(word: str, located: Located, key: str) -> Place:
    """Where a word stands in the part of the file below a setting; else where the setting itself stands."""
    place = located.key(key)
    whole = re.compile(rf"(?<![\w-]){re.escape(word)}(?![\w-])")
    for number, line in enumerate(located.lines, located.first_line):
        if number >= place.line and key in located.data and (found := whole.search(line)):
            return Place(place.path, number, found.start() + 1)
    return place


def _first_line(text: str) -> str:
    return text.strip().split("\n")[0]
