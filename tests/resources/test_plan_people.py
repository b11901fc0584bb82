"""Each plan's own criteria for people: one person by hand, edges of classes, ties."""

import pytest

from desktop_app.domain.criteria import CriteriaSet, Method, Subject
from desktop_app.domain.ranking import Standing, rank, tie_values
from tests.resources.scored import facts, points, scored, shipped_set

PLANS = (
    "sgddt-binh-phuoc-vi-nguoi-ngheo",
    "stttt-bac-kan-vi-nguoi-ngheo",
    "vi-nguoi-ngheo",
    "sgddt-binh-phuoc-nong-thon-moi",
    "nong-thon-moi",
)
Figures = dict[str, int | str | None]


def people_of(plan: str) -> CriteriaSet:
    return shipped_set(f"pt-{plan}-ca-nhan")


@pytest.mark.parametrize("plan", PLANS)
def test_it_judges_people_of_its_campaign(plan: str) -> None:
    made = people_of(plan)
    assert (made.campaign, made.subject) == (plan, Subject.INDIVIDUAL)
    assert [band.at_least for band in made.bands] == [9000, 7000, 5000, 0]


@pytest.mark.parametrize("plan", PLANS)
def test_how_much_somebody_gave_is_never_asked(plan: str) -> None:
    made = people_of(plan)
    read = {leaf.rule.fact for leaf in made.leaves} | set(made.tie_order)
    assert not {name for name in read if "vnd" in name}
    assert Method.FUND_RATIO not in {leaf.method for leaf in made.leaves}
    (joined,) = (leaf for leaf in made.leaves if leaf.rule.fact == "participants")
    assert joined.method is Method.PASS_FAIL
    assert joined.max_points <= 4000


def test_a_teacher_is_scored_for_the_poverty_campaign() -> None:
    sheet = scored(
        people_of("sgddt-binh-phuoc-vi-nguoi-ngheo"),
        {"participants": 1, "activities": 2, "mark.3.1": 1000, "mark.3.2": 1600, "mark.4.1": 200},
    )
    assert points(sheet) == {
        "1.1": 4000,  # gave of their own will
        "2.1": 2000,  # 2 × 10,00
        "3.1": 1000,  # a plan of their own
        "3.2": 1600,  # khá
        "4.1": 200,
    }
    # 40 + 20 + 10 + 16 + 2
    assert (sheet.total, sheet.max_points, sheet.band) == (8800, 10_000, "Tốt")


def test_an_official_of_the_information_department_is_scored_by_the_standards_a_and_b() -> None:
    sheet = scored(
        people_of("stttt-bac-kan-vi-nguoi-ngheo"),
        {
            "mark.1.1": 2000,
            "mark.1.2": 1600,
            "initiatives": 1,
            "participants": 1,
            "activities": 4,
            "mark.3.1": 300,
        },
    )
    assert points(sheet) == {
        "1.1": 2000,  # tốt
        "1.2": 1600,  # khá
        "1.3": 1000,  # 1 × 10,00
        "2.1": 2500,
        "2.2": 1500,  # 4 × 5,00 = 20,00, at most 15,00
        "3.1": 300,
    }
    # 20 + 16 + 10 + 25 + 15 + 3
    assert (sheet.total, sheet.max_points, sheet.band) == (8900, 10_000, "Tốt")


def test_an_official_of_the_labour_department_is_scored_for_the_poverty_campaign() -> None:
    sheet = scored(
        people_of("vi-nguoi-ngheo"),
        {"participants": 1, "activities": 3, "mark.2.1": 2400, "initiatives": 3},
    )
    assert points(sheet) == {
        "1.1": 3000,
        "1.2": 1500,  # 3 × 5,00
        "2.1": 2400,  # khá
        "2.2": 2000,  # 3 × 10,00 = 30,00, at most 20,00
        "3.1": None,
    }
    # 30 + 15 + 24 + 20
    assert (sheet.total, sheet.max_points, sheet.band) == (8900, 10_000, "Tốt")


def test_who_surely_took_no_part_has_nothing_and_who_is_unknown_stays_blank() -> None:
    made = people_of("vi-nguoi-ngheo")
    assert points(scored(made, {"participants": 0}))["1.1"] == 0
    assert points(scored(made, {}))["1.1"] is None


