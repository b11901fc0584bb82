"""What ships as data: it is read without a word, adds up, and scores as worked out by hand."""

import tomllib
from pathlib import Path

import pytest

from desktop_app.domain.bands import classify
from desktop_app.domain.campaigns import CampaignTemplate, TargetKind
from desktop_app.domain.criteria import CriteriaSet, Method, ScoreSheet
from desktop_app.domain.ranking import tie_title
from desktop_app.domain.scoring import takes_entry
from desktop_app.domain.templates import (
    campaign_template,
    check_sums,
    criteria_set,
    criteria_set_data,
)
from tests.resources.scored import points, scored, shipped_set

RESOURCES = Path(__file__).parents[2] / "resources"
SETS = sorted((RESOURCES / "criteria").glob("*.toml"))
# Real schemes keep their own sums, with the sentences that these are warned of.
SUMS = {
    "cong-an-cum-347": (100_000, ()),
    "khoi-bo-kinh-te": (55_000, ()),
    "sgddt-tphcm-cntt": (10_200, ("criteria.sum",)),
}
CAMPAIGNS = sorted((RESOURCES / "campaigns").glob("*.toml"))


def shipped_campaign(name: str) -> CampaignTemplate:
    path = RESOURCES / "campaigns" / f"sldtbxh-binh-phuoc-{name}.toml"
    return read_campaign(path)


def read_campaign(path: Path) -> CampaignTemplate:
    return campaign_template(tomllib.loads(path.read_text(encoding="utf-8")))


def test_all_five_can_be_launched_in_one_year() -> None:
    found = [read_campaign(path) for path in CAMPAIGNS]
    assert len(found) == 5
    assert len({one.campaign_code(2025) for one in found}) == 5
    assert len({one.criteria_set for one in found}) == 5


def class_of(made: CriteriaSet, sheet: ScoreSheet) -> str:
    return classify(sheet.total, sheet.max_points, made.bands, made.bands_on_percent)


@pytest.mark.parametrize("path", SETS, ids=lambda path: path.stem)
def test_every_shipped_set_adds_up_to_a_hundred_or_as_its_source_does(path: Path) -> None:
    made = shipped_set(path.stem)
    warned = tuple(problem.code for problem in check_sums(made))
    assert made.code == path.stem
    assert (made.max_points, warned) == SUMS.get(path.stem, (10_000, ()))


@pytest.mark.parametrize("path", SETS, ids=lambda path: path.stem)
def test_every_shipped_set_tells_people_its_basis_its_classes_and_its_ties(path: Path) -> None:
    made = shipped_set(path.stem)
    assert made.basis.endswith(".")
    assert all(tie_title(key) != key for key in made.tie_order)
    # A scheme whose source gives no classes has none; any other leaves nobody without one.
    assert not made.bands or made.bands[-1].at_least == 0


def test_what_a_knock_out_bars_are_titles_and_forms_that_ship() -> None:
    text = (RESOURCES / "awards" / "titles.toml").read_text(encoding="utf-8")
    known = {title["code"] for title in tomllib.loads(text)["titles"]}
    barred = {
        code for path in SETS for one in shipped_set(path.stem).knockouts for code in one.bars
    }
    assert barred
    assert barred <= known


@pytest.mark.parametrize("path", SETS, ids=lambda path: path.stem)
def test_every_shipped_set_comes_back_equal_from_its_data(path: Path) -> None:
    made = shipped_set(path.stem)
    assert criteria_set(criteria_set_data(made)) == made


@pytest.mark.parametrize("path", [*SETS, *CAMPAIGNS], ids=lambda path: path.stem)
def test_every_shipped_file_says_its_source_and_how_sure_it_is(path: Path) -> None:
    comment = path.read_text(encoding="utf-8").split("\ncode = ")[0]
    assert "# Source:" in comment
    assert "How sure:" in comment


@pytest.mark.parametrize("path", CAMPAIGNS, ids=lambda path: path.stem)
def test_every_shipped_campaign_is_scored_by_a_shipped_set(path: Path) -> None:
    made = campaign_template(tomllib.loads(path.read_text(encoding="utf-8")))
    own = shipped_set(made.criteria_set)
    assert own.campaign == made.code
    by_people = {leaf.method for leaf in own.leaves if takes_entry(leaf)}
    assert by_people <= {Method.BONUS, Method.GRADED}


