"""What a spreadsheet gives: typed rows by kind of sheet, each with the row it came from.

Amounts are whole đồng, labour days whole hundredths of a day, points whole hundredths; a date is
ISO text of four, seven or ten characters, as far as it is known. Texts are NFC and trimmed.
`row` is the sheet's row number, counted from 1. A field that the sheet lacks is None.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TypeAlias

from desktop_app.domain.problems import Problem

# The first sheet of an answer to a unit, by which it is known when the answer comes back mended.
ANSWER_SHEET = "Kết quả kiểm tra"
ANSWER_TITLE = "KẾT QUẢ KIỂM TRA TỆP SỐ LIỆU"

# A file of this kind holds no rows but one criteria set as a whole.
CRITERIA = "criteria"


class Kind(StrEnum):
    """What a sheet is about."""

    CONTRIBUTIONS = "contributions"
    PARTICIPATION = "participation"
    UNITS = "units"
    PEOPLE = "people"
    SCORES = "scores"
    CROSS_SCORES = "cross_scores"
    TARGETS = "targets"
    PLEDGES = "pledges"
    REMITTANCES = "remittances"
    BANK = "bank"
    REGISTRATIONS = "registrations"
    RETURN = "return"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class ContributionRow:
    """Money, goods or labour given; `unit` only where the sheet has a unit column.

    `amount`, `in_kind_value`: đồng; `labour_days`: hundredths; `participants` where one line
    stands for several people (a tally line), None where it is one person's. `donor_code` and
    `born_on` (as far as it is known) only tell whose line it is.
    """

    row: int
    unit: str | None = None
    donor: str | None = None
    position: str | None = None
    amount: int | None = None
    given_on: str | None = None
    receipt: str | None = None
    goods: str | None = None
    in_kind_value: int | None = None
    labour_days: int | None = None
    headcount: int | None = None
    participants: int | None = None
    note: str | None = None
    donor_code: str | None = None
    born_on: str | None = None


@dataclass(frozen=True, slots=True)
class ParticipationRow:
    """One activity of a campaign; `value`: đồng, `labour_days`: hundredths."""

    row: int
    unit: str | None = None
    activity: str | None = None
    held_on: str | None = None
    place: str | None = None
    participants: int | None = None
    households_helped: int | None = None
    labour_days: int | None = None
    value: int | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class UnitRow:
    """A unit of the department; `unit_kind` is the sheet's words, `cluster` a name or a code.

    `parent` names the unit that it is part of: under another one the same name is another unit.
    """

    row: int
    code: str | None = None
    name: str | None = None
    short_name: str | None = None
    unit_kind: str | None = None
    cluster: str | None = None
    headcount: int | None = None
    leader: str | None = None
    note: str | None = None
    parent: str | None = None


@dataclass(frozen=True, slots=True)
class PersonRow:
    """A person of a unit; `born_on` as far as it is known."""

    row: int
    unit: str | None = None
    code: str | None = None
    name: str | None = None
    gender: str | None = None
    born_on: str | None = None
    position: str | None = None
    staff_category: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class ScoreRow:
    """One mark: a unit (or the sheet's own unit) on a criterion at a stage; `points`: hundredths.

    `column` is the letter of the mark's own column, as one sheet row holds several marks.
    `criterion` is the code where the sheet gives one, else the title; `title` where it stands.
    `person`, `person_code`: whom a table of people marks; `marker`: the code of the unit that gave
    a cross score, settled when the file is held against the store.
    """

    row: int
    column: str
    unit: str | None = None
    criterion: str | None = None
    stage: str = "appraisal"
    points: int | None = None
    note: str | None = None
    title: str | None = None
    person: str | None = None
    person_code: str | None = None
    marker: str | None = None


@dataclass(frozen=True, slots=True)
class TargetRow:
    """A target of a unit: `planned` and `actual` are exact decimal texts such as "95.5".

    `not_assigned` is a state of its own: the unit was given no such target. `target` is the title
    (the code where there is no title), `code` the sheet's own code.
    """

    row: int
    unit: str | None = None
    target: str | None = None
    measure: str | None = None
    planned: str | None = None
    actual: str | None = None
    not_assigned: bool = False
    note: str | None = None
    code: str | None = None


@dataclass(frozen=True, slots=True)
class PledgeRow:
    """What a person, or a unit as a whole, promises to give; `amount`, `in_kind_value`: đồng.

    `due_on`: until when it is to be given; `donor_code` and `born_on` only tell who promises.
    """

    row: int
    unit: str | None = None
    donor: str | None = None
    position: str | None = None
    amount: int | None = None
    goods: str | None = None
    in_kind_value: int | None = None
    pledged_on: str | None = None
    due_on: str | None = None
    note: str | None = None
    donor_code: str | None = None
    born_on: str | None = None


@dataclass(frozen=True, slots=True)
class RemittanceRow:
    """Money that a unit handed over to the fund, in đồng; `bank_reference` as the slip has it."""

    row: int
    unit: str | None = None
    amount: int | None = None
    sent_on: str | None = None
    bank_reference: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class BankRow:
    """A line of a bank's or treasury's statement; `amount`: đồng, money out is negative."""

    row: int
    day: str | None = None
    amount: int | None = None
    bank_reference: str | None = None
    content: str | None = None


@dataclass(frozen=True, slots=True)
class RegistrationRow:
    """What a unit, or one person of it, registers for.

    `name`: of a column that holds units and people alike; `registered_on`: its own day; `number`:
    of the document that it came with.
    """

    row: int
    unit: str | None = None
    name: str | None = None
    person: str | None = None
    position: str | None = None
    titles: str | None = None
    number: str | None = None
    registered_on: str | None = None
    note: str | None = None
    person_code: str | None = None
    born_on: str | None = None


Row: TypeAlias = (
    ContributionRow
    | ParticipationRow
    | UnitRow
    | PersonRow
    | ScoreRow
    | TargetRow
    | PledgeRow
    | RemittanceRow
    | BankRow
    | RegistrationRow
)


@dataclass(frozen=True, slots=True)
class TableRead:
    """One table found on a sheet.

    `columns` maps a field to its column letter; `unit` and `campaign` are what the title block (or
    the file's name) says, `unit_hints` what else there may be a unit's name; `rows` holds only
    rows without an error, `rows_total` counts all. `headings` gives every column's heading by its
    letter; `layout` is the key by which a choice of columns is remembered; `is_supplement` whether
    the title block says that the sheet adds to an earlier one ("bổ sung"); `title` is the whole
    title block in one line.
    """

    kind: Kind
    sheet: str
    header_row: int
    columns: Mapping[str, str] = field(default_factory=dict)
    unit: str | None = None
    campaign: str | None = None
    rows: tuple[Row, ...] = ()
    rows_total: int = 0
    unit_hints: tuple[str, ...] = ()
    headings: Mapping[str, str] = field(default_factory=dict)
    layout: str = ""
    is_supplement: bool = False
    title: str = ""

    def cell(self, field_name: str, row: int) -> str:
        """Where a field of a row stands ("E12"), empty where the sheet has no such column."""
        letter = self.columns.get(field_name, "")
        return f"{letter}{row}" if letter else ""


@dataclass(frozen=True, slots=True)
class PlanAlone:
    """A plan on a form's line for a target (`code`) on which nothing else was filled in.

    `written`: the figure as it is read, else the text; "" with `not_assigned`.
    """

    code: str
    written: str
    not_assigned: bool
    sheet: str
    cell: str


@dataclass(frozen=True, slots=True)
class FormStamp:
    """What a return workbook that the program made says of itself, in codes.

    `crosses`: its unit does not report but cross-scores others.
    """

    campaign: str
    unit: str
    period: str
    version: int
    checksum: str
    crosses: bool = False


@dataclass(frozen=True, slots=True)
class FileRead:
    """All that was read of one file: its tables and every problem in it.

    `form` where the file is a return workbook that the program made and that is whole enough to
    be believed; `plans`: those on its lines without a result, as the program wrote them or as
    somebody changed them.
    """

    tables: tuple[TableRead, ...] = ()
    problems: tuple[Problem, ...] = ()
    form: FormStamp | None = None
    plans: tuple[PlanAlone, ...] = ()


@dataclass(frozen=True, slots=True)
class ReadChoices:
    """What somebody settled about how a file is to be read.

    `kind`: what its sheets are about; `columns`: by a table's layout, the field of a column letter
    (empty: the column is left alone); `cells`: by sheet and cell, the text that is read instead of
    what stands there; `rows_out`: sheet and row (from 1) of rows that are not read; `year`: that of
    "15/8" where the sheet does not say it; `repeats_in`: sheet and row of rows that are kept though
    they repeat another.
    """

    kind: Kind | None = None
    columns: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    cells: Mapping[tuple[str, str], str] = field(default_factory=dict)
    rows_out: frozenset[tuple[str, int]] = frozenset()
    year: int | None = None
    repeats_in: frozenset[tuple[str, int]] = frozenset()
