"""Which contributions wait for a receipt, in how few statements."""

from desktop_app.domain.fund_rows import LedgerFilter
from desktop_app.services.desk import Desk
from desktop_app.services.fund.receipts import Receipts
from tests.services.desk_work import YEAR
from tests.services.fund.fund_work import put_line
from tests.services.fund.out_work import begin
from tests.services.statements import counted


def test_many_contributions_take_no_more_statements(desk: Desk) -> None:
    poverty, _ = begin(desk)
    put_line(desk, poverty, "A", amount=10)
    receipts = Receipts(desk)
    with counted() as few:
        receipts.waiting(LedgerFilter(YEAR))
        receipts.all(YEAR)
    for amount in range(1, 9):
        put_line(desk, poverty, "B", amount=amount)
    with counted() as many:
        assert receipts.waiting(LedgerFilter(YEAR)).count == 9
        receipts.all(YEAR)
    assert len(many) == len(few)


def test_the_first_that_wait_are_told_with_the_count_and_sum_of_all(desk: Desk) -> None:
    poverty, _ = begin(desk)
    for unit, amount in (("B", 7), ("A", 5), ("B", 3)):
        put_line(desk, poverty, unit, amount=amount)
    receipts = Receipts(desk)
    every = receipts.waiting(LedgerFilter(YEAR))
    # Unit after unit: 5 of A, then 7 and 3 of B.
    assert [(one.unit_code, one.amount) for one in every.gifts] == [("A", 5), ("B", 7), ("B", 3)]
    first = receipts.waiting(LedgerFilter(YEAR), 2)
    assert first.gifts == every.gifts[:2]
    assert (first.count, first.left) == (every.count, every.left) == (3, 15)
    assert receipts.waiting(LedgerFilter(YEAR, unit="A"), 2).left == 5
    assert receipts.waiting(LedgerFilter(YEAR + 1), 2).count == 0
