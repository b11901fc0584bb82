"""Who would be awarded twice for one achievement, and by what."""

from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import Connection, Row, select

from desktop_app.domain.awards.nominations import STANDING, NominationState
from desktop_app.domain.awards.rounds import RoundInfo, RoundKind
from desktop_app.domain.awards.titles import Title
from desktop_app.domain.dates import format_date
from desktop_app.domain.text import match_key
from desktop_app.models.awards import (
    AwardDecision,
    AwardRecord,
    AwardRound,
    AwardTitle,
    NominationRecord,
)
from desktop_app.services.awards.standing import Whom, whom

_LAW = "không khen hai lần cho một thành tích (Điều 5 Luật Thi đua, khen thưởng)"


def repeated(connection: Connection, about: RoundInfo, title: Title) -> Mapping[Whom, str]:
    """By subject, what it has been given or proposed for already. Source: Luật 06/2022 Đ.5.

    The year's title is given once; of an achievement on the spot, and of a campaign's review, one
    award of whatever title.
    """
    found: dict[Whom, str] = {}
    for row in connection.execute(_proposed(about, title)):
        if _same(row, about, title):
            sentence = f"Đã được đề nghị “{row.title}” trong đợt “{row.round}”: {_LAW}."
            found[whom(row.unit_id, row.person_id)] = sentence
    return found | given_already(connection, about, title)


def given_already(connection: Connection, about: RoundInfo, title: Title) -> dict[Whom, str]:
    """The same of what was awarded already."""
    return {
        whom(row.unit_id, row.person_id): f"{_given_told(row)}: {_LAW}."
        for row in connection.execute(_given(about))
        if _same(row, about, title)
    }


def _given_told(row: Row[Any]) -> str:
    day = format_date(row.decided_on)
    return f"Đã được tặng “{row.title}” năm {row.year} (Quyết định {row.number} ngày {day})"


def _same(row: Row[Any], about: RoundInfo, title: Title) -> bool:
    kind = RoundKind(row.kind) if row.kind else None
    if about.kind is RoundKind.MERIT:
        of_merit = kind in {None, RoundKind.MERIT} and row.campaign_id is None
        return of_merit and row.title_id == title.id
    if about.kind is RoundKind.AD_HOC:
        told = (row.achievement, row.of_round or "")
        return match_key(about.achievement) in {match_key(one) for one in told}
    one_review = kind in {None, about.kind}
    return row.campaign_id == about.campaign_id and one_review


def _given(about: RoundInfo) -> Any:  # noqa: ANN401  # a select of many columns
    return (
        select(
            AwardRecord.unit_id,
            AwardRecord.person_id,
            AwardRecord.title_id,
            AwardRecord.year,
            AwardRecord.campaign_id,
            AwardRecord.achievement,
            AwardTitle.name.label("title"),
            AwardDecision.number,
            AwardDecision.decided_on,
            AwardRound.kind,
            AwardRound.achievement.label("of_round"),
        )
        .join(AwardTitle, AwardTitle.id == AwardRecord.title_id)
        .join(AwardDecision, AwardDecision.id == AwardRecord.decision_id)
        .outerjoin(AwardRound, AwardRound.id == AwardDecision.round_id)
        .where(AwardRecord.year == about.year, AwardRecord.revoked_on == "")
        .order_by(AwardRecord.id)
    )


def _proposed(about: RoundInfo, title: Title) -> Any:  # noqa: ANN401  # a select of many columns
    """What is on its way; what was decided already stands among the awards."""
    states: Iterable[NominationState] = STANDING - {NominationState.DECIDED}
    return (
        select(
            NominationRecord.unit_id,
            NominationRecord.person_id,
            NominationRecord.title_id,
            AwardRound.campaign_id,
            NominationRecord.achievement,
            AwardTitle.name.label("title"),
            AwardRound.name.label("round"),
            AwardRound.kind,
            AwardRound.achievement.label("of_round"),
        )
        .join(AwardTitle, AwardTitle.id == NominationRecord.title_id)
        .join(AwardRound, AwardRound.id == NominationRecord.round_id)
        .where(
            AwardRound.year == about.year,
            (NominationRecord.round_id != about.id) | (NominationRecord.title_id != title.id),
            NominationRecord.state.in_([one.value for one in states]),
        )
        .order_by(NominationRecord.id)
    )
