"""Launching campaigns from plans, and looking at them."""

from collections import Counter

import pytest

from desktop_app.domain.campaigns import CampaignTemplate
from desktop_app.domain.changes import Changes
from desktop_app.domain.errors import ClosedYear, NotFound, Refused
from desktop_app.services import campaigns, templates
from desktop_app.services.campaigns import Campaigns
from desktop_app.services.desk import Desk
from desktop_app.services.years import Years
from tests.services.register import save_units
from tests.services.trail import actions, trail

POVERTY = templates.find_campaign("vi-nguoi-ngheo")
COUNTRYSIDE = templates.find_campaign("nong-thon-moi")


def clause_counts(template: CampaignTemplate) -> Counter[str]:
    """How many clauses a plan has in each section."""
    counts = {
        "legal_basis": template.legal_bases,
        "ancestor": template.ancestors,
        "purpose": template.purposes,
        "staff_category": template.staff_categories,
        "heading": template.headings,
        "collective": template.participants.collective,
        "individual": template.participants.individual,
        "content": template.contents,
        "duty": template.duties,
        "criterion_collective": template.criteria.collective,
        "criterion_individual": template.criteria.individual,
        "milestone": template.milestones,
        "reward": template.rewards,
        "reporting": template.reporting,
        "linked_campaign": template.linked_campaigns,
        "recipient": template.recipients,
    }
    return Counter({section: len(clauses) for section, clauses in counts.items() if clauses})


def test_a_launch_gives_the_campaigns_code(desk: Desk) -> None:
    done = Campaigns(desk).launch("vi-nguoi-ngheo", 2024)
    assert done.value == "VNN-2024"
    assert done.changes == Changes.CAMPAIGNS
    assert [one.code for one in Campaigns(desk).all(2024)] == ["VNN-2024"]


def test_a_launch_begins_its_year(desk: Desk) -> None:
    Campaigns(desk).launch("vi-nguoi-ngheo", 2024)
    assert Years(desk).all() == (2024,)


def test_campaigns_are_listed_in_the_order_of_their_launch(desk: Desk) -> None:
    for code in ("vi-nguoi-ngheo", "nong-thon-moi"):
        Campaigns(desk).launch(code, 2024)
    assert [one.code for one in Campaigns(desk).all(2024)] == ["VNN-2024", "NTM-2024"]
    assert Campaigns(desk).all(2023) == ()


@pytest.mark.parametrize("template", [POVERTY, COUNTRYSIDE], ids=lambda one: one.code)
def test_the_whole_plan_is_in_the_campaign(desk: Desk, template: CampaignTemplate) -> None:
    code = Campaigns(desk).launch(template.code, template.year).value
    detail = Campaigns(desk).detail(code)
    assert detail.info.title == template.title
    assert (detail.issuer, detail.number, detail.issued_on) == (
        template.issuer,
        template.number,
        template.date,
    )
    assert (detail.theme, detail.parent) == (template.theme, template.parent)
    assert (detail.period_from, detail.period_to) == ("2021", "2025")
    assert detail.feeds_year_end is True
    assert detail.signatory == str(template.signatory)
    assert Counter(clause.section for clause in detail.clauses) == clause_counts(template)


def test_clauses_keep_the_plans_order_labels_and_dates(desk: Desk) -> None:
    Campaigns(desk).launch("vi-nguoi-ngheo", 2024)
    clauses = Campaigns(desk).detail("VNN-2024").clauses
    contents = tuple(one.text for one in clauses if one.section == "content")
    duties = [(one.label, one.text) for one in clauses if one.section == "duty"]
    milestones = [(one.label, one.due) for one in clauses if one.section == "milestone"]
    assert contents == POVERTY.contents
    assert duties == [(one.role, one.text) for one in POVERTY.duties]
    assert milestones == [(one.kind.value, one.due) for one in POVERTY.milestones]


def test_targets_keep_their_figures_as_exact_texts(desk: Desk) -> None:
    Campaigns(desk).launch("vi-nguoi-ngheo", 2024)
    targets = Campaigns(desk).detail("VNN-2024").targets
    figures = [(one.kind, one.low, one.high, one.measure) for one in targets]
    assert figures[:3] == [
        ("range", "0.1", "0.2", "%"),
        ("reduction", "500", "500", "hộ"),
        ("percentage", "100", "100", "%"),
    ]
    assert [one.code for one in targets] == [one.code for one in POVERTY.targets]


