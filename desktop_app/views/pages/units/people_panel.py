"""“Nhân sự”: everybody who serves in the year, found as one types, and acts on one of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop_app.domain.intake import Kind
from desktop_app.views.controls import button, label
from desktop_app.views.dialogs import present
from desktop_app.views.names import named
from desktop_app.views.paged.paged_view import PagedView
from desktop_app.views.pages.units.pasting import paste_list
from desktop_app.views.pages.units.people_forms import add_form, edit_form, leave_form, move_form
from desktop_app.views.pages.units.person_dialog import PersonDialog
from desktop_app.views.subject_chooser import unit_chooser
from desktop_app.views.theme import icon

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from desktop_app.domain.people import PersonDetail
    from desktop_app.domain.unit_history import ClusterInfo
    from desktop_app.services.office import Office
    from desktop_app.views.command_form import CommandForm
    from desktop_app.views.context import Context

NAME = "people"
PERSON = "person:"
SEARCH_WIDTH = 240
# A moment after the last letter: the store is asked once for a word, not for each letter of it.
MOMENT_MS = 150


class PeoplePanel(QWidget):
    """The list pages its rows from the store, so that 20,000 people cost what 20 do."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        named(self, NAME, self.tr("Nhân sự"))
        self._context = context
        self._office: Office = context.office
        self._search = named(QLineEdit(), f"{NAME}.search", self.tr("Tìm người"))
        self._unit = unit_chooser(context, f"{NAME}.unit")
        self._cluster = named(QComboBox(), f"{NAME}.cluster", self.tr("Cụm thi đua"))
        self._count = label("", "hint", f"{NAME}.count")
        listing = self._office.people_listing
        self._table = PagedView(
            context, (f"{NAME}.table", self.tr("Danh sách cán bộ")), listing.columns
        )
        self._table.hide_at_first({"gender"})
        self._table.columns.freeze_by_page("name")
        self._add = button(f"{NAME}.add", self.tr("Thêm cán &bộ…"), "add")
        self._paste = button(f"{NAME}.paste", self.tr("&Dán từ Excel…"), "import")
        self._acts = self._make_acts()
        self._moment = QTimer(self)
        self._assemble()
        self._connect()

    def refresh(self) -> None:
        """Ask for the year's clusters and people anew."""
        office, year = self._office, self._context.year
        self._context.ask(
            f"{NAME}.clusters", lambda: office.clusters.all(year), self._offer_clusters
        )
        self._show()

    def reveal(self, code: str) -> None:
        """Show somebody's details."""
        present(PersonDialog(self._context, code, self))

    def _show(self) -> None:
        scope = {"unit": self._unit.value(), "cluster": str(self._cluster.currentData() or "")}
        empty = self.tr("Không có ai như vậy trong danh sách cán bộ của năm.")
        self._table.set_search(self._search.text())
        self._table.show_listing(self._office.people_listing, self._context.year, scope, empty)

    def _offer_clusters(self, clusters: Sequence[ClusterInfo]) -> None:
        wanted = self._cluster.currentData()
        self._cluster.blockSignals(True)  # noqa: FBT003  # Qt's signature
        self._cluster.clear()
        self._cluster.addItem(self.tr("Mọi cụm"), "")
        for one in clusters:
            self._cluster.addItem(one.name, one.code)
        self._cluster.setCurrentIndex(max(self._cluster.findData(wanted), 0))
        self._cluster.blockSignals(False)  # noqa: FBT003  # as above

    def _make_acts(self) -> dict[str, QPushButton]:
        return {
            "show": button(f"{NAME}.show", self.tr("&Chi tiết…"), "people"),
            "edit": button(f"{NAME}.edit", self.tr("&Sửa…"), "edit"),
            "move": button(f"{NAME}.move", self.tr("Điề&u động…")),
            "leave": button(f"{NAME}.leave", self.tr("&Nghỉ, chuyển đi…")),
        }

    def _assemble(self) -> None:
        self._search.setPlaceholderText(self.tr("Tìm theo họ tên, mã, chức vụ, đơn vị"))
        self._search.setMinimumWidth(SEARCH_WIDTH)
        self._search.addAction(icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        for sign in self._search.findChildren(QToolButton):
            named(sign, f"{NAME}.search.sign", self.tr("Tìm"))
        self._cluster.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self._cluster.setMinimumContentsLength(16)
        self._moment.setSingleShot(True)
        self._moment.setInterval(MOMENT_MS)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.addLayout(self._filters())
        column.addLayout(self._buttons())
        column.addWidget(self._table, stretch=1)

    def _filters(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(self._search, stretch=2)
        row.addWidget(label(self.tr("Đơn vị")))
        row.addWidget(self._unit, stretch=1)
        row.addWidget(label(self.tr("Cụm")))
        row.addWidget(self._cluster)
        return row

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        for one in (self._add, *self._acts.values(), self._paste):
            row.addWidget(one)
        row.addStretch()
        row.addWidget(self._count)
        return row

    def _connect(self) -> None:
        self._search.textChanged.connect(lambda _: self._moment.start())
        self._moment.timeout.connect(self._show)
        self._unit.chosen.connect(lambda _code: self._show())
        self._cluster.currentIndexChanged.connect(lambda _at: self._show())
        self._table.offer_acts(*self._acts.values())
        self._table.ident_selected.connect(self._allow)
        self._table.shown.connect(lambda _wanted: self._tell())
        self._table.find_wanted.connect(self._search.setFocus)
        self._add.clicked.connect(self._ask_new)
        self._paste.clicked.connect(lambda: paste_list(self._context, Kind.PEOPLE, self))
        self._acts["show"].clicked.connect(lambda: self.reveal(self._current()))
        forms = {"edit": edit_form, "move": move_form, "leave": leave_form}
        for key, form in forms.items():
            self._acts[key].clicked.connect(lambda _checked, form=form: self._ask(form))
        self._allow("")

    def _allow(self, ident: str) -> None:
        for one in self._acts.values():
            one.setEnabled(bool(ident))

    def _tell(self) -> None:
        people = self._table.rows.rowCount()
        self._count.setText(self.tr("{count} người").format(count=f"{people:,}".replace(",", ".")))
        self._allow(self._table.current_ident())

    def _current(self) -> str:
        return _code(self._table.current_ident())

    def _ask_new(self) -> None:
        present(add_form(self._context, self._unit.hit, self))

    def _ask(self, form: Callable[[Context, PersonDetail, QWidget], CommandForm]) -> None:
        office, code = self._office, self._current()
        self._context.ask(
            f"{NAME}.detail",
            lambda: office.people_editing.detail(code),
            lambda person: present(form(self._context, person, self)),
        )


def _code(ident: str) -> str:
    return ident.removeprefix(PERSON)
