"""Activities, initiatives, models and exemplars from the command line."""

from pathlib import Path

import openpyxl

from tests.cli.driving import Shell

OF = ("--year", 2024, "--campaign", "VNN-2024")
VISIT = ("--unit", "U1", "--title", "Thăm hộ nghèo", "--content", 2, "--on", "2024-10-17")


def add(shell: Shell, *more: object) -> str:
    return shell.done("activity", "add", *OF, *VISIT, *more)


def activity(shell: Shell, number: str) -> dict[str, object]:
    found = shell.document("activity", "list", *OF)["activities"]
    return next(one for one in found if str(one["id"]) == number)


def test_an_activity_is_written_down_with_its_evidence(begun: Shell, tmp_path: Path) -> None:
    photo, minutes = tmp_path / "ảnh.jpg", tmp_path / "biên bản.pdf"
    photo.write_bytes(b"anh")
    minutes.write_bytes(b"%PDF-1.4")
    figures = ("--households", 3, "--labour-days", "2,5", "--value", 2_000_000)
    number = add(begun, *figures, "--evidence", photo)
    begun.done("activity", "attach", number, "--evidence", minutes)
    found = activity(begun, number)
    assert (found["households_helped"], found["labour_days"], found["value"]) == (3, 250, 2_000_000)
    assert (found["typed"], found["evidence"]) == (True, ["ảnh.jpg", "biên bản.pdf"])
    assert "Thăm hộ nghèo" in begun.done("activity", "list", *OF)


def test_contents_without_any_activity_are_told(begun: Shell) -> None:
    add(begun)
    told = begun.document("activity", "contents", *OF)["contents"]
    assert [one["counts"]["activity"] for one in told] == [0, 1, 0, 0, 0, 0, 0, 0]
    assert "7/8 nội dung của kế hoạch chưa có hoạt động" in begun.done("activity", "contents", *OF)


def test_what_is_not_said_stays_as_it_is(begun: Shell) -> None:
    number = add(begun, "--place", "Xã Đắk Ơ")
    begun.done("activity", "set", number, "--kind", "model", "--content", 0)
    found = activity(begun, number)
    assert (found["kind"], found["content"], found["place"]) == ("model", None, "Xã Đắk Ơ")
    assert (found["title"], found["held_on"]) == ("Thăm hộ nghèo", "2024-10-17")


def test_a_withdrawn_one_is_gone(begun: Shell) -> None:
    number = add(begun)
    begun.done("activity", "withdraw", number, "--reason", "Ghi nhầm đơn vị")
    assert begun.document("activity", "list", *OF)["activities"] == []


def test_the_same_again_is_questioned_and_taken_with_a_reason(begun: Shell) -> None:
    add(begun)
    told = begun("activity", "add", *OF, *VISIT)
    assert told.status == 3
    assert "ngày 17/10/2024" in told.err
    add(begun, "--another-reason", "Buổi chiều, ở thôn khác")
    assert len(begun.document("activity", "list", *OF)["activities"]) == 2


def test_the_report_of_participation_shows_kind_and_content(begun: Shell, tmp_path: Path) -> None:
    add(begun)
    more = ("--unit", "U2", "--title", "Máy bóc ngô", "--kind", "initiative")
    begun.done("activity", "add", *OF, *more)
    out = tmp_path / "hoat-dong.xlsx"
    begun.done("export", "participation", *OF, "--out", out)
    cells = {
        cell
        for sheet in openpyxl.load_workbook(out)
        for row in sheet.iter_rows(values_only=True)
        for cell in row
    }
    assert {"Thăm hộ nghèo", "Máy bóc ngô", "Sáng kiến", "Có 1 sáng kiến."} <= cells
    assert any(str(cell).startswith("2. ") for cell in cells)


def test_what_cannot_be_is_one_calm_sentence(begun: Shell) -> None:
    told = begun("activity", "add", *OF, *VISIT, "--content", 99)
    assert (told.status, told.err) == (3, "Kế hoạch chỉ có 8 nội dung, từ 1.\n")
