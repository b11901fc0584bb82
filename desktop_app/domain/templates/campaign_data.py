"""Campaign templates from TOML-shaped data."""

import re
from collections import Counter
from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from typing import Any

from desktop_app.domain.campaigns import (
    SAID_ELSEWHERE,
    BySubject,
    CampaignTemplate,
    Duty,
    LegalBasis,
    Milestone,
    MilestoneKind,
    MonthDay,
    OfficePart,
    Purpose,
    PurposeKind,
    Reward,
    RewardKind,
    Signatory,
    Target,
    TargetKind,
)
from desktop_app.domain.criteria import Direction
from desktop_app.domain.templates.fields import Fields, refuse

_SHORT_CODE = re.compile("[A-Z][A-Z0-9]*")
_COMMON_YEAR = 2023


def campaign_template(data: Mapping[str, object]) -> CampaignTemplate:
    """A campaign plan from its template's data (tomllib's shape; dates and decimals are texts).

    What the plan says stands at the top, what the office adds to run the campaign in `office`.

    Raises `BadTemplate` for anything missing, unknown or malformed.
    """
    fields = Fields(data)
    office_fields = fields.table("office")
    office = _office(office_fields)
    made = CampaignTemplate(
        **_head(fields, office),
        **_lists(fields, office),
        **_running(office_fields),
        office=office,
    )
    office_fields.done()
    fields.done()
    _check_targets(made)
    _check_groups(made)
    return made


def _head(fields: Fields, office: OfficePart) -> dict[str, Any]:
    period = fields.table("period")
    found = {
        "code": fields.text("code"),
        "title": fields.text("title"),
        "issuer": fields.text("issuer"),
        "year": fields.whole("year", office.year),
        "theme": fields.text_or_empty("theme"),
        "period_from": period.partial_date("from"),
        "period_to": period.partial_date("to"),
        "signatory": _signatory(fields.table("signatory")),
        "number": fields.text_or_empty("number"),
        "symbol": fields.text_or_empty("symbol"),
        "place": fields.text_or_empty("place"),
        "date": fields.partial_date("date"),
        "parent": fields.text_or_empty("parent"),
        "ancestors": fields.texts("ancestors"),
        "authorities": fields.texts("authorities") + office.authorities,
        "feeds_year_end": fields.flag("feeds_year_end") or office.feeds_year_end,
    }
    period.done()
    return found


def _lists(fields: Fields, office: OfficePart) -> dict[str, Any]:
    return {
        "linked_campaigns": fields.texts("linked_campaigns"),
        "legal_bases": tuple(map(_legal_basis, fields.tables("legal_bases"))),
        "purposes": tuple(map(_purpose, fields.tables("purposes"))),
        "participants": _by_subject(fields.table("participants")) + office.participants,
        "staff_categories": fields.texts("staff_categories"),
        "contents": fields.texts("contents"),
        "content_groups": tuple(map(_content_group, fields.tables("content_groups"))),
        "duties": tuple(map(_duty, fields.tables("duties"))),
        "targets": tuple(map(_target, fields.tables("targets"))) + office.targets,
        "criteria": _by_subject(fields.table("criteria")) + office.criteria,
        "milestones": tuple(map(_milestone, fields.tables("milestones"))) + office.milestones,
        "rewards": tuple(map(_reward, fields.tables("rewards"))) + office.rewards,
        "reporting": fields.texts("reporting") + office.reporting,
        "recipients": fields.texts("recipients"),
        "headings": tuple(map(_heading, fields.tables("headings"))),
        "said_elsewhere": (*SAID_ELSEWHERE, *fields.texts("said_elsewhere")),
    }


def _office(fields: Fields) -> OfficePart:
    return OfficePart(
        year=fields.whole("year") if fields.has("year") else None,
        feeds_year_end=fields.flag("feeds_year_end"),
        authorities=fields.texts("authorities"),
        participants=_by_subject(fields.table("participants")),
        criteria=_by_subject(fields.table("criteria")),
        targets=tuple(map(_target, fields.tables("targets"))),
        milestones=tuple(map(_milestone, fields.tables("milestones"))),
        rewards=tuple(map(_reward, fields.tables("rewards"))),
        reporting=fields.texts("reporting"),
    )


