"""Collected = handed over + on hand, per unit and drive, over a real store."""

from collections import Counter
from dataclasses import dataclass

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import delete, update

from desktop_app.domain.errors import NotFound
from desktop_app.domain.fund_rows import NewContribution, NewDrive
from desktop_app.domain.intake import Kind
from desktop_app.models.campaigns import Contribution
from desktop_app.models.fund import Remittance
from desktop_app.models.intake import ImportBatch
from desktop_app.services.desk import Desk
from desktop_app.services.fund.balance import Balances
from desktop_app.services.fund.drives import Drives
from desktop_app.services.fund.ledger import Ledger
from desktop_app.services.fund.remittances import Remittances
from tests.services.desk_work import YEAR, add, arrive, launch, list_units, send, unit_numbers
from tests.services.fund.fund_work import put_drive, put_fund, put_line
from tests.services.fund.out_work import begin, remit

Figures = dict[tuple[str, str], tuple[int, int, int]]


def figures(desk: Desk, **wanted: str) -> Figures:
    """By unit and drive: collected, handed over, on hand."""
    return {
        (one.unit.code, one.drive.code): (
            one.money.collected,
            one.money.handed_over,
            one.money.on_hand,
        )
        for one in Balances(desk).report(YEAR, **wanted).units
    }


def test_what_was_collected_is_handed_over_or_on_hand(desk: Desk) -> None:
    poverty, storms = begin(desk)
    put_line(desk, poverty, "A", amount=5_000_000)
    put_line(desk, storms, "A", amount=700_000)
    put_line(desk, poverty, "B", amount=2_000_000)
    remit(desk, "A", 3_000_000)
    remit(desk, "B", 2_000_000)
    assert figures(desk) == {
        ("A", "D1"): (5_000_000, 3_000_000, 2_000_000),
        ("B", "D1"): (2_000_000, 2_000_000, 0),
        ("A", "D2"): (700_000, 0, 700_000),
    }
    assert figures(desk, unit="B") == {("B", "D1"): (2_000_000, 2_000_000, 0)}
    assert figures(desk, drive="D2") == {("A", "D2"): (700_000, 0, 700_000)}


def test_what_units_report_is_of_the_drive_that_takes_their_returns(desk: Desk) -> None:
    list_units(desk, ["A", "B"])
    (campaign,) = launch(desk, "vi-nguoi-ngheo")
    send(desk, "A", campaign, {"donor": "Lê An", "amount": 400_000})
    put_fund(desk)
    assert figures(desk) == {}
    begun = _of_campaign(desk, campaign)
    assert figures(desk, campaign=campaign) == {("A", begun): (400_000, 0, 400_000)}
    (held,) = Balances(desk).report(YEAR).units
    assert held.held_since == "2024-11-20"  # the line has no day, so its return's counts
    with pytest.raises(NotFound):
        Balances(desk).report(YEAR, "XYZ")


def _of_campaign(desk: Desk, campaign: str) -> str:
    new = NewDrive(YEAR, "DB", "VNN", "Đợt theo báo cáo", campaign=campaign)
    return Drives(desk).add(new).value


def test_direct_help_is_no_money_of_the_fund(desk: Desk) -> None:
    poverty, _ = begin(desk)
    put_line(desk, poverty, "A", amount=900_000, direct=True)
    put_line(desk, poverty, "A", amount=100_000)
    assert figures(desk) == {("A", "D1"): (100_000, 0, 100_000)}


def test_who_holds_money_longer_than_a_month_is_found(desk: Desk) -> None:
    """The clock stands at 20 November."""
    poverty, _ = begin(desk)
    put_line(desk, poverty, "A", amount=500_000, given_on="2024-10-18")
    put_line(desk, poverty, "A", amount=300_000, given_on="2024-11-10")
    put_line(desk, poverty, "B", amount=200_000, given_on="2024-11-01")
    found = Balances(desk).report(YEAR).holding(30)
    assert [(one.unit.code, one.held_since) for one in found] == [("A", "2024-10-18")]
    remit(desk, "A", 500_000)
    assert Balances(desk).report(YEAR).holding(30) == ()
    assert [one.unit.code for one in Balances(desk).report(YEAR).holding()] == ["B", "A"]


