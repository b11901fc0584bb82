from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.reports.targets import counts_table, figure, targets_report, targets_table
from tests.reports.values import TARGETS, YEAR, rows, well_formed


def test_targets_stand_under_their_unit() -> None:
    table = targets_table(TARGETS)
    assert rows(table, "group") == [("Văn phòng Sở",), ("Trường Cao đẳng nghề",)]
    assert rows(table) == [
        (1, "NV", "Nhiệm vụ", "%", 100, "91,2", 9120),
        (2, "QUY", "Quỹ", "đồng", 1_500_000, None, None),
        (1, "NV", "Nhiệm vụ", "%", 100, None, None),
        (2, "GN", "Hộ thoát nghèo", "hộ", "Không giao", None, None),
    ]
    assert table.rows[1].ident == "target:VP:NV"
    assert well_formed(table)


def test_units_are_counted_by_target() -> None:
    # Assigned, with a result, without one, not assigned.
    assert [cells[1::3] for cells in rows(counts_table(TARGETS))] == [
        ("NV", 2, 0),
        ("QUY", 1, 0),
        ("GN", 0, 1),
    ]
    assert rows(counts_table(TARGETS))[0][4:] == (2, 1, 1, 0)


@given(st.integers(-(10**12), 10**12))
def test_a_whole_figure_stays_a_number(value: int) -> None:
    assert figure(str(value)) == value


@given(st.decimals(places=3, allow_nan=False, allow_infinity=False, min_value=0, max_value=999))
def test_another_figure_is_written_in_vietnamese(value: Decimal) -> None:
    shown = figure(str(value))
    assert Decimal(str(shown).replace(",", ".")) == value


def test_no_figure_stays_blank_and_zero_stays_zero() -> None:
    assert figure("") is None
    assert figure("0") == 0


def test_the_report_counts_first_and_then_lists() -> None:
    assert targets_report(TARGETS, YEAR).tables == (counts_table(TARGETS), targets_table(TARGETS))


def test_no_targets_give_empty_tables() -> None:
    assert targets_table(()).rows == counts_table(()).rows == ()
