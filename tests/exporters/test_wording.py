import pytest

from desktop_app.exporters.wording import number_line, place_and_date, recipient_lines
from desktop_app.reports.report import Letterhead


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        ("2024-01-05", "An Bình, ngày 05 tháng 01 năm 2024"),
        ("2024-02-15", "An Bình, ngày 15 tháng 02 năm 2024"),
        ("2024-03-09", "An Bình, ngày 09 tháng 3 năm 2024"),
        ("2024-12", "An Bình, ngày … tháng 12 năm 2024"),
        ("2024", "An Bình, ngày … tháng … năm 2024"),
        (None, "An Bình, ngày … tháng … năm 20…"),
    ],
)
def test_a_date_is_padded_where_the_rule_says_so(date: str | None, expected: str) -> None:
    assert place_and_date(Letterhead(place="An Bình", date=date)) == expected


def test_an_unknown_place_is_left_to_the_pen() -> None:
    assert place_and_date(Letterhead(date="2024")).startswith("…………, ngày")


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        ("05/BC-SNV", "Số: 05/BC-SNV"),
        ("/BC-SNV", "Số: ……/BC-SNV"),
        ("", "Số: ……/……"),
    ],
)
def test_a_number_that_is_unknown_leaves_room(number: str, expected: str) -> None:
    assert number_line(Letterhead(number=number)) == expected


def test_recipients_end_with_semicolons_and_the_last_with_a_point() -> None:
    assert recipient_lines(("Như trên", "- Lưu: VT.")) == ("- Như trên;", "- Lưu: VT.")


def test_no_recipients_are_no_lines() -> None:
    assert recipient_lines(()) == ()
