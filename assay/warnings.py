"""Listening to what MkDocs and other plugins warn of while a site is built.

In: MkDocs' log. Out: the warnings' texts. A strict build must not publish a site that anything warned about; MkDocs
itself would notice only after the old site has been replaced, and not at all when it has been told to be quiet.
"""

from __future__ import annotations

import logging

_LOG = logging.getLogger("mkdocs")


class Warnings(logging.Handler):
    """Collects warnings from `listen` to `stop`."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.messages: list[str] = []
        self._level = _LOG.level

    @classmethod
    def listen(cls) -> Warnings:
        """Start to listen; a log set to errors only is opened for warnings meanwhile."""
        listener = cls()
        if listener._level > logging.WARNING:
            _LOG.setLevel(logging.WARNING)
        _LOG.addHandler(listener)
        return listener

    def stop(self) -> None:
        """Stop listening and put the log back as it was."""
        _LOG.removeHandler(self)
        _LOG.setLevel(self._level)

    def emit(self, record: logging.LogRecord) -> None:
        """Keep a warning's text."""
        self.messages.append(record.getMessage())
