"""“Quyết định”: the year's decisions, what they awarded, the money and its sums."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QTabWidget, QWidget

from desktop_app.domain.documents import DocumentKind, Owner, OwnerKind
from desktop_app.domain.papers import Paper
from desktop_app.views.controls import button
from desktop_app.views.dialogs import present
from desktop_app.views.documents_dialog import DocumentsDialog
from desktop_app.views.language import said
from desktop_app.views.names import named
from desktop_app.views.pages.awards.disciplines_panel import look_up_subjects
from desktop_app.views.pages.awards.panel import AwardsPanel
from desktop_app.views.pages.awards.parts import split
from desktop_app.views.pages.awards.work.decision_forms import (
    decide_form,
    history_form,
    revoke_form,
    undo_form,
)
from desktop_app.views.pages.awards.work.decision_look import (
    awards_of,
    look_up,
    look_up_ready,
    look_up_titles,
)
from desktop_app.views.pages.awards.work.selected import selected_idents
from desktop_app.views.pages.file_export import FileExport
from desktop_app.views.pages.reports.certificates.choice import choose_recipients
from desktop_app.views.table_view import TableView

if TYPE_CHECKING:
    from desktop_app.domain.awards.given import AwardLine, DecisionInfo
    from desktop_app.reports.report import Table
    from desktop_app.services.office import Office
    from desktop_app.views.context import Context
    from desktop_app.views.pages.awards.work.decision_look import DecisionsKnown, Ready

HEIGHTS = (170, 330)


class DecisionsPanel(AwardsPanel):
    """The awards below are those of the chosen decision, of the whole year while none is.

    A double click on a decision opens its documents.
    """

    def __init__(self, context: Context) -> None:
        super().__init__(context, "decisions", _tr("Quyết định"))
        self._office: Office = context.office
        self._known: DecisionsKnown | None = None
        self._table = TableView(f"{self.name}.table", _tr("Các quyết định"))
        self._awards = TableView(f"{self.name}.awards", _tr("Khen thưởng"))
        self._awards.setSelectionBehavior(TableView.SelectionBehavior.SelectRows)
        self._by_title = TableView(f"{self.name}.by-title", _tr("Tiền thưởng theo danh hiệu"))
        self._by_unit = TableView(f"{self.name}.by-unit", _tr("Tiền thưởng theo đơn vị"))
        self._below = named(QTabWidget(), f"{self.name}.below", _tr("Khen thưởng và tiền thưởng"))
        self._below.addTab(self._awards, _tr("Khen thưởng"))
        self._below.addTab(self._by_title, _tr("Tiền thưởng theo danh hiệu"))
        self._below.addTab(self._by_unit, _tr("Tiền thưởng theo đơn vị"))
        self._export = FileExport(self)
        self._make_acts()
        shown = split(
            f"{self.name}.split",
            _tr("Quyết định và khen thưởng"),
            (self._table, self._below),
            HEIGHTS,
        )
        acts = (self._decide, self._revoke, self._history, self._undo, self._papers)
        self.assemble(acts, (shown,))
        self._below.setCornerWidget(self._outgoing())
        self._connect()
        self._enable()

    def refresh(self) -> None:
        """Ask for the decisions of the year."""
        office, year = self._office, self.context.year
        self.context.ask("awards.decisions", lambda: look_up(office, year), self._show)

    def _make_acts(self) -> None:
        name = self.name
        self._decide = button(f"{name}.decide", _tr("&Ghi quyết định…"), "add")
        self._revoke = button(f"{name}.revoke", _tr("&Thu hồi…"), "remove")
        self._history = button(f"{name}.history", _tr("Khen thưởng đã &có…"), "history")
        self._undo = button(f"{name}.undo", _tr("&Bỏ ghi nhầm…"), "remove")
        self._papers = button(f"{name}.papers", _tr("&Văn bản…"), "open")
        self._certificates = button(f"{name}.certificates", _tr("In giấ&y khen…"), "print")
        self._excel = button(f"{name}.excel", _tr("Xuất &Excel…"), "export")
        self._pdf = button(f"{name}.pdf", _tr("Xuất &PDF…"), "export")
        self._revoke.setToolTip(_tr("Thu hồi các khen thưởng đang chọn ở danh sách dưới"))
        self._history.setToolTip(_tr("Ghi khen thưởng của những năm trước, không qua đợt xét"))
        self._certificates.setToolTip(
            _tr("Giấy khen, bằng khen của những người đang chọn, của quyết định, hoặc của cả năm")
        )
        self._undo.setToolTip(_tr("Bỏ quyết định ghi nhầm khi chưa có gì dựa vào nó"))

    def _outgoing(self) -> QWidget:
        """What prints the awards stands over them: beside the other acts a page is too narrow."""
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 4)
        for one in (self._certificates, self._excel, self._pdf):
            row.addWidget(one)
        return made

    def _connect(self) -> None:
        self._table.ident_selected.connect(lambda _ident: self._ask_awards())
        self._table.offer_acts(self._papers, self._undo)
        self._awards.offer_acts(self._revoke, opens=False)
        self._awards.selectionModel().selectionChanged.connect(lambda *_: self._enable())
        self._decide.clicked.connect(self._ask_ready)
        self._revoke.clicked.connect(
            lambda: present(revoke_form(self.context, self._chosen(), self))
        )
        self._history.clicked.connect(self._ask_subjects)
        self._undo.clicked.connect(self._open_undoing)
        self._papers.clicked.connect(self._open_papers)
        self._certificates.clicked.connect(self._show_certificates)
        self._excel.clicked.connect(lambda: self._save(".xlsx"))
        self._pdf.clicked.connect(lambda: self._save(".pdf"))

    def _show(self, known: DecisionsKnown) -> None:
        self._known = known
        self._table.set_table(known.table)
        self._by_title.set_table(known.by_title)
        self._by_unit.set_table(known.by_unit)
        self._ask_awards()

    def _decision(self) -> DecisionInfo | None:
        known = self._known
        return known.decisions.get(self._table.current_ident()) if known else None

    def _ask_awards(self) -> None:
        known, decision = self._known, self._decision()
        self._enable()
        self.context.ask("awards.given", lambda: awards_of(known, decision), self._show_awards)

    def _show_awards(self, table: Table) -> None:
        known, decision = self._known, self._decision()
        about = f"{said(decision.told)}. " if decision else ""
        told = said(known.told) if known else ""
        whole = _tr("Cả năm {year}").format(year=self.context.year)
        first = "" if known is None or known.decisions else f" {_FIRST}"
        self.told.setText(f"{about}{whole}: {told[:1].lower()}{told[1:]}{first}")
        self._awards.set_table(table)
        self._enable()

    def _enable(self) -> None:
        known, decision, chosen = self._known, self._decision(), self._chosen()
        may = known is not None and not known.is_closed
        self._decide.setEnabled(may)
        self._undo.setEnabled(decision is not None)
        self._papers.setEnabled(decision is not None)
        self._revoke.setEnabled(bool(chosen) and not any(one.revoked_on for one in chosen))
        for one in (self._certificates, self._excel, self._pdf):
            one.setEnabled(known is not None and bool(known.awards))

    def _chosen(self) -> tuple[AwardLine, ...]:
        """The awards whose rows are selected, from top to bottom."""
        known = self._known.awards if self._known else {}
        return tuple(known[one] for one in selected_idents(self._awards) if one in known)

    def _ask_ready(self) -> None:
        office, year = self._office, self.context.year
        self.context.ask("awards.ready", lambda: look_up_ready(office, year), self._open_deciding)

    def _open_deciding(self, ready: Ready) -> None:
        if not ready.lines:
            said = _tr("Chưa có đề nghị nào để quyết định. Hãy lập đề nghị ở phần Đợt xét trước.")
            self.context.tell(said, "warning")
            return
        present(decide_form(self.context, ready.lines, ready.rounds, self))

    def _ask_subjects(self) -> None:
        office, year = self._office, self.context.year
        self.context.ask(
            "awards.history-subjects",
            lambda: (look_up_titles(office), look_up_subjects(office, year)),
            lambda found: present(history_form(self.context, found[0], found[1], self)),
        )

    def _open_undoing(self) -> None:
        decision = self._decision()
        if decision is not None:
            present(undo_form(self.context, decision, self))

    def _open_papers(self) -> None:
        decision = self._decision()
        if decision is None:
            return
        owner = Owner(OwnerKind.AWARD_DECISION, decision.id)
        kind = DocumentKind.DECISION
        dialog = DocumentsDialog(self.context, owner, decision.told, kind, self)
        present(dialog)

    def _show_certificates(self) -> None:
        """As they will print: of the selected awards, else of the decision, else of the year."""
        decision = self._decision()
        chosen = [one.id for one in self._chosen() if not one.revoked_on]
        choose_recipients(self.context, "certificates", decision.id if decision else None, chosen)
        self.context.go_to("reports", "certificates@")

    def _save(self, ending: str) -> None:
        year = self.context.year
        name = _tr("Danh sách khen thưởng năm {year}").format(year=year)
        self._export.ask(Paper("awards", year), f"{name}{ending}")


_FIRST = "Hãy lập đề nghị ở phần Đợt xét rồi bấm “Ghi quyết định”."


def _tr(text: str) -> str:
    return QCoreApplication.translate("decisions_panel", text)
