"""Statistical forms from the command line."""

import json
from pathlib import Path

import openpyxl
import pytest

from desktop_app.services.desk import Desk
from desktop_app.services.office import system_actor
from desktop_app.services.store import open_store
from tests.cli.driving import Shell
from tests.services.desk_work import launch

YEAR = ("--year", 2024)
FORM = ("0601.N", *YEAR)
CELL = ("--line", "all", "--column", "total")


@pytest.fixture
def launched(shell: Shell) -> Shell:
    """A store with one campaign of a plan for 2021 to 2025."""
    database = open_store(shell.store)
    launch(Desk(database, system_actor()), "vi-nguoi-ngheo")
    database.close()
    return shell


def test_forms_are_listed_with_their_basis(launched: Shell) -> None:
    told = launched.document("statistics", "list", *YEAR)
    first = told[0]
    assert (first["code"], first["due"], first["own_from"]) == ("0601.N", "2024-12-15", None)
    assert "chưa kiểm chứng" in launched.done("statistics", "list", *YEAR)


def test_a_figure_leads_to_its_records(launched: Shell) -> None:
    shown = launched.document("statistics", "show", *FORM)
    figures = {(one["line"], one["column"]): one for one in shown["figures"]}
    assert figures["all", "from-3"]["figure"] == 1
    assert figures["all", "from-3"]["records"] == ["campaign:VNN-2024"]
    (record,) = launched.document("statistics", "show", *FORM, *CELL)["records"]
    assert record["traits"]["duration"] == "from_3"
    assert "Vì người nghèo" in launched.done("statistics", "show", *FORM, *CELL)
    refused = launched("statistics", "show", *FORM, "--line", "all")
    assert (refused.status, "--column" in refused.err) == (2, True)


def test_a_figure_is_written_by_hand_and_counted_again(launched: Shell) -> None:
    hand = ("--figure", 4, "--reason", "Ba phong trào của công đoàn")
    launched.done("statistics", "correct", *FORM, *CELL, *hand)
    told = launched.done("statistics", "show", *FORM)
    assert "ghi 4 thay cho 1 đếm được: Ba phong trào của công đoàn." in told
    assert "các phần chia theo phạm vi cộng lại là 1" in told
    launched.done("statistics", "correct", *FORM, *CELL, "--figure", 5, "--reason", "Bốn")
    launched.done("statistics", "correct", *FORM, *CELL, "--drop")
    assert launched.document("statistics", "show", *FORM, *CELL)["figure"] == 1
    refused = launched("statistics", "correct", *FORM, *CELL, "--figure", 5)
    assert (refused.status, "lý do" in refused.err) == (3, True)


def test_lines_and_columns_are_laid_out_anew(launched: Shell) -> None:
    new = ("--line", "ended", "--label", "Đã kết thúc", "--of", "all", "--group", "Theo tình trạng")
    asked = ("--where", "state=closed,handed_over", "--except", "kind=regular")
    launched.done("statistics", "set", *FORM, *new, *asked, "--before", "level-central")
    layout = launched.document("statistics", "show", *FORM, "--layout")
    assert layout["lines"][1] == {
        "code": "ended",
        "label": "Đã kết thúc",
        "of": "all",
        "group": "Theo tình trạng",
        "where": [
            {"trait": "state", "values": ["closed", "handed_over"]},
            {"trait": "kind", "values": ["regular"], "negated": True},
        ],
    }
    told = launched.done("statistics", "show", *FORM, "--layout")
    assert "Tình trạng: Đã kết thúc, Đã chuyển giao; không phải Hình thức tổ chức" in told
    launched.done("statistics", "set", *FORM, "--line", "ended", "--remove", "--title", "Khác")
    assert "Cơ quan lập từ năm 2024" in launched.done("statistics", "list", *YEAR)
    wrong = launched("statistics", "set", *FORM, "--line", "x", "--label", "X", "--where", "y=1")
    assert (wrong.status, "không có điều kiện “y”" in wrong.err) == (3, True)
    launched.done("statistics", "reset", *FORM, "--reason", "Theo mẫu mới")
    assert "Cơ quan lập" not in launched.done("statistics", "list", *YEAR)


def test_a_layout_is_saved_and_taken(launched: Shell, tmp_path: Path) -> None:
    path = tmp_path / "0601.json"
    assert launched.done("statistics", "save", *FORM, "--out", path) == str(path)
    data = json.loads(path.read_text(encoding="utf-8")) | {"code": "CQ-01", "title": "Riêng"}
    path.write_text(json.dumps(data), encoding="utf-8")
    assert launched.done("statistics", "take", path, *YEAR) == "CQ-01"
    assert "Riêng" in launched.done("statistics", "list", *YEAR)


def test_the_day_of_sending_is_kept(launched: Shell) -> None:
    assert launched.done("statistics", "sent", *YEAR) == "Chưa gửi."
    assert launched.done("statistics", "sent", *YEAR, "--on", "2024-12-10").endswith("10/12/2024.")
    assert launched.done("statistics", "sent", *YEAR, "--not-yet") == "Chưa gửi."


def test_forms_are_exported(launched: Shell, tmp_path: Path) -> None:
    book = tmp_path / "thong-ke.xlsx"
    launched.done("export", "statistics", *YEAR, "--form", "0601.N", "--out", book)
    cells = [row for sheet in openpyxl.load_workbook(book) for row in sheet.values]
    assert any("Tổng số phong trào thi đua" in row for row in cells)
    refused = launched("export", "statistics", *YEAR, "--form", "0609", "--out", book)
    assert (refused.status, "0601.N, 0602.N" in refused.err) == (3, True)
    launched.done("export", "statistics", *YEAR, "--out", tmp_path / "thong-ke.pdf")
