"""Donors: who gives and is no staff, and which unit mobilised them."""

import pytest

from desktop_app.domain.errors import NotFound
from desktop_app.domain.fund_rows import DonorKind, NewDonor
from desktop_app.domain.refusals import WrongFields
from desktop_app.services.desk import Desk
from desktop_app.services.fund.donors import Donors
from tests.services.desk_work import list_units
from tests.services.fund.fund_work import put_drive, put_fund, put_line

FIRM = NewDonor("Công ty TNHH Ánh Dương", DonorKind.ENTERPRISE, "A")


@pytest.fixture
def year(desk: Desk) -> Desk:
    list_units(desk, ["A", "B"])
    return desk


def test_a_donor_is_found_without_marks_and_credited_to_a_unit(year: Desk) -> None:
    Donors(year).add(FIRM)
    Donors(year).add(NewDonor("Hộ ông Đỗ Em", DonorKind.HOUSEHOLD))
    (found,) = Donors(year).all("anh duong")
    assert (found.name, found.unit_code, found.unit_name) == (FIRM.name, "A", "Phòng A")
    assert len(Donors(year).all()) == 2


def test_the_same_name_and_kind_is_asked_about(year: Desk) -> None:
    Donors(year).add(FIRM)
    with pytest.raises(WrongFields, match="đã có trong danh sách"):
        Donors(year).add(NewDonor("CÔNG TY TNHH ÁNH DƯƠNG", DonorKind.ENTERPRISE))
    Donors(year).add(FIRM, namesake=True)
    Donors(year).add(NewDonor(FIRM.name, DonorKind.GROUP))
    assert len(Donors(year).all()) == 3


def test_a_donor_needs_a_name_and_a_unit_that_is_there(year: Desk) -> None:
    with pytest.raises(WrongFields):
        Donors(year).add(NewDonor(" ", DonorKind.PERSON))
    with pytest.raises(NotFound, match="“X”"):
        Donors(year).add(NewDonor("Bà Tư", DonorKind.PERSON, "X"))


def test_a_change_leaves_the_ledger_as_it_was_written(year: Desk) -> None:
    number = Donors(year).add(FIRM).value
    drive = put_drive(year, put_fund(year), "D1")
    put_line(year, drive, "A", donor=FIRM.name, donor_id=number, amount=900)
    first = put_line(year, drive, "A", donor_id=number, goods="gạo", in_kind_value=50)
    put_line(year, drive, "A", donor_id=number, in_kind_value=-50, reverses_id=first)
    Donors(year).change(number, NewDonor("Công ty CP Ánh Dương", DonorKind.ENTERPRISE, "B"))
    (found,) = Donors(year).all()
    assert (found.name, found.unit_code) == ("Công ty CP Ánh Dương", "B")
    (given,) = found.given
    assert (given.amount, given.in_kind_value) == (900, 0)
    with pytest.raises(NotFound):
        Donors(year).change(99, FIRM)


def test_what_a_donor_gave_is_told_fund_by_fund_and_direct_help_apart(year: Desk) -> None:
    number = Donors(year).add(FIRM).value
    for code, amount in (("D1", 900), ("D2", 70)):
        drive = put_drive(year, put_fund(year, code), code)
        put_line(year, drive, "A", donor_id=number, amount=amount)
    put_line(year, drive, "A", donor_id=number, amount=5, direct=True)
    (found,) = Donors(year).all()
    assert sorted((one.amount, one.direct) for one in found.given) == [
        (5, True),
        (70, False),
        (900, False),
    ]
