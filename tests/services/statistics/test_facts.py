from dataclasses import replace

from sqlalchemy import update

from desktop_app.domain.bodies import BodyLevel
from desktop_app.domain.statistics.forms import Condition, Form, Part, Source, Way
from desktop_app.models.campaigns import Campaign
from desktop_app.models.units import Person
from desktop_app.services.bodies import Bodies
from desktop_app.services.desk import Desk
from desktop_app.services.statistics.facts import facts_of, sources_of
from tests.services.desk_work import YEAR, launch

TOTAL = Part("total", "Tổng số")


def counting(source: Source, *lines: Part) -> Form:
    return Form("T", "Thử", lines or (Part("all", "Tất cả"),), (TOTAL,), source)


def idents(desk: Desk, form: Form, year: int = YEAR) -> list[str]:
    with desk.reading() as connection:
        return [one.ident for one in facts_of(connection, form, year)]


def test_only_what_a_cell_counts_is_read() -> None:
    form = counting(Source.AWARDS, Part("a", "A", Way.BY_HAND), Part("b", "B", source=Source.UNITS))
    assert sources_of(form) == [Source.UNITS]


def test_units_people_and_initiatives_are_counted_too(year: Desk) -> None:
    assert idents(year, counting(Source.UNITS)) == ["unit:A", "unit:B"]
    people = ["person:A-0", "person:A-1", "person:A-2", "person:B-0", "person:B-1"]
    assert sorted(idents(year, counting(Source.PEOPLE))) == people
    assert idents(year, counting(Source.INITIATIVES)) == ["initiative:1"]
    assert idents(year, counting(Source.INITIATIVES), YEAR - 1) == []


def test_people_stand_where_they_serve(year: Desk) -> None:
    with year.command() as command:
        woman = update(Person).where(Person.code == "A-0").values(gender="Nữ")
        command.connection.execute(woman)
        command.audit("thử", "giới tính")
    with year.reading() as connection:
        found = facts_of(connection, counting(Source.PEOPLE), YEAR)
    an = next(one for one in found if one.ident == "person:A-0")
    assert (an.traits["gender"], an.traits["cluster"]) == ("female", "c1")
    assert an.told == "Trần An – Phòng A"


def test_awards_are_of_the_year_they_were_given_for_or_of_their_decisions_day(
    awarded: Desk,
) -> None:
    by_year = counting(Source.AWARDS)
    by_day = replace(by_year, awards_by="decided")
    # 2024 has 8 awards with the one that was taken back, 2023 one that was decided in January 2024.
    assert [len(idents(awarded, by_year, year)) for year in (YEAR - 1, YEAR)] == [1, 8]
    assert [len(idents(awarded, by_day, year)) for year in (YEAR - 1, YEAR)] == [0, 9]


def test_the_offices_word_on_a_body_decides_a_campaigns_level(desk: Desk) -> None:
    launch(desk, "vi-nguoi-ngheo")
    with desk.command() as command:
        command.connection.execute(update(Campaign).values(authority="Hội Chữ thập đỏ"))
        command.audit("thử", "phong trào")
    with desk.reading() as connection:
        (unknown,) = facts_of(connection, counting(Source.CAMPAIGNS), YEAR)
    Bodies(desk).add("Hội chữ thập đỏ", BodyLevel.PROVINCE)
    with desk.reading() as connection:
        (known,) = facts_of(connection, counting(Source.CAMPAIGNS), YEAR)
    assert (unknown.traits["level"], known.traits["level"]) == ("unknown", "province")
    assert Condition("level", ("province",)).values == (known.traits["scope"],)
