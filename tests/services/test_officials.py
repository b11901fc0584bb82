"""The list that feeds officials' yearly review."""

from datetime import UTC, datetime

import pytest
from sqlalchemy import update

from desktop_app.domain.criteria import Band, CriteriaSet, Criterion, Method, Rule, Subject
from desktop_app.models.awards import Assessment, AwardDecision, AwardRecord, AwardTitle
from desktop_app.models.campaigns import Contribution
from desktop_app.models.scoring import ScoreSheetRecord
from desktop_app.services.desk import Command, Desk
from desktop_app.services.judged import judged
from desktop_app.services.officials import Officials
from desktop_app.services.scoring import Scoring
from tests.services.desk_work import (
    YEAR,
    add,
    launch,
    list_people,
    list_units,
    send,
    use_criteria,
)
from tests.services.statements import counted

NOW = datetime(2024, 12, 30, tzinfo=UTC)
RULES = CriteriaSet(
    "nguoi",
    "Bộ thử",
    (
        Criterion(
            "1", "Tham gia", 500, Method.PER_OCCURRENCE, "", Rule("participants", points_each=500)
        ),
    ),
    Subject.INDIVIDUAL,
    bands=(Band("Hoàn thành tốt nhiệm vụ", 500), Band("Hoàn thành nhiệm vụ", 0)),
)


@pytest.fixture
def year(desk: Desk) -> Desk:
    """Two people of one unit, of whom the first gave."""
    list_units(desk, ["A"])
    list_people(desk, "A", "An", "Bình")
    launch(desk, "vi-nguoi-ngheo", due="2024-11-25")
    use_criteria(desk, RULES)
    send(desk, "A", "VNN-2024", {"donor": "An", "amount": 5})
    with desk.command() as command:
        command.connection.execute(update(Contribution).values(person_id=numbers(command)["A-0"]))
        command.audit("thử", "người ủng hộ")
    return desk


def numbers(command: Command) -> dict[str, int]:
    return {one.code: one.id for one in judged(command.connection, YEAR, Subject.INDIVIDUAL)}


def assess(desk: Desk, person: str, assessed: str, *, withdrawn: bool = False) -> None:
    with desk.command() as command:
        told = {"year": YEAR, "assessed_as": assessed, "entered_at": NOW, "actor": "x"}
        who = {"person_id": numbers(command)[person], "withdrawn": withdrawn}
        add(command, Assessment, told | who)
        command.audit("thử", "đánh giá")


def award(desk: Desk, person: str, name: str, revoked_on: str = "") -> None:
    with desk.command() as command:
        title = {"code": name, "name": name, "kind": "emulation_title", "subject": "individual"}
        title_id = add(command, AwardTitle, {**title, "level": "department", "position": 1})
        decision = {"number": name, "decided_on": "2024-12-30", "authority": "Giám đốc"}
        told = {
            "decision_id": add(command, AwardDecision, decision),
            "title_id": title_id,
            "year": YEAR,
            "person_id": numbers(command)[person],
            "name": person,
        }
        stamp = {"entered_at": NOW, "actor": "x", "revoked_on": revoked_on}
        add(command, AwardRecord, told | stamp)
        command.audit("thử", "khen thưởng")


def test_points_class_and_campaigns_are_told(year: Desk) -> None:
    Scoring(year).score(YEAR, subject=Subject.INDIVIDUAL)
    an, binh = Officials(year).all(YEAR)
    assert (an.person.code, an.points, an.max_points) == ("A-0", 500, 500)
    assert (an.proposed, an.campaigns, an.notes) == ("Hoàn thành tốt nhiệm vụ", ("VNN-2024",), ())
    assert (binh.points, binh.proposed, binh.campaigns) == (0, "Hoàn thành nhiệm vụ", ())


def test_before_scoring_everybody_stands_in_the_list_and_it_says_so(year: Desk) -> None:
    found = Officials(year).all(YEAR)
    assert [(one.points, one.proposed, one.notes) for one in found] == [
        (None, "", ("Chưa chấm điểm",))
    ] * 2


def test_who_has_no_mark_yet_is_put_into_no_class(year: Desk) -> None:
    list_units(year, ["A", "B"])
    list_people(year, "B", "Cường")
    Scoring(year).score(YEAR, subject=Subject.INDIVIDUAL)
    cuong = Officials(year).all(YEAR)[-1]
    assert (cuong.person.code, cuong.points, cuong.proposed) == ("B-0", None, "")
    assert cuong.notes == ("Chưa có điểm nào",)
    assert Scoring(year).sheet(YEAR, "B-0", subject=Subject.INDIVIDUAL).band == ""


def test_the_newest_assessment_that_stands_is_the_class_given(year: Desk) -> None:
    assess(year, "A-0", "fulfilled")
    assess(year, "A-0", "good")
    assess(year, "A-0", "excellent", withdrawn=True)
    assert [one.given for one in Officials(year).all(YEAR)] == ["Hoàn thành tốt nhiệm vụ", ""]


def test_titles_are_those_that_were_not_revoked(year: Desk) -> None:
    award(year, "A-0", "Lao động tiên tiến")
    award(year, "A-0", "Chiến sĩ thi đua cơ sở", revoked_on="2025-01-10")
    assert [one.titles for one in Officials(year).all(YEAR)] == [("Lao động tiên tiến",), ()]


def test_a_provisional_sheet_says_so(year: Desk) -> None:
    Scoring(year).score(YEAR, subject=Subject.INDIVIDUAL)
    with year.command() as command:
        command.connection.execute(update(ScoreSheetRecord).values(provisional=True))
        command.audit("thử", "tạm tính")
    assert Officials(year).all(YEAR)[0].notes == ("Tạm tính",)


def test_no_statement_more_for_more_people(year: Desk) -> None:
    Scoring(year).score(YEAR, subject=Subject.INDIVIDUAL)
    with counted() as few:
        Officials(year).all(YEAR)
    list_people(year, "A", *(f"Người {place}" for place in range(30)))
    with counted() as many:
        assert len(Officials(year).all(YEAR)) == 30
    assert len(many) == len(few)
