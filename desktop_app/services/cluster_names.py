"""Clusters as criteria sets name them: by code or by name, which outlives a year's codes."""

from collections.abc import Collection, Mapping
from dataclasses import replace

from sqlalchemy import Connection, select

from desktop_app.domain.criteria import CriteriaSet, Subject
from desktop_app.domain.text import match_key
from desktop_app.models.units import Cluster, Unit, UnitYear


def by_code(connection: Connection, year: int, rules: CriteriaSet) -> CriteriaSet:
    """The set with the codes that the year gives to the clusters that it names.

    What the year does not know stays as it is. Of people a cluster may be their unit, by its code.
    """
    if not rules.clusters:
        return rules
    codes = _keys(connection, year, rules.subject)
    told = (codes.get(match_key(one), one) for one in rules.clusters)
    return replace(rules, clusters=tuple(dict.fromkeys(told)))


def by_name(connection: Connection, year: int, rules: CriteriaSet) -> CriteriaSet:
    """The set with its clusters' names: another year's codes follow the order of another list."""
    if not rules.clusters:
        return rules
    units = _units(connection, year, rules.subject)
    query = select(Cluster.code, Cluster.name).where(Cluster.year == year)
    names = {row.code: row.name for row in connection.execute(query) if row.code not in units}
    known = by_code(connection, year, rules).clusters
    return replace(rules, clusters=tuple(names.get(one, one) for one in known))


def _units(connection: Connection, year: int, subject: Subject) -> Collection[str]:
    """The codes of the year's units, which stand for the people who serve there."""
    if subject is not Subject.INDIVIDUAL:
        return ()
    query = select(Unit.code).join(UnitYear, UnitYear.unit_id == Unit.id)
    return frozenset(connection.scalars(query.where(UnitYear.year == year)))


def _keys(connection: Connection, year: int, subject: Subject) -> Mapping[str, str]:
    """A cluster's code by the key of its name and of its code; codes come first, units' before."""
    query = select(Cluster.code, Cluster.name).where(Cluster.year == year)
    there = connection.execute(query).all()
    names = {match_key(name): code for code, name in there}
    units = {match_key(code): code for code in _units(connection, year, subject)}
    return names | {match_key(code): code for code, _ in there} | units
