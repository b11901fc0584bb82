"""The whole year and the whole way are gone by mouse and keys: their source calls nothing else."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from tests.source_tree import ROOT, parsed, place, python_files

# The album looks, and never acts.
ACTING = [
    *(path for path in python_files("tests/views/whole_year") if path.name != "album.py"),
    ROOT / "tests/views/driving.py",
    ROOT / "tests/views/pages/shown.py",
]
# What acts on a control without mouse or key; the focus goes where one would click.
WITHOUT_HANDS = re.compile(
    r"set(?!Focus$)[A-Z]\w*|emit|trigger|toggle|click|animateClick|activated|refresh|reload"
    r"|open_store|selectRow|select_record|insertPlainText|insert|command|ask|tell|go_to"
)
# The clipboard is filled by another program, an input method commits what was typed.
BY_OTHERS = {"QApplication.clipboard().setText", "event.setCommitString"}
# Kinds of controls, names of pages and the sample year's files; no record, rule or file's reader.
KNOWN = ("desktop_app.config", "desktop_app.views")


def acts(path: Path) -> Iterator[tuple[int, str]]:
    """Each call of something's method, with its line."""
    for node in ast.walk(parsed(path)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            yield node.lineno, ast.unparse(node.func)


def imported(path: Path) -> Iterator[tuple[int, str]]:
    for node in ast.walk(parsed(path)):
        if isinstance(node, ast.ImportFrom) and node.module:
            yield node.lineno, node.module
        elif isinstance(node, ast.Import):
            yield from ((node.lineno, one.name) for one in node.names)


def test_no_control_is_acted_on_but_by_mouse_and_keys() -> None:
    found = [
        f"{place(path, line)}: {called}"
        for path in ACTING
        for line, called in acts(path)
        if WITHOUT_HANDS.fullmatch(called.rpartition(".")[2]) and called not in BY_OTHERS
    ]
    assert found == []


def test_no_service_and_no_model_is_within_reach() -> None:
    found = [
        f"{place(path, line)}: {module}"
        for path in ACTING
        for line, module in imported(path)
        if module.startswith("desktop_app") and not module.startswith(KNOWN)
    ]
    assert found == []


def test_the_window_gives_no_office_away() -> None:
    """What a view keeps for itself is not taken from it."""
    found = [
        f"{place(path, node.lineno)}: {ast.unparse(node)}"
        for path in ACTING
        for node in ast.walk(parsed(path))
        if isinstance(node, ast.Attribute)
        and (node.attr in {"context", "office"} or re.match(r"_[a-z]", node.attr))
        and ast.unparse(node.value) != "self"
    ]
    assert found == []
