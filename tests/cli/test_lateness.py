"""Due days, repeated lateness and letters, from the command line."""

from pathlib import Path

import docx

from tests.cli.driving import Shell

CAMPAIGN = "VNN-2024"


def test_a_due_day_is_set_and_shown_by_the_board(begun: Shell) -> None:
    told = begun.done("return", "due", CAMPAIGN, "2024-07-05", "--period", "2024-H1")
    assert told == ("Hạn các đơn vị gửi báo cáo VNN-2024, kỳ 2024-H1, là ngày 05/07/2024.")
    board = begun.document("returns", "--year", 2024)
    assert {one["period"]: one["due"] for one in board["campaigns"]} == {
        "2024": "2024-11-25",
        "2024-H1": "2024-07-05",
    }


def test_units_that_never_answer_are_late_again_and_again(begun: Shell) -> None:
    begun.done("return", "due", CAMPAIGN, "2024-07-05", "--period", "2024-H1")
    found = begun.document("return", "lateness", "--year", 2024)
    assert [(one["missing"], one["years"]) for one in found["units"]] == [(2, [2024])] * 3


def test_a_letter_reminds_those_who_owe(begun: Shell, tmp_path: Path) -> None:
    letter = tmp_path / "đôn đốc.docx"
    told = begun.done("export", "reminder", "--year", 2024, "--out", letter)
    assert told == str(letter)
    text = [paragraph.text for paragraph in docx.Document(str(letter)).paragraphs]
    assert {"- Văn phòng Sở;", "- Thanh tra Sở;", "- Phòng Giảm nghèo."} <= set(text)


def test_a_letter_in_another_format_is_refused_in_one_sentence(
    begun: Shell, tmp_path: Path
) -> None:
    told = begun("export", "reminder", "--year", 2024, "--out", tmp_path / "a.xlsx")
    assert told.status == 3
    sentence = "Bản này xuất ra tệp .docx hoặc .pdf, không xuất ra “.xlsx”. Hãy sửa đuôi tệp."
    assert told.err == f"{sentence}\n"
