"""A year at a glance: figures, what is to be done, funds, the ranking so far."""

from argparse import Namespace
from dataclasses import asdict

from desktop_app.cli.answer import Answer, Json
from desktop_app.cli.commands.opened import opened
from desktop_app.cli.tables import table_text
from desktop_app.domain.agenda import Agenda
from desktop_app.domain.overview import Pictures, RankingSoFar, YearOverview
from desktop_app.domain.points import points_text
from desktop_app.domain.progress import Progress
from desktop_app.domain.ranking_rows import RankedUnit
from desktop_app.reports.overview import agenda_table, clusters_table, funds_table
from desktop_app.reports.report import Table


def overview(asked: Namespace, _progress: Progress) -> Answer:
    """What the first page of the window says of a year."""
    with opened(asked) as office:
        year = office.overview.year(asked.year)
        agenda = office.overview.agenda(asked.year)
        ranking = office.overview.ranking(asked.year)
        pictures = office.overview.pictures(asked.year) if asked.json else Pictures(asked.year)
    tables = (agenda_table(agenda), funds_table(year.funds))
    ranked = () if ranking is None else (clusters_table(ranking),)
    text = "\n\n".join((_told(year), *map(_titled, (*tables, *ranked))))
    return Answer(text, _json(year, agenda, ranking, pictures))


def _told(year: YearOverview) -> str:
    closed = ", đã khóa sổ" if year.closed else ""
    return (
        f"{year.department} – năm {year.year}{closed}: {year.units} đơn vị, {year.people} cán bộ, "
        f"{len(year.campaigns)} phong trào, {year.activities} hoạt động, "
        f"{year.scored} đơn vị đã chấm điểm."
    )


def _titled(table: Table) -> str:
    return table_text(table) if table.rows else f"{table.title}\n{table.empty_text}"


def _json(
    year: YearOverview, agenda: Agenda, ranking: RankingSoFar | None, pictures: Pictures
) -> Json:
    return {
        "year": year.year,
        "closed": year.closed,
        "units": year.units,
        "people": year.people,
        "scored": year.scored,
        "activities": year.activities,
        "campaigns": [_campaign(one) for one in map(asdict, year.campaigns)],
        "funds": [asdict(one) | {"on_hand": one.on_hand} for one in year.funds],
        "agenda": [
            {
                "kind": one.kind.value,
                "title": one.title,
                "about": one.about,
                "due": one.due or None,
                "urgency": agenda.urgency(one).value,
                "ident": one.ident,
            }
            for one in agenda.items
        ],
        "ranking": None if ranking is None else _ranking(ranking),
        "by_month": [asdict(one) for one in pictures.by_month],
        "by_unit": [asdict(one) for one in pictures.by_unit],
    }


def _campaign(told: dict[str, Json]) -> Json:
    kept = ("code", "title", "due_on", "returned", "expected", "state")
    return {key: told[key] for key in kept} | {"due_on": told["due_on"] or None}


def _ranking(ranking: RankingSoFar) -> Json:
    return {
        "published_on": ranking.published_on or None,
        "unranked": ranking.unranked,
        "clusters": [
            {
                "code": one.code,
                "name": one.name,
                "units": one.size,
                "unranked": one.unranked,
                "top": _placed(one.top),
                "bottom": _placed(one.bottom),
            }
            for one in ranking.clusters
        ],
    }


def _placed(one: RankedUnit | None) -> Json:
    if one is None:
        return None
    points = None if one.points is None else points_text(one.points)
    return {"code": one.code, "name": one.name, "rank": one.rank, "points": points}
