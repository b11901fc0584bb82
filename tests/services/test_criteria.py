"""The criteria sets that a year and its campaigns use."""

from dataclasses import replace

import pytest

from desktop_app.domain.criteria import CriteriaSet, Subject
from desktop_app.domain.errors import NotFound
from desktop_app.services import criteria, templates
from desktop_app.services.campaigns import Campaigns
from desktop_app.services.criteria import StoredSet
from desktop_app.services.desk import Desk
from tests.services.trail import actions, trail

OWN = templates.find_criteria(templates.YEAR_SETS[Subject.COLLECTIVE])


def find(desk: Desk, year: int, campaign: str = "") -> StoredSet | None:
    with desk.reading() as connection:
        return criteria.find(connection, year, campaign)


def adopt(desk: Desk, year: int, rules: CriteriaSet = OWN) -> int:
    with desk.command() as command:
        return criteria.adopt(command, year, rules, None)


def ensure(desk: Desk, year: int, campaign: str = "") -> StoredSet:
    with desk.command() as command:
        found = criteria.ensure(command, year, campaign)
        command.audit("thử", "bộ tiêu chí")
        return found


def test_a_new_year_has_no_set(desk: Desk) -> None:
    assert find(desk, 2024) is None


def test_an_adopted_set_comes_back_as_it_was(desk: Desk) -> None:
    ident = adopt(desk, 2024)
    assert find(desk, 2024) == StoredSet(ident, 2024, None, OWN)


@pytest.mark.parametrize("rules", templates.criteria_sets(), ids=lambda rules: rules.code)
def test_every_shipped_set_survives_the_store(desk: Desk, rules: CriteriaSet) -> None:
    adopt(desk, 2024, rules)
    with desk.reading() as connection:
        found = criteria.find(connection, 2024, subject=rules.subject)
    assert found is not None
    assert found.rules == rules


def test_the_newest_version_is_in_use(desk: Desk) -> None:
    adopt(desk, 2024, replace(OWN, version=2, title="Đã sửa"))
    adopt(desk, 2024)
    found = find(desk, 2024)
    assert found is not None
    assert (found.rules.version, found.rules.title) == (2, "Đã sửa")


def test_each_year_has_its_own_set(desk: Desk) -> None:
    adopt(desk, 2024)
    assert find(desk, 2025) is None


def test_the_shipped_set_is_adopted_where_a_year_has_none(desk: Desk) -> None:
    first = ensure(desk, 2024)
    assert first.rules == OWN
    assert actions(desk)[-2:] == ["criteria.adopt", "thử"]
    assert ensure(desk, 2024) == first
    assert actions(desk).count("criteria.adopt") == 1


def test_a_campaigns_set_is_not_the_years(desk: Desk) -> None:
    code = Campaigns(desk).launch("vi-nguoi-ngheo", 2024).value
    found = find(desk, 2024, code)
    assert found is not None
    assert found.rules == templates.find_criteria("pt-vi-nguoi-ngheo")
    assert found.campaign_id is not None
    assert find(desk, 2024) is None
    assert ensure(desk, 2024, code) == found


def test_a_campaign_has_a_set_for_units_and_one_for_people(desk: Desk) -> None:
    code = Campaigns(desk).launch("stttt-bac-kan-vi-nguoi-ngheo", 2024).value
    with desk.reading() as connection:
        found = {
            subject: [one.rules.code for one in criteria.in_use(connection, 2024, code, subject)]
            for subject in templates.YEAR_SETS
        }
    assert found == {
        Subject.COLLECTIVE: ["pt-stttt-bac-kan-vi-nguoi-ngheo"],
        Subject.INDIVIDUAL: ["pt-stttt-bac-kan-vi-nguoi-ngheo-ca-nhan"],
    }


def test_the_entry_says_which_set_was_taken_into_use(desk: Desk) -> None:
    ident = adopt(desk, 2024)
    entry = trail(desk)[-1]
    assert (entry.action, entry.subject) == ("criteria.adopt", f"criteria_set:{ident}")
    assert entry.after == {"code": templates.YEAR_SETS[Subject.COLLECTIVE]}


@pytest.mark.parametrize(("year", "campaign"), [(2024, "KHÔNG-CÓ"), (2023, "VNN-2024")])
def test_a_campaign_that_the_year_does_not_have_is_named(
    desk: Desk, year: int, campaign: str
) -> None:
    Campaigns(desk).launch("vi-nguoi-ngheo", 2024)
    with pytest.raises(NotFound, match=f"phong trào năm {year} “{campaign}”"):
        find(desk, year, campaign)
