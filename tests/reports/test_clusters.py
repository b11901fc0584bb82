from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.rows import UnitInfo
from desktop_app.reports.clusters import (
    NO_CLUSTER,
    by_cluster,
    cluster_rows,
    common_share,
    sum_known,
    table_of_clusters,
)
from desktop_app.reports.report import Row
from tests.reports.values import COLLEGE, FUND, INSPECTION, LONELY, OFFICE


def itself(unit: UnitInfo) -> UnitInfo:
    return unit


def numbered(number: int, unit: UnitInfo) -> Row:
    return Row((number, unit.code, unit.headcount))


def test_a_cluster_stands_once_even_where_its_units_come_apart() -> None:
    groups = by_cluster((OFFICE, COLLEGE, INSPECTION), itself)
    assert groups == (("Cụm 1", (OFFICE, INSPECTION)), ("Cụm 2", (COLLEGE,)))


def test_units_in_no_cluster_stand_last() -> None:
    names = [name for name, _ in by_cluster((LONELY, OFFICE), itself)]
    assert names == ["Cụm 1", NO_CLUSTER]


def test_numbers_run_through_and_each_cluster_and_all_are_added_up() -> None:
    rows = cluster_rows(
        (OFFICE, INSPECTION, COLLEGE),
        itself,
        numbered,
        lambda units: (sum_known(unit.headcount for unit in units),),
    )
    assert [(row.level, row.cells) for row in rows] == [
        ("group", ("Cụm 1",)),
        ("data", (1, "VP", 10)),
        ("data", (2, "TTR", 8)),
        ("subtotal", (None, "Cộng", 18)),
        ("group", ("Cụm 2",)),
        ("data", (3, "CDN", 20)),
        ("subtotal", (None, "Cộng", 20)),
        ("total", (None, "Tổng cộng", 38)),
    ]


def test_one_cluster_needs_no_subtotal_and_no_cluster_no_heading() -> None:
    one = cluster_rows((OFFICE,), itself, numbered, lambda units: (len(units),))
    none = cluster_rows((LONELY,), itself, numbered, lambda units: (len(units),))
    assert [row.level for row in one] == ["group", "data", "total"]
    assert [row.level for row in none] == ["data", "total"]


def test_nothing_gives_no_rows() -> None:
    assert cluster_rows((), itself, numbered, lambda units: (len(units),)) == ()
    assert table_of_clusters((), itself, lambda units: (len(units),)) == ()


def test_clusters_by_themselves_have_a_row_each() -> None:
    rows = table_of_clusters((OFFICE, COLLEGE, FUND), itself, lambda units: (units[0].code,))
    assert [row.cells for row in rows] == [
        (1, "Cụm 1", 1, "VP"),
        (2, "Cụm 2", 2, "CDN"),
        (None, "Tổng cộng", 3, "VP"),
    ]


@given(st.lists(st.integers(0, 10**12)), st.integers(0, 5))
def test_what_is_not_known_does_not_change_a_sum(values: list[int], blanks: int) -> None:
    expected = sum(values) if values else None
    assert sum_known([*values, *[None] * blanks]) == expected


def test_the_share_is_of_all_people_also_of_units_that_have_not_answered() -> None:
    assert common_share([(10, 10), (None, 30)]) == 2500


def test_no_share_where_a_giving_unit_has_no_headcount() -> None:
    assert common_share([(10, 10), (3, None)]) is None


def test_no_share_where_nobody_is_known_to_have_joined() -> None:
    assert common_share([(None, 10)]) is None
