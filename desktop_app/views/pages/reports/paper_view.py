"""The paper as it will print, while it is being made, or why it cannot be made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QProgressBar, QStackedWidget, QVBoxLayout, QWidget

from desktop_app.views.controls import label
from desktop_app.views.names import named
from desktop_app.views.pages.invitation import Invitation
from desktop_app.views.pages.reports.tables import TablesPreview
from desktop_app.views.pdf_view import PdfView

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.reports.report import Table
    from desktop_app.views.context import Context
    from desktop_app.views.printing import PdfPages

BAR_WIDTH = 320


class Preview(QStackedWidget):
    """One of four: at work (`reports.working`), pages, tables, a sentence with a way out.

    Signals:
        way_out_taken: the button beside the sentence was pressed.
        target_cell_wanted: to see where a target's figure stands; the row's record, the column.
    """

    way_out_taken = Signal()
    target_cell_wanted = Signal(str, str)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._pages = PdfView(context, "reports.preview")
        self._tables = TablesPreview()
        self._sentence = Invitation("reports.empty", self.tr("Chưa lập được báo cáo"))
        self._bar = named(QProgressBar(), "reports.progress", self.tr("Tiến độ"))
        self._doing = label("", name="reports.doing")
        self._working = self._make_working()
        for one in (self._working, self._pages, self._tables, self._sentence):
            self.addWidget(one)
        self._sentence.taken.connect(self.way_out_taken)
        self._tables.target_cell_wanted.connect(self.target_cell_wanted)

    def show_working(self) -> None:
        """Say that it is being made."""
        self._pages.show_pages(None)
        self._bar.setRange(0, 0)
        self._doing.setText(self.tr("Đang lập báo cáo…"))
        self.setCurrentWidget(self._working)

    def show_progress(self, done: int, total: int, what: str) -> None:
        """Say how far it is."""
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        self._doing.setText(f"{what}…" if what else self.tr("Đang lập báo cáo…"))

    def show_pages(self, pages: PdfPages) -> None:
        """Show a document."""
        self._pages.show_pages(pages)
        self.setCurrentWidget(self._pages)

    def show_tables(self, tables: Sequence[Table]) -> None:
        """Show what is not printed."""
        self._tables.show_tables(tables)
        self.setCurrentWidget(self._tables)

    def show_sentence(self, sentence: str, way_out: str) -> None:
        """Say why there is nothing to see, and what to do; `way_out`: the button, "" for none."""
        self._pages.show_pages(None)
        self._sentence.invite(sentence, way_out)
        self.setCurrentWidget(self._sentence)

    def _make_working(self) -> QWidget:
        made = named(QWidget(), "reports.working", self.tr("Đang lập báo cáo"))
        self._bar.setFixedWidth(BAR_WIDTH)
        self._bar.setTextVisible(False)
        self._doing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column = QVBoxLayout(made)
        column.addStretch()
        column.addWidget(self._doing, alignment=Qt.AlignmentFlag.AlignCenter)
        column.addWidget(self._bar, alignment=Qt.AlignmentFlag.AlignCenter)
        column.addStretch()
        return made
