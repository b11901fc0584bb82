"""The last page of a reorganisation: all that it would do, before it is done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.reports.act_effects import effect_table
from desktop_app.views.controls import button, label
from desktop_app.views.names import named
from desktop_app.views.table_view import TableView

if TYPE_CHECKING:
    from desktop_app.domain.act_effects import ActEffect

NAME = "units.effect"
SIZE = (1040, 560)


class EffectDialog(QDialog):
    """Nothing is done yet: “Làm” does it, “Quay lại” returns to the form as it was filled in.

    Signals:
        agreed: it is to be done.
    """

    agreed = Signal()

    def __init__(self, effect: ActEffect, parent: QWidget) -> None:
        super().__init__(parent)
        named(self, NAME, _tr("Điều sẽ thay đổi"))
        self.setWindowTitle(_tr("Điều sẽ thay đổi"))
        self._table = TableView(f"{NAME}.table", _tr("Điều sẽ thay đổi"), self)
        self._back = button(f"{NAME}.back", _tr("&Quay lại"))
        self._do = button(f"{NAME}.do", _tr("&Làm"), "check", primary=True)
        self._assemble(effect)
        self._back.clicked.connect(self.reject)
        self._do.clicked.connect(self._agree)

    def _assemble(self, effect: ActEffect) -> None:
        about = _tr(
            "Chưa có gì được ghi. Hãy đọc các thay đổi dưới đây; số liệu đã ghi không bị xóa, và "
            "việc sắp xếp có thể hoàn tác khi chưa có số liệu mới cho đơn vị tiếp nhận."
        )
        foot = QHBoxLayout()
        foot.addStretch()
        foot.addWidget(self._back)
        foot.addWidget(self._do)
        title = label(effect.summary, "title", f"{NAME}.summary")
        title.setWordWrap(True)
        column = QVBoxLayout(self)
        column.addWidget(title)
        column.addWidget(label(about, "hint", f"{NAME}.about"))
        column.addWidget(self._table, stretch=1)
        column.addLayout(foot)
        self._table.set_table(effect_table(effect))
        self.resize(*SIZE)

    def _agree(self) -> None:
        self.agreed.emit()
        self.accept()


def _tr(text: str) -> str:
    return QCoreApplication.translate("effect_dialog", text)
