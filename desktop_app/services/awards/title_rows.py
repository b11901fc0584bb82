"""Titles, quotas and base salaries from their records and back; a few queries for all of them."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, Row, select

from desktop_app.domain.awards.award_data import read_rule, rule_data
from desktop_app.domain.awards.titles import (
    Certainty,
    Level,
    Quota,
    Rounding,
    SalaryRate,
    Scope,
    Title,
    TitleKind,
    TitleRule,
)
from desktop_app.domain.criteria import Subject
from desktop_app.domain.errors import NotFound
from desktop_app.domain.points import points_text
from desktop_app.domain.templates.fields import Fields
from desktop_app.models.awards import AwardRule, AwardTitle, BaseSalary, QuotaRecord

Record = dict[str, Any]


def titles(connection: Connection) -> tuple[Title, ...]:
    """Every title and form of award in the order of lists, with its rules, earliest first."""
    rules = defaultdict[int, list[TitleRule]](list)
    for row in connection.execute(select(AwardRule).order_by(AwardRule.effective_from)):
        rules[row.title_id].append(_rule(row))
    query = select(AwardTitle).order_by(AwardTitle.position, AwardTitle.id)
    return tuple(
        Title(
            code=row.code,
            name=row.name,
            kind=TitleKind(row.kind),
            subject=Subject(row.subject),
            level=Level(row.level),
            rules=tuple(rules[row.id]),
            id=row.id,
            version=row.version,
        )
        for row in connection.execute(query)
    )


def find_title(connection: Connection, code: str) -> Title:
    """The title with that code.

    Raises: NotFound.
    """
    there = titles(connection)
    found = next((one for one in there if one.code == code), None)
    if found is None:
        what = "danh hiệu, hình thức khen thưởng"
        raise NotFound(what, code, (one.code for one in there))
    return found


def quotas(connection: Connection, day: str = "") -> tuple[Quota, ...]:
    """The quotas, those of an ISO day or all that ever were, earliest first."""
    named = select(AwardTitle.id, AwardTitle.code)
    codes = {row.id: row.code for row in connection.execute(named)}
    query = select(QuotaRecord).order_by(QuotaRecord.effective_from, QuotaRecord.id)
    found = (_quota(row, codes) for row in connection.execute(query))
    return tuple(one for one in found if not day or one.binds_on(day))


def base_salaries(connection: Connection) -> tuple[SalaryRate, ...]:
    """The base salaries, earliest first; `titles.salary_on` finds that of a day."""
    query = select(BaseSalary).order_by(BaseSalary.effective_from)
    return tuple(
        SalaryRate(
            row.effective_from, row.amount, row.basis, Certainty(row.certainty), row.id, row.version
        )
        for row in connection.execute(query)
    )


def rule_record(title_id: int, rule: TitleRule) -> Record:
    """A rule's columns.

    What has no column of its own stands in `conditions` beside the conditions themselves.
    """
    told = rule_data(rule)
    kept = {key: told[key] for key in ("conditions", "multiplier", "doubts")}
    return {
        "title_id": title_id,
        "effective_from": rule.effective_from,
        "effective_to": rule.effective_to,
        "conditions": kept,
        "authority": rule.authority,
        "coefficient": rule.coefficient,
        "vote_share": rule.vote_share,
        "basis": rule.basis,
        "certainty": rule.certainty.value,
    }


def quota_record(quota: Quota, ids: Mapping[str, int]) -> Record:
    """A quota's columns; `ids`: the titles' numbers by code."""
    titled = not quota.classes
    return {
        "title_id": ids[quota.what] if titled else None,
        "of_title_id": ids[quota.of] if titled else None,
        "band": "" if titled else quota.what,
        "of_band": "" if titled else quota.of,
        "subject": quota.subject.value,
        "share": quota.share,
        "scope": quota.scope.value,
        "rounding": quota.rounding.value,
        "exempt": list(quota.exempt),
        "effective_from": quota.effective_from,
        "effective_to": quota.effective_to,
        "basis": quota.basis,
        "certainty": quota.certainty.value,
    }


def _rule(row: Row[Any]) -> TitleRule:
    figures = {"coefficient": row.coefficient, "vote_share": row.vote_share}
    days = {"effective_from": row.effective_from, "effective_to": row.effective_to}
    data = {
        **row.conditions,
        **{key: points_text(one) for key, one in figures.items() if one is not None},
        **{key: day for key, day in days.items() if day},
        "authority": row.authority,
        "basis": row.basis,
        "certainty": row.certainty,
    }
    return replace(read_rule(Fields(data)), id=row.id, version=row.version)


def _quota(row: Row[Any], codes: Mapping[int, str]) -> Quota:
    return Quota(
        what=row.band or codes[row.title_id],
        of=row.of_band or codes[row.of_title_id],
        share=row.share,
        subject=Subject(row.subject),
        classes=bool(row.band),
        scope=Scope(row.scope),
        rounding=Rounding(row.rounding),
        exempt=tuple(row.exempt),
        effective_from=row.effective_from,
        effective_to=row.effective_to,
        basis=row.basis,
        certainty=Certainty(row.certainty),
        id=row.id,
        version=row.version,
    )
