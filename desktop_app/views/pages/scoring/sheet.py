"""One unit's score sheet, and beside it how the chosen mark came about, step by step."""

from collections.abc import Iterator, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QSplitter, QVBoxLayout, QWidget

from desktop_app.domain.criteria import Criterion, Fact, Mark, Source, Subject
from desktop_app.domain.judged import Judged
from desktop_app.domain.points import format_points
from desktop_app.domain.rows import SubjectSheet
from desktop_app.domain.scoring.facts import fact_text, fact_title
from desktop_app.domain.scoring.words import rule_words
from desktop_app.reports.origins import origin_text
from desktop_app.reports.scores import TENTATIVE, sheet_table
from desktop_app.views.controls import button, label
from desktop_app.views.language import said
from desktop_app.views.names import named
from desktop_app.views.pages.scoring.mark import open_marks
from desktop_app.views.pages.source_button import SourceButton
from desktop_app.views.table_view import TableView

SPLIT = (560, 470)
# Code, criterion, maximum and points stand side by side without scrolling; the rest follows.
COLUMN_WIDTHS = (76, 300, 74, 74)


class SheetPanel(QWidget):
    """Shows a sheet.

    Signals:
        mark_wanted: to enter a mark on the sheet that is shown.
        print_wanted: to print the sheet that is shown.
        source_wanted: to see the cell of a fact; its `Source`.
        stages_wanted: to see the stages of the sheet that is shown side by side.
    """

    mark_wanted = Signal()
    print_wanted = Signal()
    source_wanted = Signal(object)
    stages_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "scoring.sheet-panel", self.tr("Phiếu chấm điểm"))
        self.sheet: SubjectSheet | None = None
        self._unit = label("", "subtitle", "scoring.unit")
        self._unit.setWordWrap(True)
        self._total = label("", "hint", "scoring.total")
        self._total.setWordWrap(True)
        self._enter = button("scoring.enter", self.tr("Nhập điểm…"), "edit")
        self._enter.clicked.connect(self.mark_wanted)
        self._stages = button("scoring.stages", self.tr("Các bước chấm…"), "scoring")
        self._stages.clicked.connect(self.stages_wanted)
        self._print = button("scoring.print", self.tr("In phiếu điểm…"), "print")
        self._print.clicked.connect(self.print_wanted)
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
        self._print.setEnabled(sheet is not None)
        self._stages.setEnabled(sheet is not None)
        if sheet is None:
            self._unit.setText(self.tr("Hãy chọn một đơn vị"))
            self._total.setText("")
            return
        self._unit.setText(_titled(sheet.subject))
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
        leaf = self.sheet.leaf(mark.criterion) if self.sheet and mark else None
        told = "\n".join(explanation(mark, self._campaigns, leaf)) if mark else ""
        self._explained.setPlainText(told)
        self._sources.offer(sources(mark, self._campaigns) if mark else {})

    def _told(self, sheet: SubjectSheet) -> str:
        text = self.tr("{total} / {most} điểm").format(
            total=format_points(sheet.total), most=format_points(sheet.max_points)
        )
        tentative = (TENTATIVE,) if sheet.provisional else ()
        return " – ".join((text, *filter(None, (sheet.band, *tentative, *sheet.notes))))

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
        head.addWidget(self._stages)
        head.addWidget(self._print)
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


def _titled(one: Judged) -> str:
    """Whose sheet it is; a person with the unit where they serve."""
    return f"{one.name} – {one.cluster_name}" if one.kind is Subject.INDIVIDUAL else one.name


def sources(mark: Mark, campaigns: Mapping[str, str]) -> dict[str, Source]:
    """The cells of a mark's facts, by what to call them."""
    return {
        f"{fact_title(fact.name, campaigns)}: {origin_text(fact.source)}": fact.source
        for fact in mark.facts
        if fact.source and fact.source.file_id
    }


def explanation(
    mark: Mark, campaigns: Mapping[str, str], leaf: Criterion | None = None
) -> Iterator[str]:
    """A mark's rule in words, its facts with their cells, the steps to the points, the rounding."""
    yield f"{mark.criterion}. {mark.title}"
    if rule := rule_words(leaf, campaigns) if leaf else "":
        yield f"Cách chấm: {rule}"
    for fact in mark.facts:
        yield f"• {fact_title(fact.name, campaigns)}: {fact_text(fact)}{_cell(fact)}"
    yield from (f"→ {step}" for step in mark.steps)
    if mark.rounding:
        yield mark.rounding


def _cell(fact: Fact) -> str:
    return f" ({origin_text(fact.source)})" if fact.source else ""
