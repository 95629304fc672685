"""How numbers read. In the tables `~` is a no-break space (U+00A0), as it would be too easy to overlook."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from babel.localedata import locale_identifiers
from babel.numbers import format_compact_decimal
from hypothesis import given
from hypothesis import strategies as st

from assay.numbers.metric import Form
from assay.numbers.units import unit_names
from assay.wording.wording import Wording

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


SENTENCES = {
    # As the file gives it
    "value=4": "4",
    "value=5000": "5,000",
    "value=0.35": "0.35",
    "value=-0.5": "−0.5",
    "value=0": "0",
    "value=2345678": "2,345,678",
    "value=99999": "99,999",
    "value=5.0 unit=%": "5.0%",
    "value=1000.0 unit=t": "1,000~tonnes",
    # Scale words from a million on, where few digits remain
    "value=2200000 unit=km²": "2.2~million~km²",
    "value=2200000.0 unit=km²": "2.2~million~km²",
    "value=2724900 unit=km²": "2,724,900~km²",
    "value=2014000 unit=km²": "2.014~million~km²",
    "value=390000 unit=t": "390,000~tonnes",
    "value=44000000 unit=t": "44~million tonnes",
    "value=46E12 unit=USD": "46~trillion US~dollars",
    "value=4600E12 unit=USD": "4,600~trillion US~dollars",
    "value=9.2E9 unit=USD": "9.2~billion US~dollars",
    "value=-1500000 unit=t": "−1.5~million tonnes",
    # Units
    "value=8 unit=%": "8%",
    "value=8 unit=% a year": "8%~a~year",
    "value=2.52 unit=×": "2.52~times",
    "value=1 unit=×": "1~time",
    "value=251.8 unit=index": "251.8",
    "value=1 unit=t": "1~tonne",
    "value=73.8 unit=kt": "73,800~tonnes",
    "value=4.5 unit=Mt": "4.5~million tonnes",
    "value=12 unit=year": "12~years",
    "value=1 unit=USD": "1~US~dollar",
    "value=5000 unit=EUR": "5,000~euros",
    "value=1 unit=deposit": "1~deposit",
    "value=5000 unit=deposit": "5,000~deposits",
    "value=5000000 unit=deposit": "5~million deposits",
    # Decimals asked for
    "value=2 unit=% digits=1": "2.0%",
    "value=46.65 unit=% digits=1": "46.7%",
    "value=-0.04 unit=% digits=1": "0.0%",
    "value=2234567 unit=km² digits=1": "2.2~million~km²",
    "value=999970000 unit=USD digits=1": "1.0~billion US~dollars",
    "value=999999.7 digits=0": "1~million",
    "value=73.84 unit=kt digits=1": "73,800~tonnes",
    # Worked out: three significant digits unless more are asked for
    "value=46.66666666 unit=% derived=yes": "46.7%",
    "value=2.00 unit=× derived=yes": "2~times",
    "value=0.012345 derived=yes": "0.0123",
    "value=1234567 unit=t derived=yes": "1.23~million tonnes",
    "value=251.8170116 unit=index derived=yes digits=1": "251.8",
    # Ranges
    "range=6.1..12.4 unit=% a year": "6.1–12.4%~a~year",
    "range=1500000..2200000 unit=km²": "1.5–2.2~million~km²",
    "range=900000000..2200000000 unit=USD": "900~million~– 2.2~billion US~dollars",
    "range=-5..3 unit=%": "−5 to 3%",
    "range=35..40 unit=%": "35–40%",
    "range=45.8..75.1 unit=kt": "45,800–75,100~tonnes",
    "range=35.2..35.4 unit=% digits=0": "35%",
    # Ranks, dates, texts
    "rank=1": "first",
    "rank=4": "fourth",
    "rank=10": "tenth",
    "rank=23": "23rd",
    "date=2024": "2024",
    "date=2023-07-04": "4~July~2023",
    "date=2024–2028": "2024–2028",
    "text=raw materials for investment": "raw materials for investment",
}


@pytest.mark.parametrize(("table", "reads"), SENTENCES.items())
def test_a_metric_in_an_english_sentence(metric, table, reads):
    assert visible(Wording("en_GB").metric(metric(**fields(table)))) == reads


@pytest.mark.parametrize(
    ("table", "russian", "kazakh"),
    [
        ("value=5000", "5~000", "5~000"),
        ("value=-0.5", "−0,5", "−0,5"),
        ("value=2200000 unit=km²", "2,2~миллиона~км²", "2,2~миллион~км²"),
        ("value=44000000 unit=t", "44~миллиона тонн", "44~миллион метрлік тонна"),
        ("value=270000 unit=t", "270~000~тонн", "270~000~метрлік тонна"),
        ("value=46E12 unit=USD", "46~триллионов долларов~США", "46~триллион АҚШ~доллары"),
        ("value=1 unit=USD", "1~доллар~США", "1~АҚШ~доллары"),
        ("value=8 unit=%", "8~%", "8%"),
        ("value=8 unit=% a year", "8~% в год", "жылына 8%"),
        ("value=2.52 unit=×", "2,52~раза", "2,52~есе"),
        ("value=5 unit=×", "5~раз", "5~есе"),
        ("value=21 unit=×", "21~раз", "21~есе"),
        ("value=1 unit=deposit", "1~месторождение", "1~кен орны"),
        ("value=22 unit=deposit", "22~месторождения", "22~кен орны"),
        ("value=5000 unit=deposit", "5~000~месторождений", "5~000~кен орны"),
        ("range=6.1..12.4 unit=% a year", "6,1–12,4~% в год", "жылына 6,1–12,4%"),
        ("range=1500000..2200000 unit=km²", "1,5–2,2~миллиона~км²", "1,5–2,2~миллион~км²"),
        ("rank=4", "четвёртый", "төртінші"),
        ("rank=23", "23-й", "23-ші"),
    ],
)
def test_a_metric_in_russian_and_kazakh(metric, table, russian, kazakh):
    same = metric(**fields(table))
    assert (visible(Wording("ru").metric(same)), visible(Wording("kk").metric(same))) == (russian, kazakh)


@pytest.mark.parametrize("form", [Form.SERIES, Form.BREAKDOWN])
def test_a_set_of_numbers_has_no_reading(metric, form):
    with pytest.raises(ValueError, match=f"'exports' is a {form} and has no single reading; name one of its items"):
        Wording("en_GB").metric(metric("exports", form=form))


@pytest.mark.parametrize(
    ("table", "bare", "unit"),
    [
        ("value=2200000 unit=km²", "2.2~million", "km²"),
        ("value=46E12 unit=USD", "46~trillion", "US\N{NO-BREAK SPACE}dollars"),
        ("value=73.8 unit=kt", "73,800", "tonnes"),
        ("value=8 unit=% a year", "8", "%\u00a0a\u00a0year"),
        ("value=8 unit=%", "8", "%"),
        ("value=2.52 unit=×", "2.52", "times"),
        ("value=251.8 unit=index", "251.8", "index"),
        ("value=1 unit=deposit", "1", "deposits"),
        ("value=7", "7", ""),
        ("range=6.1..12.4 unit=%", "6.1–12.4", "%"),
        ("rank=4", "4", ""),
        ("date=2024-03", "March~2024", ""),
    ],
)
def test_number_and_unit_apart(metric, table, bare, unit):
    wording, same = Wording("en_GB"), metric(**fields(table))
    assert (visible(wording.bare(same)), wording.unit(same)) == (bare, unit)


@pytest.mark.parametrize(
    ("table", "english", "russian"),
    [
        ("value=46E12 unit=USD", "US$46tn", "46~трлн~$"),
        ("value=1234567 unit=USD", "US$1.23m", "1,23~млн~$"),
        ("value=-5E9 unit=USD", "−US$5bn", "−5~млрд~$"),
        ("value=240E9 unit=KZT", "KZT~240bn", "240~млрд~KZT"),
        ("value=5000 unit=EUR", "€5,000", "5~000~€"),
        ("value=2200000 unit=km²", "2.2~million~km²", "2,2~млн~км²"),
        ("value=390000 unit=t", "390,000~t", "390~000~т"),
        ("value=2.5181 unit=× digits=2", "×2.52", "×2,52"),
        ("value=8 unit=%", "8%", "8~%"),
        ("value=46.23E12 unit=USD digits=1", "US$46.2tn", "46,2~трлн~$"),
    ],
)
def test_compact(metric, table, english, russian):
    same = metric(**fields(table))
    assert (visible(Wording("en_GB").compact(same)), visible(Wording("ru").compact(same))) == (english, russian)


def test_compact_numbers_without_a_metric():
    english = Wording("en_GB")
    assert english.compact(Decimal("46E12")) == "46tn"
    assert english.compact(Decimal(50000)) == "50,000"
    assert visible(Wording("de").compact(Decimal(3500000))) == "3,5~Mio."


@pytest.mark.parametrize(
    ("number", "beside", "short"),
    [
        ("380000", "9030000", "0.38m"),
        ("383456", "9030000", "0.383m"),
        ("10000", "9030000", "0.01m"),
        ("9000", "9030000", "9,000"),
        ("9030000", "380000", "9.03m"),
        ("0", "9030000", "0"),
        ("-380000", "9030000", "−0.38m"),
        ("46E9", "9E12", "0.046tn"),
        ("2E6", "9E12", "2m"),
    ],
)
def test_compact_numbers_beside_a_larger_one(number, beside, short):
    assert Wording("en_GB").compact(Decimal(number), Decimal(beside)) == short


@pytest.mark.parametrize(
    ("levels", "long", "short"),
    [
        (["0", "500000", "1000000"], ["0", "0.5~million", "1.0~million"], ["0", "0.5m", "1.0m"]),
        (["-5E9", "0", "5E9"], ["−5~billion", "0", "5~billion"], ["−5bn", "0", "5bn"]),
        (["0", "0.5", "1"], ["0", "0.5", "1.0"], ["0", "0.5", "1.0"]),
        (["0", "200", "400"], ["0", "200", "400"], ["0", "200", "400"]),
        (["0", "25000"], ["0", "25,000"], ["0", "25,000"]),
    ],
)
def test_levels_of_a_scale_are_alike(levels, long, short):
    wording, given = Wording("en_GB"), [Decimal(level) for level in levels]
    assert [visible(text) for text in wording.levels(given, short=False)] == long
    assert [visible(text) for text in wording.levels(given, short=True)] == short


@pytest.mark.parametrize(
    ("table", "reads"),
    [
        ("value=46.66666 unit=% derived=yes", "+46.7%"),
        ("value=-29.3 unit=%", "−29.3%"),
        ("value=700000 unit=km²", "+700,000~km²"),
        ("value=1.5E6 unit=t", "+1.5~million tonnes"),
        ("value=0 unit=%", "0%"),
        ("value=0.04 unit=% digits=1", "0.0%"),
    ],
)
def test_a_change_shows_its_sign(metric, table, reads):
    assert visible(Wording("en_GB").signed(metric(**fields(table)))) == reads


@pytest.mark.parametrize(
    ("table", "english", "russian", "kazakh"),
    [
        ("value=4 unit=partner", "four partners", "четыре partners", "төрт partners"),
        ("value=1 unit=deposit", "one deposit", "один месторождение", "бір кен орны"),
        ("value=15 unit=deposit", "fifteen deposits", "пятнадцать месторождений", "он бес кен орны"),
        ("value=12 unit=year", "twelve years", "двенадцать лет", "он екі жыл"),
        ("value=8 unit=%", "eight", "восемь", "сегіз"),
        ("value=4 unit=×", "four times", "четыре раза", "төрт есе"),
        ("value=3.9 unit=partner digits=0", "four partners", "четыре partners", "төрт partners"),
        ("rank=4", "fourth", "четвёртый", "төртінші"),
        ("rank=21", "twenty-first", "двадцать первый", "жиырма бірінші"),
    ],
)
def test_whole_numbers_in_words(metric, table, english, russian, kazakh):
    same = metric(**fields(table))
    assert [Wording(locale).in_words(same) for locale in LOCALES] == [english, russian, kazakh]


def test_other_numbers_have_no_words(metric):
    with pytest.raises(ValueError, match=r"2\.5 is not a whole number"):
        Wording("en_GB").in_words(metric(value="2.5"))


@pytest.mark.parametrize(
    ("locale", "ordinals"),
    [
        ("en_GB", ["1st", "2nd", "3rd", "4th", "11th", "21st", "112th"]),
        ("ru", ["1-й", "2-й", "3-й", "4-й", "11-й", "21-й", "112-й"]),
        ("kk", ["1-ші", "2-ші", "3-ші", "4-ші", "11-ші", "21-ші", "112-ші"]),
    ],
)
def test_ordinals(locale, ordinals):
    assert [Wording(locale).ordinal(number) for number in (1, 2, 3, 4, 11, 21, 112)] == ordinals


def test_kazakh_ordinals_follow_the_sound_of_the_last_word():
    kazakh = Wording("kk")
    assert [kazakh.ordinal(number) for number in (6, 9, 10, 20, 7, 8)] == [
        "6-шы", "9-шы", "10-шы", "20-шы", "7-ші", "8-ші",
    ]  # fmt: skip
    assert [kazakh.ordinal_words(number) for number in (2, 6, 10, 20, 40, 100)] == [
        "екінші", "алтыншы", "оныншы", "жиырмасыншы", "қырқыншы", "жүзінші",
    ]  # fmt: skip


def test_plain_numbers():
    english = Wording("en_GB")
    assert english.number(Decimal("251.81701"), 1) == "251.8"
    assert english.number(Decimal("2200000")) == "2,200,000"
    assert english.times(Decimal("2.5181"), 2) == "×2.52"


def test_a_language_without_phrases_of_ours_still_reads(metric):
    german = Wording("de")
    assert visible(german.metric(metric(value="2.2E6", unit="km²"))) == "2,2~Millionen~km²"
    assert visible(german.metric(metric(value="8", unit="% a year"))) == "8~% pro Jahr"
    assert german.metric(metric(value="2.52", unit="×")) == "×2,52"
    assert german.metric(metric(rank="4")) == "4."
    assert german.in_words(metric(value="4")) == "4"


@pytest.mark.parametrize(
    ("locale", "table", "sentence", "short"),
    [
        ("es", "value=2.2E9 unit=USD", "2,2~mil~millones dólares~estadounidenses", "2.200~M~US$"),
        ("es", "value=2.2E6 unit=km²", "2,2~millones~km²", "2,2~millones~km²"),
        ("es", "value=2.2345E9 digits=2", "2,23~mil~millones", "2.230~M"),
        ("hi", "value=2.2E6 unit=USD", "22~लाख यूएस~डॉलर", "$22~लाख"),
        ("hi", "value=2.24E6 digits=2", "22.4~लाख", "22.4~लाख"),
        ("ja", "value=2.2E6 unit=km²", "220万~km²", "220万~km²"),
        ("zh", "value=4.6E13 unit=USD", "46万亿 美元", "US$46万亿"),
        ("ps", "value=2.2E6", "2.200.000", "2,2M"),
    ],
)
def test_scale_words_of_other_steps_than_ours(metric, locale, table, sentence, short):
    wording, same = Wording(locale), metric(**fields(table))
    assert (visible(wording.metric(same)), visible(wording.compact(same))) == (sentence, short)


@pytest.mark.parametrize("power", [6, 9, 12])
def test_scale_words_are_worth_the_number_in_every_language(metric, power):
    """Babel says round numbers in short too; ours must have the digits that it has.

    English has our own scale words; in Swahili Babel is wrong, as the minus has a pattern of its own there.
    """
    number = Decimal(3).scaleb(power)
    for locale in locale_identifiers():
        theirs = format_compact_decimal(int(number), locale=locale)
        if not locale.startswith(("en", "sw")) and not theirs[-2:].isdecimal():
            ours = Wording(locale).compact(metric(value=number))
            assert digits_of(ours) == digits_of(theirs), locale


def digits_of(text: str) -> list[int]:
    return [int(char) for char in text if char.isdecimal()]


@pytest.mark.parametrize("locale", [*LOCALES, "it", "nl", "pt", "tr", "uz", "ja", "hi"])
def test_every_unit_reads_in_every_language(metric, locale):
    wording = Wording(locale)
    for unit in (*unit_names({}), "USD"):
        for value in ("1", "2", "5", "1.5"):
            same = metric(value=value, unit=unit)
            for text in (wording.metric(same), wording.compact(same), wording.unit(same)):
                assert "{" not in text, unit


def test_units_without_a_long_name_read_by_their_short_one(metric):
    """CLDR has no long patterns for these where they would be the short ones again."""
    kazakh = Wording("kk")
    assert [visible(kazakh.metric(metric(value="2", unit=unit))) for unit in ("day", "month", "barrel")] == [
        "2~күн", "2~ай", "2~баррель",
    ]  # fmt: skip
    assert visible(Wording("it").metric(metric(value="1", unit="day"))) == "1~giorno"
    assert visible(Wording("tr").metric(metric(value="8", unit="% a year"))) == "%8/yıl"


@pytest.mark.parametrize("locale", LOCALES)
def test_numbers_of_many_digits_read_whole(metric, locale):
    """A share or a number in megatonnes may have more digits than Python's arithmetic keeps by itself."""
    wording = Wording(locale)
    large, small = Decimal("123456789E40"), Decimal("1.5E-40")
    for unit in ("km²", "Mt", "%", "USD", "partner", "×"):
        for value in (large, small):
            same = metric(value=value, unit=unit)
            assert wording.metric(same) and wording.compact(same) and wording.signed(same)
        assert wording.in_words(metric(value=large, unit=unit))
    for value in (large, small):
        assert read_back(wording.bare(metric(value=value)), locale) == value


