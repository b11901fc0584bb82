"""What is ranked: units or people, among whom, by the total or one criterion, published or live."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from desktop_app.domain.criteria import Subject
from desktop_app.domain.ranking_rules import RankingChoice, Scope
from desktop_app.views.controls import label
from desktop_app.views.form import choice_editor
from desktop_app.views.names import named

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.domain.criteria import Criterion

TITLE_LENGTH = 40


class RankingChoiceRow(QWidget):
    """A row of closed lists.

    Signals:
        chosen: the user chose something else.
    """

    chosen = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._subject = _subjects()
        self._among = _scopes()
        self._criterion = _list("ranking.criterion", _tr("Xếp theo"), ((_tr("Tổng điểm"), ""),))
        self._state = _states()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for one in (self._subject, self._among, self._criterion, self._state):
            title = label(one.accessibleName())
            title.setBuddy(one)
            row.addWidget(title)
            row.addWidget(one)
            one.activated.connect(lambda _index: self.chosen.emit())
        row.addStretch()

    @property
    def choice(self) -> RankingChoice:
        """What is chosen now."""
        return RankingChoice(
            subject=Subject(self._subject.currentData()),
            scope=Scope(self._among.currentData()),
            criterion=str(self._criterion.currentData() or ""),
            live=bool(self._state.currentData()),
        )

    def offer(self, criteria: Sequence[Criterion]) -> None:
        """Offer criteria; the chosen one stays chosen where it still is."""
        before = self._criterion.currentData()
        while self._criterion.count() > 1:
            self._criterion.removeItem(1)
        for one in criteria:
            self._criterion.addItem(criterion_named(one, TITLE_LENGTH), one.code)
        self._criterion.setCurrentIndex(max(self._criterion.findData(before), 0))


def _subjects() -> QComboBox:
    choices = ((_tr("Tập thể"), Subject.COLLECTIVE), (_tr("Cá nhân"), Subject.INDIVIDUAL))
    return _list("ranking.subject", _tr("Đối tượng"), choices)


def _scopes() -> QComboBox:
    choices = (
        (_tr("Từng cụm, đơn vị"), Scope.CLUSTER),
        (_tr("Toàn cơ quan"), Scope.DEPARTMENT),
    )
    return _list("ranking.among", _tr("Phạm vi"), choices)


def _states() -> QComboBox:
    choices = ((_tr("Bảng công bố (nếu có)"), False), (_tr("Điểm hiện có"), True))
    return _list("ranking.state", _tr("Xem"), choices)


def _list(name: str, text: str, choices: Sequence[tuple[str, object]]) -> QComboBox:
    return named(choice_editor(choices), name, text)


def criterion_named(one: Criterion, letters: int) -> str:
    """A criterion in a list: its code, and its title as far as so many letters go."""
    title = one.title if len(one.title) <= letters else f"{one.title[:letters]}…"
    return f"{one.code}. {title}"


def _tr(text: str) -> str:
    return QCoreApplication.translate("ranking_choice", text)
