"""What an answer says above its list."""

from dataclasses import replace

import pytest

from desktop_app.domain.problems import error, warning
from desktop_app.reports.answers import Answer, facts, in_reading_order, place, sentence

WRONG, ODD = error("a.b", "Hãy sửa."), warning("c.d", "Hãy xem lại.")
ANSWER = Answer(
    department="Sở",
    unit="Văn phòng",
    campaign="",
    file="VP.xlsx",
    received_on="2024-11-22",
    status="accepted",
    stored=True,
    rows_total=2500,
    rows_accepted=2500,
    problems=(ODD,),
    due="2024-11-25",
    today="2024-11-25",
)


def said(answer: Answer, label: str) -> str:
    return dict(facts(answer)).get(label, "")


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("A1", (1, 1)),
        ("XFD1048576", (1_048_576, 16_384)),
        ("XFE1", None),
        ("A1048577", None),
        ("A0", None),
        ("12", None),
        ("", None),
        ("A1:B2", None),
    ],
)
def test_only_a_cell_of_a_sheet_is_a_place(cell: str, expected: tuple[int, int] | None) -> None:
    assert place(cell) == expected


@pytest.mark.parametrize(
    ("to_clerk", "to_unit"),
    [
        ("Tệp trống. Hãy xin đơn vị gửi lại tệp đúng.", "Tệp trống. Hãy gửi lại tệp đúng."),
        ("Hãy bổ sung rồi nhập lại.", "Hãy bổ sung rồi gửi lại."),
        ("Hãy sao sang tệp mới rồi nhập tệp đó.", "Hãy sao sang tệp mới rồi gửi tệp đó."),
    ],
)
def test_what_the_clerk_is_told_is_said_to_the_unit(to_clerk: str, to_unit: str) -> None:
    assert sentence(error("a.b", to_clerk)) == to_unit


def test_rows_are_ordered_as_figures_and_sheets_as_they_came() -> None:
    given = [
        WRONG.at(*one) for one in (("B", "C10"), ("A", "A1"), ("B", "C9"), ("B", ""), ("", ""))
    ]
    ordered = [(one.sheet, one.cell) for one in in_reading_order(tuple(given))]
    assert ordered == [("", ""), ("B", ""), ("B", "C9"), ("B", "C10"), ("A", "A1")]


def test_what_is_unknown_is_left_out() -> None:
    labels = [label for label, _ in facts(replace(ANSWER, unit="", due=""))]
    assert labels == ["Tệp", "Ngày nhận", "Kết quả", "Số dòng", "Phát hiện", "Việc cần làm"]


def test_a_file_that_went_in_whole_need_not_be_sent_again() -> None:
    assert said(ANSWER, "Kết quả") == "Đã nhận toàn bộ số liệu của tệp."
    assert "không phải gửi lại" in said(ANSWER, "Việc cần làm")
    assert said(ANSWER, "Số dòng") == "nhận 2.500/2.500 dòng, chưa nhận 0 dòng"


def test_a_file_that_was_refused_is_to_be_mended_and_sent_again() -> None:
    refused = replace(ANSWER, status="rejected", rows_accepted=0, problems=(WRONG, ODD))
    assert said(refused, "Kết quả") == "Chưa nhận được số liệu nào của tệp."
    assert said(refused, "Phát hiện") == "1 lỗi, 1 lưu ý"
    assert "gửi lại cả tệp" in said(refused, "Việc cần làm")


def test_a_preview_does_not_say_that_anything_was_taken() -> None:
    staged = replace(ANSWER, stored=False, status="partial", problems=(WRONG,))
    assert "chưa được ghi nhận" in said(staged, "Kết quả")
    assert said(staged, "Số dòng") == "2.500 dòng số liệu"


@pytest.mark.parametrize(
    ("due", "today", "expected"),
    [
        ("2024-11-25", "2024-11-25", "Chậm nhất ngày 25/11/2024."),
        ("2024-11-25", "2024-11-26", "Hạn gửi là ngày 25/11/2024, đã qua"),
        ("", "2024-11-26", "Gửi lại ngay khi sửa xong."),
    ],
)
def test_by_when_the_unit_sends_again(due: str, today: str, expected: str) -> None:
    answer = replace(ANSWER, due=due, today=today, problems=(WRONG,))
    assert said(answer, "Thời hạn").startswith(expected)
