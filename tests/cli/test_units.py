"""Units from the command line."""

from pathlib import Path

import pytest
from openpyxl import load_workbook

from tests.cli.driving import Shell
from tests.services import books

WHEN = ("--on", "2024-07-01", "--basis", "Quyết định số 15/QĐ-UBND")
YEAR = ("--year", 2024)
NAMES = ("Văn phòng Sở", "Thanh tra Sở", "Phòng Giảm nghèo")


@pytest.fixture
def begun(shell: Shell) -> Shell:
    """A store with three units of ten people each, added by hand."""
    for number, name in enumerate(NAMES, 1):
        place = ("--code", f"U{number}", "--cluster", "Cụm 1", "--headcount", 10)
        shell.done("unit", "add", name, *YEAR, *place)
    return shell


def codes(shell: Shell) -> list[str]:
    return [one["code"] for one in shell.document("unit", "list", *YEAR)]


def test_units_are_merged_and_the_merger_is_taken_back(begun: Shell, tmp_path: Path) -> None:
    paper = tmp_path / "qd-15.txt"
    paper.write_text("Quyết định", encoding="utf-8")
    name = ("--name", "Văn phòng - Thanh tra", "--code", "VPTT", "--with-people")
    assert begun.done("unit", "merge", "U1", "U2", *name, *WHEN, "--document", paper) == "VPTT"
    assert codes(begun) == ["VPTT", "U3"]
    (act,) = begun.document("unit", "acts")["acts"]
    assert act["summary"] == (
        "Sáp nhập “Văn phòng Sở”, “Thanh tra Sở” thành đơn vị mới “Văn phòng - Thanh tra”."
    )
    assert act["documents"][0]["name"] == "qd-15.txt"
    history = begun.document("unit", "history", "VPTT")
    assert [one["code"] for one in history["origins"]] == ["VPTT", "U1", "U2"]
    text = begun.done("unit", "history", "VPTT")
    assert "Hoạt động từ ngày 01/07/2024." in text
    assert "└ Văn phòng Sở" in text
    assert begun.done("unit", "undo").startswith("Đã hoàn tác: Sáp nhập “Văn phòng Sở”")
    assert codes(begun) == ["U1", "U2", "U3"]


def test_a_unit_is_split_with_shares(begun: Shell) -> None:
    parts = ("--to", "U1=62,5", "--new", "Phòng Việc làm=30%", "--people-to", "phòng việc làm")
    assert begun.done("unit", "split", "U3", *parts, *WHEN) == "U1, DV01"
    lines = begun.document("unit", "history", "U3")["successors"][1:]
    assert [(one["code"], one["share"]) for one in lines] == [("U1", 6_250), ("DV01", 3_000)]


def test_a_unit_is_dissolved_with_or_without_a_successor(begun: Shell) -> None:
    told = begun.done("unit", "dissolve", "U3", *WHEN)
    assert told == "Đã giải thể đơn vị U3, không có đơn vị kế thừa."
    assert begun.done("unit", "dissolve", "U2", "--to", "U1=100", *WHEN) == "U1"
    assert codes(begun) == ["U1"]


def test_a_unit_is_renamed_and_moved(begun: Shell) -> None:
    told = begun.done("unit", "rename", "U3", "--name", "Phòng Giảm nghèo bền vững", *WHEN)
    assert told == "Từ ngày 01/07/2024, đơn vị U3 có tên “Phòng Giảm nghèo bền vững”."
    told = begun.done("unit", "move", "U3", "--parent", "U1", *WHEN)
    assert told == "Từ ngày 01/07/2024, đơn vị U3 trực thuộc đơn vị U1."
    history = begun.document("unit", "history", "U3")
    assert [one["name"] for one in history["names"]] == [
        "Phòng Giảm nghèo",
        "Phòng Giảm nghèo bền vững",
    ]
    assert history["parent"] == "Văn phòng Sở"


def test_what_is_wrong_is_said_all_at_once(begun: Shell) -> None:
    told = begun("unit", "split", "U3", "--to", "U1=80", "--to", "U2=30", *WHEN)
    assert (told.status, told.out) == (3, "")
    assert told.err == ("Các tỷ lệ cộng lại là 110,00%, vượt 100%. Hãy sửa lại; có thể để trống.\n")
    told = begun("unit", "split", "U3", "--to", "U1=nhiều", *WHEN)
    assert told.status == 2
    assert "không phải là tỷ lệ phần trăm" in told.err
    told = begun("unit", "split", "U3", "--to", "U1", "--to", "U2", "--people-to", "U9", *WHEN)
    assert told.err == "Không có đơn vị tiếp nhận “U9”. Các mã đang có: U1, U2.\n"


def test_a_unit_is_added_and_set_by_hand(begun: Shell) -> None:
    new = ("--cluster", "Cụm 2", "--headcount", 6, "--from", "2024-02-01")
    assert begun.done("unit", "add", "Phòng Trẻ em", *YEAR, *new) == "DV01"
    begun.done("unit", "set", "DV01", *YEAR, "--headcount", 8)
    added = begun.document("unit", "list", *YEAR)[-1]
    assert (added["name"], added["headcount"]) == ("Phòng Trẻ em", 8)
    assert added["cluster"]["name"] == "Cụm 2"


def test_other_spellings_come_and_go(begun: Shell) -> None:
    begun.done("unit", "alias", "add", "U3", "P. GN")
    assert begun.document("unit", "history", "U3")["aliases"] == ["P. GN"]
    begun.done("unit", "alias", "remove", "U3", "P. GN")
    assert begun.document("unit", "history", "U3")["aliases"] == []


def test_several_years_are_exported_in_both_views(begun: Shell, tmp_path: Path) -> None:
    begun.done("launch", "vi-nguoi-ngheo", *YEAR)
    given = books.gifts(tmp_path / "u1.xlsx", "Văn phòng Sở", ("Trần Thị Nhàn", 500_000))
    begun.done("import", given, *YEAR, "--campaign", "VNN-2024")
    begun.done("unit", "dissolve", "U1", "--to", "U2=60", *WHEN)
    out = tmp_path / "nhieu-nam.xlsx"
    told = begun.done("export", "multi-year", *YEAR, "--from", 2023, "--out", out)
    assert told == str(out)
    book = load_workbook(out)
    cells = {str(cell) for page in book for row in page.iter_rows(values_only=True) for cell in row}
    assert {"300000", "200000", "Chưa phân bổ", "2023"} <= cells
    refused = begun("export", "multi-year", *YEAR, "--from", 2025, "--out", out)
    assert refused.err == "Năm đầu (2025) phải không sau năm cuối (2024).\n"


def test_a_dry_run_tells_what_an_act_would_do_and_does_nothing(begun: Shell) -> None:
    asked = ("unit", "merge", "U1", "U2", "--name", "Văn phòng - Thanh tra", *WHEN, "--dry-run")
    told = begun.done(*asked)
    assert "Thôi hoạt động" in told
    assert "Đến hết ngày 30/06/2024" in told
    # Ten people each: the new unit is listed with both headcounts.
    assert "Cụm 1, 20 người" in told
    document = begun.document(*asked)
    assert {one["code"] for one in document["units"]} == {"U2", "U1", "DV01"}
    assert codes(begun) == ["U1", "U2", "U3"]
    assert begun.document("unit", "acts")["acts"] == []


def test_a_dry_run_refuses_what_the_act_would_refuse(begun: Shell) -> None:
    told = begun("unit", "merge", "U1", "--into", "U1", *WHEN, "--dry-run")
    assert told.status == 3
    assert "chính nó" in told.err
