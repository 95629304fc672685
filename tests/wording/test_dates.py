"""How dates read. `~` stands for a no-break space, `_` for a narrow one."""

from __future__ import annotations

import pytest

from assay.numbers.periods import PartialDate, Period
from assay.wording.wording import Wording


def visible(text: str) -> str:
    return text.replace("\u00a0", "~").replace("\u202f", "_")


@pytest.mark.parametrize(
    ("written", "english", "russian", "kazakh"),
    [
        ("2024", "2024", "2024", "2024"),
        ("2024-03", "March~2024", "март~2024_г.", "2024_ж.~наурыз"),
        ("2023-07-04", "4~July~2023", "4~июля~2023_г.", "2023_ж.~4~шілде"),
        ("2024–2028", "2024–2028", "2024–2028", "2024–2028"),
        ("2024-01/2024-06", "January–June~2024", "январь–июнь~2024_г.", "2024_ж.~қаңтар~– маусым"),
        (
            "2023-11/2024-06",
            "November~2023~– June~2024",
            "ноябрь~2023_г.~– июнь~2024_г.",
            "2023_ж.~қараша~– 2024_ж.~маусым",
        ),
        ("2023-07-04/2023-07-07", "4–7~July~2023", "4–7~июля~2023_г.", "2023_ж.~4–7~шілде"),
        (
            "2023-07-04/2023-08-07",
            "4~July~– 7~August~2023",
            "4~июля~– 7~августа~2023_г.",
            "2023_ж.~4~шілде~– 7~тамыз",
        ),
        ("2024-03/2025", "March~2024~– 2025", "март~2024_г.~– 2025", "2024_ж.~наурыз~– 2025"),
    ],
)
def test_dates_and_periods(written, english, russian, kazakh):
    when = Period.parse(written)
    assert [visible(Wording(locale).date(when)) for locale in ("en_GB", "ru", "kk")] == [english, russian, kazakh]


@pytest.mark.parametrize(("locale", "shown"), [("es", "4~de julio de 2023"), ("de", "4.~Juli~2023")])
def test_a_date_of_many_words_breaks_where_no_number_is(locale, shown):
    """In one piece it would be too long for a cell of a table."""
    assert visible(Wording(locale).date(PartialDate(2023, 7, 4))) == shown


def test_a_period_of_one_date_reads_as_the_date():
    day = PartialDate(2023, 7, 4)
    assert Wording("en_GB").date(Period(day, day)) == Wording("en_GB").date(day)


@pytest.mark.parametrize(
    ("locale", "last", "other"),
    [
        ("en_GB", "end of 2026", "30 December 2026"),
        ("ru", "конец 2026 года", "30 декабря 2026 г."),
        ("kk", "2026 жылдың соңы", "2026 ж. 30 желтоқсан"),
        ("de", "31. Dezember 2026", "30. Dezember 2026"),
    ],
)
def test_what_is_due_on_the_last_of_december_is_due_at_the_end_of_the_year(locale, last, other):
    said = [Wording(locale).deadline(PartialDate(2026, 12, day)) for day in (31, 30)]
    assert [" ".join(each.split()) for each in said] == [last, other]
