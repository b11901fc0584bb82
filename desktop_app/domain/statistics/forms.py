"""A statistical form as data: its lines, its columns, and what each of them counts.

A cell counts the facts that meet the conditions of its line and those of its column, so that an
office which reads another layout in the law changes the form and not the program.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from desktop_app.domain.awards.titles import Certainty


class Source(StrEnum):
    """What kind of record is counted."""

    CAMPAIGNS = "campaigns"
    AWARDS = "awards"
    INITIATIVES = "initiatives"
    UNITS = "units"
    PEOPLE = "people"


class Measure(StrEnum):
    """What of the records is counted.

    RECORDS: each of them · SUBJECTS: whom they are about, each once · MONEY: their money, đồng.
    """

    RECORDS = "records"
    SUBJECTS = "subjects"
    MONEY = "money"


class Way(StrEnum):
    """How a line or a column comes by its figures.

    COUNTED: by its conditions · SUMMED: from the parts that are `of` it · BY_HAND: written down.
    """

    COUNTED = "counted"
    SUMMED = "summed"
    BY_HAND = "by_hand"


class Axis(StrEnum):
    """Which parts of a form are meant."""

    LINES = "lines"
    COLUMNS = "columns"


@dataclass(frozen=True, slots=True)
class Condition:
    """A trait of a record has one of the values; `negated`: none of them."""

    trait: str
    values: tuple[str, ...]
    negated: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """A line or a column of a form.

    `number`: how it is numbered in print; `of`: the part that it is a part of, "" for none;
    `group`: what the parts that stand beside it under one heading are divided by; `each`: a trait,
    for whose every value there is a part like this; `measure`, `source`: where they are not the
    form's own.
    """

    code: str
    label: str
    way: Way = Way.COUNTED
    where: tuple[Condition, ...] = ()
    number: str = ""
    of: str = ""
    group: str = ""
    each: str = ""
    measure: Measure | None = None
    source: Source | None = None


@dataclass(frozen=True, slots=True)
class Form:
    """A form; `due` is the day of the year ("12-15") by which it is handed in, "" for none.

    `where` is asked of every record of its own source.

    `awards_by`: an award is of the year that it was given for ("year"), or of its decision's day
    ("decided"). `certainty` is that of the layout. `notes` are printed under the table.
    """

    code: str
    title: str
    lines: tuple[Part, ...]
    columns: tuple[Part, ...]
    source: Source = Source.CAMPAIGNS
    due: str = ""
    awards_by: str = "year"
    basis: str = ""
    certainty: Certainty = Certainty.UNVERIFIED
    notes: tuple[str, ...] = ()
    where: tuple[Condition, ...] = ()

    def parts(self, axis: Axis) -> tuple[Part, ...]:
        """Its lines or its columns."""
        return self.lines if axis is Axis.LINES else self.columns


@dataclass(frozen=True, slots=True)
class KeptForm:
    """A form as a year has it; `first_year` None where it is the shipped one.

    `version` is the stored record's, 0 where it is none.
    """

    form: Form
    first_year: int | None = None
    version: int = 0

    @property
    def is_own(self) -> bool:
        """Whether the office laid it out itself."""
        return self.first_year is not None


@dataclass(frozen=True, slots=True)
class Correction:
    """A figure that the office wrote by hand over the counted one, and why."""

    line: str
    column: str
    figure: int
    reason: str
    version: int = field(default=0, compare=False)


def children(parts: Sequence[Part], code: str) -> tuple[Part, ...]:
    """The parts of which another consists, in their order."""
    return tuple(one for one in parts if one.of == code)
