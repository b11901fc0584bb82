"""Clusters named by criteria sets: by code or by name, also when the next year counts anew."""

import unicodedata
from dataclasses import replace

import pytest

from desktop_app.domain.criteria import CriteriaSet, Criterion, Method
from desktop_app.domain.errors import Refused
from desktop_app.domain.intake import UnitRow
from desktop_app.services import criteria, unit_register, years
from desktop_app.services.criteria_sets.service import CriteriaSets
from desktop_app.services.desk import Desk
from desktop_app.services.scoring import Scoring
from tests.services.desk_work import YEAR, use_criteria

NEXT = YEAR + 1
NFD = unicodedata.normalize("NFD", "Cụm Văn phòng")
RULES = CriteriaSet("phong", "Bộ", (Criterion("1", "Chấm", 1000, Method.MANUAL),))


@pytest.fixture
def sets(desk: Desk) -> CriteriaSets:
    return CriteriaSets(desk)


def list_year(desk: Desk, year: int, *units: tuple[str, str]) -> None:
    """Units with the names of their clusters, whose codes follow the order of the list."""
    rows = [UnitRow(0, code=code, name=f"Đơn vị {code}", cluster=name) for code, name in units]
    with desk.command() as command:
        years.ensure_open(command, year)
        unit_register.save_units(command, year, rows)
        command.audit("thử", "đơn vị")


def judged_by(desk: Desk, year: int) -> list[tuple[str, tuple[str, ...]]]:
    with desk.reading() as connection:
        found = criteria.in_use(connection, year)
    return [(one.rules.code, one.rules.clusters) for one in found]


@pytest.mark.parametrize(
    "named", ["C2", "CỤM  văn phòng", unicodedata.normalize("NFD", "Cụm Văn phòng")]
)
def test_a_cluster_is_named_by_code_or_by_name(desk: Desk, sets: CriteriaSets, named: str) -> None:
    list_year(desk, YEAR, ("A", "Cụm Trung tâm"), ("B", "Cụm Văn phòng"))
    use_criteria(desk, replace(RULES, clusters=(named,)))
    # The list's second cluster is C2.
    assert judged_by(desk, YEAR) == [("phong", ("C2",))]
    assert sets.detail(YEAR, "phong").warnings == ()
    Scoring(desk).score(YEAR)
    assert Scoring(desk).sheet(YEAR, "B").criteria_title == "Bộ"


def test_two_sets_for_one_cluster_are_refused_however_they_name_it(
    desk: Desk, sets: CriteriaSets
) -> None:
    list_year(desk, YEAR, ("A", "Cụm Trung tâm"), ("B", "Cụm Văn phòng"))
    use_criteria(desk, replace(RULES, clusters=("C2",)))
    with pytest.raises(Refused, match="cụm C2"):
        sets.adopt("nam-tap-the", YEAR, clusters=("Cụm Văn phòng",))


def test_a_copied_set_follows_its_clusters_name_not_their_order(
    desk: Desk, sets: CriteriaSets
) -> None:
    list_year(desk, YEAR, ("A", "Cụm Trung tâm"), ("B", "Cụm Văn phòng"))
    list_year(desk, NEXT, ("B", "Cụm Văn phòng"), ("A", "Cụm Trung tâm"))
    use_criteria(desk, replace(RULES, clusters=("C2",)))
    sets.copy(YEAR, "phong", NEXT)
    sets.use(NEXT, "phong")
    # "Cụm Văn phòng" was the second of last year's list and is the first of this year's.
    assert judged_by(desk, NEXT) == [("phong", ("C1",))]


def test_a_copied_set_tells_of_a_cluster_that_is_no_more(desk: Desk, sets: CriteriaSets) -> None:
    list_year(desk, YEAR, ("A", "Cụm Trung tâm"), ("B", "Cụm Văn phòng"))
    list_year(desk, NEXT, ("A", "Cụm Một"), ("B", "Cụm Hai"))
    use_criteria(desk, replace(RULES, clusters=("C2",)))
    sets.copy(YEAR, "phong", NEXT)
    (warned,) = sets.detail(NEXT, "phong").warnings
    assert (warned.problem.code, warned.problem.value) == ("set.cluster_unknown", "Cụm Văn phòng")
