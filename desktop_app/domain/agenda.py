"""What the office has to do next, by deadline: tasks, returns, receipts, findings, rounds, acts."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from desktop_app.domain.due import due_key, is_past, last_day

# How far ahead a deadline is said to be near, in days; and what is too far away to count days.
NEAR = 7
DAYS_COUNTED = 60


class AgendaKind(StrEnum):
    """What has to be done; each kind has its place in the window."""

    TASK = "task"
    RETURNS = "returns"
    FINDING = "finding"
    DRIVE = "drive"
    RECEIPTS = "receipts"
    ON_HAND = "on_hand"
    SCORE = "score"
    PUBLISH = "publish"
    ROUND = "round"
    STATISTICS = "statistics"
    CLOSE = "close"


class Urgency(StrEnum):
    """How near a deadline is."""

    OVERDUE = "overdue"
    NEAR = "near"
    LATER = "later"
    UNDATED = "undated"


AGENDA_KINDS = {
    AgendaKind.TASK: "Việc theo kế hoạch",
    AgendaKind.RETURNS: "Báo cáo của đơn vị",
    AgendaKind.FINDING: "Khắc phục sau kiểm tra",
    AgendaKind.DRIVE: "Đợt vận động",
    AgendaKind.RECEIPTS: "Biên lai",
    AgendaKind.ON_HAND: "Nộp về quỹ",
    AgendaKind.SCORE: "Chấm điểm",
    AgendaKind.PUBLISH: "Công bố xếp hạng",
    AgendaKind.ROUND: "Đợt xét khen thưởng",
    AgendaKind.STATISTICS: "Biểu thống kê",
    AgendaKind.CLOSE: "Khóa sổ năm",
}


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """One thing to do: `about` says what it is of, `due` ISO as far as known, "" for no day.

    `ident` names the record behind it: a task "CAMPAIGN:ID", returns "CAMPAIGN:PERIOD:STATUS", a
    finding "CAMPAIGN:INSPECTION", a drive or money its code, a round its number, statistics the
    first form's code.
    """

    kind: AgendaKind
    title: str
    about: str = ""
    due: str = ""
    ident: str = ""


@dataclass(frozen=True, slots=True)
class Agenda:
    """What is to be done, the most urgent first, as seen on a day."""

    today: date
    items: tuple[AgendaItem, ...] = ()

    def urgency(self, item: AgendaItem) -> Urgency:
        """How near an item's deadline is."""
        return urgency(item.due, self.today)

    def time_left(self, item: AgendaItem) -> str:
        """How long there is for an item, in words."""
        return time_left(item.due, self.today)

    def count(self, wanted: Urgency) -> int:
        """How many items are so urgent."""
        return sum(self.urgency(item) is wanted for item in self.items)


def agenda(items: Iterable[AgendaItem], today: date) -> Agenda:
    """Items by the last day that may be meant, those without a day last, in the order given."""
    return Agenda(today, tuple(sorted(items, key=lambda item: due_key(item.due))))


def urgency(due: str, today: date) -> Urgency:
    """How near a day is; what is due in a month or a year is due by its end."""
    if not due:
        return Urgency.UNDATED
    if is_past(due, today):
        return Urgency.OVERDUE
    return Urgency.NEAR if _days(due, today) <= NEAR else Urgency.LATER


def time_left(due: str, today: date) -> str:
    """“quá hạn 2 ngày”, “hôm nay là ngày cuối”, “còn 3 ngày”; "" where no day is set."""
    if not due:
        return ""
    days = _days(due, today)
    if days < -DAYS_COUNTED:
        return "đã hết hạn"
    if days < 0:
        return f"quá hạn {-days} ngày"
    return f"còn {days} ngày" if days else "hôm nay là ngày cuối"


def _days(due: str, today: date) -> int:
    return (date.fromisoformat(last_day(due)) - today).days
