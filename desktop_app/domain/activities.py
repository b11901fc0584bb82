"""Activities, initiatives, models and exemplars: what units report, and what the office types."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from desktop_app.domain.due import first_day
from desktop_app.domain.refusals import WrongField
from desktop_app.domain.rows import Origin, UnitInfo
from desktop_app.domain.text import clean, match_key


class ActivityKind(StrEnum):
    """What was done."""

    ACTIVITY = "activity"
    INITIATIVE = "initiative"
    MODEL = "model"
    EXEMPLAR = "exemplar"


ACTIVITY_KINDS = {
    ActivityKind.ACTIVITY: "Hoạt động",
    ActivityKind.INITIATIVE: "Sáng kiến",
    ActivityKind.MODEL: "Mô hình",
    ActivityKind.EXEMPLAR: "Điển hình tiên tiến",
}
_FIGURES = ("participants", "beneficiaries", "households_helped", "labour_days", "value")


@dataclass(frozen=True, slots=True)
class NewActivity:
    """What is typed of an activity.

    `unit` and `person` are codes; `content` is the number of the content that it serves (from 1),
    None for none; `held_on`: ISO as far as known; labour in hundredths of a day, value in đồng.
    """

    unit: str
    title: str
    kind: ActivityKind = ActivityKind.ACTIVITY
    content: int | None = None
    person: str = ""
    held_on: str = ""
    place: str = ""
    participants: int | None = None
    beneficiaries: int | None = None
    households_helped: int | None = None
    labour_days: int = 0
    value: int = 0
    note: str = ""


@dataclass(frozen=True, slots=True)
class ActivityInfo:
    """An activity that counts; `origin` None where it was typed, by `actor`.

    `content` and `content_text`: the content that it serves, None and "" where none was said.
    """

    id: int
    campaign: str
    unit_code: str
    unit_name: str
    kind: ActivityKind
    title: str
    content: int | None
    content_text: str
    person_code: str
    person_name: str
    held_on: str
    place: str
    participants: int | None
    beneficiaries: int | None
    households_helped: int | None
    labour_days: int
    value: int
    note: str
    evidence: int
    actor: str
    origin: Origin | None = None

    @property
    def typed(self) -> bool:
        """Whether the office typed it; else a unit's file brought it."""
        return self.origin is None

    def as_new(self) -> NewActivity:
        """What would be typed to write it as it is."""
        return NewActivity(
            unit=self.unit_code,
            title=self.title,
            kind=self.kind,
            content=self.content,
            person=self.person_code,
            held_on=self.held_on,
            place=self.place,
            participants=self.participants,
            beneficiaries=self.beneficiaries,
            households_helped=self.households_helped,
            labour_days=self.labour_days,
            value=self.value,
            note=self.note,
        )


@dataclass(frozen=True, slots=True)
class ActivityLine:
    """One activity, reported or typed; `kind` as `ActivityKind` has them, `content` served."""

    unit_code: str
    unit_name: str
    title: str
    held_on: str
    place: str
    participants: int | None
    households_helped: int | None
    labour_days: int
    value: int
    note: str
    origin: Origin
    kind: str = "activity"
    content: str = ""


@dataclass(frozen=True, slots=True)
class ActivityTotal:
    """What one unit did in all; `participants` is the largest activity's, as people repeat."""

    unit: UnitInfo
    activities: int
    participants: int | None
    households_helped: int
    labour_days: int
    value: int
    initiatives: int = 0
    models: int = 0
    exemplars: int = 0


@dataclass(frozen=True, slots=True)
class ContentProgress:
    """What was done for one content of a plan; `number` None for what serves none in particular."""

    number: int | None
    text: str
    counts: Mapping[ActivityKind, int]
    units: int
    households_helped: int

    @property
    def is_empty(self) -> bool:
        """Whether nothing was done for it yet."""
        return not any(self.counts.values())


class LooksReported(WrongField):
    """A unit's file has brought what looks like the same activity."""

    def __init__(self, title: str, told: str) -> None:
        super().__init__(
            "title",
            f"Đơn vị đã có hoạt động “{title}” {told}. Nếu đây là hoạt động khác, hãy ghi lý do "
            "vẫn ghi thêm.",
        )


def check(new: NewActivity, year: int, today: date) -> dict[str, str]:
    """What cannot be, by field: a blank title, a day to come or of another year, less than none."""
    wrong = dict.fromkeys(
        (field for field in _FIGURES if (getattr(new, field) or 0) < 0),
        "Số này không thể nhỏ hơn 0.",
    )
    if not clean(new.title):
        wrong["title"] = "Hãy ghi tên hoạt động, sáng kiến, mô hình hoặc điển hình."
    if new.person and new.kind is ActivityKind.ACTIVITY:
        wrong["person"] = "Chỉ sáng kiến, mô hình và điển hình mới ghi tên một cá nhân."
    if new.held_on and new.held_on[:4] != str(year):
        wrong["held_on"] = f"Thời gian phải thuộc năm {year} của phong trào."
    elif new.held_on and first_day(new.held_on) > today.isoformat():
        wrong["held_on"] = "Thời gian ở sau ngày hôm nay; chỉ ghi việc đã làm."
    return wrong


def doubles(activities: Sequence[ActivityInfo]) -> tuple[ActivityInfo, ...]:
    """Typed activities that a unit has reported besides, as it seems: the same title and day."""
    reported = {_known_by(one) for one in activities if not one.typed}
    return tuple(one for one in activities if one.typed and _known_by(one) in reported)


def _known_by(one: ActivityInfo) -> tuple[str, str, str, str]:
    return one.campaign, one.unit_code, match_key(one.title), one.held_on


def look_alike(one: tuple[str, str], other: tuple[str, str]) -> bool:
    """Whether two activities of a unit, each a title and a day, look like the same."""
    return match_key(one[0]) == match_key(other[0]) and one[1] == other[1]
