import pytest

from desktop_app.reports.formatting import align, format_cell
from desktop_app.reports.report import Cell, Format


@pytest.mark.parametrize(
    ("value", "kind", "text"),
    [
        ("Văn phòng", Format.TEXT, "Văn phòng"),
        (7, Format.TEXT, "7"),
        (1234, Format.NUMBER, "1.234"),
        (1_500_000, Format.MONEY, "1.500.000"),
        (0, Format.MONEY, "0"),
        (9750, Format.POINTS, "97,50"),
        (250, Format.DAYS, "2,5"),
        (9524, Format.PERCENT, "95,24%"),
        ("2024-08-15", Format.DATE, "15/08/2024"),
        ("2024-08", Format.DATE, "08/2024"),
        (2024, Format.DATE, "2024"),
        ("Không giao", Format.POINTS, "Không giao"),
        ("2024-10", Format.DUE, "tháng 10/2024"),
        ("", Format.DUE, "không ấn định ngày"),
    ],
)
def test_a_cell_shows_its_value_in_its_columns_format(value: Cell, kind: Format, text: str) -> None:
    assert format_cell(value, kind) == text


@pytest.mark.parametrize("kind", Format)
def test_an_empty_cell_shows_nothing(kind: Format) -> None:
    assert format_cell(None, kind) == ""


def test_numbers_stand_right_dates_centred_text_left() -> None:
    sides = {kind: align(kind) for kind in Format}
    assert sides.pop(Format.TEXT) == sides.pop(Format.DUE) == "left"
    assert sides.pop(Format.DATE) == "center"
    assert set(sides.values()) == {"right"}
