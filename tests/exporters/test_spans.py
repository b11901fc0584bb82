from desktop_app.exporters.spans import HeaderCell, Span, header_cells, header_lines, row_spans
from desktop_app.reports.report import Column, Row

PLAIN = (Column("a", "A"), Column("b", "B"))
GROUPED = (Column("a", "A"), Column("b", "B", group="G"), Column("c", "C", group="G"))


def test_columns_without_groups_have_one_row_of_headings() -> None:
    assert header_cells(PLAIN) == [HeaderCell("A", 0, 1), HeaderCell("B", 1, 2)]


def test_a_group_stands_over_its_columns_and_the_others_over_both_rows() -> None:
    assert header_cells(GROUPED) == [
        HeaderCell("A", 0, 1, 0, 2),
        HeaderCell("G", 1, 3, 0, 1),
        HeaderCell("B", 1, 2, 1, 2),
        HeaderCell("C", 2, 3, 1, 2),
    ]


def test_a_heading_over_both_rows_uses_the_lines_of_both() -> None:
    assert header_lines(header_cells(GROUPED), [3, 1, 1, 1]) == [1, 2]


def test_a_group_runs_over_all_columns() -> None:
    assert row_spans(Row((None, "Nhóm"), "group"), 3) == [Span("Nhóm", 0, 3)]


def test_the_label_of_a_total_runs_up_to_the_first_figure() -> None:
    row = Row((None, "Cộng", None, 5), "total")
    assert row_spans(row, 4) == [Span("Cộng", 0, 3), Span(5, 3, 4)]


def test_a_total_without_a_label_keeps_its_cells() -> None:
    assert row_spans(Row((None, 5), "total"), 2) == [Span(None, 0, 1), Span(5, 1, 2)]


def test_a_short_row_is_filled_with_blanks() -> None:
    assert row_spans(Row((1,)), 2) == [Span(1, 0, 1), Span(None, 1, 2)]
