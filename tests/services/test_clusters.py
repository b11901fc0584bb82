"""A year's clusters by hand."""

from dataclasses import replace

import pytest

from desktop_app.domain.errors import ClosedYear, NotFound
from desktop_app.domain.refusals import EditedMeanwhile, WrongField
from desktop_app.services.clusters import Clusters
from desktop_app.services.desk import Desk
from desktop_app.services.units import Units
from desktop_app.services.years import Years
from tests.services.desk_work import YEAR, list_units, use_criteria
from tests.services.statements import counted
from tests.services.test_cluster_names import RULES


@pytest.fixture
def clusters(desk: Desk) -> Clusters:
    """Units A and B in C1, D in C2."""
    list_units(desk, ["C1:A", "C1:B", "C2:D"])
    return Clusters(desk)


def names(clusters: Clusters) -> list[tuple[str, str, int]]:
    return [(one.code, one.name, one.units) for one in clusters.all(YEAR)]


def places(desk: Desk) -> dict[str, str]:
    return {one.code: one.cluster for one in Units(desk).all(YEAR)}


def test_a_new_cluster_stands_last_with_a_code_of_its_own(clusters: Clusters) -> None:
    assert clusters.add(YEAR, " Khối  trường học ").value == "C3"
    assert names(clusters)[-1] == ("C3", "Khối trường học", 0)
    assert clusters.add(YEAR, "Khối doanh nghiệp", "DN").value == "DN"


@pytest.mark.parametrize(
    ("name", "code", "field"), [("c1", "", "name"), ("X", "C2", "code"), (" ", "", "name")]
)
def test_a_name_or_code_in_use_is_said_at_its_field(
    clusters: Clusters, name: str, code: str, field: str
) -> None:
    with pytest.raises(WrongField) as refusal:
        clusters.add(YEAR, name, code)
    assert refusal.value.field == field


def test_a_cluster_keeps_its_units_under_another_name(desk: Desk, clusters: Clusters) -> None:
    clusters.rename(YEAR, "C1", "Cụm các phòng")
    assert names(clusters)[0] == ("C1", "Cụm các phòng", 2)
    assert places(desk) == {"A": "C1", "B": "C1", "D": "C2"}


def test_what_somebody_else_renamed_meanwhile_is_not_renamed_again(clusters: Clusters) -> None:
    seen = clusters.all(YEAR)[0].version
    clusters.rename(YEAR, "C1", "Cụm các phòng", seen)
    with pytest.raises(EditedMeanwhile):
        clusters.rename(YEAR, "C1", "Cụm khác", seen)


def test_clusters_are_put_in_order_and_the_units_list_follows(
    desk: Desk, clusters: Clusters
) -> None:
    clusters.order(YEAR, ["C2"])
    assert [code for code, *_ in names(clusters)] == ["C2", "C1"]
    assert list(places(desk)) == ["D", "A", "B"]


def test_several_units_go_into_a_cluster_in_one_act(desk: Desk, clusters: Clusters) -> None:
    with counted() as statements:
        assert clusters.put(YEAR, "C2", ["A", "B", "D"]).value == 2
    assert places(desk) == {"A": "C2", "B": "C2", "D": "C2"}
    assert len(statements) < 30
    assert clusters.put(YEAR, "", ["A"]).value == 1
    assert places(desk)["A"] == ""


def test_a_unit_that_the_year_does_not_list_goes_nowhere(desk: Desk, clusters: Clusters) -> None:
    with pytest.raises(NotFound, match="X9"):
        clusters.put(YEAR, "C2", ["A", "X9"])
    assert places(desk)["A"] == "C1"


def test_a_cluster_with_units_stays_and_an_empty_one_goes(clusters: Clusters) -> None:
    with pytest.raises(WrongField, match="còn 1 đơn vị"):
        clusters.remove(YEAR, "C2")
    clusters.put(YEAR, "C1", ["D"])
    clusters.remove(YEAR, "C2")
    assert [code for code, *_ in names(clusters)] == ["C1"]


def test_a_closed_year_keeps_its_clusters(desk: Desk, clusters: Clusters) -> None:
    Years(desk).close(YEAR)
    with pytest.raises(ClosedYear):
        clusters.add(YEAR, "Mới")
    with pytest.raises(ClosedYear):
        clusters.put(YEAR, "C2", ["A"])


def test_a_cluster_that_criteria_call_by_name_keeps_it(desk: Desk, clusters: Clusters) -> None:
    clusters.rename(YEAR, "C2", "Cụm Văn phòng")
    use_criteria(desk, replace(RULES, clusters=("Cụm Văn phòng",)))
    with pytest.raises(WrongField, match="hãy sửa bộ đó trước"):
        clusters.rename(YEAR, "C2", "Cụm khác")
    clusters.rename(YEAR, "C1", "Cụm các phòng")
    assert names(clusters)[0][1] == "Cụm các phòng"
