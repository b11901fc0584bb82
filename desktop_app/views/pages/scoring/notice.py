"""Lines on the scoring page: figures have changed since, returns are being corrected."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QWidget

from desktop_app.views.controls import button, label
from desktop_app.views.names import named
from desktop_app.views.sign import Sign

NAMES_SHOWN = 3


class Outdated(QFrame):
    """Says that the marks shown are of before, and offers to score again.

    Signals:
        again_wanted: the offer was taken.
    """

    again_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        sentence = self.tr("Số liệu hoặc điểm nhập đã thay đổi từ lần chấm gần nhất.")
        named(self, "scoring.outdated", sentence)
        self.setProperty("role", "card")
        sign = Sign("warning", "warning")
        again = button("scoring.again", self.tr("Chấm lại"), "refresh")
        again.clicked.connect(self.again_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 4, 6, 4)
        row.addWidget(sign)
        row.addWidget(label(sentence), stretch=1)
        row.addWidget(again)
        self.hide()


class Correcting(QFrame):
    """Says whose returns are being corrected, and asks whether to score them all the same."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "scoring.correcting", self.tr("Báo cáo đang được sửa"))
        self.setProperty("role", "card")
        self._told = label("", "", "scoring.corrected")
        self._told.setWordWrap(True)
        accept = self.tr("Vẫn chấm, ghi rõ là tạm tính")
        self._accept = named(QCheckBox(accept), "scoring.accept", accept)
        sign = Sign("warning", "warning")
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 4, 6, 4)
        row.addWidget(sign)
        row.addWidget(self._told, stretch=1)
        row.addWidget(self._accept)
        self.hide()

    @property
    def accepted(self) -> bool:
        """Whether returns that are being corrected are scored as they are."""
        return not self.isHidden() and self._accept.isChecked()

    def tell(self, units: Sequence[str]) -> None:
        """Name the units; nothing is shown where there are none."""
        self.setVisible(bool(units))
        some = ", ".join(units[:NAMES_SHOWN])
        more = self.tr(" và {n} đơn vị khác").format(n=len(units) - NAMES_SHOWN)
        sentence = self.tr(
            "Đang sửa báo cáo: {units}. Phần điểm theo báo cáo đó để trống, trừ khi đánh dấu."
        )
        shown = f"{some}{more}" if len(units) > NAMES_SHOWN else some
        self._told.setText(sentence.format(units=shown))


class Said(QFrame):
    """Why the cell that was typed into does not take what was typed; gone with the next cell."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "scoring.said", self.tr("Vì sao ô không nhận"))
        self.setProperty("role", "card")
        self._told = label("", "", "scoring.refused")
        self._told.setWordWrap(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 4, 6, 4)
        row.addWidget(Sign("warning", "warning"))
        row.addWidget(self._told, stretch=1)
        self.hide()

    def tell(self, text: str) -> None:
        """Say it."""
        self._told.setText(text)
        self.show()

    def clear(self) -> None:
        """Nothing is to be said."""
        self.hide()
