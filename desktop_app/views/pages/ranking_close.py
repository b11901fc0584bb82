"""“Sát nút”: neighbours that stand close, and who is close to a class."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit

from desktop_app.domain.numbers import parse_points
from desktop_app.reports.what_if import classes_table, pairs_table
from desktop_app.views.controls import button, label
from desktop_app.views.names import named
from desktop_app.views.pages.ranking_dialog import FoundDialog
from desktop_app.views.pages.returns.asking import ask_while_open

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from desktop_app.domain.close_calls import CloseCalls
    from desktop_app.domain.ranking_rules import RankingChoice
    from desktop_app.services.office import Office
    from desktop_app.views.context import Context

NAME = "ranking.close-dialog"
FIRST = "0,5"


class CloseDialog(FoundDialog):
    """Half a point, or half a percent, until another difference is asked for."""

    def __init__(
        self, context: Context, campaign: str, choice: RankingChoice, parent: QWidget
    ) -> None:
        tables = (_tr("Thứ hạng sát nhau"), _tr("Sát mức xếp loại"))
        super().__init__(context, NAME, _tr("Thứ hạng sát nút"), parent, tables)
        self._office: Office = context.office
        self._campaign, self._choice = campaign, choice
        self._within = named(QLineEdit(FIRST), f"{NAME}.within", _tr("Chênh lệch nhiều nhất"))
        self._within.setMaximumWidth(80)
        self._look = button(f"{NAME}.look", _tr("&Tìm"), "search", primary=True)
        title = label(_tr("Chênh nhau từ (điểm hoặc %) trở xuống"))
        title.setBuddy(self._within)
        for one in (title, self._within, self._look):
            self.asked_row.addWidget(one)
        self.asked_row.addStretch()
        self._look.clicked.connect(self._ask)
        self._within.returnPressed.connect(self._ask)
        self._ask()

    def write(self, path: Path) -> Path:
        """Write both lists."""
        return self._office.ranking_files.close(self.found, path)

    def _ask(self) -> None:
        within = parse_points(self._within.text())
        if not isinstance(within, int) or within < 0:
            self.say(_tr("Hãy ghi một số, ví dụ 0,5."))
            return
        office, year = self._office, self.context.year
        campaign, choice = self._campaign, self._choice
        ask_while_open(
            self,
            self.context,
            NAME,
            lambda: office.what_if.close(year, within, campaign, choice),
            self._show,
        )

    def _show(self, found: CloseCalls) -> None:
        said = (_tr("Theo điểm hiện có, kể cả khi đã công bố bảng xếp hạng."),)
        self.show_found(found, said, (pairs_table(found), classes_table(found)))


def _tr(text: str) -> str:
    return QCoreApplication.translate("ranking_close", text)
