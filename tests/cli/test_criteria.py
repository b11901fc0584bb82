"""Criteria sets from the command line."""

import json
from pathlib import Path

import openpyxl
import pytest

from tests.cli.driving import Shell

YEAR = ("--year", 2024)


@pytest.fixture
def own(begun: Shell) -> Shell:
    """A store with a draft of the office's own."""
    title = ("--title", "Bộ riêng của Sở")
    assert begun.done("criteria", "new", "rieng", *YEAR, *title) == "rieng"
    return begun


def test_sets_are_listed_with_their_state(own: Shell) -> None:
    assert own.done("criteria", "adopt", "nam-tap-the", *YEAR, "--cluster", "C1") == "nam-tap-the"
    found = {one["code"]: one for one in own.document("criteria", "list", *YEAR)}
    assert (found["rieng"]["state"], found["rieng"]["number"]) == ("draft", 1)
    assert (found["nam-tap-the"]["state"], found["nam-tap-the"]["clusters"]) == ("in_use", ["C1"])
    text = own.done("criteria", "list", *YEAR)
    assert "Đang soạn" in text
    assert "Bộ riêng của Sở" in text


def test_a_set_is_shown_as_a_tree_and_as_data(own: Shell) -> None:
    own.done("criteria", "adopt", "nam-tap-the", *YEAR)
    text = own.done("criteria", "show", "nam-tap-the", *YEAR)
    assert "– Hoàn thành chỉ tiêu nhiệm vụ chuyên môn được giao" in text
    assert "Tỷ lệ thực hiện chỉ tiêu" in text
    assert "Xếp loại Hoàn thành xuất sắc nhiệm vụ" in text
    shown = own.document("criteria", "show", "nam-tap-the", *YEAR)
    assert shown["definition"]["criteria"][1]["fact"] == "NVCM"


def test_a_text_may_begin_with_a_bracket(own: Shell) -> None:
    formula = "[Tổng số người] * 0,5"
    fields = ("code=1.2", "parent=1", "title=[A] Người", "max=5", "method=formula")
    own.done("criteria", "add", "rieng", *fields, f"formula={formula}", *YEAR)
    made = own.document("criteria", "show", "rieng", *YEAR)["definition"]["criteria"][-1]
    assert (made["title"], made["formula"]) == ("[A] Người", formula)


def test_criteria_are_added_changed_moved_and_removed(own: Shell) -> None:
    fields = ("code=1.2", "parent=1", "title=Sáng kiến", "max=5", "method=manual")
    told = own.document("criteria", "add", "rieng", *fields, *YEAR)
    # 10,00 + 5,00 stand in a group of 10,00.
    assert [one["code"] for one in told["warnings"]] == ["criteria.sum"]
    own.done("criteria", "set", "rieng", "max=15", *YEAR, "--criterion", "1")
    graded = 'steps=[{"points":"5","label":"Tốt"},{"points":"0","label":"Không"}]'
    own.done("criteria", "set", "rieng", "method=graded", graded, *YEAR, "--criterion", "1.2")
    own.done("criteria", "set", "rieng", "bonus_cap=5", "tie_order=criterion:1.2", *YEAR)
    own.done("criteria", "move", "rieng", "1.2", *YEAR, "--to", "1", "--at", 1)
    definition = own.document("criteria", "show", "rieng", *YEAR)["definition"]
    assert [one["code"] for one in definition["criteria"]] == ["1", "1.2", "1.1"]
    assert definition["criteria"][1]["method"] == "graded"
    assert (definition["bonus_cap"], definition["tie_order"]) == ("5.00", ["criterion:1.2"])
    own.done("criteria", "set", "rieng", "bonus_cap=", "tie_order=[]", *YEAR)
    own.done("criteria", "remove", "rieng", "1.2", *YEAR)
    definition = own.document("criteria", "show", "rieng", *YEAR)["definition"]
    assert "bonus_cap" not in definition
    assert [one["code"] for one in definition["criteria"]] == ["1", "1.1"]


def test_what_is_wrong_is_told_in_one_go_and_nothing_changes(own: Shell) -> None:
    before = own.document("criteria", "show", "rieng", *YEAR)
    told = own("criteria", "add", "rieng", "code=1.1", "title=", "max=-3", "method=tier", *YEAR)
    assert (told.status, told.out) == (3, "")
    for part in ("Tiêu chí: còn thiếu", "không được là số âm", "Số liệu, chỉ tiêu: còn thiếu"):
        assert part in told.err
    assert own("criteria", "set", "rieng", "bands=[", *YEAR).status == 3
    assert own("criteria", "set", "rieng", "không dấu bằng", *YEAR).status == 2
    assert own.document("criteria", "show", "rieng", *YEAR) == before


def test_a_set_is_checked(own: Shell) -> None:
    assert own.done("criteria", "check", "rieng", *YEAR) == "Không có gì sai."
    own.done("criteria", "set", "rieng", "max=30", *YEAR, "--criterion", "1")
    (found,) = own.document("criteria", "check", "rieng", *YEAR)["problems"]
    assert (found["severity"], found["criterion"], found["field"]) == ("warning", "1", "max")


