"""Warnings of MkDocs and other plugins are heard, however quiet MkDocs has been told to be."""

from __future__ import annotations

import logging

import pytest

from assay.warnings import Warnings

LOG = logging.getLogger("mkdocs")


@pytest.fixture(autouse=True)
def _as_before():
    level = LOG.level
    yield
    LOG.setLevel(level)


@pytest.mark.parametrize("level", [logging.DEBUG, logging.WARNING, logging.ERROR, logging.CRITICAL])
def test_warnings_are_heard_at_any_level(level):
    """`mkdocs build --quiet` hides warnings from the reader; a strict build must not be deceived by it."""
    LOG.setLevel(level)
    warnings = Warnings.listen()
    logging.getLogger("mkdocs.plugins.other").warning("%s is odd", "this")
    LOG.error("this is broken")
    LOG.info("this is news")
    warnings.stop()
    assert warnings.messages == ["this is odd", "this is broken"]
    assert LOG.level == level


def test_nothing_is_heard_after_the_end():
    """A preview builds many times in one process, and each build answers for itself."""
    first = Warnings.listen()
    first.stop()
    second = Warnings.listen()
    LOG.warning("later")
    second.stop()
    LOG.warning("too late")
    assert (first.messages, second.messages) == ([], ["later"])
