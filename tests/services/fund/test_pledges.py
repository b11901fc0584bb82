"""Pledges: pledged, collected and outstanding are figures of their own."""

from dataclasses import replace

import pytest

from desktop_app.domain.errors import NotFound, Refused
from desktop_app.domain.fund_rows import DonorKind, Giver, NewDonor, NewDrive, NewPledge, Standing
from desktop_app.domain.refusals import WrongFields
from desktop_app.services.desk import Desk
from desktop_app.services.fund.donors import Donors
from desktop_app.services.fund.drives import Drives
from desktop_app.services.fund.pledges import Pledges, pledged
from tests.services.desk_work import YEAR, list_people, list_units
from tests.services.fund.fund_work import put_line
from tests.services.statements import counted as statements

WHOLE = NewPledge(YEAR, "D1", "A", amount=1_000_000, pledged_on="2024-10-01")


@pytest.fixture
def year(desk: Desk) -> Desk:
    """Units A and B with a person each, drive D1 (number 1)."""
    list_units(desk, ["A", "B"])
    list_people(desk, "A", "Lê An")
    list_people(desk, "B", "Vũ Hà")
    Drives(desk).add(NewDrive(YEAR, "D1", "vi-nguoi-ngheo", "Đợt một"))
    return desk


def standing(desk: Desk) -> dict[str, Standing]:
    return {one.unit.code: one for one in Pledges(desk).standing(YEAR, "D1")}


def test_a_unit_a_person_and_a_donor_pledge(year: Desk) -> None:
    firm = Donors(year).add(NewDonor("Công ty Ánh Dương", DonorKind.ENTERPRISE, "A")).value
    Pledges(year).add(WHOLE)
    Pledges(year).add(replace(WHOLE, amount=200_000, person="A-0"))
    Pledges(year).add(
        replace(WHOLE, amount=0, goods="10 tạ gạo", in_kind_value=9_000_000, donor=firm)
    )
    told = [(one.giver, one.name, one.amount) for one in Pledges(year).all(YEAR, "D1")]
    assert told == [
        (Giver.UNIT, "", 1_000_000),
        (Giver.PERSON, "Lê An", 200_000),
        (Giver.DONOR, "Công ty Ánh Dương", 0),
    ]
    assert Pledges(year).all(YEAR, "D1", "B") == ()
    found = standing(year)["A"]
    assert (found.pledged, found.pledged_goods, found.pledges) == (1_200_000, 9_000_000, 3)


def test_outstanding_is_pledged_less_collected_of_each_unit_by_itself(year: Desk) -> None:
    """What B gave too much does not pay what A owes."""
    Pledges(year).add(WHOLE)
    Pledges(year).add(replace(WHOLE, unit="B", amount=100_000))
    put_line(year, 1, "A", amount=300_000)
    put_line(year, 1, "A", amount=500_000, direct=True)
    put_line(year, 1, "B", amount=900_000)
    found = standing(year)
    assert {code: one.outstanding for code, one in found.items()} == {"A": 700_000, "B": 0}
    assert (found["A"].collected, found["B"].collected) == (300_000, 900_000)


def test_who_pledged_nothing_is_there_with_nothing(year: Desk) -> None:
    Pledges(year).add(WHOLE)
    found = standing(year)["B"]
    assert (found.pledges, found.pledged, found.outstanding, found.goal) == (0, 0, 0, None)


def test_a_cancelled_pledge_counts_no_more_and_stays_with_its_reason(year: Desk) -> None:
    number = Pledges(year).add(WHOLE).value
    with pytest.raises(WrongFields, match="lý do"):
        Pledges(year).cancel(number, " ")
    Pledges(year).cancel(number, "đơn vị đăng ký lại")
    (found,) = Pledges(year).all(YEAR, "D1")
    assert (found.cancelled, found.reason) == (True, "đơn vị đăng ký lại")
    assert standing(year)["A"].pledges == 0
    with pytest.raises(Refused, match="đã được hủy"):
        Pledges(year).cancel(number, "nữa")
    with pytest.raises(NotFound):
        Pledges(year).cancel(99, "x")
    with year.reading() as connection:
        assert pledged(connection, YEAR) == {}


def test_a_pledge_that_cannot_be_is_refused_at_its_fields(year: Desk) -> None:
    with pytest.raises(WrongFields) as refusal:
        Pledges(year).add(replace(WHOLE, amount=-1, goods="gạo"))
    assert set(refusal.value.problems) == {"amount", "in_kind_value"}
    with pytest.raises(WrongFields, match="Vũ Hà không thuộc Phòng A"):
        Pledges(year).add(replace(WHOLE, person="B-0"))


def test_standing_takes_no_more_statements_for_more_pledges(year: Desk) -> None:
    with statements() as few:
        standing(year)
    for _ in range(5):
        Pledges(year).add(WHOLE)
    with statements() as many:
        standing(year)
    assert len(many) == len(few)
