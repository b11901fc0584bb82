"""Initiatives of a year with their authors."""

from collections import Counter
from dataclasses import replace

import pytest

from desktop_app.domain.awards.initiatives import (
    Author,
    InitiativeInfo,
    InitiativeScope,
    NewInitiative,
)
from desktop_app.domain.errors import ClosedYear, NotFound
from desktop_app.domain.refusals import EditedMeanwhile, WrongField, WrongFields
from desktop_app.services.awards.initiatives import Initiatives
from desktop_app.services.awards.standing import recognised
from desktop_app.services.desk import Desk
from desktop_app.services.years import Years
from tests.services.desk_work import YEAR, list_people, list_units
from tests.services.trail import trail

NEW = NewInitiative(
    "Hồ sơ điện tử",
    InitiativeScope.PROVINCE,
    (Author("An", 4000), Author("A-1", 6000)),
    "2024-10-01",
    "Hội đồng sáng kiến tỉnh",
    "QĐ 99/QĐ-UBND",
)


@pytest.fixture
def year(desk: Desk) -> Desk:
    list_units(desk, ["A"])
    list_people(desk, "A", "An", "Bình")
    return desk


def only(desk: Desk) -> InitiativeInfo:
    (found,) = Initiatives(desk).all(YEAR)
    return found


def test_an_initiative_is_written_with_its_authors_the_greatest_share_first(year: Desk) -> None:
    ident = Initiatives(year).add(YEAR, NEW).value
    found = Initiatives(year).one(ident)
    assert found.authors == (Author("A-1", 6000, "Bình"), Author("A-0", 4000, "An"))
    assert (found.title, found.scope, found.recognised_by) == (
        "Hồ sơ điện tử",
        InitiativeScope.PROVINCE,
        "Hội đồng sáng kiến tỉnh",
    )
    assert trail(year)[-1].after["scope"] == "Cấp tỉnh"


def test_every_author_has_the_scope_in_the_year(year: Desk) -> None:
    Initiatives(year).add(YEAR, NEW)
    Initiatives(year).add(YEAR, replace(NEW, scope=InitiativeScope.UNIT, authors=(Author("An"),)))
    with year.reading() as connection:
        found = recognised(connection, YEAR, YEAR)
        assert sorted(map(len, found.values())) == [1, 2]
        assert recognised(connection, YEAR - 1, YEAR - 1) == {}
    authors = [author.person for one in Initiatives(year).all(YEAR) for author in one.authors]
    assert Counter(authors) == {"A-0": 2, "A-1": 1}


def test_what_cannot_be_is_refused_at_its_field(year: Desk) -> None:
    with pytest.raises(WrongFields) as refusal:
        Initiatives(year).add(YEAR, replace(NEW, title="", authors=()))
    assert set(refusal.value.problems) == {"title", "authors"}
    with pytest.raises(WrongField, match="Không có cán bộ “Em”"):
        Initiatives(year).add(YEAR, replace(NEW, authors=(Author("Em"),)))
    twice = (Author("An", 5000), Author("A-0", 5000))
    with pytest.raises(WrongField, match="hai lần"):
        Initiatives(year).add(YEAR, replace(NEW, authors=twice))
    assert Initiatives(year).all(YEAR) == ()


def test_an_initiative_is_written_anew_with_other_authors(year: Desk) -> None:
    ident = Initiatives(year).add(YEAR, NEW).value
    version = only(year).version
    Initiatives(year).change(ident, replace(NEW, authors=(Author("Bình"),)), version=version)
    assert only(year).authors == (Author("A-1", 10_000, "Bình"),)
    with pytest.raises(EditedMeanwhile):
        Initiatives(year).change(ident, NEW, version=version)


def test_an_initiative_is_withdrawn_with_a_reason(year: Desk) -> None:
    ident = Initiatives(year).add(YEAR, NEW).value
    with pytest.raises(WrongField, match="lý do"):
        Initiatives(year).withdraw(ident, "")
    Initiatives(year).withdraw(ident, "Bị thu hồi")
    assert Initiatives(year).all(YEAR) == ()
    with year.reading() as connection:
        assert recognised(connection, YEAR, YEAR) == {}
    with pytest.raises(NotFound):
        Initiatives(year).one(ident)


def test_a_closed_year_takes_no_initiative(year: Desk) -> None:
    ident = Initiatives(year).add(YEAR, NEW).value
    Years(year).close(YEAR)
    with pytest.raises(ClosedYear):
        Initiatives(year).add(YEAR, NEW)
    with pytest.raises(ClosedYear):
        Initiatives(year).withdraw(ident, "Nhầm")
