"""The marks of a whole set as a spreadsheet: seen at one stage, many entered at once."""

from collections import defaultdict
from collections.abc import Collection, Sequence

from sqlalchemy import Connection

from desktop_app.domain.changes import Changes, Done
from desktop_app.domain.errors import ClosedYear, Refused
from desktop_app.domain.judged import Judged
from desktop_app.domain.marks.cells import MarkScope, MarksEntered, TypedMark
from desktop_app.domain.marks.matrix import MarkMatrix
from desktop_app.domain.marks.standing import Given
from desktop_app.domain.set_rules import StageCode
from desktop_app.domain.text import clean
from desktop_app.models.settings import YearState
from desktop_app.services import years
from desktop_app.services.criteria import StoredSet
from desktop_app.services.desk import Command, Desk
from desktop_app.services.marks.bulk import write_all
from desktop_app.services.marks.checking import Checked, Pen, check_all
from desktop_app.services.marks.entering import find_marker
from desktop_app.services.marks.judging import Judging, begun, judging
from desktop_app.services.marks.mark_file import marks_in
from desktop_app.services.marks.matrix_rows import (
    Layout,
    columns_of,
    corrections,
    rows_of,
    scored_sheets,
    stages_of,
)
from desktop_app.services.marks.stored import counted_marks, given


class MarkMatrices:
    """Everybody's marks side by side."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def show(self, scope: MarkScope, code: str = "") -> MarkMatrix:
        """The marks on the set of a code, else on the first in use, at a stage that it has.

        Raises: NotFound, Refused where there is no set.
        """
        with self._desk.reading() as connection:
            asked = judging(connection, scope.year, scope.campaign, scope.subject)
            if not asked.sets:
                sentence = "Chưa có bộ tiêu chí để chấm. Hãy chấm điểm một lần hoặc thêm bộ."
                raise Refused(sentence)
            stored = next((one for one in asked.sets if one.rules.code == code), asked.sets[0])
            return _matrix(connection, asked, stored, scope)

    def enter(
        self,
        scope: MarkScope,
        marks: Sequence[TypedMark],
        *,
        reason: str = "",
        accept_valid: bool = False,
        look_only: bool = False,
    ) -> Done[MarksEntered]:
        """Keep the marks of many cells in one step, where none is refused.

        `accept_valid`: keep those that may go in although others may not; `look_only`: only say
        what would go in. An empty text takes the stage's mark out.

        Raises: ClosedYear, NotFound for the marking unit, Refused where there is no set.
        """
        try:
            with self._desk.command() as command:
                asked = begun(command, scope.year, scope.campaign, scope.subject)
                pen = Pen(
                    StageCode(scope.stage),
                    command.actor.name,
                    find_marker(asked, scope.marker),
                    clean(reason),
                )
                checked = check_all(asked, pen, marks, _stands(command, asked, marks))
                _leave_unless(checked, accept_valid=accept_valid, look_only=look_only)
                write_all(command, scope.year, pen, checked.allowed)
        except _Untouched as untouched:
            return Done(_entered(untouched.checked, written=False), Changes.NOTHING)
        return Done(_entered(checked, written=True), Changes.SCORES)

    def enter_file(  # noqa: PLR0913  # a file with all that its marks need
        self,
        scope: MarkScope,
        name: str,
        data: bytes,
        *,
        reason: str = "",
        accept_valid: bool = False,
        look_only: bool = False,
    ) -> Done[MarksEntered]:
        """The same from a text of tabs, commas or semicolons: codes at the left and on top.

        Raises: as `enter`, and WrongField where the text is no such table.
        """
        with self._desk.reading() as connection:
            asked = judging(connection, scope.year, scope.campaign, scope.subject)
        leaves = {leaf.code for stored in asked.sets for leaf in stored.rules.leaves}
        return self.enter(
            scope,
            marks_in(name, data, leaves),
            reason=reason,
            accept_valid=accept_valid,
            look_only=look_only,
        )


class _Untouched(Exception):
    """Nothing is written; what was begun for it is taken back."""

    def __init__(self, checked: Checked) -> None:
        super().__init__()
        self.checked = checked


def _leave_unless(checked: Checked, *, accept_valid: bool, look_only: bool) -> None:
    if look_only or not checked.allowed or (checked.refused and not accept_valid):
        raise _Untouched(checked)


def _entered(checked: Checked, *, written: bool) -> MarksEntered:
    accepted = tuple(one.accepted for one in checked.allowed)
    return MarksEntered(written, accepted, checked.refused, checked.unchanged)


def _stands(
    command: Command, asked: Judging, marks: Sequence[TypedMark]
) -> dict[tuple[int, str], list[Given]]:
    """What stands of those who are marked, in a query for each set."""
    members = _members(asked, {one.code for one in marks})
    stands: dict[tuple[int, str], list[Given]] = {}
    for stored in asked.sets:
        if stored.id in members:
            stands |= given(command.connection, stored, members[stored.id])
    return stands


def _members(asked: Judging, codes: Collection[str]) -> dict[int, list[Judged]]:
    """Those of the codes, by the number of the set that judges them."""
    members: defaultdict[int, list[Judged]] = defaultdict(list)
    for one in asked.subjects.values():
        stored = asked.set_of(one) if one.code in codes else None
        if stored is not None:
            members[stored.id].append(one)
    return members


def _stage(stored: StoredSet, stage: str) -> StageCode:
    """The stage asked for, else the last of the set that needs no vote."""
    known = [one.code for one in stored.rules.stages]
    if stage in known:
        return StageCode(stage)
    plain = [one.code for one in stored.rules.stages if not one.council]
    return (plain or known)[-1]


def _matrix(
    connection: Connection, asked: Judging, stored: StoredSet, scope: MarkScope
) -> MarkMatrix:
    stage = _stage(stored, scope.stage)
    crossing = find_marker(asked, scope.marker) if stage is StageCode.CROSS else None
    marks = list(counted_marks(connection, stored))
    if stage is StageCode.CROSS:
        number = crossing.id if crossing else 0
        marks = [one for one in marks if one.stage is not stage or one.marker == number]
    columns = columns_of(stored.rules, stage, corrections(connection, stored))
    layout = Layout(stored, stage, [column.code for column in columns])
    closed = years.state_of(connection, asked.year) is YearState.CLOSED
    return MarkMatrix(
        year=asked.year,
        campaign=asked.campaign,
        subject=asked.subject,
        code=stored.rules.code,
        title=stored.rules.title,
        sets=tuple((one.rules.code, one.rules.title) for one in asked.sets),
        stage=stage,
        stages=stages_of(stored.rules),
        marker=crossing.code if crossing else "",
        markers=tuple((unit.code, unit.name) for unit in asked.units.values() if unit.cluster),
        criteria=columns,
        rows=tuple(rows_of(asked, layout, marks, scored_sheets(connection, stored))),
        fixed=str(ClosedYear(asked.year)) if closed else "",
    )
