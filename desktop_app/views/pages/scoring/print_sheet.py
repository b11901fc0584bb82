"""Printing the score sheet that is shown into a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop_app.domain.criteria import Subject
from desktop_app.views import saving
from desktop_app.views.saving import Outgoing

if TYPE_CHECKING:
    from desktop_app.domain.judged import Judged
    from desktop_app.views.page import Page
    from desktop_app.views.pages.scoring.look import Scored


def ask_where(page: Page, scored: Scored, one: Judged) -> None:
    """Let the user choose where the sheet goes, then write it."""
    name = _tr("Phiếu điểm {whose} năm {year}").format(whose=_plain(one.name), year=scored.year)
    if scored.subject is Subject.INDIVIDUAL:
        name = f"{name} ({_plain(one.code)})"
    write = page.context.office.printed_sheets.write
    outgoing = Outgoing(
        page,
        page.context,
        f"{page.objectName()}.save-sheet",
        _tr("Lưu phiếu điểm"),
        _tr("In phiếu điểm"),
        lambda path, progress: write(
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
    saving.ask_where(outgoing, saving.documents() / f"{name}.pdf")


def _plain(text: str) -> str:
    """A name without what a file's name cannot bear."""
    return "".join("-" if letter in '\\/:*?"<>|' else letter for letter in text)


def _tr(text: str) -> str:
    return QCoreApplication.translate("scoring_print", text)
