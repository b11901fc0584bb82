"""Rows of a table that are found by what was typed, under the headings they stand under."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from desktop_app.domain.text import fold
from desktop_app.reports.report import Row, Table


def narrowed(table: Table, folds: Sequence[str], typed: str) -> Table:
    """The rows whose folded text holds what was typed, with or without its marks.

    `folds`: the folded text of each row, empty for a heading, which stays where a row under it
    does. All rows where nothing was typed.
    """
    wanted = fold(typed)
    if not wanted:
        return table
    return replace(table, rows=tuple(_found(table.rows, folds, wanted)))


def _found(rows: Sequence[Row], folds: Sequence[str], wanted: str) -> Iterator[Row]:
    heading: Row | None = None
    for row, told in zip(rows, folds, strict=True):
        if row.level == "group":
            heading = row
        elif wanted in told:
            if heading is not None:
                yield heading
                heading = None
            yield row
