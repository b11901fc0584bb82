"""What published rankings came to, as facts for other criteria sets; frozen rows, never a sheet."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from sqlalchemy import ColumnElement, Connection, or_, select

from desktop_app.domain.criteria import Fact, Subject
from desktop_app.domain.dates import format_date
from desktop_app.domain.scoring.facts import split_name
from desktop_app.models.campaigns import Campaign
from desktop_app.models.scoring import PublishedRanking, RankingRow

_SCOPES = {"cluster": "trong cụm", "department": "toàn cơ quan"}


@dataclass(frozen=True, slots=True)
class Result:
    """One frozen row: hundredths of points, None where it was not ranked, for `reason`."""

    points: int | None
    max_points: int
    rank: int | None
    band: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Published:
    """A published ranking; `day` is ISO, `results` by the number of the unit or the person."""

    number: int
    day: str
    scope: str
    results: Mapping[int, Result]

    @property
    def text(self) -> str:
        """Which ranking it is, in words."""
        scope = _SCOPES.get(self.scope, "")
        where = f" ({scope})" if scope else ""
        return f"Bảng xếp hạng số {self.number}{where}, công bố ngày {format_date(self.day)}"


def published_results(
    connection: Connection,
    year: int,
    campaign: str = "",
    subject: Subject = Subject.COLLECTIVE,
) -> Published | None:
    """The newest published ranking that no other replaces; None where nothing was published.

    `campaign`: the code of a campaign or of the template that it was launched from, empty for the
    year's own ranking.
    """
    head = connection.execute(_heads(year, campaign, subject)).first()
    if head is None:
        return None
    rows = connection.execute(_rows(head.id))
    return Published(
        number=head.id,
        day=head.published_at.astimezone().date().isoformat(),
        scope=head.scope,
        results={
            row.unit_id or row.person_id: Result(
                row.points, row.max_points, row.place, row.band, row.reason
            )
            for row in rows
        },
    )


def result_facts(
    connection: Connection, year: int, names: Iterable[str], subject: Subject
) -> Mapping[str, Mapping[int, Fact]]:
    """By name, then by subject number, the facts "result.…@campaign" among the names.

    A name that is no such fact is left out. Where nothing was published, or who asks is not in the
    ranking, the number 0 holds the fact that says so.
    """
    wanted = [name for name in names if name.startswith("result.")]
    rankings = {
        campaign: published_results(connection, year, campaign, subject)
        for campaign in {split_name(name)[1] for name in wanted}
    }
    return {name: dict(facts_by_subject(rankings[split_name(name)[1]], name)) for name in wanted}


def unit_facts(
    connection: Connection, year: int, names: Iterable[str]
) -> Mapping[str, Mapping[int, Fact]]:
    """By name, then by unit number, the facts "unit.…" among the names: the year's ranking."""
    wanted = [name for name in names if name.startswith("unit.")]
    published = published_results(connection, year) if wanted else None
    return {name: dict(facts_by_subject(published, name)) for name in wanted}


def facts_by_subject(published: Published | None, name: str) -> Iterator[tuple[int, Fact]]:
    """One fact of each subject of a ranking; under 0 the one of who is not in it."""
    if published is None:
        yield 0, Fact(name, None, text=_unpublished(split_name(name)[1]))
        return
    yield 0, Fact(name, None, text=f"Không có tên trong {_inside(published.text)}: để trống.")
    for ident, result in published.results.items():
        yield ident, _fact(published, result, name)


def _fact(published: Published, result: Result, name: str) -> Fact:
    part = split_name(name)[0].rpartition(".")[2]
    if part == "band":
        if not result.band:
            return Fact(name, None, text=f"{published.text}: không có xếp loại, để trống.")
        return Fact(name, Fraction(1), text=result.band)
    figure = getattr(result, part)
    if result.points is None or figure is None:
        because = f" ({_inside(result.reason)})" if result.reason else ""
        return Fact(name, None, text=f"{published.text}: không được xếp hạng{because}, để trống.")
    return Fact(name, Fraction(figure), text=published.text)


def _unpublished(campaign: str) -> str:
    whose = f"phong trào “{campaign}”" if campaign else "năm"
    return f"Chưa công bố bảng xếp hạng {whose}: để trống."


def _inside(text: str) -> str:
    return text[:1].lower() + text[1:]


def _heads(year: int, campaign: str, subject: Subject) -> Any:  # noqa: ANN401  # a Select
    replaced = select(PublishedRanking.replaces_id).where(PublishedRanking.replaces_id.is_not(None))
    return (
        select(PublishedRanking.id, PublishedRanking.scope, PublishedRanking.published_at)
        .where(
            PublishedRanking.year == year,
            PublishedRanking.subject == subject.value,
            PublishedRanking.id.not_in(replaced),
            _of_campaign(year, campaign),
        )
        .order_by(PublishedRanking.id.desc())
        .limit(1)
    )


def _of_campaign(year: int, campaign: str) -> ColumnElement[bool]:
    if not campaign:
        return PublishedRanking.campaign_id.is_(None)
    named = or_(Campaign.template == campaign, Campaign.code == campaign)
    return PublishedRanking.campaign_id.in_(select(Campaign.id).where(Campaign.year == year, named))


def _rows(ranking_id: int) -> Any:  # noqa: ANN401  # a Select
    return select(
        RankingRow.unit_id,
        RankingRow.person_id,
        RankingRow.place,
        RankingRow.points,
        RankingRow.max_points,
        RankingRow.band,
        RankingRow.reason,
    ).where(RankingRow.ranking_id == ranking_id)
