"""“Cụm thi đua”: the year's clusters and their units; several units change place in one act."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from desktop_app.domain.text import fold
from desktop_app.views.controls import button, label
from desktop_app.views.dialogs import confirm, present_and_ask
from desktop_app.views.names import named
from desktop_app.views.pages.returns.asking import ask_while_open
from desktop_app.views.pages.units.cluster_forms import name_form, new_form

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from desktop_app.domain.rows import UnitInfo
    from desktop_app.domain.unit_history import ClusterInfo
    from desktop_app.services.office import Office
    from desktop_app.views.context import Context

NAME = "units.clusters"
SIZE = (980, 560)
CODE = Qt.ItemDataRole.UserRole
ALL, NONE = "*", ""


class ClustersDialog(QDialog):
    """Clusters on the left in their order; the units of the chosen one on the right."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        title = _tr("Cụm thi đua năm {year}").format(year=context.year)
        named(self, f"{NAME}-dialog", title)
        self.setWindowTitle(title)
        self._context = context
        self._office: Office = context.office
        self._year = context.year
        self._known: Sequence[ClusterInfo] = ()
        self._all: Sequence[UnitInfo] = ()
        self._clusters = named(QListWidget(), f"{NAME}.list", _tr("Các cụm"))
        self._units = named(QListWidget(), f"{NAME}.units", _tr("Các đơn vị"))
        self._search = named(QLineEdit(), f"{NAME}.search", _tr("Tìm đơn vị"))
        self._into = named(QComboBox(), f"{NAME}.into", _tr("Chuyển vào cụm"))
        self._put = button(f"{NAME}.put", _tr("&Xếp vào cụm"), "check", primary=True)
        self._add = button(f"{NAME}.add", _tr("&Thêm cụm…"), "add")
        self._rename = button(f"{NAME}.rename", _tr("Đổ&i tên…"), "edit")
        self._up = button(f"{NAME}.up", _tr("&Lên"), "up")
        self._down = button(f"{NAME}.down", _tr("&Xuống"), "down")
        self._remove = button(f"{NAME}.remove", _tr("&Bỏ cụm…"), "remove")
        self._close = button(f"{NAME}.close", _tr("Đón&g"))
        self._told = label("", "hint", f"{NAME}.told")
        self._assemble()
        self._connect()
        self._ask()

    def _ask(self) -> None:
        office, year = self._office, self._year
        ask_while_open(
            self,
            self._context,
            NAME,
            lambda: (office.clusters.all(year), office.units.all(year)),
            self._show,
        )

    def _show(self, found: tuple[Sequence[ClusterInfo], Sequence[UnitInfo]]) -> None:
        self._known, self._all = found
        wanted, into = self._chosen(), self._into.currentData()
        self._clusters.clear()
        _add_line(self._clusters, _tr("Mọi đơn vị ({count})").format(count=len(self._all)), ALL)
        for one in self._known:
            _add_line(self._clusters, f"{one.name} ({one.units})", one.code)
        loose = sum(1 for unit in self._all if not unit.cluster)
        _add_line(self._clusters, _tr("Chưa xếp cụm ({count})").format(count=loose), NONE)
        self._into.clear()
        for one in self._known:
            self._into.addItem(one.name, one.code)
        self._into.addItem(_tr("(không xếp cụm)"), NONE)
        self._into.setCurrentIndex(max(self._into.findData(into), 0))
        self._choose(wanted)

    def _chosen(self) -> str:
        row = self._clusters.currentRow()
        return str(self._clusters.item(row).data(CODE)) if row >= 0 else ALL

    def _choose(self, code: str) -> None:
        lines = range(self._clusters.count())
        at = next((one for one in lines if self._clusters.item(one).data(CODE) == code), 0)
        self._clusters.setCurrentRow(at)
        self._show_units()

    def _show_units(self) -> None:
        chosen, wanted = self._chosen(), fold(self._search.text())
        names = {one.code: one.name for one in self._known}
        self._units.clear()
        for unit in self._all:
            if chosen in {ALL, unit.cluster} and wanted in fold(f"{unit.name} {unit.code}"):
                own = names.get(unit.cluster, _tr("chưa xếp cụm")) if chosen == ALL else ""
                _add_line(self._units, " · ".join(filter(None, (unit.name, own))), unit.code)
        self._allow()

    def _allow(self) -> None:
        codes = [one.code for one in self._known]
        is_cluster = self._chosen() in codes
        at = codes.index(self._chosen()) if is_cluster else -1
        for one in (self._rename, self._remove):
            one.setEnabled(is_cluster)
        self._up.setEnabled(at > 0)
        self._down.setEnabled(is_cluster and at < len(codes) - 1)
        marked = len(self._units.selectedItems())
        self._put.setEnabled(marked > 0)
        self._told.setText(
            _tr("{count} đơn vị đang chọn").format(count=marked)
            if marked
            else _tr("Giữ Ctrl hoặc Shift để chọn nhiều đơn vị rồi xếp vào một cụm.")
        )

    def _assemble(self) -> None:
        for lines in (self._clusters, self._units):
            lines.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            lines.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._units.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self._search.setPlaceholderText(_tr("Tìm đơn vị"))
        self._into.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self._into.setMinimumContentsLength(24)
        split = named(QSplitter(Qt.Orientation.Horizontal), f"{NAME}.split", _tr("Hai phần"))
        split.setChildrenCollapsible(False)
        acts = (self._add, self._rename, self._up, self._down, self._remove)
        split.addWidget(_side(_row(*acts), self._clusters))
        split.addWidget(_side(_row(self._search), self._units, self._told, self._putting()))
        foot = _row()
        foot.addWidget(self._close)
        column = QVBoxLayout(self)
        column.addWidget(split, stretch=1)
        column.addLayout(foot)
        self.resize(*SIZE)

    def _putting(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(self._into, stretch=1)
        row.addWidget(self._put)
        return row

    def _connect(self) -> None:
        self._clusters.currentRowChanged.connect(lambda _row: self._show_units())
        self._units.itemSelectionChanged.connect(self._allow)
        self._search.textChanged.connect(lambda _text: self._show_units())
        self._put.clicked.connect(self._put_units)
        self._add.clicked.connect(self._ask_new)
        self._rename.clicked.connect(self._ask_name)
        self._up.clicked.connect(lambda: self._step(-1))
        self._down.clicked.connect(lambda: self._step(1))
        self._remove.clicked.connect(self._ask_remove)
        self._close.clicked.connect(self.accept)

    def _put_units(self) -> None:
        office, year = self._office, self._year
        code = str(self._into.currentData() or "")
        units = [str(one.data(CODE)) for one in self._units.selectedItems()]
        self._do(_tr("Xếp đơn vị vào cụm"), lambda: office.clusters.put(year, code, units))

    def _step(self, by: int) -> None:
        office, year = self._office, self._year
        codes = [one.code for one in self._known]
        at = codes.index(self._chosen())
        codes.insert(at + by, codes.pop(at))
        self._do(_tr("Xếp thứ tự cụm"), lambda: office.clusters.order(year, codes))

    def _do(self, title: str, work: Callable[[], object]) -> None:
        self._context.command(title, lambda _progress: work(), lambda _value: self._ask())

    def _ask_new(self) -> None:
        present_and_ask(new_form(self._context, self._year, self), self._ask)

    def _ask_name(self) -> None:
        code = self._chosen()
        cluster = next(one for one in self._known if one.code == code)
        present_and_ask(name_form(self._context, self._year, cluster, self), self._ask)

    def _ask_remove(self) -> None:
        office, year, code = self._office, self._year, self._chosen()
        name = next(one.name for one in self._known if one.code == code)
        text = _tr("Bỏ cụm “{name}”? Chỉ bỏ được cụm không còn đơn vị nào.").format(name=name)
        remove = _tr("Bỏ cụm")
        confirm(
            self,
            f"{NAME}.remove-confirm",
            text,
            remove,
            lambda: self._do(remove, lambda: office.clusters.remove(year, code)),
        )


def _add_line(lines: QListWidget, text: str, code: str) -> None:
    item = QListWidgetItem(text, lines)
    item.setData(CODE, code)
    item.setToolTip(text)


def _row(*controls: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    for one in controls:
        row.addWidget(one)
    row.addStretch()
    return row


def _side(*parts: QWidget | QHBoxLayout) -> QWidget:
    side = QWidget()
    column = QVBoxLayout(side)
    column.setContentsMargins(4, 0, 4, 0)
    for one in parts:
        if isinstance(one, QHBoxLayout):
            column.addLayout(one)
        else:
            column.addWidget(one)
    return side


def _tr(text: str) -> str:
    return QCoreApplication.translate("clusters_dialog", text)
