"""Braces where no link can stand are told at their place."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[It gave {{ target }}](b.md)", "{{ target }}] | link"),
        ("[It {{ mined['china'] }} x][ref]\n\n[ref]: b.md", "{{ mined | link"),
        ('<a href="b.md">It gave {{ target }}</a>', "{{ target }}< | link"),
        ("x ![Of {{ target }}](b.png)", "{{ target }}] | picture sentence"),
        ("[![Of {{ target }}](b.png)](b.md)", "{{ target }}] | picture"),
        ("Write `{{ target }}`", "{{ target }}` | code raw"),
        ("```\n{{ target }}\n```", "{{ target | code"),
        ("<pre>\n{{ cite('usgs') }}</pre>", "{{ cite | code"),
        ('<p title="{{ target }}">x</p>', '{{ target }}" | tag'),
        ("<da{{ 'ta' }} value=9>x</data>", "{{ 'ta' | tag"),
        ("<{{ 'data' }} value=9>x</data>", "{{ 'data' | tag"),
        ("*x*{: .citat{{ 'ion' }} }", "{{ 'ion' | tag"),
        ("{% set x %}data{% endset %}<{{ x }} value=9>9</data>", "{% set | exempts literal"),
        ("<da{% if true %}ta{% endif %} value=9>9</data>", "{% if | exempts literal"),
        ("{% call caveat() %}<da{% if 1 %}ta{% endif %}>9</data>{% endcall %}", "{% call | exempts literal"),
        ("{% set x %}da{% endset %}<{{ x }}ta>{{ target }}</data>", "{% set | exempts literal"),
    ],
)
def test_a_number_where_no_link_can_stand_is_told(desk, text, expected):
    desk.refuse(text, expected)


@pytest.mark.parametrize(
    "text",
    [
        "[A link](b.md) {{ target }} [another](c.md)",
        "`a` {{ target }} `b`",
        "[x] {{ target }} [y]",
        "5 < {{ target }} > 4",
        "{% raw %}`{{ target }}`{% endraw %} {## `{{ target }}` ##}",
        "`{{ '{{ target }}' }}`",
        "[{{ 'a' }} {{ status('measured') }} x](b.md)",
        "A tick ` alone\n\n{{ target }} and ` another",
        "Table\n\n|a `b`|{{ target }}|`c`|",
        "{% set x %}*{{ target }}*{% endset %}{{ x }} and {{ x }}",
        "{% for name in ['a', 'b'] %}{{ name }} {{ target }}{% endfor %}{% if true %}{{ target }}{% endif %}",
        "{% call caveat() %}Of {{ target }}{% endcall %}{% if 1 %}{{ caveat('target') }}{% endif %}",
    ],
)
def test_numbers_elsewhere_are_right(desk, text):
    desk.show(text)
