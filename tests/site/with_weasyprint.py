"""What needs WeasyPrint. Where that lacks a library of the system, the tests that import this are skipped."""

from __future__ import annotations

import pytest

try:
    from weasyprint import CSS, HTML
    from weasyprint.text.fonts import FontConfiguration

    from assay.site import pdf
    from assay.site.balance import balanced
except OSError as error:
    pytest.skip(f"WeasyPrint lacks a library of the system: {error}", allow_module_level=True)

__all__ = ["CSS", "HTML", "FontConfiguration", "balanced", "pdf"]