def test_goal_and_pledge_stand_beside_what_came(desk: Desk) -> None:
    begin(desk)
    Drives(desk).set_goal(YEAR, "D1", "A", 4_000_000)
    (one,) = Balances(desk).report(YEAR).units
    assert (one.goal, one.pledged, one.money.on_hand, one.held_since) == (4_000_000, 0, 0, "")


def test_a_unit_that_left_the_years_list_keeps_its_money(desk: Desk) -> None:
    list_units(desk, ["A"], year=YEAR - 1)
    drive = put_drive(desk, put_fund(desk), "D1")
    put_line(desk, drive, "A", amount=50)
    assert figures(desk) == {("A", "D1"): (50, 0, 50)}


def test_an_imported_remittance_counts_while_its_import_stands(desk: Desk) -> None:
    poverty, _ = begin(desk)
    put_line(desk, poverty, "A", amount=1_000)
    with desk.command() as command:
        arrival = arrive(command, Kind.UNKNOWN)
        record = {"drive_id": poverty, "unit_id": unit_numbers(command)["A"], "amount": 400}
        entered = {"entered_at": command.now, "actor": "x", "table_id": arrival.table_id, "row": 2}
        number = add(command, Remittance, {**record, **entered, "sent_on": "2024-11-05"})
        command.audit("thử", "nộp")
    assert figures(desk)["A", "D1"] == (1_000, 400, 600)
    Remittances(desk).reverse(number, "Ghi nhầm")
    assert figures(desk)["A", "D1"] == (1_000, 0, 1_000)
    with desk.command() as command:
        taken_back = update(ImportBatch).where(ImportBatch.id == arrival.import_id)
        command.connection.execute(taken_back.values(undone_at=command.now))
        command.audit("thử", "rút lại")
    # The reversal goes with what it reversed.
    assert figures(desk)["A", "D1"] == (1_000, 0, 1_000)


@dataclass(frozen=True)
class Step:
    """One entry: a contribution or a remittance, and whether it is reversed later."""

    unit: str
    drive: str
    collected: bool
    amount: int
    is_reversed: bool


STEPS = st.lists(
    st.builds(
        Step,
        unit=st.sampled_from(["A", "B"]),
        drive=st.sampled_from(["D1", "D2"]),
        collected=st.booleans(),
        amount=st.integers(1, 10**10),
        is_reversed=st.booleans(),
    ),
    max_size=8,
)


@pytest.fixture
def book(desk: Desk) -> Desk:
    begin(desk)
    return desk


@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=STEPS, at_once=st.booleans())
def test_no_sequence_of_entries_and_reversals_breaks_the_law(
    book: Desk, steps: list[Step], *, at_once: bool
) -> None:
    """Reversals come right after their entries, or all at the end, the last entry's first."""
    empty(book)
    late = []
    for step in steps:
        number = enter(book, step)
        if step.is_reversed and at_once:
            take_back(book, step, number)
        elif step.is_reversed:
            late.append((step, number))
    for step, number in reversed(late):
        take_back(book, step, number)
    check_law(book, steps)


def check_law(book: Desk, steps: list[Step]) -> None:
    came: Counter[tuple[str, str]] = Counter()
    went: Counter[tuple[str, str]] = Counter()
    for step in steps:
        if not step.is_reversed:
            (came if step.collected else went)[step.unit, step.drive] += step.amount
    found = figures(book)
    for place in found.keys() | came.keys() | went.keys():
        collected, handed_over, on_hand = found.get(place, (0, 0, 0))
        assert (collected, handed_over) == (came[place], went[place])
        assert collected == handed_over + on_hand


def empty(book: Desk) -> None:
    """No entry, as before the first."""
    with book.command() as command:
        for model in (Contribution, Remittance):
            table = model.__table__
            reversals = delete(model).where(table.c.reverses_id.is_not(None))
            command.connection.execute(reversals)
            command.connection.execute(delete(model))
        command.audit("thử", "xóa")


def enter(book: Desk, step: Step) -> int:
    if step.collected:
        line = NewContribution(
            YEAR, step.drive, step.unit, amount=step.amount, given_on="2024-11-05"
        )
        return Ledger(book).add(line, "Thử").value
    return remit(book, step.unit, step.amount, drive=step.drive)


def take_back(book: Desk, step: Step, number: int) -> None:
    service = Ledger(book) if step.collected else Remittances(book)
    service.reverse(number, "Ghi nhầm")
