"""Launching campaigns from plans, and looking at them."""

from collections import Counter
from dataclasses import replace

import pytest

from desktop_app.domain.campaigns import CampaignTemplate
from desktop_app.domain.changes import Changes
from desktop_app.domain.errors import ClosedYear, NotFound, Refused
from desktop_app.services import campaigns, templates
from desktop_app.services.campaigns import Campaigns, write_campaign
from desktop_app.services.desk import Desk
from desktop_app.services.years import Years
from tests.services.register import save_units
from tests.services.trail import actions, trail

POVERTY = templates.find_campaign("vi-nguoi-ngheo")
COUNTRYSIDE = templates.find_campaign("nong-thon-moi")
INFORMATION = templates.find_campaign("stttt-bac-kan-vi-nguoi-ngheo")


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


@pytest.mark.parametrize("template", templates.campaign_templates(), ids=lambda one: one.code)
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
    assert (detail.period_from, detail.period_to) == (template.period_from, template.period_to)
    assert detail.feeds_year_end is True
    assert (detail.symbol, detail.place) == (template.symbol, template.place)
    assert detail.authority == "; ".join(template.authorities)
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


def test_a_plan_launched_for_another_year_keeps_its_period_and_moves_its_own_year(
    desk: Desk,
) -> None:
    detail = Campaigns(desk).detail(Campaigns(desk).launch(INFORMATION.code, 2023).value)
    assert detail.info.title == INFORMATION.title
    due = {one.label: one.due for one in detail.clauses if one.section == "milestone"}
    assert due == {"launch": "2023", "interim_review": "2023", "final_review": "2025", "report": ""}
    later = Campaigns(desk).detail(Campaigns(desk).launch("nong-thon-moi", 2025).value)
    assert "năm 2025" in later.targets[0].text
    assert not any("năm 2024" in one.text for one in later.clauses)


def test_all_five_plans_are_launched_in_one_year(desk: Desk) -> None:
    for template in templates.campaign_templates():
        Campaigns(desk).launch(template.code, 2024)
    assert {one.template for one in Campaigns(desk).all(2024)} == {
        one.code for one in templates.campaign_templates()
    }


def test_what_the_office_adds_and_what_another_clause_says_is_not_printed(desk: Desk) -> None:
    Campaigns(desk).launch(INFORMATION.code, 2021)
    detail = Campaigns(desk).detail("VNNTT-2021")
    printed = Counter(one.section for one in detail.clauses if one.printed)
    assert printed == {
        "legal_basis": 1,
        "purpose": 4,
        "content": 2,
        "criterion_collective": 4,
        "criterion_individual": 2,
        "reward": 3,
        "duty": 2,
        "recipient": 4,
        "heading": 1,
    }
    assert [one.printed for one in detail.targets] == [False]


def test_the_campaign_that_a_plan_follows_is_found_in_the_store(desk: Desk) -> None:
    own = "Phong trào thi đua “Công chức, viên chức, người lao động Sở Lao động – Thương binh và Xã hội chung sức xây dựng nông thôn mới” giai đoạn 2021-2025"  # noqa: E501  # a title in other writing
    with desk.command() as command:
        longer = replace(COUNTRYSIDE, title=own, parent="", criteria_set="")
        write_campaign(command, longer, "NTM-GD", 2022)
    Campaigns(desk).launch("nong-thon-moi", 2024)
    assert Campaigns(desk).detail("NTM-2024").parent_code == "NTM-GD"
    assert Campaigns(desk).detail("NTM-GD").parent_code == ""


def test_a_campaign_read_from_a_document_keeps_its_passages(desk: Desk) -> None:
    passages = {("content", 1): "1. Như in trong văn bản"}
    with desk.command() as command:
        plan = CampaignTemplate("", "X", "Phong trào thi đua “Mới”", "Sở", 2024, contents=("Một",))
        write_campaign(command, plan, "X-2024", 2024, due_on="2024-12-01", passages=passages)
    detail = Campaigns(desk).detail("X-2024")
    assert [(one.text, one.passage) for one in detail.clauses] == [
        ("Một", "1. Như in trong văn bản")
    ]
    assert (detail.info.due_on, detail.targets) == ("2024-12-01", ())


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
