"""Criteria sets as the store holds them, with what rests on each version."""

from typing import Any

from sqlalchemy import Connection, Select, func, select
from sqlalchemy.orm import aliased

from desktop_app.domain.criteria import CriteriaSet, Subject
from desktop_app.domain.errors import NotFound
from desktop_app.domain.set_edits.rows import SetInfo
from desktop_app.domain.templates import criteria_set
from desktop_app.models.campaigns import Campaign
from desktop_app.models.scoring import (
    CriteriaSetRecord,
    EnteredMark,
    RankingSet,
    ScoreSheetRecord,
    SheetStep,
)

DRAFT, IN_USE, RETIRED = "draft", "in_use", "retired"
_NOUN = "bộ tiêu chí năm {}"
_Record = CriteriaSetRecord


def listed(connection: Connection, year: int) -> tuple[SetInfo, ...]:
    """Every version of every set of a year, by code, the newest first."""
    query = _query().where(_Record.year == year).order_by(_Record.code, _Record.number.desc())
    rows = connection.execute(query).all()
    newest = {row.code: row.number for row in reversed(rows)}
    return tuple(_info(row, is_newest=row.number == newest[row.code]) for row in rows)


def found(connection: Connection, year: int, code: str, number: int = 0) -> SetInfo:
    """One version of a set, the newest where no number is named.

    Raises: NotFound.
    """
    sets = listed(connection, year)
    for one in sets:
        if one.code == code and number in {0, one.number}:
            return one
    wanted = f"{code}.{number}" if number else code
    raise NotFound(_NOUN.format(year), wanted, dict.fromkeys(one.code for one in sets))


def rules_of(connection: Connection, ident: int) -> CriteriaSet:
    """The set that a record holds."""
    query = select(_Record.definition).where(_Record.id == ident)
    return criteria_set(connection.execute(query).scalar_one())


def is_frozen(connection: Connection, info: SetInfo) -> bool:
    """Whether marks, computed sheets, handed-over sheets or a published ranking rest on it."""
    steps = select(func.count()).select_from(SheetStep).where(SheetStep.set_id == info.id)
    return info.is_frozen or bool(connection.scalar(steps))


def _query() -> Select[Any]:
    source = aliased(_Record)
    marks = select(func.count()).select_from(EnteredMark)
    sheets = select(func.count()).select_from(ScoreSheetRecord)
    rankings = select(func.count()).select_from(RankingSet)
    standing = (EnteredMark.set_id == _Record.id, EnteredMark.withdrawn.is_(False))
    return (
        select(
            *_Record.__table__.c,
            Campaign.code.label("campaign_code"),
            Campaign.title.label("campaign_title"),
            source.year.label("source_year"),
            source.code.label("source_code"),
            source.number.label("source_number"),
            marks.where(*standing).scalar_subquery().label("marks"),
            sheets.where(ScoreSheetRecord.set_id == _Record.id).scalar_subquery().label("sheets"),
            rankings.where(RankingSet.set_id == _Record.id).scalar_subquery().label("rankings"),
        )
        .outerjoin(Campaign, Campaign.id == _Record.campaign_id)
        .outerjoin(source, source.id == _Record.copied_from_id)
    )


def _info(row: Any, *, is_newest: bool) -> SetInfo:  # noqa: ANN401  # a row of the query above
    source = f"{row.source_year} {row.source_code}.{row.source_number}" if row.source_code else ""
    return SetInfo(
        id=row.id,
        version=row.version,
        year=row.year,
        code=row.code,
        number=row.number,
        title=row.title,
        subject=Subject(row.subject),
        campaign=row.campaign_code or "",
        campaign_title=row.campaign_title or "",
        state=row.state,
        clusters=tuple(row.definition.get("clusters", ())),
        marks=row.marks,
        is_scored=bool(row.sheets),
        is_published=bool(row.rankings),
        copied_from=source,
        is_newest=is_newest,
    )
