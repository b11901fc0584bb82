"""What a set's next version takes over: marks with their votes, and where each sheet stands."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from sqlalchemy import insert, select

from desktop_app.domain.criteria import CriteriaSet
from desktop_app.domain.scoring import mark_problem
from desktop_app.models.awards import Vote
from desktop_app.models.scoring import EnteredMark, SheetStep
from desktop_app.services.desk import Command

# The records of the forerunner and of the next version.
Versions: TypeAlias = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Carried:
    """What a new version took over of its forerunner's marks; `dropped`: counts by criterion."""

    kept: int
    dropped: tuple[tuple[str, int], ...]


def carry_marks(command: Command, versions: Versions, rules: CriteriaSet) -> Carried:
    """Copy the standing marks that the new version takes, with all that is known of them."""
    old, new = versions
    marks = select(EnteredMark.__table__).where(
        EnteredMark.set_id == old, EnteredMark.withdrawn.is_(False)
    )
    rows = command.connection.execute(marks.order_by(EnteredMark.id)).all()
    kept = _kept(rows, rules)
    _carry_votes(
        command, old, dict(zip((row.id for row in kept), _copied(command, kept, new), strict=True))
    )
    dropped = Counter(row.criterion for row in rows) - Counter(row.criterion for row in kept)
    return Carried(len(kept), tuple(sorted(dropped.items())))


def _copied(command: Command, rows: Sequence[Any], new: int) -> list[int]:
    """The numbers of the copies, in the order of the marks."""
    if not rows:
        return []
    added = insert(EnteredMark).returning(EnteredMark.id, sort_by_parameter_order=True)
    records = [_record(row, set_id=new) for row in rows]
    return list(command.connection.scalars(added, records))


def _carry_votes(command: Command, old: int, copies: Mapping[int, int]) -> None:
    """A mark that the council voted on stands by the same vote."""
    votes = (
        select(Vote.__table__)
        .join(EnteredMark, EnteredMark.id == Vote.mark_id)
        .where(EnteredMark.set_id == old)
        .order_by(Vote.id)
    )
    records = [
        _record(row, mark_id=copies[row.mark_id])
        for row in command.connection.execute(votes)
        if row.mark_id in copies
    ]
    if records:
        command.connection.execute(insert(Vote), records)


def _kept(rows: Iterable[Any], rules: CriteriaSet) -> list[Any]:
    """Those that the rules take; what a mark that is not taken had replaced stays replaced."""
    takes = _taker(rules)
    stages = {one.code.value for one in rules.stages}
    standing: dict[tuple[object, ...], list[Any]] = {}
    for row in rows:
        given = (row.unit_id, row.person_id, row.criterion, row.stage, row.marker_unit_id)
        if row.stage in stages and takes(row.criterion, row.points):
            standing.setdefault(given, []).append(row)
        else:
            standing[given] = []
    return sorted((row for taken in standing.values() for row in taken), key=lambda row: row.id)


def _record(row: Any, **changed: int) -> dict[str, Any]:  # noqa: ANN401  # a row of any table
    told: dict[str, Any] = row._asdict()
    return {key: value for key, value in told.items() if key != "id"} | changed


def _taker(rules: CriteriaSet) -> Callable[[str, int], bool]:
    leaves = {leaf.code: leaf for leaf in rules.leaves}
    known: dict[tuple[str, int], bool] = {}

    def takes(code: str, points: int) -> bool:
        if (code, points) not in known:
            leaf = leaves.get(code)
            known[code, points] = leaf is not None and mark_problem(leaf, points) is None
        return known[code, points]

    return takes


def carry_steps(command: Command, versions: Versions, rules: CriteriaSet) -> None:
    """Sheets that were handed over or sent back stay so; what is no more is not reopened."""
    old, new = versions
    stages = [one.code.value for one in rules.stages]
    codes = {one.code for one in rules.criteria}
    steps = (
        select(SheetStep.__table__)
        .where(SheetStep.set_id == old, SheetStep.stage.in_(stages))
        .order_by(SheetStep.id)
    )
    records = [_record(row, set_id=new) for row in command.connection.execute(steps)]
    for record in records:
        record["criteria"] = [code for code in record["criteria"] if code in codes]
    if records:
        command.connection.execute(insert(SheetStep), records)
