"""“Hội đồng, bỏ phiếu”: councils with members and meetings, and the votes of a round."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop_app.reports.councils import councils_table, meetings_table, members_table
from desktop_app.views.controls import button
from desktop_app.views.dialogs import present
from desktop_app.views.pages.awards.panel import AwardsPanel
from desktop_app.views.pages.awards.parts import part, split
from desktop_app.views.pages.awards.work.ballots_part import BallotsPart
from desktop_app.views.pages.awards.work.council_forms import (
    council_form,
    meeting_form,
    meeting_withdraw_form,
    member_end_form,
    member_form,
)
from desktop_app.views.pages.awards.work.council_look import CouncilsKnown, look_up
from desktop_app.views.table_view import TableView

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop_app.domain.councils import CouncilInfo, MeetingInfo, MemberInfo
    from desktop_app.services.office import Office
    from desktop_app.views.context import Context

WIDTHS = (470, 560)
HEIGHTS = (130, 210, 170)


class CouncilsPanel(AwardsPanel):
    """A double click on a council changes its head, on a member says when it ended."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, "councils", _tr("Hội đồng, bỏ phiếu"))
        self._office: Office = context.office
        self._known = CouncilsKnown()
        self._councils = TableView(f"{self.name}.table", _tr("Hội đồng"))
        self._members = TableView(f"{self.name}.members", _tr("Thành viên hội đồng"))
        self._meetings = TableView(f"{self.name}.meetings", _tr("Cuộc họp của hội đồng"))
        self._ballots = BallotsPart(context)
        self._make_acts()
        shown = split(
            f"{self.name}.split",
            _tr("Hội đồng và bỏ phiếu"),
            (self._laid_out(), self._ballots),
            WIDTHS,
            upright=False,
        )
        self.assemble((), (shown,))
        self._connect()
        self._enable()

    def refresh(self) -> None:
        """Ask for the councils, and for the rounds of the year."""
        office, year = self._office, self.context.year
        self.context.ask("awards.councils", lambda: look_up(office, year), self._show)

    def _make_acts(self) -> None:
        name = self.name
        self._add = button(f"{name}.add", _tr("&Thêm hội đồng…"), "add")
        self._change = button(f"{name}.change", _tr("&Sửa…"), "edit")
        self._add_member = button(f"{name}.member-add", _tr("Thêm thành &viên…"), "add")
        self._end_member = button(f"{name}.member-end", _tr("Thôi th&am gia…"), "calendar")
        self._add_meeting = button(f"{name}.meeting-add", _tr("Ghi cuộc &họp…"), "add")
        self._withdraw_meeting = button(f"{name}.meeting-withdraw", _tr("&Bỏ…"), "remove")
        self._change.setAccessibleName(_tr("Sửa hội đồng"))
        self._withdraw_meeting.setAccessibleName(_tr("Bỏ cuộc họp ghi nhầm"))

    def _laid_out(self) -> QWidget:
        members = (self._add_member, self._end_member)
        meetings = (self._add_meeting, self._withdraw_meeting)
        return split(
            f"{self.name}.council-split",
            _tr("Hội đồng, thành viên, cuộc họp"),
            (
                part(_tr("Hội đồng"), (self._add, self._change), self._councils),
                part(_tr("Thành viên"), members, self._members),
                part(_tr("Cuộc họp"), meetings, self._meetings),
            ),
            HEIGHTS,
        )

    def _connect(self) -> None:
        self._councils.ident_selected.connect(lambda _ident: self._show_council())
        self._councils.offer_acts(self._change, self._add_member, self._add_meeting)
        self._members.ident_selected.connect(lambda _ident: self._enable())
        self._members.offer_acts(self._end_member)
        self._meetings.offer_acts(self._withdraw_meeting, opens=False)
        self._meetings.ident_selected.connect(lambda _ident: self._enable())
        self._add.clicked.connect(lambda: present(council_form(self.context, None, self)))
        self._change.clicked.connect(self._open_change)
        self._add_member.clicked.connect(self._open_member)
        self._end_member.clicked.connect(self._open_member_end)
        self._add_meeting.clicked.connect(self._open_meeting)
        self._withdraw_meeting.clicked.connect(self._open_meeting_withdrawing)

    def _show(self, known: CouncilsKnown) -> None:
        self._known = known
        self._councils.set_table(councils_table(known.councils))
        if not self._councils.current_ident() and known.councils:
            self._councils.select_ident(f"council:{known.councils[0].id}")
        self._say_next()
        self._show_council()
        self._ballots.offer(known)

    def _say_next(self) -> None:
        councils = self._known.councils
        told = ""
        if not councils:
            told = _tr("Chưa có hội đồng. Hãy thêm hội đồng, các thành viên, rồi ghi cuộc họp.")
        elif not any(one.members for one in councils):
            told = _tr("Hội đồng chưa có thành viên. Hãy thêm thành viên trước khi ghi cuộc họp.")
        elif not any(one.meetings for one in councils):
            told = _tr("Hội đồng chưa họp lần nào. Hãy ghi cuộc họp trước khi ghi kết quả.")
        self.told.setText(told)
        self.told.setVisible(bool(told))

    def _show_council(self) -> None:
        council = self._council()
        self._members.set_table(members_table(council.members if council else ()))
        self._meetings.set_table(meetings_table(council.meetings if council else ()))
        self._enable()

    def _enable(self) -> None:
        council = self._council()
        for one in (self._change, self._add_member):
            one.setEnabled(council is not None)
        self._add_meeting.setEnabled(council is not None and bool(council.members))
        self._end_member.setEnabled(self._member() is not None)
        self._withdraw_meeting.setEnabled(self._meeting() is not None)

    def _council(self) -> CouncilInfo | None:
        return self._known.council(self._councils.current_ident())

    def _member(self) -> MemberInfo | None:
        council, ident = self._council(), self._members.current_ident()
        members = council.members if council else ()
        return next((one for one in members if f"member:{one.id}" == ident), None)

    def _meeting(self) -> MeetingInfo | None:
        council, ident = self._council(), self._meetings.current_ident()
        meetings = council.meetings if council else ()
        return next((one for one in meetings if f"meeting:{one.id}" == ident), None)

    def _open_change(self) -> None:
        council = self._council()
        if council is not None:
            present(council_form(self.context, council, self))

    def _open_member(self) -> None:
        council = self._council()
        if council is not None:
            present(member_form(self.context, council, self))

    def _open_member_end(self) -> None:
        member = self._member()
        if member is not None:
            present(member_end_form(self.context, member, self))

    def _open_meeting(self) -> None:
        council = self._council()
        if council is not None:
            present(meeting_form(self.context, council, self._known.rounds, self))

    def _open_meeting_withdrawing(self) -> None:
        meeting = self._meeting()
        if meeting is not None:
            present(meeting_withdraw_form(self.context, meeting, self))


def _tr(text: str) -> str:
    return QCoreApplication.translate("councils_panel", text)
