"""Which titles everybody holds or is on the way to, by year, in two queries for all."""

from collections import defaultdict
from collections.abc import Mapping
from typing import Any, TypeAlias

from sqlalchemy import Connection, Row, select

from desktop_app.domain.awards.evidence import Held
from desktop_app.domain.awards.nominations import STANDING, NominationState
from desktop_app.domain.awards.rounds import RoundInfo, RoundKind
from desktop_app.domain.awards.titles import Title
from desktop_app.models.awards import (
    AwardDecision,
    AwardRecord,
    AwardRound,
    AwardTitle,
    NominationRecord,
)
from desktop_app.services.awards.standing import Whom, whom

# How far back classes and titles are looked at: no title asks for so many years.
YEARS_BACK = 15

HeldBy: TypeAlias = Mapping[Whom, tuple[Held, ...]]


def held_by(
    connection: Connection, about: RoundInfo, title: Title
) -> tuple[HeldBy, Mapping[str, frozenset[int]]]:
    """Titles by whom, and by title the years that the store knows something of."""
    found = defaultdict[Whom, list[Held]](list)
    listed = defaultdict[str, set[int]](set)
    for row in connection.execute(_awards(about.year)):
        thematic = row.campaign_id is not None or row.kind not in {None, RoundKind.MERIT.value}
        one = Held(row.code, row.year, row.id, thematic=thematic, revoked=bool(row.revoked_on))
        found[whom(row.unit_id, row.person_id)].append(one)
        listed[row.code].add(row.year)
    for row in connection.execute(_looked_at(about, title)):
        listed[row.code].add(about.year)
        if NominationState(row.state) in STANDING - {NominationState.DECIDED}:
            found[whom(row.unit_id, row.person_id)].append(_proposed(row, about.year))
    years = {code: frozenset(several) for code, several in listed.items()}
    return {key: tuple(several) for key, several in found.items()}, years


def _proposed(row: Row[Any], year: int) -> Held:
    return Held(row.code, year, proposed=True, thematic=row.kind != RoundKind.MERIT.value)


def _awards(year: int) -> Any:  # noqa: ANN401  # a select of many columns
    return (
        select(
            AwardRecord.id,
            AwardTitle.code,
            AwardRecord.year,
            AwardRecord.unit_id,
            AwardRecord.person_id,
            AwardRecord.campaign_id,
            AwardRecord.revoked_on,
            AwardRound.kind,
        )
        .join(AwardTitle, AwardTitle.id == AwardRecord.title_id)
        .join(AwardDecision, AwardDecision.id == AwardRecord.decision_id)
        .outerjoin(AwardRound, AwardRound.id == AwardDecision.round_id)
        .where(AwardRecord.year.between(year - YEARS_BACK, year))
        .order_by(AwardRecord.id)
    )


def _looked_at(about: RoundInfo, title: Title) -> Any:  # noqa: ANN401  # a select of many columns
    """Who was considered that year for other titles, and in other rounds for this one."""
    return (
        select(
            AwardTitle.code,
            NominationRecord.unit_id,
            NominationRecord.person_id,
            NominationRecord.state,
            AwardRound.kind,
        )
        .join(AwardTitle, AwardTitle.id == NominationRecord.title_id)
        .join(AwardRound, AwardRound.id == NominationRecord.round_id)
        .where(
            AwardRound.year == about.year,
            (NominationRecord.round_id != about.id) | (NominationRecord.title_id != title.id),
        )
    )