def test_a_unit_of_the_information_department_is_scored_by_its_plans_standards() -> None:
    made = shipped_set("pt-stttt-bac-kan-vi-nguoi-ngheo")
    sheet = scored(
        made,
        {
            "headcount": 20,
            "participants": 19,
            "contributed_vnd": 3_000_000,
            "fund_goal_vnd": 4_000_000,
            "households_helped": 5,
            "activities": 3,
            "late_days": 1,
            "mark.1.1": 1200,
        },
    )
    assert points(sheet) == {
        "1.1": 1200,  # khá
        "2.1": None,  # nobody judged it
        "3.1": 1425,  # 19 / 20 × 15,00
        "3.2": 375,  # 3 / 4 × 5,00
        "3.3": 250,  # 5 × 0,50
        "4.1": 1500,  # 3 × 5,00
        "5.1": 800,  # 1 day late: 10,00 − 2,00
        "6.1": None,
    }
    # 12,00 + 14,25 + 3,75 + 2,50 + 15,00 + 8,00
    assert sheet.total == 5550


def test_a_unit_of_the_education_department_is_scored_for_both_its_campaigns() -> None:
    facts = {"headcount": 50, "participants": 40, "activities": 4, "late_days": 0}
    poverty = scored(shipped_set("pt-sgddt-binh-phuoc-vi-nguoi-ngheo"), facts)
    countryside = scored(shipped_set("pt-sgddt-binh-phuoc-nong-thon-moi"), facts)
    # 40 / 50 × 35,00 + 4 × 5,00 + 15,00 for the report in time
    assert poverty.total == 2800 + 2000 + 1500
    # 40 / 50 × 40,00 + 4 × 5,00 + 15,00
    assert countryside.total == 3200 + 2000 + 1500


def test_sets_read_only_shipped_campaigns() -> None:
    codes = {read_campaign(path).code for path in CAMPAIGNS}
    sets = [shipped_set(path.stem) for path in SETS]
    assert {made.campaign for made in sets} == codes | {""}
    assert {leaf.rule.campaign for made in sets for leaf in made.leaves} <= codes | {""}
    both = {shipped_campaign(name).code for name in ("vi-nguoi-ngheo", "nong-thon-moi")}
    assert {leaf.rule.campaign for leaf in shipped_set("nam-tap-the").leaves} == both | {""}


def test_a_unit_is_scored_for_the_year_as_by_hand() -> None:
    made = shipped_set("nam-tap-the")
    sheet = scored(
        made,
        {
            "headcount": 24,
            "target.NVCM.planned": 100,
            "target.NVCM.actual": 96,
            "target.GN.planned": 40,
            "target.GN.actual": 35,
            "target.GN.assigned": 1,
            "target.HSTH.planned": 2,
            "target.HSTH.actual": 3,
            "mark.1.4": 850,
            "mark.2.1": 700,
            "mark.2.2": 625,
            "mark.2.3": 500,
            "participants@vi-nguoi-ngheo": 21,
            "contributed_vnd@vi-nguoi-ngheo": 4_200_000,
            "fund_goal_vnd@vi-nguoi-ngheo": 5_000_000,
            "activities@nong-thon-moi": 4,
            "late_days@vi-nguoi-ngheo": 0,
            "late_days@nong-thon-moi": 5,
            "mark.4.1": 300,
            "mark.5.1": 200,
        },
    )
    assert points(sheet) == {
        "1.1": 2400,  # 96 / 100 × 25,00
        "1.2": 1313,  # 35 / 40 × 15,00 = 13,125
        "1.3": 667,  # 2 / 3 × 10,00 = 6,666… (fewer late files are better)
        "1.4": 850,
        "2.1": 700,
        "2.2": 625,
        "2.3": 500,
        "3.1": 438,  # 21 / 24 × 5,00 = 4,375
        "3.2": 336,  # 4.200.000 / 5.000.000 × 4,00
        "3.3": 600,  # 4 × 2,00 = 8,00, at most 6,00
        "3.4": 250,
        "3.5": 150,  # 5 days late: 2,50 − 1,00
        "4.1": 300,
        "5.1": -200,
    }
    # 24,00 + 13,13 + 6,67 + 8,50 = 52,30; 7,00 + 6,25 + 5,00 = 18,25;
    # 4,38 + 3,36 + 6,00 + 2,50 + 1,50 = 17,74; 52,30 + 18,25 + 17,74 + 3,00 − 2,00 = 89,29
    assert (sheet.total, sheet.max_points, sheet.bonus) == (8929, 10_000, 300)
    assert class_of(made, sheet) == "Hoàn thành tốt nhiệm vụ"


