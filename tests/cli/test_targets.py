"""Targets from the command line."""

from pathlib import Path
from typing import Any

import openpyxl

from tests.cli.driving import Shell

SCOPE = ("--year", 2024, "--campaign", "VNN-2024")


def line(shell: Shell, code: str, unit: str | None = None) -> dict[str, Any]:
    found = shell.document("target", "list", *SCOPE)["targets"]
    return next(
        one
        for one in found
        if one["code"] == code and (one["unit"] and one["unit"]["code"]) == unit
    )


def test_results_by_quarter_lead_to_a_forecast(begun: Shell) -> None:
    unit = begun.document("unit", "list", "--year", 2024)[0]["code"]
    own = ("target", "set", "GN", "--year", 2024, "--unit", unit)
    begun.done(*own, "--planned", "40")
    begun.done(*own, "--period", "2024-Q1", "--actual", "12")
    found = line(begun, "GN", unit)
    # 12 in three of twelve months.
    assert (found["actual"], found["months"], found["forecast"]) == ("12", 3, "48")
    assert found["planned"] == {"from": "40", "to": "40"}
    assert "Quý I năm 2024" in begun.done("target", "list", *SCOPE)


def test_the_departments_line_says_what_the_plan_set(begun: Shell) -> None:
    kinds = {one["kind"] for one in begun.document("target", "list", *SCOPE)["targets"]}
    assert {"range", "reduction", "percentage"} <= kinds


def test_not_assigned_is_a_state_of_its_own(begun: Shell) -> None:
    unit = begun.document("unit", "list", "--year", 2024)[0]["code"]
    begun.done("target", "set", "GN", "--year", 2024, "--unit", unit, "--not-assigned")
    found = line(begun, "GN", unit)
    assert (found["not_assigned"], found["planned"]["from"]) == (True, None)


def test_an_unknown_target_ends_in_one_sentence(begun: Shell) -> None:
    told = begun("target", "set", "XYZ", "--year", 2024, "--actual", "5")
    assert (told.status, told.out) == (3, "")
    assert told.err.startswith("Không có chỉ tiêu năm 2024 “XYZ”.")


def test_a_quarters_sheet_brings_the_quarters_results(begun: Shell, tmp_path: Path) -> None:
    unit = begun.document("unit", "list", "--year", 2024)[0]
    for period, actual in (("2024-Q1", 12), ("2024-Q2", 9)):
        sheet = write_targets(tmp_path / f"{period}.xlsx", unit["name"], 40, actual)
        asked = ("--as", "targets", "--year", 2024, "--period", period)
        begun.document("import", sheet, *asked)
    found = line(begun, "GN", unit["code"])
    assert found["periods"] == {"2024-Q1": "12", "2024-Q2": "9"}
    # 12 and 9 in half a year.
    assert (found["actual"], found["planned"]["from"], found["forecast"]) == ("21", "40", "42")


def write_targets(path: Path, unit: str, planned: int, actual: int) -> Path:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["Đơn vị", "Mã chỉ tiêu", "Chỉ tiêu", "Kế hoạch", "Thực hiện"])
    sheet.append([unit, "GN", "Số hộ nghèo giảm", planned, actual])
    book.save(path)
    return path
