"""Donors and pledges from the command line."""

import pytest

from tests.cli.driving import Shell

OF = ("--year", 2024, "--drive", "D1")


@pytest.fixture
def driven(begun: Shell) -> Shell:
    """A drive of the poverty fund."""
    drive = ("drive", "add", "D1", "--year", 2024, "--title", "Đợt một")
    begun.done(*drive, "--fund", "vi-nguoi-ngheo")
    return begun


def test_a_pledge_is_written_shown_and_cancelled(driven: Shell) -> None:
    number = driven.done("pledge", "add", *OF, "--unit", "U1", "--amount", 900_000)
    driven.done("contribution", "add", *OF, "--unit", "U1", "--amount", 400_000, *ON)
    (first, *_) = driven.document("pledge", "list", *OF, "--standing")
    assert (first["pledged"], first["collected"], first["outstanding"]) == (
        900_000,
        400_000,
        500_000,
    )
    told = driven.done("pledge", "list", *OF, "--standing")
    assert "Đăng ký chưa nộp: 500.000 đồng (Bằng chữ: Năm trăm nghìn đồng)." in told
    assert "1 đơn vị còn đăng ký chưa nộp; 2 đơn vị chưa đăng ký." in told
    driven.done("pledge", "cancel", number, "--reason", "đăng ký lại")
    (pledge,) = driven.document("pledge", "list", *OF)
    assert (pledge["cancelled"], pledge["reason"]) == (True, "đăng ký lại")


ON = ("--date", "2024-10-20")


def test_a_donor_is_added_found_changed_and_gives(driven: Shell) -> None:
    number = driven.done(
        "donor", "add", "--name", "Công ty Ánh Dương", "--kind", "enterprise", "--unit", "U1"
    )
    given = ("--amount", 5_000_000, "--donor", number)
    driven.done("contribution", "add", *OF, "--unit", "U1", *given, *ON)
    driven.done("donor", "set", number, "--note", "tài trợ hằng năm")
    (found,) = driven.document("donor", "list", "--search", "anh duong")
    assert [one["amount"] for one in found["given"]] == [5_000_000]
    assert (found["unit_code"], found["note"]) == (
        "U1",
        "tài trợ hằng năm",
    )
    again = driven("donor", "add", "--name", "công ty ánh dương", "--kind", "enterprise")
    assert (again.status, again.out) == (3, "")
    assert "đã có trong danh sách" in again.err
    assert driven("donor", "set", 9, "--note", "x").status == 3
