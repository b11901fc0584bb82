"""Writing a plan into the store as a campaign of a year."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, replace
from itertools import zip_longest
from typing import Any, TypeAlias

from sqlalchemy import Connection, insert, select

from desktop_app.domain.campaigns import CampaignKind, CampaignTemplate, Milestone, PurposeKind
from desktop_app.domain.errors import Refused
from desktop_app.domain.plan_titles import in_another_year, title_key
from desktop_app.domain.rows import CampaignTargetInfo, Clause
from desktop_app.models.campaigns import Campaign, CampaignClause, CampaignTarget
from desktop_app.services import criteria, templates, years
from desktop_app.services.desk import Command
from desktop_app.services.plan_tasks import tasks_of_plan

Record: TypeAlias = dict[str, Any]
# Label, text and due of a clause.
Item: TypeAlias = tuple[str, str, str]
# A section and a position in it, from 1.
Place: TypeAlias = tuple[str, int]
# What a document lists beside its chapters: never a chapter of a printed plan.
NEVER_PRINTED = frozenset({"ancestor", "linked_campaign", "staff_category"})


def write_campaign(  # noqa: PLR0913  # a campaign is all of this
    command: Command,
    template: CampaignTemplate,
    code: str,
    year: int,
    *,
    due_on: str = "",
    passages: Mapping[Place, str] | None = None,
    document_id: int | None = None,
) -> int:
    """Write a campaign with its clauses, targets and criteria; its record's number is the result.

    `due_on`: the day returns are due (ISO), the template's own where empty; `passages`: by section
    and position (from 1), as the plan's document printed them. A template without `criteria_set`
    adopts no criteria.

    Raises: Refused where the code is taken, ClosedYear, NotFound.
    """
    years.ensure_open(command, year)
    _refuse_twice(command.connection, code)
    record = _record(template, code, year) | {"document_id": document_id}
    record |= {"due_on": due_on or template.due_in(year)}
    record |= {"parent_id": _parent_of(command.connection, template, year)}
    added = insert(Campaign).returning(Campaign.id)
    ident = command.connection.execute(added, [record]).scalar_one()
    _write_lines(command, ident, template, year, passages or {})
    for rules in templates.criteria_of(template):
        criteria.adopt(command, year, rules, ident)
    tasks_of_plan(command, ident)
    command.audit("campaign.launch", f"campaign:{code}", after=_told(template, document_id))
    return ident


def _parent_of(connection: Connection, template: CampaignTemplate, year: int) -> int | None:
    """A plan that bears the name of the one it follows is not followed by its own next year."""
    if title_key(template.parent) == title_key(template.title):
        return None
    return parent_number(connection, template.parent, year)


def parent_number(connection: Connection, title: str, year: int) -> int | None:
    """The newest campaign of the store, of this year or before, that bears a title."""
    if not title:
        return None
    query = (
        select(Campaign.id, Campaign.title)
        .where(Campaign.year <= year)
        .order_by(Campaign.year.desc(), Campaign.id.desc())
    )
    wanted = title_key(title)
    found = (ident for ident, one in connection.execute(query) if title_key(one) == wanted)
    return next(found, None)


def _refuse_twice(connection: Connection, code: str) -> None:
    if connection.scalar(select(Campaign.id).where(Campaign.code == code)) is not None:
        sentence = f"Phong trào “{code}” đã được phát động."
        raise Refused(sentence)


def _told(template: CampaignTemplate, document_id: int | None) -> Record:
    return {"template": template.code} | ({"document": document_id} if document_id else {})


def _record(template: CampaignTemplate, code: str, year: int) -> Record:
    same_year = template.year == year
    return {
        "code": code,
        "template": template.code,
        "year": year,
        "title": in_another_year(template.title, template.year, year),
        "issuer": template.issuer,
        "number": template.number if same_year else "",
        "symbol": template.symbol,
        "place": template.place,
        "issued_on": template.date if same_year else "",
        "theme": template.theme,
        "period_from": template.period_from,
        "period_to": template.period_to,
        "parent": template.parent,
        "authority": "; ".join(template.authorities),
        "signatory": str(template.signatory),
        "feeds_year_end": template.feeds_year_end,
        "fund_target": template.fund_target,
        "keywords": list(template.keywords),
    }


def _write_lines(
    command: Command,
    campaign_id: int,
    template: CampaignTemplate,
    year: int,
    passages: Mapping[Place, str],
) -> None:
    own = {"campaign_id": campaign_id}
    clauses = [own | one for one in _clauses(template, year, passages)]
    targets = [own | one for one in _targets(template, year)]
    if clauses:
        command.connection.execute(insert(CampaignClause), clauses)
    if targets:
        command.connection.execute(insert(CampaignTarget), targets)


def _clauses(
    template: CampaignTemplate, year: int, passages: Mapping[Place, str]
) -> Iterator[Record]:
    """Every clause of the plan, numbered within its section; the office's own are not printed."""
    said = {section: len(items) for section, items in sections(template.plan_part).items()}
    unprinted = NEVER_PRINTED | set(template.said_elsewhere)
    for section, items in sections(_moved(template, year)).items():
        for position, (label, text, due) in enumerate(items, start=1):
            yield {
                "section": section,
                "position": position,
                "label": label,
                "text": in_another_year(text, template.year, year),
                "due": due,
                "passage": passages.get((section, position), ""),
                "printed": section not in unprinted and position <= said[section],
            }


