"""Importing by the command line: what goes in, what is refused, and where it says so."""

from pathlib import Path
from typing import Any

import pytest

from tests.cli.driving import Shell
from tests.services import books

CAMPAIGN = ("--year", 2024, "--campaign", "VNN-2024", "--received", "2024-11-20")


@pytest.fixture
def good(tmp_path: Path) -> Path:
    """Two gifts of 750.000 đồng."""
    path = tmp_path / "gui-ve" / "van-phong.xlsx"
    return books.gifts(path, "Văn phòng Sở", ("Lê Thị Mẫu", 500_000), ("Trần Mẫu", 250_000))


@pytest.fixture
def doubtful(tmp_path: Path) -> Path:
    """One good gift of 300.000 đồng, and one that could be 1.500 đồng or 1,5."""
    path = tmp_path / "gui-ve" / "thanh-tra.xlsx"
    return books.gifts(path, "Thanh tra Sở", ("Phạm Mẫu", 300_000), ("Vũ Mẫu", "1.500"))


def statuses(document: Any) -> dict[str, str]:  # noqa: ANN401  # JSON
    return {Path(file["path"]).name: file["status"] for file in document["files"]}


def test_a_good_file_goes_in(begun: Shell, good: Path) -> None:
    document = begun.document("import", good, *CAMPAIGN)
    (file,) = document["files"]
    assert isinstance(document["import_id"], int)
    assert document["totals"] == {"contributions_vnd": 750_000}
    assert (file["path"], file["status"], file["kind"]) == (str(good), "accepted", "contributions")
    assert (file["rows_total"], file["rows_accepted"], file["problems"]) == (2, 2, [])
    assert len(file["sha256"]) == 64


def test_a_file_with_an_error_is_rejected_whole(begun: Shell, good: Path, doubtful: Path) -> None:
    told = begun("import", good.parent, *CAMPAIGN, "--json")
    assert (told.status, told.err) == (1, "")
    assert statuses(told.json) == {"van-phong.xlsx": "accepted", "thanh-tra.xlsx": "rejected"}
    assert told.json["totals"] == {"contributions_vnd": 750_000}
    (problem,) = next(one for one in told.json["files"] if one["path"] == str(doubtful))["problems"]
    assert problem.pop("message")
    assert problem == {
        "severity": "error",
        "code": "amount.ambiguous",
        "sheet": "Sheet1",
        "cell": "C6",
        "value": "1.500",
    }


def test_good_rows_of_a_bad_file_go_in_where_that_is_asked_for(
    begun: Shell, doubtful: Path
) -> None:
    told = begun("import", doubtful, *CAMPAIGN, "--accept-valid-rows", "--json")
    assert (told.status, statuses(told.json)) == (1, {"thanh-tra.xlsx": "partial"})
    assert told.json["files"][0]["rows_accepted"] == 1
    assert told.json["totals"] == {"contributions_vnd": 300_000}


def test_the_text_names_file_sheet_cell_value_and_what_to_do(begun: Shell, doubtful: Path) -> None:
    lines = begun("import", doubtful, *CAMPAIGN).out.splitlines()
    about = f"{doubtful} (Ủng hộ, đóng góp, U2, VNN-2024)"
    assert lines[0] == f"[từ chối] tệp số 2: 0/2 dòng {about}"
    assert lines[1].startswith("    Lỗi ở trang “Sheet1” ô C6 · “1.500”: ")
    assert lines[-2].endswith("Tệp: 1 từ chối. Số dòng nhận: 0.")
    assert lines[-1] == "Tiền ủng hộ được tính: 0 đồng."


def test_a_dry_run_changes_nothing(begun: Shell, good: Path) -> None:
    tried = begun.document("import", good, *CAMPAIGN, "--dry-run")
    assert (tried["import_id"], statuses(tried)) == (None, {"van-phong.xlsx": "accepted"})
    assert tried["totals"] == {"contributions_vnd": 750_000}
    assert [one["import_id"] for one in begun.document("intake", "list", "--year", 2024)] == [1]


def test_a_dry_run_foretells_a_rejection(begun: Shell, doubtful: Path) -> None:
    told = begun("import", doubtful, *CAMPAIGN, "--dry-run", "--json")
    assert (told.status, statuses(told.json)) == (1, {"thanh-tra.xlsx": "rejected"})


def test_the_same_file_twice_changes_nothing(begun: Shell, good: Path) -> None:
    begun.done("import", good, *CAMPAIGN)
    again = begun.document("import", good, *CAMPAIGN)
    assert (again["import_id"], statuses(again)) == (None, {"van-phong.xlsx": "duplicate"})


def test_what_is_no_spreadsheet_is_ignored_and_the_rest_goes_on(begun: Shell, good: Path) -> None:
    (good.parent / "ghi chú.txt.pdf").write_bytes(b"%PDF-1.7 nothing to import")
    told = begun("import", good.parent, *CAMPAIGN, "--json")
    assert statuses(told.json) == {"van-phong.xlsx": "accepted", "ghi chú.txt.pdf": "ignored"}
    assert told.status == 0


