"""Year-end classes of people and units: the newest one that was not withdrawn counts."""

from dataclasses import dataclass

from desktop_app.domain.awards.titles import Assessed
from desktop_app.domain.criteria import Subject
from desktop_app.domain.problems import Problem
from desktop_app.domain.text import clean, match_key

ASSESSED_NAMES = {
    Assessed.EXCELLENT: "Hoàn thành xuất sắc nhiệm vụ",
    Assessed.GOOD: "Hoàn thành tốt nhiệm vụ",
    Assessed.FULFILLED: "Hoàn thành nhiệm vụ",
    Assessed.FAILED: "Không hoàn thành nhiệm vụ",
}
# How lists and criteria sets name the classes in short.
_SHORT = {
    "xuất sắc": Assessed.EXCELLENT,
    "hoàn thành xuất sắc": Assessed.EXCELLENT,
    "tốt": Assessed.GOOD,
    "hoàn thành tốt": Assessed.GOOD,
    "hoàn thành": Assessed.FULFILLED,
    "không hoàn thành": Assessed.FAILED,
    "HTXSNV": Assessed.EXCELLENT,
    "HTTNV": Assessed.GOOD,
    "HTNV": Assessed.FULFILLED,
    "KHTNV": Assessed.FAILED,
}
_BY_NAME = {match_key(name): one for one, name in ASSESSED_NAMES.items()} | {
    match_key(name): one for name, one in _SHORT.items()
}
_ORDER = {one: place for place, one in enumerate(Assessed)}


@dataclass(frozen=True, slots=True)
class NewAssessment:
    """What is typed of a class; `points` in hundredths, `basis`: the document it stands in."""

    subject: str
    assessed_as: Assessed
    of: Subject = Subject.INDIVIDUAL
    points: int | None = None
    basis: str = ""


@dataclass(frozen=True, slots=True)
class AssessmentLine:
    """Somebody of a year with the class that counts; None where nobody was assessed yet."""

    of: Subject
    subject_id: int
    code: str
    name: str
    unit: str
    assessed_as: Assessed | None = None
    points: int | None = None
    basis: str = ""
    actor: str = ""
    entered_at: str = ""


@dataclass(frozen=True, slots=True)
class TakenOver:
    """What became of a ranking's classes: codes that were taken over, and those left out, why."""

    taken: tuple[str, ...]
    left_out: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class ClassesFromFile:
    """What became of a file of classes: how many were new or changed, and what is said of it.

    With an error among `problems` nothing was written.
    """

    written: int
    problems: tuple[Problem, ...] = ()

    @property
    def is_refused(self) -> bool:
        """Whether the file was kept out."""
        return any(one.is_error for one in self.problems)


def at_least(found: Assessed, wanted: Assessed) -> bool:
    """Whether a class is as good as another, or better."""
    return _ORDER[found] <= _ORDER[wanted]


def assessed_from(band: str) -> Assessed | None:
    """The year-end class that a criteria set's class name means; None where it means none."""
    return _BY_NAME.get(match_key(clean(band)))
