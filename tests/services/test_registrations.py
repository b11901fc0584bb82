"""Registrations, pledges and own plans, from nothing sent to accepted."""

from typing import Any

import pytest
from sqlalchemy import select

from desktop_app.domain.documents import DocumentKind, NewDocument, Owner, OwnerKind
from desktop_app.domain.errors import ClosedYear, NotFound, Refused
from desktop_app.domain.intake import Kind
from desktop_app.domain.registrations import (
    Registered,
    RegistrationKind,
    RegistrationLine,
    RegistrationState,
)
from desktop_app.models.campaigns import Campaign
from desktop_app.models.following import Registration
from desktop_app.services.desk import Desk
from desktop_app.services.documents import Documents
from desktop_app.services.history import History
from desktop_app.services.importing import Importing
from desktop_app.services.registrations import Registrations
from desktop_app.services.years import Years
from tests.services.desk_work import (
    YEAR,
    add,
    arrive,
    launch,
    list_people,
    list_units,
    unit_numbers,
)

VNN = "VNN-2024"
PLAN = RegistrationKind.OWN_PLAN
SENT = Registered(PLAN, "A", number="03/KH-A", issued_on="2024-02-20", received_on="2024-02-25")


@pytest.fixture
def book(desk: Desk) -> Registrations:
    list_units(desk, ["A", "B"])
    list_people(desk, "A", "Nguyễn Thị Hoa", "Trần Văn An")
    launch(desk, "vi-nguoi-ngheo")
    return Registrations(desk)


def states(book: Registrations, campaign: str = VNN) -> list[tuple[str, str, RegistrationState]]:
    return [(one.unit, one.person, one.state) for one in book.lines(YEAR, campaign, PLAN)]


def own(book: Registrations) -> RegistrationLine:
    return book.lines(YEAR, VNN, PLAN)[0]


def test_who_sent_nothing_is_in_the_list_too(book: Registrations) -> None:
    assert states(book) == [
        ("A", "", RegistrationState.NOT_SENT),
        ("B", "", RegistrationState.NOT_SENT),
    ]


def test_a_received_plan_shows_its_number_and_days(book: Registrations) -> None:
    ident = book.receive(YEAR, VNN, SENT).value
    line = own(book)
    told = (line.id, line.state, line.number, line.issued_on, line.received_on)
    assert told == (ident, RegistrationState.RECEIVED, "03/KH-A", "2024-02-20", "2024-02-25")


def test_without_a_day_it_came_today(book: Registrations) -> None:
    book.receive(YEAR, VNN, Registered(PLAN, "A"))
    assert own(book).received_on == "2024-11-20"


def test_a_persons_plan_stands_under_the_unit_which_sent_none_itself(book: Registrations) -> None:
    book.receive(YEAR, VNN, Registered(PLAN, "A", person="A-1"))
    book.receive(YEAR, VNN, Registered(PLAN, "A", person="A-0"))
    assert states(book)[:3] == [
        ("A", "", RegistrationState.NOT_SENT),
        ("A", "A-1", RegistrationState.RECEIVED),  # An stands before Hoa
        ("A", "A-0", RegistrationState.RECEIVED),
    ]


def test_the_way_from_received_over_sent_back_to_accepted(book: Registrations) -> None:
    ident = book.receive(YEAR, VNN, SENT).value
    book.send_back(ident, "Thiếu mục chỉ tiêu")
    assert (own(book).state, own(book).reason) == (RegistrationState.RETURNED, "Thiếu mục chỉ tiêu")
    again = Registered(PLAN, "A", number="04/KH-A", received_on="2024-03-02")
    assert book.receive(YEAR, VNN, again).value == ident
    assert (own(book).state, own(book).number, own(book).reason) == (
        RegistrationState.RECEIVED,
        "04/KH-A",
        "",
    )
    book.accept(ident)
    assert own(book).state is RegistrationState.ACCEPTED


def test_what_was_accepted_is_not_replaced_silently(book: Registrations) -> None:
    book.accept(book.receive(YEAR, VNN, SENT).value)
    with pytest.raises(Refused, match="Hãy trả lại"):
        book.receive(YEAR, VNN, SENT)


def test_what_was_accepted_may_still_be_sent_back(book: Registrations) -> None:
    ident = book.receive(YEAR, VNN, SENT).value
    book.accept(ident)
    book.send_back(ident, "Đổi chỉ tiêu")
    assert own(book).state is RegistrationState.RETURNED


def test_what_was_sent_back_is_not_accepted_before_it_comes_again(book: Registrations) -> None:
    ident = book.receive(YEAR, VNN, SENT).value
    book.send_back(ident, "Thiếu chữ ký")
    with pytest.raises(Refused, match="“Trả lại” nên không chuyển sang “Chấp nhận”"):
        book.accept(ident)


