"""“Đợt xét”: the year's rounds, and the nominations of the chosen one below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QStackedWidget

from desktop_app.domain.awards.rounds import RoundState, may_become
from desktop_app.reports.nominations import rounds_table
from desktop_app.views.controls import button
from desktop_app.views.dialogs import present
from desktop_app.views.pages.awards.panel import AwardsPanel
from desktop_app.views.pages.awards.parts import split
from desktop_app.views.pages.awards.work.dossier_dialog import DossierDialog
from desktop_app.views.pages.awards.work.look import Known, look_at_round, look_up
from desktop_app.views.pages.awards.work.nominations_part import NominationsPart
from desktop_app.views.pages.awards.work.round_forms import (
    answer_form,
    ask_closing,
    forward_form,
    recall_form,
    round_form,
)
from desktop_app.views.pages.invitation import Invitation
from desktop_app.views.table_view import TableView

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QDialog, QWidget

    from desktop_app.domain.awards.rounds import RoundInfo
    from desktop_app.services.office import Office
    from desktop_app.views.context import Context
    from desktop_app.views.pages.awards.work.look import RoundLook

HEIGHTS = (130, 400)


class RoundsPanel(AwardsPanel):
    """A double click on a round changes its head."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, "rounds", _tr("Đợt xét"))
        self._office: Office = context.office
        self._known = Known()
        self._wanted = ""
        self._table = TableView(f"{self.name}.table", _tr("Các đợt xét khen thưởng"))
        self._part = NominationsPart(context)
        self._invitation = Invitation(f"{self.name}.empty", _tr("Chưa mở đợt xét nào"))
        self._shown = QStackedWidget()
        self._make_acts()
        rounds = split(
            f"{self.name}.split", _tr("Đợt xét và đề nghị"), (self._table, self._part), HEIGHTS
        )
        self._shown.addWidget(rounds)
        self._shown.addWidget(self._invitation)
        acts = (self._add, self._change, self._dossier, self._forward, self._recall)
        self.assemble((*acts, self._answer, self._close), (self._shown,))
        self._connect()
        self._enable(None)

    def refresh(self) -> None:
        """Ask for the rounds of the year; the chosen one stays chosen."""
        office, year = self._office, self.context.year
        self.context.ask("awards.rounds", lambda: look_up(office, year), self._show)

    def reveal(self, record: str) -> None:
        """Choose a round by its number; once the rounds are here, where they are still asked."""
        self._wanted = f"award_round:{record}"
        if self._table.select_ident(self._wanted):
            self._wanted = ""

    def _make_acts(self) -> None:
        name = self.name
        self._add = button(f"{name}.add", _tr("&Mở đợt xét…"), "add", primary=True)
        self._change = button(f"{name}.change", _tr("&Sửa đợt…"), "edit")
        self._dossier = button(f"{name}.dossier", _tr("&Hồ sơ…"), "open")
        self._forward = button(f"{name}.forward", _tr("&Trình cấp trên…"), "export")
        self._recall = button(f"{name}.recall", _tr("Rút &lại…"), "history")
        self._answer = button(f"{name}.answer", _tr("&Ghi trả lời…"), "import")
        self._close = button(f"{name}.close", _tr("&Kết thúc đợt…"), "check")

    def _connect(self) -> None:
        self._table.ident_selected.connect(lambda _ident: self._ask_round())
        self._table.offer_acts(
            self._change, self._dossier, self._forward, self._recall, self._answer, self._close
        )
        self._part.filtered.connect(self._ask_round)
        self._add.clicked.connect(self._open_adding)
        self._change.clicked.connect(lambda: self._open(self._changing))
        self._dossier.clicked.connect(lambda: self._open(DossierDialog))
        self._forward.clicked.connect(lambda: self._open(forward_form))
        self._recall.clicked.connect(lambda: self._open(recall_form))
        self._answer.clicked.connect(lambda: self._open(answer_form))
        self._close.clicked.connect(self._ask_closing)
        self._invitation.taken.connect(self._take_next_step)

    def _show(self, known: Known) -> None:
        self._known = known
        self._part.offer(known.titles, is_closed=known.is_closed)
        self._table.set_table(rounds_table(known.rounds))
        self._shown.setCurrentIndex(0 if known.rounds else 1)
        self._add.setEnabled(not known.is_closed)
        if not known.rounds:
            self._invite()
        elif not (self._table.select_ident(self._wanted) or self._table.current_ident()):
            self._table.select_ident(f"award_round:{known.rounds[-1].id}")
        self._wanted = ""
        self._ask_round()

    def _invite(self) -> None:
        year = self.context.year
        if self._known.is_closed:
            said, action = _tr("Năm {year} đã khóa sổ và không có đợt xét nào."), ""
        elif self._known.rankings:
            said = _tr("Năm {year} chưa mở đợt xét khen thưởng nào.")
            action = _tr("Mở đợt xét…")
        else:
            said = _tr(
                "Năm {year} chưa công bố bảng xếp hạng. Hãy công bố trước để xét theo điểm và thứ"
                " hạng; vẫn mở được đợt xét không dùng bảng xếp hạng."
            )
            action = _tr("Tới trang xếp hạng")
        self._invitation.invite(said.format(year=year), action)

    def _take_next_step(self) -> None:
        if self._known.rankings:
            self._open_adding()
        else:
            self.context.go_to("ranking")

    def _round(self) -> RoundInfo | None:
        return self._known.round(self._table.current_ident())

    def _ask_round(self) -> None:
        about, office, chosen = self._round(), self._office, self._part.filter
        self._enable(about)
        if about is None:
            self.told.setText("")
            self._part.show_look(None)
            return
        ranking = self._known.ranking_title(about.ranking)
        self.context.ask(
            "awards.round",
            lambda: look_at_round(office, about, chosen, ranking),
            self._show_round,
        )

    def _show_round(self, look: RoundLook) -> None:
        now = self._round()
        if now is not None and now.id == look.about.id:
            self.told.setText(look.told)
            self._part.show_look(look)

    def _enable(self, about: RoundInfo | None) -> None:
        state = about.state if about and not self._known.is_closed else RoundState.CLOSED
        self._dossier.setEnabled(about is not None)
        self._change.setEnabled(state in {RoundState.OPEN, RoundState.PROPOSED})
        self._recall.setEnabled(state is RoundState.FORWARDED)
        for control, wanted in (
            (self._forward, RoundState.FORWARDED),
            (self._answer, RoundState.ANSWERED),
            (self._close, RoundState.CLOSED),
        ):
            control.setEnabled(may_become(state, wanted))

    def _open_adding(self) -> None:
        present(round_form(self.context, self._known, None, self))

    def _changing(self, context: Context, about: RoundInfo, parent: QWidget) -> QDialog:
        return round_form(context, self._known, about, parent)

    def _open(self, make: Callable[[Context, RoundInfo, QWidget], QDialog]) -> None:
        about = self._round()
        if about is not None and (make != self._changing or self._change.isEnabled()):
            present(make(self.context, about, self))

    def _ask_closing(self) -> None:
        about = self._round()
        if about is not None:
            ask_closing(self.context, about, self)


def _tr(text: str) -> str:
    return QCoreApplication.translate("rounds_panel", text)
