"""Step 7, commendations: a round, proposals, a council and its vote, a decision with money."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QListView, QListWidget

from tests.views.driving import click, find, press, type_into
from tests.views.pages.shown import (
    choose,
    click_item,
    click_row,
    double_click_row,
    row_of,
    rows_shown,
    text_of,
)
from tests.views.whole_year.clerk import Clerk, turn_tab, type_number

PAGE, TABS = "Khen thưởng", "awards.tabs"
ROUNDS, NOMINATIONS = "awards.rounds.table", "awards.nominations.table"
PROVINCIAL, LETTER = "Chiến sĩ thi đua cấp tỉnh", "Giấy khen của Giám đốc Sở (tập thể)"
FINANCE, PERSON = "Phòng Kế hoạch - Tài chính", "Trần Thị Cẩm Tú Cầu"
NUMBER = "125/QĐ-SLĐTBXH"


def award(clerk: Clerk) -> None:
    """From the round to the history of the unit that was commended."""
    open_a_round(clerk)
    propose_by_rule(clerk)
    name_by_hand(clerk)
    found_a_council(clerk)
    vote(clerk)
    decide(clerk)
    see_the_history(clerk)


def open_a_round(clerk: Clerk) -> None:
    clerk.turns_to(PAGE, TABS)
    turn_tab(TABS, "Đợt xét")
    clerk.opens("awards.rounds.add", "awards.round-dialog")
    clerk.confirms("awards.round-dialog")
    clerk.until(lambda: any("Khen thưởng năm 2024" in row for row in rows_shown(ROUNDS)))


def propose_by_rule(clerk: Clerk) -> None:
    """What nobody was assessed for the rule does not propose, and says why."""
    form = "awards.propose-dialog"
    clerk.opens("awards.nominations.propose", form)
    click_item(f"{form}.titles", "Tập thể lao động tiên tiến")
    press(find(f"{form}.titles", QListWidget), Qt.Key.Key_Space)
    clerk.confirms(form)
    clerk.is_told("Tập thể lao động tiên tiến: đề nghị")
    clerk.until(lambda: len(rows_shown(NOMINATIONS)) == len(clerk.truth["units"]))


def name_by_hand(clerk: Clerk) -> None:
    before = len(rows_shown(NOMINATIONS))
    name(clerk, LETTER, "ke hoach - tai chinh", "Dẫn đầu cụm 1 năm 2024")
    name(clerk, PROVINCIAL, "10001", "Có sáng kiến áp dụng toàn tỉnh")
    clerk.until(lambda: len(rows_shown(NOMINATIONS)) == before + 2)
    assert row_of(NOMINATIONS, LETTER)[0] == FINANCE


def name(clerk: Clerk, title: str, whom: str, why: str) -> None:
    form = "awards.nomination-dialog"
    clerk.opens("awards.nominations.add", form)
    choose(f"{form}.title", title)
    type_into(f"{form}.subject-search", whom)
    type_into(f"{form}.reason", why)
    clerk.confirms(form)


def found_a_council(clerk: Clerk) -> None:
    turn_tab(TABS, "Hội đồng, bỏ phiếu")
    clerk.opens("awards.councils.add", "awards.council-dialog")
    type_into("awards.council-dialog.name", "Hội đồng Thi đua - Khen thưởng")
    type_into("awards.council-dialog.quorum", "70%")
    clerk.confirms("awards.council-dialog")
    clerk.until(lambda: len(rows_shown("awards.councils.table")) == 1)
    click_row("awards.councils.table", "Hội đồng Thi đua - Khen thưởng")
    for member in ("Nguyễn Văn Mai", "Lê Thị Đào", "Trần Văn Cúc"):
        clerk.opens("awards.councils.member-add", "awards.member-dialog")
        type_into("awards.member-dialog.name", member)
        clerk.confirms("awards.member-dialog")
    clerk.until(lambda: len(rows_shown("awards.councils.members")) == 3)
    clerk.opens("awards.councils.meeting-add", "awards.meeting-dialog")
    type_into("awards.meeting-dialog.held_on", "16/12/2024")
    type_number("awards.meeting-dialog.present", "3")
    clerk.confirms("awards.meeting-dialog")
    clerk.until(lambda: len(rows_shown("awards.councils.meetings")) == 1)


def vote(clerk: Clerk) -> None:
    """Three of three are all of the council, more than the 80 % that the province asks for."""
    clerk.sees_rows("awards.ballots.table")
    double_click_row("awards.ballots.table", PROVINCIAL)
    clerk.sees("awards.vote-dialog")
    type_number("awards.vote-dialog.in_favour", "3")
    clerk.confirms("awards.vote-dialog")
    clerk.is_told("đã bỏ phiếu thông qua")


def decide(clerk: Clerk) -> None:
    """The letter's money: 0.3 of the basic salary of 2 340 000 đồng, twice for a collective."""
    form = "awards.decision-dialog"
    turn_tab(TABS, "Quyết định")
    clerk.opens("awards.decisions.decide", form)
    choose(f"{form}.nominations-title", LETTER)
    click(f"{form}.nominations-every")
    type_into(f"{form}.number", NUMBER)
    type_into(f"{form}.decided_on", "20/12/2024")
    clerk.confirms(form)
    clerk.until(lambda: len(rows_shown("awards.decisions.table")) == 1)
    # 0.3 × 2 × 2 340 000 = 1 404 000
    clerk.until(lambda: row_of("awards.decisions.table", NUMBER)[5:7] == ["1", "1.404.000"])


def see_the_history(clerk: Clerk) -> None:
    turn_tab(TABS, "Lịch sử")
    choose("awards.histories.of", "Tập thể")
    clerk.until(lambda: names_offered() == len(clerk.truth["units"]))
    type_into("awards.histories.subject-search", "ke hoach - tai chinh")
    clerk.until(lambda: names_offered() == 1)
    press(find("awards.histories.subject-search", QLineEdit), Qt.Key.Key_Return)
    clerk.until(lambda: FINANCE in text_of("awards.histories.who"))
    clerk.until(lambda: any(NUMBER in " ".join(row) for row in histories()))
    turn_tab(TABS, "Đợt xét")
    clerk.sees_rows(NOMINATIONS)


def names_offered() -> int:
    return find("awards.histories.subject-list", QListView).model().rowCount()


def histories() -> list[list[str]]:
    return rows_shown("awards.histories.table")
