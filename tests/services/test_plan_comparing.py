"""A campaign beside what it was made from."""

import pytest

from desktop_app.domain.campaigns import CampaignTemplate
from desktop_app.domain.plan_comparison import PlanSource
from desktop_app.domain.rows import CampaignTargetInfo
from desktop_app.services import templates
from desktop_app.services.campaign_editing import CampaignEditing
from desktop_app.services.campaigns import Campaigns, write_campaign
from desktop_app.services.desk import Desk


@pytest.mark.parametrize("template", templates.campaign_templates(), ids=lambda one: one.code)
@pytest.mark.parametrize("later", [0, 1])
def test_a_campaign_just_launched_is_its_template(
    desk: Desk, template: CampaignTemplate, later: int
) -> None:
    code = Campaigns(desk).launch(template.code, template.year + later).value
    found = Campaigns(desk).comparison(code)
    assert (found.source, found.differing) == (PlanSource.TEMPLATE, 0)
    assert len(found.lines) == len(found.detail.clauses) + len(found.detail.targets)


def test_what_the_office_changed_is_told(desk: Desk) -> None:
    Campaigns(desk).launch("vi-nguoi-ngheo", 2024)
    editing = CampaignEditing(desk)
    editing.set_head("VNN-2024", {"number": "12/KH-S"})
    editing.remove_clause("VNN-2024", "recipient", 2, "Khối đã đổi")
    editing.set_target("VNN-2024", CampaignTargetInfo("NHA", "Nhà", "amount", "2", "2", "nhà"))
    found = Campaigns(desk).comparison("VNN-2024")
    assert [(one.title, one.ours) for one in found.head if one.differs] == [
        ("Số, ký hiệu", "12/KH-S")
    ]
    told = [(one.section, one.ours is None) for one in found.lines if one.differs]
    assert told == [("recipient", True), ("target", False)]


def test_a_campaign_of_a_document_stands_beside_its_passages(desk: Desk) -> None:
    plan = CampaignTemplate("", "X", "Phong trào “Mới”", "Sở", 2024, contents=("Một", "Hai"))
    with desk.command() as command:
        write_campaign(command, plan, "X-2024", 2024, passages={("content", 1): "- Một;"})
        write_campaign(command, plan, "Y-2024", 2024)
    found = Campaigns(desk).comparison("X-2024")
    assert (found.source, [one.differs for one in found.lines]) == (
        PlanSource.DOCUMENT,
        [False, True],
    )
    assert Campaigns(desk).comparison("Y-2024").source is PlanSource.NONE
