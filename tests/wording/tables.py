"""Tables of how numbers read. In them `~` is a no-break space (U+00A0), as it would be too easy to overlook."""

from __future__ import annotations

from typing import Any

LOCALES = ("en_GB", "ru", "kk")


def visible(text: str) -> str:
    return text.replace("\u00a0", "~")


def fields(table: str) -> dict[str, Any]:
    """`value=8 unit=% a year digits=1` as fields of a metric; a range is written low..high."""
    found: dict[str, Any] = {}
    key = ""
    for word in table.split(" "):
        if "=" in word:
            key, _, word = word.partition("=")
            found[key] = word
        else:
            found[key] += f" {word}"
    if "range" in found:
        found["range"] = found["range"].split("..")
    if "digits" in found:
        found["digits"] = int(found["digits"])
    found["derived"] = found.get("derived") == "yes"
    return found
