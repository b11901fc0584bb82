"""Clusters as criteria sets name them: by code or by name, which outlives a year's codes."""

from collections.abc import Mapping
from dataclasses import replace

from sqlalchemy import Connection, select

from desktop_app.domain.criteria import CriteriaSet, Subject
from desktop_app.domain.text import match_key
from desktop_app.models.units import Cluster


def by_code(connection: Connection, year: int, rules: CriteriaSet) -> CriteriaSet:
    """The set with the codes that the year gives to the clusters that it names.

    What the year does not know stays as it is. Of people a cluster is their unit, by its code.
    """
    if not _names_clusters(rules):
        return rules
    codes = _keys(connection, year)
    told = (codes.get(match_key(one), one) for one in rules.clusters)
    return replace(rules, clusters=tuple(dict.fromkeys(told)))


def by_name(connection: Connection, year: int, rules: CriteriaSet) -> CriteriaSet:
    """The set with its clusters' names: another year's codes follow the order of another list."""
    if not _names_clusters(rules):
        return rules
    query = select(Cluster.code, Cluster.name).where(Cluster.year == year)
    names = {row.code: row.name for row in connection.execute(query)}
    known = by_code(connection, year, rules).clusters
    return replace(rules, clusters=tuple(names.get(one, one) for one in known))


def _names_clusters(rules: CriteriaSet) -> bool:
    return bool(rules.clusters) and rules.subject is not Subject.INDIVIDUAL


def _keys(connection: Connection, year: int) -> Mapping[str, str]:
    """A cluster's code by the key of its name and of its code; codes come first."""
    query = select(Cluster.code, Cluster.name).where(Cluster.year == year)
    there = connection.execute(query).all()
    names = {match_key(name): code for code, name in there}
    return names | {match_key(code): code for code, _ in there}
