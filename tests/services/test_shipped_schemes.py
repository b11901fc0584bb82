"""The real schemes over a store: what tests/resources works out purely comes out of records too."""

from sqlalchemy import update

from desktop_app.domain.activities import ActivityKind, NewActivity
from desktop_app.domain.criteria import Mark, Subject
from desktop_app.models.campaigns import Contribution
from desktop_app.services import templates
from desktop_app.services.activities import Activities
from desktop_app.services.desk import Desk
from desktop_app.services.judged import judged
from desktop_app.services.marks.entering import NewMark
from desktop_app.services.marks.service import Marks
from desktop_app.services.scoring import Scoring
from tests.services.desk_work import (
    YEAR,
    give,
    launch,
    list_people,
    list_units,
    send,
    set_targets,
    use_criteria,
)

INFORMATION = "stttt-bac-kan-vi-nguoi-ngheo"


def marks(
    desk: Desk, code: str, campaign: str = "", subject: Subject = Subject.COLLECTIVE
) -> dict[str, Mark]:
    sheet = Scoring(desk).sheet(YEAR, code, campaign, subject)
    return {mark.criterion: mark for mark in sheet.marks}


def test_a_police_cluster_is_compared_with_its_own_leader(desk: Desk) -> None:
    use_criteria(desk, templates.find_criteria("cong-an-cum-347"))
    list_units(desk, ["347:A", "347:B", "347:D", "347:E", "346:F", "346:G"])
    set_targets(
        desk,
        ("A", "KPA", "100", "120"),
        ("B", "KPA", None, "150"),
        ("D", "KPA", "100", "110"),
        ("E", "KPA", None, "100"),
        ("F", "KPA", "100", "110"),
        ("G", "KPA", "80", "60"),
    )
    Scoring(desk).score(YEAR)
    found = {code: marks(desk, code)["1.2.1"].points for code in "ABDEFG"}
    assert found == {
        "A": 10_000,  # 20 % over, the most of cluster 347
        "B": 10_000,  # no target, the best of those without
        "D": 7_500,  # 10 % over: 50,00 + 10 / 20 × 50,00
        "E": 6_650,  # 100 / 150 × 100,00 = 66,666…, in half points
        "F": 10_000,  # 10 % over, the most of cluster 346
        "G": 3_750,  # 0,5 × 100,00 × 60 / 80
    }
    leader = marks(desk, "D")["1.2.1"].facts[-1]
    assert leader.text == "Phòng A"
    assert leader.source is not None


def test_a_block_s_excess_and_bars_are_kept_with_the_sheet(desk: Desk) -> None:
    use_criteria(desk, templates.find_criteria("khoi-so-hung-yen"))
    list_units(desk, ["A", "B"])
    set_targets(
        desk,
        ("A", "NVCM", "100", "106"),
        ("A", "HSTH", "6", "5"),
        ("A", "HSTL", "0", "1"),
    )
    give(desk, "A", "2.1", 1200, stage="self")
    give(desk, "A", "5.5", 2000)
    Scoring(desk).score(YEAR)
    sheet = Scoring(desk).sheet(YEAR, "A")
    points = {mark.criterion: mark.points for mark in sheet.marks if mark.points is not None}
    assert points == {
        "1.1": 3000,
        "1.1+": 180,  # 6 % of 30,00
        "1.2": 2000,
        "1.2+": 200,  # 20 % over, at most 10 % of 20,00
        "2.1": 1200,
        "5.2": -500,
        "5.5": -2000,
    }
    # 30 + 1,80 + 20 + 2 + 12 − 5 − 20
    assert sheet.total == 4080
    assert sheet.bars == ("co-tinh", "co-chinh-phu", "bang-khen-tinh-tap-the")
    assert Scoring(desk).sheet(YEAR, "B").bars == ()


def test_a_union_group_is_held_at_kha_by_one_standard(desk: Desk) -> None:
    rules = templates.find_criteria("to-cong-doan")
    use_criteria(desk, rules)
    list_units(desk, ["A"])
    # 100 − 5,01 points; the standard has 4,99 of 10
    given = {leaf.code: leaf.max_points for leaf in rules.leaves} | {"1.5": 499}
    new = [NewMark("A", criterion, points, stage="self") for criterion, points in given.items()]
    Marks(desk).enter_all(YEAR, new)
    Scoring(desk).score(YEAR)
    sheet = Scoring(desk).sheet(YEAR, "A")
    assert (sheet.total, sheet.band) == (9499, "Khá")
    assert any("50%" in note for note in sheet.notes)


def test_people_of_a_campaign_are_scored_by_the_set_that_its_launch_took(desk: Desk) -> None:
    list_units(desk, ["A"])
    list_people(desk, "A", "Nguyễn Văn An", "Trần Thị Bình")
    (campaign,) = launch(desk, INFORMATION)
    send(desk, "A", campaign, {"donor": "Nguyễn Văn An", "amount": 100_000})
    with desk.command() as command:
        people = judged(command.connection, YEAR, Subject.INDIVIDUAL)
        numbers = {one.code: one.id for one in people}
        an = update(Contribution).where(Contribution.donor == "Nguyễn Văn An")
        command.connection.execute(an.values(person_id=numbers["A-0"]))
        command.audit("thử", "người ủng hộ")
    new = NewActivity(
        kind=ActivityKind.INITIATIVE, unit="A", person="A-0", title="Cổng việc làm cho hộ nghèo"
    )
    Activities(desk).add(YEAR, campaign, new)
    entered = {"1.1": 2000, "1.2": 1600}
    for criterion, points in entered.items():
        mark = NewMark("A-0", criterion, points)
        Marks(desk).enter(YEAR, mark, campaign=campaign, subject=Subject.INDIVIDUAL)
    Scoring(desk).score(YEAR, campaign, subject=Subject.INDIVIDUAL)
    found = marks(desk, "A-0", campaign, Subject.INDIVIDUAL)
    assert {code: mark.points for code, mark in found.items()} == {
        "1.1": 2000,
        "1.2": 1600,
        "1.3": 1000,  # one initiative
        "2.1": 2500,  # gave, whatever the amount
        "2.2": 0,
        "3.1": None,
    }
    # The unit's lines name whoever gave, and Bình is not among them.
    assert marks(desk, "A-1", campaign, Subject.INDIVIDUAL)["2.1"].points == 0
