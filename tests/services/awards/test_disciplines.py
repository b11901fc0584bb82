"""Measures that bar titles: written down, ended, withdrawn."""

import pytest

from desktop_app.domain.awards.measures import Measure, MeasureKind, NewMeasure
from desktop_app.domain.criteria import Subject
from desktop_app.domain.errors import NotFound
from desktop_app.domain.refusals import EditedMeanwhile, WrongField, WrongFields
from desktop_app.services.awards.disciplines import Disciplines
from desktop_app.services.desk import Desk
from desktop_app.services.years import Years
from tests.services.desk_work import YEAR, list_people, list_units
from tests.services.trail import trail

WARNING = NewMeasure("An", MeasureKind.WARNING, "2024-05-10", document="QĐ 5")


@pytest.fixture
def year(desk: Desk) -> Desk:
    list_units(desk, ["A"])
    list_people(desk, "A", "An")
    return desk


def only(desk: Desk) -> Measure:
    (found,) = Disciplines(desk).all()
    return found


def test_a_measure_is_written_with_whom_it_is_about(year: Desk) -> None:
    ident = Disciplines(year).add(WARNING).value
    found = only(year)
    assert (found.id, found.code, found.name, found.kind) == (
        ident,
        "A-0",
        "An",
        MeasureKind.WARNING,
    )
    assert trail(year)[-1].after["kind"] == "Cảnh cáo"


def test_a_units_inspection_stands_under_its_name(year: Desk) -> None:
    new = NewMeasure("A", MeasureKind.INSPECTION, "2024-05-10", Subject.COLLECTIVE)
    Disciplines(year).add(new)
    assert (only(year).of, only(year).name) == (Subject.COLLECTIVE, "Phòng A")


def test_what_cannot_be_is_refused_at_its_field(year: Desk) -> None:
    with pytest.raises(WrongFields) as refusal:
        Disciplines(year).add(NewMeasure("", MeasureKind.WARNING, "2025-01-01"))
    assert set(refusal.value.problems) == {"subject", "from_on"}
    with pytest.raises(WrongField, match="Không có cán bộ “Em”"):
        Disciplines(year).add(NewMeasure("Em", MeasureKind.WARNING, "2024-05-10"))


def test_a_measure_ends_and_is_listed_in_the_years_that_it_touched(year: Desk) -> None:
    ident = Disciplines(year).add(WARNING).value
    assert len(Disciplines(year).all(2026)) == 1
    before = only(year)
    with pytest.raises(WrongField, match="trước ngày bắt đầu"):
        Disciplines(year).end(ident, "2024-05-09")
    Disciplines(year).end(ident, "2025-05-10", version=before.version)
    assert [len(Disciplines(year).all(one)) for one in (2023, 2024, 2025, 2026)] == [0, 1, 1, 0]
    with pytest.raises(EditedMeanwhile):
        Disciplines(year).end(ident, "2025-05-11", version=before.version)


def test_a_measure_written_by_mistake_is_withdrawn_with_a_reason(year: Desk) -> None:
    ident = Disciplines(year).add(WARNING).value
    with pytest.raises(WrongField, match="lý do"):
        Disciplines(year).withdraw(ident, " ")
    Disciplines(year).withdraw(ident, "Nhầm người")
    assert Disciplines(year).all() == ()
    with pytest.raises(NotFound):
        Disciplines(year).withdraw(ident, "Nhầm người")


def test_a_measure_that_becomes_known_late_is_written_though_its_year_is_closed(
    year: Desk,
) -> None:
    Years(year).close(YEAR)
    Disciplines(year).add(WARNING)
    assert only(year).from_on == "2024-05-10"
