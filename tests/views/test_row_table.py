import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from desktop_app.reports.report import Column, Format, Row, Table
from desktop_app.reports.table_filter import ColumnFilter
from desktop_app.views.row_table import RowTable
from desktop_app.views.tables.column_table import Role
from tests.views.office import ranking

UNIT, POINTS, MONEY, DATE = 1, 2, 4, 5
ASCENDING, DESCENDING = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder


@pytest.fixture
def rows(qapp: QApplication) -> RowTable:
    model = RowTable(qapp)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    model.set_table(ranking())
    return model


def column(model: RowTable, at: int) -> list[str]:
    return [model.index(row, at).data() for row in range(model.rowCount())]


def test_cells_read_as_vietnamese_documents_write_them(rows: RowTable) -> None:
    assert column(rows, MONEY)[1:4] == ["42.413.000", "8.500.000", "50.913.000"]
    assert column(rows, POINTS)[1:3] == ["97,50", "96,25"]
    assert column(rows, DATE)[1:3] == ["05/11/2024", "11/2024"]


def test_a_group_row_has_one_text_and_nothing_in_the_other_columns(rows: RowTable) -> None:
    texts = [rows.index(0, at).data() for at in range(rows.columnCount())]
    assert texts == ["Khối phòng chuyên môn", "", "", "", "", ""]


def test_numbers_stand_right_text_left_dates_centred(rows: RowTable) -> None:
    def side(at: int) -> Qt.AlignmentFlag:
        alignment = rows.index(1, at).data(Qt.ItemDataRole.TextAlignmentRole)
        return Qt.AlignmentFlag(alignment) & Qt.AlignmentFlag.AlignHorizontal_Mask

    assert side(UNIT) == Qt.AlignmentFlag.AlignLeft
    assert side(MONEY) == Qt.AlignmentFlag.AlignRight
    assert side(DATE) == Qt.AlignmentFlag.AlignHCenter


def test_group_subtotal_and_total_rows_are_bold_and_tinted_data_rows_are_not(
    rows: RowTable,
) -> None:
    bold = [row for row in range(9) if rows.index(row, 1).data(Qt.ItemDataRole.FontRole)]
    tinted = [row for row in range(9) if rows.index(row, 1).data(Qt.ItemDataRole.BackgroundRole)]
    assert bold == tinted == [0, 3, 4, 8]


def test_names_sort_in_vietnamese_order_within_their_group(rows: RowTable) -> None:
    rows.sort(UNIT)
    assert column(rows, UNIT)[1:4] == ["Phòng Kế hoạch - Tài chính", "Văn phòng Sở", "Cộng khối"]
    assert column(rows, UNIT)[5:] == [
        "Ăn Khê (Trạm Thủy nông)",  # a, ă, â … d, đ: Python alone would put Ă and Đ last
        "Đài Khí tượng",
        "Đoàn Quy hoạch",
        "Tổng cộng",
    ]


def test_figures_sort_by_value_and_the_unknown_come_last_either_way(rows: RowTable) -> None:
    rows.sort(POINTS, DESCENDING)
    assert column(rows, POINTS)[5:8] == ["95,00", "94,00", ""]
    rows.sort(POINTS, ASCENDING)
    assert column(rows, POINTS)[5:8] == ["94,00", "95,00", ""]
    assert column(rows, UNIT)[8] == "Tổng cộng"


def test_sorting_by_no_column_gives_the_reports_order_back(rows: RowTable) -> None:
    before = column(rows, UNIT)
    rows.sort(UNIT, DESCENDING)
    assert column(rows, UNIT) != before
    rows.sort(-1)
    assert column(rows, UNIT) == before


def test_what_points_at_a_row_goes_with_it_when_it_moves(rows: RowTable) -> None:
    kept = QPersistentModelIndex(rows.index(1, UNIT))
    rows.sort(UNIT)
    assert kept.data() == "Văn phòng Sở"
    assert kept.row() == 2


