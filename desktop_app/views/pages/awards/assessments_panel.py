"""“Xếp loại cuối năm”: everybody of the year with the class that counts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout

from desktop_app.domain.criteria import Subject
from desktop_app.domain.text import fold
from desktop_app.reports.award_records import NOT_YET, assessments_line, assessments_table
from desktop_app.reports.award_rules import SUBJECTS
from desktop_app.views.command_form import Act, reason_form
from desktop_app.views.controls import button, label
from desktop_app.views.dialogs import present
from desktop_app.views.form import choice_editor
from desktop_app.views.names import named
from desktop_app.views.pages.awards.assessment_forms import assessment_form, take_form
from desktop_app.views.pages.awards.class_file import ask_class_file
from desktop_app.views.pages.awards.panel import AwardsPanel
from desktop_app.views.pages.row_filter import narrowed
from desktop_app.views.table_view import TableView

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.domain.awards.assessments import AssessmentLine
    from desktop_app.domain.ranking_rules import PublishedInfo
    from desktop_app.reports.report import Table
    from desktop_app.services.office import Office
    from desktop_app.views.context import Context


@dataclass(frozen=True, slots=True)
class Known:
    """Everybody of a year, by code too; the whole table, and each row's text to search in."""

    lines: tuple[AssessmentLine, ...]
    by_code: dict[str, AssessmentLine]
    table: Table
    folds: tuple[str, ...]
    told: str
    is_closed: bool


def look_up(office: Office, year: int, of: Subject) -> Known:
    """Everybody of the year; what takes time with very many is done here, off the window."""
    lines = office.assessments.all(year, of)
    return Known(
        lines=lines,
        by_code={one.code: one for one in lines},
        table=assessments_table(lines, year, of),
        folds=tuple(
            fold(" ".join((one.name, one.unit, one.code, "" if one.assessed_as else NOT_YET)))
            for one in lines
        ),
        told=assessments_line(lines, of),
        is_closed=office.years_book.is_closed(year),
    )


