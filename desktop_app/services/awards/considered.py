"""What is known of all who are considered for a title in a round, in a few queries for all."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sqlalchemy import Connection, func, select

from desktop_app.domain.awards.evidence import Evidence, Member, Occasion, Struck
from desktop_app.domain.awards.rounds import OF_CAMPAIGNS, RoundInfo, RoundKind
from desktop_app.domain.awards.titles import Title
from desktop_app.domain.criteria import Subject
from desktop_app.domain.judged import Judged
from desktop_app.domain.text import fold
from desktop_app.models.campaigns import Campaign
from desktop_app.models.following import Registration
from desktop_app.models.units import PersonUnit
from desktop_app.services.awards.held import YEARS_BACK, HeldBy, held_by
from desktop_app.services.awards.placed import Placed, joined, placed
from desktop_app.services.awards.standing import Whom, assessed, measures_on, recognised
from desktop_app.services.judged import judged
from desktop_app.services.registrations import stands

_NOWHERE = Placed()


@dataclass(frozen=True, slots=True)
class Considered:
    """Everybody of the year, what is known of each, and what is the same for all."""

    people: tuple[Judged, ...]
    known: Mapping[int, Evidence]
    occasion: Occasion


def considered(
    connection: Connection, about: RoundInfo, title: Title, titles: Iterable[Title], day: str
) -> Considered:
    """All units, or all people, of a round's year for a title, looked at on an ISO day."""
    there = judged(connection, about.year, title.subject)
    names = {one.code: one.name for one in titles}
    held, listed = held_by(connection, about, title)
    occasion = Occasion(
        title=title.code,
        year=about.year,
        day=day,
        names=names,
        listed=listed,
        merit=about.kind is RoundKind.MERIT,
        campaign_years=_campaign_years(connection, about),
        launched_by=_launched_by(connection, about),
    )
    known = _known(connection, about, there, held, occasion)
    return Considered(there, known, occasion)


def _known(
    connection: Connection,
    about: RoundInfo,
    there: tuple[Judged, ...],
    held: HeldBy,
    occasion: Occasion,
) -> dict[int, Evidence]:
    year, kind = about.year, there[0].kind if there else Subject.COLLECTIVE
    classes = _classes(connection, year)
    struck = _struck(connection, year, occasion.day)
    ideas = recognised(connection, year - YEARS_BACK, year) if kind is Subject.INDIVIDUAL else {}
    since = _since(connection) if kind is Subject.INDIVIDUAL else {}
    staff = kind is not Subject.INDIVIDUAL
    members = _members(connection, year, classes, held, struck) if staff else {}
    registered = _registered(connection, year, kind, occasion.names)
    taken_part = joined(connection, year, there)
    places = placed(connection, about, kind)
    return {
        one.id: Evidence(
            assessed=classes.get((kind, one.id), {}),
            held=held.get((kind, one.id), ()),
            initiatives=ideas.get(one.id, ()),
            measures=struck.get((kind, one.id), ()),
            members=members.get(one.id, ()),
            since=since.get(one.id),
            place=places.get(one.id, _NOWHERE).place,
            tied=places.get(one.id, _NOWHERE).tied,
            cluster=places.get(one.id, _NOWHERE).cluster,
            points=places.get(one.id, _NOWHERE).points,
            bars=places.get(one.id, _NOWHERE).bars,
            joined=taken_part.get(one.id),
            registered=registered.get(one.id, frozenset()),
        )
        for one in there
    }


def _classes(connection: Connection, year: int) -> Mapping[Whom, dict[int, str]]:
    found = defaultdict[Whom, dict[int, str]](dict)
    years = range(year - YEARS_BACK, year + 1)
    for (kind, ident, when), word in assessed(connection, years).items():
        found[(kind, ident)][when] = word.value
    return found


def _struck(connection: Connection, year: int, day: str) -> Mapping[Whom, tuple[Struck, ...]]:
    there = measures_on(connection, f"{year}-01-01", max(day, f"{year}-01-01"))
    return {
        key: tuple(Struck(one.kind, one.from_on, one.to_on) for one in several)
        for key, several in there.items()
    }


def _since(connection: Connection) -> Mapping[int, str]:
    """The first day of anybody's first place; "" sorts before all days."""
    first = func.min(PersonUnit.valid_from)
    query = select(PersonUnit.person_id, first).group_by(PersonUnit.person_id)
    return {row[0]: row[1] for row in connection.execute(query)}


def _members(
    connection: Connection,
    year: int,
    classes: Mapping[Whom, dict[int, str]],
    held: HeldBy,
    struck: Mapping[Whom, tuple[Struck, ...]],
) -> Mapping[int, tuple[Member, ...]]:
    found = defaultdict[int, list[Member]](list)
    for one in judged(connection, year, Subject.INDIVIDUAL):
        key = (Subject.INDIVIDUAL, one.id)
        of_year = tuple(each for each in held.get(key, ()) if each.year == year)
        word = classes.get(key, {}).get(year, "")
        found[one.unit_id].append(Member(one.name, word, of_year, struck.get(key, ())))
    return {unit: tuple(people) for unit, people in found.items()}


def _registered(
    connection: Connection, year: int, kind: Subject, names: Mapping[str, str]
) -> Mapping[int, frozenset[str]]:
    """Titles by code; a registration tells them as they were typed."""
    codes = {fold(name): code for code, name in names.items()} | {fold(one): one for one in names}
    query = select(Registration.unit_id, Registration.person_id, Registration.titles).where(
        Registration.year == year, stands()
    )
    found = defaultdict[int, frozenset[str]](frozenset)
    for unit, person, told in connection.execute(query):
        if (person is not None) is (kind is Subject.INDIVIDUAL):
            said = frozenset(codes[fold(one)] for one in told if fold(one) in codes)
            found[unit if person is None else person] |= said
    return found


def _campaign_years(connection: Connection, about: RoundInfo) -> tuple[int, int] | None:
    """Of the campaign whose final round it is, where its plan tells its period."""
    if about.kind is not RoundKind.FINAL or about.campaign_id is None:
        return None
    query = select(Campaign.period_from, Campaign.period_to).where(Campaign.id == about.campaign_id)
    first, last = connection.execute(query).one()
    return (int(first[:4]), int(last[:4])) if first and last else None


def _launched_by(connection: Connection, about: RoundInfo) -> str:
    if about.kind not in OF_CAMPAIGNS or about.campaign_id is None:
        return ""
    query = select(Campaign.authority).where(Campaign.id == about.campaign_id)
    return connection.scalar(query) or ""
