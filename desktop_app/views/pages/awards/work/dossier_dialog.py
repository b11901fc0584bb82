"""What a round's dossier needs, has and lacks, and the way to its documents."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout

from desktop_app.domain.documents import DocumentKind, Owner, OwnerKind
from desktop_app.reports.award_rounds import dossier_told
from desktop_app.reports.nominations import dossier_table
from desktop_app.views.controls import button, label
from desktop_app.views.dialogs import present
from desktop_app.views.documents_dialog import DocumentsDialog
from desktop_app.views.names import named
from desktop_app.views.pages.returns.asking import ask_while_open
from desktop_app.views.table_view import TableView

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop_app.domain.awards.rounds import DossierItem, RoundInfo
    from desktop_app.services.office import Office
    from desktop_app.views.context import Context

NAME = "awards.dossier"
SIZE = (860, 340)


class DossierDialog(QDialog):
    """The papers of single nominations are kept with these, in the list of nominations."""

    def __init__(self, context: Context, about: RoundInfo, parent: QWidget) -> None:
        super().__init__(parent)
        title = _tr("Hồ sơ: {name}").format(name=about.name)
        named(self, NAME, title)
        self.setWindowTitle(title)
        self.resize(*SIZE)
        self._context = context
        self._office: Office = context.office
        self._about = about
        self._told = label("", "hint", f"{NAME}.told")
        self._table = TableView(f"{NAME}.table", _tr("Văn bản của hồ sơ"), self)
        self._papers = button(f"{NAME}.papers", _tr("&Văn bản của đợt…"), "open", primary=True)
        self._drawn_up = {
            "proposal": button(f"{NAME}.proposal", _tr("Lập &tờ trình"), "export"),
            "minutes": button(f"{NAME}.minutes", _tr("Lập &biên bản"), "export"),
            "decision": button(f"{NAME}.decision", _tr("Lập &quyết định"), "export"),
        }
        self._close = button(f"{NAME}.close", _tr("Đón&g"))
        self._assemble()
        self._papers.clicked.connect(self._open_papers)
        for kind, control in self._drawn_up.items():
            control.clicked.connect(partial(self._draw_up, kind))
        self._close.clicked.connect(self.accept)
        self._ask()

    def _assemble(self) -> None:
        acts = QHBoxLayout()
        for control in (self._papers, *self._drawn_up.values()):
            acts.addWidget(control)
        acts.addStretch()
        acts.addWidget(self._close)
        layout = QVBoxLayout(self)
        layout.addWidget(self._told)
        layout.addWidget(self._table, stretch=1)
        layout.addLayout(acts)

    def _ask(self) -> None:
        office, number = self._office, self._about.id
        ask_while_open(
            self, self._context, NAME, lambda: office.award_rounds.dossier(number), self._show
        )

    def _show(self, items: tuple[DossierItem, ...]) -> None:
        where = _tr("Báo cáo thành tích, xác nhận sáng kiến được lưu ở từng đề nghị.")
        self._told.setText(f"{dossier_told(items)} {where}")
        self._table.set_table(dossier_table(items))

    def _draw_up(self, kind: str) -> None:
        """Show the paper as it will print, where it is saved as Word or PDF."""
        self.accept()
        self._context.go_to("reports", f"{kind}@@{self._about.id}")

    def _open_papers(self) -> None:
        owner = Owner(OwnerKind.AWARD_ROUND, self._about.id)
        kind = DocumentKind.PROPOSAL
        dialog = DocumentsDialog(self._context, owner, self._about.name, kind, self)
        dialog.finished.connect(lambda _result: self._ask())
        present(dialog)


def _tr(text: str) -> str:
    return QCoreApplication.translate("dossier_dialog", text)
