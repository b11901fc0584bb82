"""The way back to the file by the command line."""

from pathlib import Path

import pytest

from tests.cli.driving import Shell
from tests.services import books

CAMPAIGN = ("--year", 2024, "--campaign", "VNN-2024", "--received", "2024-11-20")


@pytest.fixture
def sent(tmp_path: Path) -> Path:
    path = tmp_path / "gui-ve" / "van-phong.xlsx"
    return books.gifts(path, "Văn phòng Sở", ("Lê Thị Mẫu", 500_000), ("Trần Mẫu", "1.500"))


@pytest.fixture
def file_id(begun: Shell, sent: Path) -> int:
    (file,) = begun("import", sent, *CAMPAIGN, "--accept-valid-rows", "--json").json["files"]
    number: int = file["file_id"]
    return number


def test_a_dry_run_stores_no_file(begun: Shell, sent: Path) -> None:
    (file,) = begun("import", sent, *CAMPAIGN, "--dry-run", "--json").json["files"]
    assert file["file_id"] is None


def test_the_number_of_a_file_is_told_with_its_import(begun: Shell, file_id: int) -> None:
    assert f"tệp số {file_id}:" in begun.done("intake", "show", 2)
    (file,) = begun.document("intake", "show", 2)["files"]
    assert file["file_id"] == file_id


def test_the_exact_file_is_saved_and_nothing_overwritten(
    begun: Shell, file_id: int, sent: Path, tmp_path: Path
) -> None:
    out = tmp_path / "goc.xlsx"
    assert begun.document("original", "save", file_id, "--out", out) == {"path": str(out)}
    assert out.read_bytes() == sent.read_bytes()
    told = begun("original", "save", file_id, "--out", out)
    assert (told.status, "đã có" in told.err) == (3, True)


def test_a_copy_to_open_is_named(begun: Shell, file_id: int, sent: Path) -> None:
    copy = Path(begun.done("original", "open", file_id))
    assert (copy.name, copy.read_bytes()) == (sent.name, sent.read_bytes())


def test_a_cell_is_shown_with_what_was_found_there(begun: Shell, file_id: int) -> None:
    place = ("original", "show", file_id, "--sheet", "Sheet1", "--cell", "C6")
    document = begun.document(*place)
    assert (document["sheet"], document["cell"], document["value"]) == ("Sheet1", "C6", "1.500")
    assert document["rows"] == [{"row": 6, "cells": ["2", "Trần Mẫu", "1.500"]}]
    assert [one["code"] for one in document["problems"]] == ["amount.ambiguous"]
    lines = begun.done(*place).splitlines()
    assert lines[:2] == ["Trang “Sheet1”, ô C6: 1.500", "6: 2 | Trần Mẫu | 1.500"]
    assert lines[2].startswith("Lỗi ở ô C6: ")


def test_a_file_is_shown_sheet_by_sheet_and_row_by_row(begun: Shell, file_id: int) -> None:
    assert begun.document("original", "show", file_id) == {"sheets": ["Sheet1"], "fixes": []}
    assert begun.done("original", "show", file_id).endswith("có các trang: Sheet1")
    rows = begun.document("original", "show", file_id, "--sheet", "Sheet1", "--limit", 4)["rows"]
    assert [row["row"] for row in rows] == [1, 2, 3, 4]
    assert rows[3]["cells"] == ["STT", "Họ và tên", "Số tiền (đồng)"]


@pytest.mark.parametrize(
    ("place", "sentence"),
    [
        (("--cell", "12"), "Không có ô “12”."),
        (("--sheet", "Lạ"), "Không có trang “Lạ”."),
    ],
)
def test_a_place_that_there_is_not_is_refused(
    begun: Shell, file_id: int, place: tuple[str, str], sentence: str
) -> None:
    told = begun("original", "show", file_id, *place)
    assert (told.status, told.err.strip()) == (3, sentence)


def test_a_cell_beyond_the_sheet_is_blank(begun: Shell, file_id: int) -> None:
    assert begun.document("original", "show", file_id, "--cell", "Z99")["value"] == ""


def test_a_headcount_leads_to_its_list(begun: Shell, file_id: int) -> None:
    found = begun.document("original", "headcount", "--year", 2024, "--unit", "U2")
    assert found["file_id"] != file_id
    assert (found["file"], found["sheet"], found["cell"]) == ("don-vi.xlsx", "Sheet1", "E5")
    told = begun.done("original", "headcount", "--year", 2024, "--unit", "U2")
    assert told == f"Tệp số {found['file_id']}: don-vi.xlsx / Sheet1 / E5"
    assert begun.document("original", "headcount", "--year", 2024, "--unit", "U9") is None


def test_a_file_that_there_is_not_is_refused(begun: Shell) -> None:
    told = begun("original", "open", 99)
    assert (told.status, told.err.strip()) == (3, "Không có tệp đã nhập số “99”.")
