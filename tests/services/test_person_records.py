"""What is written of one person over the years."""

from desktop_app.domain.people import Gift
from desktop_app.services import people_register
from desktop_app.services.desk import Desk
from desktop_app.services.person_records import PersonFiles
from tests.services.desk_work import YEAR, launch, list_people, list_units, send


def test_gifts_that_count_are_told_with_their_campaign_and_unit(desk: Desk) -> None:
    list_units(desk, ["A"])
    list_people(desk, "A", "Trần Thị Nhàn", "Lê Văn Lành")
    (campaign,) = launch(desk, "vi-nguoi-ngheo")
    with desk.reading() as connection:
        person = people_register.number(connection, "A-0")
    given = {"donor": "Trần Thị Nhàn", "person_id": person, "given_on": "2024-11-01"}
    send(desk, "A", campaign, {**given, "amount": 300_000, "labour_days": 50})
    records = PersonFiles(desk).records("A-0")
    (gift,) = records.gifts
    assert gift == Gift(YEAR, "2024-11-01", gift.what, "Phòng A", 300_000, "", 0, 50)
    assert "nghèo" in gift.what
    assert records.results == ()
    assert PersonFiles(desk).records("A-1").gifts == ()