def test_a_teacher_is_scored_for_the_new_countryside() -> None:
    sheet = scored(
        people_of("sgddt-binh-phuoc-nong-thon-moi"),
        # Days of labour are hundredths: two and a half days.
        {"participants": 1, "labour_days": 250, "mark.2.1": 2000, "activities": 1},
    )
    assert points(sheet) == {
        "1.1": 3000,
        "1.2": 2500,  # 2,5 × 10,00
        "2.1": 2000,  # tốt
        "2.2": 500,  # 1 × 5,00
        "2.3": None,  # nobody knows yet of initiatives
        "3.1": None,
    }
    # 30 + 25 + 20 + 5
    assert (sheet.total, sheet.max_points, sheet.band) == (8000, 10_000, "Tốt")


def test_an_official_of_the_labour_department_is_scored_for_the_new_countryside() -> None:
    sheet = scored(
        people_of("nong-thon-moi"),
        {
            "participants": 1,
            "activities": 5,
            "mark.2.1": 4000,
            "initiatives": 2,
            "mark.3.1": 500,
        },
    )
    assert points(sheet) == {
        "1.1": 2000,
        "1.2": 2000,  # 5 × 5,00 = 25,00, at most 20,00
        "2.1": 4000,  # tốt
        "2.2": 2000,  # 2 × 10,00
        "3.1": 500,
    }
    # 20 + 20 + 40 + 20 + 5
    assert (sheet.total, sheet.max_points, sheet.band) == (10_500, 10_000, "Xuất sắc")


def figures(
    effort: int, closeness: int, *, initiatives: int = 0, activities: int = 0, bonus: int = 0
) -> Figures:
    """What is known of somebody at the Information Department who took part."""
    marks: Figures = {"mark.1.1": effort, "mark.1.2": closeness, "mark.3.1": bonus}
    return marks | {"participants": 1, "initiatives": initiatives, "activities": activities}


@pytest.mark.parametrize(
    ("known", "total", "band"),
    [
        # 20 + 20 + 10 + 25 + 15
        (figures(2000, 2000, initiatives=1, activities=3), 9000, "Xuất sắc"),
        # 20 + 20 + 10 + 25 + 10 + 4,99
        (figures(2000, 2000, initiatives=1, activities=2, bonus=499), 8999, "Tốt"),
        # 20 + 10 + 25 + 15
        (figures(2000, 1000, activities=3), 7000, "Tốt"),
        (figures(2000, 1000, activities=2, bonus=499), 6999, "Đạt"),
        # 10 + 10 + 25 + 5
        (figures(1000, 1000, activities=1), 5000, "Đạt"),
        (figures(1000, 1000, bonus=499), 4999, "Chưa đạt"),
    ],
)
def test_a_person_s_class_begins_exactly_at_its_share(
    known: Figures, total: int, band: str
) -> None:
    sheet = scored(people_of("stttt-bac-kan-vi-nguoi-ngheo"), known)
    assert (sheet.total, sheet.max_points, sheet.band) == (total, 10_000, band)


def test_people_with_equal_points_are_parted_by_the_set_s_tie_order() -> None:
    made = people_of("stttt-bac-kan-vi-nguoi-ngheo")
    people = {
        # 20 + 20 + 0 + 25 + 10 + 5 = 80, of which 5 are bonus
        "An": figures(2000, 2000, activities=2, bonus=500),
        # 16 + 20 + 10 + 25 + 5 + 4 = 80, of which 4 are bonus
        "Bình": figures(1600, 2000, initiatives=1, activities=1, bonus=400),
        # 20 + 10 + 10 + 25 + 15 = 80, one initiative
        "Chi": figures(2000, 1000, initiatives=1, activities=3),
        # 20 + 20 + 0 + 25 + 15 = 80, no initiative
        "Dũng": figures(2000, 2000, activities=3),
        # 10 + 20 + 10 + 25 + 15 = 80: as Chi in all that the tie order asks
        "Giang": figures(1000, 2000, initiatives=1, activities=3),
    }
    standings = []
    for name, known in people.items():
        sheet = scored(made, known)
        assert sheet.total == 8000
        ties = tie_values(made.tie_order, sheet, facts(known))
        standings.append(Standing(name, name, "", sheet.total, sheet.max_points, ties))
    rows = rank(standings)[""]
    # Without bonus: Chi, Dũng and Giang 80, Bình 76, An 75; by initiatives Dũng stands behind.
    assert [(row.standing.name, row.rank) for row in rows] == [
        ("Chi", 1),
        ("Giang", 1),
        ("Dũng", 3),
        ("Bình", 4),
        ("An", 5),
    ]
