"""Rules of the house that no linter holds: sizes, swallowed errors, things left for later."""

import ast
import functools
import re
import statistics
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.source_tree import ROOT, parsed, place, python_files

LONGEST_FILE = 400
LONGEST_FUNCTION = 50
MEDIAN_FUNCTION = 8
LEFT_FOR_LATER = re.compile(r"\b(" + "|".join(["TO" + "DO", "FIX" + "ME", "XX" + "X"]) + r")\b")
CHECKS = re.compile(r"raises|waitUntil|waitSignal|\bcheck|QAbstractItemModelTester")

OURS = ("desktop_app", "tools", "tests")
REVISIONS = "migrations"  # a revision spells out its tables once and is never edited again


@pytest.fixture(scope="module", autouse=True)
def _trees_go() -> Iterator[None]:
    """The trees of all files, some 400 megabytes, are not carried along to the next tests."""
    yield
    functions_of.cache_clear()
    parsed.cache_clear()


@functools.cache
def functions_of(path: Path) -> tuple[ast.FunctionDef | ast.AsyncFunctionDef, ...]:
    nodes = ast.walk(parsed(path))
    return tuple(one for one in nodes if isinstance(one, ast.FunctionDef | ast.AsyncFunctionDef))


def functions(*folders: str) -> Iterator[tuple[Path, ast.FunctionDef | ast.AsyncFunctionDef]]:
    for path in python_files(*folders):
        yield from ((path, function) for function in functions_of(path))


def length(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    return (function.end_lineno or function.lineno) - function.lineno + 1


def lines_of(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").splitlines()


def does_nothing(handler: ast.ExceptHandler) -> bool:
    return all(
        isinstance(node, ast.Pass)
        or (isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant))
        for node in handler.body
    )


def test_no_file_is_longer_than_a_reader_can_hold() -> None:
    long = [
        f"{path.relative_to(ROOT)} has {len(lines_of(path))} lines"
        for path in python_files(*OURS)
        if len(lines_of(path)) > LONGEST_FILE and REVISIONS not in path.parts
    ]
    assert long == []


def test_no_function_is_longer_than_a_screen() -> None:
    long = [
        f"{place(path, function.lineno)}: {function.name} has {length(function)} lines"
        for path, function in functions(*OURS)
        if length(function) > LONGEST_FUNCTION and REVISIONS not in path.parts
    ]
    assert long == []


def test_most_functions_are_short() -> None:
    sizes = [length(function) for _, function in functions("desktop_app")]
    assert statistics.median(sizes) <= MEDIAN_FUNCTION


def test_no_error_is_swallowed() -> None:
    swallowed = [
        place(path, node.lineno)
        for path in python_files("desktop_app", "tools")
        for node in ast.walk(parsed(path))
        if isinstance(node, ast.ExceptHandler) and does_nothing(node)
    ]
    assert swallowed == []


def test_nothing_is_left_for_later() -> None:
    left = [
        place(path, number)
        for path in python_files(*OURS)
        for number, line in enumerate(lines_of(path), 1)
        if LEFT_FOR_LATER.search(line)
    ]
    assert left == []


def test_no_waiting_loop_turns_inside_the_window() -> None:
    """Events handled in the midst of work let the user begin the same work again."""
    turning = [
        place(path, node.lineno)
        for path in python_files("desktop_app")
        for node in ast.walk(parsed(path))
        if isinstance(node, ast.Attribute) and node.attr == "processEvents"
    ]
    assert turning == []


def test_every_test_looks_at_something() -> None:
    """By itself, or by a function of its own file that does."""
    blind = [
        f"{place(path, function.lineno)}: {function.name}"
        for path in python_files("tests")
        for function in blind_tests(path)
    ]
    assert blind == []


def blind_tests(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    """The tests of a file in which nothing is checked."""
    checking = {one.name for one in functions_of(path) if checks(one, set())}
    for function in functions_of(path):
        if function.name.startswith("test_") and not checks(function, checking):
            yield function


def checks(function: ast.AST, helpers: set[str]) -> bool:
    return any(is_check(node, helpers) for node in ast.walk(function))


def is_check(node: ast.AST, helpers: set[str]) -> bool:
    """Whether it is an assertion, one of pytest's own, or the name of a helper that checks."""
    if isinstance(node, ast.Assert):
        return True
    if isinstance(node, ast.Attribute):
        return CHECKS.search(node.attr) is not None
    return isinstance(node, ast.Name) and (node.id in helpers or CHECKS.search(node.id) is not None)