def test_a_row_is_found_by_its_record(rows: RowTable) -> None:
    at = rows.row_of("unit:3")
    assert rows.index(at, UNIT).data() == "Đoàn Quy hoạch"
    assert rows.index(at, 0).data(Role.IDENT) == "unit:3"
    assert rows.row_of("unit:99") == -1


def test_a_heading_that_is_shared_is_read_with_its_own(rows: RowTable) -> None:
    def heading(at: int, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        return rows.headerData(at, Qt.Orientation.Horizontal, role)

    assert heading(POINTS) == "Kết quả chấm – Điểm"
    assert heading(UNIT, Qt.ItemDataRole.ToolTipRole) == "Đơn vị"
    assert heading(POINTS, Role.GROUP) == "Kết quả chấm"
    assert heading(99) is None
    assert rows.headerData(0, Qt.Orientation.Vertical) is None


def test_a_word_in_a_column_of_money_stays_a_word(rows: RowTable) -> None:
    table = Table("", (Column("m", "Tiền", Format.MONEY),), (Row(("Không giao",)), Row((5,))))
    rows.set_table(table)
    assert column(rows, 0) == ["Không giao", "5"]
    rows.sort(0)
    assert column(rows, 0) == ["5", "Không giao"]


def test_a_cell_has_no_cells_beneath_it(rows: RowTable) -> None:
    cell = rows.index(1, 1)
    assert rows.rowCount(cell) == rows.columnCount(cell) == 0
    assert rows.data(QModelIndex()) is None


@given(
    st.lists(st.none() | st.integers() | st.text(max_size=5)),
    st.sampled_from([ASCENDING, DESCENDING]),
)
def test_sorting_loses_no_row_and_invents_none(
    values: list[str | int | None], order: Qt.SortOrder
) -> None:
    model = RowTable()
    rows = tuple(Row((value,), ident=str(at)) for at, value in enumerate(values))
    model.set_table(Table("", (Column("x", "X", Format.NUMBER),), rows))
    model.sort(0, order)
    assert sorted(row.ident for row in model.rows) == sorted(row.ident for row in rows)


def test_filtering_keeps_the_order_and_the_model_whole(rows: RowTable) -> None:
    rows.sort(UNIT, DESCENDING)
    rows.set_filters({"unit": ColumnFilter(contains="an")})
    assert column(rows, UNIT)[-2:] == ["Đoàn Quy hoạch", "Ăn Khê (Trạm Thủy nông)"]
    assert (rows.kept.left, rows.kept.whole) == (3, 5)
    rows.set_filters({})
    assert rows.rowCount() == len(ranking().rows)


def test_a_heading_tells_its_key_and_format(rows: RowTable) -> None:
    across = Qt.Orientation.Horizontal
    assert rows.headerData(MONEY, across, Role.KEY) == "money"
    assert rows.headerData(MONEY, across, Role.FORMAT) is Format.MONEY


def test_a_row_and_a_heading_tell_their_basis_where_the_mouse_rests(rows: RowTable) -> None:
    columns = (Column("name", "Danh hiệu"), Column("band", "Xếp loại", tip="Căn cứ: Điều 24."))
    table = Table("Quy định", columns, (Row(("Lao động tiên tiến", "Tốt"), tip="Căn cứ: Luật."),))
    rows.set_table(table)
    tip = Qt.ItemDataRole.ToolTipRole
    assert rows.index(0, 0).data(tip) == "Lao động tiên tiến\nCăn cứ: Luật."
    assert rows.index(0, 0).data() == "Lao động tiên tiến"
    across = Qt.Orientation.Horizontal
    assert rows.headerData(1, across, tip) == "Xếp loại\nCăn cứ: Điều 24."
    assert [rows.headerData(at, across) for at in range(2)] == ["Danh hiệu", "Xếp loại"]
