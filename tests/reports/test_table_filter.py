import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.reports.report import Column, Format, Row, Table
from desktop_app.reports.table_filter import (
    ColumnFilter,
    as_json,
    choices,
    column_keys,
    filtered,
    from_json,
    sums,
)

COLUMNS = (
    Column("name", "Họ tên"),
    Column("money", "Số tiền", Format.MONEY),
    Column("day", "Ngày", Format.DATE),
)
PEOPLE = Table(
    "",
    COLUMNS,
    (
        Row(("Văn phòng",), "group"),
        Row(("Nguyễn Văn Á", 200_000, "2024-11-05"), ident="person:1"),
        Row(("Đỗ Thị Đào", None, "2024-11"), ident="person:2"),
        Row(("Cộng", 200_000, None), "subtotal"),
        Row(("Thanh tra",), "group"),
        Row(("Trần Văn Bình", 50_000, "2024"), ident="person:3"),
        Row(("Nguyễn Văn Á", 1_000_000, None), ident="person:4"),
        Row(("Tổng cộng", 1_250_000, None), "total"),
    ),
)


def left(**filters: ColumnFilter) -> list[str]:
    found = filtered(PEOPLE, filters)
    assert found.left == sum(row.level == "data" for row in found.rows)
    return [row.ident or str(row.cells[0]) for row in found.rows]


def test_without_filters_all_rows_stay_totals_included() -> None:
    found = filtered(PEOPLE, {"name": ColumnFilter(contains="  ")})
    assert found.rows == PEOPLE.rows
    assert (found.left, found.whole) == (4, 4)


def test_a_text_is_found_without_its_marks() -> None:
    assert left(name=ColumnFilter(contains="nguyen van a")) == [
        "Văn phòng",
        "person:1",
        "Thanh tra",
        "person:4",
    ]
    assert left(name=ColumnFilter(contains="DAO")) == ["Văn phòng", "person:2"]


def test_a_group_without_rows_goes_and_sums_go_with_it() -> None:
    assert left(name=ColumnFilter(contains="bình")) == ["Thanh tra", "person:3"]


def test_an_amount_lies_between_its_limits_both_included() -> None:
    assert left(money=ColumnFilter(low=50_000, high=200_000)) == [
        "Văn phòng",
        "person:1",
        "Thanh tra",
        "person:3",
    ]
    assert left(money=ColumnFilter(low=200_001)) == ["Thanh tra", "person:4"]


@pytest.mark.parametrize(
    ("low", "high", "expected"),
    [
        ("2024-11-05", "2024-11-05", {"person:1", "person:2", "person:3"}),
        ("2024-11-06", None, {"person:2", "person:3"}),  # a month, a year: any day of it
        (None, "2024-10-31", {"person:3"}),
        ("2024-12", None, {"person:3"}),
        ("2025", None, set()),
    ],
)
def test_a_date_lies_between_limits_as_far_as_it_is_known(
    low: str | None, high: str | None, expected: set[str]
) -> None:
    found = left(day=ColumnFilter(low=low, high=high))
    assert {one for one in found if one.startswith("person")} == expected


def test_empty_and_filled_cells_are_told_apart() -> None:
    assert left(money=ColumnFilter(blank=True)) == ["Văn phòng", "person:2"]
    assert left(day=ColumnFilter(blank=False)).count("person:4") == 0


def test_chosen_texts_are_as_they_are_read() -> None:
    chosen = ColumnFilter(chosen=frozenset({"05/11/2024", ""}))
    assert left(day=chosen) == ["Văn phòng", "person:1", "Thanh tra", "person:4"]
    assert left(day=ColumnFilter(chosen=frozenset())) == []


def test_all_filters_must_be_passed() -> None:
    both = {"name": ColumnFilter(contains="van"), "money": ColumnFilter(high=100_000)}
    assert left(**both) == ["Thanh tra", "person:3"]


def test_a_filter_of_a_column_that_is_not_there_filters_nothing() -> None:
    assert filtered(PEOPLE, {"gone": ColumnFilter(blank=True)}).rows == PEOPLE.rows


def test_a_column_offers_its_texts_with_counts_the_empty_one_last() -> None:
    assert choices(PEOPLE, "name", {}).items == (
        ("Đỗ Thị Đào", 1),
        ("Nguyễn Văn Á", 2),
        ("Trần Văn Bình", 1),
    )
    assert choices(PEOPLE, "money", {}).items[-1] == ("", 1)


def test_a_column_offers_what_passes_the_others_filters() -> None:
    filters = {"money": ColumnFilter(high=100_000), "name": ColumnFilter(contains="xyz")}
    assert choices(PEOPLE, "name", filters).items == (("Trần Văn Bình", 1),)


def test_of_too_many_texts_the_frequent_ones_are_offered() -> None:
    found = choices(PEOPLE, "name", {}, most=1)
    assert found.items == (("Nguyễn Văn Á", 2),)
    assert found.more == 2


def test_what_is_marked_is_summed_else_all_money() -> None:
    rows = filtered(PEOPLE, {"name": ColumnFilter(contains="nguyen")}).rows
    # 200.000 + 1.000.000
    assert [total for _, total in sums(PEOPLE, rows)] == [1_200_000]


def test_columns_of_one_key_are_told_apart() -> None:
    assert column_keys((Column("a", "A"), Column("b", "B"), Column("a", "C"))) == ("a", "b", "a#2")


def test_filters_are_kept_as_json_and_strange_shapes_are_left_out() -> None:
    filters = {
        "name": ColumnFilter(contains="Á", chosen=frozenset({"b", "a"})),
        "money": ColumnFilter(low=5, blank=False),
    }
    assert from_json(as_json(filters)) == filters
    assert from_json(["name"]) == {}
    assert from_json({"name": {"contains": 3, "low": True}, "money": 7}) == {}


@given(
    st.lists(st.none() | st.integers(-5, 5) | st.text("aăđ", max_size=2), max_size=12),
    st.none() | st.integers(-5, 5),
    st.booleans() | st.none(),
)
def test_what_passes_and_what_does_not_are_all_rows_in_their_order(
    cells: list[str | int | None],
    low: int | None,
    blank: bool | None,  # noqa: FBT001  # drawn by hypothesis
) -> None:
    rows = tuple(Row((cell,), ident=str(at)) for at, cell in enumerate(cells))
    table = Table("", (Column("x", "X", Format.NUMBER),), rows)
    kept = filtered(table, {"x": ColumnFilter(low=low, blank=blank)}).rows
    assert [row for row in rows if row in kept] == list(kept)
    for row in rows:
        cell = row.cells[0]
        passes = (blank is None or (cell in {None, ""}) is blank) and (
            low is None or (isinstance(cell, int) and cell >= low)
        )
        assert (row in kept) is passes


def test_twenty_thousand_rows_are_filtered_without_a_stall() -> None:
    names = [f"Nguyễn Văn {chr(97 + at % 26)}{at % 700}" for at in range(20_000)]
    rows = tuple(Row((name, at * 1000, "2024-11-05")) for at, name in enumerate(names))
    table = Table("", COLUMNS, rows)
    filters = {"name": ColumnFilter(contains="van a"), "money": ColumnFilter(low=1)}
    took = []
    for _ in range(3):
        before = time.process_time()
        found = filtered(table, filters)
        took.append(time.process_time() - before)
    assert found.left == len([at for at in range(1, 20_000) if at % 26 == 0])
    assert min(took) < 0.1
