"""“Hạn mức”: how many may get a class, who is inside, who is tied at the cut."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop_app.reports.ranking_quotas import quotas_sentences, quotas_table
from desktop_app.views.pages.ranking_dialog import FoundDialog
from desktop_app.views.pages.returns.asking import ask_while_open

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from desktop_app.domain.ranking_quotas import RankingQuotas
    from desktop_app.domain.ranking_rules import RankingChoice
    from desktop_app.services.office import Office
    from desktop_app.views.context import Context

NAME = "ranking.quotas-dialog"


class QuotasDialog(FoundDialog):
    """Only to look at: nobody's class is changed."""

    def __init__(
        self, context: Context, campaign: str, choice: RankingChoice, parent: QWidget
    ) -> None:
        title = _tr("Hạn mức xếp loại")
        super().__init__(context, NAME, title, parent, (title,))
        office: Office = context.office
        self._office = office
        year = context.year
        ask_while_open(
            self,
            context,
            NAME,
            lambda: office.ranking_quotas.of(year, campaign, choice),
            self._show,
        )

    def write(self, path: Path) -> Path:
        """Write the table."""
        told = " ".join(quotas_sentences(self.found))
        return self._office.exporting.save_table(quotas_table(self.found), told, path)

    def _show(self, found: RankingQuotas) -> None:
        self.show_found(found, quotas_sentences(found), (quotas_table(found),))


def _tr(text: str) -> str:
    return QCoreApplication.translate("ranking_quotas", text)
