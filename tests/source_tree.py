"""The project's own source files, for tests that read them."""

import ast
import functools
import gc
from pathlib import Path

ROOT = Path(__file__).parents[1]


def python_files(*folders: str) -> list[Path]:
    """Every Python file below the folders, in order."""
    return sorted(path for folder in folders for path in (ROOT / folder).rglob("*.py"))


@functools.cache
def parsed(path: Path) -> ast.Module:
    text = path.read_text(encoding="utf-8")
    # A tree is no garbage: to look for some while it grows takes twice as long as to make it.
    gc.disable()
    try:
        return ast.parse(text, filename=str(path))
    finally:
        gc.enable()


def place(path: Path, line: int) -> str:
    """Where something stands, as editors and terminals open it."""
    return f"{path.relative_to(ROOT)}:{line}"
