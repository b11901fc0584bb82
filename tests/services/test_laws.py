"""The laws of what is stored: each is said to be kept, and found where it is broken."""

from collections.abc import Callable

import pytest
from sqlalchemy import update

from desktop_app.domain.documents import DocumentKind, NewDocument, Owner, OwnerKind
from desktop_app.domain.receipts import NewReceipt
from desktop_app.domain.reorganisation import Decision, Successor
from desktop_app.models.base import Base
from desktop_app.models.campaigns import Contribution
from desktop_app.models.fund import BankMatch, ReceiptLine, Remittance
from desktop_app.models.intake import StoredFile
from desktop_app.models.units import Unit, UnitLineage
from desktop_app.services.desk import Desk
from desktop_app.services.documents import keep
from desktop_app.services.fund.bank import Bank
from desktop_app.services.fund.ledger import Ledger
from desktop_app.services.fund.receipts import Receipts
from desktop_app.services.fund.remittances import Remittances
from desktop_app.services.laws import laws
from desktop_app.services.reorganisation.service import Reorganisation
from tests.services.desk_work import YEAR, unit_numbers
from tests.services.fund.fund_work import put_line
from tests.services.fund.out_work import begin, put_bank_lines, remit


@pytest.fixture
def book(desk: Desk) -> Desk:
    """Unit A gave 500 with a receipt and 300 that was reversed, and handed 200 over, as the bank
    says; unit B became part of A in June, and A keeps a paper.
    """
    drive, _ = begin(desk)
    given = put_line(desk, drive, "A", donor="An", amount=500)
    wrong = put_line(desk, drive, "A", donor="Em", amount=300)
    Ledger(desk).reverse(wrong, "Ghi nhầm")
    Receipts(desk).issue(NewReceipt(YEAR, (given,), "2024-11-05", "BL-2024"))
    sent = remit(desk, "A", 200)
    (line,) = put_bank_lines(desk, {"amount": 200})
    Bank(desk).match(line, sent)
    Reorganisation(desk).merge(Decision("2024-06-01", "Quyết định số 1"), ["B"], Successor("A"))
    paper = NewDocument("Quyết định.pdf", b"%PDF-1.7", DocumentKind.OTHER)
    with desk.command() as command:
        keep(command, paper, [Owner(OwnerKind.UNIT, unit_numbers(command)["A"])])
        command.audit("thử", "văn bản")
    return desk


def broken(desk: Desk) -> list[str]:
    with desk.reading() as connection:
        return [one.code for one in laws(connection) if not one.ok]


def spoil(desk: Desk, model: type[Base], **values: object) -> None:
    with desk.database.writing() as connection:
        connection.execute(update(model).values(**values))


def test_a_sound_book_keeps_every_law(book: Desk) -> None:
    with book.reading() as connection:
        found = list(laws(connection))
    assert all(one.ok for one in found)
    assert len(found) == 6


BREAKING: dict[str, Callable[[Desk], None]] = {
    "receipts.wrong": lambda desk: spoil(desk, ReceiptLine, amount=501),
    "bank.above": lambda desk: spoil(desk, BankMatch, amount=201),
    "lineage.wrong": lambda desk: spoil(desk, UnitLineage, share=10_001),
    "files.damaged": lambda desk: spoil(desk, StoredFile, content=b"x"),
}


@pytest.mark.parametrize("code", BREAKING)
def test_what_breaks_a_law_is_found(book: Desk, code: str) -> None:
    BREAKING[code](book)
    assert broken(book) == [code]


def test_a_unit_may_be_moved_and_dissolved_on_one_day(book: Desk) -> None:
    acts = Reorganisation(book)
    parts = [Successor("A"), Successor("C", "Phòng C")]
    acts.split(Decision("2024-07-01", "Quyết định số 2"), "A", parts)
    day = Decision("2024-08-01", "Quyết định số 3")
    acts.move(day, "C", "A")
    acts.dissolve(day, "C")
    assert broken(book) == []


def test_a_successor_that_ended_before_is_found(book: Desk) -> None:
    acts = Reorganisation(book)
    acts.rename(Decision("2024-07-01", "Quyết định số 2"), "A", "Phòng Một")
    with book.database.writing() as connection:
        connection.execute(update(Unit).where(Unit.code == "A").values(valid_to="2024-06-15"))
    assert broken(book) == ["lineage.wrong"]


def test_a_reversal_that_does_not_cancel_is_found(book: Desk) -> None:
    with book.database.writing() as connection:
        reversal = Contribution.reverses_id.is_not(None)
        connection.execute(update(Contribution).where(reversal).values(amount=-299))
    assert broken(book) == ["ledger.reversals_wrong"]


def test_a_reversal_of_a_remittance_that_does_not_cancel_is_found(book: Desk) -> None:
    Remittances(book).reverse(remit(book, "A", 100), "Ghi nhầm")
    assert broken(book) == []
    with book.database.writing() as connection:
        reversal = Remittance.reverses_id.is_not(None)
        connection.execute(update(Remittance).where(reversal).values(amount=-99))
    assert broken(book) == ["ledger.reversals_wrong"]


def test_more_handed_over_than_collected_is_found_unless_somebody_said_why(book: Desk) -> None:
    remit(book, "A", 900)
    assert broken(book) == []
    spoil(book, Remittance, reason="")
    assert broken(book) == ["fund.above_collected"]
