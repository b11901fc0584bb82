"""Inspections of units by bodies, what they found, by when it is mended and what was done."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from desktop_app.domain.due import due_key, is_past
from desktop_app.domain.text import clean


class InspectionKind(StrEnum):
    """How a unit is looked at."""

    INSPECTION = "inspection"
    SUPERVISION = "supervision"
    URGING = "urging"


INSPECTION_KINDS = {
    InspectionKind.INSPECTION: "Kiểm tra",
    InspectionKind.SUPERVISION: "Giám sát",
    InspectionKind.URGING: "Đôn đốc",
}


@dataclass(frozen=True, slots=True)
class NewInspection:
    """What is typed of an inspection; `unit` is a code, `body` a name, "" for the office itself.

    `planned_on` and `held_on` are ISO as far as known, "" where there is none.
    """

    unit: str
    kind: InspectionKind = InspectionKind.INSPECTION
    body: str = ""
    planned_on: str = ""
    held_on: str = ""
    result: str = ""


@dataclass(frozen=True, slots=True)
class NewFinding:
    """What is typed of a finding; `due_on` ISO as far as known, "" for none."""

    text: str
    due_on: str = ""


@dataclass(frozen=True, slots=True)
class FindingInfo:
    """A finding; it is settled where `settled_on` is a day, and `follow_up` says how."""

    id: int
    version: int
    text: str
    due_on: str
    settled_on: str
    follow_up: str

    def is_overdue(self, today: date) -> bool:
        """Whether it is open though its deadline is surely past."""
        return not self.settled_on and is_past(self.due_on, today)


@dataclass(frozen=True, slots=True)
class InspectionInfo:
    """An inspection with its findings; `documents` counts what was attached."""

    id: int
    version: int
    campaign: str
    unit_code: str
    unit_name: str
    kind: InspectionKind
    body: str
    planned_on: str
    held_on: str
    result: str
    documents: int
    findings: tuple[FindingInfo, ...] = ()

    @property
    def open(self) -> int:
        """How many findings are not settled yet."""
        return sum(not one.settled_on for one in self.findings)

    def as_new(self) -> NewInspection:
        """What would be typed to write it as it is."""
        return NewInspection(
            self.unit_code, self.kind, self.body, self.planned_on, self.held_on, self.result
        )


@dataclass(frozen=True, slots=True)
class Inspected:
    """What inspections say of a unit in a campaign, in numbers; `held` ones only."""

    inspections: int = 0
    findings_open: int = 0
    findings_settled: int = 0
    reminders: int = 0


def check(new: NewInspection, year: int, today: date) -> dict[str, str]:
    """What cannot be, by field: no day at all, a day held that is still to come, another year's."""
    wrong: dict[str, str] = {}
    if not new.planned_on and not new.held_on:
        wrong["planned_on"] = "Hãy ghi thời gian dự kiến, hoặc ngày đã kiểm tra."
    if new.held_on > today.isoformat():
        wrong["held_on"] = "Ngày thực hiện ở sau ngày hôm nay; hãy ghi vào thời gian dự kiến."
    for field in ("planned_on", "held_on"):
        day: str = getattr(new, field)
        if day and int(day[:4]) not in {year, year + 1}:
            wrong[field] = f"Thời gian phải thuộc năm {year} của phong trào hoặc năm sau đó."
    if clean(new.result) and not new.held_on:
        wrong["held_on"] = "Đã có kết quả thì hãy ghi ngày thực hiện."
    return wrong


def check_finding(new: NewFinding, held_on: str) -> dict[str, str]:
    """What cannot be, by field: nothing found, or a deadline before the inspection."""
    wrong: dict[str, str] = {}
    if not clean(new.text):
        wrong["text"] = "Hãy ghi điều phát hiện và việc phải khắc phục."
    if new.due_on and due_key(new.due_on) < due_key(held_on):
        wrong["due_on"] = "Hạn khắc phục ở trước ngày kiểm tra."
    return wrong


def overdue(inspections: Iterable[InspectionInfo], today: date) -> int:
    """How many findings are open though their deadlines are surely past."""
    return sum(one.is_overdue(today) for each in inspections for one in each.findings)
