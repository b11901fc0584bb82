"""Who is ready for a decision: narrowed, ticked, kept while not shown."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from desktop_app.views.pages.awards.work.ready_editor import TICK, ReadyModel
from tests.reports.nominated import LINE

LINES = (
    LINE,
    replace(LINE, id=8, name="Lê Bình", title="ldtt"),
    replace(LINE, id=9, name="Hồ Cúc", title="ldtt"),
)


def test_a_tick_stays_while_its_row_is_not_shown(qtbot: QtBot) -> None:
    model = ReadyModel(LINES)
    checker = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    with qtbot.waitSignal(model.ticked):
        assert model.setData(model.index(2), Qt.CheckState.Checked.value, TICK)
    model.narrow("ldtt", "le binh")
    assert model.rowCount() == 1
    model.tick_shown(on=True)
    assert tuple(model.in_order()) == (8, 9)
    model.narrow("", "")
    assert model.index(2).data(TICK) == Qt.CheckState.Checked
    model.tick_shown(on=False)
    assert tuple(model.in_order()) == ()
    checker.deleteLater()


def test_nothing_but_a_tick_is_written() -> None:
    model = ReadyModel(LINES)
    assert not model.setData(model.index(0), "Trần Bình")
    assert model.index(0).data() == "Trần An · Phòng A · Chiến sĩ thi đua cấp tỉnh"
