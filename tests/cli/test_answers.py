"""Answers to units by the command line."""

from pathlib import Path

import openpyxl
import pytest

from desktop_app.domain.intake import ANSWER_SHEET
from tests.cli.driving import Shell
from tests.services import books

CAMPAIGN = ("--year", 2024, "--campaign", "VNN-2024", "--received", "2024-11-20")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A good file, and one with an amount that could be 1.500 đồng or 1,5."""
    made = tmp_path / "gui-ve"
    books.gifts(made / "van-phong.xlsx", "Văn phòng Sở", ("Lê Thị Mẫu", 500_000))
    books.gifts(made / "thanh-tra.xlsx", "Thanh tra Sở", ("Phạm Mẫu", 1_000), ("Vũ Mẫu", "1.500"))
    return made


def test_an_import_is_answered_file_by_file(begun: Shell, folder: Path, tmp_path: Path) -> None:
    number = begun("import", folder, *CAMPAIGN, "--json").json["import_id"]
    out = tmp_path / "gop-y"
    document = begun.document("answer", "write", number, "--out", out, "--due", "2024-12-01")
    path = out / "thanh-tra - góp ý.xlsx"
    assert document == {"paths": [str(path)], "without_problems": 1}
    book = openpyxl.load_workbook(path)
    texts = [cell.value for row in book[ANSWER_SHEET].iter_rows() for cell in row]
    assert book["Sheet1"]["C6"].comment is not None
    assert {"Thanh tra Sở", "thanh-tra.xlsx", "C6"} <= set(texts)
    assert any("01/12/2024" in str(text) for text in texts)


def test_the_answers_are_told_in_words_too(begun: Shell, folder: Path, tmp_path: Path) -> None:
    begun("import", folder, *CAMPAIGN)
    lines = begun.done("answer", "write", 2, "--out", tmp_path / "gop-y").splitlines()
    assert lines == [
        "Đã viết 1 bản góp ý:",
        str(tmp_path / "gop-y" / "thanh-tra - góp ý.xlsx"),
        "1 tệp không có gì phải góp ý.",
    ]


@pytest.mark.parametrize("dry", [(), ("--dry-run",)])
def test_an_import_can_answer_at_once(
    begun: Shell, folder: Path, tmp_path: Path, dry: tuple[str, ...]
) -> None:
    out = tmp_path / "gop-y"
    told = begun("import", folder, *CAMPAIGN, "--answers", out, *dry, "--json")
    assert (told.status, told.err) == (1, "")
    assert told.json["answers"]["paths"] == [str(out / "thanh-tra - góp ý.xlsx")]
    assert [path.name for path in out.iterdir()] == ["thanh-tra - góp ý.xlsx"]


def test_answers_are_told_after_the_files(begun: Shell, folder: Path, tmp_path: Path) -> None:
    told = begun("import", folder, *CAMPAIGN, "--answers", tmp_path / "gop-y", "--dry-run")
    assert told.out.splitlines()[-3] == "Đã viết 1 bản góp ý:"


def test_an_import_that_there_is_not_is_refused(begun: Shell, tmp_path: Path) -> None:
    told = begun("answer", "write", 99, "--out", tmp_path / "gop-y")
    assert (told.status, told.err.strip()) == (3, "Không có lần nhập số “99”.")
    assert not (tmp_path / "gop-y").exists()
