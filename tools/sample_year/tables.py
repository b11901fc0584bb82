"""The generator's tables: text files of one row a line, cells between bars."""

from pathlib import Path

_FOLDER = Path(__file__).parent / "tables"


def rows_of(name: str) -> tuple[tuple[str, ...], ...]:
    """A table's rows; blank lines and lines that begin with # are none."""
    lines = (_FOLDER / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    kept = (line for line in lines if line.strip() and not line.startswith("#"))
    return tuple(tuple(cell.strip() for cell in line.split("|")) for line in kept)
