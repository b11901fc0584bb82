"""`import --corrections`: what is settled file by file, and every way to get it wrong."""

import json
from pathlib import Path

import pytest

from tests.cli.driving import Shell
from tests.services import books

CAMPAIGN = ("--year", 2024, "--campaign", "VNN-2024", "--received", "2024-11-20")
OPEN = ("--year", 2024, "--received", "2024-11-20")


def written(folder: Path, said: object) -> Path:
    path = folder / "sửa.json"
    path.write_text(json.dumps(said, ensure_ascii=False), encoding="utf-8")
    return path


@pytest.fixture
def doubtful(tmp_path: Path) -> Path:
    """One good gift of 300.000 đồng, and one that could be 1.500 đồng or 1,5."""
    path = tmp_path / "gui-ve" / "thanh-tra.xlsx"
    return books.gifts(path, "Thanh tra Sở", ("Phạm Mẫu", 300_000), ("Vũ Mẫu", "1.500"))


def test_a_cell_is_mended_and_the_file_goes_in(begun: Shell, doubtful: Path) -> None:
    cells = [{"sheet": "Sheet1", "cell": "C6", "text": "1.500.000"}]
    said = written(doubtful.parent.parent, {"thanh-tra.xlsx": {"cells": cells}})
    document = begun.document("import", doubtful, *CAMPAIGN, "--corrections", said)
    assert document["totals"] == {"contributions_vnd": 1_800_000}
    (file,) = document["files"]
    assert (file["status"], file["problems"]) == ("accepted", [])


def test_a_dry_run_with_corrections_tells_the_same_and_changes_nothing(
    begun: Shell, doubtful: Path
) -> None:
    said = written(
        doubtful.parent.parent,
        {"gui-ve/thanh-tra.xlsx": {"rows_out": [{"sheet": "Sheet1", "row": 6}]}},
    )
    tried = begun.document("import", doubtful.parent, *CAMPAIGN, "--corrections", said, "--dry-run")
    assert (tried["import_id"], tried["totals"]) == (None, {"contributions_vnd": 300_000})
    done = begun.document("import", doubtful.parent, *CAMPAIGN, "--corrections", said)
    for file in (*done["files"], *tried["files"]):
        file.pop("file_id", None)  # the store's number of a file, once it has one
    assert done["files"] == tried["files"]


def test_everything_can_be_settled_in_one_file(begun: Shell, tmp_path: Path) -> None:
    rows = [
        ("Bảng kê",),
        ("STT", "Đơn vị", "Họ và tên", "Kỳ I", "Số tiền (đồng)"),
        (1, "Văn phòng của Sở ta", "Lê Mẫu", 40_000, 50_000),
        (1, "Văn phòng của Sở ta", "Lê Mẫu", 40_000, 50_000),
    ]
    path = books.write(tmp_path / "ke.xlsx", rows)
    own = {
        "kind": "contributions",
        "campaign": "VNN-2024",
        "period": "2024-Q4",
        "supplement": True,
        "units": {"Văn phòng của Sở ta": "U1"},
        "columns": [
            {"sheet": "Sheet1", "column": "D", "field": "amount"},
            {"sheet": "Sheet1", "column": "E", "field": ""},
        ],
        "allow": [
            {"code": "row.duplicate", "sheet": "Sheet1", "cell": "C4", "reason": "nộp hai lần"}
        ],
    }
    said = written(tmp_path, {str(path): own})
    document = begun.document("import", path, *OPEN, "--corrections", said)
    assert document["totals"] == {"contributions_vnd": 80_000}
    assert [one["code"] for one in document["files"][0]["problems"]] == ["row.duplicate"]
    assert "nộp hai lần" in document["files"][0]["problems"][0]["message"]


