"""Step 8: what is printed and saved: the ranking, the tally, the summary, a sheet, a Word file."""

from pathlib import Path

from PySide6.QtWidgets import QLabel, QPushButton

from tests.views.driving import find, is_shown
from tests.views.pages.shown import choose, click_item, click_row, text_of
from tests.views.whole_year import ranking
from tests.views.whole_year.clerk import Clerk
from tests.views.whole_year.scoring import INSPECTORATE, MATRIX

PAGE, PICTURE = "Báo cáo và in", "reports.preview.picture"
RANKING, TALLY, SUMMARY = "ranking.pdf", "tally.xlsx", "tong ket.pdf"
SUMMARY_WORD, SHEET = "tong ket.docx", "phieu diem.pdf"


def print_the_papers(clerk: Clerk) -> None:
    """Every paper lies in the clerk's folder."""
    print_the_ranking(clerk)
    print_a_score_sheet(clerk)
    clerk.turns_to(PAGE, "reports.kinds")
    save_the_summary(clerk)
    save_the_tally(clerk)
    look_at_the_preview(clerk)


def print_the_ranking(clerk: Clerk) -> None:
    clerk.turns_to(ranking.PAGE, ranking.TABLE)
    clerk.sees_rows(ranking.TABLE)
    clerk.saves("ranking.pdf", "ranking.save", clerk.folder / RANKING)


def print_a_score_sheet(clerk: Clerk) -> None:
    clerk.turns_to("Chấm điểm", MATRIX)
    clerk.sees_rows(MATRIX)
    click_row(MATRIX, INSPECTORATE)
    clerk.until(lambda: text_of("scoring.unit") == INSPECTORATE)
    clerk.saves("scoring.print", "scoring.save-sheet", clerk.folder / SHEET)


def look_at_the_preview(clerk: Clerk) -> None:
    click_item("reports.kinds", "Bảng xếp hạng")
    wait_for_the_preview(clerk)
    assert find("reports.pdf", QPushButton).isEnabled()


def wait_for_the_preview(clerk: Clerk) -> None:
    clerk.until(lambda: is_shown(PICTURE) and not find(PICTURE, QLabel).pixmap().isNull())


def save_the_summary(clerk: Clerk) -> None:
    click_item("reports.kinds", "Báo cáo tổng kết")
    wait_for_the_preview(clerk)
    save(clerk, "pdf", SUMMARY)
    save(clerk, "word", SUMMARY_WORD)


def save_the_tally(clerk: Clerk) -> None:
    choose("reports.scope", "Cả năm 2024")
    click_item("reports.kinds", "Bảng tổng hợp số liệu")
    clerk.sees("reports.tables")
    save(clerk, "excel", TALLY)


def save(clerk: Clerk, act: str, name: str) -> Path:
    return clerk.saves(f"reports.{act}", "reports.save", clerk.folder / name)
