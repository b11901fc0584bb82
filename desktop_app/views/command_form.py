"""A form whose answer is a command: it stays, with what was typed, where that cannot be done."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QLineEdit

from desktop_app.domain.changes import Changes
from desktop_app.domain.errors import KnownError, NotFound
from desktop_app.domain.refusals import EditedMeanwhile, WrongFields
from desktop_app.views.failure import show_failure
from desktop_app.views.form import Field, FormDialog, Values

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from PySide6.QtWidgets import QWidget

    from desktop_app.views.context import Context


@dataclass(frozen=True, slots=True)
class Act:
    """What a form does: the button's text, the command, and the sentence when it is done."""

    text: str
    work: Callable[[Values], Any]
    done: str


class CommandForm(FormDialog):
    """Closes when the command is done; a known failure is said in the form, at its fields."""

    def __init__(  # noqa: PLR0913  # a form is all of this
        self,
        context: Context,
        name: str,
        title: str,
        fields: Sequence[Field],
        act: Act,
        *,
        parent: QWidget,
        check: Callable[[Values], Mapping[str, str]] | None = None,
    ) -> None:
        super().__init__(parent, name, title, fields, check)
        self._context = context
        self._act = act
        self.set_action(act.text)
        self.submitted.connect(self._do)

    def reject(self) -> None:
        """Close, but not while it is being done."""
        if not self.is_busy:
            super().reject()

    def _do(self, values: Values) -> None:
        self.set_busy(busy=True)
        work = self._act.work
        self._context.command(
            self._act.text, lambda _progress: work(values), self._take, self._take_failure
        )

    def _take(self, _value: object) -> None:
        self.set_busy(busy=False)
        self._context.tell(self._act.done, "success")
        self.accept()

    def _take_failure(self, error: BaseException) -> None:
        wrong = error.problems if isinstance(error, WrongFields) else self._not_found(error)
        here = {key: said for key, said in wrong.items() if key in self.values()}
        self.show_problems(here)
        known = isinstance(error, KnownError)
        self.show_failure(str(error) if known and (not wrong or here != wrong) else "")
        if not known:
            show_failure(self, error)
        if isinstance(error, EditedMeanwhile):
            # Who opens the form anew must come to the newer record, not to the old one once more.
            self._context.changed.emit(Changes.ALL)

    def _not_found(self, error: BaseException) -> dict[str, str]:
        """What does not exist is said at the field where it was named."""
        if not isinstance(error, NotFound) or not error.code:
            return {}
        named = (key for key, value in self.values().items() if value == error.code)
        return {key: str(error) for key in list(named)[:1]}


def reason_form(context: Context, name: str, act: Act, label: str, parent: QWidget) -> CommandForm:
    """A form that asks only for a reason (`NAME.reason`), entitled by its act."""
    fields = (Field("reason", label, QLineEdit(), required=True),)
    return CommandForm(context, name, act.text, fields, act, parent=parent)
