"""The units that succeed another, row by row."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain, pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QGridLayout,
    QLineEdit,
    QVBoxLayout,
)

from desktop_app.domain.numbers import parse_points
from desktop_app.domain.problems import Problem
from desktop_app.domain.reorganisation import Successor
from desktop_app.views.controls import button, label
from desktop_app.views.form import ValueEditor, choice_editor
from desktop_app.views.names import named

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QShowEvent

    from desktop_app.domain.rows import UnitInfo

NEW = "+"
ROWS_AT_FIRST = 2
MOST_ROWS = 8
SHARE_WIDTH = 76
NAME_WIDTH = 230
ROW_HEIGHT = 28
LETTERS_SHOWN = 16


@dataclass(frozen=True, slots=True)
class _Row:
    unit: QComboBox
    name: QLineEdit
    share: QLineEdit
    people: QCheckBox


class PartsEditor(ValueEditor):
    """Rows of successors: which unit, or the name of a new one, its share, whether people go there.

    Its value is a `Successor` for each row that is filled in, or a sentence that says what is
    wrong with one of them.
    """

    def __init__(self, name: str, units: Sequence[UnitInfo]) -> None:
        super().__init__()
        self._name = name
        self._choices = [
            ("", ""),
            (_tr("Đơn vị mới"), NEW),
            *((one.name, one.code) for one in units),
        ]
        self._rows: list[_Row] = []
        self._grid = QGridLayout()
        heads = (_tr("Đơn vị tiếp nhận"), _tr("Tên đơn vị mới"), _tr("Tỷ lệ (%)"), _tr("Cán bộ"))
        for column, text in enumerate(heads):
            self._grid.addWidget(label(text), 0, column)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1)
        self._more = button(f"{name}.more", _tr("Thêm đơn vị tiếp nhận"), "add")
        self._more.clicked.connect(self._add_row)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(self._grid)
        layout.addWidget(self._more, alignment=Qt.AlignmentFlag.AlignLeft)
        for _ in range(ROWS_AT_FIRST):
            self._add_row()

    def value(self) -> tuple[Successor, ...] | str:
        """The successors, or what is wrong."""
        found: list[Successor] = []
        for row in self._rows:
            code = str(row.unit.currentData())
            share = _share(row.share.text())
            if isinstance(share, str):
                return share
            if code:
                found.append(
                    Successor(
                        code="" if code == NEW else code,
                        name=row.name.text().strip() if code == NEW else "",
                        share=share,
                        takes_people=row.people.isChecked(),
                    )
                )
            elif row.name.text().strip() or share is not None:
                return _tr("Hãy chọn đơn vị tiếp nhận ở dòng đã ghi tên hoặc tỷ lệ.")
        return tuple(found)

    def _add_row(self) -> None:
        number = len(self._rows) + 1
        place = f"{self._name}.{number}"
        said = _tr("đơn vị tiếp nhận thứ {number}").format(number=number)
        row = _Row(
            unit=named(choice_editor(self._choices), f"{place}.unit", said),
            name=named(QLineEdit(), f"{place}.name", _tr("Tên mới của {said}").format(said=said)),
            share=named(QLineEdit(), f"{place}.share", _tr("Tỷ lệ của {said}").format(said=said)),
            people=named(
                QCheckBox(_tr("chuyển đến")),
                f"{place}.people",
                _tr("Cán bộ chuyển đến {said}").format(said=said),
            ),
        )
        row.name.setEnabled(False)
        row.share.setFixedWidth(SHARE_WIDTH)
        row.name.setMinimumWidth(NAME_WIDTH)
        _narrow(row.unit)
        row.unit.currentIndexChanged.connect(lambda _at: _allow_name(row))
        for column, control in enumerate((row.unit, row.name, row.share, row.people)):
            control.setMinimumHeight(ROW_HEIGHT)
            self._grid.addWidget(control, number, column)
        self._rows.append(row)
        self._order()
        self._more.setEnabled(number < MOST_ROWS)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802  # Qt's name
        """What was made before it stood in its form has the form's order to keep."""
        super().showEvent(event)
        self._order()

    def _order(self) -> None:
        """Tab goes through row after row, and on to the button below."""
        rows = [(row.unit, row.name, row.share, row.people) for row in self._rows]
        for one, after in pairwise([*chain.from_iterable(rows), self._more]):
            self.setTabOrder(one, after)


def _allow_name(row: _Row) -> None:
    is_new = row.unit.currentData() == NEW
    row.name.setEnabled(is_new)
    if not is_new:
        row.name.clear()


def _narrow(choices: QComboBox) -> None:
    """A long name does not make the form wider."""
    policy = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
    choices.setSizeAdjustPolicy(policy)
    choices.setMinimumContentsLength(LETTERS_SHOWN)


def _share(typed: str) -> int | str | None:
    """Hundredths of a percent, None for a blank, a sentence where it cannot be read."""
    found = parse_points(typed.strip().removesuffix("%")) if typed.strip() else None
    if isinstance(found, Problem):
        return _tr("Tỷ lệ “{typed}” không đọc được; hãy ghi số phần trăm, ví dụ 62,5.").format(
            typed=typed
        )
    return found


def _tr(text: str) -> str:
    return QCoreApplication.translate("unit_editors", text)