def test_a_unit_without_a_poverty_target_is_scored_out_of_eighty_five() -> None:
    made = shipped_set("nam-tap-the")
    sheet = scored(made, {"target.GN.assigned": 0, "mark.2.3": 500})
    assert (sheet.total, sheet.max_points) == (500, 8500)


def test_a_unit_is_scored_for_the_poverty_campaign_as_by_hand() -> None:
    made = shipped_set("pt-vi-nguoi-ngheo")
    sheet = scored(
        made,
        {
            "headcount": 30,
            "participants": 27,
            "contributed_vnd": 6_500_000,
            "fund_goal_vnd": 6_000_000,
            "target.GN.planned": 36,
            "target.GN.actual": 35,
            "activities": 2,
            "households_helped": 7,
            "late_days": 2,
            "mark.5.1": 150,
        },
    )
    assert points(sheet) == {
        "1.1": 2917,  # 35 / 36 × 30,00 = 29,1666…
        "2.1": 2250,  # 27 / 30 × 25,00
        "2.2": 1000,  # 6,5 of 6,0 million: the whole, no more
        "3.1": 1000,  # 2 × 5,00
        "3.2": 350,  # 7 × 0,50
        "4.1": 800,  # 2 days late: 10,00 − 2,00
        "5.1": 150,
    }
    # 29,17 + 22,50 + 10,00 + 10,00 + 3,50 + 8,00 + 1,50 = 84,67
    assert (sheet.total, sheet.max_points) == (8467, 10_000)
    assert class_of(made, sheet) == "Tốt"


def test_a_unit_is_scored_for_the_new_countryside_as_by_hand() -> None:
    made = shipped_set("pt-nong-thon-moi")
    sheet = scored(
        made,
        {
            "headcount": 18,
            "participants": 17,
            "target.GN.assigned": 0,
            "target.DN.planned": 120,
            "target.DN.actual": 150,
            "activities": 4,
            "late_days": None,
        },
    )
    assert points(sheet) == {
        "1.1": None,  # not assigned: 20,00 leave the maximum
        "1.2": 2000,  # 150 of 120: the whole
        "2.1": 2361,  # 17 / 18 × 25,00 = 23,6111…
        "2.2": 2000,  # 4 × 5,00
        "3.1": 0,  # the return never came
        "4.1": None,
    }
    # 20,00 + 23,61 + 20,00 = 63,61 of 80,00, which is 79,51… %
    assert (sheet.total, sheet.max_points) == (6361, 8000)
    assert class_of(made, sheet) == "Tốt"


def test_the_poverty_plan_keeps_its_figures_and_names() -> None:
    made = shipped_campaign("vi-nguoi-ngheo")
    targets = {target.code: target for target in made.targets}
    assert made.campaign_code(2024) == "VNN-2024"
    assert (made.number, made.date, made.period_from, made.period_to) == (
        "",
        "2024-08",
        "2021",
        "2025",
    )
    assert (targets["GN-TL"].low, targets["GN-TL"].high) == ("0.1", "0.2")
    assert (targets["GN"].kind, targets["GN"].low) == (TargetKind.REDUCTION, "500")
    assert [targets[code].low for code in ("CS", "TH")] == ["100", "100"]
    assert targets["TN"].kind is TargetKind.QUALITATIVE
    assert (targets[made.fund_target].kind, targets[made.fund_target].low) == (
        TargetKind.AMOUNT,
        "",
    )
    assert (made.signatory.position, made.signatory.name) == ("Giám đốc", "Phùng Hiệp Quốc")
    assert len(made.linked_campaigns) == 4
    assert len(made.recipients) == 6


def test_the_new_countryside_plan_keeps_its_basis_and_participants() -> None:
    made = shipped_campaign("nong-thon-moi")
    (basis,) = made.legal_bases
    assert (basis.number, basis.date) == ("246/KH-SLĐTBXH", "2022-09-07")
    assert len(made.participants.collective) == 1
    assert len(made.participants.individual) == 1
    assert made.campaign_code(2025) == "NTM-2025"
    assert made.feeds_year_end
