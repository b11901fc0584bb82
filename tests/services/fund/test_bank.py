"""Bank lines and remittances, reconciled."""

from contextlib import suppress

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import delete, update

from desktop_app.domain.bank_rows import Reconciliation
from desktop_app.domain.errors import ClosedYear, NotFound, Refused
from desktop_app.domain.refusals import WrongFields
from desktop_app.models.fund import BankLine, BankMatch, Remittance
from desktop_app.models.intake import ImportBatch
from desktop_app.services.desk import Desk
from desktop_app.services.fund.bank import Bank
from desktop_app.services.fund.remittances import Remittances
from desktop_app.services.years import Years
from tests.services.desk_work import YEAR
from tests.services.fund.out_work import begin, put_bank_lines, remit
from tests.services.trail import actions


@pytest.fixture
def year(desk: Desk) -> Desk:
    begin(desk)
    return desk


def look(desk: Desk) -> Reconciliation:
    return Bank(desk).reconciliation(YEAR)


def matches(desk: Desk) -> list[tuple[int, int, int, str]]:
    return [
        (one.line, one.remittance, one.amount, one.by)
        for line in look(desk).lines
        for one in line.matches
    ]


def test_lines_are_matched_by_reference_else_by_amount_and_day(year: Desk) -> None:
    first = remit(year, "A", 3_000_000, bank_reference="FT24001", sent_on="2024-10-20")
    second = remit(year, "B", 2_000_000)
    named, same, out = put_bank_lines(
        year,
        {"amount": 3_000_000, "content": "PHONG A NOP QUY FT24001"},
        {"amount": 2_000_000, "day": "2024-11-07"},
        {"amount": -500_000, "content": "PHI DICH VU"},
    )
    done = Bank(year).match_sure(YEAR).value
    assert (done.made, done.left) == (2, 0)
    assert matches(year) == [
        (named, first, 3_000_000, "reference"),
        (same, second, 2_000_000, "amount_and_day"),
    ]
    found = look(year)
    assert (found.open_lines, found.open_remittances) == ((), ())
    assert [one.id for one in found.lines if one.amount < 0] == [out]
    assert [one.matched for one in Remittances(year).lines(YEAR)] == [3_000_000, 2_000_000]
    assert actions(year)[-1] == "bank.match"


def test_what_could_be_either_is_left_for_a_person_with_candidates(year: Desk) -> None:
    near = remit(year, "A", 1_000_000, sent_on="2024-11-04")
    far = remit(year, "B", 1_000_000, sent_on="2024-11-02")
    (line,) = put_bank_lines(year, {"amount": 1_000_000})
    before = actions(year)
    assert Bank(year).match_sure(YEAR).value.made == 0
    assert actions(year) == before
    (seen,) = look(year).open_lines
    assert seen.choices == (near, far)
    assert len(look(year).open_remittances) == 2
    Bank(year).match(line, far)
    assert matches(year) == [(line, far, 1_000_000, "person")]


def test_one_line_pays_several_and_several_lines_pay_one(year: Desk) -> None:
    first, second = remit(year, "A", 600), remit(year, "B", 400)
    big, small = put_bank_lines(year, {"amount": 900}, {"amount": 100})
    bank = Bank(year)
    bank.match(big, first)
    bank.match(big, second)
    bank.match(small, second, 100)
    assert matches(year) == [
        (big, first, 600, "person"),
        (big, second, 300, "person"),
        (small, second, 100, "person"),
    ]
    found = look(year)
    assert (found.open_remittances, found.open_lines) == ((), ())


def test_a_match_never_exceeds_either_side(year: Desk) -> None:
    number = remit(year, "A", 600)
    (line,) = put_bank_lines(year, {"amount": 500})
    bank = Bank(year)
    for amount in (501, 0, -1):
        with pytest.raises(WrongFields, match="không quá 500 đồng"):
            bank.match(line, number, amount)
    bank.match(line, number)
    with pytest.raises(WrongFields, match="còn 0 đồng chưa khớp"):
        bank.match(line, number)


