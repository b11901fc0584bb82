from desktop_app.exporters.excel.totals import total_formula
from desktop_app.reports.report import Column, Format, Row, Table

COLUMNS = (Column("name", "Tên"), Column("sum", "Số", Format.MONEY, summed=True))


def formula(*rows: Row, at: int) -> str | None:
    return total_formula(Table("", COLUMNS, rows), at, 1, first_row=10)


def test_a_total_adds_all_data_rows() -> None:
    rows = (Row(("a", 1)), Row(("b", 2)), Row(("Cộng", 3), "total"))
    assert formula(*rows, at=2) == "=SUM(B11:B12)"


def test_a_total_may_stand_above_its_rows() -> None:
    rows = (Row(("Cộng", 3), "total"), Row(("a", 1)), Row(("b", 2)))
    assert formula(*rows, at=0) == "=SUM(B12:B13)"


def test_a_total_leaves_subtotals_out() -> None:
    rows = (
        Row(("a", 1)),
        Row(("b", 2)),
        Row(("Cộng", 3), "subtotal"),
        Row(("c", 4)),
        Row(("Cộng", 4), "subtotal"),
        Row(("Tổng", 7), "total"),
    )
    assert formula(*rows, at=5) == "=SUM(B11:B12,B14)"
    assert formula(*rows, at=4) == "=SUM(B14)"


def test_a_heading_inside_does_not_break_the_range() -> None:
    rows = (Row(("a", 1)), Row(("II",), "group"), Row(("b", 2)), Row(("Tổng", 3), "total"))
    assert formula(*rows, at=3) == "=SUM(B11:B13)"


def test_a_subtotal_may_stand_above_its_rows() -> None:
    rows = (Row(("I", 3), "subtotal"), Row(("a", 1)), Row(("b", 2)))
    assert formula(*rows, at=0) == "=SUM(B12:B13)"


def test_a_subtotal_of_several_headings_adds_what_stands_under_each_of_them() -> None:
    one = (Row(("Đợt 1",), "group"), Row(("a", 1)), Row(("Cộng", 1), "subtotal"))
    two = (Row(("Đợt 2",), "group"), Row(("b", 2)), Row(("Cộng", 2), "subtotal"))
    fund = Row(("Cộng quỹ A", 3), "subtotal")
    assert formula(*one, *two, fund, at=6) == "=SUM(B12,B15)"
    # The next fund begins after it.
    assert formula(*one, *two, fund, *one, *two, fund, at=13) == "=SUM(B19,B22)"


def test_words_among_the_figures_are_passed_over() -> None:
    rows = (Row(("a", 1)), Row(("b", "Không giao")), Row(("c", None)), Row(("Cộng", 1), "total"))
    assert formula(*rows, at=3) == "=SUM(B11:B13)"


def test_there_is_no_formula_for_another_figure_than_the_reports() -> None:
    assert formula(Row(("a", 1)), Row(("Cộng", 2), "total"), at=1) is None


def test_only_sums_of_summed_columns_are_formulas() -> None:
    table = Table("", COLUMNS, (Row(("a", 1)), Row(("Cộng", 1), "total")))
    assert total_formula(table, 1, 0, 10) is None
    assert total_formula(table, 0, 1, 10) is None


def test_more_ranges_than_excel_takes_leave_the_figure() -> None:
    rows = [row for _ in range(300) for row in (Row(("a", 1)), Row(("Cộng", 1), "subtotal"))]
    assert formula(*rows, Row(("Tổng", 300), "total"), at=600) is None
