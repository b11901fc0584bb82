"""“Người ủng hộ”: enterprises, groups, households and persons who are no staff."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop_app.domain.fund_rows import DonorInfo, DonorKind, NewDonor
from desktop_app.reports.fund_givers import DONOR_KINDS, donors_table
from desktop_app.views.command_form import Act, CommandForm
from desktop_app.views.controls import button
from desktop_app.views.dialogs import present
from desktop_app.views.form import Field, choice_editor
from desktop_app.views.names import named
from desktop_app.views.pages.fund.out_panel import number_of
from desktop_app.views.pages.reports.certificates.choice import choose_recipients
from desktop_app.views.pages.returns.choices import narrow
from desktop_app.views.table_view import TableView

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.domain.rows import UnitInfo
    from desktop_app.services.office import Office
    from desktop_app.views.context import Context
    from desktop_app.views.form import Values

NAME = "fund.donors"
FORM = "fund.donor-dialog"
SIZE = (900, 460)


class DonorsDialog(QDialog):
    """The donors with what they gave; a double click mends one."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        title = _tr("Người ủng hộ ngoài đơn vị")
        named(self, NAME, title)
        self.setWindowTitle(title)
        self.resize(*SIZE)
        self._context = context
        self._office: Office = context.office
        self._donors: tuple[DonorInfo, ...] = ()
        self._units: tuple[UnitInfo, ...] = ()
        self._table = TableView(f"{NAME}.table", title, self)
        self._add = button(f"{NAME}.add", _tr("&Thêm…"), "add", primary=True)
        self._change = button(f"{NAME}.change", _tr("&Sửa…"), "edit")
        self._thank = button(f"{NAME}.thank", _tr("Thư cảm ơ&n…"), "print")
        self._close = button(f"{NAME}.close", _tr("Đón&g"))
        self._assemble()
        self._ask()

    def _assemble(self) -> None:
        row = QHBoxLayout()
        for one in (self._add, self._change, self._thank):
            row.addWidget(one)
        row.addStretch()
        row.addWidget(self._close)
        layout = QVBoxLayout(self)
        layout.addWidget(self._table, stretch=1)
        layout.addLayout(row)
        self._change.setEnabled(False)
        self._add.clicked.connect(lambda: self._open(None))
        self._change.clicked.connect(lambda: self._open(self._chosen()))
        self._thank.clicked.connect(self._show_thanks)
        self._thank.setToolTip(_tr("Thư của người đang chọn, hoặc của mọi người ủng hộ trong năm"))
        self._close.clicked.connect(self.accept)
        self._table.offer_acts(self._change)
        self._table.ident_selected.connect(lambda ident: self._change.setEnabled(bool(ident)))

    def _ask(self) -> None:
        office, year = self._office, self._context.year

        def take(found: tuple[tuple[DonorInfo, ...], tuple[UnitInfo, ...]]) -> None:
            self._donors, self._units = found
            self._table.set_table(donors_table(self._donors))

        self._context.ask(NAME, lambda: (office.donors.all(), office.units.all(year)), take)

    def _chosen(self) -> DonorInfo | None:
        number = number_of(self._table.current_ident())
        return next((one for one in self._donors if one.id == number), None)

    def _show_thanks(self) -> None:
        """Letters of thanks as they will print, on the page of reports."""
        donor = self._chosen()
        choose_recipients(self._context, "thanks", None, [donor.id] if donor else [])
        self.accept()
        self._context.go_to("reports", "thanks@")

    def _open(self, donor: DonorInfo | None) -> None:
        form = donor_form(self._context, self._units, donor, self)
        form.accepted.connect(self._ask)
        present(form)


def donor_form(
    context: Context, units: Sequence[UnitInfo], donor: DonorInfo | None, parent: QWidget
) -> CommandForm:
    """A new donor, or one to be mended."""
    office: Office = context.office

    def save(values: Values) -> object:
        new = NewDonor(
            str(values["name"]),
            DonorKind(str(values["kind"])),
            str(values["unit"] or ""),
            str(values["note"]),
        )
        return office.donors.change(donor.id, new) if donor else office.donors.add(new)

    kinds = [(title, kind.value) for kind, title in DONOR_KINDS.items()]
    nobody = (_tr("Tự tìm đến, không do đơn vị nào vận động"), "")
    whose = [*((one.name, one.code) for one in units), nobody]
    fields = (
        Field("name", _tr("Tên"), QLineEdit(donor.name if donor else ""), required=True),
        Field("kind", _tr("Loại"), choice_editor(kinds, donor.kind.value if donor else None)),
        Field(
            "unit",
            _tr("Đơn vị vận động"),
            narrow(choice_editor(whose, donor.unit_code if donor else "")),
        ),
        Field("note", _tr("Ghi chú"), QLineEdit(donor.note if donor else "")),
    )
    act = Act(_tr("Ghi người ủng hộ"), save, _tr("Đã ghi người ủng hộ."))
    return CommandForm(context, FORM, act.text, fields, act, parent=parent)


def _tr(text: str) -> str:
    return QCoreApplication.translate("donors_dialog", text)
