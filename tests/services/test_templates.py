"""Finding what ships with the program."""

from dataclasses import replace

import pytest

from desktop_app.domain.campaigns import CampaignTemplate
from desktop_app.domain.criteria import Subject
from desktop_app.domain.errors import NotFound
from desktop_app.services import templates
from tests.source_tree import ROOT


def test_both_campaigns_and_every_set_are_found_by_code() -> None:
    for campaign in templates.campaign_templates():
        assert templates.find_campaign(campaign.code) is campaign
    for one in templates.criteria_sets():
        assert templates.find_criteria(one.code) is one
    assert {"vi-nguoi-ngheo", "nong-thon-moi"} <= {
        one.code for one in templates.campaign_templates()
    }


@pytest.mark.parametrize("kind", ["campaign", "criteria"])
def test_every_file_is_listed_by_its_kind(kind: str) -> None:
    folder = ROOT / "resources" / ("campaigns" if kind == "campaign" else kind)
    listed = [info.code for info in templates.listed() if info.type == kind]
    assert len(listed) == len(list(folder.glob("*.toml")))


def test_codes_are_unique() -> None:
    codes = [info.code for info in templates.listed()]
    assert len(codes) == len(set(codes))


def test_every_campaign_is_scored_by_a_set_that_ships() -> None:
    for campaign in templates.campaign_templates():
        assert templates.find_criteria(campaign.criteria_set).campaign == campaign.code


@pytest.mark.parametrize("campaign", templates.campaign_templates(), ids=lambda one: one.code)
def test_every_campaign_judges_units_and_people(campaign: CampaignTemplate) -> None:
    own, other = templates.criteria_of(campaign)
    assert own.code == campaign.criteria_set
    assert (own.subject, other.subject) == (Subject.COLLECTIVE, Subject.INDIVIDUAL)
    assert other.campaign == campaign.code


def test_a_plan_that_was_read_from_a_document_has_no_shipped_set() -> None:
    read = replace(templates.find_campaign("vi-nguoi-ngheo"), criteria_set="")
    assert templates.criteria_of(read) == ()


@pytest.mark.parametrize("subject", templates.YEAR_SETS)
def test_the_years_own_sets_ship(subject: Subject) -> None:
    own = templates.find_criteria(templates.YEAR_SETS[subject])
    assert (own.campaign, own.subject) == ("", subject)


def test_campaigns_are_listed_before_sets_with_their_issuers() -> None:
    types = [info.type for info in templates.listed()]
    assert types == sorted(types)
    assert set(types) == {"campaign", "criteria"}
    for info in templates.listed():
        assert info.title
        assert bool(info.issuer) is (info.type == "campaign")


def test_an_unknown_code_is_named() -> None:
    with pytest.raises(NotFound, match="Không có mẫu phong trào “abc”"):
        templates.find_campaign("abc")
    with pytest.raises(NotFound, match="Không có bộ tiêu chí “abc”"):
        templates.find_criteria("abc")
