"""Which texts of a figure readers see: all but the names of things."""

from __future__ import annotations

from assay.figures import kinds
from assay.figures.texts import visible_texts

BARS = {
    "kind": "bars",
    "title": "A title",
    "subtitle": "A subtitle",
    "metric": "mined_2025",
    "accent": ["china_2"],
    "sources": ["usgs_2026"],
    "absent": [{"name": "Kazakhstan", "text": "not listed"}],
}
MATRIX = {
    "kind": "matrix",
    "title": "A title",
    "subtitle": "A subtitle",
    "columns": ["Talks", "Roadmap"],
    "rows": [{"name": "EU", "cells": {"Talks": ["forum_2023"]}}],
}


def test_titles_and_labels_are_seen_and_ids_are_not():
    paths = set(visible_texts(kinds.load("bars").Options(**BARS)))
    assert paths == {("title",), ("subtitle",), ("names",), ("absent", 0, "name"), ("absent", 0, "text")}


def test_cells_name_metrics():
    paths = set(visible_texts(kinds.load("matrix").Options(**MATRIX)))
    assert paths == {("title",), ("subtitle",), ("names",), ("columns", 0), ("columns", 1), ("rows", 0, "name")}
