"""Questions of a dialog: what comes after it was closed reaches nobody."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from desktop_app.views.failure import show_failure

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QDialog

    from desktop_app.views.context import Context


def ask_while_open(
    dialog: QDialog,
    context: Context,
    key: str,
    question: Callable[[], Any],
    then: Callable[[Any], object],
) -> None:
    """Ask as `Context.ask` does; a failure is shown over the dialog."""
    operation = context.ask(key, question, then, lambda error: show_failure(dialog, error))
    dialog.finished.connect(operation.cancel)
