"""What a remittance is refused for, and what it is asked about."""

from dataclasses import replace
from datetime import date

import pytest

from desktop_app.domain.balance import Money
from desktop_app.domain.fund_refusals import Questioned
from desktop_app.domain.fund_rows import Basis, DriveInfo
from desktop_app.domain.remittances import AboveOnHand, NewRemittance, ask, problems, questions

DRIVE = DriveInfo(
    1,
    2024,
    "D",
    "Đợt cao điểm",
    "VNN",
    "Quỹ",
    Basis.FREE,
    None,
    None,
    "2024-10-17",
    "2024-11-18",
    "",
    "",
    takes_returns=True,
)
NEW = NewRemittance(2024, "D", "A", 6_000_000, "2024-11-05", "FT24001")
TODAY = date(2024, 11, 20)


def test_an_ordinary_remittance_is_neither_refused_nor_questioned() -> None:
    assert problems(NEW, TODAY) == {}
    assert questions(NEW, DRIVE, Money(10_000_000, 4_000_000)) == {}


def test_every_field_that_cannot_be_is_named_at_once() -> None:
    found = problems(replace(NEW, amount=-1, sent_on="2024-11-21"), TODAY)
    assert "đảo" in found["amount"]
    assert "21/11/2024 chưa đến" in found["sent_on"]
    assert problems(replace(NEW, sent_on=""), TODAY) == {"sent_on": "Hãy ghi ngày nộp."}


def test_more_than_is_on_hand_is_asked_about_with_both_figures() -> None:
    found = questions(NEW, DRIVE, Money(10_000_000, 5_000_000))
    assert list(found) == ["amount"]
    for figure in ("6.000.000", "5.000.000", "10.000.000"):
        assert figure in found["amount"]


@pytest.mark.parametrize(
    ("sent_on", "asked"),
    [("2024-10-16", True), ("2024-10-17", False), ("2024-10", False), ("2024-09", True)],
)
def test_a_day_before_the_drive_opens_is_asked_about(sent_on: str, asked: bool) -> None:  # noqa: FBT001  # a column of the table
    found = questions(replace(NEW, sent_on=sent_on), DRIVE, Money(10_000_000))
    assert ("sent_on" in found) is asked


def test_a_reference_that_another_bears_is_asked_about() -> None:
    found = questions(NEW, DRIVE, Money(10_000_000), "Phòng B, 2.000.000 đồng, ngày 01/11/2024")
    assert "FT24001" in found["bank_reference"]
    assert "Phòng B, 2.000.000 đồng" in found["bank_reference"]


def test_each_question_needs_a_reason_of_its_own() -> None:
    asked = {"amount": "Nhiều quá.", "sent_on": "Sớm quá."}
    with pytest.raises(AboveOnHand) as above:
        ask(asked, {})
    assert above.value.questions == asked
    with pytest.raises(Questioned) as early:
        ask(asked, {"amount": "Đã thu, chưa báo cáo", "sent_on": " "})
    assert (type(early.value), early.value.questions) == (Questioned, {"sent_on": "Sớm quá."})
    answers = {"amount": "Đã thu, chưa báo cáo", "sent_on": "Nộp trước"}
    assert ask(asked, answers) == "Đã thu, chưa báo cáo; Nộp trước"


def test_a_reason_for_what_was_not_asked_is_no_part_of_the_record() -> None:
    assert ask({}, {"amount": "Thừa"}) == ""
