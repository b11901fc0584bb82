"""Many marks at once from the command line."""

import io
from pathlib import Path

import pytest

from tests.cli.driving import Shell

OF = ("--year", 2024)


def marks(shell: Shell, unit: str) -> list[tuple[str, str]]:
    given = shell.document("mark", "list", "--unit", unit, *OF)["marks"]
    return [(one["criterion"], one["points"]) for one in given]


def test_a_copied_table_goes_in_and_what_is_wrong_is_told_by_cell(
    begun: Shell, tmp_path: Path
) -> None:
    table = tmp_path / "điểm.csv"
    begun.done("score", *OF)
    table.write_text("Mã;1.4;5.1\nU1;9,5;2\nU2;99;1\n", encoding="utf-8")
    told = begun("mark", "paste", table, *OF, "--json")
    assert told.status == 1
    refused = told.json["refused"]
    assert told.json["written"] is False
    assert [(one["cell"], one["value"], one["problem"]) for one in refused] == [
        ("B3", "99", "mark.above_max")
    ]
    assert marks(begun, "U1") == []
    told = begun("mark", "paste", table, *OF, "--accept-valid-cells")
    assert (told.status, told.out.splitlines()[0]) == (
        1,
        "Đã nhập 3 ô; được tính từ lần chấm điểm (score) tới. 1 ô không nhận được:",
    )
    assert (marks(begun, "U1"), marks(begun, "U2")) == (
        [("1.4", "9.50"), ("5.1", "2.00")],
        [("5.1", "1.00")],
    )


def test_a_table_comes_by_a_pipe_and_is_only_looked_at(
    begun: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun.done("score", *OF)
    text = io.TextIOWrapper(io.BytesIO(b"code\t1.4\nU1\t8\n"), encoding="utf-8")
    monkeypatch.setattr("sys.stdin", text)
    assert begun.done("mark", "paste", "-", *OF, "--dry-run") == "Chưa nhập gì. Nhận được 1 ô."
    assert marks(begun, "U1") == []


def test_a_text_that_is_no_such_table_is_one_calm_sentence(begun: Shell, tmp_path: Path) -> None:
    table = tmp_path / "điểm.txt"
    assert begun("mark", "paste", table, *OF).status == 3
    table.write_text("9,5\n", encoding="utf-8")
    told = begun("mark", "paste", table, *OF)
    assert (told.status, "cột “Mã”" in told.err) == (3, True)
