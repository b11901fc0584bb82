"""The facts that criteria of people read, and what is said where there is none."""

from datetime import date
from fractions import Fraction

import pytest
from sqlalchemy import update

from desktop_app.domain.activities import ActivityKind, NewActivity
from desktop_app.domain.criteria import CriteriaSet, Criterion, Facts, Method, Rule, Subject
from desktop_app.domain.intake import Kind
from desktop_app.models.awards import Initiative, InitiativeAuthor
from desktop_app.models.campaigns import Contribution
from desktop_app.services import criteria, facts
from desktop_app.services.activities import Activities
from desktop_app.services.desk import Desk
from desktop_app.services.judged import judged
from tests.services.desk_work import (
    YEAR,
    add,
    launch,
    list_people,
    list_units,
    send,
    set_targets,
    use_criteria,
)
from tests.services.fund.fund_work import put_drive, put_fund, put_line
from tests.services.statements import counted

VNN, NTM = "VNN-2024", "NTM-2024"
OF_GIVING = "@vi-nguoi-ngheo"


def people_set(*names: str, campaign: str = "") -> CriteriaSet:
    """A set whose criteria read these facts, one each; "mark" is one by hand."""
    leaves = tuple(
        Criterion(
            str(place),
            f"Mục {place}",
            1000,
            Method.MANUAL if name == "mark" else Method.PER_OCCURRENCE,
            rule=Rule(
                fact="" if name == "mark" else name.partition("@")[0],
                campaign=name.partition("@")[2],
                points_each=100,
            ),
        )
        for place, name in enumerate(names, start=1)
    )
    return CriteriaSet("nguoi", "Bộ thử", leaves, Subject.INDIVIDUAL, campaign=campaign)


@pytest.fixture
def year(desk: Desk) -> Desk:
    list_units(desk, ["A", "B"])
    list_people(desk, "A", "Nguyễn Văn An", "Trần Thị Bình")
    list_people(desk, "B", "Lê Văn Cường")
    launch(desk, "vi-nguoi-ngheo", "nong-thon-moi", due="2024-11-25")
    return desk


def collected(desk: Desk, today: date = date(2024, 11, 20)) -> dict[str, Facts]:
    with desk.reading() as connection:
        stored = criteria.find(connection, YEAR, "", Subject.INDIVIDUAL)
        assert stored is not None
        people = judged(connection, YEAR, Subject.INDIVIDUAL)
        found = facts.collect(connection, stored, people, today)
    return {one.code: found[one.id] for one in people}


def values(desk: Desk, name: str, today: date = date(2024, 11, 20)) -> dict[str, int | None]:
    """By person code, the fact's value; people without the fact are left out."""
    return {
        code: None if found[name].value is None else int(found[name].value or 0)
        for code, found in collected(desk, today).items()
        if name in found
    }


def belong(desk: Desk, **people: str) -> None:
    """Lines of that name are surely that person's."""
    with desk.command() as command:
        ids = {one.code: one.id for one in judged(command.connection, YEAR, Subject.INDIVIDUAL)}
        for name, code in people.items():
            of_name = Contribution.donor == name.replace("_", " ")
            command.connection.execute(
                update(Contribution).where(of_name).values(person_id=ids[code])
            )
        command.audit("thử", "người ủng hộ")


def test_what_stands_under_a_persons_own_name_is_theirs(year: Desk) -> None:
    names = ("contributed_vnd", "in_kind_vnd", "labour_days", "participants")
    use_criteria(year, people_set(*(f"{name}{OF_GIVING}" for name in names)))
    send(
        year,
        "A",
        VNN,
        {"donor": "Nguyễn Văn An", "amount": 700, "labour_days": 150},
        {"donor": "Nguyễn Văn An", "amount": 50, "in_kind_value": 9},
        {"donor": "Trần Thị Bình", "amount": 0},
    )
    belong(year, Nguyễn_Văn_An="A-0", Trần_Thị_Bình="A-1")
    assert values(year, f"contributed_vnd{OF_GIVING}") == {"A-0": 750, "A-1": 0}
    assert values(year, f"in_kind_vnd{OF_GIVING}") == {"A-0": 9, "A-1": 0}
    assert values(year, f"labour_days{OF_GIVING}") == {"A-0": 150, "A-1": 0}
    assert values(year, f"participants{OF_GIVING}") == {"A-0": 1, "A-1": 0}


def test_one_line_leads_to_its_cell_and_several_to_none(year: Desk) -> None:
    use_criteria(year, people_set(f"contributed_vnd{OF_GIVING}"))
    lines = [{"donor": name, "amount": 5} for name in ("An", "Bình", "Bình")]
    send(year, "A", VNN, *lines)
    belong(year, An="A-0", Bình="A-1")
    found = collected(year)
    source = found["A-0"][f"contributed_vnd{OF_GIVING}"].source
    assert source is not None
    assert (source.file, source.cell) == ("contributions.xlsx", "C2")
    assert found["A-1"][f"contributed_vnd{OF_GIVING}"].source is None


def test_who_is_not_among_the_names_gave_nothing(year: Desk) -> None:
    use_criteria(year, people_set(f"participants{OF_GIVING}"))
    send(year, "A", VNN, {"donor": "Nguyễn Văn An", "amount": 700})
    belong(year, Nguyễn_Văn_An="A-0")
    # Unit B sent nothing, so nothing is known of its people.
    assert values(year, f"participants{OF_GIVING}") == {"A-0": 1, "A-1": 0}


