"""“So với năm trước”: last year's and this year's ranking side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop_app.domain.errors import NotFound, Refused
from desktop_app.reports.ranking_compared import comparison_table, summary_sentence
from desktop_app.reports.ranking_rules import state_sentence
from desktop_app.views.failure import show_failure
from desktop_app.views.pages.ranking_dialog import FoundDialog
from desktop_app.views.pages.returns.asking import ask_while_open

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from desktop_app.domain.ranking_compared import RankingsCompared
    from desktop_app.domain.ranking_rules import RankingChoice
    from desktop_app.services.office import Office
    from desktop_app.views.context import Context

NAME = "ranking.compare-dialog"


class CompareDialog(FoundDialog):
    """Asks once it is open; where there is no ranking of last year it says so."""

    def __init__(
        self, context: Context, campaign: str, choice: RankingChoice, parent: QWidget
    ) -> None:
        year = context.year
        title = _tr("So sánh xếp hạng năm {year} với năm {before}")
        named_title = title.format(year=year, before=year - 1)
        super().__init__(context, NAME, named_title, parent, (_tr("So sánh xếp hạng"),))
        self._office: Office = context.office
        office = self._office
        ask_while_open(
            self,
            context,
            NAME,
            lambda: office.ranking_comparing.compare(year, campaign, choice),
            self._show,
            failed=self._take_failure,
        )

    def write(self, path: Path) -> Path:
        """Write the comparison."""
        return self._office.ranking_files.compared(self.found, path)

    def _show(self, found: RankingsCompared) -> None:
        said = (
            f"{found.then.year}: {state_sentence(found.then)}",
            f"{found.now.year}: {state_sentence(found.now)}",
            summary_sentence(found),
        )
        self.show_found(found, said, (comparison_table(found),))

    def _take_failure(self, error: BaseException) -> None:
        """A year before that was not ranked is no failure: the sentence stands in the dialog."""
        if isinstance(error, NotFound | Refused):
            self.say(str(error))
        else:
            show_failure(self, error)


def _tr(text: str) -> str:
    return QCoreApplication.translate("ranking_compare", text)