class AssessmentsPanel(AwardsPanel):
    """A double click on somebody writes the class; several rows are written at once."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, "assessments", _tr("Xếp loại cuối năm"))
        self._office: Office = context.office
        self._known: Known | None = None
        whom = (
            (_tr("Cá nhân"), Subject.INDIVIDUAL.value),
            (_tr("Tập thể"), Subject.COLLECTIVE.value),
        )
        self._of = named(choice_editor(whom), f"{self.name}.of", _tr("Xếp loại của"))
        self._search = named(QLineEdit(), f"{self.name}.search", _tr("Tìm trong danh sách"))
        self._search.setPlaceholderText(_tr("Tìm tên, đơn vị, mã; “chưa xếp loại”"))
        self._table = TableView(f"{self.name}.table", _tr("Xếp loại cuối năm"))
        self._set = button(f"{self.name}.set", _tr("&Ghi xếp loại…"), "edit")
        self._take = button(f"{self.name}.take", _tr("&Lấy từ bảng xếp hạng…"), "import")
        self._file = button(f"{self.name}.file", _tr("&Nhập từ tệp…"), "import")
        self._withdraw = button(f"{self.name}.withdraw", _tr("&Bỏ xếp loại…"), "remove")
        self.assemble((self._set, self._take, self._file, self._withdraw), (self._table,))
        self._add_choice()
        self._connect()

    @property
    def subject(self) -> Subject:
        """Whom the list is of; Qt gives a choice back as the plain word that it is."""
        return Subject(str(self._of.currentData()))

    def refresh(self) -> None:
        """Ask for everybody of the year."""
        office, year, of = self._office, self.context.year, self.subject
        self.context.ask("awards.assessments", lambda: look_up(office, year, of), self._show)

    def _add_choice(self) -> None:
        row = QHBoxLayout()
        text = label(_tr("Xếp loại của"))
        text.setBuddy(self._of)
        row.addWidget(text)
        row.addWidget(self._of)
        row.addWidget(self._search, stretch=1)
        column = self.layout()
        if isinstance(column, QVBoxLayout):
            column.insertLayout(2, row)

    def _connect(self) -> None:
        self._table.setSelectionBehavior(TableView.SelectionBehavior.SelectRows)
        self._table.setToolTip(_tr("Chọn một hay nhiều dòng rồi ghi xếp loại."))
        self._of.activated.connect(lambda _index: self.refresh())
        self._search.textChanged.connect(lambda _text: self._narrow())
        self._table.selectionModel().selectionChanged.connect(lambda *_: self._enable())
        self._table.offer_acts(self._set, self._withdraw)
        self._set.clicked.connect(self._open_form)
        self._take.clicked.connect(self._ask_rankings)
        self._file.clicked.connect(lambda: ask_class_file(self.context, self.subject, self))
        self._withdraw.clicked.connect(self._open_withdrawing)

    def _show(self, known: Known) -> None:
        self._known = known
        self.told.setText(known.told)
        self.told.setVisible(bool(known.told))
        self._narrow()

    def _narrow(self) -> None:
        known, typed = self._known, self._search.text()
        if known is not None:
            self._table.set_table(narrowed(known.table, known.folds, typed))
            self._enable()

    def _enable(self) -> None:
        known, chosen = self._known, self._chosen()
        may = known is not None and not known.is_closed
        self._set.setEnabled(may and bool(chosen))
        for one_for_all in (self._take, self._file):
            one_for_all.setEnabled(may and bool(known and known.lines))
        one = chosen[0] if len(chosen) == 1 else None
        self._withdraw.setEnabled(may and one is not None and one.assessed_as is not None)

    def _chosen(self) -> tuple[AssessmentLine, ...]:
        """Those whose rows are selected, from top to bottom."""
        by_code = self._known.by_code if self._known else {}
        selection = self._table.selectionModel().selection()
        # By ranges: very many rows are one range, but as many indexes as there are cells.
        ranges = (selection.at(place) for place in range(selection.count()))
        rows = sorted(row for one in ranges for row in range(one.top(), one.bottom() + 1))
        shown = self._table.rows.rows
        return tuple(by_code[shown[row].ident] for row in rows if shown[row].ident in by_code)

    def _open_form(self) -> None:
        chosen = self._chosen()
        if chosen and self._set.isEnabled():
            present(assessment_form(self.context, chosen, self))

    def _ask_rankings(self) -> None:
        office, year, of = self._office, self.context.year, self.subject

        def question() -> list[PublishedInfo]:
            every = office.publishing.all(year)
            return [one for one in every if not one.campaign and one.subject is of]

        self.context.ask("awards.take-rankings", question, self._open_taking)

    def _open_taking(self, rankings: Sequence[PublishedInfo]) -> None:
        if not rankings:
            said = _tr(
                "Năm {year} chưa công bố bảng xếp hạng cả năm nào của {whom}; hãy công bố trước."
            )
            whom = SUBJECTS[self.subject].lower()
            self.context.tell(said.format(year=self.context.year, whom=whom), "warning")
            return
        lines = self._known.lines if self._known else ()
        names = {one.code: one.name for one in lines}
        present(take_form(self.context, rankings, names, self))

    def _open_withdrawing(self) -> None:
        office, year = self._office, self.context.year
        (one,) = self._chosen()
        act = Act(
            _tr("Bỏ xếp loại"),
            lambda values: office.assessments.withdraw(
                year, one.of, one.code, str(values["reason"])
            ),
            _tr("Đã bỏ xếp loại; xếp loại ghi trước đó, nếu có, lại được tính."),
        )
        name = f"{self.name}.withdraw-dialog"
        present(reason_form(self.context, name, act, _tr("Lý do bỏ"), self))


def _tr(text: str) -> str:
    return QCoreApplication.translate("assessments_panel", text)
