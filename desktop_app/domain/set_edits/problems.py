"""A problem of a criteria set, and the place in the set that it is about."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from desktop_app.domain.errors import Refused
from desktop_app.domain.problems import Problem, error
from desktop_app.domain.set_edits import words


class Part(StrEnum):
    """A part of a set, by the key that it has in the template's shape; HEAD is all the rest."""

    HEAD = "head"
    CRITERIA = "criteria"
    BANDS = "bands"
    STAGES = "stages"
    KNOCKOUTS = "knockouts"


@dataclass(frozen=True, slots=True)
class SetPlace:
    """Where in a set: the `number`-th (from 1) of a part, 0 for the part as a whole.

    `field`: the field's key, empty for the whole node; `step`: which step (from 1) of a rule's
    table, 0 where no step is meant; `code`: the criterion's code where it has one.
    """

    part: Part
    number: int = 0
    field: str = ""
    step: int = 0
    code: str = ""


@dataclass(frozen=True, slots=True)
class SetProblem:
    """One thing wrong in a criteria set, and where."""

    place: SetPlace
    problem: Problem

    @property
    def is_error(self) -> bool:
        """Whether the set cannot be kept with it."""
        return self.problem.is_error

    @property
    def message(self) -> str:
        """The sentence."""
        return self.problem.message


class WrongSet(Refused):
    """A criteria set cannot be kept as it is; `problems`: all that is wrong, warnings too."""

    def __init__(self, problems: Iterable[SetProblem]) -> None:
        self.problems = tuple(problems)
        super().__init__(" ".join(one.message for one in self.problems if one.is_error))


_PATH = re.compile(r"(?P<field>[a-z_]+)(?:\[(?P<step>[0-9]+)\])?(?:\.(?P<within>[a-z_]+))?")
_CODES = {
    Part.HEAD: "set",
    Part.CRITERIA: "criteria",
    Part.BANDS: "band",
    Part.STAGES: "stage",
    Part.KNOCKOUTS: "knockout",
}
_FIELDS: Mapping[Part, Mapping[str, str]] = {
    Part.HEAD: words.HEAD_FIELDS,
    Part.CRITERIA: words.CRITERION_FIELDS,
    Part.BANDS: words.BAND_FIELDS,
    Part.STAGES: words.STAGE_FIELDS,
    Part.KNOCKOUTS: words.KNOCKOUT_FIELDS,
}
_NODES = {
    Part.CRITERIA: "Tiêu chí",
    Part.BANDS: "Xếp loại thứ",
    Part.STAGES: "Bước chấm thứ",
    Part.KNOCKOUTS: "Điểm liệt thứ",
}


def place_of(part: Part, number: int, path: str, code: str = "") -> SetPlace:
    """The place that a field's path within a node names: "max", "steps[2].points"."""
    found = _PATH.fullmatch(path)
    if found is None:
        return SetPlace(part, number, code=code)
    step = int(found["step"] or 0)
    return SetPlace(part, number, found["within"] or found["field"], step, code)


def wrong(place: SetPlace, what: str, value: object = "", code: str = "") -> SetProblem:
    """An error at a place; `what`: a clause without a full stop, `code`: its last word."""
    shown = value if isinstance(value, str) else ""
    name = f"{_CODES[place.part]}.{code or place.field or 'wrong'}"
    return SetProblem(place, error(name, f"{told(place)}: {_in_words(what)}.", shown))


def told(place: SetPlace) -> str:
    """A place in words: "Tiêu chí 1.2, Điểm tối đa"."""
    named = [_node(place), f"mức thứ {place.step}" if place.step else "", _field(place)]
    return ", ".join(one for one in named if one) or "Bộ tiêu chí"


def _in_words(what: str) -> str:
    """Methods by the names that the office knows them by."""
    for method, title in words.METHOD_TITLES.items():
        what = what.replace(f"phương pháp “{method}”", f"cách chấm “{title}”")
    return what


def _node(place: SetPlace) -> str:
    if not place.number:
        return ""
    return f"{_NODES[place.part]} {place.code or place.number}".strip()


def _field(place: SetPlace) -> str:
    known = words.STEP_FIELDS if place.step else _FIELDS[place.part]
    return known.get(place.field, "Các mức điểm" if place.field == "steps" else place.field)
