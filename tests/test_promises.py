"""The map of promises (docs/promises.md) names only tests, targets and commands that exist."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator

from tests.source_tree import ROOT, parsed

MAP = ROOT / "docs/promises.md"
NOT_YET = "not yet"


def rows() -> Iterator[tuple[str, str]]:
    """Each promise with what the map says of it, in the map's order."""
    for line in MAP.read_text(encoding="utf-8").splitlines():
        cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
        if line.startswith("|") and cells[0] not in {"promise", "---"}:
            assert len(cells) == 2, f"two cells are wanted: {line}"
            yield cells[0], cells[1]


def holders(kind: str) -> list[str]:
    """What holds promises, of one kind: those that begin with `tests/`, `make `, `main.py `."""
    named = [name for _, held_by in rows() for name in re.findall(r"`([^`]+)`", held_by)]
    return sorted({name for name in named if name.startswith(kind)})


def test_every_promise_is_held_by_something_or_said_to_be_open() -> None:
    unclear = [
        promise
        for promise, held_by in rows()
        if held_by != NOT_YET
        and not re.fullmatch(r"`(tests/|make |main\.py )[^`]+`(, `[^`]+`)*", held_by)
    ]
    assert unclear == []


def test_no_promise_stands_twice() -> None:
    promises = [promise for promise, _ in rows()]
    assert sorted(promises) == sorted(set(promises))


def test_every_test_on_the_map_exists() -> None:
    missing = []
    for node_id in holders("tests/"):
        path, _, name = node_id.partition("::")
        file = ROOT / path
        if not file.is_file() or name not in functions_in(parsed(file)):
            missing.append(node_id)
    assert missing == []


def functions_in(module: ast.Module) -> set[str]:
    return {node.name for node in module.body if isinstance(node, ast.FunctionDef)}


def test_every_make_target_on_the_map_exists() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z-]+):", makefile, re.MULTILINE))
    assert {name.split()[1] for name in holders("make ")} <= targets


def test_every_command_on_the_map_exists() -> None:
    for command in holders("main.py "):
        words = [word for word in command.split()[1:] if word.islower() and word[0].isalpha()]
        run = subprocess.run(
            [sys.executable, "main.py", *words, "--help"],
            cwd=ROOT,
            capture_output=True,
            check=False,
        )
        assert run.returncode == 0, f"{command}: {run.stderr.decode()}"
