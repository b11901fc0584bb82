"""The ledger: its lines, and what they add up to, in few statements and to the đồng."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import delete, insert, update

from desktop_app.domain.fund_rows import By, Giver, LedgerFilter, NewContribution, NewDrive, Summed
from desktop_app.domain.ledger import Entry, Figures, month_of, totals
from desktop_app.models.campaigns import Contribution
from desktop_app.services.desk import Desk
from desktop_app.services.fund.counted import collected
from desktop_app.services.fund.drives import Drives
from desktop_app.services.fund.ledger import Ledger
from tests.services.desk_work import YEAR, launch, list_units, send, unit_numbers
from tests.services.statements import counted as statements
from tests.sizes import size

VNN = "VNN-2024"
POVERTY, FLOOD = "vi-nguoi-ngheo", "thien-tai"
MANY = size(10_000, 100_000)


@pytest.fixture
def year(desk: Desk) -> Desk:
    """Units A and B of cluster C1, X of C2; D1 takes the campaign's returns, BL is for floods."""
    list_units(desk, ["C1:A", "C1:B", "C2:X"])
    launch(desk, "vi-nguoi-ngheo", "nong-thon-moi")
    Drives(desk).add(NewDrive(YEAR, "D1", POVERTY, "Tháng cao điểm", campaign=VNN))
    Drives(desk).add(NewDrive(YEAR, "BL", FLOOD, "Bão lũ"))
    return desk


def line(drive: str, unit: str, day: str, **told: Any) -> NewContribution:  # noqa: ANN401  # any figure
    return NewContribution(YEAR, drive, unit, given_on=day, **told)


@pytest.fixture
def filled(year: Desk) -> Desk:
    """Lines of two funds and of none, one of them taken back, one direct."""
    send(year, "A", VNN, {"donor": "Lê An", "amount": 100, "given_on": "2024-10-20"})
    send(year, "X", "NTM-2024", {"donor": "Hà", "labour_days": 250})
    ledger = Ledger(year)
    ledger.add(line("D1", "B", "2024-11-02", amount=3_000, giver=Giver.ANONYMOUS))
    ledger.add(line("D1", "A", "2024-11", goods="gạo", in_kind_value=50_000))
    wrong = ledger.add(line("D1", "A", "2024-11-05", amount=999, receipt="BL-9")).value
    ledger.reverse(wrong, "ghi nhầm")
    ledger.add(line("BL", "X", "2024-09-15", amount=700_000))
    ledger.add(line("BL", "X", "2024-09-16", amount=40_000, direct=True))
    return year


def figures(found: Iterable[Summed]) -> dict[tuple[str, bool, str], tuple[int, int, int, int]]:
    return {
        (one.fund, one.direct, one.code): (
            one.lines,
            one.amount,
            one.in_kind_value,
            one.labour_days,
        )
        for one in found
    }


def summed(desk: Desk, by: By, fund: str = "") -> dict[tuple[str, bool, str], tuple[int, ...]]:
    return dict(figures(Ledger(desk).summed(YEAR, by, fund)))


def test_sums_by_unit_keep_funds_and_direct_help_apart(filled: Desk) -> None:
    assert summed(filled, By.UNIT) == {
        (POVERTY, False, "A"): (2, 100, 50_000, 0),
        (POVERTY, False, "B"): (1, 3_000, 0, 0),
        (FLOOD, False, "X"): (1, 700_000, 0, 0),
        (FLOOD, True, "X"): (1, 40_000, 0, 0),
        ("", False, "X"): (1, 0, 0, 250),
    }


def test_sums_by_month_kind_cluster_and_drive(filled: Desk) -> None:
    assert summed(filled, By.MONTH, POVERTY) == {
        (POVERTY, False, "2024-10"): (1, 100, 0, 0),
        (POVERTY, False, "2024-11"): (2, 3_000, 50_000, 0),
    }
    assert summed(filled, By.KIND, POVERTY) == {
        (POVERTY, False, "amount"): (3, 3_100, 0, 0),
        (POVERTY, False, "in_kind_value"): (3, 0, 50_000, 0),
        (POVERTY, False, "labour_days"): (3, 0, 0, 0),
    }
    assert summed(filled, By.CLUSTER, POVERTY) == {(POVERTY, False, "C1"): (3, 3_100, 50_000, 0)}
    assert summed(filled, By.DRIVE, FLOOD) == {
        (FLOOD, False, "BL"): (1, 700_000, 0, 0),
        (FLOOD, True, "BL"): (1, 40_000, 0, 0),
    }
    assert ("", False, "") in summed(filled, By.MONTH)


def test_lines_are_found_by_fund_drive_unit_and_words_newest_first(filled: Desk) -> None:
    def amounts(**wanted: str) -> list[int]:
        return [one.amount for one in Ledger(filled).lines(LedgerFilter(YEAR, **wanted))]

    assert amounts(fund=FLOOD) == [40_000, 700_000]
    assert amounts(drive="D1") == [-999, 999, 0, 3_000, 100]
    assert amounts(unit="B") == [3_000]
    assert amounts(search="le an") == [100]
    assert amounts(search="BL-9") == [-999, 999]
    assert amounts(search="không nêu tên") == [3_000]
    assert amounts(campaign="NTM-2024") == [0]
    first, second = (Ledger(filled).lines(LedgerFilter(YEAR), at, 1) for at in (0, 1))
    assert (*first, *second) == Ledger(filled).lines(LedgerFilter(YEAR), 0, 2)


