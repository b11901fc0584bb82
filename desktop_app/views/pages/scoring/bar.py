"""What of the marks is shown: the set, the stage, who cross-scores, the cluster, the name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QWidget

from desktop_app.domain.set_rules import StageCode
from desktop_app.views.controls import button, label
from desktop_app.views.language import said
from desktop_app.views.memory import memory
from desktop_app.views.names import named
from desktop_app.views.pages.scoring.look import clusters_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop_app.domain.marks.matrix import MarkMatrix
    from desktop_app.views.pages.scoring.look import Scored

STAGE_KEY = "scoring.stage"
LETTERS, WIDER = 14, 22
SEARCH_WIDTH = 240


class MatrixBar(QWidget):
    """The second row of choices.

    Signals:
        asked: another set, stage or marking unit is to be shown.
        narrowed: another cluster or name.
        blank_wanted: to go to the next cell that is to be marked.
    """

    asked = Signal()
    narrowed = Signal()
    blank_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._set, self._set_label = self._list("scoring.set", self.tr("Bộ"), WIDER)
        self._stage, self._stage_label = self._list("scoring.stage", self.tr("Bước chấm"), LETTERS)
        self._marker, self._marker_label = self._list(
            "scoring.marker", self.tr("Đơn vị chấm"), WIDER
        )
        self._cluster, self._cluster_label = self._list("scoring.cluster", self.tr("Cụm"), WIDER)
        self._search = named(QLineEdit(), "scoring.search", self.tr("Tìm trong bảng điểm"))
        self._blank = button("scoring.next-blank", self.tr("Ô chưa chấm (F4)"), "right")
        self._lay_out()
        self._connect()

    @property
    def set_code(self) -> str:
        """The chosen set's code, "" for the first."""
        return str(self._set.currentData() or "")

    @property
    def stage(self) -> str:
        """The chosen stage; at the start the one that was chosen last."""
        kept = memory().get(STAGE_KEY, StageCode.APPRAISAL.value)
        return str(self._stage.currentData() or kept)

    @property
    def marker(self) -> str:
        """The chosen marking unit's code, "" for the whole cluster."""
        return str(self._marker.currentData() or "") if self.stage == StageCode.CROSS else ""

    @property
    def cluster(self) -> str:
        """The chosen cluster's code, "" for all."""
        return str(self._cluster.currentData() or "")

    @property
    def typed(self) -> str:
        """The name that is looked for."""
        return self._search.text()

    def clear(self) -> None:
        """Show everybody."""
        self._search.clear()
        self._cluster.setCurrentIndex(0)

    def offer(self, scored: Scored) -> None:
        """Offer what there is to choose from; what was chosen stays chosen where it still is."""
        matrix = scored.matrix
        if matrix is None:
            return
        _fill(self._set, matrix.sets, matrix.code)
        stages = [(one.code.value, one.title) for one in matrix.stages]
        _fill(self._stage, stages, matrix.stage.value)
        everybody = [("", self.tr("Cả cụm cùng chấm"))]
        _fill(self._marker, [*everybody, *matrix.markers], matrix.marker)
        _fill(self._cluster, [("", self.tr("Tất cả")), *clusters_of(scored)], self.cluster)
        self._show_needed(matrix)

    def _show_needed(self, matrix: MarkMatrix) -> None:
        for one in (self._set, self._set_label):
            one.setVisible(len(matrix.sets) > 1)
        for one in (self._marker, self._marker_label):
            one.setVisible(matrix.stage is StageCode.CROSS)

    def _list(self, name: str, text: str, letters: int) -> tuple[QComboBox, QWidget]:
        made = named(QComboBox(), name, text)
        policy = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        made.setSizeAdjustPolicy(policy)
        made.setMinimumContentsLength(letters)
        title = label(text)
        title.setBuddy(made)
        return made, title

    def _lay_out(self) -> None:
        self._search.setPlaceholderText(self.tr("Tìm theo tên, không cần dấu"))
        self._search.setMaximumWidth(SEARCH_WIDTH)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for title, one in (
            (self._set_label, self._set),
            (self._stage_label, self._stage),
            (self._marker_label, self._marker),
            (self._cluster_label, self._cluster),
        ):
            row.addWidget(title)
            row.addWidget(one)
        row.addStretch()
        row.addWidget(self._search, stretch=1)
        row.addWidget(self._blank)

    def _connect(self) -> None:
        self._stage.activated.connect(self._on_stage)
        for one in (self._set, self._marker):
            one.activated.connect(lambda _: self.asked.emit())
        self._cluster.activated.connect(lambda _: self.narrowed.emit())
        self._search.textChanged.connect(lambda _: self.narrowed.emit())
        self._blank.clicked.connect(self.blank_wanted)

    def _on_stage(self) -> None:
        memory().put(STAGE_KEY, self.stage)
        self.asked.emit()


def _fill(box: QComboBox, entries: Iterable[tuple[str, str]], chosen: str) -> None:
    box.clear()
    for code, title in entries:
        box.addItem(said(title), code)
    box.setCurrentIndex(max(box.findData(chosen), 0))
