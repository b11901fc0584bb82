"""Beside the matrix: whose sheet it is, and how the current mark came about, step by step."""

from collections.abc import Iterator, Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from desktop_app.domain.criteria import Criterion, Fact, Mark, Source, Subject
from desktop_app.domain.judged import Judged
from desktop_app.domain.marks.rows import MarkSheet
from desktop_app.domain.marks.side_by_side import side_by_side
from desktop_app.domain.points import format_points
from desktop_app.domain.rows import SubjectSheet
from desktop_app.domain.scoring.facts import fact_text, fact_title
from desktop_app.domain.scoring.words import rule_words
from desktop_app.reports.given_marks import told
from desktop_app.reports.origins import origin_text
from desktop_app.reports.scores import TENTATIVE
from desktop_app.views.controls import button, label
from desktop_app.views.language import said
from desktop_app.views.names import named
from desktop_app.views.pages.scoring.mark import open_marks
from desktop_app.views.pages.source_button import SourceButton

NARROWEST = 270


class ExplainedPanel(QWidget):
    """Explains a criterion of a sheet.

    Signals:
        mark_wanted: to enter a mark with a form, a reason beside it.
        print_wanted: to print the sheet.
        source_wanted: to see the cell of a fact; its `Source`.
        stages_wanted: to pass the sheet on, or back.
    """

    mark_wanted = Signal()
    print_wanted = Signal()
    source_wanted = Signal(object)
    stages_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "scoring.sheet-panel", self.tr("Cách tính điểm"))
        self.sheet: SubjectSheet | None = None
        self.marks: MarkSheet | None = None
        self._criterion = ""
        self._campaigns: Mapping[str, str] = {}
        self._unit = label("", "subtitle", "scoring.unit")
        self._unit.setWordWrap(True)
        self._total = label("", "hint", "scoring.total")
        explained = self.tr("Cách tính điểm của tiêu chí đang chọn")
        self._explained = named(QPlainTextEdit(), "scoring.explained", explained)
        self._explained.setReadOnly(True)
        self._explained.setPlaceholderText(self.tr("Chọn một tiêu chí để xem cách tính điểm."))
        self._sources = SourceButton("scoring.source")
        self._enter = button("scoring.enter", self.tr("Nhập điểm…"), "edit")
        self._stages = button("scoring.stages", self.tr("Các bước…"), "scoring")
        self._print = button("scoring.print", self.tr("In phiếu…"), "print")
        self._assemble()
        self._connect()
        self.show_sheet(None, None)

    @property
    def acts(self) -> tuple[QPushButton, ...]:
        """What is done with the sheet that is explained."""
        return self._enter, self._sources, self._stages, self._print

    def name_campaigns(self, campaigns: Mapping[str, str]) -> None:
        """The campaigns' titles by their template's code, for the facts that come from them."""
        self._campaigns = campaigns

    def show_sheet(self, sheet: SubjectSheet | None, marks: MarkSheet | None) -> None:
        """Explain another sheet; None while nobody is chosen, or nothing was scored."""
        self.sheet, self.marks = sheet, marks
        self._enter.setEnabled(sheet is not None and bool(open_marks(sheet)))
        self._print.setEnabled(sheet is not None)
        self._stages.setEnabled(marks is not None)
        self._unit.setText(_titled(marks.subject) if marks else self.tr("Hãy chọn một đơn vị"))
        self._total.setText(self._told(sheet) if sheet else "")
        self._enter.setToolTip(self._why(sheet) if sheet else "")
        self.explain(self._criterion)

    def explain(self, criterion: str) -> None:
        """Explain another criterion of the sheet that is shown."""
        self._criterion = criterion
        marks = self.sheet.marks if self.sheet else ()
        mark = next((one for one in marks if one.criterion == criterion), None)
        leaf = self.sheet.leaf(criterion) if self.sheet else None
        lines = [*(explanation(mark, self._campaigns, leaf) if mark else ()), *self._given()]
        self._explained.setPlainText("\n".join(map(said, lines)))
        self._sources.offer(sources(mark, self._campaigns) if mark else {})

    def _given(self) -> Iterator[str]:
        """Who gave the criterion's marks at which stage."""
        lines = side_by_side(self.marks) if self.marks else ()
        line = next((one for one in lines if one.code == self._criterion), None)
        if line is not None and line.stages:
            yield ""
            yield self.tr("Điểm đã chấm:")
            yield from told(line)

    def _told(self, sheet: SubjectSheet) -> str:
        text = self.tr("{total} / {most} điểm").format(
            total=format_points(sheet.total), most=format_points(sheet.max_points)
        )
        tentative = (TENTATIVE,) if sheet.provisional else ()
        return " – ".join((text, *filter(None, (sheet.band, *tentative, *sheet.notes))))

    def _why(self, sheet: SubjectSheet) -> str:
        if open_marks(sheet):
            return self.tr("Nhập điểm bằng phiếu, có ghi lý do")
        return self.tr("Mọi tiêu chí của bộ này đều do chương trình tính.")

    def _assemble(self) -> None:
        self.setMinimumWidth(NARROWEST)
        acts = QGridLayout()
        acts.addWidget(self._stages, 0, 0)
        acts.addWidget(self._print, 0, 1)
        acts.addWidget(self._enter, 1, 0)
        acts.addWidget(self._sources, 1, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 0, 0, 0)
        layout.addWidget(self._unit)
        layout.addWidget(self._total)
        layout.addWidget(self._explained, stretch=1)
        layout.addLayout(acts)

    def _connect(self) -> None:
        self._enter.clicked.connect(self.mark_wanted)
        self._stages.clicked.connect(self.stages_wanted)
        self._print.clicked.connect(self.print_wanted)
        self._sources.source_wanted.connect(self.source_wanted)


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
