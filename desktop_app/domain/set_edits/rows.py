"""What the office sees of its criteria sets, as frozen values."""

from dataclasses import dataclass

from desktop_app.domain.criteria import CriteriaSet, Subject
from desktop_app.domain.set_edits.problems import SetProblem


@dataclass(frozen=True, slots=True)
class SetInfo:
    """One version of a set in a list.

    `version`: the record's, for edits; `number`: the version that the office sees; `campaign`: the
    campaign's code in this store, empty for the year's own; `state`: draft, in_use or retired;
    `marks`: how many marks people gave on it; `copied_from`: "year code.number", empty for none;
    `is_newest`: no later version of that code exists.
    """

    id: int
    version: int
    year: int
    code: str
    number: int
    title: str
    subject: Subject
    campaign: str
    campaign_title: str
    state: str
    clusters: tuple[str, ...]
    marks: int
    is_scored: bool
    is_published: bool
    copied_from: str
    is_newest: bool

    @property
    def is_frozen(self) -> bool:
        """Whether an edit makes a new version of it, as something rests on this one."""
        return bool(self.marks) or self.is_scored or self.is_published


@dataclass(frozen=True, slots=True)
class SetDetail:
    """A whole set with its record; `warnings`: sums that do not add up, unknown clusters."""

    info: SetInfo
    rules: CriteriaSet
    warnings: tuple[SetProblem, ...]


@dataclass(frozen=True, slots=True)
class SavedSet:
    """What became of an edit.

    `version`: the record's from now on; `number`: the set's; `is_new_version`: the edited one had
    marks and stays as it was; `kept`: how many entered marks the new version took over; `dropped`:
    by criterion, how many it could not take; `warnings`: what people should look at again.
    """

    code: str
    number: int
    version: int
    is_new_version: bool = False
    kept: int = 0
    dropped: tuple[tuple[str, int], ...] = ()
    warnings: tuple[SetProblem, ...] = ()

    @property
    def marks_dropped(self) -> int:
        """How many marks in all were left behind."""
        return sum(count for _, count in self.dropped)
