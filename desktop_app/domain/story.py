"""The whole story of a campaign as one list."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class EventKind(StrEnum):
    """What happened."""

    LAUNCH = "launch"
    CHANGE = "change"
    REGISTRATION = "registration"
    RETURN = "return"
    REMINDER = "reminder"
    ACTIVITY = "activity"
    DRIVE = "drive"
    REMITTANCE = "remittance"
    TASK = "task"
    INSPECTION = "inspection"
    REVIEW = "review"
    DOCUMENT = "document"
    AWARD = "award"


EVENT_TITLES = {
    EventKind.LAUNCH: "Phát động",
    EventKind.CHANGE: "Thay đổi",
    EventKind.REGISTRATION: "Đăng ký, kế hoạch",
    EventKind.RETURN: "Báo cáo đơn vị",
    EventKind.REMINDER: "Đôn đốc",
    EventKind.ACTIVITY: "Hoạt động",
    EventKind.DRIVE: "Vận động quỹ",
    EventKind.REMITTANCE: "Nộp quỹ",
    EventKind.TASK: "Nhiệm vụ",
    EventKind.INSPECTION: "Kiểm tra",
    EventKind.REVIEW: "Sơ kết, tổng kết",
    EventKind.DOCUMENT: "Văn bản",
    EventKind.AWARD: "Khen thưởng",
}


@dataclass(frozen=True, slots=True)
class StoryEvent:
    """One thing that happened; `day` is ISO as far as known, `documents` their numbers.

    `unit`: the name of the unit that it is about, empty for the whole department.
    """

    day: str
    kind: EventKind
    text: str
    unit: str = ""
    documents: tuple[int, ...] = ()


def in_order(events: Iterable[StoryEvent]) -> tuple[StoryEvent, ...]:
    """By day, the earliest first; what has no day stands last, what has a year only begins it."""
    order = list(EventKind)
    return tuple(
        sorted(events, key=lambda one: (not one.day, one.day, order.index(one.kind), one.unit))
    )
