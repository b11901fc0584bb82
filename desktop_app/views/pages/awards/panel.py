"""One tab of the page: a row of buttons, a sentence, and what is shown below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.views.controls import label
from desktop_app.views.pages.panel_tabs import TabPanel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QPushButton

    from desktop_app.views.context import Context


class AwardsPanel(TabPanel):
    """It is about the year that the window shows.

    Attributes:
        told: A sentence above what is shown.
    """

    def __init__(self, context: Context, purpose: str, title: str) -> None:
        super().__init__(context, f"awards.{purpose}", title)
        self.told = label("", "hint", f"{self.name}.told")

    def reveal(self, record: str) -> None:
        """Choose one record, where the tab has records."""

    def assemble(self, acts: Sequence[QPushButton], shown: Sequence[QWidget]) -> None:
        """Put the buttons above, the sentence below them, and then what is shown."""
        row = QHBoxLayout()
        for one in acts:
            row.addWidget(one)
        row.addStretch()
        column = QVBoxLayout(self)
        column.addLayout(row)
        column.addWidget(self.told)
        for widget in shown:
            column.addWidget(widget, stretch=1)
