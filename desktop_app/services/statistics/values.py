"""The values that traits have in a year, with their names: what a form may ask for."""

from collections.abc import Iterable, Mapping

from sqlalchemy import Connection, select

from desktop_app.domain.criteria import Subject
from desktop_app.domain.statistics.facts import worded
from desktop_app.domain.statistics.traits import TRAITS, UNKNOWN
from desktop_app.domain.statistics.unfolding import Value, Values
from desktop_app.domain.text import sort_key
from desktop_app.models.awards import AwardTitle
from desktop_app.services.awards.shipped import shipped_titles
from desktop_app.services.judged import judged
from desktop_app.services.snapshot import once
from desktop_app.services.units import units_of


@once
def values_of(connection: Connection, year: int) -> Values:
    """Every trait's values by source and trait, in the order of lists."""
    told = {"title": _titles(connection), **_worded(connection, year)}
    return {
        source: {
            trait.code: {code: (name, {}) for code, name in trait.values.items()}
            or told.get(trait.code, {})
            for trait in traits
        }
        for source, traits in TRAITS.items()
    }


def _titles(connection: Connection) -> Mapping[str, Value]:
    query = select(AwardTitle).order_by(AwardTitle.position, AwardTitle.id)
    rows = [
        (row.code, row.name, row.kind, row.level, row.subject) for row in connection.execute(query)
    ] or [
        (one.code, one.name, one.kind.value, one.level.value, one.subject.value)
        for one in shipped_titles()
    ]
    return {
        code: (name, {"title_kind": kind, "level": level, "subject": subject})
        for code, name, kind, level, subject in rows
    }


def _worded(connection: Connection, year: int) -> Mapping[str, Mapping[str, Value]]:
    """Kinds of units, clusters, jobs and kinds of staff, as the office writes them."""
    units, people = units_of(connection, year), judged(connection, year, Subject.INDIVIDUAL)
    return {
        "unit_kind": _named(one.kind for one in units),
        "cluster": _named(one.cluster_name for one in units),
        "job": _named(one.job for one in people),
        "staff_category": _named(one.staff_category for one in people),
    }


def _named(texts: Iterable[str]) -> Mapping[str, Value]:
    """Each wording once, those that nothing is known of last."""
    kept = {worded(text): text for text in sorted({text for text in texts if text}, key=sort_key)}
    named: dict[str, Value] = {code: (name, {}) for code, name in kept.items()}
    return {**named, UNKNOWN: ("Chưa rõ", {})}
