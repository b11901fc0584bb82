"""Units by hand."""

import pytest

from desktop_app.domain.errors import ClosedYear, NotFound, Refused
from desktop_app.domain.reorganisation import Decision, UnfitAct
from desktop_app.domain.unit_history import NewUnit, YearChange
from desktop_app.services.desk import Desk
from desktop_app.services.lineage import Lineage
from desktop_app.services.reorganisation.service import Reorganisation
from desktop_app.services.unit_directory import UnitDirectory, stored_units
from desktop_app.services.unit_editing import UnitEditing
from desktop_app.services.units import Units
from desktop_app.services.years import Years
from tests.services.desk_work import list_units


@pytest.fixture
def editing(desk: Desk) -> UnitEditing:
    list_units(desk, ["LD", "GN"])
    return UnitEditing(desk)


def test_a_unit_is_added_and_listed_in_the_year(desk: Desk, editing: UnitEditing) -> None:
    unit = NewUnit("Phòng Trẻ em", kind="Phòng", parent="LD", cluster="Cụm mới", headcount=7)
    assert editing.add(2024, unit).value == "DV01"
    added = next(one for one in Units(desk).all(2024) if one.code == "DV01")
    assert (added.name, added.cluster_name, added.headcount) == ("Phòng Trẻ em", "Cụm mới", 7)
    assert Lineage(desk).history("DV01").parent == "Phòng LD"


def test_a_name_or_code_that_is_taken_is_refused(editing: UnitEditing) -> None:
    with pytest.raises(UnfitAct) as refusal:
        editing.add(2024, NewUnit("phòng ld"))
    assert refusal.value.problems == {
        "name": "Đã có đơn vị “Phòng LD” (mã LD) cùng cấp; hãy ghi tên khác."
    }
    with pytest.raises(Refused, match="Mã “LD” đã dùng"):
        editing.add(2024, NewUnit("Phòng Mới", code="LD"))
    with pytest.raises(NotFound):
        editing.add(2024, NewUnit("Phòng Mới", parent="XX"))


def test_headcount_and_cluster_belong_to_a_year(desk: Desk, editing: UnitEditing) -> None:
    editing.set_year("LD", 2024, YearChange(headcount=12))
    editing.set_year("LD", 2025, YearChange("Khối 1", 15))
    history = Lineage(desk).history("LD")
    assert [(one.year, one.cluster_name, one.headcount) for one in history.years] == [
        (2024, "C1", 12),
        (2025, "Khối 1", 15),
    ]
    editing.set_year("LD", 2024, YearChange(cluster=""))
    assert Units(desk).all(2024)[-1].cluster_name == ""


def test_a_year_in_which_the_unit_was_not_there_is_refused(
    desk: Desk, editing: UnitEditing
) -> None:
    Reorganisation(desk).dissolve(Decision("2024-07-01", "Quyết định số 9"), "GN")
    editing.set_year("GN", 2024, YearChange(headcount=3))
    with pytest.raises(Refused, match="không hoạt động trong năm 2025"):
        editing.set_year("GN", 2025, YearChange(headcount=3))
    Years(desk).close(2024)
    with pytest.raises(ClosedYear):
        editing.set_year("LD", 2024, YearChange(headcount=3))


def test_another_way_of_writing_is_found_until_it_is_taken_away(
    desk: Desk, editing: UnitEditing
) -> None:
    editing.add_alias("GN", " P.  Nghèo ")
    assert found(desk, "P. Nghèo") == "GN"
    with pytest.raises(Refused, match="đã được ghi"):
        editing.add_alias("GN", "P. Nghèo")
    with pytest.raises(Refused, match="là tên của đơn vị khác"):
        editing.add_alias("GN", "Phòng LD")
    editing.remove_alias("GN", "P. Nghèo")
    assert found(desk, "P. Nghèo") == ""
    with pytest.raises(NotFound):
        editing.remove_alias("GN", "P. Nghèo")


def test_clusters_come_in_their_order(editing: UnitEditing) -> None:
    editing.set_year("LD", 2024, YearChange("Khối 9"))
    assert [name for _, name in editing.clusters(2024)] == ["C1", "Khối 9"]


def found(desk: Desk, text: str) -> str:
    with desk.reading() as connection:
        unit = UnitDirectory(stored_units(connection)).find(text)
    return unit.code if unit else ""
