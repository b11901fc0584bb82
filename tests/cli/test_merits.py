"""Year-end classes, measures and initiatives from the command line."""

from argparse import ArgumentTypeError
from pathlib import Path

import pytest
from openpyxl import Workbook

from desktop_app.cli.nouns.merits import author
from desktop_app.domain.awards.initiatives import Author
from desktop_app.services.desk import Desk
from desktop_app.services.office import system_actor
from desktop_app.services.store import open_store
from tests.cli.driving import Shell
from tests.services.desk_work import list_people, list_units

YEAR = ("--year", 2024)


@pytest.fixture
def staffed(shell: Shell) -> Shell:
    """A store with a unit and three people of 2024."""
    database = open_store(shell.store)
    desk = Desk(database, system_actor())
    list_units(desk, ["A"])
    list_people(desk, "A", "An", "Bình", "Chi")
    database.close()
    return shell


def classes(shell: Shell) -> list[str | None]:
    return [one["assessed_as"] for one in shell.document("assessment", "list", *YEAR)]


def test_a_class_is_written_changed_and_withdrawn(staffed: Shell) -> None:
    staffed.done("assessment", "set", "An", *YEAR, "--class", "good", "--points", "88,5")
    assert classes(staffed) == ["good", None, None]
    told = staffed("assessment", "set", "A-0", *YEAR, "--class", "excellent")
    assert told.status == 3
    assert "hãy ghi lý do" in told.err
    why = ("--reason", "Xét lại")
    staffed.done("assessment", "set", "A-0", *YEAR, "--class", "excellent", *why)
    told_text = staffed.done("assessment", "list", *YEAR)
    assert "Hoàn thành xuất sắc nhiệm vụ" in told_text
    assert "Chưa xếp loại" in told_text
    staffed.done("assessment", "withdraw", "An", *YEAR, "--reason", "Nhập nhầm")
    assert classes(staffed) == ["good", None, None]


def test_a_list_of_classes_is_read_line_by_line(staffed: Shell, tmp_path: Path) -> None:
    path = tmp_path / "xếp loại.txt"
    path.write_text("An; Hoàn thành tốt nhiệm vụ; 88\n\nA-1; xuất sắc\nChi;good", encoding="utf-8")
    told = staffed.done("assessment", "set", *YEAR, "--list", path, "--basis", "QĐ 1")
    assert told == "Đã ghi 3 xếp loại."
    assert classes(staffed) == ["good", "excellent", "good"]
    path.write_text("An; Khá\nBình\nChi; tốt; chín", encoding="utf-8")
    refused = staffed("assessment", "set", *YEAR, "--list", path)
    assert refused.status == 3
    assert all(f"Dòng {number}" in refused.err for number in (1, 2, 3))


def test_a_list_of_classes_may_be_a_spreadsheet(staffed: Shell, tmp_path: Path) -> None:
    path = tmp_path / "xếp loại.xlsx"
    book = Workbook()
    page = book.active
    assert page is not None
    page.append(("Họ và tên", "Xếp loại"))
    page.append(("An", "Hoàn thành tốt nhiệm vụ"))
    page.append(("Dũng", "Khá"))
    book.save(path)
    refused = staffed("assessment", "set", *YEAR, "--list", path)
    assert refused.status == 1
    assert refused.out.startswith("Chưa ghi gì.\nLỗi ở trang “Sheet” ô B3 · “Khá”: ")
    assert classes(staffed) == [None, None, None]
    page["A3"], page["B3"] = "Bình", "HTNV"
    book.save(path)
    assert staffed.done("assessment", "set", *YEAR, "--list", path) == "Đã ghi 2 xếp loại."
    assert classes(staffed) == ["good", "fulfilled", None]


def test_units_are_assessed_and_what_cannot_be_is_one_calm_sentence(staffed: Shell) -> None:
    told = staffed("assessment", "set", *YEAR)
    assert told.status == 3
    assert "--list" in told.err
    told = staffed("assessment", "take", *YEAR, "--ranking", 1, "--reason", "Theo điểm")
    assert (told.status, told.err) == (3, "Không có bảng xếp hạng cả năm 2024 số “1”.\n")
    staffed.done("assessment", "set", "A", "--unit", *YEAR, "--class", "good")
    (found,) = staffed.document("assessment", "list", *YEAR, "--unit")
    assert (found["name"], found["assessed_as"]) == ("Phòng A", "good")


def test_a_measure_is_written_ended_and_withdrawn(staffed: Shell) -> None:
    new = ("--kind", "warning", "--from", "2024-05-10", "--document", "QĐ 5")
    number = staffed.done("discipline", "add", "Bình", *new)
    assert "Cảnh cáo" in staffed.done("discipline", "list", *YEAR)
    staffed.done("discipline", "end", number, "--on", "2024-12-31")
    (found,) = staffed.document("discipline", "list")
    assert (found["code"], found["to_on"]) == ("A-1", "2024-12-31")
    assert staffed.document("discipline", "list", "--year", 2025) == []
    staffed.done("discipline", "withdraw", number, "--reason", "Nhầm người")
    assert staffed.document("discipline", "list") == []


def test_an_initiative_is_written_mended_and_withdrawn(staffed: Shell) -> None:
    authors = ("--author", "An=60", "--author", "A-1=40")
    new = ("--title", "Hồ sơ điện tử", "--scope", "province", "--recognised-on", "2024-10-01")
    number = staffed.done("initiative", "add", *YEAR, *new, *authors)
    assert "An (60%); Bình (40%)" in staffed.done("initiative", "list", *YEAR)
    staffed.done("initiative", "set", number, "--scope", "country", "--author", "Chi")
    (found,) = staffed.document("initiative", "list", *YEAR)
    assert (found["scope"], found["title"]) == ("country", "Hồ sơ điện tử")
    assert found["authors"] == [{"person": "A-2", "share": "100.00", "name": "Chi"}]
    staffed.done("initiative", "withdraw", number, "--reason", "Bị thu hồi")
    assert staffed.document("initiative", "list", *YEAR) == []


@pytest.mark.parametrize("text", ["An=0", "An=x", " =60"])
def test_a_share_that_is_none_is_bad_usage(text: str) -> None:
    with pytest.raises(ArgumentTypeError):
        author(text)


def test_an_author_alone_wrote_the_whole() -> None:
    assert (author("An"), author("An=62,5")) == (Author("An", 10_000), Author("An", 6250))
