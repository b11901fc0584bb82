"""The published rankings of a year: each can be looked at and written to a file as it was."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop_app.domain.papers import Paper
from desktop_app.domain.ranking_rules import RankingChoice
from desktop_app.reports.published_rankings import published_table
from desktop_app.reports.ranking import ranking_table
from desktop_app.reports.ranking_rules import rules_sentences, state_sentence
from desktop_app.views.pages.ranking_dialog import FoundDialog
from desktop_app.views.pages.returns.asking import ask_while_open

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from desktop_app.domain.ranking_rows import Ranking
    from desktop_app.domain.ranking_rules import PublishedInfo
    from desktop_app.reports.official import About
    from desktop_app.services.office import Office
    from desktop_app.views.context import Context

NAME = "ranking.published-dialog"


class PublishedDialog(FoundDialog):
    """The list above, the chosen ranking below; the newest is chosen first."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        title = _tr("Bảng xếp hạng đã công bố năm {year}").format(year=context.year)
        tables = (_tr("Bảng xếp hạng đã công bố"), _tr("Bảng xếp hạng"))
        super().__init__(context, NAME, title, parent, tables)
        self._office: Office = context.office
        self._listed, self._ranked = self.tables
        self._listed.ident_selected.connect(self._ask)
        office, year = self._office, context.year
        name = f"{NAME}.list"
        ask_while_open(self, context, name, lambda: office.publishing.all(year), self._list)

    def write(self, path: Path) -> Path:
        """Write the chosen ranking."""
        published = self.found.published
        choice = RankingChoice(number=published.number)
        paper = Paper("ranking", self.found.year, ranking=choice)
        return self._office.papers.write(paper, path).value

    def _list(self, found: tuple[PublishedInfo, ...]) -> None:
        table = published_table(found)
        self._listed.set_table(table)
        if table.rows:
            self._listed.select_ident(table.rows[0].ident)
        else:
            self.say(table.empty_text)

    def _ask(self, ident: str) -> None:
        number = ident.partition(":")[2]
        if not number:
            return
        office, year = self._office, self.context.year
        ask_while_open(
            self,
            self.context,
            NAME,
            lambda: (office.publishing.one(int(number)), office.reporting.about(year)),
            self._show,
        )

    def _show(self, found: tuple[Ranking, About]) -> None:
        ranking, about = found
        said = (state_sentence(ranking), *rules_sentences(ranking, about))
        self.take(ranking, said)
        self._ranked.set_table(ranking_table(ranking))


def _tr(text: str) -> str:
    return QCoreApplication.translate("ranking_published", text)
