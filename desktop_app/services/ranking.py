"""Ranking units and people, from their stored sheets or as it was published."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import chain

from sqlalchemy import Connection

from desktop_app.domain import ranking
from desktop_app.domain.criteria import Criterion, Subject
from desktop_app.domain.errors import NotFound
from desktop_app.domain.judged import Judged
from desktop_app.domain.points import share
from desktop_app.domain.ranking import Ranked, Standing
from desktop_app.domain.ranking_rows import ClusterRanking, RankedUnit, Ranking
from desktop_app.domain.ranking_rules import Percent, RankingChoice, RankingTerms, Scope
from desktop_app.reports.official import About
from desktop_app.services import campaigns, ranked_sheets, ranking_records, settings
from desktop_app.services.criteria import StoredSet
from desktop_app.services.desk import Desk
from desktop_app.services.judged import judged
from desktop_app.services.ranked_sheets import NO_MARK, NOT_SCORED, PROVISIONAL, Material
from desktop_app.services.ranking_terms import common_ties, rules_of
from desktop_app.services.scoring import scored_sets

__all__ = ["NOT_SCORED", "NO_CLUSTER", "NO_MARK", "PROVISIONAL", "WHOLE", "Rankings", "live"]

NO_CLUSTER = "Chưa xếp cụm"
WHOLE = "Toàn cơ quan"


class Rankings:
    """The ranking of a year or of a campaign."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def rank(  # noqa: PLR0913  # a ranking is all of this
        self,
        year: int,
        campaign: str = "",
        subject: Subject = Subject.COLLECTIVE,
        *,
        scope: Scope = Scope.CLUSTER,
        criterion: str = "",
        on_percent: bool | None = None,
    ) -> Ranking:
        """The units or people as their marks are now, best first, whatever was published.

        Raises: NotFound, Refused where nothing was scored yet.
        """
        choice = RankingChoice(subject, scope, criterion, on_percent, live=True)
        return self.shown(year, campaign, choice)

    def shown(self, year: int, campaign: str = "", choice: RankingChoice | None = None) -> Ranking:
        """The newest published ranking where there is one and it answers, else the live one.

        Raises: NotFound, Refused where nothing was scored yet.
        """
        with self._desk.reading() as connection:
            asked = choice or RankingChoice()
            return shown(connection, year, campaign, asked, self._desk.today)

    def criteria(
        self, year: int, campaign: str = "", subject: Subject = Subject.COLLECTIVE
    ) -> tuple[Criterion, ...]:
        """The criteria and groups by which a ranking can be made, each code once.

        Raises: NotFound, Refused where nothing was scored yet.
        """
        with self._desk.reading() as connection:
            sets = scored_sets(connection, year, campaign, subject)
        found: dict[str, Criterion] = {}
        for item in chain.from_iterable(one.rules.criteria for one in sets):
            found.setdefault(item.code, item)
        return tuple(found.values())


def shown(
    connection: Connection, year: int, campaign: str, choice: RankingChoice, today: date
) -> Ranking:
    """The ranking that is meant: one by its number, the newest published one, or the live one.

    Raises: NotFound, Refused where nothing was scored yet.
    """
    if choice.number is not None:
        return ranking_records.one(connection, choice.number)
    if choice.may_be_published:
        campaigns.chosen(connection, year, campaign)
        newest = ranking_records.newest(connection, year, campaign, choice)
        if newest is not None:
            return ranking_records.one(connection, newest)
    return live(connection, year, campaign, choice, today)


def live(
    connection: Connection, year: int, campaign: str, choice: RankingChoice, today: date
) -> Ranking:
    """The ranking by the marks as they are stored now.

    Raises: NotFound, Refused where nothing was scored yet.
    """
    found, about = gathered(connection, year, campaign, choice, today)
    return ranking_of(found, about, choice)


def gathered(
    connection: Connection, year: int, campaign: str, choice: RankingChoice, today: date
) -> tuple[Material, About]:
    """Everybody's stored sheets, and what the ranking is about, under today's letterhead.

    Raises: NotFound, Refused where nothing was scored yet.
    """
    sets = scored_sets(connection, year, campaign, choice.subject)
    everybody = judged(connection, year, choice.subject)
    found = ranked_sheets.material(connection, sets, everybody, choice.criterion)
    return found, about_ranking(connection, year, campaign, today)


def about_ranking(connection: Connection, year: int, campaign: str, today: date) -> About:
    """The department, and the year's campaigns by which rules name them."""
    known = campaigns.of_year(connection, year)
    return About(settings.department(connection, today), year, known, campaign)


