"""People by hand: where they serve over time, and what keeps a wrong entry out."""

import pytest

from desktop_app.domain.errors import ClosedYear, NotFound, Refused
from desktop_app.domain.people import NewPerson, NewPlace, PersonChange, PlaceChange
from desktop_app.domain.refusals import EditedMeanwhile, WrongFields
from desktop_app.services import people_register
from desktop_app.services.desk import Desk
from desktop_app.services.people_editing import PeopleEditing
from desktop_app.services.units import Units
from desktop_app.services.years import Years
from tests.services.desk_work import launch, list_people, list_units, send

YEAR = 2024


@pytest.fixture
def people(desk: Desk) -> PeopleEditing:
    """Units A and B, listed in 2023 to 2025; Trần Thị Nhàn (A-0) serves in A."""
    for year in (2023, 2024, 2025):
        list_units(desk, ["A", "B"], year=year)
    list_people(desk, "A", "Trần Thị Nhàn")
    return PeopleEditing(desk)


def where(desk: Desk, code: str = "A-0") -> tuple[str, str, str]:
    """The unit's code in 2023, 2024 and 2025, empty where they are on no list."""
    found = []
    for year in (2023, 2024, 2025):
        units = [one.unit for one in Units(desk).people(year=year) if one.code == code]
        found.append(",".join(unit.removeprefix("Phòng ") for unit in units))
    return found[0], found[1], found[2]


def test_a_person_is_added_with_a_code_of_their_own(desk: Desk, people: PeopleEditing) -> None:
    new = NewPerson(" Lê Văn  Lành ", "B", gender="Nam", born_on="1990-05", job="Chuyên viên")
    code = people.add(YEAR, new).value
    assert code == "CB01"
    told = people.detail(code)
    assert (told.name, told.gender, told.born_on) == ("Lê Văn Lành", "Nam", "1990-05")
    places = [(one.unit, one.job, one.valid_from) for one in told.places]
    assert places == [("B", "Chuyên viên", "")]
    assert where(desk, code) == ("B", "B", "B")


def test_who_came_on_a_day_is_not_on_the_lists_of_the_years_before(
    desk: Desk, people: PeopleEditing
) -> None:
    code = people.add(YEAR, NewPerson("Lê Văn Lành", "B", since="2024-03-01")).value
    assert where(desk, code) == ("", "B", "B")


@pytest.mark.parametrize(
    ("new", "field"),
    [
        (NewPerson(" ", "A"), "name"),
        (NewPerson("Lê Văn Lành", "X"), "unit"),
        (NewPerson("Lê Văn Lành", ""), "unit"),
        (NewPerson("Lê Văn Lành", "A", code="a-0"), "code"),
        (NewPerson("Lê Văn Lành", "A", born_on="2025-01-01"), "born_on"),
        (NewPerson("Lê Văn Lành", "A", born_on="1024-01-01"), "born_on"),
        (NewPerson("Lê Văn Lành", "A", since="2023-05-01"), "since"),
        (NewPerson("Lê Văn Lành", "A", since="2024-05"), "since"),
        (NewPerson("trần thị nhàn", "A"), "name"),
    ],
)
def test_what_cannot_be_is_said_at_its_field(
    people: PeopleEditing, new: NewPerson, field: str
) -> None:
    with pytest.raises(WrongFields) as refusal:
        people.add(YEAR, new)
    assert list(refusal.value.problems) == [field]


def test_a_namesake_is_added_where_somebody_says_that_it_is_another(
    desk: Desk, people: PeopleEditing
) -> None:
    people.add(YEAR, NewPerson("Trần Thị Nhàn", "A", other=True))
    people.add(YEAR, NewPerson("Trần Thị Nhàn", "B"))
    assert len(Units(desk).people(search="tran thi nhan")) == 3


def test_a_move_holds_from_its_day_and_the_years_before_keep_the_former_place(
    desk: Desk, people: PeopleEditing
) -> None:
    people.move(YEAR, "A-0", NewPlace("B", "2024-06-01", job="Trưởng phòng"))
    assert where(desk) == ("A", "B", "B")
    first, second = people.detail("A-0").places
    assert first.valid_to == second.valid_from == "2024-06-01"
    assert second.job == "Trưởng phòng"


def test_who_leaves_stays_on_the_lists_of_the_years_before_and_may_come_back(
    desk: Desk, people: PeopleEditing
) -> None:
    people.leave(YEAR, "A-0", "2024-06-01", "Nghỉ hưu")
    assert where(desk) == ("A", "", "")
    with pytest.raises(WrongFields, match="Trở lại công tác"):
        people.move(YEAR, "A-0", NewPlace("B", "2024-07-01"))
    with pytest.raises(WrongFields, match="01/06/2024"):
        people.come_back(YEAR, "A-0", NewPlace("B", "2024-05-01"))
    people.come_back(2025, "A-0", NewPlace("B", "2025-02-01"))
    assert where(desk) == ("A", "", "B")
    with pytest.raises(WrongFields, match="đang công tác"):
        people.come_back(2025, "A-0", NewPlace("A", "2025-03-01"))


