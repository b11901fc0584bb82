"""“Ô gốc”: the cell that a figure came from, on its sheet as the unit sent it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from desktop_app.views.controls import button, label
from desktop_app.views.dialogs import present
from desktop_app.views.names import named
from desktop_app.views.pages.returns.asking import ask_while_open
from desktop_app.views.pages.returns.elided import ElidedLabel
from desktop_app.views.pages.returns.file_look import CHUNK, chunk_of
from desktop_app.views.pages.returns.fitting import fit
from desktop_app.views.pages.returns.opening import open_original, save_original
from desktop_app.views.pages.returns.sheet_grid import CellDelegate, SheetGrid
from desktop_app.views.pages.returns.sheet_model import SheetModel
from desktop_app.views.theme import COLOURS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtCore import QModelIndex, QPersistentModelIndex

    from desktop_app.domain.criteria import Source
    from desktop_app.domain.intake_rows import FileFix, SheetShown
    from desktop_app.domain.rows import Origin
    from desktop_app.services.office import Office
    from desktop_app.views.context import Context

SIZE = (980, 600)
FIXES_SAID = 3
# A column is as wide as the heading above the cell and what follows it ask for.
ROWS_ABOVE = 4
TITLE_ROWS = 7
FRAME = 3


class SourceDelegate(CellDelegate):
    """Frames one cell, whichever is current."""

    cell = ""

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """The cell, with its frame where it is the one."""
        super().paint(painter, option, index)
        model = index.model()
        if self.cell and isinstance(model, SheetModel) and model.cell(index) == self.cell:
            painter.setPen(QPen(QColor(COLOURS.accent), FRAME))
            painter.drawRect(option.rect.adjusted(1, 1, -2, -2))  # type: ignore[attr-defined]


@dataclass(frozen=True, slots=True)
class SourceLook:
    """A sheet of an imported file, with what was mended in the file before it went in."""

    names: tuple[str, ...]
    sheet: SheetShown
    fixes: tuple[FileFix, ...]


def look(office: Office, file_id: int, sheet: str, row: int) -> SourceLook:
    """Fetch the part of a sheet in which a row stands; the first sheet where none is named."""
    names = office.originals.sheet_names(file_id)
    name = sheet if sheet in names else names[0]
    shown = office.originals.sheet(file_id, name, chunk_of(row), CHUNK)
    return SourceLook(names, shown, office.originals.fixes(file_id))


def show_source(context: Context, origin: Origin | Source, parent: QWidget) -> None:
    """Show the cell of a figure; say so where the file is not known."""
    if origin.file_id:
        present(SourceDialog(context, origin, parent))
    else:
        text = _tr("Không rõ số liệu này lấy từ tệp nào nên không mở được ô gốc.")
        context.tell(text, "warning")


class Sourced(Protocol):
    """A record that may have come out of a file."""

    @property
    def origin(self) -> Origin | None:
        """Its cell; None where it was typed."""


def show_source_of(context: Context, record: Sourced | None, parent: QWidget) -> None:
    """Show the cell of a record; of none, or of one that was typed, there is nothing to show."""
    if record is not None and record.origin is not None:
        show_source(context, record.origin, parent)


class SourceDialog(QDialog):
    """The sheet around the cell, which is chosen; other sheets and rows can be looked at too."""

    def __init__(
        self, context: Context, origin: Origin | Source, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        title = self.tr("Ô gốc của số liệu")
        named(self, "source", title)
        self.setWindowTitle(title)
        self._context = context
        self._office: Office = context.office
        self._origin = origin
        self._file = ElidedLabel("source.file", "subtitle", origin.file)
        self._place = label(self._told(), "", "source.place")
        self._fixed = label("", "hint", "source.fixed")
        self._sheets = named(QComboBox(), "source.sheets", self.tr("Trang tính"))
        self._grid = SheetGrid("source.grid", self.tr("Trang tính như đơn vị đã gửi"))
        self._mark = SourceDelegate(self._grid)
        self._grid.setItemDelegate(self._mark)
        self._assemble()
        fit(self, *SIZE)
        self._ask(origin.sheet, _row(origin.cell))

    def _told(self) -> str:
        import_id = getattr(self._origin, "import_id", 0)
        parts = (
            self.tr("Lần nhập số {0}").format(import_id) if import_id else "",
            self.tr("trang “{0}”").format(self._origin.sheet) if self._origin.sheet else "",
            self.tr("ô {0}").format(self._origin.cell) if self._origin.cell else "",
        )
        told = " · ".join(filter(None, parts))
        return told[:1].upper() + told[1:]

    def _assemble(self) -> None:
        self._file.setToolTip(self._origin.file)
        self._grid.set_empty_text(self.tr("Đang mở tệp…"))
        self._grid.rows_wanted.connect(self._ask_part)
        self._sheets.activated.connect(lambda _at: self._ask(self._sheets.currentText(), 1))
        self._sheets.hide()
        self._fixed.hide()
        layout = QVBoxLayout(self)
        layout.addWidget(self._file)
        layout.addWidget(self._place)
        layout.addWidget(self._fixed)
        layout.addWidget(self._grid, stretch=1)
        layout.addLayout(self._buttons())

    def _buttons(self) -> QHBoxLayout:
        file_id, name = self._origin.file_id, self._origin.file
        opens = button("source.open", self.tr("&Mở tệp gốc"), "open")
        saves = button("source.save", self.tr("&Lưu tệp gốc…"), "export")
        closes = button("source.close", self.tr("Đón&g"), primary=True)
        opens.clicked.connect(lambda: open_original(self._context, file_id))
        saves.clicked.connect(lambda: save_original(self._context, self, file_id, name))
        closes.clicked.connect(self.accept)
        closes.setDefault(True)
        row = QHBoxLayout()
        row.addWidget(self._sheets)
        row.addStretch()
        for one in (opens, saves, closes):
            row.addWidget(one)
        return row

    def _ask(self, sheet: str, row: int) -> None:
        office, file_id = self._office, self._origin.file_id
        question = "source.look"
        ask_while_open(
            self, self._context, question, lambda: look(office, file_id, sheet, row), self._show
        )

    def _ask_part(self, row: int) -> None:
        office, file_id, sheet = self._office, self._origin.file_id, self._grid.cells.sheet
        ask_while_open(
            self,
            self._context,
            f"source.part:{row}",
            lambda: office.originals.sheet(file_id, sheet, row, CHUNK),
            self._grid.cells.add_part,
        )

    def _show(self, found: SourceLook) -> None:
        self._grid.cells.show_sheet(found.sheet)
        above = max(_row(self._origin.cell) - ROWS_ABOVE, found.sheet.first_row - 1)
        self._grid.fit_columns(above)
        self._grid.spread_titles(min(above, TITLE_ROWS))
        self._sheets.clear()
        self._sheets.addItems(found.names)
        self._sheets.setCurrentText(found.sheet.name)
        self._sheets.setVisible(len(found.names) > 1)
        if found.sheet.name == self._origin.sheet or not self._origin.sheet:
            self._mark.cell = _cell(self._origin.cell)
            self._grid.go_to(_cell(self._origin.cell))
        else:
            self._mark.cell = ""
        self._say_fixes(found.fixes)

    def _say_fixes(self, fixes: Iterable[FileFix]) -> None:
        """What was changed on the way in at this cell, or else how much in the whole file."""
        every = list(fixes)
        place = (self._origin.sheet, self._origin.cell)
        here = [one for one in every if one.kind == "fix" and (one.sheet, one.cell) == place]
        said = [_fix_said(one) for one in here[:FIXES_SAID]]
        if every and not here:
            text = self.tr("Khi nhập đã sửa {count} chỗ trong tệp này, nhưng không phải ô này.")
            said = [text.format(count=len(every))]
        self._fixed.setText("\n".join(said))
        self._fixed.setVisible(bool(said))


def _fix_said(fix: FileFix) -> str:
    text = _tr("Ô này đã được sửa khi nhập: tệp ghi “{found}”, sổ tính “{stored}”.")
    why = _tr(" Lý do: {0}.").format(fix.reason) if fix.reason else ""
    return text.format(found=fix.found, stored=fix.stored) + why


def _cell(cell: str) -> str:
    """A place that the sheet can show; of a row alone, or of several cells, the first."""
    first = cell.partition(":")[0]
    return f"A{first}" if first.isdecimal() else first


def _row(cell: str) -> int:
    digits = cell.partition(":")[0].lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    return int(digits) if digits.isdecimal() and int(digits) else 1


def _tr(text: str) -> str:
    return QCoreApplication.translate("source", text)
