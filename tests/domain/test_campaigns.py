from dataclasses import replace

from desktop_app.domain.campaigns import CampaignTemplate, MonthDay, Signatory

TEMPLATE = CampaignTemplate(
    code="vi-nguoi-ngheo",
    short_code="VNN",
    title="Phong trào",
    issuer="Sở",
    year=2024,
    theme="Chủ đề",
    period_from="2021",
    period_to="2025",
    criteria_set="pt",
    return_due=MonthDay(11, 30),
    signatory=Signatory("Giám đốc", "Người Ký"),
)


def test_a_template_makes_one_campaign_code_a_year() -> None:
    assert TEMPLATE.campaign_code(2024) == "VNN-2024"
    assert TEMPLATE.campaign_code(2025) == "VNN-2025"


def test_returns_are_due_on_the_same_day_of_any_year() -> None:
    assert TEMPLATE.due_in(2023) == "2023-11-30"
    assert replace(TEMPLATE, return_due=None).due_in(2023) == ""
