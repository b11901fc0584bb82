"""Where on the document a signature is seen: a place that it keeps, one of one's own, or none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QGridLayout, QLabel, QSpinBox, QWidget

from desktop_app.domain.signing import (
    POINTS_TO_THE_MM,
    Signable,
    free_place,
    place_of_mm,
)
from desktop_app.views.names import named

if TYPE_CHECKING:
    from desktop_app.domain.signing import Place

OWN, NOWHERE = "own", "nowhere"
LARGEST_MM = 2000
WIDTH_MM, HEIGHT_MM = 70, 24
FROM_EDGE_MM = 20


class Placing(QWidget):
    """The choice, the page, and the box in millimetres from the page's upper left corner.

    Attributes:
        form: The questions with their editors.

    Signals:
        changed: another place is chosen.
    """

    changed = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self._signable = Signable(())
        self._choice = named(QComboBox(), f"{name}.where", _tr("Chữ ký hiện ở"))
        self._page = named(QSpinBox(), f"{name}.page", _tr("Trang có chữ ký"))
        told = {
            "left": _tr("Cách mép trái"),
            "top": _tr("Cách mép trên"),
            "width": _tr("Rộng"),
            "height": _tr("Cao"),
        }
        self._box = {key: _millimetres(f"{name}.{key}", text) for key, text in told.items()}
        self._own = self._make_own(told)
        self.form = QFormLayout(self)
        self.form.setContentsMargins(0, 0, 0, 0)
        self.form.addRow(_tr("Chữ ký hiện ở"), self._choice)
        self.form.addRow("", self._own)
        self._choice.activated.connect(lambda _at: self._on_choice())
        for spin in (self._page, *self._box.values()):
            spin.valueChanged.connect(lambda _value: self.changed.emit())
        self.offer(self._signable)

    @property
    def page(self) -> int:
        """The page to look at, counted from 1; 0 where there is none."""
        if not self._signable.pages:
            return 0
        place = self.place()
        return place.page if place is not None else 1

    def place(self) -> Place | None:
        """The chosen place, None where the signature is not seen."""
        chosen = self._choice.currentData()
        if isinstance(chosen, int):
            return self._signable.marked[chosen]
        if chosen == OWN:
            left, top, width, height = (spin.value() for spin in self._box.values())
            return place_of_mm(self._page.value(), left, top, width, height)
        return None

    def offer(self, signable: Signable) -> None:
        """Let a place of another document be chosen, its first free one in front."""
        self._signable = signable
        self._choice.clear()
        for at, one in enumerate(signable.marked):
            text = _tr("Chỗ ký {number} của văn bản, trang {page}")
            self._choice.addItem(text.format(number=at + 1, page=one.page), at)
        self._choice.addItem(_tr("Ô tự đặt trên trang"), OWN)
        self._choice.addItem(_tr("Không hiện trên trang"), NOWHERE)
        free = free_place(signable)
        chosen = signable.marked.index(free) if free is not None else OWN
        self._choice.setCurrentIndex(self._choice.findData(chosen))
        self._begin_own()
        self._on_choice()

    def put(self, left: float, top: float) -> None:
        """Put the middle of a box of one's own there, in points, as far as the page goes."""
        if self._choice.currentData() != OWN or not self._signable.pages:
            self._take_over()
        wide, high = self._signable.pages[self._page.value() - 1]
        width, height = self._box["width"].value(), self._box["height"].value()
        room = (int(wide / POINTS_TO_THE_MM) - width, int(high / POINTS_TO_THE_MM) - height)
        wanted = (left / POINTS_TO_THE_MM - width / 2, top / POINTS_TO_THE_MM - height / 2)
        for key, at, most in zip(("left", "top"), wanted, room, strict=True):
            with QSignalBlocker(self._box[key]):
                self._box[key].setValue(max(0, min(round(at), most)))
        self.changed.emit()

    def _take_over(self) -> None:
        """Go on with a box of one's own where another place was looked at."""
        page = self.page
        self._choice.setCurrentIndex(self._choice.findData(OWN))
        with QSignalBlocker(self._page):
            self._page.setValue(page)
        self.form.setRowVisible(self._own, True)  # noqa: FBT003  # Qt's

    def _begin_own(self) -> None:
        """A box of one's own begins at the foot of the last page, on the right."""
        if not self._signable.pages:
            return
        wide, high = (int(length / POINTS_TO_THE_MM) for length in self._signable.pages[-1])
        values = {
            "left": max(wide - FROM_EDGE_MM - WIDTH_MM, 0),
            "top": max(high - FROM_EDGE_MM - HEIGHT_MM, 0),
            "width": WIDTH_MM,
            "height": HEIGHT_MM,
        }
        for key, value in values.items():
            with QSignalBlocker(self._box[key]):
                self._box[key].setValue(value)
        with QSignalBlocker(self._page):
            self._page.setRange(1, len(self._signable.pages))
            self._page.setValue(len(self._signable.pages))

    def _on_choice(self) -> None:
        self.form.setRowVisible(self._own, self._choice.currentData() == OWN)
        self.changed.emit()

    def _make_own(self, told: dict[str, str]) -> QWidget:
        made = QWidget()
        grid = QGridLayout(made)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.addWidget(_title(_tr("Trang"), self._page), 0, 0)
        grid.addWidget(self._page, 0, 1)
        for at, (key, spin) in enumerate(self._box.items()):
            row, column = 1 + at // 2, 2 * (at % 2)
            grid.addWidget(_title(told[key], spin), row, column)
            grid.addWidget(spin, row, column + 1)
        return made


def _millimetres(name: str, text: str) -> QSpinBox:
    made = named(QSpinBox(), name, text)
    made.setRange(0, LARGEST_MM)
    made.setSuffix(" mm")
    return made


def _title(text: str, editor: QWidget) -> QLabel:
    made = QLabel(text)
    made.setBuddy(editor)
    return made


def _tr(text: str) -> str:
    return QCoreApplication.translate("signing_placing", text)