def test_a_line_of_a_return_leads_to_its_cell_and_a_typed_one_to_who_wrote_it(
    filled: Desk,
) -> None:
    *_, reported = Ledger(filled).lines(LedgerFilter(YEAR, drive="D1"))
    assert reported.origin is not None
    assert (reported.origin.cell, reported.actor, reported.giver) == ("C2", "", Giver.PERSON)
    (typed,) = Ledger(filled).lines(LedgerFilter(YEAR, unit="B"))
    assert (typed.origin, typed.actor, typed.giver) == (None, "Chị Văn Thư", Giver.ANONYMOUS)


def test_many_lines_are_summed_by_the_store(year: Desk) -> None:
    """Three kinds in turn: every sum is one statement, whatever the number of lines."""
    with year.command() as command:
        units = list(unit_numbers(command).values())
        records = [
            {
                "unit_id": units[at % 3],
                "drive_id": 1 + at % 2,
                "amount": 1_000 if at % 3 == 0 else 0,
                "in_kind_value": 10 if at % 3 == 1 else 0,
                "labour_days": 1 if at % 3 == 2 else 0,
                "given_on": f"2024-{1 + at % 12:02}-15",
                "actor": "x",
            }
            for at in range(MANY)
        ]
        command.connection.execute(insert(Contribution), records)
        command.audit("thử", "nhiều khoản")
    for by in By:
        with statements() as sent:
            found = Ledger(year).summed(YEAR, by)
        assert len([one for one in sent if "SELECT" in one]) == 1
        # Of a number that leaves 1 over by 3 the first kind has one line more than the others.
        assert sum(one.amount for one in found) == (MANY // 3 + 1) * 1_000
        assert sum(one.in_kind_value for one in found) == MANY // 3 * 10
        assert sum(one.labour_days for one in found) == MANY // 3


# What is done: a line of so much in a drive, or the reversal of the line before (by place).
STEPS = st.lists(
    st.tuples(
        st.sampled_from(["D1", "BL"]),
        st.sampled_from("ABX"),
        st.sampled_from(["2024-10-17", "2024-11", "2024"]),
        st.integers(1, 10**9),
        st.booleans(),
    ),
    max_size=5,
)


@settings(
    max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(STEPS, st.randoms(use_true_random=False))
def test_any_order_of_entry_gives_the_sums_of_the_laws(
    year: Desk,
    steps: list[tuple[str, str, str, int, bool]],
    chance: Any,  # noqa: ANN401  # hypothesis's own
) -> None:
    """Over a real store: unit, month, kind, cluster and drive all add up to the same."""
    first = enter(year, steps)
    chance.shuffle(steps)
    again = enter(year, steps)
    assert again == first
    sums, money = first
    laws = totals(law_entries(steps), lambda entry: (entry.fund, entry.unit))
    assert {key: told.amount for key, told in laws.items()} == sums["unit"]
    wholes = [Counter(sum_by_fund(told)) for told in sums.values()]
    assert all(whole == wholes[0] for whole in wholes)
    assert sum(money.values()) == sum(wholes[0].values())


def enter(
    desk: Desk, steps: list[tuple[str, str, str, int, bool]]
) -> tuple[dict[str, dict[tuple[str, str], int]], dict[tuple[int, int], int]]:
    """Enter the steps into an empty ledger; sums by every heading, and what was collected."""
    with desk.command() as command:
        command.connection.execute(update(Contribution).values(reverses_id=None))
        command.connection.execute(delete(Contribution))
        command.audit("thử", "sổ trống")
    ledger = Ledger(desk)
    for drive, unit, day, amount, back in steps:
        new = replace(line(drive, unit, day), amount=amount)
        number = ledger.add(new, "hai khoản giống nhau").value
        if back:
            ledger.reverse(number, "ghi nhầm")
    sums = {
        by.value: {(one.fund, one.code): one.amount for one in ledger.summed(YEAR, by)} for by in By
    }
    with desk.reading() as connection:
        return sums, dict(collected(connection, YEAR))


def law_entries(steps: list[tuple[str, str, str, int, bool]]) -> list[Entry]:
    """The same as the pure law has it."""
    funds = {"D1": POVERTY, "BL": FLOOD}
    found = []
    for number, (drive, unit, day, amount, back) in enumerate(steps):
        entry = Entry(number, unit, funds[drive], month_of(day), Figures(amount))
        found += [entry, replace(entry, figures=-entry.figures)] if back else [entry]
    return found


def sum_by_fund(told: dict[tuple[str, str], int]) -> dict[str, int]:
    found: Counter[str] = Counter()
    for (fund, _), amount in told.items():
        found[fund] += amount
    return dict(found)
