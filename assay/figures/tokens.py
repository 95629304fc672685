"""The colours of a report as its designer set them in `templates/assets/tokens.css`.

In: the text of the style sheet, where each colour stands once as `--name: light-dark(#light, #dark)`. Out: for each
role that figures use, its colour in both schemes. Drawings name roles, never colours.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Literal, get_args

Role = Literal[
    "ink", "ink-soft", "grid", "mark", "mark-soft", "accent", "ore", "ore-ink", "paper"
]  # fmt: skip
ROLES: tuple[Role, ...] = get_args(Role)

_COLOUR = r"#(?:[0-9a-fA-F]{6}|[0-9a-fA-F]{3})"
_TOKEN = re.compile(rf"--([a-z-]+)\s*:\s*light-dark\(\s*({_COLOUR})\s*,\s*({_COLOUR})\s*\)")


def read_tokens(css: str) -> Mapping[Role, tuple[str, str]]:
    """Role -> (light, dark), each as `#rrggbb`. Raises ValueError naming the roles that the style sheet lacks."""
    found = {name: (_full(light), _full(dark)) for name, light, dark in _TOKEN.findall(css)}
    missing = [role for role in ROLES if role not in found]
    if missing:
        names = ", ".join(f"--{role}" for role in missing)
        raise ValueError(f"figures need the colours {names}, each written as light-dark(#light, #dark)")
    return {role: found[role] for role in ROLES}


def _full(colour: str) -> str:
    digits = colour[1:].lower()
    return "#" + ("".join(digit * 2 for digit in digits) if len(digits) == 3 else digits)
