"""Printing the score sheet that is shown into a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop_app.domain.criteria import Subject
from desktop_app.views.dialogs import choose_new_file
from desktop_app.views.pages.file_export import documents

if TYPE_CHECKING:
    from pathlib import Path

    from desktop_app.domain.judged import Judged
    from desktop_app.views.page import Page
    from desktop_app.views.pages.scoring.look import Scored


def ask_where(page: Page, scored: Scored, one: Judged) -> None:
    """Let the user choose where the sheet goes, then write it."""
    name = _tr("Phiếu điểm {whose} năm {year}").format(whose=_plain(one.name), year=scored.year)
    if scored.subject is Subject.INDIVIDUAL:
        name = f"{name} ({_plain(one.code)})"
    choose_new_file(
        page,
        f"{page.objectName()}.save-sheet",
        _tr("Lưu phiếu điểm"),
        documents() / f"{name}.pdf",
        lambda path: _write(page, scored, one, path),
    )


def _write(page: Page, scored: Scored, one: Judged, path: Path) -> None:
    write = page.context.office.printed_sheets.write
    page.context.command(
        _tr("In phiếu điểm"),
        lambda progress: write(
            scored.year,
            path,
            one.code,
            campaign=scored.campaign,
            subject=scored.subject,
            progress=progress,
        ),
        lambda made: page.context.tell(
            _tr("Đã in phiếu điểm ra tệp “{name}”.").format(name=made.name), "success"
        ),
    )


def _plain(text: str) -> str:
    """A name without what a file's name cannot bear."""
    return "".join("-" if letter in '\\/:*?"<>|' else letter for letter in text)


def _tr(text: str) -> str:
    return QCoreApplication.translate("scoring_print", text)
