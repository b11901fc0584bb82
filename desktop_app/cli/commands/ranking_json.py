"""Rankings as JSON: the shape that scripts rely on, and what published ones tell besides."""

from desktop_app.cli.answer import Json
from desktop_app.domain.close_calls import CloseCalls
from desktop_app.domain.points import points_text
from desktop_app.domain.ranking_compared import Compared, RankingsCompared
from desktop_app.domain.ranking_quotas import RankingQuotas
from desktop_app.domain.ranking_rows import RankedUnit, Ranking
from desktop_app.domain.ranking_rules import Publication, PublishedInfo
from desktop_app.domain.what_if import Move, Supposed


def ranking_json(ranking: Ranking) -> dict[str, Json]:
    """The document of `rank --json`."""
    return {
        "year": ranking.year,
        "criteria_set": ranking.criteria_set,
        "tie_order": list(ranking.tie_order),
        "clusters": [
            {"code": one.code, "name": one.name, "rows": [_ranked(row) for row in one.rows]}
            for one in ranking.clusters
        ],
    }


def published_json(ranking: Ranking) -> dict[str, Json]:
    """A published ranking with its number, its rules and all that stands beside its rows."""
    terms, published = ranking.terms, ranking.published
    return {
        **(publication_json(published) if published else {}),
        "year": ranking.year,
        "campaign": ranking.campaign or None,
        "subject": terms.subject.value,
        "scope": terms.scope.value,
        "percent": terms.percent.value if terms.percent else None,
        "provisional": terms.provisional,
        "criteria_set": ranking.criteria_set,
        "tie_order": list(ranking.tie_order),
        "sets": [
            {
                "code": one.code,
                "version": one.version,
                "title": one.title,
                "tie_order": list(one.tie_order),
                "classes": [
                    {"name": band.name, "at_least": points_text(band.at_least)}
                    for band in one.bands
                ],
                "classes_on_percent": one.bands_on_percent,
                "knockouts": list(one.knockouts),
            }
            for one in terms.sets
        ],
        "clusters": [
            {"code": one.code, "name": one.name, "rows": [_full(row) for row in one.rows]}
            for one in ranking.clusters
        ],
    }


def publication_json(published: Publication) -> dict[str, Json]:
    """Number, moment, who, why, and what it stands for."""
    return {
        "ranking": published.number,
        "published_at": published.at,
        "actor": published.actor,
        "reason": published.reason,
        "replaces": published.replaces,
        "replaced_by": published.replaced_by,
    }


def info_json(one: PublishedInfo) -> dict[str, Json]:
    """A line of the list of published rankings."""
    return {
        **publication_json(one.published),
        "year": one.year,
        "campaign": one.campaign or None,
        "subject": one.subject.value,
        "scope": one.scope.value,
        "title": one.title,
        "rows": one.rows,
        "provisional": one.provisional,
    }


def compared_json(found: RankingsCompared) -> dict[str, Json]:
    """Everybody then and now; `steps` are ranks risen."""
    then, now = found.then.published, found.now.published
    return {
        "year": found.now.year,
        "against": found.then.year,
        "rankings": [then.number if then else None, now.number if now else None],
        "clusters": [
            {"name": name, "rows": [_compared(row) for row in rows]}
            for name, rows in found.clusters
        ],
    }


def supposed_json(found: Supposed) -> dict[str, Json]:
    """Those whose rank, points or class would be others."""
    return {
        "year": found.before.year,
        "notices": list(found.notices),
        "rows": [_move(move) for move in found.moves if move.changed],
    }


def close_json(found: CloseCalls) -> dict[str, Json]:
    """Neighbours and classes within a hair; differences are hundredths in decimal texts."""
    return {
        "year": found.ranking.year,
        "within": points_text(found.within),
        "pairs": [
            {
                "cluster": one.cluster,
                "upper": _ranked(one.upper),
                "lower": _ranked(one.lower),
                "difference": points_text(one.difference),
                "on_percent": one.on_percent,
            }
            for one in found.pairs
        ],
        "classes": [
            {
                **_ranked(one.row),
                "near": one.band,
                "difference": points_text(one.difference),
                "on_percent": one.on_percent,
            }
            for one in found.classes
        ],
    }


def _ranked(row: RankedUnit) -> dict[str, Json]:
    found: dict[str, Json] = {
        "rank": row.rank,
        "tied": row.tied,
        "code": row.code,
        "name": row.name,
        "points": None if row.points is None else points_text(row.points),
        "max_points": points_text(row.max_points),
        "class": row.band,
    }
    return found | ({"reason": row.reason} if row.rank is None else {})


def _full(row: RankedUnit) -> dict[str, Json]:
    return _ranked(row) | {
        "percent": None if row.share is None else points_text(row.share),
        "cluster": row.cluster,
        "notes": list(row.notes),
        "bars": list(row.bars),
    }


def _compared(one: Compared) -> dict[str, Json]:
    unit = one.now or one.then
    return {
        "code": unit.code if unit else "",
        "name": unit.name if unit else "",
        "past": one.past.value,
        "then": _ranked(one.then) if one.then else None,
        "now": _ranked(one.now) if one.now else None,
        "steps": one.steps,
        "notes": list(one.notes),
    }


def _move(move: Move) -> dict[str, Json]:
    return {
        "code": move.after.code,
        "name": move.after.name,
        "before": _ranked(move.before),
        "after": _ranked(move.after),
        "steps": move.steps,
    }


def quotas_json(found: RankingQuotas) -> Json:
    """What the quotas of classes leave, group by group."""
    return {
        "day": found.day,
        "quotas": [
            {
                "what": one.quota.what,
                "of": one.quota.of,
                "share": one.quota.share,
                "basis": one.quota.basis,
                "certainty": one.quota.certainty.value,
                "groups": [
                    {
                        "group": group.group,
                        "base": group.base,
                        "places": group.places,
                        "within": list(group.within),
                        "tied": list(group.tied),
                        "out": list(group.out),
                    }
                    for group in one.groups
                ],
                "exempt": list(one.exempt),
            }
            for one in found.quotas
        ],
    }
