"""A unit's history as it is shown: its names, what it came from, what became of it."""

from dataclasses import dataclass

from desktop_app.domain.documents import DocumentInfo
from desktop_app.domain.reorganisation import ActKind
from desktop_app.domain.rows import UnitInfo

# Stands for the cluster of units that are over, so that they come together in a list.
OVER = ("-", "Đã thôi hoạt động")


@dataclass(frozen=True, slots=True)
class ActPart:
    """One line of an act: codes and names of the day; `to` empty where there is no successor.

    `share`: hundredths of a percent, None where it is not allocated.
    """

    former: str
    former_name: str
    to: str
    to_name: str
    share: int | None


@dataclass(frozen=True, slots=True)
class ActInfo:
    """An act of reorganisation; days are ISO, `summary` says in Vietnamese what was done."""

    id: int
    kind: ActKind
    day: str
    basis: str
    reason: str
    summary: str
    actor: str
    entered_on: str
    parts: tuple[ActPart, ...]
    documents: tuple[DocumentInfo, ...] = ()


@dataclass(frozen=True, slots=True)
class NameInfo:
    """A name over a time: ISO days, both inclusive, empty where open."""

    name: str
    valid_from: str
    valid_to: str


@dataclass(frozen=True, slots=True)
class YearInfo:
    """A unit in one year: its cluster's code and name, its headcount, None where not told."""

    year: int
    cluster: str
    cluster_name: str
    headcount: int | None


@dataclass(frozen=True, slots=True)
class UnitHit:
    """A unit as a chooser shows it; the unit above it tells namesakes apart."""

    code: str
    name: str
    above: str


@dataclass(frozen=True, slots=True)
class ClusterInfo:
    """A cluster of one year; `units`: how many the year's list puts into it."""

    code: str
    name: str
    position: int
    version: int
    units: int


@dataclass(frozen=True, slots=True)
class NewUnit:
    """A unit to be added by hand; an empty code is made, `parent` is a code, the day ISO."""

    name: str
    code: str = ""
    kind: str = ""
    parent: str = ""
    valid_from: str = ""
    cluster: str = ""
    headcount: int | None = None


@dataclass(frozen=True, slots=True)
class YearChange:
    """What changes for a unit in a year; None stays as it is, "" is no cluster."""

    cluster: str | None = None
    headcount: int | None = None


@dataclass(frozen=True, slots=True)
class TreeLine:
    """One line of a unit's tree: how deep it stands, the unit, and the act that leads there.

    `share`: of that unit's figures, hundredths of a percent; None where nobody allocated them.
    """

    depth: int
    code: str
    name: str
    act: ActKind | None = None
    day: str = ""
    basis: str = ""
    share: int | None = None


@dataclass(frozen=True, slots=True)
class UnitHistory:
    """All of it; `origins` is the tree of what it came from, `successors` of what became of it."""

    code: str
    name: str
    parent: str
    valid_from: str
    valid_to: str
    names: tuple[NameInfo, ...]
    aliases: tuple[str, ...]
    years: tuple[YearInfo, ...]
    origins: tuple[TreeLine, ...]
    successors: tuple[TreeLine, ...]
    acts: tuple[ActInfo, ...]


@dataclass(frozen=True, slots=True)
class UnitLife:
    """A unit of a year with its time: ISO days, "" where not known or not over.

    `formers`, `successors`: the names of the units that it came from and that came of it. A unit
    that is over and not in the year's list has no headcount and nobody in it.
    """

    info: UnitInfo
    valid_from: str = ""
    valid_to: str = ""
    formers: tuple[str, ...] = ()
    successors: tuple[str, ...] = ()

    @property
    def is_over(self) -> bool:
        """Whether it is no unit of the year any more."""
        return (self.info.cluster, self.info.cluster_name) == OVER
