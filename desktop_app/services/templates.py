"""The campaign plans and criteria sets that ship with the program."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from desktop_app.config import resource
from desktop_app.domain.campaigns import CampaignTemplate
from desktop_app.domain.criteria import CriteriaSet, Subject
from desktop_app.domain.errors import NotFound
from desktop_app.domain.rows import TemplateInfo
from desktop_app.domain.templates import campaign_template, criteria_set

# The year's own set for each kind of subject, where the office has none yet.
YEAR_SETS = {Subject.COLLECTIVE: "nam-tap-the", Subject.INDIVIDUAL: "nam-ca-nhan"}


def _read(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text(encoding="utf-8"))


@cache
def campaign_templates() -> tuple[CampaignTemplate, ...]:
    """The shipped campaign plans, by file name.

    Raises: BadTemplate.
    """
    files = sorted(resource("campaigns").glob("*.toml"))
    return tuple(campaign_template(_read(path)) for path in files)


@cache
def criteria_sets() -> tuple[CriteriaSet, ...]:
    """The shipped criteria sets, by file name.

    Raises: BadTemplate.
    """
    files = sorted(resource("criteria").glob("*.toml"))
    return tuple(criteria_set(_read(path)) for path in files)


def find_campaign(code: str) -> CampaignTemplate:
    """The plan with that code.

    Raises: NotFound.
    """
    for template in campaign_templates():
        if template.code == code:
            return template
    what = "mẫu phong trào"
    raise NotFound(what, code)


def find_criteria(code: str) -> CriteriaSet:
    """The criteria set with that code.

    Raises: NotFound.
    """
    for one in criteria_sets():
        if one.code == code:
            return one
    what = "bộ tiêu chí"
    raise NotFound(what, code)


def criteria_of(template: CampaignTemplate) -> tuple[CriteriaSet, ...]:
    """The sets that judge a plan's campaign: its own, then those of other kinds of subjects.

    A template without `criteria_set` has none. Raises: NotFound.
    """
    if not template.criteria_set:
        return ()
    own = find_criteria(template.criteria_set)
    others = (one for one in criteria_sets() if one.campaign == template.code and one is not own)
    return (own, *others)


def listed() -> tuple[TemplateInfo, ...]:
    """Everything that ships, campaigns first."""
    plans = (
        TemplateInfo(one.code, "campaign", one.title, one.issuer) for one in campaign_templates()
    )
    sets = (TemplateInfo(one.code, "criteria", one.title, "") for one in criteria_sets())
    return (*plans, *sets)
