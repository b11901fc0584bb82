"""Publishing rankings: frozen with their rules, never changed, corrected by newer ones beside."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from sqlalchemy import Connection, func, or_, select

from desktop_app.domain.changes import Changes, Done
from desktop_app.domain.criteria import Subject
from desktop_app.domain.ranking_rows import Ranking
from desktop_app.domain.ranking_rules import PublishedInfo, RankingChoice
from desktop_app.domain.refusals import refuse_wrong
from desktop_app.models.intake import ImportBatch
from desktop_app.models.scoring import EnteredMark, ScoreSheetRecord, UnitTarget
from desktop_app.services import criteria, ranking_records, years
from desktop_app.services.desk import Command, Desk
from desktop_app.services.held_returns import NOT_COUNTED
from desktop_app.services.ranking import PROVISIONAL, gathered, ranking_of

_WAITING = NOT_COUNTED.partition("{")[0]
_SUBJECTS = {Subject.COLLECTIVE: "tập thể", Subject.INDIVIDUAL: "cá nhân"}


@dataclass(frozen=True, slots=True)
class Readiness:
    """What there is to know before publishing: the ranking, what it would replace, warnings.

    `sets`: the record numbers of its criteria sets; `sheets`: the sheet of each subject.
    """

    ranking: Ranking
    replaces: int | None
    warnings: tuple[str, ...]
    sets: tuple[int, ...] = ()
    sheets: Mapping[int, int] = field(default_factory=dict, repr=False)


class Publishing:
    """Published rankings."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def readiness(
        self, year: int, campaign: str = "", choice: RankingChoice | None = None
    ) -> Readiness:
        """What would be published, and what should be known before.

        Raises: NotFound, Refused where nothing was scored yet.
        """
        with self._desk.reading() as connection:
            asked = choice or RankingChoice()
            return _readiness(connection, year, campaign, asked, self._desk.today)

    def publish(
        self,
        year: int,
        campaign: str = "",
        choice: RankingChoice | None = None,
        *,
        reason: str = "",
        allow_provisional: bool = False,
    ) -> Done[int]:
        """Freeze the live ranking; its number is the result.

        `reason`: why it is published again, where there is a published one already.

        Raises: ClosedYear, NotFound, Refused where nothing was scored yet; WrongFields for
        provisional sheets that were not allowed, and for a missing reason.
        """
        choice = choice or RankingChoice()
        with self._desk.command(recorded=False) as command:
            years.ensure_open(command, year)
            ready = _readiness(command.connection, year, campaign, choice, command.today)
            _refuse(ready, reason.strip(), allow_provisional=allow_provisional)
            number = _keep(command, ready, reason.strip())
        return Done(number, Changes.STEPS)

    def all(self, year: int) -> tuple[PublishedInfo, ...]:
        """The published rankings of a year, the newest first."""
        with self._desk.reading() as connection:
            return ranking_records.of_year(connection, year)

    def one(self, number: int) -> Ranking:
        """A published ranking as it was.

        Raises: NotFound.
        """
        with self._desk.reading() as connection:
            return ranking_records.one(connection, number)


def published_title(ranking: Ranking) -> str:
    """What a published ranking is called in lists."""
    whose = _SUBJECTS.get(ranking.terms.subject, "")
    return f"Bảng xếp hạng {whose}, {ranking.terms.occasion}"


def _readiness(
    connection: Connection, year: int, campaign: str, choice: RankingChoice, today: date
) -> Readiness:
    plain = RankingChoice(choice.subject, choice.scope, live=True)
    found, about = gathered(connection, year, campaign, plain, today)
    ranking = ranking_of(found, about, plain)
    sets = [one.id for one in found.sets]
    return Readiness(
        ranking=ranking,
        replaces=ranking_records.newest(connection, year, campaign, choice),
        warnings=tuple(_warnings(connection, ranking, sets)),
        sets=tuple(sets),
        sheets={ident: sheet.id for ident, sheet in found.sheets.items()},
    )


