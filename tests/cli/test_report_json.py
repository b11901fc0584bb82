"""What a report says as JSON: exact values, in the order of its blocks."""

import json
from pathlib import Path

import pytest

from desktop_app.cli.answer import json_text
from desktop_app.cli.commands.report_json import report_json
from desktop_app.reports.report import Column, Format, Heading, Paragraph, Report, Row, Table
from tests.cli.driving import Shell

COLUMNS = (
    Column("name", "Tên"),
    Column("money", "Số tiền", Format.MONEY, group="Tiền"),
    Column("points", "Điểm", Format.POINTS),
    Column("share", "Tỷ lệ", Format.PERCENT),
    Column("day", "Ngày", Format.DATE),
)


def test_values_are_exact_and_blank_is_null() -> None:
    rows = (
        Row(("A", 1_250_000, 9750, -5, "2024-08")),
        Row(("Cụm 1",), "group"),
        Row(("B", None, 0, 10_000, None), "total"),
    )
    blocks = (Heading("I"), Paragraph("Câu."), Table("Bảng", COLUMNS, rows))
    told = report_json(Report("thử", "T", blocks=blocks))
    heading, paragraph, table = json.loads(json_text(told))["blocks"]
    assert heading == {"heading": "I", "level": 1}
    assert paragraph == {"paragraph": "Câu."}
    assert table["table"]["columns"][1]["group"] == "Tiền"
    assert table["table"]["rows"] == [
        {"level": "data", "cells": ["A", 1_250_000, "97.50", "-0.05", "2024-08"]},
        {"level": "group", "cells": ["Cụm 1"]},
        {"level": "total", "cells": ["B", None, "0.00", "100.00", None]},
    ]


def test_export_prints_what_a_report_says_instead_of_a_file(begun: Shell) -> None:
    found = begun.document("export", "units", "--year", 2024)
    (table,) = [one["table"] for one in found["blocks"] if "table" in one]
    at = [one["key"] for one in table["columns"]].index("code")
    rows = [row["cells"] for row in table["rows"] if row["level"] == "data"]
    assert [cells[at] for cells in rows] == ["U1", "U2", "U3"]


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        ([], "--out TỆP"),
        (["--json", "--out", "a.pdf"], "không đi cùng --out"),
        (["--json"], "biểu mẫu in"),
    ],
)
def test_where_it_goes_must_be_said_once(
    begun: Shell, options: list[str], sentence: str, tmp_path: Path
) -> None:
    told = begun("export", "receipts", "--year", 2024, *options)
    assert told.status == 2
    assert sentence in told.err
    assert not (tmp_path / "a.pdf").exists()
