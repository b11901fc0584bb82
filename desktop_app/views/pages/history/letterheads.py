"""The letterheads through time: a merger or another director from a day on, known in advance."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop_app.domain.dates import format_date
from desktop_app.domain.rows import Department
from desktop_app.reports.departments import SINCE, departments_table
from desktop_app.views.command_form import Act, CommandForm
from desktop_app.views.controls import button
from desktop_app.views.dialogs import confirm, present
from desktop_app.views.form import Field
from desktop_app.views.pages.awards.typed import day_line, day_of, whole_day
from desktop_app.views.pages.history.words import letterhead_titles, tr
from desktop_app.views.table_view import TableView
from desktop_app.views.typed import problems_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.domain.rows import DepartmentSince
    from desktop_app.services.office import Office
    from desktop_app.views.context import Context
    from desktop_app.views.form import Values

NAME = "history.letterheads"
FORM = "history.letterhead-form"


class Letterheads(QWidget):
    """A table of them; the first is corrected above it and never removed."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._office: Office = context.office
        self._table = TableView(NAME, tr("Thông tin cơ quan qua các thời kỳ"))
        self._add = button(f"{NAME}.add", tr("Thay đổi từ một ngày…"), "add")
        self._drop = button(f"{NAME}.drop", tr("Bỏ thời kỳ này…"), "remove")
        self._add.clicked.connect(self._open_form)
        self._drop.clicked.connect(self._ask_to_drop)
        self._table.ident_selected.connect(lambda _ident: self._enable())
        self._table.offer_acts(self._drop)
        self._assemble()

    def show_letterheads(self, found: Sequence[DepartmentSince]) -> None:
        """Show them, the earliest first."""
        self._table.set_table(departments_table(found))
        self._enable()

    def _enable(self) -> None:
        self._drop.setEnabled(bool(self._since()))

    def _since(self) -> str:
        """The chosen one's day, "" for the first and for none."""
        return self._table.current_ident().removeprefix(SINCE)

    def _open_form(self) -> None:
        office = self._office
        self._context.ask(
            FORM, office.settings.department, lambda now: present(_form(self._context, now, self))
        )

    def _ask_to_drop(self) -> None:
        since, drop = self._since(), self._office.settings.drop_department
        sentence = tr("Bỏ thông tin cơ quan áp dụng từ {day}? Thông tin trước đó lại áp dụng.")
        confirm(
            self,
            f"{NAME}.drop-asked",
            sentence.format(day=format_date(since)),
            tr("Bỏ thời kỳ này"),
            lambda: self._context.command(tr("Bỏ thời kỳ này"), lambda _progress: drop(since)),
        )

    def _assemble(self) -> None:
        acts = QHBoxLayout()
        acts.addWidget(self._add)
        acts.addWidget(self._drop)
        acts.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(acts)
        column.addWidget(self._table)


def _form(context: Context, now: Department, parent: QWidget) -> CommandForm:
    """What holds today, to be changed from a day on."""
    office: Office = context.office
    titles = letterhead_titles()
    fields = (
        Field("since", tr("Áp dụng từ ngày"), day_line(""), required=True),
        *(
            Field(key, titles[key][0], QLineEdit(text), required=key == "name")
            for key, text in asdict(now).items()
        ),
    )
    act = Act(
        tr("Ghi thông tin cơ quan"),
        lambda values: office.settings.set_department(_typed(values), day_of(values, "since")),
        tr("Đã ghi thông tin cơ quan. Văn bản lập từ ngày đó dùng thông tin này."),
    )
    return CommandForm(
        context,
        FORM,
        tr("Thông tin cơ quan từ một ngày"),
        fields,
        act,
        parent=parent,
        check=lambda values: problems_of(values, {"since": whole_day}),
    )


def _typed(values: Values) -> Department:
    return Department(**{key: str(values[key]).strip() for key in asdict(Department(""))})
