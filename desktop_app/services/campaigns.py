"""Launching campaigns from plans, and looking at them."""

from dataclasses import fields
from typing import Any

from sqlalchemy import Connection, Select, func, select
from sqlalchemy.orm import aliased

from desktop_app.domain.changes import Changes, Done
from desktop_app.domain.errors import NotFound
from desktop_app.domain.plan_comparison import PlanComparison
from desktop_app.domain.rows import (
    CampaignDetail,
    CampaignInfo,
    CampaignTargetInfo,
    Clause,
    TemplateInfo,
)
from desktop_app.models.campaigns import Campaign, CampaignClause, CampaignTarget, UnitReturn
from desktop_app.models.units import UnitYear
from desktop_app.reports.campaigns import in_order
from desktop_app.services import templates
from desktop_app.services.campaign_writing import write_campaign
from desktop_app.services.desk import Desk
from desktop_app.services.plan_comparing import comparison
from desktop_app.services.snapshot import once

__all__ = ["Campaigns", "chosen", "of_year", "write_campaign"]

_PLAIN = (
    *("issuer", "number", "symbol", "place", "issued_on", "theme", "period_from", "period_to"),
    *("parent", "authority", "signatory", "feeds_year_end", "kind", "state", "state_reason"),
    *("document_id", "version"),
)


@once
def of_year(connection: Connection, year: int) -> tuple[CampaignInfo, ...]:
    """The year's campaigns in the order of their launch, with how many units have answered."""
    return tuple(CampaignInfo(*row) for row in connection.execute(_infos(year)))


def chosen(connection: Connection, year: int, code: str = "") -> tuple[CampaignInfo, ...]:
    """One campaign of a year, or all of them where no code is given.

    Raises: NotFound.
    """
    there = of_year(connection, year)
    found = tuple(one for one in there if code in {"", one.code})
    if code and not found:
        what = f"phong trào năm {year}"
        raise NotFound(what, code, (one.code for one in there))
    return found


def _infos(year: int) -> Select[int, str, str, str, int, str, int, int, str, str]:
    above = aliased(Campaign)
    answered = (
        select(
            UnitReturn.campaign_id,
            func.count(func.distinct(UnitReturn.unit_id)).label("units"),
        )
        .where(UnitReturn.in_force)
        .group_by(UnitReturn.campaign_id)
        .subquery()
    )
    expected = select(func.count()).where(UnitYear.year == year).scalar_subquery()
    return (
        select(
            Campaign.id,
            Campaign.code,
            Campaign.template,
            Campaign.title,
            Campaign.year,
            Campaign.due_on,
            func.coalesce(answered.c.units, 0),
            expected,
            Campaign.state,
            func.coalesce(above.code, ""),
        )
        .outerjoin(answered, answered.c.campaign_id == Campaign.id)
        .outerjoin(above, above.id == Campaign.parent_id)
        .where(Campaign.year == year)
        .order_by(Campaign.id)
    )


class Campaigns:
    """The campaigns of a store."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def templates(self) -> tuple[TemplateInfo, ...]:
        """The plans and criteria sets that ship with the program."""
        return templates.listed()

    def all(self, year: int) -> tuple[CampaignInfo, ...]:
        """The year's campaigns."""
        with self._desk.reading() as connection:
            return of_year(connection, year)

    def launch(self, template_code: str, year: int, due_on: str = "") -> Done[str]:
        """Launch a shipped plan for a year; the campaign's code is the result.

        `due_on`: the day returns are due (ISO), the plan's own where empty.

        Raises: NotFound, Refused where it was launched already, ClosedYear.
        """
        template = templates.find_campaign(template_code)
        code = template.campaign_code(year)
        with self._desk.command() as command:
            write_campaign(command, template, code, year, due_on=due_on)
        return Done(code, Changes.CAMPAIGNS)

    def detail(self, code: str) -> CampaignDetail:
        """A campaign with the whole of its plan.

        Raises: NotFound.
        """
        with self._desk.reading() as connection:
            row = connection.execute(select(Campaign).where(Campaign.code == code)).one_or_none()
            if row is None:
                what = "phong trào"
                raise NotFound(what, code)
            (info,) = chosen(connection, row.year, code)
            return _detail(connection, info, row._mapping)  # noqa: SLF001  # SQLAlchemy's public name

    def comparison(self, code: str) -> PlanComparison:
        """A campaign beside its template, or beside the passages of its plan's document.

        Raises: NotFound.
        """
        return comparison(self.detail(code))


def _codes(connection: Connection) -> dict[int | None, str]:
    return {None: ""} | {
        row.id: row.code for row in connection.execute(select(Campaign.id, Campaign.code))
    }


def _detail(connection: Connection, info: CampaignInfo, row: Any) -> CampaignDetail:  # noqa: ANN401  # a row mapping
    clauses = (
        select(*(getattr(CampaignClause, one.name) for one in fields(Clause)))
        .where(CampaignClause.campaign_id == info.id)
        .order_by(CampaignClause.section, CampaignClause.position)
    )
    targets = (
        select(*(getattr(CampaignTarget, one.name) for one in fields(CampaignTargetInfo)))
        .where(CampaignTarget.campaign_id == info.id)
        .order_by(CampaignTarget.position)
    )
    codes = _codes(connection)
    return CampaignDetail(
        info=info,
        **{name: row[name] for name in _PLAIN},
        parent_code=codes[row["parent_id"]],
        successor=codes[row["successor_id"]],
        clauses=in_order(Clause(*one) for one in connection.execute(clauses)),
        targets=tuple(CampaignTargetInfo(*one) for one in connection.execute(targets)),
    )
