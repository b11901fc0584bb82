"""What a criterion is, in words, beside the tree."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.domain.points import format_points
from desktop_app.domain.scoring.words import rule_words
from desktop_app.domain.set_edits.words import METHOD_TITLES
from desktop_app.views.controls import card, label
from desktop_app.views.language import said

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtWidgets import QLabel

    from desktop_app.domain.criteria import Criterion
    from desktop_app.domain.set_edits.problems import SetProblem

WIDTH = 320


class CriterionDetail(QWidget):
    """The title, the rule in words, the note for who marks, and what to look at again."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = _text("subtitle", "criteria.detail.title")
        self._head = _text("hint", "criteria.detail.head")
        self._rule = _text("", "criteria.detail.rule")
        self._note = _text("hint", "criteria.detail.note")
        self._warning = _text("field-problem", "criteria.detail.warning")
        sheet = card("criteria.detail", self.tr("Cách chấm của tiêu chí"))
        column = QVBoxLayout(sheet)
        for one in (self._title, self._head, self._rule, self._note, self._warning):
            column.addWidget(one)
        column.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(sheet)
        self.setMinimumWidth(WIDTH)

    def show_node(
        self,
        node: Criterion | None,
        campaigns: Mapping[str, str],
        problems: Sequence[SetProblem],
    ) -> None:
        """Say all of a node; nothing where there is none."""
        self._title.setText(f"{node.code} {node.title}" if node else "")
        self._head.setText(self._about(node) if node else "")
        self._rule.setText(rule_words(node, campaigns) if node else "")
        self._note.setText(self._noted(node) if node else "")
        told = "\n".join(one.message for one in problems)
        self._warning.setText(told)
        self._warning.setVisible(bool(told))

    def _about(self, node: Criterion) -> str:
        told = self.tr("{method}, tối đa {most} điểm")
        most = format_points(node.max_points)
        return told.format(method=said(METHOD_TITLES[node.method]), most=most)

    def _noted(self, node: Criterion) -> str:
        example = self.tr("Ví dụ của chương trình: cơ quan sửa theo quy định của mình.")
        return "\n".join(filter(None, (node.note, example if node.example else "")))


def _text(role: str, name: str) -> QLabel:
    made = label("", role, name)
    made.setWordWrap(True)
    return made
