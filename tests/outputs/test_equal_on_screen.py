"""The window shows the report's numbers: in its tables, and in the pages that it previews."""

from collections.abc import Mapping
from pathlib import Path

import pytest
from PySide6.QtWidgets import QTabWidget
from pytestqt.qtbot import QtBot

from desktop_app.domain.papers import PDF
from desktop_app.reports.chart import without_charts
from desktop_app.reports.formatting import format_cell
from desktop_app.reports.report import Report, Table
from desktop_app.services.office import Office
from tests.outputs.made import Made, paper_of
from tests.outputs.reading import numbers, pages, said_in, shown_rows
from tests.views.conftest import (  # noqa: F401  # the window's fixtures
    PLATFORM_NOISE,
    _first_start,
    _no_window_left,
    asked_by_views,
    qapp,
    qtbot,
)
from tests.views.driving import click_sidebar, find, is_shown
from tests.views.pages.conftest import OpenPage, open_page  # noqa: F401  # as above
from tests.views.pages.shown import click_item, headings, rows_shown

pytestmark = pytest.mark.qt_log_ignore(PLATFORM_NOISE, extend=True)


@pytest.fixture
def _window(qtbot: QtBot, open_page: OpenPage, office: Office) -> None:  # noqa: F811
    open_page(office.path, "Báo cáo và in")
    qtbot.waitUntil(lambda: is_shown("reports.kinds"))


@pytest.fixture(scope="module")
def reports(office: Office) -> Mapping[str, Report]:
    kinds = ("ranking", "tally", "contributions")
    return {kind: without_charts(office.papers.reports(paper_of(kind))[0]) for kind in kinds}


def on_screen(name: str) -> list[list[str]]:
    """The rows of a table of the window, blanks left out."""
    return [[text for text in row if text] for row in rows_shown(name)]


def under(titles: list[str], rows: list[list[str]], wanted: list[str]) -> list[list[str]]:
    """The columns of these titles, in this order."""
    places = [titles.index(title) for title in wanted]
    return [[row[place] for place in places] for row in rows]


@pytest.mark.usefixtures("_window")
def test_every_table_of_the_tally_stands_in_the_window(
    qtbot: QtBot,  # noqa: F811
    reports: Mapping[str, Report],
) -> None:
    tables = reports["tally"].tables
    click_item("reports.kinds", "Bảng tổng hợp số liệu")
    qtbot.waitUntil(lambda: is_shown("reports.tables"))
    tabs = find("reports.tables", QTabWidget)
    qtbot.waitUntil(lambda: tabs.count() == len(tables))
    found = []
    for at in range(len(tables)):
        tabs.setCurrentIndex(at)
        found.append(on_screen(f"reports.table-{at + 1}"))
    assert found == [shown_rows(table) for table in tables]


@pytest.mark.usefixtures("_window")
def test_the_ranking_page_has_the_ranking_s_numbers(
    qtbot: QtBot,  # noqa: F811
    reports: Mapping[str, Report],
) -> None:
    click_sidebar("Xếp hạng")
    qtbot.waitUntil(lambda: is_shown("ranking.table") and bool(rows_shown("ranking.table")))
    rows = [row for row in rows_shown("ranking.table") if any(row[1:])]
    titles = ["Hạng", "Đơn vị", "Điểm", "Điểm tối đa"]
    expected = []
    for table in reports["ranking"].tables:
        of_table = [column.title for column in table.columns]
        places = [of_table.index(title) for title in titles]
        texts = [shown_cells(table, at) for at in range(len(table.rows))]
        expected += [[row[place] for place in places] for row in texts]
    assert under(headings("ranking.table"), rows, titles) == expected


@pytest.mark.usefixtures("_window")
def test_the_fund_page_has_the_contributions_totals(
    qtbot: QtBot,  # noqa: F811
    reports: Mapping[str, Report],
) -> None:
    click_sidebar("Quỹ và vận động")
    qtbot.waitUntil(lambda: is_shown("fund.totals") and bool(rows_shown("fund.totals")))
    assert on_screen("fund.totals") == shown_rows(reports["contributions"].tables[0])


@pytest.mark.parametrize("kind", ["ranking", "summary", "contributions"])
def test_the_preview_is_the_pdf_that_is_saved(
    office: Office, made: Made, tmp_path: Path, kind: str
) -> None:
    look = office.papers.look(paper_of(kind))
    shown = tmp_path / "shown.pdf"
    shown.write_bytes(look.pdf)
    assert numbers(pages(shown)) == numbers(pages(made[kind, PDF]))
    assert set(numbers(said_in(office.papers.reports(paper_of(kind))[0]))) <= set(
        numbers(pages(shown))
    )


def shown_cells(table: Table, at: int) -> list[str]:
    """A row's cells as they are shown, blanks among them."""
    return [
        format_cell(cell, column.format)
        for cell, column in zip(table.rows[at].cells, table.columns, strict=True)
    ]
