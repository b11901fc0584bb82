from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.dates import (
    day_before,
    find_signing_date,
    format_date,
    may_be_same,
    may_lie_between,
    parse_date,
)
from desktop_app.domain.problems import Problem


def code_of(value: str | date | float | None, year_hint: int | None = None) -> str:
    found = parse_date(value, year_hint)
    assert isinstance(found, Problem), found
    return found.code


@pytest.mark.parametrize(
    ("typed", "iso"),
    [
        ("09/02/1988", "1988-02-09"),
        ("9-2-1988", "1988-02-09"),
        ("15.8.2024", "2024-08-15"),
        ("15 / 8 / 2024", "2024-08-15"),
        ("15/08/2024.", "2024-08-15"),
        ("15/08/2024 (đợt 1)", "2024-08-15"),
        ("ngày 15/8/2024", "2024-08-15"),
        ("ngày 15 tháng 8 năm 2024", "2024-08-15"),
        ("15 tháng 8, 2024", "2024-08-15"),
        ("2024-08-15", "2024-08-15"),
        ("2024-08-15 00:00:00", "2024-08-15"),
        (date(2024, 8, 15), "2024-08-15"),
        (datetime(2024, 8, 15, 23, 59, tzinfo=UTC), "2024-08-15"),
        (45519, "2024-08-15"),
        (45519.75, "2024-08-15"),
        ("45519", "2024-08-15"),
        ("06/2018", "2018-06"),
        ("2018-06", "2018-06"),
        ("tháng 8/2024", "2024-08"),
        ("Tháng 8 năm 2024", "2024-08"),
        ("T8/2024", "2024-08"),
        ("2024", "2024"),
        ("Năm 2024", "2024"),
        (2024, "2024"),
        (2024.0, "2024"),
        ("Quý III/2024", "2024"),
    ],
)
def test_dates_as_far_as_they_are_known(typed: str | date | float, iso: str) -> None:
    assert parse_date(typed) == iso


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("15-20/8/2024", "2024-08-15"),
        ("15/8 - 20/8/2024", "2024-08-15"),
        ("từ ngày 15/8 đến ngày 20/8/2024", "2024-08-15"),
        ("15/8/2024–20/8/2024", "2024-08-15"),
        ("28/8-02/9/2024", "2024-08-28"),
        ("28/12-03/01/2025", "2024-12-28"),
    ],
)
def test_of_several_days_the_first_counts(typed: str, first: str) -> None:
    assert parse_date(typed) == first


@pytest.mark.parametrize("nil", [None, "", "x", "-", "…"])
def test_nil_is_no_date(nil: str | None) -> None:
    assert parse_date(nil) is None


def test_the_sheets_year_completes_a_date() -> None:
    assert parse_date("15/8", 2024) == "2024-08-15"
    assert parse_date("15 tháng 8", 2024) == "2024-08-15"
    assert parse_date("15/8/24", 2024) == "2024-08-15"


def test_a_date_without_a_sure_year_is_a_question() -> None:
    assert code_of("15/8") == "date.ambiguous"
    assert code_of("15/8/24") == "date.ambiguous"
    assert code_of("9/2/88", 2024) == "date.ambiguous"


@pytest.mark.parametrize(
    "typed",
    [
        *("30/02/2024", "29/02/2023", "08/15/2024", "13/2024", "0/8/2024", "15/8/1824"),
        *("20-15/8/2024", "31-32/8/2024", "30/2-01/3/2024"),
    ],
)
def test_a_day_that_never_was_is_impossible(typed: str) -> None:
    assert code_of(typed) == "date.impossible"


def test_an_impossible_date_says_what_to_do() -> None:
    found = parse_date("08/15/2024")
    assert isinstance(found, Problem)
    assert found.message == (
        "Không có ngày “08/15/2024”; hãy kiểm tra lại và ghi theo thứ tự ngày/tháng/năm, "
        "ví dụ 15/08/2024."
    )


@pytest.mark.parametrize(
    "typed",
    ["đợt 1", "8-9/2024", "15/8-2024", "15082024", "99999", 3, -1, 8.2024, True, float("nan")],
)
def test_what_is_no_date_is_unreadable(typed: str | float) -> None:
    assert code_of(typed) == "date.unreadable"


def test_a_cell_error_is_no_date() -> None:
    assert code_of("#VALUE!") == "date.cell_error"


@given(st.dates(date(1900, 1, 1), date(2100, 12, 31)))
def test_a_printed_date_is_read_back(day: date) -> None:
    iso = day.isoformat()
    for known in (iso, iso[:7], iso[:4]):
        assert parse_date(format_date(known)) == known
        assert parse_date(known) == known