def test_a_broken_workbook_is_rejected_and_the_rest_goes_on(begun: Shell, good: Path) -> None:
    (good.parent / "hong.xlsx").write_bytes(good.read_bytes()[:900])
    told = begun("import", good.parent, *CAMPAIGN, "--json")
    assert statuses(told.json) == {"van-phong.xlsx": "accepted", "hong.xlsx": "rejected"}
    assert (told.status, told.err) == (1, "")


def test_an_import_is_taken_back(begun: Shell, good: Path) -> None:
    number = begun.document("import", good, *CAMPAIGN)["import_id"]
    assert begun.done("undo", number) == f"Đã rút lại lần nhập số {number}."
    (campaign,) = begun.document("campaign", "list", "--year", 2024)["campaigns"]
    assert campaign["returned"] == 0
    told = begun("undo", number)
    assert (told.status, told.out) == (3, "")
    assert len(told.err.splitlines()) == 1


def test_an_unknown_import_cannot_be_taken_back(begun: Shell) -> None:
    assert begun("undo", 99).err == "Không có lần nhập số “99”.\n"


def test_an_import_can_be_looked_at_again(begun: Shell, doubtful: Path) -> None:
    first = begun("import", doubtful, *CAMPAIGN, "--json").json
    assert begun.document("intake", "show", first["import_id"]) == first


def test_the_year_is_that_of_the_period_then_the_campaign_then_the_newest(
    begun: Shell, good: Path
) -> None:
    assert statuses(begun.document("import", good, "--campaign", "VNN-2024", "--dry-run"))
    begun.done("launch", "vi-nguoi-ngheo", "--year", 2025)
    dry = ("--dry-run", "--campaign")
    assert begun("import", good, *dry, "VNN-2024").status == 0
    refused = begun("import", good, "--period", "2025-H1", *dry, "VNN-2024")
    assert refused.status == 3
    assert refused.err == "Không có phong trào năm 2025 “VNN-2024”. Các mã đang có: VNN-2025.\n"


def test_a_path_that_is_not_there_is_a_known_failure(begun: Shell, tmp_path: Path) -> None:
    told = begun("import", tmp_path / "không có", *CAMPAIGN)
    assert (told.status, told.out) == (3, "")
    assert told.err.startswith("Không đọc được “")


def test_a_closed_year_takes_no_import_until_it_is_reopened(begun: Shell, good: Path) -> None:
    begun.done("year", "close", "--year", 2024)
    told = begun("import", good, *CAMPAIGN)
    assert (told.status, told.err) == (3, "Năm 2024 đã khóa sổ nên không nhận thay đổi.\n")
    assert begun.document("year", "list") == [{"year": 2024, "closed": True}]
    begun.done("year", "reopen", "--year", 2024, "--reason", "Thanh tra yêu cầu")
    begun.done("import", good, *CAMPAIGN)


def test_kinds_that_only_a_title_tells_may_be_named(begun: Shell, tmp_path: Path) -> None:
    head = ("Ngày", "Nội dung", "Ghi nợ", "Ghi có")
    lines = [head, ("20/10/2024", "VAN PHONG NOP QUY", None, 400_000)]
    path = books.write(tmp_path / "tháng 10.xlsx", lines)
    (unread,) = begun("import", path, *CAMPAIGN, "--dry-run", "--json").json["files"]
    assert (unread["status"], unread["problems"][0]["code"]) == ("rejected", "sheet.ledger")
    (file,) = begun.document("import", path, *CAMPAIGN, "--as", "bank")["files"]
    assert (file["kind"], file["status"], file["rows_accepted"]) == ("bank", "accepted", 1)


def test_a_supplement_adds_to_what_a_unit_sent(begun: Shell, good: Path, tmp_path: Path) -> None:
    more = books.gifts(tmp_path / "them.xlsx", "Văn phòng Sở", ("Đỗ Mẫu", 100_000))
    begun.done("import", good, *CAMPAIGN)
    begun.done("import", more, *CAMPAIGN, "--supplement")
    (board,) = begun.document("returns", "--year", 2024)["campaigns"]
    assert board["rows"][0]["versions"] == 2
    assert "850.000" in begun.done("check") or "850000" in begun.done("check")


def test_a_second_return_says_what_it_replaced(begun: Shell, good: Path, tmp_path: Path) -> None:
    begun.document("import", good, *CAMPAIGN)
    again = books.gifts(
        tmp_path / "sua.xlsx", "Văn phòng Sở", ("Lê Thị Mẫu", 600_000), ("Trần Mẫu", 250_000)
    )
    told = begun("import", again, *CAMPAIGN)
    assert "Thay bản đang tính từ tệp “van-phong.xlsx”" in told.out
    assert "750.000 đồng → 850.000 đồng (1 dòng đổi, 0 thêm, 0 bớt)" in told.out
