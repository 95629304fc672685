"""Part templates: all HTML that content puts into pages is escaped and comes from the designer's files."""

from __future__ import annotations

import pytest
from jinja2 import DictLoader, Environment, TemplateNotFound
from markupsafe import Markup

from assay.text.parts import Parts


def parts(**templates):
    return Parts(Environment(loader=DictLoader({f"parts/{name}.html": text for name, text in templates.items()})))


def test_values_are_escaped_unless_they_are_safe_already():
    """A label with `<` or `&` in it must neither break the page nor become a tag."""
    made = parts(note="<b>{{ text }}</b>").render("note", text="1 < 2 & <i>3</i>")
    assert made == Markup("<b>1 &lt; 2 &amp; &lt;i&gt;3&lt;/i&gt;</b>")
    assert parts(note="{{ text }}").render("note", text=Markup("<i>3</i>")) == "<i>3</i>"


def test_a_part_has_no_blanks_around_it():
    """A number stands in a sentence: a line break before the comma would show."""
    assert parts(number="\n  {{ text }}\n\n").render("number", text="5") == "5"


def test_the_themes_own_environment_is_left_as_it_was():
    """MkDocs renders pages with the same environment and expects its own settings."""
    environment = Environment(loader=DictLoader({"parts/a.html": "{{ x }}"}))
    Parts(environment).render("a", x="<")
    assert environment.autoescape is False


def test_a_missing_part_is_the_designers_mistake():
    """It is told by its file name."""
    with pytest.raises(TemplateNotFound, match=r"parts/nothing\.html"):
        parts().render("nothing")
