"""Councils, their members and meetings, and votes in the window."""

import pytest
from PySide6.QtWidgets import QAbstractButton, QDialog, QLineEdit, QSpinBox
from pytestqt.qtbot import QtBot

from tests.views.driving import click, find, is_shown, type_into, unnamed
from tests.views.pages.awards.work.conftest import OpenTab
from tests.views.pages.shown import click_row, double_click_row, row_of, rows_shown, text_of

TAB, COUNCILS = "Hội đồng, bỏ phiếu", "awards.councils.table"
MEMBERS, MEETINGS = "awards.councils.members", "awards.councils.meetings"
BALLOTS, FORM = "awards.ballots.table", "awards.vote-dialog"
TITLE = "Chiến sĩ thi đua cấp tỉnh"


@pytest.fixture
def tab(qtbot: QtBot, open_round: OpenTab) -> None:
    open_round(TAB, COUNCILS)
    qtbot.waitUntil(lambda: len(rows_shown(BALLOTS)) == 4)


def vote(qtbot: QtBot, in_favour: int) -> None:
    double_click_row(BALLOTS, TITLE)
    qtbot.waitUntil(lambda: is_shown(FORM))
    find(f"{FORM}.in_favour", QSpinBox).setValue(in_favour)
    click(f"{FORM}.ok")


@pytest.mark.usefixtures("tab")
def test_a_vote_says_what_it_takes_and_whether_it_passed(qtbot: QtBot) -> None:
    assert row_of(BALLOTS, TITLE)[2:4] == ["Chưa bỏ phiếu", "80,00%"]
    double_click_row(BALLOTS, TITLE)
    qtbot.waitUntil(lambda: is_shown(FORM))
    assert unnamed(find(FORM, QDialog)) == []
    rule = text_of(f"{FORM}.rule")
    # Eight of nine came, 66,67 % of nine are 6,0003, so seven would have been enough.
    assert rule.startswith("Phải có 80,00% của 9 thành viên đồng ý; có mặt 8, đủ số người")
    find(f"{FORM}.in_favour", QSpinBox).setValue(9)
    click(f"{FORM}.ok")
    qtbot.waitUntil(lambda: "Có 9 phiếu" in text_of(f"{FORM}.in_favour.problem"))
    find(f"{FORM}.in_favour", QSpinBox).setValue(8)
    click(f"{FORM}.ok")
    # 8 of 9 are 88,89 %.
    qtbot.waitUntil(lambda: is_shown("banner") and "88,89%" in text_of("banner.text"))
    assert "đã bỏ phiếu thông qua" in text_of("banner.text")
    qtbot.waitUntil(lambda: row_of(BALLOTS, TITLE)[2] == "Đã bỏ phiếu thông qua")


@pytest.mark.usefixtures("tab")
def test_a_vote_that_did_not_pass_is_withdrawn_and_put_again(qtbot: QtBot) -> None:
    # 7 of 9 are 77,78 %, fewer than 80 %.
    vote(qtbot, 7)
    qtbot.waitUntil(lambda: row_of(BALLOTS, TITLE)[2] == "Bỏ phiếu không thông qua")
    assert not find("awards.ballots.cast", QAbstractButton).isEnabled()
    click("awards.ballots.withdraw")
    qtbot.waitUntil(lambda: is_shown("awards.unvote-dialog"))
    type_into("awards.unvote-dialog.reason", "Đếm nhầm")
    click("awards.unvote-dialog.ok")
    qtbot.waitUntil(lambda: row_of(BALLOTS, TITLE)[2] == "Chưa bỏ phiếu")
    assert find("awards.ballots.cast", QAbstractButton).isEnabled()


@pytest.mark.usefixtures("tab")
def test_a_council_is_added_with_a_member_and_a_meeting(qtbot: QtBot) -> None:
    click("awards.councils.add")
    form = "awards.council-dialog"
    qtbot.waitUntil(lambda: is_shown(form))
    assert unnamed(find(form, QDialog)) == []
    type_into(f"{form}.name", "Hội đồng sáng kiến")
    type_into(f"{form}.quorum", "120%")
    click(f"{form}.ok")
    qtbot.waitUntil(lambda: "không quá 100%" in text_of(f"{form}.quorum.problem"))
    find(f"{form}.quorum", QLineEdit).setText("70%")
    click(f"{form}.ok")
    qtbot.waitUntil(lambda: len(rows_shown(COUNCILS)) == 2)
    click_row(COUNCILS, "Hội đồng sáng kiến")
    assert not find("awards.councils.meeting-add", QAbstractButton).isEnabled()
    click("awards.councils.member-add")
    qtbot.waitUntil(lambda: is_shown("awards.member-dialog"))
    type_into("awards.member-dialog.name", "Lê Bình")
    click("awards.member-dialog.ok")
    qtbot.waitUntil(lambda: len(rows_shown(MEMBERS)) == 1)
    click("awards.councils.meeting-add")
    form = "awards.meeting-dialog"
    qtbot.waitUntil(lambda: is_shown(form))
    type_into(f"{form}.held_on", "20/11/2024")
    find(f"{form}.present", QSpinBox).setValue(2)
    click(f"{form}.ok")
    qtbot.waitUntil(lambda: "từ 0 đến 1 thành viên" in text_of(f"{form}.present.problem"))
    find(f"{form}.present", QSpinBox).setValue(1)
    click(f"{form}.ok")
    qtbot.waitUntil(lambda: len(rows_shown(MEETINGS)) == 1)


@pytest.mark.usefixtures("tab")
def test_a_membership_ends_and_a_meeting_with_votes_stays(qtbot: QtBot) -> None:
    double_click_row(MEMBERS, "Ủy viên 3")
    form = "awards.member-end-dialog"
    qtbot.waitUntil(lambda: is_shown(form))
    type_into(f"{form}.valid_to", "31/12/2024")
    click(f"{form}.ok")
    qtbot.waitUntil(lambda: row_of(MEMBERS, "Ủy viên 3")[5] == "31/12/2024")
    vote(qtbot, 8)
    qtbot.waitUntil(lambda: row_of(BALLOTS, TITLE)[2] == "Đã bỏ phiếu thông qua")
    click_row(MEETINGS, "20/11/2024")
    click("awards.councils.meeting-withdraw")
    form = "awards.meeting-withdraw-dialog"
    qtbot.waitUntil(lambda: is_shown(form))
    type_into(f"{form}.reason", "Ghi nhầm")
    click(f"{form}.ok")
    qtbot.waitUntil(lambda: "đã có kết quả biểu quyết" in text_of(f"{form}.failure"))
