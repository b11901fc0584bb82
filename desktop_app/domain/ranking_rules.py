"""By which rules a ranking is made: whom it ranks, over what, by points or percent, by which sets.

Points are whole hundredths.
"""

from dataclasses import dataclass
from enum import StrEnum

from desktop_app.domain.criteria import Band, Subject


class Scope(StrEnum):
    """Among whom ranks are given: within each cluster (people: each unit), or over everybody."""

    CLUSTER = "cluster"
    DEPARTMENT = "department"


class Percent(StrEnum):
    """Why a ranking goes by the share of the maximum."""

    SET = "set"
    ASKED = "asked"
    SEVERAL_SETS = "several_sets"
    OTHER_MAXIMA = "other_maxima"


@dataclass(frozen=True, slots=True)
class RankingChoice:
    """Which ranking of a year or campaign is meant.

    `criterion`: a leaf's or a group's code, empty for the total; `on_percent`: None leaves it to
    the set; `live`: the marks as they are now, even where one was published; `number`: one that
    was published, by its number, whatever else is chosen.
    """

    subject: Subject = Subject.COLLECTIVE
    scope: Scope = Scope.CLUSTER
    criterion: str = ""
    on_percent: bool | None = None
    live: bool = False
    number: int | None = None

    @property
    def may_be_published(self) -> bool:
        """Whether a published ranking can answer: those are of totals, as their sets say."""
        return not self.live and not self.criterion and self.on_percent is None


@dataclass(frozen=True, slots=True)
class RulesOfSet:
    """What a criteria set says about ranking, with the titles of its tie order in words.

    `clusters`: those that it judges, empty for all that no other set names; `knockouts`: sentences.
    """

    code: str
    version: int
    title: str
    clusters: tuple[str, ...] = ()
    tie_order: tuple[str, ...] = ()
    tie_titles: tuple[str, ...] = ()
    bands: tuple[Band, ...] = ()
    bands_on_percent: bool = False
    knockouts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RankingTerms:
    """The rules that made a ranking; `occasion`: “phong trào thi đua “…” năm 2024”.

    `percent`: why some or all clusters go by percent, None where none does; `provisional`: sheets
    that were scored although a return was being corrected stand in it; `ties_apart`: the sets do
    not agree on a tie order, so that equals over the whole department share their rank.
    """

    subject: Subject = Subject.COLLECTIVE
    scope: Scope = Scope.CLUSTER
    criterion: str = ""
    criterion_title: str = ""
    percent: Percent | None = None
    provisional: bool = False
    ties_apart: bool = False
    occasion: str = ""
    sets: tuple[RulesOfSet, ...] = ()


@dataclass(frozen=True, slots=True)
class Publication:
    """That a ranking was published: its number, when (ISO text to the minute), by whom.

    A corrected one says its `reason` and which one it `replaces`; `replaced_by` is the newer one.
    """

    number: int
    at: str
    actor: str
    reason: str = ""
    replaces: int | None = None
    replaced_by: int | None = None


@dataclass(frozen=True, slots=True)
class PublishedInfo:
    """A published ranking in the list of them; `campaign`: its code, empty for the year's own."""

    published: Publication
    year: int
    campaign: str
    subject: Subject
    scope: Scope
    title: str
    rows: int
    provisional: bool