def test_nothing_is_sent_back_without_a_reason(book: Registrations) -> None:
    ident = book.receive(YEAR, VNN, SENT).value
    with pytest.raises(Refused, match="lý do"):
        book.send_back(ident, " ")


def test_what_was_noted_by_mistake_is_taken_out(book: Registrations) -> None:
    ident = book.receive(YEAR, VNN, SENT).value
    book.withdraw(ident, "Nhầm đơn vị")
    assert own(book).state is RegistrationState.NOT_SENT
    with pytest.raises(NotFound):
        book.accept(ident)


def test_registrations_of_the_year_and_of_a_campaign_are_apart(book: Registrations) -> None:
    kind = RegistrationKind.REGISTRATION
    titles = ("Tập thể Lao động xuất sắc", " ", "Bằng khen")
    book.receive(YEAR, "", Registered(kind, "B", titles=titles))
    (_, of_year) = book.lines(YEAR, "", kind)
    (_, of_campaign) = book.lines(YEAR, VNN, kind)
    assert of_year.titles == ("Tập thể Lao động xuất sắc", "Bằng khen")
    assert of_campaign.state is RegistrationState.NOT_SENT


def test_its_file_is_kept_with_it(book: Registrations, desk: Desk) -> None:
    paper = NewDocument("KH phòng A.docx", b"PK", DocumentKind.OWN_PLAN)
    ident = book.receive(YEAR, VNN, SENT, paper).value
    assert own(book).documents == 1
    (kept,) = Documents(desk).of(Owner(OwnerKind.REGISTRATION, ident))
    assert kept.name == "KH phòng A.docx"


def test_the_trail_tells_each_step(book: Registrations, desk: Desk) -> None:
    ident = book.receive(YEAR, VNN, SENT).value
    book.send_back(ident, "Thiếu mục chỉ tiêu")
    sent_back, received = History(desk).entries().rows[:2]
    assert sent_back.cells[3:] == (
        "Chuyển trạng thái đăng ký, kế hoạch riêng",
        f"Đăng ký, kế hoạch số {ident}",
        "trạng thái: Đã nhận → trạng thái: Trả lại",
        "Thiếu mục chỉ tiêu",
    )
    assert received.cells[3] == "Nhận đăng ký, kế hoạch riêng"


def test_who_is_unknown_registers_nothing(book: Registrations) -> None:
    with pytest.raises(NotFound, match="đơn vị năm 2024"):
        book.receive(YEAR, VNN, Registered(PLAN, "Z"))
    with pytest.raises(NotFound, match="cán bộ"):
        book.receive(YEAR, VNN, Registered(PLAN, "A", person="Z-9"))


def test_a_closed_year_takes_none(book: Registrations, desk: Desk) -> None:
    ident = book.receive(YEAR, VNN, SENT).value
    Years(desk).close(YEAR)
    with pytest.raises(ClosedYear):
        book.receive(YEAR, VNN, Registered(PLAN, "B"))
    with pytest.raises(ClosedYear):
        book.accept(ident)


def imported(desk: Desk, state: RegistrationState, number: str = "") -> int:
    """Unit A's plan as an import leaves it; the import."""
    with desk.command() as command:
        arrival = arrive(command, Kind.REGISTRATIONS)
        campaign = select(Campaign.id).where(Campaign.code == VNN)
        record: dict[str, Any] = {
            "year": YEAR,
            "campaign_id": command.connection.scalar(campaign),
            "unit_id": unit_numbers(command)["A"],
            "kind": PLAN.value,
            "state": state.value,
            "number": number,
            "titles": [],
            "table_id": arrival.table_id,
            "row": 2,
        }
        add(command, Registration, {**record, "entered_at": command.now, "actor": "x"})
        command.audit("thử", "đăng ký")
    return arrival.import_id


def test_what_was_received_by_hand_stays_when_the_import_before_it_is_taken_back(
    book: Registrations, desk: Desk
) -> None:
    import_id = imported(desk, RegistrationState.RETURNED)
    book.receive(YEAR, VNN, SENT)
    Importing(desk).undo(import_id)
    assert (own(book).state, own(book).number) == (RegistrationState.RECEIVED, "03/KH-A")


def test_of_one_plan_that_was_typed_and_imported_the_newest_stands_alone(
    book: Registrations, desk: Desk
) -> None:
    book.receive(YEAR, VNN, SENT)
    import_id = imported(desk, RegistrationState.RECEIVED, "09/KH-A")
    assert [one.number for one in book.lines(YEAR, VNN, PLAN)] == ["09/KH-A", ""]
    Importing(desk).undo(import_id)
    assert [one.number for one in book.lines(YEAR, VNN, PLAN)] == ["03/KH-A", ""]
