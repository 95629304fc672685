"""CITATION.cff says of the report what its front page says, in the format that GitHub and Zenodo read (CFF 1.2.0)."""

from __future__ import annotations

import re
from datetime import date

import pytest
import yaml

from tests.report_site import OTHER, ROOT, THIS_REPORT

if not THIS_REPORT:
    pytest.skip(OTHER, allow_module_level=True)

# YAML's own dates, so that what is no date is not taken for one.
CITATION = yaml.safe_load((ROOT / "CITATION.cff").read_text("utf-8"))
FRONT = yaml.safe_load((ROOT / "content" / "index.md").read_text("utf-8").split("---\n")[1])


@pytest.mark.parametrize(("key", "field"), [("title", "title"), ("version", "edition"), ("date-released", "date")])
def test_it_says_what_the_front_page_says(key, field):
    """A reader who cites the repository and one who cites the page must cite the same."""
    assert CITATION[key] == FRONT[field]


def test_its_authors_are_those_of_the_report():
    """An organisation has a name, a person a family name."""
    assert [author["name"] for author in CITATION["authors"]] == [FRONT["author"]]


def test_it_has_what_the_format_asks_for():
    """The four required keys, known others, and each value of its type."""
    assert CITATION["cff-version"] == "1.2.0"
    assert {"authors", "cff-version", "message", "title"} <= set(CITATION)
    assert set(CITATION) <= {
        *("authors", "cff-version", "message", "title", "type", "version", "date-released", "license", "abstract"),
        *("doi", "keywords", "repository-code", "url", "identifiers", "preferred-citation", "references"),
    }
    assert CITATION["type"] in ("software", "dataset")
    assert type(CITATION["date-released"]) is date
    texts = [CITATION[key] for key in ("message", "title", "version", "license") if key in CITATION]
    assert [text for text in texts if not isinstance(text, str) or not text.strip()] == []


def test_its_licence_is_that_of_the_repository():
    """By its SPDX name, as the format wants it."""
    assert re.match(rf"{CITATION['license']} License\n", (ROOT / "LICENSE").read_text("utf-8"))
