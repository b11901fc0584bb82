"""“Đôn đốc”: who owes what, the letter to those who are ticked, saved as Word or PDF."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from desktop_app.domain.dates import format_date
from desktop_app.domain.periods import parse_period
from desktop_app.reports.official import short_title
from desktop_app.reports.report import Paragraph, Table
from desktop_app.views.blocks_view import BlocksView
from desktop_app.views.controls import button, label
from desktop_app.views.dialogs import choose_new_file
from desktop_app.views.form import date_editor, value_of
from desktop_app.views.names import named
from desktop_app.views.pages.returns.asking import ask_while_open
from desktop_app.views.pages.returns.fitting import fit
from desktop_app.views.pages.returns.task_dialog import TaskDialog
from desktop_app.views.pages.returns.unit_ticks import UnitTicks
from desktop_app.views.pages.scope import ScopeChoice
from desktop_app.views.saving import documents

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from desktop_app.domain.rows import CampaignInfo
    from desktop_app.reports.reminder import Owed
    from desktop_app.reports.report import Block, Report
    from desktop_app.services.office import Office
    from desktop_app.views.context import Context

NAME = "returns.remind"
SIZE = (1040, 660)
SPLIT = (360, 660)
DATE_WIDTH = 150
DAYS_TO_ANSWER = 7
# Titles of narrow columns are not broken within a word on the screen.
NARROWEST = 9
WORD, PDF = ".docx", ".pdf"


class RemindDialog(TaskDialog):
    """Only what is overdue today can be asked for; who is reminded is noted on the board."""

    def __init__(
        self, context: Context, campaigns: Sequence[CampaignInfo], parent: QWidget | None = None
    ) -> None:
        title = self.tr("Đôn đốc các đơn vị quá hạn")
        super().__init__(context, f"{NAME}-dialog", title, parent)
        self._office: Office = context.office
        self._scope = ScopeChoice(f"{NAME}.campaign", self.tr("Phong trào"))
        self._scope.offer(context.year, campaigns)
        by_then = (date.today() + timedelta(DAYS_TO_ANSWER)).isoformat()  # noqa: DTZ011  # the user's day
        self._day = named(date_editor(by_then), f"{NAME}.day", self.tr("Đề nghị gửi trước ngày"))
        self._told = label("", "subtitle", f"{NAME}.told")
        self._units = UnitTicks(NAME)
        self._letter = BlocksView(f"{NAME}.letter", self.tr("Văn bản đôn đốc"))
        self._acts_by_ending = {
            PDF: button(f"{NAME}.pdf", self.tr("Lưu thành &PDF…"), "export"),
            WORD: button(f"{NAME}.word", self.tr("Lưu thành &Word…"), "export", primary=True),
        }
        self._day.setMinimumWidth(DATE_WIDTH)
        self._fill()
        self._connect()
        fit(self, *SIZE)
        self._units.setFocus()
        self._ask_owed()

    def _fill(self) -> None:
        head = QHBoxLayout()
        day = label(self.tr("Đề nghị gửi trước ngày"))
        day.setBuddy(self._day)
        head.addWidget(self._scope, stretch=1)
        head.addWidget(day)
        head.addWidget(self._day)
        who = QWidget()
        column = QVBoxLayout(who)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._told)
        column.addWidget(self._units, stretch=1)
        self._told.setWordWrap(True)
        split = named(QSplitter(Qt.Orientation.Horizontal), f"{NAME}.split", self.tr("Hai phần"))
        split.setChildrenCollapsible(False)
        split.addWidget(who)
        split.addWidget(self._letter)
        split.setSizes(SPLIT)
        self.body.addLayout(head)
        self.body.addWidget(split, stretch=1)
        for act in self._acts_by_ending.values():
            self.add_act(act)

    def _connect(self) -> None:
        self._scope.chosen.connect(lambda _code: self._ask_owed())
        self._day.dateChanged.connect(lambda _day: self._ask_letter())
        self._units.changed.connect(self._ask_letter)
        for ending, act in self._acts_by_ending.items():
            act.clicked.connect(lambda _checked, ending=ending: self._choose_file(ending))

    def _ask_owed(self) -> None:
        office, year, campaign = self._office, self.context.year, self._scope.code
        ask_while_open(
            self,
            self.context,
            f"{NAME}.owed",
            lambda: office.reminders.owed(year, campaign),
            self._show_owed,
        )

    def _show_owed(self, owing: Sequence[Owed]) -> None:
        offered = list(_by_unit(owing))
        told = self.tr("{count} đơn vị quá hạn") if offered else self.tr("Không đơn vị nào quá hạn")
        self._told.setText(told.format(count=len(offered)))
        self._units.offer(offered)

    def _ask_letter(self) -> None:
        units = self._units.codes
        for act in self._acts_by_ending.values():
            act.setEnabled(bool(units))
        if not units:
            text = self.tr("Hãy chọn ít nhất một đơn vị để xem trước văn bản đôn đốc.")
            self._letter.set_blocks([Paragraph(text)])
            return
        office, year, campaign = self._office, self.context.year, self._scope.code
        by_then = self._answer_by()
        ask_while_open(
            self,
            self.context,
            f"{NAME}.letter",
            lambda: office.reminders.letter(year, campaign, units, by_then),
            self._show_letter,
        )

    def _show_letter(self, letter: Report) -> None:
        self._letter.set_blocks(list(_blocks(letter)))

    def _answer_by(self) -> str:
        return str(value_of(self._day))

    def _choose_file(self, ending: str) -> None:
        name = self.tr("Công văn đôn đốc {year}").format(year=self.context.year)
        title = self.tr("Lưu văn bản đôn đốc")
        suggested = documents() / f"{name}{ending}"
        choose_new_file(self, f"{NAME}.save", title, suggested, self._write)

    def _write(self, path: Path) -> None:
        reminders, year, campaign = self._office.reminders, self.context.year, self._scope.code
        units, by_then = self._units.codes, self._answer_by()
        self.make(
            self.tr("Tạo văn bản đôn đốc"),
            lambda progress: reminders.write(
                year, path, campaign, units=units, answer_by=by_then, progress=progress
            ),
            lambda made: self._take(made, len(units)),
        )

    def _take(self, path: Path, units: int) -> None:
        told = self.tr(
            "Đã lưu văn bản đôn đốc {count} đơn vị: “{path}”. Ngày đôn đốc đã được ghi vào bảng "
            "tình hình nộp."
        )
        self.say_made(told.format(count=units, path=path), path, self.tr("&Mở văn bản"))


def _by_unit(owing: Sequence[Owed]) -> Iterator[tuple[str, str]]:
    """Each unit with what it owes, a line for each return."""
    for unit, group in groupby(owing, key=lambda one: one.unit):
        yield unit.code, "\n".join((unit.name, *(f"    {_said(one)}" for one in group)))


def _said(one: Owed) -> str:
    period = parse_period(one.period).title.lower()
    due = format_date(one.due)
    return f"{short_title(one.title)}, {period}: quá hạn {one.days} ngày (hạn {due})"


def _blocks(letter: Report) -> Iterator[Block]:
    """The letter as it is read, without its letterhead."""
    yield Paragraph(letter.subject)
    yield Paragraph("Kính gửi: " + "; ".join(letter.addressees))
    for block in letter.blocks:
        yield _widened(block) if isinstance(block, Table) else block


def _widened(table: Table) -> Table:
    wide = (replace(one, width=max(one.width, NARROWEST)) for one in table.columns)
    return replace(table, columns=tuple(wide))
