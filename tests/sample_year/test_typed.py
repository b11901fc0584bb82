from datetime import date
from decimal import Decimal
from unicodedata import normalize

from tools.sample_year import typed
from tools.sample_year.quirks import Quirk

PLAIN: typed.Quirks = frozenset()


def test_an_amount_is_a_number_in_every_other_row_and_text_in_the_rest() -> None:
    quirks = frozenset({Quirk.TEXT_DOTS})
    assert typed.money(1_500_000, 0, quirks) == 1_500_000
    assert typed.money(1_500_000, 1, quirks) == "1.500.000"


def test_an_amount_below_ten_thousand_is_never_an_ambiguous_text() -> None:
    assert typed.money(1_500, 1, frozenset({Quirk.TEXT_DOTS})) == 1_500


def test_dong_is_written_in_two_ways() -> None:
    quirks = frozenset({Quirk.TEXT_DONG})
    assert typed.money(500_000, 1, quirks) == "500000đ"
    assert typed.money(500_000, 3, quirks) == "500.000 đồng"


def test_thousands_are_exact() -> None:
    assert typed.money(312_500, 0, frozenset({Quirk.MEASURE_THOUSAND})) == Decimal("312.5")


def test_nothing_is_blank_or_a_mark() -> None:
    assert typed.money(0, 0, PLAIN) is None
    assert typed.money(0, 0, frozenset({Quirk.NIL_MARKS})) == "-"
    assert typed.money(0, 1, frozenset({Quirk.NIL_MARKS})) == "x"


def test_hundredths_become_days_with_a_comma_where_typed_as_text() -> None:
    assert typed.hundredths(250, 1, frozenset({Quirk.TEXT_DECIMALS})) == "2,5"
    assert typed.hundredths(200, 0, PLAIN) == 2


def test_dates_are_typed_as_far_as_they_are_known() -> None:
    assert typed.when("2024-08-05", PLAIN) == "05/08/2024"
    assert typed.when("2024-08-05", frozenset({Quirk.DATES_SHORT})) == "5/8/2024"
    assert typed.when("2024-08-05", frozenset({Quirk.DATES_REAL})) == date(2024, 8, 5)
    assert typed.when("2024-08", PLAIN) == "tháng 8/2024"
    assert typed.when("1979", PLAIN) == 1979


def test_tones_move_only_at_the_end_of_a_syllable() -> None:
    assert typed.old_tones("Trường Trung cấp nghề Hòa An") == "Trường Trung cấp nghề Hoà An"
    assert typed.old_tones("Cơ sở cai nghiện ma túy") == "Cơ sở cai nghiện ma tuý"
    assert typed.old_tones("kiểm soát, toàn quốc") == "kiểm soát, toàn quốc"


def test_decomposed_text_is_the_same_text() -> None:
    text = typed.decomposed("Điều dưỡng người có công")
    assert text != "Điều dưỡng người có công"
    assert normalize("NFC", text) == "Điều dưỡng người có công"
