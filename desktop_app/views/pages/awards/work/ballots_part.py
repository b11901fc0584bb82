"""The votes on the nominations of a round."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop_app.domain.awards.nominations import NominationState
from desktop_app.reports.ballots import ballots_table
from desktop_app.views.controls import button, label
from desktop_app.views.dialogs import present
from desktop_app.views.form import choice_editor
from desktop_app.views.names import named
from desktop_app.views.pages.awards.work.council_look import (
    BallotsLook,
    CouncilsKnown,
    look_at_ballots,
)
from desktop_app.views.pages.awards.work.vote_form import unvote_form, vote_form
from desktop_app.views.pages.returns.choices import narrow
from desktop_app.views.pages.row_filter import narrowed
from desktop_app.views.table_view import TableView

if TYPE_CHECKING:
    from desktop_app.domain.awards.nominations import NominationLine
    from desktop_app.domain.awards.rounds import RoundInfo
    from desktop_app.domain.awards.vote_lines import VoteLine
    from desktop_app.services.office import Office
    from desktop_app.views.context import Context

NAME = "awards.ballots"
LETTERS = 22
GAP = 6
VOTED = frozenset({NominationState.VOTED, NominationState.REJECTED})


class BallotsPart(QWidget):
    """A double click on a nomination records its vote."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        named(self, NAME, _tr("Bỏ phiếu"))
        self._context = context
        self._office: Office = context.office
        self._known = CouncilsKnown()
        self._look = BallotsLook()
        rounds = narrow(choice_editor(()))
        rounds.setMinimumContentsLength(LETTERS)
        self._rounds = named(rounds, f"{NAME}.round", _tr("Đợt xét"))
        self._search = named(QLineEdit(), f"{NAME}.search", _tr("Tìm trong danh sách"))
        self._search.setPlaceholderText(_tr("Tìm tên, danh hiệu, đơn vị"))
        self._told = label("", "hint", f"{NAME}.told")
        self._table = TableView(f"{NAME}.table", _tr("Kết quả bỏ phiếu"))
        self._cast = button(f"{NAME}.cast", _tr("&Ghi kết quả bỏ phiếu…"), "edit")
        self._withdraw = button(f"{NAME}.withdraw", _tr("&Rút kết quả…"), "remove")
        self._lay_out()
        self._connect()
        self._enable()

    def offer(self, known: CouncilsKnown) -> None:
        """The year's rounds and all meetings; the chosen round stays chosen, else the newest."""
        before = self._rounds.currentData()
        self._known = known
        self._rounds.clear()
        for one in known.rounds:
            self._rounds.addItem(one.name, one.id)
        at = self._rounds.findData(before)
        self._rounds.setCurrentIndex(at if at >= 0 else self._rounds.count() - 1)
        self._ask()

    def _lay_out(self) -> None:
        head, acts = QHBoxLayout(), QHBoxLayout()
        title = label(_tr("Bỏ phiếu của đợt"), "subtitle")
        title.setBuddy(self._rounds)
        head.addWidget(title)
        head.addWidget(self._rounds, stretch=1)
        for one in (self._cast, self._withdraw):
            acts.addWidget(one)
        acts.addWidget(self._search, stretch=1)
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP, 2, 0, 0)
        column.addLayout(head)
        column.addLayout(acts)
        column.addWidget(self._told)
        column.addWidget(self._table, stretch=1)

    def _connect(self) -> None:
        self._rounds.activated.connect(lambda _index: self._ask())
        self._search.textChanged.connect(lambda _text: self._narrow())
        self._table.ident_selected.connect(lambda _ident: self._enable())
        self._table.offer_acts(self._cast, self._withdraw)
        self._cast.clicked.connect(self._open_vote)
        self._withdraw.clicked.connect(self._open_withdrawing)

    def _round(self) -> RoundInfo | None:
        number = self._rounds.currentData()
        return next((one for one in self._known.rounds if one.id == number), None)

    def _ask(self) -> None:
        about, office, known = self._round(), self._office, self._known
        if about is None:
            year = self._context.year
            told = _tr("Năm {year} chưa mở đợt xét nào; hãy mở ở phần Đợt xét.").format(year=year)
            self._show(BallotsLook(table=ballots_table((), (), {}), told=told))
            return
        self._context.ask(
            "awards.ballots", lambda: look_at_ballots(office, known, about), self._show
        )

    def _show(self, look: BallotsLook) -> None:
        self._look = look
        self._told.setText(look.told)
        self._narrow()

    def _narrow(self) -> None:
        look = self._look
        self._table.set_table(narrowed(look.table, look.folds, self._search.text()))
        self._enable()

    def _enable(self) -> None:
        line, vote = self._line(), self._vote()
        may = line is not None and not self._known.is_closed
        proposed = line is not None and line.state is NominationState.PROPOSED
        self._cast.setEnabled(may and proposed)
        self._withdraw.setEnabled(
            may and vote is not None and line is not None and line.state in VOTED
        )

    def _line(self) -> NominationLine | None:
        return (self._look.lines or {}).get(self._table.current_ident())

    def _vote(self) -> VoteLine | None:
        return (self._look.votes or {}).get(self._table.current_ident())

    def _open_vote(self) -> None:
        line = self._line()
        if line is None or not self._cast.isEnabled():
            return
        meetings = self._known.meetings(line.round_id)
        if not meetings:
            said = _tr("Hội đồng chưa họp lần nào để bỏ phiếu. Hãy ghi cuộc họp trước.")
            self._context.tell(said, "warning")
            return
        known = self._known
        form = vote_form(
            self._context,
            line,
            meetings,
            lambda meeting: known.share(line.title, meeting.held_on),
            self,
        )
        present(form)

    def _open_withdrawing(self) -> None:
        vote = self._vote()
        if vote is not None:
            present(unvote_form(self._context, vote, self))


def _tr(text: str) -> str:
    return QCoreApplication.translate("ballots_part", text)
