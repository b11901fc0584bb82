"""What a form is tried with: one wrong field at a time, a closed year, a newer record."""

from collections.abc import Callable
from dataclasses import dataclass, field

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton
from shiboken6 import isValid

from desktop_app.views.form import FormDialog
from tests.views.pages.forms.editors import MEANT, answers, editor_of, put, state, wrongs
from tests.views.pages.walking import Walk

ROUNDS = 14
# Control characters, another direction of writing, marks apart from their letters, a picture.
HOSTILE = "a\x07\u202eb e\u0302\u0301 \N{TROPHY}" + "á" * 10_000
FULL = "Ổ đĩa đã đầy"
# What is said about the whole, whatever a field holds.
WHOLE = (FULL, "đang được dùng cho")
Reopen = Callable[[], FormDialog | None]


@dataclass(slots=True)
class Found:
    """What the trials of one form saw: what went wrong, and the fields that take any text."""

    wrong: list[str] = field(default_factory=list)
    free: set[str] = field(default_factory=set)


class Trial:
    """One form in the window, which writes nothing: the disk is full when it comes to that."""

    def __init__(self, walk: Walk, form: FormDialog, reopen: Reopen) -> None:
        self._walk = walk
        self._reopen = reopen
        self._right: dict[str, object] = {}
        self._said: list[str] = []
        self.form = form
        self.found = Found()

    @property
    def is_open(self) -> bool:
        """Whether the form stands there."""
        return isValid(self.form) and self.form.isVisible()

    def prepare(self) -> bool:
        """The form with what is right in it, opened once more where it has gone."""
        if not self.is_open:
            again = self._reopen()
            if again is None:
                return False
            self.form = again
        for key, value in self._right.items():
            put(editor_of(self.form, key), value)
        return True

    def fill(self) -> None:
        """Find what the form takes, by answering the sentences at its fields."""
        tried: dict[str, int] = {}
        for key, value in MEANT.items():
            if self._states().get(key) == "":
                put(editor_of(self.form, key), value)
        for _ in range(ROUNDS):
            self._right = self._states()
            self.submit()
            problems = self.problems()
            self._said = [self.failure(), *problems.values()]
            if not problems:
                return
            for key in problems:
                editor = editor_of(self.form, key)
                at, meant = tried.get(key, 0), answers(editor)
                if at < len(meant):
                    put(editor, meant[at])
                tried[key] = at + 1
        self.found.wrong.append(f"cannot be filled: {self.problems()}")

    def wrong_fields(self) -> None:
        """Each field with each wrong value, all others right."""
        for key in list(self._right):
            if not self.prepare():
                return
            for value in wrongs(editor_of(self.form, key)):
                if not self.prepare():
                    return
                put(editor_of(self.form, key), value)
                self._expect_a_sentence(key, str(value)[:14])
                if key in self.found.free:
                    break

    def hostile_texts(self) -> None:
        """What is seen by nobody and is far too long, in all that takes any text."""
        if not self.prepare():
            return
        for key in self.found.free:
            editor = editor_of(self.form, key)
            if isinstance(editor, QLineEdit):
                put(editor, HOSTILE)
        before = self._states()
        self.submit()
        if self.is_open and self._states() != before:
            self.found.wrong.append("lost a long text")

    def close(self) -> None:
        """Let Escape close what stands open."""
        if not self.is_open:
            return
        QTest.keyClick(self.form, Qt.Key.Key_Escape)
        self._walk.rest()
        if self.is_open:
            self.found.wrong.append("Escape does not close it")
            self.form.reject()

    def refusal(self) -> str:
        """What the form says to what is right; "" where it closed."""
        if not self.prepare():
            return "gone"
        before = self._states()
        self.submit()
        if not self.is_open:
            return ""
        if self._states() != before:
            self.found.wrong.append("did not keep what was typed")
        return " ".join(filter(None, [self.failure(), *self.problems().values()]))

    def submit(self) -> None:
        """Press the button of agreement."""
        button = self.form.findChild(QPushButton, f"{self.form.objectName()}.ok")
        assert isinstance(button, QPushButton)
        button.click()
        if self.problems():
            return
        self._walk.rest()
        for one in self._walk.dialogs():
            if one.objectName() in {"bug", "failure"}:
                self.found.wrong.append(f"{one.objectName()} over the form: {self._states()}")
                one.reject()

    def problems(self) -> dict[str, str]:
        """The sentences at the fields that are seen."""
        if not self.is_open:
            return {}
        labels = {key: self._label(f"{key}.problem") for key in self.form.values()}
        return {key: one.text() for key, one in labels.items() if one and one.isVisible()}

    def failure(self) -> str:
        """The sentence about the whole."""
        label = self._label("failure") if self.is_open else None
        return label.text() if label and label.isVisible() else ""

    def _expect_a_sentence(self, key: str, value: str) -> None:
        before = self._states()
        self.submit()
        if not self.is_open:
            self.found.free.add(key)
            return
        problems, failure = self.problems(), self.failure()
        if self._states() != before:
            self._blame(key, value, "lost what was typed")
        if key in problems and not self._has_focus(next(iter(problems))):
            self._blame(key, value, "the focus is elsewhere")
        elif key not in problems and self._is_taken(failure, problems):
            self.found.free.add(key)
        elif key not in problems:
            self._blame(key, value, f"said elsewhere: {problems or failure}")

    def _is_taken(self, failure: str, problems: dict[str, str]) -> bool:
        """Whether the form says only what it says to what is right as well."""
        as_ever = [failure, *problems.values()] == self._said
        return as_ever or any(whole in failure for whole in WHOLE)

    def _blame(self, key: str, value: str, sentence: str) -> None:
        self.found.wrong.append(f"{key} = {value}: {sentence}")

    def _has_focus(self, key: str) -> bool:
        editor, focus = editor_of(self.form, key), self.form.focusWidget()
        return focus is editor or editor.isAncestorOf(focus)

    def _states(self) -> dict[str, object]:
        return {key: state(editor_of(self.form, key)) for key in self.form.values()}

    def _label(self, end: str) -> QLabel | None:
        found = self.form.findChild(QLabel, f"{self.form.objectName()}.{end}")
        return found if isinstance(found, QLabel) else None
