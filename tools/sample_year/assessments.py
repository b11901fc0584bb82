"""Targets given to units with what they reached, and the appraisers' marks."""

from dataclasses import dataclass
from decimal import Decimal
from random import Random

from tools.sample_year.department import Unit
from tools.sample_year.facts import random_for


@dataclass(frozen=True, slots=True)
class TargetKind:
    """A target as the department words it."""

    code: str
    title: str
    measure: str


TARGETS = (
    TargetKind("NVCM", "Tỷ lệ hoàn thành nhiệm vụ chuyên môn được giao", "%"),
    TargetKind("GN", "Số hộ nghèo được hỗ trợ thoát nghèo", "Hộ"),
    TargetKind("DN", "Số lao động được đào tạo nghề, giới thiệu việc làm", "Người"),
    TargetKind("HSTH", "Tỷ lệ hồ sơ trễ hạn", "%"),
    TargetKind("QUY", "Mức vận động Quỹ “Vì người nghèo”", "đồng"),
)


@dataclass(frozen=True, slots=True)
class Result:
    """A unit's target: `planned` and `actual` None where not assigned; `actual` None where open."""

    kind: TargetKind
    planned: Decimal | None
    actual: Decimal | None

    @property
    def not_assigned(self) -> bool:
        """Whether the unit was given no such target."""
        return self.planned is None


_HELP_POOR = frozenset(
    {"PGN", "PBTXH", "VP", "PKHTC", "PVLAT", "TTBTXH", "TTCTXH", "TTDVVL", "CDN", "TCNHA"}
)
_TRAIN = frozenset(
    {"PGDNN", "PVLAT", "TTDVVL", "CDN", "TCNHA", "TTHLLD", "TTDTXK", "TTPHCN", "CSCN"}
)
_DIVISION_GOAL_EACH, _AFFILIATED_GOAL_EACH = 300_000, 270_000


def results_of(unit: Unit) -> tuple[Result, ...]:
    """The five targets of a unit, in the order of `TARGETS`."""
    random = random_for(unit, "targets")
    goal = _DIVISION_GOAL_EACH if unit.is_division else _AFFILIATED_GOAL_EACH
    drawn = {
        "NVCM": (Decimal(100), _tenths(random, 905, 1000)),
        "GN": _counted(random, 4, 20) if unit.code in _HELP_POOR else (None, None),
        "DN": _counted(random, 40, 600) if unit.code in _TRAIN else (None, None),
        "HSTH": (Decimal(2), _tenths(random, 0, 35)),
        "QUY": (Decimal(goal * unit.headcount), None),
    }
    return tuple(Result(kind, *drawn[kind.code]) for kind in TARGETS)


def _tenths(random: Random, low: int, high: int) -> Decimal:
    return Decimal(random.randint(low, high)) / 10


def _counted(random: Random, low: int, high: int) -> tuple[Decimal, Decimal]:
    planned = random.randint(low, high)
    return Decimal(planned), Decimal(planned * random.randint(80, 125) // 100)


@dataclass(frozen=True, slots=True)
class MarkedCriterion:
    """A criterion that people mark; `maximum`: hundredths."""

    code: str
    title: str
    maximum: int
    group: str


CRITERIA = (
    MarkedCriterion("1.4", "Chất lượng tham mưu, văn bản", 1000, "1. Nhiệm vụ"),
    MarkedCriterion("2.1", "Xây dựng Đảng, đoàn thể, nội bộ đoàn kết", 800, "2. Xây dựng đơn vị"),
    MarkedCriterion("2.2", "Cải cách hành chính, chuyển đổi số", 700, "2. Xây dựng đơn vị"),
    MarkedCriterion("2.3", "Chấp hành pháp luật, không có đơn thư đúng", 500, "2. Xây dựng đơn vị"),
    MarkedCriterion("4.1", "Điểm thưởng sáng kiến, mô hình", 500, "4. Điểm thưởng"),
    MarkedCriterion("5.1", "Điểm trừ", 1000, "5. Điểm trừ"),
)
PASS_FAIL, PENALTY = "2.3", "5.1"
_FAILED = frozenset({"TTNDTT"})


def marks_of(unit: Unit) -> dict[str, int | None]:
    """Hundredths by criterion, None where left blank; a penalty is positive."""
    random = random_for(unit, "marks")
    return {
        "1.4": 25 * random.randint(30, 40),
        "2.1": 25 * random.randint(26, 32),
        "2.2": 50 * random.randint(9, 14),
        "2.3": 0 if unit.code in _FAILED else 500,
        "4.1": random.choice((None, None, 100, 150, 200, 300)),
        "5.1": random.choice((None, None, None, 50, 100, 200)),
    }


def summed(marks: dict[str, int | None]) -> int:
    """What the sheet's own 'Cộng' column says: hundredths, penalty taken off."""
    return sum((-points if code == PENALTY else points) for code, points in marks.items() if points)
