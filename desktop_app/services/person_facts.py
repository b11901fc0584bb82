"""The facts that criteria of individuals read, for all people in a few aggregates.

Of a campaign, a person's figures are what stands under their own name: what they gave, what they
did. What nobody could have reported yet is missing, not zero: whoever is not named gave nothing for
sure only where their unit's lines all name somebody, and none bears their name without being
certainly another's; and did nothing for sure only where their unit has answered. Without a
campaign, a figure of a year's own set is that of all its campaigns together, recognised
initiatives among them; it is missing where one campaign's is, unless there is something already.
Results are those of the published rankings of people, and the unit's points those of the year's
published ranking of units. Everything else that a set names is the unit's, where the person serves
at the year's end.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import partial
from typing import TypeAlias

from sqlalchemy import Connection, select

from desktop_app.domain.criteria import Fact, Facts, Source, Subject
from desktop_app.domain.judged import Judged
from desktop_app.domain.scoring.facts import split_name
from desktop_app.models.units import Person
from desktop_app.services import campaigns, completeness, funds, origins, person_giving
from desktop_app.services.criteria import StoredSet
from desktop_app.services.origins import TableOrigin
from desktop_app.services.person_giving import Names, PersonDoing, PersonGiving
from desktop_app.services.published import facts_by_subject, published_results, result_facts

GIVEN = {"contributed_vnd": "amount", "in_kind_vnd": "in_kind_value", "labour_days": "labour_days"}
DONE = frozenset({"activities", "initiatives", "models", "exemplars"})
PARTICIPANTS = "participants"
_FROZEN = ("mark.", "result.", "unit.")
_OWN_FUND = frozenset({"contributed_vnd", "in_kind_vnd"})
_NOTHING = PersonGiving()
_IDLE = PersonDoing()

Value: TypeAlias = int | None


def is_personal(name: str) -> bool:
    """Whether a fact is of the person themselves; all others are of their unit."""
    base = split_name(name)[0]
    return base in GIVEN or base in DONE or base == PARTICIPANTS or base.startswith(_FROZEN)


def _is_told(name: str) -> bool:
    """Whether what the person gave and did tells it: neither a mark nor a published result."""
    return is_personal(name) and not name.startswith(_FROZEN)


def collect(  # noqa: PLR0913  # what is known of units and marks is found once for all
    connection: Connection,
    stored: StoredSet,
    people: Sequence[Judged],
    names: Sequence[str],
    *,
    marks: Mapping[tuple[int, str], Fact],
    of_units: Mapping[int, Facts],
) -> Mapping[int, Facts]:
    """By person number, the facts that the set needs; `of_units`: those of units, by number."""
    own = [name for name in names if _is_told(name)]
    codes = [name.removeprefix("mark.") for name in names if name.startswith("mark.")]
    shared = [name for name in names if not is_personal(name)]
    material = _material(connection, stored, people) if own else None
    builders = _builders(material, stored, own) if material else {}
    results = result_facts(connection, stored.year, names, Subject.INDIVIDUAL)
    of_unit = _unit_results(connection, stored, names)

    def found(one: Judged) -> Iterator[tuple[str, Fact | None]]:
        for name, build in builders.items():
            yield name, build(one)
        unit = of_units.get(one.unit_id, {})
        for name in shared:
            yield name, unit.get(name)
        for code in codes:
            yield f"mark.{code}", marks.get((one.id, code))
        for name, by_person in results.items():
            yield name, by_person.get(one.id) or by_person.get(0)
        for name, by_unit in of_unit.items():
            yield name, by_unit.get(one.unit_id) or by_unit.get(0)

    return {one.id: {name: fact for name, fact in found(one) if fact} for one in people}


def _unit_results(
    connection: Connection, stored: StoredSet, names: Sequence[str]
) -> Mapping[str, Mapping[int, Fact]]:
    wanted = [name for name in names if name.startswith("unit.")]
    published = published_results(connection, stored.year) if wanted else None
    return {name: dict(facts_by_subject(published, name)) for name in wanted}


@dataclass(frozen=True, slots=True)
class Material:
    """All that people's facts are made from; keys are campaign and person, or unit, numbers."""

    campaigns: Mapping[str, int]
    given: Mapping[tuple[int, int], PersonGiving]
    own_fund: Mapping[int, Mapping[tuple[int, int], PersonGiving]]
    named: Mapping[tuple[int, int], Names]
    done: Mapping[tuple[int, int], PersonDoing]
    recognised: Mapping[int, frozenset[str]]
    answered: Mapping[int, frozenset[int]]
    match_keys: Mapping[int, str]
    tables: Mapping[int, TableOrigin]