def clauses_of(template: CampaignTemplate, year: int) -> tuple[Clause, ...]:
    """The clauses that a template gives a campaign of a year, as they leave the services."""
    return tuple(
        Clause(**{one.name: record[one.name] for one in fields(Clause)})
        for record in _clauses(template, year, {})
    )


def targets_of(template: CampaignTemplate, year: int) -> tuple[CampaignTargetInfo, ...]:
    """The targets that a template gives a campaign of a year."""
    names = [one.name for one in fields(CampaignTargetInfo)]
    return tuple(
        CampaignTargetInfo(**{name: record[name] for name in names})
        for record in _targets(template, year)
    )


def head_of(template: CampaignTemplate, year: int) -> Record:
    """The head that a template gives a campaign of a year, by the names of its columns."""
    head = _record(template, template.campaign_code(year), year)
    return head | {"due_on": template.due_in(year), "kind": CampaignKind.THEMATIC.value}


def _moved(template: CampaignTemplate, year: int) -> CampaignTemplate:
    """The template with the milestones of its own year moved to another."""
    if template.year == year:
        return template
    moved = (_milestone_in(one, template.year, year) for one in template.milestones)
    return replace(template, milestones=tuple(moved))


def _milestone_in(milestone: Milestone, own_year: int, year: int) -> Milestone:
    """What falls in the plan's own year falls in the year of the launch, its day unknown."""
    if milestone.year != own_year:
        return milestone
    return replace(milestone, year=year, date="")


def sections(template: CampaignTemplate) -> dict[str, tuple[Item, ...]]:
    """The clauses of a template by section, in the order of a plan."""
    return {
        "legal_basis": tuple((one.number, one.text, one.date) for one in template.legal_bases),
        "ancestor": _ancestors(template),
        "linked_campaign": _plain(template.linked_campaigns),
        "purpose": tuple(
            ("" if one.kind is PurposeKind.BOTH else one.kind.value, one.text, "")
            for one in template.purposes
        ),
        "collective": _plain(template.participants.collective),
        "individual": _plain(template.participants.individual),
        "staff_category": _plain(template.staff_categories),
        "content": _contents(template),
        "criterion_collective": _plain(template.criteria.collective),
        "criterion_individual": _plain(template.criteria.individual),
        "reward": tuple((one.kind.value, one.text, "") for one in template.rewards),
        "duty": tuple((one.role, one.text, "") for one in template.duties),
        "milestone": tuple((one.kind.value, one.text, one.due) for one in template.milestones),
        "reporting": _plain(template.reporting),
        "recipient": _plain(template.recipients),
        "heading": tuple((section, text, "") for section, text in template.headings),
    }


def _plain(texts: Iterable[str]) -> tuple[Item, ...]:
    return tuple(("", text, "") for text in texts)


def _contents(template: CampaignTemplate) -> tuple[Item, ...]:
    """Each content under the heading that it stands under in the plan."""
    labels = (title for title, count in template.content_groups for _ in range(count))
    pairs = zip_longest(labels, template.contents, fillvalue="")
    return tuple((label, text, "") for label, text in pairs)


def _ancestors(template: CampaignTemplate) -> tuple[Item, ...]:
    """What the parent campaign follows, each with who launched it."""
    above = zip_longest(template.ancestors, template.authorities[1:], fillvalue="")
    return tuple((authority, title, "") for title, authority in above if title)


def _targets(template: CampaignTemplate, year: int) -> Iterator[Record]:
    said = len(template.plan_part.targets)
    for position, target in enumerate(template.targets, start=1):
        yield {
            "code": target.code,
            "position": position,
            "text": in_another_year(target.text, template.year, year),
            "kind": target.kind.value,
            "low": target.low,
            "high": target.high,
            "measure": target.unit,
            "direction": target.direction.value,
            "printed": position <= said and "target" not in template.said_elsewhere,
        }
