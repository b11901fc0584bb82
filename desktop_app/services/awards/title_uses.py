"""What rests on a title or on one of its rules, so that it stays as it is."""

from sqlalchemy import Connection, func, or_, select

from desktop_app.domain.awards.award_data import named_in
from desktop_app.domain.awards.title_checks import rests_on
from desktop_app.domain.awards.titles import Title, TitleRule
from desktop_app.domain.errors import Refused
from desktop_app.models.awards import AwardDecision, AwardRecord, NominationRecord, QuotaRecord
from desktop_app.services.awards.title_rows import titles

_EVER = "9999-12-31"


def awards_on(connection: Connection, title_id: int, first: str, last: str) -> int:
    """How many awards of a title were decided from one ISO day to another ("" for ever)."""
    query = (
        select(func.count())
        .select_from(AwardRecord)
        .join(AwardDecision, AwardDecision.id == AwardRecord.decision_id)
        .where(
            AwardRecord.title_id == title_id,
            AwardDecision.decided_on >= first,
            AwardDecision.decided_on <= (last or _EVER),
        )
    )
    return connection.scalar(query) or 0


def rested(connection: Connection, title: Title, rule: TitleRule) -> dict[str, str]:
    """A problem where awards of a title rest on a rule of it."""
    count = awards_on(connection, title.id, rule.effective_from, rule.effective_to)
    return {"effective_from": rests_on(rule.effective_from, count)} if count else {}


def ensure_unused(connection: Connection, title: Title) -> None:
    """Refuse where other titles, quotas, nominations or awards name a title.

    Raises: Refused.
    """
    named = [
        other.name
        for other in titles(connection)
        if other.code != title.code and title.code in named_in(other.rules)
    ]
    if named:
        sentence = f"“{title.name}” đang là điều kiện của: {', '.join(named)}."
        raise Refused(sentence)
    of_quota = or_(QuotaRecord.title_id == title.id, QuotaRecord.of_title_id == title.id)
    uses = {
        "đề nghị khen thưởng": NominationRecord.title_id == title.id,
        "khen thưởng": AwardRecord.title_id == title.id,
        "hạn mức": of_quota,
    }
    for what, where in uses.items():
        if connection.scalar(select(func.count()).where(where)):
            sentence = f"“{title.name}” đã có {what} nên không bỏ được."
            raise Refused(sentence)
