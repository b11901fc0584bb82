"""Return workbooks that the program makes: what stands in them, and the stamp that tells them.

The stamp lies on a hidden sheet: for whom the workbook is, and where each column of each sheet
stands. Its checksum covers all of that, so that a changed stamp is never believed.
"""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from desktop_app.domain.errors import Refused
from desktop_app.domain.intake import FormStamp, Kind
from desktop_app.domain.periods import parse_period
from desktop_app.domain.text import clean

FORM_VERSION = 1
STAMP_SHEET = "_thidua"
GUIDE_SHEET = "Hướng dẫn"
# Stands for the campaign where a workbook is for the year's own criteria.
WHOLE_YEAR = "*"
# Stands as the note of a criterion that the program computes itself.
COMPUTED_NOTE = "Sở tính từ số liệu báo cáo, đơn vị không chấm"
_MARK = ("so-thi-dua", "form")
_NAMES = ("version", "campaign", "unit", "period", "issue", "checksum")
_SHEET, _COLUMN = "sheet", "column"
StampRow = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FormColumn:
    """A column of a form's sheet: its letter, the field it fills, the heading it was given."""

    letter: str
    field: str
    heading: str


@dataclass(frozen=True, slots=True)
class FormSheet:
    """Where a sheet's table stands: `header_row` from 1; `prefilled` rows follow it at once."""

    kind: Kind
    name: str
    header_row: int
    prefilled: int
    columns: tuple[FormColumn, ...]


@dataclass(frozen=True, slots=True)
class FormLayout:
    """All that a stamp says; `issue` counts the workbooks made for that unit and period, from 1."""

    campaign: str
    unit: str
    period: str
    issue: int
    sheets: tuple[FormSheet, ...]
    version: int = FORM_VERSION

    @property
    def checksum(self) -> str:
        """Hexadecimal digest of everything that the stamp says."""
        return _digest(tuple(self._rows("")))

    @property
    def stamp(self) -> FormStamp:
        """For whom the workbook is."""
        crosses = any(sheet.kind is Kind.CROSS_SCORES for sheet in self.sheets)
        return FormStamp(
            self.campaign, self.unit, self.period, self.version, self.checksum, crosses
        )

    @property
    def rows(self) -> tuple[StampRow, ...]:
        """The stamp as the cells of its sheet."""
        return tuple(self._rows(self.checksum))

    def _rows(self, checksum: str) -> Iterable[StampRow]:
        values = (self.version, self.campaign, self.unit, self.period, self.issue, checksum)
        yield _MARK
        yield from ((name, str(value)) for name, value in zip(_NAMES, values, strict=True))
        for sheet in self.sheets:
            yield (
                _SHEET,
                sheet.kind.value,
                sheet.name,
                str(sheet.header_row),
                str(sheet.prefilled),
            )
            for column in sheet.columns:
                yield (_COLUMN, column.letter, column.field, column.heading)


def parse_stamp(rows: Sequence[StampRow]) -> FormLayout | None:
    """The layout that a stamp sheet tells; None where it was changed or is none.

    Of a version that is newer than this program only the head is known: it has no sheets.
    """
    head, body = rows[: len(_NAMES) + 1], rows[len(_NAMES) + 1 :]
    if [row[0] for row in head] != [_MARK[0], *_NAMES] or {len(row) for row in head} != {2}:
        return None
    told = {row[0]: row[1] for row in head}
    unsigned = ((_NAMES[-1], "") if row[0] == _NAMES[-1] else row for row in head)
    if head[0] != _MARK or told[_NAMES[-1]] != _digest((*unsigned, *body)):
        return None
    try:
        return _layout(told, body)
    except (ValueError, Refused):  # a right checksum over what no release ever wrote
        return None


def _digest(rows: Sequence[StampRow]) -> str:
    """Over the rows as they are, so that a newer version's stamp is known to be whole too."""
    text = "\n".join("\t".join(map(clean, row)) for row in rows)
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def _layout(told: dict[str, str], body: Sequence[StampRow]) -> FormLayout:
    version = int(told["version"])
    return FormLayout(
        campaign=told["campaign"],
        unit=told["unit"],
        period=str(parse_period(told["period"])),
        issue=int(told["issue"]),
        version=version,
        sheets=tuple(_sheets(body)) if version <= FORM_VERSION else (),
    )


def _sheets(rows: Sequence[StampRow]) -> Iterable[FormSheet]:
    starts = [number for number, row in enumerate(rows) if row[0] == _SHEET]
    for start, stop in zip(starts, [*starts[1:], len(rows)], strict=True):
        _, kind, name, header_row, prefilled = rows[start]
        columns = tuple(_column(row) for row in rows[start + 1 : stop])
        yield FormSheet(Kind(kind), name, int(header_row), int(prefilled), columns)


def _column(row: StampRow) -> FormColumn:
    _, letter, field, heading = row
    return FormColumn(letter, field, heading)


@dataclass(frozen=True, slots=True)
class FormPerson:
    """Somebody of the unit's staff."""

    code: str
    name: str
    position: str


@dataclass(frozen=True, slots=True)
class FormTarget:
    """A target of the campaign as the unit was given it.

    `planned` is an exact decimal text, empty where none is known; `in_words` where the plan wants
    no figure; `not_assigned` where the unit was given no such target.
    """

    code: str
    text: str
    measure: str
    planned: str = ""
    in_words: bool = False
    not_assigned: bool = False


@dataclass(frozen=True, slots=True)
class FormCriterion:
    """A criterion to be marked, or a group of them; `max_points`, `levels`: hundredths.

    `levels`: the only marks that it takes, none where any up to the maximum will do; `computed`:
    the program works it out from what the unit reports.
    """

    code: str
    title: str
    max_points: int
    is_group: bool = False
    computed: bool = False
    levels: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class FormUnit:
    """A unit that another one cross-scores."""

    code: str
    name: str


@dataclass(frozen=True, slots=True)
class FormContent:
    """What one return workbook holds.

    `due_on`: ISO day, empty where none is set; `contents`: the plan's numbered contents;
    `asks_gifts`: whether the campaign collects; `headcount` None where it is unknown; `judged`: the
    units that this one cross-scores, whose workbook holds nothing else.
    """

    campaign: str
    campaign_title: str
    unit: str
    unit_name: str
    period: str
    department: str
    issue: int = 1
    due_on: str = ""
    asks_gifts: bool = True
    headcount: int | None = None
    staff: tuple[FormPerson, ...] = ()
    contents: tuple[str, ...] = ()
    targets: tuple[FormTarget, ...] = ()
    criteria: tuple[FormCriterion, ...] = ()
    judged: tuple[FormUnit, ...] = ()