@pytest.mark.parametrize(
    "line",
    [
        {"donor": "Tổ công đoàn", "participants": 3},
        {"donor": ""},
        {"donor": "Trần Thị Bình"},
    ],
    ids=["a tally", "a line without a name", "their own name, of nobody for sure"],
)
def test_who_may_be_among_the_givers_has_no_figure(year: Desk, line: dict[str, object]) -> None:
    use_criteria(year, people_set(f"participants{OF_GIVING}"))
    known = {"donor": "Nguyễn Văn An", "amount": 700}
    send(year, "A", VNN, known, {"amount": 5, **line})
    belong(year, Nguyễn_Văn_An="A-0")
    assert values(year, f"participants{OF_GIVING}") == {"A-0": 1}


def test_money_of_another_fund_is_no_fact_of_the_campaigns_own_fund(year: Desk) -> None:
    names = (f"contributed_vnd{OF_GIVING}", f"participants{OF_GIVING}")
    use_criteria(year, people_set(*names))
    with year.reading() as connection:
        campaign = criteria.campaign_number(connection, YEAR, VNN)
    put_drive(year, put_fund(year), "D1", takes_returns=True, campaign_id=campaign)
    storms = put_drive(year, put_fund(year, "TT"), "D2", campaign_id=campaign)
    put_line(year, storms, "B", donor="Lê Văn Cường", amount=300)
    belong(year, Lê_Văn_Cường="B-0")
    assert values(year, names[0]) == {"B-0": 0}
    assert values(year, names[1]) == {"B-0": 1}


def test_what_people_did_counts_by_kind(year: Desk) -> None:
    kinds = ("activities", "initiatives", "models", "exemplars")
    use_criteria(year, people_set(*(f"{kind}@nong-thon-moi" for kind in kinds)))
    add_activity = Activities(year).add
    for title in ("Máy bóc ngô", "Bể lọc"):
        kind = ActivityKind.INITIATIVE
        add_activity(YEAR, NTM, NewActivity("A", title, kind=kind, person="A-0"))
    add_activity(YEAR, NTM, NewActivity("A", "Gương sáng", ActivityKind.EXEMPLAR, person="A-1"))
    assert values(year, "initiatives@nong-thon-moi") == {"A-0": 2, "A-1": 0}
    assert values(year, "exemplars@nong-thon-moi") == {"A-0": 0, "A-1": 1}
    send(year, "B", NTM, {"title": "Trồng cây"}, kind=Kind.PARTICIPATION)
    # Unit B has answered and names nobody: none of its people did anything.
    assert values(year, "activities@nong-thon-moi") == {"A-0": 0, "A-1": 0, "B-0": 0}


def recognise(desk: Desk, person: str, title: str) -> None:
    with desk.command() as command:
        ids = {one.code: one.id for one in judged(command.connection, YEAR, Subject.INDIVIDUAL)}
        told = {"year": YEAR, "title": title, "scope": "unit"}
        number = add(command, Initiative, told)
        author = {"initiative_id": number, "person_id": ids[person], "share": 10_000}
        add(command, InitiativeAuthor, author)
        command.audit("thử", "sáng kiến")


def test_the_years_initiatives_are_reported_and_recognised_ones_each_once(year: Desk) -> None:
    use_criteria(year, people_set("initiatives"))
    for title in ("Máy bóc ngô", "Bể lọc"):
        kind = ActivityKind.INITIATIVE
        Activities(year).add(YEAR, NTM, NewActivity("A", title, kind=kind, person="A-0"))
    recognise(year, "A-0", "Máy Bóc Ngô")
    recognise(year, "A-0", "Phần mềm trực")
    assert values(year, "initiatives") == {"A-0": 3}


def test_the_years_giving_is_that_of_all_campaigns(year: Desk) -> None:
    use_criteria(year, people_set("contributed_vnd", "participants"))
    send(year, "A", VNN, {"donor": "An", "amount": 700})
    send(year, "A", NTM, {"donor": "An", "amount": 20})
    belong(year, An="A-0")
    # A-1 is named by neither list of unit A; of unit B nothing is known.
    assert values(year, "contributed_vnd") == {"A-0": 720, "A-1": 0}
    assert values(year, "participants") == {"A-0": 1, "A-1": 0}


def test_what_is_no_persons_is_their_units(year: Desk) -> None:
    names = ("late_days@vi-nguoi-ngheo", "fund_goal_vnd@vi-nguoi-ngheo", "headcount")
    use_criteria(year, people_set(*names))
    send(year, "A", VNN, {"donor": "An", "amount": 1}, received="2024-11-28")
    set_targets(year, ("A", "QUY", "900", None))
    late = values(year, names[0], date(2024, 12, 31))
    assert late == {"A-0": 3, "A-1": 3, "B-0": None}
    assert values(year, names[1]) == {"A-0": 900, "A-1": 900}
    assert values(year, names[2]) == {"A-0": 10, "A-1": 10, "B-0": 10}


def test_a_mark_is_the_persons_own(year: Desk) -> None:
    use_criteria(year, people_set("mark"))
    found = collected(year)
    assert all(not one for one in found.values())


def test_a_campaign_that_was_never_launched_has_no_figures(year: Desk) -> None:
    use_criteria(year, people_set("participants@chuyen-doi-so"))
    assert values(year, "participants@chuyen-doi-so") == {}


def test_no_statement_more_for_more_people(year: Desk) -> None:
    use_criteria(year, people_set("participants", "initiatives", f"late_days{OF_GIVING}", "mark"))
    with counted() as few:
        collected(year)
    list_people(year, "B", *(f"Người {place}" for place in range(60)))
    with counted() as many:
        assert len(collected(year)) == 2 + 60
    assert len(many) == len(few)


def test_values_are_exact(year: Desk) -> None:
    use_criteria(year, people_set(f"labour_days{OF_GIVING}"))
    send(year, "A", VNN, {"donor": "An", "labour_days": 50})
    belong(year, An="A-0")
    assert collected(year)["A-0"][f"labour_days{OF_GIVING}"].value == Fraction(50)
