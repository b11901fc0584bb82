"""The Excel workbook of one criteria set: its sheets, columns, and what each cell holds.

Exporters write it and importers read it back, so that both go by this shape alone. Data are in the
template's shape: points and shares as texts, switches as booleans, lists as lists of texts.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum, auto
from typing import TypeVar

from desktop_app.domain.set_edits import words
from desktop_app.domain.set_edits.problems import Part
from desktop_app.domain.set_rules import STAGE_TITLES

V = TypeVar("V", bound=StrEnum)

TREE_SHEET = "Bộ tiêu chí"
STEP_SHEET = "Mức điểm"
HEAD_SHEET = "Thông tin"
GUIDE_SHEET = "Hướng dẫn"
YES, NO = "Có", "Không"
LABELS = ("Mục", "Nội dung")
# Where the workbook belongs: what its first sheet says beside the set itself.
YEAR, CAMPAIGN, VERSION = "year", "store_campaign", "record_version"
IDENTITY: Mapping[str, str] = {
    YEAR: "Năm",
    CAMPAIGN: "Mã phong trào trong sổ",
    VERSION: "Lần sửa khi xuất",
}


class Holds(StrEnum):
    """What a cell holds; SHARE is shown as a percentage, FIGURE as a plain number."""

    TEXT = auto()
    NUMBER = auto()
    POINTS = auto()
    SHARE = auto()
    FIGURE = auto()
    SWITCH = auto()
    LIST = auto()
    CHOICE = auto()


@dataclass(frozen=True, slots=True)
class BookField:
    """A column, or a line of the first sheet: its key, its heading, what it holds.

    `choices`: the Vietnamese word of each value; `width` in characters.
    """

    key: str
    heading: str
    holds: Holds = Holds.TEXT
    width: int = 12
    choices: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class BookSheet:
    """A sheet with a row for each node of a part; `part` None for the steps of all criteria."""

    name: str
    fields: tuple[BookField, ...]
    part: Part | None = None

    def column(self, key: str) -> int:
        """A field's column, from 0."""
        return next(place for place, one in enumerate(self.fields) if one.key == key)


def _titles(titles: Mapping[V, str]) -> Mapping[str, str]:
    return {value.value: title for value, title in titles.items()}


_KINDS: Mapping[str, tuple[Holds, int, Mapping[str, str]]] = {
    "code": (Holds.TEXT, 8, {}),
    "parent": (Holds.TEXT, 8, {}),
    "title": (Holds.TEXT, 48, {}),
    "max": (Holds.POINTS, 9, {}),
    "method": (Holds.CHOICE, 26, _titles(words.METHOD_TITLES)),
    "fact": (Holds.TEXT, 20, {}),
    "per": (Holds.TEXT, 14, {}),
    "campaign": (Holds.TEXT, 18, {}),
    "direction": (Holds.CHOICE, 20, _titles(words.DIRECTION_TITLES)),
    "cap": (Holds.SHARE, 9, {}),
    "points_each": (Holds.POINTS, 9, {}),
    "reach": (Holds.SHARE, 10, {}),
    "excess": (Holds.SHARE, 10, {}),
    "excess_cap": (Holds.SHARE, 10, {}),
    "unassigned": (Holds.CHOICE, 16, _titles(words.UNASSIGNED_TITLES)),
    "reads": (Holds.CHOICE, 16, _titles(words.READING_TITLES)),
    "formula": (Holds.TEXT, 30, {}),
    "note": (Holds.TEXT, 30, {}),
    "example": (Holds.SWITCH, 7, {}),
    "at_least": (Holds.POINTS, 12, {}),
    "name": (Holds.TEXT, 40, {}),
    "criteria": (Holds.LIST, 26, {}),
    "weight": (Holds.SHARE, 12, {}),
    "council": (Holds.SWITCH, 14, {}),
    "criterion": (Holds.TEXT, 12, {}),
    "below": (Holds.SHARE, 16, {}),
    "penalty": (Holds.POINTS, 14, {}),
    "highest": (Holds.TEXT, 34, {}),
    "bars": (Holds.LIST, 30, {}),
    "text": (Holds.TEXT, 50, {}),
    "clusters": (Holds.LIST, 0, {}),
    "tie_order": (Holds.LIST, 0, {}),
    "version": (Holds.NUMBER, 0, {}),
    "subject": (Holds.CHOICE, 0, _titles(words.SUBJECT_TITLES)),
    "missing_stage": (Holds.CHOICE, 0, _titles(words.MISSING_TITLES)),
    "bands_on_percent": (Holds.SWITCH, 0, {}),
    "bands_without_bonus": (Holds.SWITCH, 0, {}),
    "rank_on_percent": (Holds.SWITCH, 0, {}),
    "round_to": (Holds.POINTS, 0, {}),
    "bonus_cap": (Holds.POINTS, 0, {}),
    "penalty_cap": (Holds.POINTS, 0, {}),
}


def _fields(headings: Mapping[str, str]) -> tuple[BookField, ...]:
    return tuple(_field(key, heading) for key, heading in headings.items())


def _field(key: str, heading: str) -> BookField:
    holds, width, choices = _KINDS.get(key, (Holds.TEXT, 14, {}))
    return BookField(key, heading, holds, width, choices)


TREE = BookSheet(TREE_SHEET, _fields(words.CRITERION_FIELDS), Part.CRITERIA)
STEPS = BookSheet(
    STEP_SHEET,
    (
        BookField("criterion", "Mã tiêu chí", width=12),
        BookField("label", words.STEP_FIELDS["label"], width=40),
        BookField("at_least", words.STEP_FIELDS["at_least"], Holds.FIGURE, 12),
        BookField("points", words.STEP_FIELDS["points"], Holds.POINTS, 12),
    ),
)
BANDS = BookSheet("Xếp loại", _fields(words.BAND_FIELDS), Part.BANDS)
STAGES = BookSheet(
    "Bước chấm",
    tuple(
        BookField("code", one.heading, Holds.CHOICE, 20, _titles(STAGE_TITLES))
        if one.key == "code"
        else one
        for one in _fields(words.STAGE_FIELDS)
    ),
    Part.STAGES,
)
KNOCKOUTS = BookSheet("Điểm liệt", _fields(words.KNOCKOUT_FIELDS), Part.KNOCKOUTS)
SHEETS = (TREE, STEPS, BANDS, STAGES, KNOCKOUTS)
# The lines of the sheet about the set as a whole; the office changes what is not shaded.
HEAD = tuple(
    BookField(key, heading, Holds.POINTS) if key == "excess_cap" else _field(key, heading)
    for key, heading in words.HEAD_FIELDS.items()
)
IDENTITY_FIELDS = tuple(
    BookField(key, heading, Holds.TEXT if key == CAMPAIGN else Holds.NUMBER)
    for key, heading in IDENTITY.items()
)
