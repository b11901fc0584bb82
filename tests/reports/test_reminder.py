from dataclasses import replace
from datetime import date

from desktop_app.reports.reminder import owed, reminder_report
from tests.reports.values import DEPARTMENT, RETURNS, paragraphs, rows, well_formed

BOARD = tuple(
    replace(one, lines=tuple(replace(line, due=one.due) for line in one.lines)) for one in RETURNS
)
AFTER = date(2024, 12, 5)


def test_who_has_not_answered_after_the_day_owes_a_return() -> None:
    found = owed(BOARD, AFTER)
    # 25 November to 5 December: 5 days to the end of the month and 5 of the next.
    assert [(one.unit.code, one.days) for one in found] == [("CDN", 10), ("QBT", 10)]


def test_on_the_day_itself_nobody_owes_anything() -> None:
    assert owed(BOARD, date(2024, 11, 25)) == ()


def test_a_unit_with_more_time_owes_nothing_yet() -> None:
    given = replace(BOARD[0].lines[3], due="2024-12-31")
    board = replace(BOARD[0], lines=(*BOARD[0].lines[:3], given))
    assert [one.unit.code for one in owed([board], AFTER)] == ["CDN"]


def test_the_letter_is_addressed_to_each_unit_once() -> None:
    twice = owed((BOARD[0], BOARD[0]), AFTER)
    report = reminder_report(twice, DEPARTMENT)
    assert report.addressees == ("Trường Cao đẳng nghề", "Quỹ Bảo trợ trẻ em")
    assert len(rows(report.tables[0])) == 4


def test_the_letter_has_a_subject_and_no_title() -> None:
    report = reminder_report(owed(BOARD, AFTER), DEPARTMENT)
    assert report.title == ""
    assert report.subject == "V/v đôn đốc gửi báo cáo kết quả phong trào thi đua năm 2024"
    assert report.recipients[0] == "Như trên"
    assert well_formed(report.tables[0])


def test_each_line_says_what_is_owed_since_when_and_how() -> None:
    table = reminder_report(owed(BOARD, AFTER), DEPARTMENT).tables[0]
    assert rows(table)[0] == (
        1,
        "Trường Cao đẳng nghề",
        "Vì người nghèo (năm 2024)",
        "2024-11-25",
        10,
        "Chưa gửi lại báo cáo đã được yêu cầu chỉnh sửa",
    )
    assert rows(table)[1][-1] == "Chưa gửi báo cáo"


def test_the_day_to_answer_by_is_told_or_left_to_the_pen() -> None:
    owing = owed(BOARD, AFTER)
    assert (
        "trước ngày 10/12/2024" in paragraphs(reminder_report(owing, DEPARTMENT, "2024-12-10"))[1]
    )
    assert "trước ngày …/…/20…" in paragraphs(reminder_report(owing, DEPARTMENT))[1]
