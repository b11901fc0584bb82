from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.exporters.excel.formulas import Formulas
from desktop_app.reports.balance import BalanceReport, balance_table
from desktop_app.reports.formulas import Formula, Rank, Share, Sum
from desktop_app.reports.report import Cell, Column, Format, Row, Table
from tests.reports.test_balance import TODAY, UNITS

FIRST = 10


def table(formula: Formula, *rows: Row, kind: Format = Format.PERCENT) -> Table:
    """Two columns of numbers and the one whose figures come from them."""
    columns = (
        Column("a", "A", Format.NUMBER),
        Column("b", "B", Format.NUMBER),
        Column("c", "C", kind, formula=formula),
    )
    return Table("", columns, rows)


def formula(made: Table, row: int = 0, column: int = 2) -> str | None:
    return Formulas(made, FIRST).of(row, column)


def share_of(*cells: Cell) -> str | None:
    return formula(table(Share("a", "b"), Row(cells)))


def places(*rows: Row | tuple[int | None, int | None]) -> list[str | None]:
    """The formulas of places, from (points, place) of each row."""
    told = tuple(one if isinstance(one, Row) else Row((one[0], None, one[1])) for one in rows)
    made = table(Rank(("a", "b")), *told, kind=Format.NUMBER)
    return [formula(made, row) for row in range(len(told))]


def test_a_share_divides_and_rounds_as_the_report_does() -> None:
    # 2/3 = 66,666…% → 66,67 %.
    assert share_of(2, 3, 6667) == "=ROUND(A11/B11,4)"


def test_a_share_that_says_another_figure_stands_alone() -> None:
    assert share_of(2, 3, 6666) is None
    assert share_of(2, 0, 6666) is None
    assert share_of(None, 3, 0) is None
    assert share_of("91,2", 100, 9120) is None
    assert share_of(2, 3, None) is None


def test_a_share_goes_by_what_the_cells_show_not_by_their_hundredths() -> None:
    columns = (
        Column("a", "A", Format.POINTS),
        Column("b", "B", Format.NUMBER),
        Column("c", "C", Format.PERCENT, formula=Share("a", "b")),
    )
    # 50,00 points of 100 are one half, although 5000 hundredths stand in the report.
    assert formula(Table("", columns, (Row((5000, 100, 5000)),))) == "=ROUND(A11/B11,4)"


def test_a_sum_names_its_run_of_columns_and_a_difference_both() -> None:
    both = table(Sum(("a", "b")), Row((2, 3, 5)), kind=Format.NUMBER)
    less = table(Sum(("a",), less=("b",)), Row((2, 3, -1)), kind=Format.NUMBER)
    assert formula(both) == "=SUM(A11:B11)"
    assert formula(less) == "=A11-B11"


def test_a_sum_with_a_word_in_it_or_another_result_stands_alone() -> None:
    both = Sum(("a", "b"))
    assert formula(table(both, Row((2, "Không giao", 2)), kind=Format.NUMBER)) is None
    assert formula(table(both, Row((2, 3, 6)), kind=Format.NUMBER)) is None
    assert formula(table(both, Row((2, None, 2)), kind=Format.NUMBER)) == "=SUM(A11:B11)"


def test_a_place_looks_at_the_rows_under_its_heading() -> None:
    told = places(Row(("I",), "group"), (90, 1), (80, 2), Row(("II",), "group"), (70, 1))
    assert told == [
        None,
        "=RANK(A12,$A$12:$A$13)",
        "=RANK(A13,$A$12:$A$13)",
        None,
        "=RANK(A15,$A$15)",
    ]


def test_equals_share_a_place_and_the_next_is_counted_on() -> None:
    assert None not in places((90, 1), (80, 2), (80, 2), (70, 4))


def test_places_that_something_else_decided_stand_alone_all_of_them() -> None:
    # A tie that was broken: RANK would say 2 and 2.
    assert places((90, 1), (80, 2), (80, 3)) == [None] * 3


def test_whoever_has_no_place_at_the_end_does_not_count() -> None:
    assert places((90, 1), (80, 2), (None, None)) == [
        "=RANK(A11,$A$11:$A$12)",
        "=RANK(A12,$A$11:$A$12)",
        None,
    ]
    assert places((90, 1), (95, None), (80, 2)) == [None] * 3


def test_the_column_that_gives_the_places_decides() -> None:
    rows = (Row((90, 50, 2)), Row((80, 60, 1)))
    made = table(Rank(("a", "b")), *rows, kind=Format.NUMBER)
    assert formula(made) == "=RANK(B11,$B$11:$B$12)"


def test_one_column_that_is_shown_is_enough_for_places() -> None:
    made = table(Rank(("not there", "a")), Row((90, None, 1)), kind=Format.NUMBER)
    assert formula(made) == "=RANK(A11,$A$11)"


def test_a_cluster_of_thousands_keeps_its_places_as_figures() -> None:
    assert places(*((5000 - at, at + 1) for at in range(1_001))) == [None] * 1_001


def test_a_formula_of_columns_that_are_not_shown_is_none() -> None:
    assert formula(table(Share("a", "not there"), Row((2, 3, 6667)))) is None


def test_what_is_on_hand_is_what_came_less_what_went() -> None:
    made = balance_table(BalanceReport(UNITS, TODAY))
    at = [column.key for column in made.columns].index("on_hand")
    # Under the drive's heading: Collected in E, handed over in F, on hand in G.
    assert formula(made, 1, at) == "=E12-F12"
    assert all(formula(made, row, at) for row, one in enumerate(made.rows) if one.level != "group")


def test_a_total_of_shares_is_a_share_too() -> None:
    made = table(Share("a", "b"), Row((1, 2, 5000)), Row((1, 2, 5000), "total"))
    assert formula(made, 1) == "=ROUND(A12/B12,4)"


@given(st.lists(st.integers(0, 20), min_size=1, max_size=12))
def test_places_of_1_2_2_4_are_always_live(points: list[int]) -> None:
    told = [(one, 1 + sum(other > one for other in points)) for one in points]
    assert None not in places(*told)


@given(st.integers(0, 10_000), st.integers(1, 10_000))
def test_a_share_is_live_if_and_only_if_it_is_rounded_half_up(of: int, over: int) -> None:
    exact = Fraction(of * 10_000, over)
    rounded = int(exact + Fraction(1, 2))
    assert share_of(of, over, rounded)
    assert share_of(of, over, rounded + 1) is None
