"""“Đăng ký, kế hoạch riêng”: who registered, pledged or planned for the chosen campaign."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QHeaderView, QVBoxLayout

from desktop_app.domain.documents import DocumentKind, Owner, OwnerKind
from desktop_app.domain.registrations import (
    REGISTRATION_TITLES,
    RegistrationKind,
    RegistrationLine,
    RegistrationState,
    may_become,
)
from desktop_app.reports.registrations import (
    registration_ident,
    registrations_table,
    states_told,
)
from desktop_app.views.command_form import Act, reason_form
from desktop_app.views.controls import button, label
from desktop_app.views.dialogs import present
from desktop_app.views.form import choice_editor
from desktop_app.views.names import named
from desktop_app.views.pages.campaigns.panel import CampaignPanel
from desktop_app.views.pages.campaigns.registration_form import Asked, registration_form
from desktop_app.views.table_view import TableView

if TYPE_CHECKING:
    from PySide6.QtWidgets import QPushButton

    from desktop_app.services.office import Office
    from desktop_app.views.context import Context

NAME = "campaigns.registrations"
WHOLE_YEAR = "year"
TITLES_COLUMN = 6


class RegistrationsPanel(CampaignPanel):
    """A row is received anew, accepted or sent back; its documents hang on it."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, "registrations", _tr("Đăng ký, kế hoạch riêng"))
        self._office: Office = context.office
        self._lines: tuple[RegistrationLine, ...] = ()
        self._kinds = _kinds()
        self._scopes = _scopes()
        self._table = TableView(f"{NAME}.table", _tr("Đăng ký, kế hoạch riêng"), self)
        self._told = label("", "hint", f"{NAME}.told")
        self._receive = button(f"{NAME}.receive", _tr("&Ghi nhận…"), "add")
        self._accept = button(f"{NAME}.accept", _tr("&Chấp nhận"), "check")
        self._send_back = button(f"{NAME}.return", _tr("&Trả lại…"), "undo")
        self._withdraw = button(f"{NAME}.withdraw", _tr("&Bỏ bản ghi…"), "remove")
        self._documents = button(f"{NAME}.documents", _tr("&Văn bản…"), "open")
        self._assemble()
        self._connect()

    def refresh(self) -> None:
        """Ask who sent what of the chosen kind."""
        if self.campaign is None:
            return
        office, year = self._office, self.campaign.year
        scope, kind = self._scope(), self._kind()
        self.context.ask(NAME, lambda: office.registrations.lines(year, scope, kind), self._show)

    def _kind(self) -> RegistrationKind:
        return RegistrationKind(self._kinds.currentData())

    def _scope(self) -> str:
        """The campaign's code, "" for what was sent for the whole year."""
        of_year = self._scopes.currentData() == WHOLE_YEAR
        return "" if of_year or self.campaign is None else self.campaign.code

    def _show(self, lines: tuple[RegistrationLine, ...]) -> None:
        before = self._chosen()
        self._lines = lines
        self._table.set_table(registrations_table(lines, REGISTRATION_TITLES[self._kind()]))
        widths = self._table.horizontalHeader()
        widths.setSectionResizeMode(TITLES_COLUMN, QHeaderView.ResizeMode.Stretch)
        self._choose_again(before)
        self._told.setText(states_told(lines))
        self._enable()

    def _chosen(self) -> RegistrationLine | None:
        ident = self._table.current_ident()
        return next((one for one in self._lines if registration_ident(one) == ident), None)

    def _choose_again(self, before: RegistrationLine | None) -> None:
        """What was sent only now has another ident than before."""
        for one in self._lines:
            if before is not None and (one.unit, one.person) == (before.unit, before.person):
                self._table.select_ident(registration_ident(one))

    def _enable(self) -> None:
        chosen = self._chosen()
        state = chosen.state if chosen else RegistrationState.NOT_SENT
        self._accept.setEnabled(may_become(state, RegistrationState.ACCEPTED))
        self._send_back.setEnabled(may_become(state, RegistrationState.RETURNED))
        for one in (self._withdraw, self._documents):
            one.setEnabled(chosen is not None and bool(chosen.id))

    def _ask_receive(self) -> None:
        chosen, campaign = self._chosen(), self.campaign
        if campaign is None:
            return
        asked = Asked(campaign.year, self._scope(), self._kind(), chosen)
        office = self._office
        self.context.ask(
            f"{NAME}.people",
            lambda: (office.units.all(campaign.year), office.units.people()),
            lambda known: present(registration_form(self.context, asked, known[0], known[1], self)),
        )

    def _accept_chosen(self) -> None:
        chosen, office = self._chosen(), self._office
        if chosen is not None:
            self.context.command(
                _tr("Chấp nhận"), lambda _progress: office.registrations.accept(chosen.id)
            )

    def _ask_send_back(self) -> None:
        chosen, office = self._chosen(), self._office
        if chosen is None:
            return
        act = Act(
            _tr("Trả lại"),
            lambda values: office.registrations.send_back(chosen.id, str(values["reason"])),
            _tr("Đã ghi việc trả lại."),
        )
        why = _tr("Lý do trả lại, đơn vị cần sửa gì")
        present(reason_form(self.context, f"{NAME}.return-dialog", act, why, self))

    def _ask_withdraw(self) -> None:
        chosen, office = self._chosen(), self._office
        if chosen is None:
            return
        act = Act(
            _tr("Bỏ bản ghi"),
            lambda values: office.registrations.withdraw(chosen.id, str(values["reason"])),
            _tr("Đã bỏ bản ghi nhầm."),
        )
        form = reason_form(self.context, f"{NAME}.withdraw-dialog", act, _tr("Lý do bỏ"), self)
        present(form)

    def _open_documents(self) -> None:
        chosen = self._chosen()
        if chosen is None or not chosen.id:
            return
        own_plan = chosen.kind is RegistrationKind.OWN_PLAN
        kind = DocumentKind.OWN_PLAN if own_plan else DocumentKind.REGISTRATION
        about = f"{REGISTRATION_TITLES[chosen.kind]}: {chosen.person_name or chosen.unit_name}"
        owner = Owner(OwnerKind.REGISTRATION, chosen.id)
        self.open_documents(owner, about, kind)

    def _acts(self) -> tuple[QPushButton, ...]:
        return (self._receive, self._accept, self._send_back, self._withdraw, self._documents)

    def _assemble(self) -> None:
        row = QHBoxLayout()
        for one in (self._kinds, self._scopes):
            row.addWidget(one)
        row.addStretch()
        for act in self._acts():
            row.addWidget(act)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 6, 0, 0)
        layout.addLayout(row)
        layout.addWidget(self._told)
        layout.addWidget(self._table, stretch=1)

    def _connect(self) -> None:
        for one in (self._kinds, self._scopes):
            one.activated.connect(lambda _index: self.refresh())
        self._table.ident_selected.connect(lambda _ident: self._enable())
        self._table.offer_acts(
            self._receive, self._accept, self._send_back, self._documents, self._withdraw
        )
        self._receive.clicked.connect(self._ask_receive)
        self._accept.clicked.connect(self._accept_chosen)
        self._send_back.clicked.connect(self._ask_send_back)
        self._withdraw.clicked.connect(self._ask_withdraw)
        self._documents.clicked.connect(self._open_documents)


def _kinds() -> QComboBox:
    order = (
        RegistrationKind.OWN_PLAN,
        RegistrationKind.REGISTRATION,
        RegistrationKind.EMULATION_PLEDGE,
    )
    editor = choice_editor([(REGISTRATION_TITLES[kind], kind.value) for kind in order])
    return named(editor, f"{NAME}.kind", _tr("Loại bản gửi"))


def _scopes() -> QComboBox:
    choices = [(_tr("Của phong trào này"), ""), (_tr("Của cả năm"), WHOLE_YEAR)]
    return named(choice_editor(choices), f"{NAME}.scope", _tr("Phạm vi"))


def _tr(text: str) -> str:
    return QCoreApplication.translate("registrations_panel", text)
