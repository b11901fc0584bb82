"""The forms that the store sent out, and the targets that went with them."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field

from sqlalchemy import Connection, select

from desktop_app.models.campaigns import Campaign, Form, UnitReturn
from desktop_app.models.units import Unit
from desktop_app.services import targets

Key = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class IssuedForms:
    """What the store knows of the forms that it sent out.

    `checksums`: by campaign, unit and period, those of its workbooks, the newest last; `plans`: by
    unit and target, what is planned (empty: nothing) and whether the target was not assigned;
    `answered`: by campaign, unit and period, the kinds of returns in force.
    """

    checksums: Mapping[Key, tuple[str, ...]] = field(default_factory=dict)
    plans: Mapping[tuple[str, str], tuple[str, bool]] = field(default_factory=dict)
    answered: Mapping[Key, frozenset[str]] = field(default_factory=dict)


def issued_forms(connection: Connection, year: int) -> IssuedForms:
    """The forms of a year's campaigns, and what units were given as targets."""
    query = (
        select(Campaign.code, Unit.code, Form.period, Form.checksum)
        .join(Campaign, Campaign.id == Form.campaign_id)
        .join(Unit, Unit.id == Form.unit_id)
        .where(Campaign.year == year)
        .order_by(Form.id)
    )
    checksums: defaultdict[Key, list[str]] = defaultdict(list)
    for campaign, unit, period, checksum in connection.execute(query):
        checksums[(campaign, unit, period)].append(checksum)
    by_key = {key: tuple(found) for key, found in checksums.items()}
    return IssuedForms(by_key, _plans(connection, year), _answered(connection, year))


def _plans(connection: Connection, year: int) -> dict[tuple[str, str], tuple[str, bool]]:
    codes = {row.id: row.code for row in connection.execute(select(Unit.id, Unit.code))}
    stored = targets.in_force(connection, year).values()
    return {(codes[one.unit_id], one.code): (one.planned, one.not_assigned) for one in stored}


def _answered(connection: Connection, year: int) -> dict[Key, frozenset[str]]:
    query = (
        select(Campaign.code, Unit.code, UnitReturn.period, UnitReturn.kind)
        .join(Campaign, Campaign.id == UnitReturn.campaign_id)
        .join(Unit, Unit.id == UnitReturn.unit_id)
        .where(Campaign.year == year, UnitReturn.in_force)
    )
    kinds: defaultdict[Key, set[str]] = defaultdict(set)
    for campaign, unit, period, kind in connection.execute(query):
        kinds[(campaign, unit, period)].add(kind)
    return {key: frozenset(found) for key, found in kinds.items()}
