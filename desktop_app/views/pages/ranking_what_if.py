"""“Thử phương án”: other marks, maxima or criteria, and the ranks that would change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QComboBox, QCompleter, QHBoxLayout, QLineEdit, QVBoxLayout

from desktop_app.domain.criteria import Method
from desktop_app.domain.numbers import parse_points
from desktop_app.domain.what_if import OtherMark, OtherMaximum, Supposition
from desktop_app.reports.report import Table
from desktop_app.reports.what_if import changes_sentence, supposition_sentences, what_if_table
from desktop_app.views.choice_box import ChoiceBox
from desktop_app.views.controls import button, label
from desktop_app.views.form import choice_editor
from desktop_app.views.names import named
from desktop_app.views.pages.ranking_choice import criterion_named
from desktop_app.views.pages.ranking_dialog import FoundDialog
from desktop_app.views.pages.returns.asking import ask_while_open

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from desktop_app.domain.ranking_rows import Ranking
    from desktop_app.domain.what_if import Supposed
    from desktop_app.services.office import Office
    from desktop_app.views.context import Context
    from desktop_app.views.pages.ranking_look import Looked

NAME = "ranking.what-if-dialog"
MARK, MAXIMUM, DROP = "mark", "maximum", "drop"
TITLE_LENGTH = 34
LETTERS_SHOWN = 24


class WhatIfDialog(FoundDialog):
    """Each supposition is added to those before and tried at once; nothing is stored."""

    def __init__(self, context: Context, looked: Looked, parent: QWidget) -> None:
        title = _tr("Thử phương án xếp hạng")
        super().__init__(context, NAME, title, parent, (_tr("Nếu thay đổi"),))
        self._office: Office = context.office
        self._campaign, self._choice = looked.campaign, looked.choice
        self._criteria = looked.criteria
        self._tried = Supposition()
        self._kind = named(choice_editor(_kinds(), MARK), f"{NAME}.kind", _tr("Thay đổi"))
        self._subject = _subjects(looked.ranking)
        self._criterion = named(QComboBox(), f"{NAME}.criterion", _tr("Tiêu chí"))
        self._points = named(QLineEdit(), f"{NAME}.points", _tr("Số điểm"))
        self._try = button(f"{NAME}.try", _tr("&Thử"), "add", primary=True)
        self._clear = button(f"{NAME}.clear", _tr("&Bỏ hết"), "remove")
        self._lay_out()
        self._offer()
        self._wire()
        self.say(_nothing_tried())

    def choose_subject(self, code: str) -> None:
        """Begin with the marks of that one."""
        self._subject.setCurrentIndex(max(self._subject.findData(code), 0))

    def write(self, path: Path) -> Path:
        """Write what would change."""
        return self._office.ranking_files.supposed(self.found, path)

    def _lay_out(self) -> None:
        first, second = QHBoxLayout(), QHBoxLayout()
        for one in (self._kind, self._subject):
            first.addWidget(label(one.accessibleName()))
            first.addWidget(one)
        first.addStretch()
        self._points.setMaximumWidth(90)
        self._points.setPlaceholderText("9,5")
        for editor in (self._criterion, self._points):
            second.addWidget(label(editor.accessibleName()))
            second.addWidget(editor)
        for act in (self._try, self._clear):
            second.addWidget(act)
        second.addStretch()
        rows = QVBoxLayout()
        rows.addLayout(first)
        rows.addLayout(second)
        self.asked_row.addLayout(rows)
        self._clear.setEnabled(False)

    def _wire(self) -> None:
        self._kind.activated.connect(lambda _index: self._offer())
        self._try.clicked.connect(self._on_try)
        self._points.returnPressed.connect(self._on_try)
        self._clear.clicked.connect(self._on_clear)

    def _offer(self) -> None:
        """Groups may go; only what is marked has a mark or a maximum to change."""
        kind = self._kind.currentData()
        before = self._criterion.currentData()
        self._criterion.clear()
        for one in self._criteria:
            if kind == DROP or one.method is not Method.GROUP:
                self._criterion.addItem(criterion_named(one, TITLE_LENGTH), one.code)
        self._criterion.setCurrentIndex(max(self._criterion.findData(before), 0))
        self._subject.setEnabled(kind == MARK)
        self._points.setEnabled(kind != DROP)

    def _on_try(self) -> None:
        wish = self._wish()
        if wish is None:
            self.say(_tr("Hãy chọn trong danh sách và ghi số điểm, ví dụ 9,5."))
            return
        office, year = self._office, self.context.year
        campaign, choice = self._campaign, self._choice
        ask_while_open(
            self,
            self.context,
            NAME,
            lambda: office.what_if.suppose(year, wish, campaign, choice),
            self._show,
        )

    def _wish(self) -> Supposition | None:
        """What was tried before with what is asked now; None where something lacks."""
        kind, code = self._kind.currentData(), str(self._criterion.currentData())
        before = self._tried
        if kind == DROP:
            dropped = tuple(dict.fromkeys((*before.dropped, code)))
            return Supposition(before.marks, before.maxima, dropped)
        points = parse_points(self._points.text())
        if not isinstance(points, int):
            return None
        if kind == MAXIMUM:
            maxima = [one for one in before.maxima if one.criterion != code]
            return Supposition(before.marks, (*maxima, OtherMaximum(code, points)), before.dropped)
        # What was typed but is nobody's name must not fall on whoever was chosen before.
        at = self._subject.findText(self._subject.currentText())
        if at < 0:
            return None
        mark = OtherMark(str(self._subject.itemData(at)), code, points)
        others = [
            one for one in before.marks if (one.subject, one.criterion) != (mark.subject, code)
        ]
        return Supposition((*others, mark), before.maxima, before.dropped)

    def _show(self, found: Supposed) -> None:
        self._tried = found.supposition
        self._clear.setEnabled(True)
        said = (
            *supposition_sentences(found.supposition),
            changes_sentence(found),
            *found.notices,
        )
        self.show_found(found, said, (what_if_table(found),))

    def _on_clear(self) -> None:
        self._tried = Supposition()
        self._clear.setEnabled(False)
        self._points.clear()
        self.show_found(None, (_nothing_tried(),), (Table("", (), ()),))


def _nothing_tried() -> str:
    return _tr(
        "Chưa thử thay đổi nào. Chọn điều muốn đổi, ghi số điểm rồi bấm Thử; điểm trong sổ giữ "
        "nguyên."
    )


def _kinds() -> tuple[tuple[str, str], ...]:
    return (
        (_tr("Điểm của một đối tượng"), MARK),
        (_tr("Điểm tối đa của tiêu chí"), MAXIMUM),
        (_tr("Bỏ tiêu chí"), DROP),
    )


def _subjects(ranking: Ranking | None) -> QComboBox:
    """Everybody by name; typing finds a part of it, as there may be thousands."""
    rows = [row for cluster in ranking.clusters for row in cluster.rows] if ranking else []
    made = choice_editor([(f"{row.name} ({row.code})", row.code) for row in rows])
    named(made, f"{NAME}.subject", _tr("Của"))
    if isinstance(made, ChoiceBox):
        return made
    made.setEditable(True)
    made.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
    made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    made.setMinimumContentsLength(LETTERS_SHOWN)
    completer = QCompleter(made.model(), made)
    completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    made.setCompleter(completer)
    return made


def _tr(text: str) -> str:
    return QCoreApplication.translate("ranking_what_if", text)
