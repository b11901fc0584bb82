import pytest

from desktop_app.domain.errors import Refused
from desktop_app.domain.periods import Period, PeriodKind, parse_period

ALL = ["2024", "2024-H1", "2024-H2", "2024-Q1", "2024-Q2", "2024-Q3", "2024-Q4"] + [
    f"2024-{month:02}" for month in range(1, 13)
]


@pytest.mark.parametrize("code", ALL)
def test_a_period_gives_its_code_back(code: str) -> None:
    assert str(parse_period(code)) == code


def test_a_code_names_kind_and_place() -> None:
    assert parse_period(" 2024-q3 ") == Period(2024, PeriodKind.QUARTER, 3)


@pytest.mark.parametrize("code", ["", "24", "2024-H3", "2024-Q5", "2024-13", "2024-00", "2024-9"])
def test_any_other_text_is_refused_with_a_sentence(code: str) -> None:
    with pytest.raises(Refused, match=r"^Không hiểu kỳ “.*”\. Hãy ghi như 2024, 2024-H1"):
        parse_period(code)


@pytest.mark.parametrize(
    ("code", "first", "last", "title"),
    [
        ("2024", "2024-01-01", "2024-12-31", "Năm 2024"),
        ("2024-H1", "2024-01-01", "2024-06-30", "6 tháng đầu năm 2024"),
        ("2024-H2", "2024-07-01", "2024-12-31", "6 tháng cuối năm 2024"),
        ("2024-Q3", "2024-07-01", "2024-09-30", "Quý III năm 2024"),
        ("2024-02", "2024-02-01", "2024-02-29", "Tháng 2 năm 2024"),
        ("2024-09", "2024-09-01", "2024-09-30", "Tháng 9 năm 2024"),
    ],
)
def test_first_and_last_day_and_title(code: str, first: str, last: str, title: str) -> None:
    period = parse_period(code)
    assert (period.first_day, period.last_day, period.title) == (first, last, title)


def test_a_partly_known_date_is_inside_if_it_may_be() -> None:
    quarter = parse_period("2024-Q3")
    inside = ["2024", "2024-07", "2024-09", "2024-07-01", "2024-09-30"]
    outside = ["2023", "2025", "2024-06", "2024-10", "2024-06-30", "2024-10-01"]
    assert all(map(quarter.contains, inside))
    assert not any(map(quarter.contains, outside))


def test_periods_overlap_where_they_have_a_day_in_common() -> None:
    half = parse_period("2024-H1")
    assert half.overlaps(parse_period("2024-06"))
    assert half.overlaps(parse_period("2024"))
    assert not half.overlaps(parse_period("2024-Q3"))
    assert not half.overlaps(parse_period("2023"))
