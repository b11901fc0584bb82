"""Where forms are made, read from the source, so that none can be forgotten."""

import ast
import sys
from collections.abc import Iterable, Iterator
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

import pytest

from desktop_app.views.form import FormDialog
from tests.source_tree import ROOT

if TYPE_CHECKING:
    from types import FrameType

VIEWS = ROOT / "desktop_app" / "views"
MADE_AT = "made at"
# A function that makes a form for others stands for a class of forms.
MAKERS = {"FormDialog", "reason_form"}


class Place(NamedTuple):
    """A call that makes a form: its file below `views`, the function around it, its lines."""

    file: str
    function: str
    lines: range

    @property
    def key(self) -> str:
        """What a test says of it."""
        return f"{self.file}:{self.function}"


@cache
def places() -> tuple[Place, ...]:
    """Every call in `views` that makes a form."""
    trees = {path: ast.parse(path.read_text("utf-8")) for path in sorted(VIEWS.rglob("*.py"))}
    makers = _makers(trees.values())
    return tuple(
        place
        for path, tree in trees.items()
        for place in _calls(path.relative_to(VIEWS).as_posix(), tree, makers)
        if place.function not in MAKERS
    )


def record_places(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every form know the key of the place where it was made."""
    make = FormDialog.__init__

    def record(self: FormDialog, *arguments: object, **named: object) -> None:
        make(self, *arguments, **named)  # type: ignore[arg-type]  # whatever a form takes
        self.setProperty(MADE_AT, _here())

    monkeypatch.setattr(FormDialog, "__init__", record)


def _here() -> str:
    """The nearest place up the stack."""
    frame: FrameType | None = sys._getframe(2)  # noqa: SLF001  # the stack as it stands
    while frame is not None:
        for place in places():
            in_file = frame.f_code.co_filename == str(VIEWS / place.file)
            if in_file and frame.f_lineno in place.lines:
                return place.key
        frame = frame.f_back
    return ""


def _makers(trees: Iterable[ast.Module]) -> set[str]:
    classes = [one for tree in trees for one in ast.walk(tree) if isinstance(one, ast.ClassDef)]
    found: set[str] = set()
    more = set(MAKERS)
    while more:
        found |= more
        more = {
            one.name for one in classes if any(_name(base) in found for base in one.bases)
        } - found
    return found


def _calls(file: str, tree: ast.Module, makers: set[str]) -> Iterator[Place]:
    for function in ast.walk(tree):
        if isinstance(function, ast.FunctionDef):
            for call in ast.walk(function):
                if isinstance(call, ast.Call) and _name(call.func) in makers:
                    lines = range(call.lineno, (call.end_lineno or call.lineno) + 1)
                    yield Place(file, function.name, lines)


def _name(node: ast.expr) -> str:
    return node.id if isinstance(node, ast.Name) else getattr(node, "attr", "")
