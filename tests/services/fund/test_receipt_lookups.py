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
