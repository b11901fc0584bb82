"""Questions of a dialog: what comes after it was closed reaches nobody."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from desktop_app.views.failure import show_failure

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QDialog

    from desktop_app.views.context import Context


def ask_while_open(  # noqa: PLR0913  # one question is all of this
    dialog: QDialog,
    context: Context,
    key: str,
    question: Callable[[], Any],
    then: Callable[[Any], object],
    *,
    failed: Callable[[BaseException], object] | None = None,
) -> None:
    """Ask as `Context.ask` does; a failure is shown over the dialog unless `failed` takes it."""
    operation = context.ask(
        key, question, then, failed or (lambda error: show_failure(dialog, error))
    )
    dialog.finished.connect(operation.cancel)
