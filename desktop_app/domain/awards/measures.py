"""Measures of discipline, inspections and complaints: what bars a title, and on which days."""

from dataclasses import dataclass
from enum import StrEnum

from desktop_app.domain.criteria import Subject
from desktop_app.domain.text import clean


class MeasureKind(StrEnum):
    """A measure of discipline, lightest first, then what only bars while it runs."""

    REPRIMAND = "reprimand"
    WARNING = "warning"
    DEMOTION = "demotion"
    DISMISSAL = "dismissal"
    EXPULSION = "expulsion"
    INSPECTION = "inspection"
    COMPLAINT = "complaint"


MEASURE_KINDS = {
    MeasureKind.REPRIMAND: "Khiển trách",
    MeasureKind.WARNING: "Cảnh cáo",
    MeasureKind.DEMOTION: "Giáng chức, hạ bậc lương",
    MeasureKind.DISMISSAL: "Cách chức",
    MeasureKind.EXPULSION: "Buộc thôi việc",
    MeasureKind.INSPECTION: "Đang thanh tra, kiểm tra, xem xét xử lý",
    MeasureKind.COMPLAINT: "Đang giải quyết khiếu nại, tố cáo",
}
REVIEWS = frozenset({MeasureKind.INSPECTION, MeasureKind.COMPLAINT})
_WEIGHT = {kind: place for place, kind in enumerate(MeasureKind)}


@dataclass(frozen=True, slots=True)
class NewMeasure:
    """What is typed of a measure; `subject` is a code of the year's units or people.

    `from_on`: the ISO day of the measure; `to_on`: its last day, "" while it runs or where it has
    none. `document`: the decision.
    """

    subject: str
    kind: MeasureKind
    from_on: str
    of: Subject = Subject.INDIVIDUAL
    to_on: str = ""
    document: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Measure:
    """A measure that stands, with whom it is about; `subject_id` is the unit's or the person's."""

    id: int
    version: int
    of: Subject
    subject_id: int
    code: str
    name: str
    kind: MeasureKind
    from_on: str
    to_on: str = ""
    document: str = ""
    note: str = ""


def bars(kind: MeasureKind, lightest: MeasureKind, *, reviews: bool = False) -> bool:
    """Whether a measure is at least as heavy as `lightest`; reviews bar only where they are asked.

    Source: NĐ 152/2025 (no award during discipline, inspection or complaint), Luật 06/2022 Đ.28.
    """
    if kind in REVIEWS:
        return reviews or kind is lightest
    return lightest not in REVIEWS and _WEIGHT[kind] >= _WEIGHT[lightest]


def check(new: NewMeasure, today: str) -> dict[str, str]:
    """What cannot be, by field: no day, a day to come, an end before its beginning."""
    wrong: dict[str, str] = {}
    if not clean(new.subject):
        wrong["subject"] = "Hãy chọn đơn vị hoặc cán bộ."
    if not new.from_on:
        wrong["from_on"] = "Hãy ghi ngày bắt đầu."
    elif new.from_on > today:
        wrong["from_on"] = "Ngày bắt đầu ở sau ngày hôm nay."
    if new.to_on and new.to_on < new.from_on:
        wrong["to_on"] = "Ngày kết thúc ở trước ngày bắt đầu."
    return wrong
