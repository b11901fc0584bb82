"""What an import finds in the store before it reads a file."""

import pytest

from desktop_app.domain.criteria import Subject
from desktop_app.domain.errors import NotFound, Refused
from desktop_app.services.importing import ImportOptions
from desktop_app.services.importing.known import Known, fetch, spoken, with_judgings
from desktop_app.services.unit_directory import KnownUnit
from tests.services import books
from tests.services.importing.conftest import YEAR, Intake


def known(intake: Intake, **options: str) -> Known:
    wanted = ImportOptions(YEAR, **options)  # type: ignore[arg-type]
    with intake.desk.reading() as connection:
        return fetch(connection, wanted)


def test_units_campaigns_and_criteria_are_those_of_the_store(intake: Intake) -> None:
    found = known(intake)
    assert set(found.units.units) == {"U1", "U2"}
    assert found.listed == {"U1", "U2"}
    assert [one.code for one in found.campaigns] == ["VNN-2024", "NTM-2024"]
    assert found.department == "Sở Thử Nghiệm"
    assert found.rules_of(Subject.COLLECTIVE).code == "nam-tap-the"
    assert found.period.contains("2024-12-31")
    assert not found.period.contains("2025-01-01")
    assert found.brought == frozenset()


def test_a_campaigns_marks_go_by_its_own_criteria(intake: Intake) -> None:
    named = known(intake, campaign="VNN-2024")
    with intake.desk.reading() as connection:
        found = with_judgings(connection, named)
    assert found.rules_of(Subject.COLLECTIVE).code == "pt-vi-nguoi-ngheo"


def test_an_unknown_campaign_is_refused_before_a_file_is_read(intake: Intake) -> None:
    with pytest.raises(NotFound, match="XYZ"):
        known(intake, campaign="XYZ")
    with pytest.raises(NotFound):
        intake.service.preview([intake.folder], ImportOptions(2023, campaign="VNN-2024"))


def test_a_period_that_is_none_is_refused(intake: Intake) -> None:
    with pytest.raises(Refused):
        known(intake, period="quý năm")


def test_people_are_known_by_unit_name_and_birth_date(intake: Intake) -> None:
    intake.take(books.people(intake.folder / "p.xlsx", ("001", "Lê An", "Văn phòng")))
    found = known(intake)
    assert list(found.people.values()) == ["001"]
    assert found.person_codes == {"001"}


def test_a_year_without_a_list_has_no_units(intake: Intake) -> None:
    with intake.desk.reading() as connection:
        assert fetch(connection, ImportOptions(2030)).listed == frozenset()


def test_what_a_list_brings_is_known_from_then_on(intake: Intake) -> None:
    more = known(intake).with_units((KnownUnit(0, "U3", "Phòng Mới"),))
    assert more.listed == {"U1", "U2", "U3"}
    assert more.brought == {"U3"}
    found = more.units.find("phòng mới")
    assert found is not None
    assert found.code == "U3"


def test_a_renamed_unit_is_found_by_both_names(intake: Intake) -> None:
    more = known(intake).with_units((KnownUnit(0, "U1", "Văn phòng Ủy ban"),))
    found = [more.units.find(text) for text in ("Văn phòng", "Văn phòng Ủy ban")]
    assert [one.code for one in found if one] == ["U1", "U1"]


def test_people_that_a_list_brings_keep_their_codes(intake: Intake) -> None:
    more = known(intake).with_people({("U1", "le an", ""): "001"})
    assert more.person_codes == {"001"}
    assert more.brought == {"001"}


@pytest.mark.parametrize(
    "text", ["Vì người nghèo", "VI NGUOI NGHEO", "vi_nguoi-ngheo", " vì  người.nghèo "]
)
def test_titles_and_file_names_are_spoken_alike(text: str) -> None:
    assert spoken(text) == "vi nguoi ngheo"