def test_a_match_can_be_undone_and_made_again(year: Desk) -> None:
    number = remit(year, "A", 600)
    (line,) = put_bank_lines(year, {"amount": 600})
    bank = Bank(year)
    match = bank.match(line, number).value
    bank.unmatch(match)
    assert matches(year) == []
    assert look(year).open_lines[0].left == 600
    with pytest.raises(Refused, match="đã được bỏ"):
        bank.unmatch(match)
    with pytest.raises(NotFound):
        bank.unmatch(99)
    bank.match(line, number)
    assert matches(year) == [(line, number, 600, "person")]


def test_what_has_no_other_side_is_refused(year: Desk) -> None:
    number = remit(year, "A", 600)
    (line, out) = put_bank_lines(year, {"amount": 600}, {"amount": -600})
    bank = Bank(year)
    with pytest.raises(NotFound, match="dòng sao kê"):
        bank.match(99, number)
    with pytest.raises(NotFound, match="khoản nộp"):
        bank.match(line, 99)
    with pytest.raises(Refused, match="tiền ra"):
        bank.match(out, number)
    Remittances(year).reverse(number, "Ghi nhầm")
    with pytest.raises(Refused, match="đã đảo"):
        bank.match(line, number)


def test_one_line_does_not_pay_into_two_funds(year: Desk) -> None:
    first, second = remit(year, "A", 600), remit(year, "A", 400, drive="D2")
    (line,) = put_bank_lines(year, {"amount": 1_000})
    Bank(year).match(line, first)
    with pytest.raises(Refused, match="Quỹ VNN"):
        Bank(year).match(line, second)


def test_without_statement_or_remittances_there_is_nothing_to_match(year: Desk) -> None:
    with pytest.raises(Refused, match="Chưa có sao kê"):
        Bank(year).match_sure(YEAR)
    put_bank_lines(year, {"amount": 600})
    with pytest.raises(Refused, match="Chưa có khoản nộp"):
        Bank(year).match_sure(YEAR)
    remit(year, "A", 600)
    Bank(year).match_sure(YEAR)
    with pytest.raises(Refused, match="đã khớp hết"):
        Bank(year).match_sure(YEAR)


def test_a_statement_that_was_taken_back_leaves_remittances_open(year: Desk) -> None:
    number = remit(year, "A", 600)
    (line,) = put_bank_lines(year, {"amount": 600})
    Bank(year).match(line, number)
    with year.command() as command:
        command.connection.execute(update(ImportBatch).values(undone_at=command.now))
        command.audit("thử", "rút lại")
    found = look(year)
    assert (found.lines, found.open_remittances[0].matched) == ((), 0)


def test_a_line_knows_its_cell(year: Desk) -> None:
    put_bank_lines(year, {"amount": 600})
    origin = look(year).lines[0].origin
    assert origin is not None
    assert (origin.sheet, origin.cell) == ("Tờ 1", "D2")


def test_a_closed_year_is_matched_no_more(year: Desk) -> None:
    number = remit(year, "A", 600)
    (line,) = put_bank_lines(year, {"amount": 600})
    Years(year).close(YEAR)
    with pytest.raises(ClosedYear):
        Bank(year).match(line, number)
    with pytest.raises(ClosedYear):
        Bank(year).match_sure(YEAR)


AMOUNTS = st.lists(st.integers(1, 5), min_size=1, max_size=4)


@settings(max_examples=8, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    came=AMOUNTS, sent=AMOUNTS, by_hand=st.lists(st.tuples(st.integers(0, 4), st.integers(0, 4)))
)
def test_nothing_is_matched_twice_over_in_a_store(
    year: Desk, came: list[int], sent: list[int], by_hand: list[tuple[int, int]]
) -> None:
    with year.command() as command:
        for model in (BankMatch, BankLine, Remittance):
            command.connection.execute(delete(model))
        command.audit("thử", "xóa")
    numbers = [remit(year, "A", amount) for amount in sent]
    lines = put_bank_lines(year, *({"amount": amount} for amount in came))
    bank = Bank(year)
    for line, number in by_hand:
        if line < len(lines) and number < len(numbers):
            with suppress(WrongFields):  # one side is used up
                bank.match(lines[line], numbers[number])
    with suppress(Refused):  # both sides are
        bank.match_sure(YEAR)
    found = look(year)
    assert all(0 <= one.left <= one.amount for one in found.lines)
    assert all(0 <= one.matched <= one.amount for one in found.remittances)
    used = sum(one.amount - one.left for one in found.lines)
    assert used == sum(one.matched for one in found.remittances)
