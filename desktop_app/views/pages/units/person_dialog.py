"""“Chi tiết cán bộ”: where somebody served, what they gave, how they were judged."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QTabWidget, QVBoxLayout, QWidget

from desktop_app.reports.award_history import history_table
from desktop_app.reports.people import gifts_table, person_sentence, places_table, results_table
from desktop_app.views.controls import button, label
from desktop_app.views.dialogs import confirm, present
from desktop_app.views.names import named
from desktop_app.views.pages.returns.asking import ask_while_open
from desktop_app.views.pages.units.people_forms import (
    edit_form,
    leave_form,
    move_form,
    place_form,
)
from desktop_app.views.table_view import TableView

if TYPE_CHECKING:
    from desktop_app.domain.awards.histories import AwardHistory
    from desktop_app.domain.people import PersonDetail, PersonRecords
    from desktop_app.services.office import Office
    from desktop_app.views.command_form import CommandForm
    from desktop_app.views.context import Context

NAME = "people.detail"
SIZE = (1000, 520)


class PersonDialog(QDialog):
    """The buttons above act on the person; a double click on a place corrects it."""

    def __init__(self, context: Context, code: str, parent: QWidget) -> None:
        super().__init__(parent)
        named(self, f"{NAME}-dialog", _tr("Chi tiết cán bộ"))
        self.setWindowTitle(_tr("Chi tiết cán bộ"))
        self._context = context
        self._office: Office = context.office
        self._code = self._next_code = code
        self._person: PersonDetail | None = None
        self._title = label("", "title", f"{NAME}.title")
        self._told = label("", "hint", f"{NAME}.told")
        self._tables = {
            "places": TableView(f"{NAME}.places", _tr("Quá trình công tác"), self),
            "history": TableView(f"{NAME}.history", _tr("Khen thưởng, xếp loại"), self),
            "gifts": TableView(f"{NAME}.gifts", _tr("Đóng góp"), self),
            "results": TableView(f"{NAME}.results", _tr("Điểm"), self),
        }
        self._edit = button(f"{NAME}.edit", _tr("&Sửa…"), "edit")
        self._move = button(f"{NAME}.move", _tr("Điề&u động…"))
        self._leave = button(f"{NAME}.leave", _tr("&Nghỉ, chuyển đi…"))
        self._place = button(f"{NAME}.place", _tr("Sửa nơ&i công tác…"))
        self._remove = button(f"{NAME}.remove", _tr("&Bỏ người ghi nhầm…"), "remove")
        self._close = button(f"{NAME}.close", _tr("Đón&g"))
        self._assemble()
        self._connect()
        self._ask()

    def _ask(self) -> None:
        office, code = self._office, self._code
        ask_while_open(
            self, self._context, NAME, lambda: office.people_editing.detail(code), self._show
        )
        ask_while_open(
            self,
            self._context,
            f"{NAME}.records",
            lambda: (office.person_files.records(code), office.award_histories.person(code)),
            self._show_records,
        )

    def _show(self, person: PersonDetail) -> None:
        self._person = person
        self._title.setText(person.name)
        self._told.setText(person_sentence(person))
        self._tables["places"].set_table(places_table(person))
        self._move.setText(_tr("Điề&u động…") if person.present else _tr("&Trở lại công tác…"))
        self._leave.setEnabled(person.present is not None)
        self._place.setEnabled(bool(person.places))

    def _show_records(self, found: tuple[PersonRecords, AwardHistory]) -> None:
        records, history = found
        self._tables["history"].set_table(history_table(history))
        self._tables["gifts"].set_table(gifts_table(records))
        self._tables["results"].set_table(results_table(records))

    def _assemble(self) -> None:
        acts = QHBoxLayout()
        for one in (self._edit, self._move, self._leave, self._place, self._remove):
            acts.addWidget(one)
        acts.addStretch()
        tabs = named(QTabWidget(), f"{NAME}.tabs", _tr("Các phần"))
        for table in self._tables.values():
            tabs.addTab(table, table.accessibleName())
        foot = QHBoxLayout()
        foot.addStretch()
        foot.addWidget(self._close)
        column = QVBoxLayout(self)
        column.addWidget(self._title)
        column.addWidget(self._told)
        column.addLayout(acts)
        column.addWidget(tabs, stretch=1)
        column.addLayout(foot)
        self.resize(*SIZE)

    def _connect(self) -> None:
        self._close.clicked.connect(self.accept)
        self._edit.clicked.connect(self._ask_edit)
        self._move.clicked.connect(self._ask_move)
        self._leave.clicked.connect(self._ask_leave)
        self._place.clicked.connect(self._ask_place)
        self._remove.clicked.connect(self._ask_remove)
        self._tables["places"].offer_acts(self._place)

    def _ask_edit(self) -> None:
        if self._person is not None:
            form = edit_form(self._context, self._person, self)
            form.submitted.connect(lambda said: self._follow(str(said["code"])))
            self._open(form)

    def _follow(self, code: str) -> None:
        """The dialog shows the person under the code that they bear afterwards."""
        self._next_code = code

    def _ask_move(self) -> None:
        if self._person is not None:
            self._open(move_form(self._context, self._person, self))

    def _ask_leave(self) -> None:
        if self._person is not None:
            self._open(leave_form(self._context, self._person, self))

    def _ask_place(self) -> None:
        person = self._person
        if person is None:
            return
        chosen = self._tables["places"].current_ident().removeprefix("place:")
        place = next((one for one in person.places if str(one.id) == chosen), person.places[-1])
        self._open(place_form(self._context, person, place, self))

    def _open(self, form: CommandForm) -> None:
        form.accepted.connect(self._after)
        # Also where nothing came of it: somebody else may have changed what is shown here.
        form.rejected.connect(self._stay)
        present(form)

    def _stay(self) -> None:
        self._next_code = self._code
        self._ask()

    def _after(self) -> None:
        self._code = self._next_code
        self._ask()

    def _ask_remove(self) -> None:
        person = self._person
        if person is None:
            return
        office, code, version = self._office, person.code, person.version
        sentence = _tr(
            "Bỏ {name} khỏi sổ? Chỉ làm được khi người này bị ghi nhầm và chưa có số liệu nào."
        ).format(name=person.name)
        confirm(
            self,
            f"{NAME}.remove-confirm",
            sentence,
            _tr("Bỏ người ghi nhầm"),
            lambda: self._context.command(
                _tr("Bỏ cán bộ"),
                lambda _progress: office.people_editing.remove(code, version),
                lambda _nothing: self.accept(),
            ),
        )


def _tr(text: str) -> str:
    return QCoreApplication.translate("person_dialog", text)
