"""How the code hangs together: which room may know which, and what no room may do."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LAYERS = (
    (
        "problems",
        "misread",
        "located",
        "validation",
        "loose",
        "files",
        "cache",
        "lettering",
    ),  # files, texts, typefaces, mistakes in them
    ("numbers",),  # what a number is
    ("wording",),  # how it reads
    ("figures",),  # what is drawn of it
    ("text",),  # the pages it stands in
    ("site",),  # the files that go out
    ("",),  # the steps of a build: all other modules of the package
    ("options", "plugin", "cli", "schema"),  # those who set it going
)
"""From the bottom up: a module imports from its own layer and those below. The longest name that fits counts."""

DRAWING = {f"assay.figures.{name}" for name in ("apart", "canvas", "png", "svg")}
"""The modules that know matplotlib; a figure taken from the cache needs none of them."""

NO_TAGS = {
    "<template>": "what jinja2 calls a text without a file",
    "<class": "how Python shows a type in messages",
    "<data": "what an editor may not write by hand",
}
"""Strings in the code that look like tags and are none."""


def module_name(path):
    """The name by which a file of the package is imported."""
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


MODULES = {module_name(path): ast.parse(path.read_text("utf-8")) for path in sorted(ROOT.glob("assay/**/*.py"))}


def imports(name):
    """The modules that a module imports anywhere, also within functions and for types only."""
    for node in ast.walk(MODULES[name]):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            inner = [f"{node.module}.{alias.name}" for alias in node.names]
            yield from (full if full in MODULES else str(node.module) for full in inner)


IMPORTS = {name: set(imports(name)) for name in MODULES}
KINDS = [name for name in MODULES if name.startswith("assay.figures.kinds.")]


def layer(name):
    """The number of a module's layer, counted from the bottom."""
    return max(
        (len(prefix), number)
        for number, prefixes in enumerate(LAYERS)
        for prefix in prefixes
        if f"{name}.".startswith(f"assay.{prefix}.") or not prefix
    )[1]


def test_rooms_know_only_those_below():
    """A number must not know how it is drawn, nor a text which site it goes to: so each can be read on its own."""
    layers = {name: layer(name) for name in MODULES if name != "assay"}
    above = {
        name: sorted(used for used in IMPORTS[name] if layers.get(used, 0) > number) for name, number in layers.items()
    }
    assert {name: used for name, used in above.items() if used} == {}


def test_kinds_of_figure_stand_alone():
    """A new kind is one new file: no kind may lean on another."""
    assert {name: used for name in KINDS for used in IMPORTS[name] if used.startswith("assay.figures.kinds")} == {}


def test_only_the_drawing_modules_know_matplotlib():
    """And none knows pyplot, whose state is shared by everything in the process."""
    tools = {name: {used for used in IMPORTS[name] if re.match(r"(matplotlib|numpy|PIL)\b", used)} for name in MODULES}
    assert {name for name, used in tools.items() if used} == DRAWING
    assert {name for name, used in tools.items() if any("pyplot" in module for module in used)} == set()


def test_a_build_that_draws_nothing_loads_no_drawing_tools():
    """They take seconds to load, and most builds change words."""
    code = (
        "import sys, assay.cli, assay.plugin\n"
        "from assay.figures import kinds\n"
        "for name in kinds.names(): kinds.load(name)\n"
        "print(*({'matplotlib', 'numpy', 'PIL', 'fontTools', 'uharfbuzz'} & set(sys.modules)))"
    )
    loaded = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    assert loaded.split() == []


def test_every_module_says_what_it_is_for():
    """Someone who opens a file learns in its first lines why it is there."""
    assert [name for name, tree in MODULES.items() if len(ast.get_docstring(tree) or "") < 20] == []


def strings(tree):
    """All strings of a module but those that explain it."""
    told = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in told:
            yield node.value


def test_the_guide_names_every_room():
    """In CONTRIBUTING.md, from the bottom up, so that somebody who looks for a thing knows where to look."""
    table = (ROOT / "CONTRIBUTING.md").read_text("utf-8").partition("| package | idea |")[2].partition("\n\n")[0]
    told = [name.removeprefix("assay/").strip("/").removesuffix(".py") for name in re.findall(r"`([\w/.]+)`", table)]
    named = [name for name in told if f"assay.{name}" in MODULES]
    assert set(named) == {name.split(".")[1] for name in MODULES if "." in name}
    assert [layer(f"assay.{name}") for name in named] == sorted(layer(f"assay.{name}") for name in named)


def test_no_html_in_the_code():
    """All HTML stands in `templates/`, where a designer finds it and everything is escaped."""
    tags = re.compile(r"(?<!\?P)</?[a-z]+>?")
    found = {name: {tag for text in strings(tree) for tag in tags.findall(text)} for name, tree in MODULES.items()}
    assert {name: tag - set(NO_TAGS) for name, tag in found.items() if tag - set(NO_TAGS)} == {}


def test_nothing_depends_on_clock_or_chance():
    """The same content gives the same bytes, today and in ten years; only the command line looks at its watch."""
    assert {name for name, used in IMPORTS.items() if used & {"time", "random", "secrets"}} == {"assay.cli"}
    moments = {"now", "today", "utcnow", "st_mtime", "st_mtime_ns", "getmtime", "uuid1", "uuid4"}
    named = {
        name: {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
        for name, tree in MODULES.items()
    }
    seen = {name: moments & names for name, names in named.items() if moments & names and name != "assay.cli"}
    assert seen == {"assay.cache": {"st_mtime_ns"}}, "it decides what is thrown away, never what is made"


def test_no_module_is_left_over():
    """What nobody imports is a command, a kind of figure (found by its file's name), or dead."""
    used = {f"{used}." for each in IMPORTS.values() for used in each}
    unused = {name for name in MODULES if not any(each.startswith(f"{name}.") for each in used)}
    assert unused - set(KINDS) == {"assay.cli", "assay.schema"}
