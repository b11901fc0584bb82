"""What rows alone do not tell: why a command stays although its rows are as it left them.

The services refuse the same by rules that their own commands ask.
"""

from collections.abc import Callable, Sequence
from itertools import combinations
from typing import Any

from sqlalchemy import Connection, or_, select

from desktop_app.domain.awards.rounds import RoundState
from desktop_app.models.audit import AuditEntry
from desktop_app.models.awards import AwardRound
from desktop_app.models.recording import RowChange
from desktop_app.models.scoring import EnteredMark, SheetStep
from desktop_app.models.units import PersonUnit
from desktop_app.services.slices import slices
from desktop_app.services.undoing import again
from desktop_app.services.undoing.changed_rows import rows_of

_PASSED_ON = (
    "phiếu điểm đã được chuyển đi, trả lại hoặc chấm tiếp sau đó. Hãy trả phiếu lại bước cần sửa"
)
_MARKED = "sau đó đã có điểm chấm theo bộ tiêu chí này. Hãy sửa bộ tiêu chí thành phiên bản mới"
_ROUND = "đợt xét khen thưởng đã trình đi hoặc đã kết thúc"
_PLACES = "cán bộ đã được ghi nơi công tác khác trong cùng thời gian. Hãy sửa nơi công tác của họ"


def why_not(connection: Connection, entry: int, changes: Sequence[RowChange]) -> str:
    """Why the rows that an entry's command changed are not put back, "" where they may be.

    Asked after they were put back, within the same transaction.
    """
    found = (guard(connection, entry, changes) for guard in _GUARDS)
    return next((why for why in found if why), "")


def _passed_on(connection: Connection, entry: int, changes: Sequence[RowChange]) -> str:
    """A sheet that went on, or was marked by whom it went to, is not changed behind their back."""
    marks = _sheets(changes, "entered_mark")
    steps = _sheets(changes, "sheet_step")
    gone_on = _later(connection, entry, SheetStep, marks | steps)
    marked = _later(connection, entry, EnteredMark, steps)
    return _PASSED_ON if gone_on or marked else ""


def _sheets(changes: Sequence[RowChange], table: str) -> set[tuple[int, int, int]]:
    return {
        (row["set_id"], row["unit_id"] or 0, row["person_id"] or 0)
        for row in rows_of(changes, table)
    }


def _later(
    connection: Connection,
    entry: int,
    model: type[EnteredMark | SheetStep],
    sheets: set[tuple[int, int, int]],
) -> bool:
    """Whether something was written to one of the sheets after the entry."""
    at = select(AuditEntry.at).where(AuditEntry.id == entry).scalar_subquery()
    sets = {set_id for set_id, *_ in sheets}
    query = select(model.set_id, model.unit_id, model.person_id).where(
        model.set_id.in_(sets), model.entered_at > at
    )
    found = connection.execute(query)
    return any((row.set_id, row.unit_id or 0, row.person_id or 0) in sheets for row in found)


def _marked(connection: Connection, entry: int, changes: Sequence[RowChange]) -> str:
    """Marks stand by the codes of their set, so it stays as it was when they were given."""
    sets = {row["id"] for row in rows_of(changes, "criteria_set")}
    new = {one["id"] for one in rows_of(changes, "criteria_set", added=True)}
    at = select(AuditEntry.at).where(AuditEntry.id == entry).scalar_subquery()
    later = select(EnteredMark.id).where(
        EnteredMark.set_id.in_(sets - new), EnteredMark.entered_at > at
    )
    return _MARKED if connection.execute(later.limit(1)).first() else ""


def _of_round(connection: Connection, _entry: int, changes: Sequence[RowChange]) -> str:
    """Who is nominated in a round that went on stays as sent."""
    moved = {row["id"] for row in rows_of(changes, "award_round")}
    there = {row["round_id"] for row in rows_of(changes, "nomination")} - moved
    listed = {row["round_id"] for row in rows_of(changes, "nomination", added=True)} - moved
    listed |= {row["round_id"] for row in rows_of(changes, "nomination", removed=True)} - moved
    sent = AwardRound.state.in_([RoundState.FORWARDED, RoundState.ANSWERED])
    query = select(AwardRound.id).where(
        or_(
            AwardRound.id.in_(there) & (AwardRound.state == RoundState.CLOSED),
            AwardRound.id.in_(listed) & sent,
        )
    )
    return _ROUND if connection.execute(query.limit(1)).first() else ""


def _placed_twice(connection: Connection, _entry: int, changes: Sequence[RowChange]) -> str:
    """Nobody serves in two places at once by what was put back."""
    back = {row["id"] for row in rows_of(changes, "person_unit")}
    people = sorted({row["person_id"] for row in rows_of(changes, "person_unit")})
    for some in slices(people, 500):
        places = _places(connection, some)
        if any(_twice(ones, back) for ones in places.values()):
            return _PLACES
    return ""


def _places(connection: Connection, people: Sequence[int]) -> dict[int, list[Any]]:
    found: dict[int, list[Any]] = {}
    query = select(PersonUnit.__table__).where(PersonUnit.person_id.in_(people))
    for row in connection.execute(query):
        found.setdefault(row.person_id, []).append(row)
    return found


def _twice(places: Sequence[Any], back: set[int]) -> bool:
    """Whether a place that came back overlaps one that was left alone."""
    return any(
        (one.id in back) != (other.id in back)
        and (not one.valid_to or other.valid_from < one.valid_to)
        and (not other.valid_to or one.valid_from < other.valid_to)
        for one, other in combinations(places, 2)
    )


_GUARDS: tuple[Callable[[Connection, int, Sequence[RowChange]], str], ...] = (
    _passed_on,
    _marked,
    _of_round,
    _placed_twice,
    again.reorganised,
    again.matched,
)