def _warnings(connection: Connection, ranking: Ranking, sets: Sequence[int]) -> Iterator[str]:
    """What may make the ranking not what people expect; none of it forbids publishing."""
    query = select(func.min(ScoreSheetRecord.scored_at)).where(ScoreSheetRecord.set_id.in_(sets))
    scored_at = connection.scalar(query)
    if scored_at is not None:
        told = f"{scored_at.astimezone():%d/%m/%Y %H:%M}"
        if _marks_since(connection, sets, scored_at):
            yield f"Có điểm được nhập hoặc sửa sau lần chấm gần nhất ({told}). Nên chấm lại."
        if _figures_since(connection, ranking.year, scored_at):
            yield f"Có số liệu được nhập hoặc rút sau lần chấm gần nhất ({told}). Nên chấm lại."
    if ranking.terms.provisional:
        yield "Có phiếu điểm chấm khi báo cáo của đơn vị đang được sửa."
    rows = [row for cluster in ranking.clusters for row in cluster.rows]
    waiting = sum(any(note.startswith(_WAITING) for note in row.notes) for row in rows)
    if waiting:
        yield (
            f"Điểm của {waiting} đối tượng chưa tính báo cáo đang được sửa. Nên chấm lại khi báo"
            " cáo đã xong."
        )
    unranked = sum(row.rank is None for row in rows)
    if unranked:
        yield f"Còn {unranked} trong {len(rows)} đối tượng chưa xếp hạng được."


def _marks_since(connection: Connection, sets: Sequence[int], moment: datetime) -> bool:
    query = select(EnteredMark.id).where(
        EnteredMark.set_id.in_(sets), EnteredMark.entered_at > moment
    )
    return connection.scalar(query.limit(1)) is not None


def _figures_since(connection: Connection, year: int, moment: datetime) -> bool:
    """Imports of the year and typed targets; what else is typed counts with the next import."""
    imports = select(ImportBatch.id).where(
        ImportBatch.year == year,
        or_(ImportBatch.made_at > moment, ImportBatch.undone_at > moment),
    )
    targets = select(UnitTarget.id).where(UnitTarget.year == year, UnitTarget.entered_at > moment)
    return any(connection.scalar(one.limit(1)) is not None for one in (imports, targets))


def _refuse(ready: Readiness, reason: str, *, allow_provisional: bool) -> None:
    wrong: dict[str, str] = {}
    if ready.ranking.terms.provisional and not allow_provisional:
        wrong["provisional"] = (
            "Có phiếu điểm chấm khi báo cáo của đơn vị đang được sửa. Hãy chấm lại khi báo cáo đã "
            "xong, hoặc đồng ý công bố kèm ghi chú đó."
        )
    if ready.replaces is not None and not reason:
        wrong["reason"] = (
            f"Đã công bố bảng xếp hạng số {ready.replaces}. Hãy ghi lý do công bố bảng mới thay "
            "bảng đó; bảng cũ vẫn được giữ nguyên."
        )
    refuse_wrong(wrong)


def _keep(command: Command, ready: Readiness, reason: str) -> int:
    ranking = ready.ranking
    title = published_title(ranking)
    record = {
        "campaign_id": _campaign(command, ranking),
        "title": title,
        "published_at": command.now,
        "actor": command.actor.name,
        "reason": reason,
        "replaces_id": ready.replaces,
    }
    number = ranking_records.keep(command, ranking, record, ready.sets)
    ranking_records.keep_rows(command, number, ranking, ready.sheets)
    rows = [row for cluster in ranking.clusters for row in cluster.rows]
    after = {
        "title": title,
        "criteria_set": ranking.criteria_set,
        "ranked": len(rows),
        "provisional": sum(PROVISIONAL in row.notes for row in rows),
        "replaces": ready.replaces or "",
    }
    command.audit("ranking.publish", f"ranking:{number}", after=after, reason=reason)
    return number


def _campaign(command: Command, ranking: Ranking) -> int | None:
    if not ranking.campaign:
        return None
    return criteria.campaign_number(command.connection, ranking.year, ranking.campaign)