def test_locales_are_named_in_either_way_and_checked():
    assert Wording("en-GB").language == "en-GB"
    assert Wording("kk").language == "kk"
    with pytest.raises(ValueError, match="unknown locale 'Klingon'; write one such as en_GB, ru or kk"):
        Wording("Klingon")


def read_back(text: str, locale: str) -> Decimal:
    """The number that a text shows, with its scale word."""
    words = {"million": 6, "billion": 9, "trillion": 12, "миллион": 6, "миллиард": 9, "триллион": 12}
    number, *rest = text.split("\u00a0") if locale == "en_GB" else _split_off_word(text)
    exponent = next((power for word, power in words.items() if rest and rest[0].startswith(word)), 0)
    point, group = (".", ",") if locale == "en_GB" else (",", "\u00a0")
    return Decimal(number.replace(group, "").replace(point, ".").replace("−", "-")).scaleb(exponent)


def _split_off_word(text: str) -> list[str]:
    number, _, word = text.rpartition("\u00a0")
    return [number, word] if word.isalpha() else [text]


@given(value=st.decimals("-1e15", "1e15", allow_nan=False, places=6) | st.decimals(-1000, 1000, places=3))
@pytest.mark.parametrize("locale", LOCALES)
def test_no_digit_is_lost(metric, locale, value):
    assert read_back(Wording(locale).bare(metric(value=value)), locale) == value


@given(value=st.integers(-(10**18), 10**18), power=st.integers(-6, 6))
@pytest.mark.parametrize("locale", LOCALES)
def test_round_numbers_read_back(metric, locale, value, power):
    number = Decimal(value).scaleb(power)
    assert read_back(Wording(locale).bare(metric(value=number)), locale) == number


@given(value=st.decimals(-(10**15), 10**15, allow_nan=False, places=5), digits=st.integers(0, 4))
def test_rounding_moves_a_number_by_half_a_step_at_most(metric, value, digits):
    shown = read_back(Wording("en_GB").bare(metric(value=value, digits=digits)), "en_GB")
    said = max(abs(value), abs(shown))
    scale = next((power for power in (12, 9, 6) if said >= 10**power), 0)
    assert abs(shown - value) <= Decimal(5).scaleb(scale - digits - 1)
