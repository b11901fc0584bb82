"""“Các lần sắp xếp”: every act with its documents, and the way back of the newest."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.domain.documents import DocumentKind, Owner, OwnerKind
from desktop_app.domain.errors import KnownError
from desktop_app.reports.lineage import acts_table
from desktop_app.views.controls import button, label
from desktop_app.views.dialogs import confirm, message, present
from desktop_app.views.documents_dialog import DocumentsDialog
from desktop_app.views.failure import show_failure
from desktop_app.views.names import named
from desktop_app.views.pages.returns.asking import ask_while_open
from desktop_app.views.table_view import TableView

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.domain.unit_history import ActInfo
    from desktop_app.services.office import Office
    from desktop_app.views.context import Context

NAME = "units.acts"
SIZE = (1080, 420)


class ActsDialog(QDialog):
    """The acts, the latest day first; only the one that was entered last is taken back."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        named(self, f"{NAME}-dialog", _tr("Các lần sắp xếp tổ chức"))
        self.setWindowTitle(_tr("Các lần sắp xếp tổ chức"))
        self._context = context
        self._office: Office = context.office
        self._known: Sequence[ActInfo] = ()
        self._table = TableView(f"{NAME}.table", _tr("Các lần sắp xếp tổ chức"), self)
        self._documents = button(f"{NAME}.documents", _tr("&Văn bản kèm theo…"), "open")
        self._undo = button(f"{NAME}.undo", _tr("&Hoàn tác lần ghi sau cùng…"), "undo")
        self._close = button(f"{NAME}.close", _tr("Đón&g"))
        self._summary = label("", "hint", f"{NAME}.summary")
        self._assemble()
        self._connect()
        self._ask()

    def _ask(self) -> None:
        office = self._office
        ask_while_open(self, self._context, NAME, office.reorganisation.acts, self._show)

    def _show(self, found: Sequence[ActInfo]) -> None:
        self._known = found
        self._table.set_table(acts_table(found))
        if found:
            self._table.selectRow(0)
        self._undo.setEnabled(bool(found))
        self._enable()

    def _enable(self) -> None:
        chosen = self._chosen()
        self._documents.setEnabled(chosen is not None)
        self._summary.setText(chosen.summary if chosen else "")

    def _chosen(self) -> ActInfo | None:
        ident = self._table.current_ident()
        return next((one for one in self._known if f"act:{one.id}" == ident), None)

    def _assemble(self) -> None:
        about = _tr(
            "Mỗi lần sắp xếp có ngày hiệu lực và căn cứ; báo cáo của năm nào in tên năm đó."
        )
        row = QHBoxLayout()
        row.addWidget(self._documents)
        row.addWidget(self._undo)
        row.addStretch()
        row.addWidget(self._close)
        layout = QVBoxLayout(self)
        layout.addWidget(label(about, "hint", f"{NAME}.about"))
        layout.addWidget(self._table, stretch=1)
        layout.addWidget(self._summary)
        layout.addLayout(row)
        self.resize(*SIZE)

    def _connect(self) -> None:
        self._close.clicked.connect(self.accept)
        self._documents.clicked.connect(self._show_documents)
        self._undo.clicked.connect(self._ask_undo)
        self._table.ident_selected.connect(lambda _ident: self._enable())
        self._table.offer_acts(self._documents)

    def _show_documents(self) -> None:
        chosen = self._chosen()
        if chosen is None:
            return
        owner = Owner(OwnerKind.REORGANISATION, chosen.id)
        kind = DocumentKind.REORGANISATION
        dialog = DocumentsDialog(self._context, owner, chosen.summary, kind, self)
        dialog.finished.connect(lambda _result: self._ask())
        present(dialog)

    def _ask_undo(self) -> None:
        newest = max(self._known, key=lambda one: one.id)
        sentence = _tr("Hoàn tác “{act}”? Các đơn vị trở lại như trước lần sắp xếp này.")
        confirm(
            self,
            f"{NAME}.undo-question",
            sentence.format(act=newest.summary),
            _tr("Hoàn tác"),
            self._take_back,
        )

    def _take_back(self) -> None:
        office = self._office
        self._context.command(
            _tr("Hoàn tác sắp xếp đơn vị"),
            lambda _progress: office.reorganisation.undo(),
            lambda _summary: self._ask(),
            self._take_failure,
        )

    def _take_failure(self, error: BaseException) -> None:
        if isinstance(error, KnownError):
            message(self, f"{NAME}.refusal", str(error), "warning")
        else:
            show_failure(self, error)


def _tr(text: str) -> str:
    return QCoreApplication.translate("acts_dialog", text)
