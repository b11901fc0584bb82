"""Codes of targets that were read from plans."""

from dataclasses import replace

from desktop_app.domain.campaigns import Target, TargetKind
from desktop_app.domain.documents import DocumentKind, NewDocument
from desktop_app.domain.plan_draft import DraftTarget, PlanDraft
from desktop_app.domain.targets import NewFigure
from desktop_app.services.campaigns import Campaigns
from desktop_app.services.desk import Desk
from desktop_app.services.plan_drafts import PlanDrafts
from desktop_app.services.target_codes import with_own_codes
from desktop_app.services.targets import Targets
from tests.services.desk_work import YEAR, list_units

TREES = DraftTarget("Trồng 500 cây", TargetKind.AMOUNT, "500", "cây")
WASTE = DraftTarget("100% đơn vị phân loại rác", TargetKind.PERCENTAGE, "100", "%")


def launch(desk: Desk, title: str, *targets: DraftTarget, year: int = YEAR) -> str:
    paper = NewDocument(f"{title}.txt", f"{title} {year}".encode(), DocumentKind.PLAN)
    draft = replace(PlanDraft(), title=title, targets=targets)
    return PlanDrafts(desk).launch(draft, paper, year).value


def codes(desk: Desk, campaign: str) -> list[str]:
    return [one.code for one in Campaigns(desk).detail(campaign).targets]


def test_two_plans_of_a_year_share_no_targets_figures(desk: Desk) -> None:
    list_units(desk, ["A"])
    first = launch(desk, "Phong trào Xanh", TREES)
    second = launch(desk, "Phong trào Sạch", WASTE)
    assert (codes(desk, first), codes(desk, second)) == (["CT1"], ["CT2"])
    Targets(desk).set(YEAR, NewFigure("CT1", "A", planned="500", actual="420"))
    assert [one.unit_code for one in Targets(desk).progress(YEAR, first)] == ["", "A"]
    assert [one.unit_code for one in Targets(desk).progress(YEAR, second)] == [""]


def test_a_target_of_next_years_plan_in_the_same_words_goes_on_under_its_code(desk: Desk) -> None:
    launch(desk, "Phong trào Sạch", WASTE)
    launch(desk, "Phong trào Xanh", TREES)
    later = launch(desk, "Phong trào Xanh", WASTE, TREES, year=YEAR + 1)
    assert codes(desk, later) == ["CT1", "CT2"]


def test_of_equal_targets_of_one_plan_each_has_its_own_code(desk: Desk) -> None:
    twice = [Target("", TREES.text, TREES.kind, "500", "500", "cây")] * 2
    with desk.reading() as connection:
        assert [one.code for one in with_own_codes(connection, twice, YEAR)] == ["CT1", "CT2"]