@given(st.text() | st.floats(), st.none() | st.just(2024))
def test_nothing_typed_raises(value: str | float, year_hint: int | None) -> None:
    assert isinstance(parse_date(value, year_hint), str | Problem | None)


def test_what_is_no_date_is_printed_as_it_is() -> None:
    assert format_date("từ trước T10") == "từ trước T10"


def test_dates_are_printed_the_vietnamese_way() -> None:
    printed = [format_date(iso) for iso in ("2024-08-05", "2024-08", "2024", "")]
    assert printed == ["05/08/2024", "08/2024", "2024", ""]


@pytest.mark.parametrize(
    ("line", "iso"),
    [
        ("An Bình, ngày 20 tháng 11 năm 2024", "2024-11-20"),
        ("Ngày 05 tháng 01 năm 2024", "2024-01-05"),
        ("An Bình, ngày    tháng 11 năm 2024", "2024-11"),
        ("An Bình, ngày … tháng … năm 2024", "2024"),
        ("…, Ngày… tháng… năm…", None),
        ("An Bình, ngày 31 tháng 11 năm 2024", None),
        ("Căn cứ Nghị định số 98/2023/NĐ-CP ngày 31 tháng 12 năm 2023", None),
    ],
)
def test_the_date_of_signing(line: str, iso: str | None) -> None:
    assert find_signing_date(line) == iso


@pytest.mark.parametrize(
    ("iso", "shown"),
    [
        ("2024-08-15", "15/08/2024"),
        ("2024-08", "08/2024"),
        ("", ""),
        ("2024-08-15T09:30+07:00", "15/08/2024 09:30"),
    ],
)
def test_dates_and_moments_are_shown_as_documents_print_them(iso: str, shown: str) -> None:
    assert format_date(iso) == shown


@pytest.mark.parametrize(
    ("typed", "iso"),
    [
        ("15/3", "2024-03-15"),
        ("ngày 5 tháng 3", "2024-03-05"),
        ("tháng 3", "2024-03"),
        ("T3", "2024-03"),
        ("15-20/8", "2024-08-15"),
        ("từ 28/12 đến 3/1", "2023-12-28"),
        ("5/3/24", "2024-03-05"),
    ],
)
def test_a_date_without_its_year_is_of_the_sheets_year(typed: str, iso: str) -> None:
    assert parse_date(typed, 2024) == iso
    assert code_of(typed) == "date.ambiguous"


@pytest.mark.parametrize("typed", ["05/03/2024 08:30", "5/3/2024 lúc 8h30", "5.3.2024 08:30:15"])
def test_the_time_of_day_is_let_go(typed: str) -> None:
    assert parse_date(typed) == "2024-03-05"


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("1985", "1985-03-02", True),
        ("1985-03", "1985-03-02", True),
        ("", "1985", True),
        ("1985-03-02", "1985-03-02", True),
        ("1985-04", "1985-03-02", False),
        ("1985", "1986", False),
    ],
)
def test_dates_agree_as_far_as_both_are_known(one: str, other: str, *, same: bool) -> None:
    assert may_be_same(one, other) is same
    assert may_be_same(other, one) is same


@pytest.mark.parametrize(
    ("day", "first", "last", "inside"),
    [
        ("2024-10-17", "2024-10-17", "2024-11-18", True),
        ("2024-11-18", "2024-10-17", "2024-11-18", True),
        ("2024-10-16", "2024-10-17", "2024-11-18", False),
        ("2024-11-19", "2024-10-17", "2024-11-18", False),
        ("2024-10", "2024-10-17", "2024-11-18", True),
        ("2024-09", "2024-10-17", "2024-11-18", False),
        ("2024", "2024-10-17", "2024-11-18", True),
        ("2025-12-31", "2021", "2025", True),
        ("2026-01-01", "2021", "2025", False),
        ("2020-12-31", "2021", "2025", False),
        ("2020-12-31", "", "2025", True),
        ("2026-01-01", "2021", "", True),
        ("2020-12-31", "2021", "", False),
        ("2026-01-01", "", "", True),
    ],
)
def test_a_day_lies_in_a_span_as_far_as_all_are_known(
    day: str, first: str, last: str, *, inside: bool
) -> None:
    assert may_lie_between(day, first, last) is inside


@pytest.mark.parametrize(
    ("day", "before"), [("2024-03-01", "2024-02-29"), ("2026-01-01", "2025-12-31")]
)
def test_the_day_before(day: str, before: str) -> None:
    assert day_before(day) == before
