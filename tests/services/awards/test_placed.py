"""Where units stand: in the ranking that matters for whom leads a cluster."""

import pytest

from desktop_app.domain.awards.rounds import NewRound, RoundKind
from desktop_app.domain.criteria import Subject
from desktop_app.services.awards.placed import Placed, placed
from desktop_app.services.awards.rounds import AwardRounds as Rounds
from desktop_app.services.desk import Desk
from desktop_app.services.judged import find_judged
from tests.services.desk_work import YEAR, list_units
from tests.services.published_work import publish

SECOND = {"B": {"place": 1, "points": 900}, "A": {"place": 2, "points": 800}}
FIRST = {"A": {"place": 1, "points": 800}}


@pytest.fixture
def year(desk: Desk) -> Desk:
    list_units(desk, ["A", "C2:B"])
    return desk


def of_a(desk: Desk, ranking: int | None = None) -> Placed:
    number = Rounds(desk).add(YEAR, NewRound(RoundKind.MERIT, "Cuối năm", ranking=ranking)).value
    about = next(one for one in Rounds(desk).all(YEAR) if one.id == number)
    with desk.reading() as connection:
        found = placed(connection, about, Subject.COLLECTIVE)
        return found[find_judged(connection, YEAR, Subject.COLLECTIVE, "A").id]


def test_a_ranking_within_clusters_tells_who_leads_one_however_old(year: Desk) -> None:
    publish(year, FIRST)
    publish(year, SECOND, scope="department")
    assert (of_a(year).place, of_a(year).cluster) == (1, "Cụm 1")


def test_a_place_over_the_department_is_never_called_a_clusters(year: Desk) -> None:
    publish(year, FIRST)
    number = publish(year, SECOND, scope="department")
    found = of_a(year, number)
    assert (found.place, found.cluster) == (2, "toàn cơ quan")
