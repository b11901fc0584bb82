"""Leaving the window, or the store that it shows: what is half done is named and asked about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLineEdit, QMessageBox

from desktop_app.views.dialogs import confirm
from desktop_app.views.language import said
from desktop_app.views.unfinished import unfinished_in

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QMainWindow

    from desktop_app.views.operation import Workers

NAME = "window.stop"


def half_done(window: QMainWindow, workers: Workers) -> list[str]:
    """What would be lost by closing: a sentence each for what is typed and for what runs."""
    return [*_typed(window), *_running(workers)]


def close_asked(window: QMainWindow, workers: Workers, close: Callable[[], object]) -> bool:
    """Whether the window stays for now: `close` is called once that is agreed to, or done."""
    if _keep_typed_cell(workers):
        # Whether it was kept or refused shows when that is done; then it is asked anew.
        workers.when_idle(window.close)
        return True
    left = half_done(window, workers)
    if left:
        question = _tr("Bỏ dở những việc này và đóng chương trình?")
        _ask(window, left, question, _tr("Bỏ dở và đóng"), close)
    return bool(left)


def leave_store(window: QMainWindow, then: Callable[[], object]) -> None:
    """Go on to another store, after asking where something is typed in this one."""
    left = list(_typed(window))
    if left:
        question = _tr("Bỏ những gì đang nhập dở để mở sổ khác?")
        _ask(window, left, question, _tr("Bỏ và mở sổ khác"), then)
    else:
        then()


def _keep_typed_cell(workers: Workers) -> bool:
    """Keep what is being typed into a cell, as when one goes to the next.

    Whether that gave the writing worker something to do.
    """
    was_writing, field = workers.writing, QApplication.focusWidget()
    if isinstance(field, QLineEdit) and _is_of_cell(field):
        field.clearFocus()
    return workers.writing and not was_writing


def _is_of_cell(field: QLineEdit) -> bool:
    cells = field.parentWidget()
    return cells is not None and isinstance(cells.parentWidget(), QAbstractItemView)


def _typed(window: QMainWindow) -> Iterator[str]:
    titles = unfinished_in(window)
    if titles:
        yield _tr("Đang nhập dở: {what}.").format(what="; ".join(titles))


def _running(workers: Workers) -> Iterator[str]:
    titles = list(dict.fromkeys(said(one) for one in workers.titles))
    if titles:
        yield _tr("Đang làm: {what}.").format(what="; ".join(titles))
    if workers.is_studying:
        yield _tr("Đang lập bản in, bản xem hoặc chép bảng.")


def _ask(
    window: QMainWindow,
    left: list[str],
    question: str,
    action: str,
    then: Callable[[], object],
) -> None:
    there = window.findChild(QMessageBox, NAME)
    if there is None or not there.isVisible():
        confirm(window, NAME, "\n".join([*left, "", question]), action, then, refuse=_tr("Ở lại"))


def _tr(text: str) -> str:
    return QCoreApplication.translate("leaving", text)
