"""What stands for a figure in words, for those who don't see it; it changes with its metrics."""

from __future__ import annotations

import pytest

from tests.figures.drawings import ledger, plot


@pytest.mark.parametrize(
    ("case", "told"),
    [
        (
            "compound",
            "An index of 100 in 2023 rises to 251.8 in 2035 if the yearly rate of 8% a year holds throughout "
            "(forecast: Research Nester).",
        ),
        (
            "compound-falling",
            "An index of 100 in 2024 falls to 36.0 in 2032 if the yearly rate of −12% a year holds "
            "throughout (forecast: Research Nester).",
        ),
        (
            "target",
            "Area surveyed: 1.5 million km² (measured: Ministry of Industry). Area to be surveyed: 2.2 million km² "
            "(target: Government). Gain: 700,000 km² (target: derived in this report). Area of the country: "
            "2,724,900 km² (measured: Ministry of Industry).",
        ),
        ("multiple", "2020 counts as one; Undated: ×4 (claim: World Bank as the article reports)."),
        (
            "dots",
            "Deposits on the register: 15 partners (measured: Ministry of Industry). Unexplored deposits: 5,000 "
            "partners (claim: World Bank as the article reports).",
        ),
        ("matrix", "European Union: Memorandum (2022), Roadmap (2023–2024 and 2025–2026). South Korea: none."),
        (
            "bars",
            "4 amounts, the largest: China, 270,000 tonnes; Other, 24,000 tonnes; Burma (Myanmar), 22,000 tonnes; the "
            "smallest: Malaysia, 110 tonnes. Kazakhstan: not listed.",
        ),
        (
            "bars-mixed",
            "2 amounts, from the largest down: All uses together in announced pledges and in net zero, 149,600 tonnes; "
            "Clean-energy uses of the four magnet rare earths, 46,600 tonnes.",
        ),
        ("bars-one", "Cargo, 2.52 times."),
        ("line-days", "Cargo: 120 tonnes on 4 January 2024; last 150 tonnes on 2 July 2024."),
        (
            "line",
            "Exports: 1.08 million US dollars in 2020; highest 9.03 million US dollars in 2023; last 380,000 US "
            "dollars in 2024.",
        ),
        (
            "statements",
            "Baseline, Ministry of Industry: 1.5 million km² (2024, measured). President Tokayev, via The Times of "
            "Central Asia: about 1.6 million km² (October 2024, estimate). Geology Committee: 2.014 million km² "
            "(13 December 2024, forecast, expected by the end of the year). Ministry of Industry: around 2.0 million "
            "km² (11 November 2025, measured). Target, Government: 2.2 million km² (due end of 2026, target).",
        ),
        (
            "compare",
            "Clean-energy uses: from 18,900 tonnes (2024, estimate) to 46,600 tonnes (×2.5, Stated policies, 2040, "
            "forecast) and 70,500 tonnes (×3.73, Net zero, 2040, forecast). All uses: from 90,900 tonnes (2024, "
            "estimate) to 149,600 tonnes (×1.65, Stated policies, 2040, forecast) and 172,400 tonnes (×1.90, Net zero, "
            "2040, forecast).",
        ),
        (
            "matrix-unsure",
            "European Union: Talks (2022, claim), Memorandum (2022, claim and 2023). South Korea: Talks (2023), Supply "
            "contract (2027–2029, forecast).",
        ),
        (
            "timeline-years",
            "Events: 2022, Talks as announced; 4 July 2023, Forum on essential raw materials in Astana. Targets: 2026, "
            "By the year; end of 2026, Area to be surveyed.",
        ),
    ],
)
def test_text_alternative(case, told):
    assert plot(case).alt.replace("\xa0", " ") == told


@pytest.mark.parametrize(
    ("case", "change", "before", "after"),
    [
        ("compound-falling", {"decline": "value: -12 -> value: -6"}, "36.0", "61.0"),
        ("target", {"target": "2.2 million -> 2.3 million"}, "2.2 million", "2.3 million"),
        ("multiple", {"fourfold": "value: 4 -> value: 5"}, "×4", "×5"),
        ("dots", {"register": "value: 15 -> value: 16"}, "15 partners", "16 partners"),
        ("timeline", {"forum": "2023-07-04 -> 2023-07-05"}, "4 July 2023", "5 July 2023"),
        ("matrix", {"memorandum": "2022-11-07 -> 2021-11-07"}, "Memorandum (2022)", "Memorandum (2021)"),
        ("bars-negative", {"change": "up: 12 -> up: 13"}, "12%", "13%"),
        ("line", {"exports": "9.03 -> 9.04"}, "9.03 million", "9.04 million"),
        ("line-columns", {"cargoes": "2350 -> 4350"}, "in 2020; last", "highest 4,350 tonnes in 2021"),
        ("statements", {"president": "1.6 million -> 1.7 million"}, "about 1.6 million", "about 1.7 million"),
        ("statements", {"aim": "2026-12-31 -> 2027-12-31"}, "due end of 2026", "due end of 2027"),
        ("compare", {"all_start": "90900 -> 80000"}, "×1.65", "×1.87"),
    ],
)
def test_a_changed_value_changes_words_table_and_picture(case, change, before, after):
    old, new = plot(case), plot(case, ledger(**change))
    told = [made.alt.replace("\xa0", " ") for made in (old, new)]
    assert before in told[0] and before not in told[1] and after in told[1]
    assert old.table.csv() != new.table.csv()
    assert old.to_json() != new.to_json()
