"""What may be done to a round in its state, and how rounds and nominations are changed."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, bindparam, update

from desktop_app.domain.awards.nominations import (
    NOMINATION_STATES,
    NominationLine,
    NominationState,
    Reasons,
    reasons_data,
)
from desktop_app.domain.awards.rounds import ROUND_STATES, RoundInfo, RoundState
from desktop_app.domain.awards.titles import Level
from desktop_app.domain.errors import Refused
from desktop_app.domain.refusals import WrongField
from desktop_app.domain.text import clean
from desktop_app.models.awards import AwardRound, NominationRecord
from desktop_app.services import years
from desktop_app.services.awards.round_rows import find_round, nominations
from desktop_app.services.awards.title_rows import titles
from desktop_app.services.desk import Command


def open_round(command: Command, round_id: int) -> RoundInfo:
    """A round in which people may still be proposed, its year open.

    Raises: NotFound, Refused, ClosedYear.
    """
    about = standing_round(command, round_id)
    if about.state not in {RoundState.OPEN, RoundState.PROPOSED}:
        sentence = f"Đợt này {ROUND_STATES[about.state].lower()} nên không sửa đề nghị nữa."
        raise Refused(sentence)
    return about


def standing_round(command: Command, round_id: int) -> RoundInfo:
    """A round of an open year.

    Raises: NotFound, ClosedYear.
    """
    about = find_round(command.connection, round_id)
    years.ensure_open(command, about.year)
    return about


def write(command: Command, round_id: int, values: dict[str, Any]) -> None:
    """Change a round."""
    change = update(AwardRound).where(AwardRound.id == round_id)
    command.connection.execute(change.values(version=AwardRound.version + 1, **values))


def needed_reason(reason: str) -> str:
    """A reason without idle spaces.

    Raises: WrongField where there is none.
    """
    if not clean(reason):
        field, sentence = "reason", "Hãy ghi lý do."
        raise WrongField(field, sentence)
    return clean(reason)


def set_states(command: Command, lines: Sequence[NominationLine], state: NominationState) -> None:
    """Bring nominations into a state, their reasons as they are."""
    rewrite(command, [(one.id, state, one.reasons) for one in lines])


def rewrite(command: Command, changed: Sequence[tuple[int, NominationState, Reasons]]) -> None:
    """Write states and reasons of nominations by their numbers, all in one statement."""
    if not changed:
        return
    table = NominationRecord.__table__
    change = update(NominationRecord).where(table.c.id == bindparam("which"))
    values = change.values(
        state=bindparam("into"), reasons=bindparam("why"), version=NominationRecord.version + 1
    )
    rows = [
        {"which": ident, "into": state.value, "why": reasons_data(reasons)}
        for ident, state, reasons in changed
    ]
    command.connection.execute(values, rows)


def lines_of(connection: Connection, about: RoundInfo) -> tuple[NominationLine, ...]:
    """Everybody who was considered in a round."""
    return nominations(connection, about.year, NominationRecord.round_id == about.id)


def going_on(connection: Connection, about: RoundInfo, day: str) -> list[NominationLine]:
    """What goes on to who decides above the department.

    Raises: Refused.
    """
    if about.tied:
        raise Refused(tied_told(about.tied))
    above = {one.code: one for one in titles(connection) if one.level is not Level.DEPARTMENT}
    ready = {NominationState.PROPOSED, NominationState.VOTED}
    going = [
        one for one in lines_of(connection, about) if one.title in above and one.state in ready
    ]
    for one in going:
        rule = above[one.title].rule_on(day)
        if one.state is NominationState.PROPOSED and rule is not None and rule.vote_share:
            why = f"“{one.title_name}” phải bỏ phiếu trước khi trình"
            sentence = f"{why}; {one.name} chưa có kết quả."
            raise Refused(sentence)
    if not going:
        sentence = "Không có đề nghị nào thuộc thẩm quyền cấp trên để trình."
        raise Refused(sentence)
    return going


def tied_told(count: int) -> str:
    """That people must decide first."""
    return (
        f"Còn {count} trường hợp “{NOMINATION_STATES[NominationState.TIED].lower()}”."
        " Hãy quyết định trước."
    )