def test_all_files_are_given_to_one_unit(begun: Shell, tmp_path: Path) -> None:
    folder = tmp_path / "gui"
    for place in (1, 2):
        books.gifts(folder / f"{place}.xlsx", "Không rõ", (f"Mẫu {place}", 100_000))
    (folder / "ghi chú.pdf").write_bytes(b"%PDF-1.7\n" + bytes(40))
    document = begun.document("import", folder, *CAMPAIGN, "--unit", "U2")
    told = {Path(one["path"]).name: one["status"] for one in document["files"]}
    assert told == {"1.xlsx": "accepted", "2.xlsx": "accepted", "ghi chú.pdf": "ignored"}


def test_the_same_command_twice_changes_nothing(begun: Shell, doubtful: Path) -> None:
    said = written(
        doubtful.parent.parent, {"thanh-tra.xlsx": {"rows_out": [{"sheet": "Sheet1", "row": 6}]}}
    )
    command = ("import", doubtful, *CAMPAIGN, "--corrections", said)
    assert begun.document(*command)["files"][0]["status"] == "accepted"
    again = begun.document(*command)
    assert (again["import_id"], again["files"][0]["status"]) == (None, "duplicate")


MISUSES: list[tuple[object, str]] = [
    ([], "phải là một đối tượng JSON"),
    ({"khac.xlsx": {}}, "Không có tệp “khac.xlsx”"),
    ({"thanh-tra.xlsx": {}, "gui-ve/thanh-tra.xlsx": {}}, "có hai phần sửa"),
    ({"thanh-tra.xlsx": {"cel": []}}, "Không có mục sửa “cel”"),
    ({"thanh-tra.xlsx": {"unit": "U99"}}, "Không có đơn vị “U99”"),
    ({"thanh-tra.xlsx": {"period": "quý một"}}, "Không hiểu kỳ"),
    (
        {"thanh-tra.xlsx": {"columns": [{"sheet": "Tờ 9", "column": "C", "field": "amount"}]}},
        "Không có bảng nào ở trang “Tờ 9”",
    ),
]


def test_every_misuse_is_a_sentence(begun: Shell, doubtful: Path) -> None:
    for said, sentence in MISUSES:
        path = written(doubtful.parent.parent, said)
        told = begun("import", doubtful, *CAMPAIGN, "--corrections", path, "--json")
        assert (told.status, told.out) == (2, "")
        assert sentence in told.err
        assert told.err.count("\n") == 1


def test_a_corrections_file_that_cannot_be_read_is_a_sentence(
    begun: Shell, doubtful: Path, tmp_path: Path
) -> None:
    broken = tmp_path / "hỏng.json"
    for content, sentence in (
        (None, "Không đọc được tệp sửa"),
        (b'{"a": ', "không phải là JSON đúng (dòng 1, cột 7)"),
        (b"\xff\xfe{}", "không phải là chữ UTF-8"),
        (b"[" * 200_000, "lồng quá nhiều tầng"),
    ):
        if content is not None:
            broken.write_bytes(content)
        told = begun("import", doubtful, *CAMPAIGN, "--corrections", broken)
        assert (told.status, told.out) == (2, "")
        assert sentence in told.err


def test_two_files_of_one_name_need_their_folders(begun: Shell, tmp_path: Path) -> None:
    for folder in ("1", "2"):
        books.gifts(tmp_path / "gui" / folder / "a.xlsx", "Thanh tra Sở", (f"Mẫu {folder}", 1_000))
    told = begun(
        *("import", tmp_path / "gui", *CAMPAIGN),
        *("--corrections", written(tmp_path, {"a.xlsx": {"unit": "U1"}})),
    )
    assert (told.status, "Có 2 tệp tên “a.xlsx”" in told.err) == (2, True)
    said = written(tmp_path, {"1/a.xlsx": {"unit": "U1"}})
    files = begun.document("import", tmp_path / "gui", *CAMPAIGN, "--corrections", said)["files"]
    assert [one["status"] for one in files] == ["accepted", "accepted"]
