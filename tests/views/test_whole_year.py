"""From an empty store to a closed year: one person, one window, mouse and keys alone.

No page method, model or service is called between the start and the check; files and store are
read after the last act. THIDUA_PICTURES names a folder for the pictures of the way.
"""

import json
import sqlite3
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import openpyxl
import pypdfium2
import pytest
from docx import Document
from pytestqt.qtbot import QtBot

from desktop_app.config import Scheme, resource
from desktop_app.services.office import Office
from desktop_app.views.look import look
from desktop_app.views.main_window import Doors, MainWindow
from desktop_app.views.pages import PAGES
from tests.views.conftest import ACTOR
from tests.views.whole_year import (
    awarding,
    closing,
    finding,
    following,
    gallery,
    launching,
    printing,
    ranking,
    receiving,
    scoring,
    sending,
    setting_up,
)
from tests.views.whole_year.album import SIZES, Album
from tests.views.whole_year.clerk import Clerk

STORE = "so.thidua"
# Some 80 seconds where nothing else runs.
TIME_LIMIT_SECONDS = 900


@pytest.fixture
def clerk(qtbot: QtBot, tmp_path: Path) -> Iterator[Clerk]:
    """In front of the program's window as it opens where no store was ever made."""
    text = resource("sample_year", "truth.json").read_text(encoding="utf-8")
    truth: dict[str, Any] = json.loads(text)
    look().choose(Scheme.LIGHT, 100)
    doors = Doors(Office.open, Office.create, place=lambda _: tmp_path / STORE)
    window = MainWindow(doors, PAGES, ACTOR)
    qtbot.addWidget(window)
    window.resize(*SIZES[0])
    window.show()
    qtbot.waitExposed(window)
    yield Clerk(qtbot, window, tmp_path, truth, Album(window, tmp_path / "pictures"))
    look().choose(Scheme.SYSTEM, 100)


@pytest.mark.timeout(TIME_LIMIT_SECONDS)
def test_the_whole_year_goes_by_mouse_and_keys(clerk: Clerk) -> None:
    setting_up.set_up(clerk)
    launching.launch_the_campaigns(clerk)
    sending.send_the_forms(clerk)
    receiving.receive_the_returns(clerk)
    following.follow(clerk)
    finding.find_things(clerk)
    scoring.score(clerk)
    ranking.rank(clerk)
    places = ranking.places()
    awarding.award(clerk)
    printing.print_the_papers(clerk)
    gallery.picture_everything(clerk)
    closing.close_the_year(clerk)
    assert_the_ranking_says_what_the_page_showed(clerk, places)
    assert_the_papers_are_there(clerk)
    assert_the_workbook_has_the_money(clerk)
    assert_the_store_holds_the_year(clerk)
    assert_every_page_has_its_pictures(clerk)


def assert_the_ranking_says_what_the_page_showed(clerk: Clerk, places: list[list[str]]) -> None:
    """Every row of the grid stands in the document, in the grid's order."""
    text, at = words_of(clerk.folder / printing.RANKING), 0
    assert len(places) == len(clerk.truth["units"])
    for place, _code, unit, points, most, band, *_ in places:
        line = f"{place} {unit} {points} {most} {band}"
        at = text.find(line, at)
        assert at >= 0, f"“{line}” is not in the document where it should be"


def assert_the_papers_are_there(clerk: Clerk) -> None:
    sheet = words_of(clerk.folder / printing.SHEET)
    assert "Thanh tra Sở" in sheet
    assert "22,73" in sheet  # 90,9 / 100 × 25 = 22,725, half up
    assert "TỔNG KẾT" in words_of(clerk.folder / printing.SUMMARY).upper()
    written = [one.text for one in Document(str(clerk.folder / printing.SUMMARY_WORD)).paragraphs]
    assert any("Vì người nghèo" in text for text in written)
    assert "Hai trăm nghìn đồng" in words_of(clerk.folder / "bien lai.pdf")
    assert (clerk.folder / "don doc.docx").stat().st_size > 0


def assert_the_workbook_has_the_money(clerk: Clerk) -> None:
    """The fund's sheet: what units reported, one of them wrongly at first, and what was typed.

    What was given in the other campaign belongs to no fund and has a sheet of its own.
    """
    book = openpyxl.load_workbook(clerk.folder / printing.TALLY, data_only=True)
    sheets = [sheet for sheet in book if sheet.title.startswith("Ủng hộ")]
    totals = [total_of(sheet.iter_rows(values_only=True)) for sheet in sheets]
    money = {code: one["contributions"]["money_vnd"] for code, one in grand_totals(clerk).items()}
    typed = receiving.WRONG_SUM + following.TYPED
    assert any(money["vi-nguoi-ngheo"] + typed in total for total in totals)
    assert any(money["nong-thon-moi"] in total for total in totals)


def grand_totals(clerk: Clerk) -> dict[str, Any]:
    totals: dict[str, Any] = clerk.truth["grand_totals"]
    return totals


def total_of(rows: Iterable[tuple[object, ...]]) -> tuple[object, ...]:
    """The row of a table's total; nothing where it has none."""
    return next((row for row in rows if "Tổng cộng" in row), ())


def assert_the_store_holds_the_year(clerk: Clerk) -> None:
    """Read as any other program would read it."""
    store = sqlite3.connect(f"file:{clerk.folder / STORE}?mode=ro", uri=True)
    counts = {
        table: store.execute(f"SELECT count(*) FROM {table}").fetchone()[0]  # noqa: S608  # our own words
        for table in ("ranking", "receipt", "remittance", "pledge", "award_decision")
    }
    store.close()
    assert counts == dict.fromkeys(counts, 1)
    assert (clerk.folder / closing.COPY).stat().st_size > 0


def assert_every_page_has_its_pictures(clerk: Clerk) -> None:
    names = {
        f"{page.name}-{scheme}-{width}x{height}.png"
        for page in PAGES
        for scheme in ("light", "dark")
        for width, height in SIZES
    }
    assert names <= {path.name for path in clerk.album.folder.iterdir()}


def words_of(path: Path) -> str:
    """A document's text, its lines joined by single blanks."""
    document = pypdfium2.PdfDocument(path)
    try:
        pages = [page.get_textpage().get_text_bounded() for page in document]
    finally:
        document.close()
    return " ".join(" ".join(pages).split())
