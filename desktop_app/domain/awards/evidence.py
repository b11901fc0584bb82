"""What is known of somebody who is considered for a title, as frozen values."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from desktop_app.domain.awards.initiatives import InitiativeScope
from desktop_app.domain.awards.measures import MeasureKind


@dataclass(frozen=True, slots=True)
class Held:
    """A title of a year: given (`award` is its number), or `proposed` in a round of that year.

    `thematic`: given for a campaign or on the spot; `revoked`: it no longer counts.
    """

    title: str
    year: int
    award: int = 0
    proposed: bool = False
    thematic: bool = False
    revoked: bool = False


@dataclass(frozen=True, slots=True)
class Recognised:
    """A recognised initiative of a year."""

    year: int
    scope: InitiativeScope
    title: str = ""


@dataclass(frozen=True, slots=True)
class Struck:
    """A measure, inspection or complaint from a day (ISO) to its last, "" while it runs."""

    kind: MeasureKind
    from_on: str
    to_on: str = ""


@dataclass(frozen=True, slots=True)
class Member:
    """One of a unit's people, with the year's class ("" unknown), titles and measures."""

    name: str
    assessed: str = ""
    held: tuple[Held, ...] = ()
    measures: tuple[Struck, ...] = ()


@dataclass(frozen=True, slots=True)
class Occasion:
    """What is the same for all who are considered: the title, its year, the ISO day of the look.

    `names`: of titles by code; `listed`: by title the years whose awards the store knows, so that
    somebody who is not among them did not get it; `merit`: whether the round is the year's;
    `campaign_years`: (first, last) of the campaign whose final round it is, `launched_by` its
    authority; `span`: over how many years up to this one the title looks back.
    """

    title: str
    year: int
    day: str
    names: Mapping[str, str] = field(default_factory=dict)
    listed: Mapping[str, frozenset[int]] = field(default_factory=dict)
    merit: bool = True
    campaign_years: tuple[int, int] | None = None
    launched_by: str = ""
    span: int = 1


@dataclass(frozen=True, slots=True)
class Evidence:
    """What is known of a unit or a person.

    `assessed`: classes by year; `members`: of a unit, empty where no staff list is known; `since`:
    the ISO day from which a person serves, "" before the lists begin, None where nothing is known;
    `place`: in the cluster of the published ranking; `points`: hundredths; `bars`: codes of titles
    that the score sheet bars; `joined`: campaigns of the year, None where nobody reported.
    """

    assessed: Mapping[int, str] = field(default_factory=dict)
    held: tuple[Held, ...] = ()
    initiatives: tuple[Recognised, ...] = ()
    measures: tuple[Struck, ...] = ()
    members: tuple[Member, ...] = ()
    since: str | None = None
    place: int | None = None
    tied: bool = False
    cluster: str = ""
    points: int | None = None
    bars: frozenset[str] = frozenset()
    joined: int | None = None
    registered: frozenset[str] = frozenset()