def test_a_plan_launched_for_another_year_drops_its_own_number_and_day(desk: Desk) -> None:
    code = Campaigns(desk).launch("vi-nguoi-ngheo", 2025).value
    detail = Campaigns(desk).detail(code)
    assert code == "VNN-2025"
    assert detail.info.title.endswith("năm 2025")
    assert (detail.number, detail.issued_on) == ("", "")
    assert (detail.period_from, detail.period_to) == ("2021", "2025")
    assert detail.info.due_on == "2025-11-30"


def test_returns_are_due_on_the_plans_day_unless_another_is_given(desk: Desk) -> None:
    Campaigns(desk).launch("vi-nguoi-ngheo", 2024)
    Campaigns(desk).launch("nong-thon-moi", 2024, due_on="2024-12-05")
    assert [one.due_on for one in Campaigns(desk).all(2024)] == ["2024-11-30", "2024-12-05"]


def test_a_second_launch_is_refused_and_leaves_nothing(desk: Desk) -> None:
    Campaigns(desk).launch("vi-nguoi-ngheo", 2024)
    before = actions(desk)
    with pytest.raises(Refused, match="“VNN-2024” đã được phát động"):
        Campaigns(desk).launch("vi-nguoi-ngheo", 2024)
    assert len(Campaigns(desk).all(2024)) == 1
    assert actions(desk) == before


def test_the_same_plan_is_launched_again_in_another_year(desk: Desk) -> None:
    for year in (2024, 2025):
        Campaigns(desk).launch("vi-nguoi-ngheo", year)
    assert [one.code for one in Campaigns(desk).all(2025)] == ["VNN-2025"]


def test_a_closed_year_takes_no_campaign(desk: Desk) -> None:
    Campaigns(desk).launch("vi-nguoi-ngheo", 2024)
    Years(desk).close(2024)
    with pytest.raises(ClosedYear):
        Campaigns(desk).launch("nong-thon-moi", 2024)
    assert len(Campaigns(desk).all(2024)) == 1


def test_an_unknown_plan_is_named(desk: Desk) -> None:
    with pytest.raises(NotFound, match="“không-có”"):
        Campaigns(desk).launch("không-có", 2024)
    assert Years(desk).all() == ()


def test_the_trail_keeps_the_launch_and_its_criteria(desk: Desk) -> None:
    Campaigns(desk).launch("vi-nguoi-ngheo", 2024)
    launched = trail(desk)[-1]
    assert actions(desk)[-2:] == ["criteria.adopt", "campaign.launch"]
    assert (launched.subject, launched.after) == (
        "campaign:VNN-2024",
        {"template": "vi-nguoi-ngheo"},
    )


def test_every_unit_of_the_year_is_expected_to_answer(desk: Desk) -> None:
    save_units(desk)
    Campaigns(desk).launch("vi-nguoi-ngheo", 2024)
    (info,) = Campaigns(desk).all(2024)
    assert (info.returned, info.expected) == (0, 3)


def test_one_campaign_or_all_can_be_chosen(desk: Desk) -> None:
    for code in ("vi-nguoi-ngheo", "nong-thon-moi"):
        Campaigns(desk).launch(code, 2024)
    with desk.reading() as connection:
        assert len(campaigns.chosen(connection, 2024)) == 2
        (one,) = campaigns.chosen(connection, 2024, "NTM-2024")
        assert one.template == "nong-thon-moi"
        with pytest.raises(NotFound, match="phong trào năm 2023 “NTM-2024”"):
            campaigns.chosen(connection, 2023, "NTM-2024")


def test_a_year_without_campaigns_chooses_none(desk: Desk) -> None:
    with desk.reading() as connection:
        assert campaigns.chosen(connection, 2024) == ()


def test_an_unknown_campaign_has_no_detail(desk: Desk) -> None:
    with pytest.raises(NotFound, match="phong trào “VNN-2024”"):
        Campaigns(desk).detail("VNN-2024")


def test_the_desk_offers_what_ships(desk: Desk) -> None:
    assert Campaigns(desk).templates() == templates.listed()
