"""Units are found without marks and ticked; what the search hides stays ticked."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QListView, QStyle, QStyleOptionViewItem
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from desktop_app.domain.rows import UnitInfo
from desktop_app.views.pages.awards.chooser import unit_choices
from desktop_app.views.pages.tick_chooser import TickChooser, TickModel

CHECK = Qt.ItemDataRole.CheckStateRole


def unit(code: str, name: str) -> UnitInfo:
    return UnitInfo(1, code, name, "", "", "", None, 0)


UNITS = unit_choices(
    [unit("PGN", "Phòng Giảm nghèo"), unit("TTR", "Thanh tra Sở"), unit("VP", "Văn phòng")]
)


@pytest.fixture
def chooser(qtbot: QtBot) -> TickChooser:
    made = TickChooser("units", UNITS, ("TTR",))
    qtbot.addWidget(made)
    made.show()
    return made


def part(chooser: TickChooser, kind: type[QListView | QLineEdit | QLabel], name: str) -> object:
    return chooser.findChild(kind, f"units-{name}")


def shown(chooser: TickChooser) -> list[str]:
    view = part(chooser, QListView, "list")
    assert isinstance(view, QListView)
    model = view.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def press_space_on(chooser: TickChooser, row: int) -> None:
    view = part(chooser, QListView, "list")
    assert isinstance(view, QListView)
    view.setCurrentIndex(view.model().index(row, 0))
    QTest.keyClick(view, Qt.Key.Key_Space)


def told(chooser: TickChooser) -> str:
    label = part(chooser, QLabel, "told")
    assert isinstance(label, QLabel)
    return label.text()


def test_who_is_ticked_is_said_and_stays_while_the_search_hides_it(chooser: TickChooser) -> None:
    field = part(chooser, QLineEdit, "search")
    assert isinstance(field, QLineEdit)
    QTest.keyClicks(field, "giam ngh")
    assert shown(chooser) == ["Phòng Giảm nghèo · PGN"]
    press_space_on(chooser, 0)
    assert chooser.value() == ("PGN", "TTR")
    assert told(chooser) == "Đã đánh dấu: Phòng Giảm nghèo; Thanh tra Sở."
    field.clear()
    assert len(shown(chooser)) == len(UNITS)
    press_space_on(chooser, 1)
    press_space_on(chooser, 0)
    assert chooser.value() == ()
    assert told(chooser) == "Chưa đánh dấu đơn vị nào."


def test_a_click_on_the_box_ticks_it(chooser: TickChooser) -> None:
    view = part(chooser, QListView, "list")
    assert isinstance(view, QListView)
    option = QStyleOptionViewItem()
    option.rect = view.visualRect(view.model().index(2, 0))  # type: ignore[attr-defined]
    option.features = QStyleOptionViewItem.ViewItemFeature.HasCheckIndicator  # type: ignore[attr-defined]
    element = QStyle.SubElement.SE_ItemViewItemCheckIndicator
    box = view.style().subElementRect(element, option, view).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(box))
    assert chooser.value() == ("TTR", "VP")


def test_of_many_only_the_number_is_said(qtbot: QtBot) -> None:
    many = unit_choices(unit(f"U{at}", f"Đơn vị {at}") for at in range(9))
    chooser = TickChooser("units", many, [one.code for one in many])
    qtbot.addWidget(chooser)
    assert told(chooser) == "Đã đánh dấu 9 đơn vị."


def test_the_model_keeps_the_rules(qtmodeltester: ModelTester) -> None:
    model = TickModel(UNITS, ())
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]  # the plug-in's own
    assert not model.setData(model.index(0, 0), "tên khác")
    assert model.setData(model.index(0, 0), Qt.CheckState.Checked.value, CHECK)
    model.narrow("khong co")
    assert [one.code for one in model.chosen()] == ["PGN"]
