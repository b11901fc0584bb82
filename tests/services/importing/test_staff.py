"""The staff lists, by code, by unit and by name."""

from desktop_app.domain.matching import match
from desktop_app.services.desk import Desk
from desktop_app.services.importing.staff import KnownPerson, Staff, stored_staff
from tests.services.desk_work import list_people, list_units

AN = KnownPerson("007", "Lê Thị An", "A", "1980", "Văn thư")
BA = KnownPerson("8", "Trần Ba", "B")


def test_a_code_is_found_however_its_zeros_are_written() -> None:
    staff = Staff([AN, BA])
    assert staff.find("7") == AN
    assert staff.find(" 08") == BA
    assert (staff.find(""), staff.find("9")) == (None, None)


def test_each_unit_has_its_own_people() -> None:
    staff = Staff([AN, BA])
    assert staff.of_unit("A") == (AN,)
    assert staff.of_unit("C") == ()
    assert staff.folded("A") == ((AN, ("le thi an",)),)
    assert match(staff.index("A"), "LÊ THỊ AN").ident == 0
    assert match(staff.index("B"), "LÊ THỊ AN").ident is None


def test_a_new_spelling_keeps_the_old_one_as_an_alias() -> None:
    staff = Staff([AN]).with_people([KnownPerson("007", "Lê Thị Ân", "B"), BA])
    assert staff.people["007"].names == ("Lê Thị Ân", "Lê Thị An")
    assert [one.code for one in staff.of_unit("B")] == ["007", "8"]
    assert staff.of_unit("A") == ()


def test_the_store_knows_who_serves_where(desk: Desk) -> None:
    list_units(desk, ["A", "B"])
    list_people(desk, "A", "Lê Thị An", "Lê Thị An")
    with desk.reading() as connection:
        staff = stored_staff(connection)
    assert [(one.code, one.unit) for one in staff.of_unit("A")] == [("A-0", "A"), ("A-1", "A")]
    assert staff.of_unit("B") == ()