def test_two_moves_in_a_row_hold_each_for_its_years(desk: Desk, people: PeopleEditing) -> None:
    people.move(YEAR, "A-0", NewPlace("B", "2024-06-01"))
    people.move(2025, "A-0", NewPlace("A", "2025-06-01"))
    assert where(desk) == ("A", "B", "A")


@pytest.mark.parametrize(
    ("place", "field"),
    [
        (NewPlace("A", "2024-06-01"), "unit"),
        (NewPlace("X", "2024-06-01"), "unit"),
        (NewPlace("B", "2023-06-01"), "day"),
        (NewPlace("B", "2024-06"), "day"),
    ],
)
def test_a_move_that_cannot_be_is_said_at_its_field(
    people: PeopleEditing, place: NewPlace, field: str
) -> None:
    with pytest.raises(WrongFields) as refusal:
        people.move(YEAR, "A-0", place)
    assert list(refusal.value.problems) == [field]


def test_nobody_leaves_before_they_came(people: PeopleEditing) -> None:
    people.move(YEAR, "A-0", NewPlace("B", "2024-06-01"))
    with pytest.raises(WrongFields, match="từ ngày 01/06/2024"):
        people.leave(YEAR, "A-0", "2024-05-01")


def test_another_position_in_the_same_unit_is_a_place_of_its_own(people: PeopleEditing) -> None:
    people.move(YEAR, "A-0", NewPlace("A", "2024-06-01", job="Phó Trưởng phòng"))
    assert [one.job for one in people.detail("A-0").places] == ["", "Phó Trưởng phòng"]


def test_name_code_and_birth_are_corrected(people: PeopleEditing) -> None:
    right = PersonChange("Trần Thị Nhãn", "N1", "Nữ", "1985-01-02")
    assert people.change("A-0", right).value == "N1"
    told = people.detail("N1")
    assert (told.name, told.gender, told.born_on) == ("Trần Thị Nhãn", "Nữ", "1985-01-02")
    with pytest.raises(NotFound):
        people.detail("A-0")


def test_an_edit_of_what_somebody_changed_meanwhile_is_refused(people: PeopleEditing) -> None:
    seen = people.detail("A-0").version
    people.move(YEAR, "A-0", NewPlace("B", "2024-06-01"), seen)
    with pytest.raises(EditedMeanwhile):
        people.change("A-0", PersonChange(name="Khác"), seen)
    with pytest.raises(EditedMeanwhile):
        people.leave(YEAR, "A-0", "2024-07-01", version=seen)


def test_a_place_is_corrected_within_those_beside_it(desk: Desk, people: PeopleEditing) -> None:
    people.move(YEAR, "A-0", NewPlace("B", "2024-06-01"))
    first, second = people.detail("A-0").places
    people.change_place(YEAR, "A-0", second.id, PlaceChange(job="Kế toán"))
    people.change_place(YEAR, "A-0", first.id, PlaceChange(valid_to="2024-05-01"))
    people.change_place(YEAR, "A-0", second.id, PlaceChange(valid_from="2024-05-01"))
    assert [one.job for one in people.detail("A-0").places] == ["", "Kế toán"]
    for place, change in (
        (second.id, PlaceChange(valid_from="2024-04-01")),
        (first.id, PlaceChange(valid_to="2024-07-01")),
        (first.id, PlaceChange(valid_to="")),
        (first.id, PlaceChange(valid_from="2024-05-02")),
    ):
        with pytest.raises(WrongFields):
            people.change_place(YEAR, "A-0", place, change)
    assert where(desk) == ("A", "B", "B")


def give(desk: Desk, code: str) -> int:
    """A gift of a person; the import's number."""
    (campaign,) = launch(desk, "vi-nguoi-ngheo")
    with desk.reading() as connection:
        person = people_register.number(connection, code)
    return send(desk, "A", campaign, {"donor": "Trần Thị Nhàn", "amount": 1, "person_id": person})


def test_who_was_entered_wrongly_goes_unless_something_is_written_of_them(
    desk: Desk, people: PeopleEditing
) -> None:
    code = people.add(YEAR, NewPerson("Nhầm", "A")).value
    people.remove(code)
    with pytest.raises(NotFound):
        people.detail(code)
    assert give(desk, "A-0")
    with pytest.raises(Refused, match="khoản ủng hộ"):
        people.remove("A-0")


def test_a_closed_year_keeps_its_people(desk: Desk, people: PeopleEditing) -> None:
    Years(desk).close(2025)
    with pytest.raises(ClosedYear):
        people.move(YEAR, "A-0", NewPlace("B", "2024-06-01"))
    with pytest.raises(ClosedYear):
        people.leave(2025, "A-0", "2025-06-01")
    with pytest.raises(ClosedYear):
        people.add(2025, NewPerson("Lê Văn Lành", "A"))
