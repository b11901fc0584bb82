"""Everything that a person or a unit was given, considered for or measured by, line by line."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from desktop_app.domain.criteria import Subject


class LineKind(StrEnum):
    """What a line of a history tells of."""

    AWARD = "award"
    NOMINATION = "nomination"
    ASSESSMENT = "assessment"
    RANKING = "ranking"
    INITIATIVE = "initiative"
    DISCIPLINE = "discipline"


LINE_KINDS: Mapping[LineKind, str] = {
    LineKind.AWARD: "Khen thưởng",
    LineKind.NOMINATION: "Xét khen thưởng",
    LineKind.ASSESSMENT: "Đánh giá, xếp loại",
    LineKind.RANKING: "Xếp hạng",
    LineKind.INITIATIVE: "Sáng kiến",
    LineKind.DISCIPLINE: "Kỷ luật, xem xét",
}


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """One thing of a year: `what` in short, `detail` with its figures, `basis` where it stands.

    `day` ISO, "" where only the year is known; `unit`: of a unit's history, the name of the former
    unit that it happened to, "" for the unit itself; `stands`: neither revoked nor refused.
    """

    year: int
    day: str
    kind: LineKind
    what: str
    detail: str
    basis: str = ""
    money: int | None = None
    unit: str = ""
    stands: bool = True


@dataclass(frozen=True, slots=True)
class AwardHistory:
    """The whole history of one, oldest first; `formers`: names of the units that it came from."""

    subject: Subject
    code: str
    name: str
    lines: tuple[HistoryLine, ...]
    formers: tuple[str, ...] = ()

    @property
    def awards(self) -> int:
        """How many awards stand."""
        return sum(one.kind is LineKind.AWARD and one.stands for one in self.lines)

    @property
    def money(self) -> int:
        """The reward money of the awards that stand, in đồng."""
        return sum(one.money or 0 for one in self.lines if one.stands)


def in_order(line: HistoryLine) -> tuple[int, str, int]:
    """By year, then by day; what has no day stands at its year's end."""
    kinds = list(LineKind)
    return (line.year, line.day or f"{line.year}-12-31", kinds.index(line.kind))


@dataclass(frozen=True, slots=True)
class Remembered:
    """Somebody who has a history to look up: `about` tells them from others of that name.

    It is a person's unit, the last one where they left, and until when (“… đến 30/06/2024”); of a
    unit only until when it was there.
    """

    code: str
    name: str
    about: str = ""
