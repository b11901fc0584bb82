"""Documents kept in the store, and what they belong to."""

from pathlib import Path

import pytest
from sqlalchemy import func, select

from desktop_app.domain.documents import DocumentKind, NewDocument, Owner, OwnerKind
from desktop_app.domain.errors import CannotRead, ClosedYear, NotFound, Refused
from desktop_app.models.intake import StoredFile
from desktop_app.services.campaigns import Campaigns
from desktop_app.services.desk import Desk
from desktop_app.services.documents import Documents, from_file
from desktop_app.services.history import History
from desktop_app.services.years import Years
from tests.services.desk_work import YEAR, launch, list_units

PLAN = NewDocument("Kế hoạch.pdf", b"%PDF-1.7 n", DocumentKind.PLAN, "15/KH-SYT", "2024-03-01")


@pytest.fixture
def campaign(desk: Desk) -> Owner:
    list_units(desk, ["A"])
    (code,) = launch(desk, "vi-nguoi-ngheo")
    return Owner(OwnerKind.CAMPAIGN, Campaigns(desk).detail(code).info.id)


def test_a_document_is_found_with_what_it_belongs_to(desk: Desk, campaign: Owner) -> None:
    ident = Documents(desk).add(campaign, PLAN).value
    (found,) = Documents(desk).of(campaign)
    told = (found.id, found.name, found.kind, found.number, found.issued_on, found.kept_on)
    expected = (ident, "Kế hoạch.pdf", DocumentKind.PLAN, "15/KH-SYT", "2024-03-01", "2024-11-20")
    assert told == expected


def test_what_is_saved_is_what_was_kept(desk: Desk, campaign: Owner, tmp_path: Path) -> None:
    ident = Documents(desk).add(campaign, PLAN).value
    path = Documents(desk).save(ident, tmp_path / "moi" / "ban-sao.pdf")
    assert path.read_bytes() == PLAN.content


def test_a_file_that_is_there_is_not_written_over(
    desk: Desk, campaign: Owner, tmp_path: Path
) -> None:
    ident = Documents(desk).add(campaign, PLAN).value
    there = tmp_path / "co-san.pdf"
    there.write_text("của tôi")
    with pytest.raises(Refused, match="đã có"):
        Documents(desk).save(ident, there)
    assert there.read_text() == "của tôi"


def test_the_same_bytes_are_kept_once(desk: Desk, campaign: Owner) -> None:
    for _ in range(2):
        Documents(desk).add(campaign, PLAN)
    with desk.reading() as connection:
        assert connection.scalar(select(func.count()).select_from(StoredFile)) == 1
    assert len(Documents(desk).of(campaign)) == 2


def test_a_copy_opens_with_its_own_program_and_cannot_be_changed(
    desk: Desk, campaign: Owner
) -> None:
    service = Documents(desk)
    path = service.open_copy(service.add(campaign, PLAN).value)
    assert path.suffix == ".pdf"
    assert not path.stat().st_mode & 0o222


def test_a_copy_of_a_program_is_not_opened_as_one(desk: Desk, campaign: Owner) -> None:
    service = Documents(desk)
    program = NewDocument("cài đặt.exe", b"MZ", DocumentKind.OTHER)
    assert service.open_copy(service.add(campaign, program).value).suffix == ".bin"


def test_a_withdrawn_document_is_gone_from_its_records_and_the_trail_says_why(
    desk: Desk, campaign: Owner
) -> None:
    ident = Documents(desk).add(campaign, PLAN).value
    Documents(desk).withdraw(ident, "Nhầm tệp")
    assert Documents(desk).of(campaign) == ()
    newest = History(desk).entries().rows[0].cells
    assert newest[3:] == ("Gỡ văn bản", f"Văn bản số {ident}", "tệp: Kế hoạch.pdf", "Nhầm tệp")
    with pytest.raises(NotFound):
        Documents(desk).open_copy(ident)


def test_a_document_is_not_withdrawn_without_a_reason(desk: Desk, campaign: Owner) -> None:
    ident = Documents(desk).add(campaign, PLAN).value
    with pytest.raises(Refused, match="lý do"):
        Documents(desk).withdraw(ident, " ")
    assert len(Documents(desk).of(campaign)) == 1


def test_a_record_that_there_is_not_owns_nothing(desk: Desk) -> None:
    with pytest.raises(NotFound):
        Documents(desk).add(Owner(OwnerKind.REVIEW, 99), PLAN)


def test_a_closed_year_takes_no_document(desk: Desk, campaign: Owner) -> None:
    ident = Documents(desk).add(campaign, PLAN).value
    Years(desk).close(YEAR)
    with pytest.raises(ClosedYear):
        Documents(desk).add(campaign, PLAN)
    with pytest.raises(ClosedYear):
        Documents(desk).withdraw(ident, "Nhầm")


def test_a_unit_has_documents_of_no_single_year(desk: Desk, campaign: Owner) -> None:
    assert campaign.kind is OwnerKind.CAMPAIGN
    Years(desk).close(YEAR)
    unit = Owner(OwnerKind.UNIT, 1)
    Documents(desk).add(unit, PLAN)
    assert [one.name for one in Documents(desk).of(unit)] == ["Kế hoạch.pdf"]


def test_an_empty_file_is_said_to_be_so(tmp_path: Path) -> None:
    empty = tmp_path / "rỗng.pdf"
    empty.touch()
    with pytest.raises(Refused, match="rỗng"):
        from_file(empty, DocumentKind.PLAN)


def test_a_file_that_is_not_there_is_said_to_be_so(tmp_path: Path) -> None:
    with pytest.raises(CannotRead):
        from_file(tmp_path / "không có.pdf", DocumentKind.PLAN)
