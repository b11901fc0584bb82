"""Launching campaigns from plans, and looking at them."""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, Select, func, insert, select

from desktop_app.domain.campaigns import CampaignTemplate
from desktop_app.domain.changes import Changes, Done
from desktop_app.domain.errors import NotFound, Refused
from desktop_app.domain.rows import (
    CampaignDetail,
    CampaignInfo,
    CampaignTargetInfo,
    Clause,
    TemplateInfo,
)
from desktop_app.models.campaigns import Campaign, CampaignClause, CampaignTarget, UnitReturn
from desktop_app.models.units import UnitYear
from desktop_app.services import criteria, templates, years
from desktop_app.services.desk import Command, Desk

Record = dict[str, Any]


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


def _infos(year: int) -> Select[int, str, str, str, int, str, int, int]:
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
        )
        .outerjoin(answered, answered.c.campaign_id == Campaign.id)
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
        with self._desk.command() as command:
            years.ensure_open(command, year)
            code = template.campaign_code(year)
            _refuse_twice(command.connection, code)
            _write(command, template, _record(template, code, year) | _due(due_on))
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


def _refuse_twice(connection: Connection, code: str) -> None:
    if connection.scalar(select(Campaign.id).where(Campaign.code == code)) is not None:
        sentence = f"Phong trào “{code}” đã được phát động."
        raise Refused(sentence)


def _due(day: str) -> Record:
    return {"due_on": day} if day else {}


def _write(command: Command, template: CampaignTemplate, record: Record) -> None:
    added = insert(Campaign).returning(Campaign.id)
    ident = command.connection.execute(added, [record]).scalar_one()
    clauses = [{"campaign_id": ident, **one} for one in _clauses(template)]
    if clauses:
        command.connection.execute(insert(CampaignClause), clauses)
    targets = [{"campaign_id": ident, **one} for one in _targets(template)]
    if targets:
        command.connection.execute(insert(CampaignTarget), targets)
    rules = templates.find_criteria(template.criteria_set)
    criteria.adopt(command, record["year"], rules, ident)
    subject = f"campaign:{record['code']}"
    command.audit("campaign.launch", subject, after={"template": template.code})


def _record(template: CampaignTemplate, code: str, year: int) -> Record:
    same_year = template.year == year
    return {
        "code": code,
        "template": template.code,
        "year": year,
        "title": template.title.replace(str(template.year), str(year)),
        "issuer": template.issuer,
        "number": template.number if same_year else "",
        "issued_on": template.date if same_year else "",
        "theme": template.theme,
        "period_from": template.period_from,
        "period_to": template.period_to,
        "parent": template.parent,
        "signatory": f"{template.signatory.position}: {template.signatory.name}",
        "feeds_year_end": template.feeds_year_end,
        "due_on": template.return_due.in_year(year).isoformat(),
        "fund_target": template.fund_target,
        "keywords": list(template.keywords),
    }


def _clauses(template: CampaignTemplate) -> Iterator[Record]:
    """Every clause of the plan, numbered within its section."""
    sections: dict[str, list[tuple[str, str, str]]] = {
        "legal_basis": [(one.number, one.text, one.date) for one in template.legal_bases],
        "collective": [("", text, "") for text in template.participants.collective],
        "individual": [("", text, "") for text in template.participants.individual],
        "content": [("", text, "") for text in template.contents],
        "duty": [(one.role, one.text, "") for one in template.duties],
        "criterion_collective": [("", text, "") for text in template.criteria.collective],
        "criterion_individual": [("", text, "") for text in template.criteria.individual],
        "milestone": [
            (one.kind.value, one.text, one.date or str(one.year)) for one in template.milestones
        ],
        "reward": [("", text, "") for text in template.rewards],
        "reporting": [("", text, "") for text in template.reporting],
        "linked_campaign": [("", text, "") for text in template.linked_campaigns],
        "recipient": [("", text, "") for text in template.recipients],
    }
    for section, items in sections.items():
        for position, (label, text, due) in enumerate(items, start=1):
            yield {
                "section": section,
                "position": position,
                "label": label,
                "text": text,
                "due": due,
            }


def _targets(template: CampaignTemplate) -> Iterator[Record]:
    for position, target in enumerate(template.targets, start=1):
        yield {
            "code": target.code,
            "position": position,
            "text": target.text,
            "kind": target.kind.value,
            "low": target.low,
            "high": target.high,
            "measure": target.unit,
        }


def _detail(connection: Connection, info: CampaignInfo, row: Any) -> CampaignDetail:  # noqa: ANN401  # a row mapping
    clauses = (
        select(
            CampaignClause.section, CampaignClause.label, CampaignClause.text, CampaignClause.due
        )
        .where(CampaignClause.campaign_id == info.id)
        .order_by(CampaignClause.id)
    )
    targets = (
        select(
            CampaignTarget.code,
            CampaignTarget.text,
            CampaignTarget.kind,
            CampaignTarget.low,
            CampaignTarget.high,
            CampaignTarget.measure,
        )
        .where(CampaignTarget.campaign_id == info.id)
        .order_by(CampaignTarget.position)
    )
    plain = ("issuer", "number", "issued_on", "theme", "period_from", "period_to", "parent")
    return CampaignDetail(
        info=info,
        **{name: row[name] for name in plain},
        signatory=row["signatory"],
        feeds_year_end=row["feeds_year_end"],
        clauses=tuple(Clause(*one) for one in connection.execute(clauses)),
        targets=tuple(CampaignTargetInfo(*one) for one in connection.execute(targets)),
    )
