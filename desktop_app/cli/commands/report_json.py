"""A report as JSON: its blocks in their order, each value exact."""

from desktop_app.cli.answer import Json
from desktop_app.domain.points import points_text
from desktop_app.reports.chart import without_charts
from desktop_app.reports.report import Block, Cell, Format, Heading, Report, Row, Table

_HUNDREDTHS = {Format.POINTS, Format.DAYS, Format.PERCENT}


def report_json(report: Report) -> dict[str, Json]:
    """The document of `export KIND --json`.

    Points, days and percentages are texts with two decimals, money is whole đồng, dates are ISO.
    """
    return {
        "kind": report.kind,
        "title": report.title,
        "abstract": report.abstract,
        "blocks": [_block(one) for one in without_charts(report).blocks],
        "made_from": dict(report.made_from),
    }


def _block(block: Block) -> Json:
    if isinstance(block, Table):
        return {"table": _table(block)}
    if isinstance(block, Heading):
        return {"heading": block.text, "level": block.level}
    return {"paragraph": getattr(block, "text", "")}


def _table(table: Table) -> Json:
    return {
        "title": table.title,
        "columns": [
            {"key": one.key, "title": one.title, "group": one.group, "format": one.format.value}
            for one in table.columns
        ],
        "rows": [_row(row, table) for row in table.rows],
    }


def _row(row: Row, table: Table) -> Json:
    formats = (one.format for one in table.columns)
    cells = [_cell(cell, kind) for cell, kind in zip(row.cells, formats, strict=False)]
    return {"level": row.level, "cells": cells}


def _cell(cell: Cell, kind: Format) -> Json:
    return points_text(cell) if isinstance(cell, int) and kind in _HUNDREDTHS else cell
