"""What a cell shows of a value, and the value that it holds."""

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.set_edits.book_cells import Cell, held, share_shown, shown, typed
from desktop_app.domain.set_edits.book_shape import BookField, Holds

CHOICE = BookField("method", "Cách chấm", Holds.CHOICE, choices={"manual": "Người chấm"})


def field(holds: Holds) -> BookField:
    return BookField("x", "X", holds)


@pytest.mark.parametrize(
    ("share", "text"),
    [
        (Fraction(11, 10), "110%"),
        (Fraction(1, 8), "12,5%"),
        (Fraction(0), "0%"),
        (Fraction(1, 3), "1/3"),
        (Fraction(1, 10**7), "0,00001%"),
        (Fraction(1, 10**9), "1/1000000000"),
    ],
)
def test_a_share_is_shown_as_a_percentage_where_that_is_exact(share: Fraction, text: str) -> None:
    assert share_shown(share) == text


@given(st.fractions(0, 50, max_denominator=10**6))
def test_any_share_is_held_as_it_was_shown(share: Fraction) -> None:
    for holds in (Holds.SHARE, Holds.FIGURE):
        value = held(field(holds), shown(field(holds), str(share)))
        assert Fraction(str(value)) == share


@given(st.integers(0, 10**9))
def test_any_points_are_held_as_they_were_shown(hundredths: int) -> None:
    text = f"{hundredths // 100}.{hundredths % 100:02}"
    assert held(field(Holds.POINTS), shown(field(Holds.POINTS), text)) == text


@pytest.mark.parametrize(
    ("holds", "value", "text"),
    [
        (Holds.POINTS, "1000.00", "1000,00"),
        (Holds.POINTS, None, ""),
        (Holds.FIGURE, "1500", "1500"),
        (Holds.FIGURE, "5/2", "2,5"),
        (Holds.FIGURE, "1/3", "1/3"),
        (Holds.SHARE, "1/3", "1/3"),
        (Holds.SHARE, "1/8", "12,5%"),
        (Holds.LIST, ["C1", "Cụm phòng, ban"], "C1; Cụm phòng, ban"),
        (Holds.SWITCH, True, "Có"),
    ],
)
def test_what_is_typed_into_a_line_is_held_as_it_was(
    holds: Holds, value: object, text: str
) -> None:
    assert typed(field(holds), value) == text
    assert str(held(field(holds), text)) == str(value)


@pytest.mark.parametrize(
    ("holds", "cell", "value"),
    [
        (Holds.TEXT, 1.1, "1.1"),
        (Holds.TEXT, 3.0, "3"),
        (Holds.TEXT, "  a   b ", "a b"),
        (Holds.TEXT, None, None),
        (Holds.TEXT, "  ", None),
        (Holds.TEXT, date(2024, 2, 1), "2024-02-01"),
        (Holds.NUMBER, 2024.0, 2024),
        (Holds.NUMBER, "2024", 2024),
        (Holds.NUMBER, "hai", "hai"),
        (Holds.POINTS, "12,5", "12.50"),
        (Holds.POINTS, -5, "-5.00"),
        (Holds.POINTS, 1.234, "1.234"),
        (Holds.POINTS, "mười", "mười"),
        (Holds.POINTS, True, "Có"),
        (Holds.POINTS, 1e20, "1" + "0" * 20),
        (Holds.SHARE, 1e300, "1" + "0" * 300),
        (Holds.TEXT, -1e20, "-1" + "0" * 20),
        (Holds.SHARE, "110 %", "11/10"),
        (Holds.FIGURE, "80 %", "80"),
        (Holds.SHARE, 0.3, "3/10"),
        (Holds.SHARE, "0,5", "1/2"),
        (Holds.SHARE, "2 / 3", "2/3"),
        (Holds.SHARE, "1/0", "1/0"),
        (Holds.SHARE, "-10%", "-1/10"),
        (Holds.SHARE, "1.500", "“1.500”"),
        (Holds.FIGURE, "1,500", "“1,500”"),
        (Holds.POINTS, "1.500", "“1.500”"),
        (Holds.POINTS, "1.000,00", "1000.00"),
        (Holds.SHARE, "0.125", "1/8"),
        (Holds.SHARE, "nửa", "nửa"),
        (Holds.SHARE, date(2024, 3, 1), "2024-03-01"),
        (Holds.SWITCH, "có", True),
        (Holds.SWITCH, "X", True),
        (Holds.SWITCH, True, True),
        (Holds.SWITCH, "Không", False),
        (Holds.SWITCH, "có lẽ", "có lẽ"),
        (Holds.LIST, "C1\nC2\n", ["C1", "C2"]),
        (Holds.LIST, "C1; C2", ["C1", "C2"]),
        (Holds.LIST, 5, ["5"]),
    ],
)
def test_a_cell_is_read_as_people_type_it(holds: Holds, cell: Cell, value: object) -> None:
    """What cannot be understood stays as it stands, for the strict reader to refuse."""
    assert held(field(holds), cell) == value


def test_a_choice_is_known_by_its_word_whatever_the_case_and_by_its_own_value() -> None:
    assert held(CHOICE, "người CHẤM") == "manual"
    assert held(CHOICE, "manual") == "manual"
    assert held(CHOICE, "máy chấm") == "máy chấm"
    assert shown(CHOICE, "manual") == "Người chấm"


def test_nothing_is_shown_as_a_blank_and_no_as_a_word() -> None:
    blanks: tuple[object, ...] = (None, "", [])
    assert [shown(field(Holds.TEXT), one) for one in blanks] == ["", "", ""]
    assert shown(field(Holds.SWITCH), False) == "Không"  # noqa: FBT003  # the cell's value
