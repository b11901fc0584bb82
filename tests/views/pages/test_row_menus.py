"""Each table of the window: what its page does with a row stands in the row's own menu."""

import re
from pathlib import Path

from pytestqt.qtbot import QtBot

from desktop_app.views.page import Page
from desktop_app.views.pages import PAGES
from desktop_app.views.tables.plain_view import PlainView
from tests.source_tree import ROOT
from tests.views.driving import click_sidebar, find
from tests.views.pages.conftest import OpenPage

# Tables that nothing is done with, each with the reason; all of them are copied and printed.
ONLY_READ = {
    "awards.decisions.by-title": "a report of money by title",
    "awards.decisions.by-unit": "a report of money by unit",
    "awards.histories.table": "a report of somebody's awards over the years",
    "campaigns.activities.contents": "sums; choosing one narrows the list below",
    "fund.ledger.sums": "sums over the list below",
    "history.entry.fields": "the fields of one act, before and after",
    "fund.bank.unpaid": "remittances that wait for a line above, where they are matched",
}
# Modules whose tables are only read, where they stand in a dialog or in a part of one.
READ_MODULES = {
    "views/menus/keys.py": "the page of keys",
    "views/pages/awards/class_file.py": "what is wrong in a file, by cell",
    "views/pages/awards/left_out.py": "who was left out, and why",
    "views/pages/awards/work/dossier_dialog.py": "what a dossier still lacks",
    "views/pages/awards/work/histories_panel.py": "a report of somebody's awards",
    "views/pages/criteria/book_dialog.py": "what is wrong in a workbook, by cell",
    "views/pages/fund/out_panel.py": "the tables of panels that offer for them",
    "views/pages/ranking_dialog.py": "reports beside the ranking",
    "views/pages/reports/tables.py": "reports; cells of targets have an entry of their own",
    "views/pages/returns/lateness_dialog.py": "a report of late units",
    "views/pages/returns/preview_files.py": "files of a preview, told of by what stands beside",
    "views/pages/returns/rows_panel.py": "rows as they will be written, a part of a preview",
    "views/pages/scoring/paste_dialog.py": "what is pasted, before it is",
    "views/pages/units/effect_dialog.py": "what an act will change, before it does",
    "views/pages/units/history_dialog.py": "a unit's history",
    "views/trail_detail.py": "the fields of one act, before and after",
}
MAKES = re.compile(r"\b(?:TableView|PagedView|BoardTable|StagesView|FilesTable|MatrixView)\(")


def own_acts(view: PlainView) -> list[str]:
    """What the page offers, beside the history that every table has for its records."""
    names = (act.objectName() for act in view.row_acts)
    return [name for name in names if name != f"{view.objectName()}.history"]


def test_every_table_of_a_page_offers_what_is_done_with_its_rows(
    empty_store: Path, open_page: OpenPage, qtbot: QtBot
) -> None:
    window = open_page(empty_store, "Tổng quan")
    for spec in PAGES:
        click_sidebar(spec.title)
        page = find(spec.name, Page)
        if not page.is_grown:
            with qtbot.waitSignal(page.grown):
                pass
    views = window.findChildren(PlainView)
    assert len(views) > 40
    without = {view.objectName() for view in views if not own_acts(view)}
    assert without == ONLY_READ.keys()


def test_every_module_that_makes_tables_offers_acts_for_their_rows() -> None:
    views = ROOT / "desktop_app" / "views"
    makers = {
        path.relative_to(ROOT / "desktop_app").as_posix(): path.read_text(encoding="utf-8")
        for path in views.rglob("*.py")
    }
    without = {
        name
        for name, text in makers.items()
        if MAKES.search(re.sub(r"^class .*$", "", text, flags=re.MULTILINE))
        and ".offer_acts(" not in text
    }
    assert without == READ_MODULES.keys()
