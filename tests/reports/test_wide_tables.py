from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.exporters.excel.formulas import Formulas
from desktop_app.reports.formulas import Sum
from desktop_app.reports.report import Cell, Column, Format, Row, Table
from desktop_app.reports.scores import matrix_tables
from desktop_app.reports.wide_tables import OTHERS, is_wider_than_a_page, split_wide
from tests.reports.values import MATRIX, SCORED, titles, well_formed

LEADING = (Column("number", "STT", Format.NUMBER, 5), Column("unit", "Đơn vị", width=30))


def table(*sizes: int, loners: int = 0, width: int = 20) -> Table:
    """A unit with 1 point for the first column, 2 for the second and so on, and their total."""
    groups = [f"Nhóm {number}" for number, size in enumerate(sizes, 1) for _ in range(size)]
    named = [*groups, *[""] * loners]
    inner = tuple(
        Column(str(at), f"C{at}", Format.POINTS, width, group=group)
        for at, group in enumerate(named, 1)
    )
    total = Column("total", "Tổng", Format.POINTS, 8, formula=Sum(tuple(one.key for one in inner)))
    points = tuple(100 * at for at in range(1, len(named) + 1))
    rows = (Row(("Cụm 1",), "group"), Row((1, "A", *points, sum(points)), ident="unit:A"))
    return Table("Bảng điểm", (*LEADING, *inner, total), rows)


def test_what_a_page_holds_stays_whole() -> None:
    narrow = table(2, 2)
    assert split_wide(narrow, 2, 1) == (narrow,)


def test_a_wide_table_is_an_overview_and_its_groups() -> None:
    overview, first, second = split_wide(table(3, 4, loners=1), 2, 1)
    assert titles(overview) == ["STT", "Đơn vị", "Nhóm 1", "Nhóm 2", "C8", "Tổng"]
    # 1 + 2 + 3; 4 + 5 + 6 + 7; 8; all of them.
    assert overview.rows[1].cells == (1, "A", 600, 2200, 800, 3600)
    assert (first.title, second.title) == ("Nhóm 1", "Nhóm 2")
    assert titles(first) == ["STT", "Đơn vị", "C1", "C2", "C3", "Cộng"]
    assert first.rows[1].cells == (1, "A", 100, 200, 300, 600)
    assert {one.rows[0].cells for one in (overview, first, second)} == {("Cụm 1",)}
    assert all(map(well_formed, (overview, first, second)))


def test_sums_stay_live() -> None:
    overview, first, *_ = split_wide(table(3, 4, loners=1), 2, 1)
    assert Formulas(overview, 0).of(1, 5) == "=SUM(C2:E2)"
    assert Formulas(first, 0).of(1, 5) == "=SUM(C2:E2)"


def test_many_columns_of_no_group_are_a_group() -> None:
    overview, *parts = split_wide(table(loners=9), 2, 1)
    assert titles(overview) == ["STT", "Đơn vị", OTHERS, "Tổng"]
    assert [one.title for one in parts] == [f"{OTHERS} (phần {n}/2)" for n in (1, 2)]


def test_a_group_that_no_page_holds_is_cut_in_parts() -> None:
    _, *parts = split_wide(table(9), 2, 1)
    assert [one.title for one in parts] == ["Nhóm 1 (phần 1/2)", "Nhóm 1 (phần 2/2)"]
    assert not any(map(is_wider_than_a_page, parts))
    assert parts[0].rows[1].cells == (1, "A", 100, 200, 300, 400, 500, 600, 2100)
    assert parts[1].rows[1].cells == (1, "A", 700, 800, 900, 2400)


def test_a_matrix_of_many_criteria_is_split_by_their_groups() -> None:
    codes = [f"{group}.{at}" for group in (1, 2) for at in range(1, 11)]
    wide = replace(
        MATRIX,
        criteria=tuple((code, "Tiêu chí", 100) for code in codes),
        groups=(("1", "Chuyên môn"), ("2", "Phong trào")),
        rows=((SCORED, tuple([50] * 20), 1000),),
    )
    overview, first, second = matrix_tables(wide)
    assert titles(overview)[2:] == ["1. Chuyên môn", "2. Phong trào", "Tổng điểm"]
    assert overview.rows[1].cells[2:] == (500, 500, 1000)
    assert (first.title, second.title) == ("1. Chuyên môn", "2. Phong trào")


@given(st.lists(st.integers(1, 6), min_size=1, max_size=5), st.integers(0, 9), st.integers(10, 90))
def test_no_point_is_lost_and_no_table_is_wider_than_a_page(
    sizes: list[int], loners: int, width: int
) -> None:
    whole = table(*sizes, loners=loners, width=width)
    overview, *groups = split_wide(whole, 2, 1)
    if not is_wider_than_a_page(whole):
        assert overview == whole
        return
    seen = [column.title for one in groups for column in one.columns[2:-1]]
    alone = [column.title for column in overview.columns if column.title.startswith("C")]
    alone = [title for title in alone if title != OTHERS]
    assert sorted((*seen, *alone)) == sorted(column.title for column in whole.columns[2:-1])
    assert sum(map(points, overview.rows[1].cells[2:-1])) == whole.rows[1].cells[-1]
    grouped = sum(points(one.rows[1].cells[-1]) for one in groups)
    assert grouped + sum(100 * int(title[1:]) for title in alone) == whole.rows[1].cells[-1]


def points(cell: Cell) -> int:
    assert isinstance(cell, int)
    return cell