def ranking_of(found: Material, about: About, choice: RankingChoice) -> Ranking:
    """A ranking from sheets, stored ones or others."""
    terms = _terms(found, about, choice)
    whole = choice.scope is Scope.DEPARTMENT
    standings = _together(found, terms) if whole else tuple(found.standings())
    by_percent = _percent_clusters(found, standings, terms)
    ranked = ranking.rank(standings, by_percent)
    names = {"": WHOLE} if whole else {one.cluster: one.cluster_name for one in found.everybody}
    people = {one.code: one for one in found.everybody}
    first = found.sets[0].rules
    return Ranking(
        year=about.year,
        campaign=about.campaign,
        criteria_set=", ".join(f"{one.rules.code}.{one.rules.version}" for one in found.sets),
        criteria_title="; ".join(dict.fromkeys(one.rules.title for one in found.sets)),
        tie_order=() if terms.ties_apart or terms.criterion else first.tie_order,
        clusters=tuple(
            ClusterRanking(
                code,
                name or NO_CLUSTER,
                tuple(_row(found, people, row, code in by_percent) for row in ranked[code]),
                on_percent=code in by_percent,
            )
            for code, name in names.items()
        ),
        terms=replace(terms, percent=terms.percent if by_percent else None),
        department=about.department,
    )


def _terms(found: Material, about: About, choice: RankingChoice) -> RankingTerms:
    sets = tuple(rules_of(one, about.short_titles, found.titles) for one in found.sets)
    whole = choice.scope is Scope.DEPARTMENT
    return RankingTerms(
        subject=choice.subject,
        scope=choice.scope,
        criterion=choice.criterion,
        criterion_title=_criterion_title(found.sets, choice.criterion),
        percent=_why_percent(found, choice),
        provisional=any(PROVISIONAL in one.notes for one in found.sheets.values()),
        ties_apart=whole and common_ties(sets) is None,
        occasion=about.occasion,
        sets=sets,
    )


def _criterion_title(sets: Sequence[StoredSet], code: str) -> str:
    if not code:
        return ""
    known = (item for one in sets for item in one.rules.criteria)
    found = next((item.title for item in known if item.code == code), None)
    if found is None:
        what = "tiêu chí"
        raise NotFound(what, code)
    return found


def _why_percent(found: Material, choice: RankingChoice) -> Percent | None:
    """Why ranks go by percent; over the whole, figures of unlike maxima cannot be compared."""
    if choice.scope is Scope.DEPARTMENT:
        maxima = {one.max_points for one in found.sheets.values() if one.marks}
        if len(found.sets) > 1:
            return Percent.SEVERAL_SETS
        if len(maxima) > 1:
            return Percent.OTHER_MAXIMA
    if choice.on_percent is not None:
        return Percent.ASKED if choice.on_percent else None
    return Percent.SET if any(one.rules.rank_on_percent for one in found.sets) else None


def _together(found: Material, terms: RankingTerms) -> tuple[Standing, ...]:
    """Everybody in one list; ties of unlike orders would be compared for nothing."""
    standings = (replace(one, cluster="") for one in found.standings())
    if terms.ties_apart:
        return tuple(replace(one, ties=()) for one in standings)
    return tuple(standings)


def _percent_clusters(
    found: Material, standings: Sequence[Standing], terms: RankingTerms
) -> frozenset[str]:
    clusters = frozenset(one.cluster for one in standings)
    if terms.percent is None:
        return frozenset()
    if terms.percent is not Percent.SET or terms.scope is Scope.DEPARTMENT:
        return clusters
    own = {one.cluster: found.own[one.id] for one in found.everybody}
    return frozenset(
        code for code in clusters if (stored := own[code]) and stored.rules.rank_on_percent
    )


def _row(
    found: Material,
    people: Mapping[str, Judged],
    row: Ranked,
    on_percent: bool,  # noqa: FBT001  # the cluster's own rule
) -> RankedUnit:
    standing, one = row.standing, people[row.standing.code]
    sheet = found.sheets.get(one.id) if row.rank is not None else None
    by_total = sheet is not None and not found.criterion
    reached = on_percent and standing.points is not None
    return RankedUnit(
        rank=row.rank,
        tied=row.tied,
        code=one.code,
        name=one.name,
        points=standing.points,
        max_points=standing.max_points,
        band=sheet.band if sheet and by_total else "",
        reason=standing.reason,
        notes=sheet.notes if sheet and by_total else (),
        bars=sheet.bars if sheet and by_total else (),
        share=share(standing.points or 0, standing.max_points) if reached else None,
        cluster=one.cluster,
        cluster_name=one.cluster_name,
        id=one.id,
    )