def test_a_set_goes_into_use_and_out_of_it(own: Shell) -> None:
    own.done("criteria", "use", "rieng", *YEAR)
    told = own("criteria", "adopt", "nam-tap-the", *YEAR)
    assert told.status == 3
    assert "mã rieng" in told.err
    own.done("criteria", "retire", "rieng", *YEAR, "--reason", "Thay bộ mới")
    own.done("criteria", "adopt", "nam-tap-the", *YEAR)
    assert {one["state"] for one in own.document("criteria", "list", *YEAR)} == {
        "retired", "in_use",
    }  # fmt: skip


def test_a_set_is_copied_to_the_next_year(own: Shell) -> None:
    assert own.done("criteria", "copy", "rieng", *YEAR) == "rieng"
    (copied,) = own.document("criteria", "list", "--year", 2025)
    assert (copied["state"], copied["copied_from"]) == ("draft", "2024 rieng.1")
    told = own("criteria", "copy", "rieng", *YEAR)
    assert "Hãy đặt mã khác" in told.err


def test_a_scored_set_becomes_a_new_version(begun: Shell) -> None:
    begun.done("score", *YEAR)
    told = begun.document("criteria", "set", "nam-tap-the", "title=Bộ năm 2024", *YEAR)
    assert (told["number"], told["is_new_version"]) == (2, True)
    rows = begun.document("criteria", "list", *YEAR)
    found = {one["number"]: one["state"] for one in rows if one["code"] == "nam-tap-the"}
    assert found == {1: "retired", 2: "in_use"}
    begun.done("score", *YEAR)
    text = begun.done("criteria", "remove", "nam-tap-the", "1.4", *YEAR)
    assert "phiên bản mới" in text


def test_a_whole_set_is_replaced_by_its_edited_definition(own: Shell, tmp_path: Path) -> None:
    shown = own.document("criteria", "show", "rieng", *YEAR)
    shown["definition"]["criteria"][1]["max"] = "8.50"
    file = tmp_path / "bộ.json"
    file.write_text(json.dumps(shown, ensure_ascii=False), encoding="utf-8")
    own.done("criteria", "replace", "rieng", file, *YEAR)
    found = own.document("criteria", "show", "rieng", *YEAR)["definition"]
    assert found["criteria"][1]["max"] == "8.50"
    shown["definition"]["criteria"][1]["max"] = "tám"
    file.write_text(json.dumps(shown), encoding="utf-8")
    assert "Điểm tối đa" in own("criteria", "replace", "rieng", file, *YEAR).err
    file.write_text("[]", encoding="utf-8")
    assert own("criteria", "replace", "rieng", file, *YEAR).status == 3
    assert own("criteria", "replace", "rieng", tmp_path / "không có", *YEAR).status == 3


def change(file: Path, cell: str, value: str | float, sheet: str = "Bộ tiêu chí") -> None:
    book = openpyxl.load_workbook(file)
    book[sheet][cell] = value
    book.save(file)


def test_a_set_goes_out_as_a_workbook_and_comes_back_edited(own: Shell, tmp_path: Path) -> None:
    file = tmp_path / "bộ riêng.xlsx"
    assert own.done("criteria", "write", "rieng", *YEAR, "--out", file) == str(file)
    same = own.document("import", file, "--as", "criteria", "--json")
    assert (same["import_id"], same["files"][0]["status"]) == (None, "duplicate")
    change(file, "C3", "Chất lượng công việc")
    looked = own.document("import", file, "--as", "criteria", "--dry-run", "--json")
    assert (looked["import_id"], looked["files"][0]["status"]) == (None, "accepted")
    done = own.document("import", file, "--as", "criteria", "--json")
    (told,) = done["files"]
    assert (told["kind"], told["status"], told["rows_accepted"]) == ("criteria", "accepted", 2)
    shown = own.document("criteria", "show", "rieng", *YEAR)["definition"]
    assert shown["criteria"][1]["title"] == "Chất lượng công việc"
    assert own.document("intake", "show", done["import_id"])["files"] == done["files"]
    refused = own("undo", done["import_id"])
    assert (refused.status, "bộ tiêu chí" in refused.err) == (3, True)


def test_a_workbook_with_mistakes_changes_nothing_and_tells_each_cell(
    own: Shell, tmp_path: Path
) -> None:
    file = tmp_path / "sai.xlsx"
    own.done("criteria", "write", "rieng", *YEAR, "--out", file)
    before = own.document("criteria", "show", "rieng", *YEAR)
    change(file, "D3", -10)
    change(file, "B2", "1")
    told = own("import", file, "--as", "criteria", "--json")
    (rejected,) = told.json["files"]
    assert (told.status, rejected["status"], rejected["rows_accepted"]) == (1, "rejected", 0)
    assert {(one["code"], one["cell"]) for one in rejected["problems"]} == {
        ("criteria.max", "D3"), ("criteria.cycle", "B2"),
    }  # fmt: skip
    assert own.document("criteria", "show", "rieng", *YEAR) == before


def test_options_about_rows_do_not_go_with_a_criteria_set(own: Shell, tmp_path: Path) -> None:
    told = own("import", tmp_path, "--as", "criteria", "--accept-valid-rows", "--unit", "U1")
    assert told.status == 2
    assert "không đi cùng --accept-valid-rows, --unit" in told.err
