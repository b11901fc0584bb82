"""One unit's score sheet, and beside it how the chosen mark came about, step by step."""

from collections.abc import Iterator, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QSplitter, QVBoxLayout, QWidget

from desktop_app.domain.criteria import Fact, Mark, Source
from desktop_app.domain.points import format_points
from desktop_app.domain.rows import SubjectSheet
from desktop_app.domain.scoring.facts import fact_text, fact_title
from desktop_app.reports.origins import origin_text
from desktop_app.reports.scores import sheet_table
from desktop_app.views.controls import button, label
from desktop_app.views.names import named
from desktop_app.views.pages.scoring_mark import open_marks
from desktop_app.views.pages.source_button import SourceButton
from desktop_app.views.table_view import TableView

SPLIT = (560, 470)
# Code, criterion, maximum and points stand side by side without scrolling; the rest follows.
COLUMN_WIDTHS = (76, 300, 74, 74)


class SheetPanel(QWidget):
    """Shows a sheet.

    Signals:
        mark_wanted: to enter a mark on the sheet that is shown.
        source_wanted: to see the cell of a fact; its `Source`.
    """

    mark_wanted = Signal()
    source_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "scoring.sheet-panel", self.tr("Phiếu chấm điểm"))
        self.sheet: SubjectSheet | None = None
        self._unit = label("", "subtitle", "scoring.unit")
        self._unit.setWordWrap(True)
        self._total = label("", "hint", "scoring.total")
        self._enter = button("scoring.enter", self.tr("Nhập điểm…"), "edit")
        self._enter.clicked.connect(self.mark_wanted)
        self._table = TableView("scoring.sheet", self.tr("Phiếu chấm điểm"), self)
        self._table.ident_selected.connect(self._explain)
        explained = self.tr("Cách tính điểm của tiêu chí đang chọn")
        self._explained = named(QPlainTextEdit(), "scoring.explained", explained)
        self._explained.setReadOnly(True)
        self._explained.setPlaceholderText(self.tr("Chọn một tiêu chí để xem cách tính điểm."))
        self._campaigns: Mapping[str, str] = {}
        self._sources = SourceButton("scoring.source")
        self._sources.source_wanted.connect(self.source_wanted)
        self._assemble()
        self.show_sheet(None)

    def name_campaigns(self, campaigns: Mapping[str, str]) -> None:
        """The campaigns' titles by their template's code, for the facts that come from them."""
        self._campaigns = campaigns

    def show_sheet(self, sheet: SubjectSheet | None) -> None:
        """Show a unit's sheet; None while no unit is chosen."""
        self.sheet = sheet
        self._enter.setEnabled(sheet is not None and bool(open_marks(sheet)))
        if sheet is None:
            self._unit.setText(self.tr("Hãy chọn một đơn vị"))
            self._total.setText("")
            return
        self._unit.setText(sheet.subject.name)
        self._total.setText(self._told(sheet))
        self._enter.setToolTip(self._why(sheet))
        self._table.set_table(sheet_table(sheet))
        for column, width in enumerate(COLUMN_WIDTHS):
            self._table.setColumnWidth(column, width)
        if not self._table.current_ident() and sheet.marks:
            self._table.select_ident(f"criterion:{sheet.marks[0].criterion}")
        self._explain(self._table.current_ident())

    def _explain(self, ident: str) -> None:
        marks = self.sheet.marks if self.sheet else ()
        mark = next((one for one in marks if ident == f"criterion:{one.criterion}"), None)
        told = "\n".join(explanation(mark, self._campaigns)) if mark else ""
        self._explained.setPlainText(told)
        self._sources.offer(sources(mark, self._campaigns) if mark else {})

    def _told(self, sheet: SubjectSheet) -> str:
        text = self.tr("{total} / {most} điểm").format(
            total=format_points(sheet.total), most=format_points(sheet.max_points)
        )
        return f"{text} – {sheet.band}" if sheet.band else text

    def _why(self, sheet: SubjectSheet) -> str:
        if open_marks(sheet):
            return self.tr("Nhập điểm cho tiêu chí do người chấm")
        return self.tr("Mọi tiêu chí của bộ này đều do chương trình tính.")

    def _assemble(self) -> None:
        told = QVBoxLayout()
        told.setSpacing(2)
        told.addWidget(self._unit)
        told.addWidget(self._total)
        head = QHBoxLayout()
        head.addLayout(told, stretch=1)
        head.addWidget(self._sources)
        head.addWidget(self._enter)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 6, 0, 0)
        split = named(QSplitter(Qt.Orientation.Horizontal), "scoring.sheet-split", self.tr("Phiếu"))
        split.setChildrenCollapsible(False)
        split.addWidget(self._table)
        split.addWidget(self._explained)
        split.setSizes(SPLIT)
        layout.addLayout(head)
        layout.addWidget(split, stretch=1)


def sources(mark: Mark, campaigns: Mapping[str, str]) -> dict[str, Source]:
    """The cells of a mark's facts, by what to call them."""
    return {
        f"{fact_title(fact.name, campaigns)}: {origin_text(fact.source)}": fact.source
        for fact in mark.facts
        if fact.source and fact.source.file_id
    }


def explanation(mark: Mark, campaigns: Mapping[str, str]) -> Iterator[str]:
    """A mark's facts with their cells, the steps from them to the points, and the rounding."""
    yield f"{mark.criterion}. {mark.title}"
    for fact in mark.facts:
        yield f"• {fact_title(fact.name, campaigns)}: {fact_text(fact)}{_cell(fact)}"
    yield from (f"→ {step}" for step in mark.steps)
    if mark.rounding:
        yield mark.rounding


def _cell(fact: Fact) -> str:
    return f" ({origin_text(fact.source)})" if fact.source else ""
