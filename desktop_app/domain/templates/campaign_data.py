"""Campaign templates from TOML-shaped data."""

import re
from collections import Counter
from collections.abc import Mapping
from datetime import date
from fractions import Fraction

from desktop_app.domain.campaigns import (
    BySubject,
    CampaignTemplate,
    Duty,
    LegalBasis,
    Milestone,
    MilestoneKind,
    MonthDay,
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

    Raises `BadTemplate` for anything missing, unknown or malformed.
    """
    fields = Fields(data)
    period = fields.table("period")
    made = CampaignTemplate(
        code=fields.text("code"),
        short_code=_short_code(fields),
        title=fields.text("title"),
        issuer=fields.text("issuer"),
        year=fields.whole("year"),
        theme=fields.text("theme"),
        period_from=period.partial_date("from"),
        period_to=period.partial_date("to"),
        criteria_set=fields.text("criteria_set"),
        return_due=_month_day(fields.table("return_due")),
        signatory=_signatory(fields.table("signatory")),
        number=fields.text_or_empty("number"),
        date=fields.partial_date("date"),
        parent=fields.text_or_empty("parent"),
        linked_campaigns=fields.texts("linked_campaigns"),
        legal_bases=tuple(_legal_basis(item) for item in fields.tables("legal_bases")),
        participants=_by_subject(fields.table("participants")),
        contents=fields.texts("contents"),
        duties=tuple(_duty(item) for item in fields.tables("duties")),
        targets=tuple(_target(item) for item in fields.tables("targets")),
        criteria=_by_subject(fields.table("criteria")),
        milestones=tuple(_milestone(item) for item in fields.tables("milestones")),
        rewards=fields.texts("rewards"),
        reporting=fields.texts("reporting"),
        recipients=fields.texts("recipients"),
        fund_target=fields.text_or_empty("fund_target"),
        keywords=fields.texts("keywords"),
        feeds_year_end=fields.flag("feeds_year_end"),
    )
    period.done()
    fields.done()
    _check_targets(made)
    return made


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
    found = Signatory(fields.text("position"), fields.text("name"))
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
        year=fields.whole("year"),
        text=fields.text("text"),
        date=fields.partial_date("date"),
    )
    fields.done()
    return found


def _check_targets(made: CampaignTemplate) -> None:
    times = Counter(target.code for target in made.targets)
    repeated = [code for code, count in times.items() if count > 1]
    if repeated:
        refuse("targets", f"mã “{repeated[0]}” bị lặp lại")
    if made.fund_target and made.fund_target not in times:
        refuse("fund_target", f"không có chỉ tiêu “{made.fund_target}”")