def _running(fields: Fields) -> dict[str, Any]:
    """What only the office sets, never the plan."""
    return {
        "short_code": _short_code(fields),
        "criteria_set": fields.text("criteria_set"),
        "return_due": _month_day(fields.table("return_due")),
        "keywords": fields.texts("keywords"),
        "fund_target": fields.text_or_empty("fund_target"),
    }


def _short_code(fields: Fields) -> str:
    found = fields.text("short_code")
    if not _SHORT_CODE.fullmatch(found):
        fields.refuse("short_code", "chỉ dùng chữ in hoa không dấu và chữ số")
    return found


def _month_day(fields: Fields) -> MonthDay:
    found = MonthDay(fields.whole("month"), fields.whole("day"))
    fields.done()
    try:
        date(_COMMON_YEAR, found.month, found.day)
    except ValueError:
        fields.refuse("day", f"năm nào cũng phải có ngày {found.day}/{found.month}")
    return found


def _signatory(fields: Fields) -> Signatory:
    found = Signatory(fields.text("position"), fields.text_or_empty("name"))
    fields.done()
    return found


def _legal_basis(fields: Fields) -> LegalBasis:
    found = LegalBasis(
        text=fields.text("text"),
        number=fields.text_or_empty("number"),
        date=fields.partial_date("date"),
        issuer=fields.text_or_empty("issuer"),
    )
    fields.done()
    return found


def _by_subject(fields: Fields) -> BySubject:
    found = BySubject(fields.texts("collective"), fields.texts("individual"))
    fields.done()
    return found


def _duty(fields: Fields) -> Duty:
    found = Duty(fields.text("role"), fields.text("text"))
    fields.done()
    return found


def _target(fields: Fields) -> Target:
    found = Target(
        code=fields.text("code"),
        text=fields.text("text"),
        kind=fields.choice("kind", TargetKind),
        low=fields.decimal_text("low"),
        high=fields.decimal_text("high"),
        unit=fields.text_or_empty("unit"),
        direction=fields.choice("direction", Direction, Direction.HIGHER),
    )
    fields.done()
    if bool(found.low) != bool(found.high):
        fields.refuse("high", "low và high phải cùng có hoặc cùng trống")
    if found.low and Fraction(found.low) > Fraction(found.high):
        fields.refuse("high", "phải không nhỏ hơn low")
    return found


def _milestone(fields: Fields) -> Milestone:
    found = Milestone(
        kind=fields.choice("kind", MilestoneKind),
        text=fields.text("text"),
        year=fields.whole("year") if fields.has("year") else None,
        date=fields.partial_date("date"),
    )
    fields.done()
    return found


def _reward(fields: Fields) -> Reward:
    found = Reward(
        fields.text("text"), fields.choice("kind", RewardKind, default=RewardKind.PRINCIPLE)
    )
    fields.done()
    return found


def _purpose(fields: Fields) -> Purpose:
    found = Purpose(
        fields.text("text"), fields.choice("kind", PurposeKind, default=PurposeKind.BOTH)
    )
    fields.done()
    return found


def _content_group(fields: Fields) -> tuple[str, int]:
    found = (fields.text("title"), fields.whole("count"))
    fields.done()
    return found


def _heading(fields: Fields) -> tuple[str, str]:
    found = (fields.text("section"), fields.text("text"))
    fields.done()
    return found


def _check_groups(made: CampaignTemplate) -> None:
    held = sum(count for _, count in made.content_groups)
    if made.content_groups and held != len(made.contents):
        refuse("content_groups", f"chứa {held} nội dung, kế hoạch có {len(made.contents)}")


def _check_targets(made: CampaignTemplate) -> None:
    times = Counter(target.code for target in made.targets)
    repeated = [code for code, count in times.items() if count > 1]
    if repeated:
        refuse("targets", f"mã “{repeated[0]}” bị lặp lại")
    if made.fund_target and made.fund_target not in times:
        refuse("fund_target", f"không có chỉ tiêu “{made.fund_target}”")