def _material(connection: Connection, stored: StoredSet, people: Sequence[Judged]) -> Material:
    year = stored.year
    infos = campaigns.of_year(connection, year)
    given = person_giving.given(connection, year)
    takers = funds.funds_of_returns(connection, year)
    of_fund = {one: person_giving.given(connection, year, one) for one in set(takers.values())}
    of_template = {info.template: info.id for info in infos if info.template}
    numbers = {one.id for one in people}
    keys = connection.execute(select(Person.id, Person.match_key))
    return Material(
        campaigns=of_template | ({"": stored.campaign_id} if stored.campaign_id else {}),
        given=given,
        own_fund={info.id: of_fund.get(takers.get(info.id, ""), given) for info in infos},
        named=person_giving.named(connection, year),
        done=person_giving.done(connection, year),
        recognised=person_giving.recognised_titles(connection, year),
        answered={info.id: frozenset(completeness.answers(connection, info.id)) for info in infos},
        match_keys={number: key for number, key in keys if number in numbers},
        tables=origins.tables(connection, year),
    )


_Build: TypeAlias = Callable[[Judged], Fact | None]


def _builders(material: Material, stored: StoredSet, names: Sequence[str]) -> dict[str, _Build]:
    found: dict[str, _Build] = {}
    for name in names:
        base, template = split_name(name)
        number = material.campaigns.get(template)
        if number is not None:
            found[name] = partial(_of_campaign, material, name, base, number)
        elif not template and stored.campaign_id is None:
            found[name] = partial(_of_year, material, name, base)
    return found


def _of_campaign(
    material: Material, name: str, base: str, campaign: int, one: Judged
) -> Fact | None:
    value = _value(material, base, campaign, one)
    if value is None:
        return None
    return Fact(name, Fraction(value), _source(material, base, campaign, one))


def _of_year(material: Material, name: str, base: str, one: Judged) -> Fact | None:
    """All campaigns together; initiatives of one title, reported and recognised, count once."""
    values = [_value(material, base, campaign, one) for campaign in material.answered]
    known = [value for value in values if value is not None]
    if base == "initiatives":
        total = len(_titles(material, one))
    elif base == PARTICIPANTS:
        total = max(known, default=0)
    else:
        total = sum(known)
    return Fact(name, Fraction(total)) if total or (values and None not in values) else None


def _titles(material: Material, one: Judged) -> frozenset[str]:
    reported = (material.done.get((number, one.id), _IDLE).titles for number in material.answered)
    return material.recognised.get(one.id, frozenset()).union(*reported)


def _value(material: Material, base: str, campaign: int, one: Judged) -> Value:
    key = (campaign, one.id)
    if base in DONE:
        doing = material.done.get(key)
        known = doing is not None or one.unit_id in material.answered[campaign]
        return getattr(doing or _IDLE, base) if known else None
    if base == PARTICIPANTS and key in material.done:
        return 1
    gift = material.given.get(key)
    if gift is None:
        return 0 if _gave_nothing(material, campaign, one) else None
    if base == PARTICIPANTS:
        return int(gift.gifts > 0)
    figures = material.own_fund[campaign].get(key, _NOTHING) if base in _OWN_FUND else gift
    value: int = getattr(figures, base)
    return value


def _gave_nothing(material: Material, campaign: int, one: Judged) -> bool:
    """Whether the unit's lines name everybody who gave, and surely not this person."""
    names = material.named.get((campaign, one.unit_id))
    return names is not None and names.complete and material.match_keys[one.id] not in names.unsure


def _source(material: Material, base: str, campaign: int, one: Judged) -> Source | None:
    gift = material.given.get((campaign, one.id), _NOTHING)
    table = material.tables.get(gift.table_id or 0)
    if table is None or gift.row is None or base in DONE:
        return None
    return table.source(gift.row, GIVEN.get(base, "donor"))
