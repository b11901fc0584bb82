"""Who is late again and again: the returns that were asked for, counted unit by unit."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from desktop_app.domain.intake_rows import Lateness
from desktop_app.domain.rows import UnitInfo

REPEATED = 2


@dataclass(frozen=True, slots=True)
class Asked:
    """One return that a unit (by code) owed: `days_late` 0 where it was in time."""

    unit: str
    year: int
    days_late: int
    missing: bool = False

    @property
    def failed(self) -> bool:
        """Whether it came too late or not at all."""
        return self.missing or self.days_late > 0


def lateness(units: Iterable[UnitInfo], asked: Iterable[Asked]) -> tuple[Lateness, ...]:
    """The units that failed `REPEATED` times or more, most failures first, then most days."""
    by_unit: defaultdict[str, list[Asked]] = defaultdict(list)
    for one in asked:
        by_unit[one.unit].append(one)
    counted = (_counted(unit, by_unit[unit.code]) for unit in units)
    repeated = [one for one in counted if one.late + one.missing >= REPEATED]
    return tuple(sorted(repeated, key=lambda one: (-one.late - one.missing, -one.days_late)))


def _counted(unit: UnitInfo, asked: Sequence[Asked]) -> Lateness:
    return Lateness(
        unit=unit,
        asked=len(asked),
        late=sum(1 for one in asked if one.days_late),
        missing=sum(1 for one in asked if one.missing),
        days_late=sum(one.days_late for one in asked),
        years=tuple(sorted({one.year for one in asked if one.failed})),
    )
