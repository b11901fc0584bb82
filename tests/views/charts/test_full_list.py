"""All figures of a chart, the ones behind “others” too."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTableView, QWidget

from desktop_app.reports.chart import Category, Chart, ChartKind, Mark, Series
from desktop_app.reports.report import Format
from desktop_app.views.charts.full_list import FullList
from desktop_app.views.dialogs import present
from tests.views.driving import find, is_shown, press
from tests.views.pages.shown import rows_shown


def test_a_line_of_the_list_opens_its_record(parent: QWidget) -> None:
    units = tuple(Category(f"Phòng {code}", ident=f"unit:{code}") for code in "AB")
    series = (Series("Tiền", (Mark(2_000), Mark(None))),)
    chart = Chart(ChartKind.BARS, "Ủng hộ", units, series, Format.MONEY, "đồng")
    made, opened = FullList("test.list", chart, parent), list[str]()
    made.opened.connect(opened.append)
    present(made)
    assert rows_shown("test.list.table") == [["Phòng A", "2.000"], ["Phòng B", ""]]
    table = find("test.list.table", QTableView)
    table.setCurrentIndex(table.model().index(1, 0))
    press(table, Qt.Key.Key_Return)
    assert opened == ["unit:B"]
    assert not is_shown("test.list")
