"""The button of the page of reports that leads to digital signatures."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu, QPushButton

from desktop_app.views.dialogs import present
from desktop_app.views.memory import memory
from desktop_app.views.names import action, named
from desktop_app.views.pages.file_export import LAST_PDF
from desktop_app.views.pages.reports.signing.checking import ask_what_to_check
from desktop_app.views.pages.reports.signing.dialog import SigningDialog
from desktop_app.views.theme import icon

if TYPE_CHECKING:
    from desktop_app.views.page import Page


def signatures_button(page: Page) -> QPushButton:
    """“Chữ ký số”: to sign (`reports.sign`), to check (`reports.check`)."""
    made = named(QPushButton(_tr("Chữ ký số")), "reports.signatures", _tr("Chữ ký số"))
    made.setIcon(icon("lock"))
    menu = named(QMenu(made), "reports.signatures-menu", _tr("Chữ ký số"))
    sign = action(menu, "reports.sign", _tr("&Ký số một tệp PDF…"))
    check = action(menu, "reports.check", _tr("K&iểm tra chữ ký của một tệp…"))
    sign.triggered.connect(lambda: present(SigningDialog(page.context, last_pdf(), page)))
    check.triggered.connect(lambda: ask_what_to_check(page.context, page, last_pdf()))
    menu.addActions([sign, check])
    made.setMenu(menu)
    return made


def last_pdf() -> Path | None:
    """The PDF that was saved or signed last, where it is still there."""
    kept = memory().get(LAST_PDF)
    path = Path(kept) if isinstance(kept, str) else None
    return path if path is not None and path.is_file() else None


def _tr(text: str) -> str:
    return QCoreApplication.translate("signing_entry", text)
