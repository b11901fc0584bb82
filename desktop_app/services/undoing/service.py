"""Taking back what was done, and doing again what was taken back: each a command of its own."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from sqlalchemy import Connection
from sqlalchemy.exc import IntegrityError

from desktop_app.domain.changes import Changes, Done
from desktop_app.domain.errors import ChangedSince, NotFound, Refused
from desktop_app.domain.undo import Offer, Offers, Step, first_cause, stacked
from desktop_app.models.recording import RowChange
from desktop_app.models.reverting import changed_since, in_use, missing, put_back, rows_there
from desktop_app.services import years
from desktop_app.services.desk import Command, Desk
from desktop_app.services.history import action_title, subject_title
from desktop_app.services.importing.taking_back import call_undone
from desktop_app.services.undoing.changed_rows import takes_away
from desktop_app.services.undoing.guards import why_not
from desktop_app.services.undoing.steps import changes_of, find_step, last_entry, steps_of
from desktop_app.services.undoing.ways import BOOKS, LEDGERS, REVERSED_BY, WHY_NOT, counts, loses

_TOO_MUCH = "Việc này đổi quá nhiều dòng nên sổ không giữ cách hoàn tác."


class Undoing:
    """What somebody did since the store was opened, and the way back from it."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        with desk.reading() as connection:
            self._opened_after = last_entry(connection)

    def offers(self) -> Offers:
        """What can be taken back next, and what can be done again."""
        with self._desk.reading() as connection:
            steps = steps_of(connection, self._desk.actor.name, self._opened_after)
            stacks = stacked(steps, counts)
            undo, redo = _offer(stacks.undo, steps), _offer(stacks.redo, steps)
            if undo.entry and _loses(connection, stacks.undo[-1]):
                undo = replace(undo, loses=True)
        return Offers(undo, redo)

    def take_back(self, entry: int) -> Done[str]:
        """Take the command of an entry in the trail back; what it was, in words.

        To take back what took something back is to do it again.

        Raises: NotFound where the entry or its way back is not kept; Refused where it is not taken
        back, or where other records rest on it; ChangedSince; ClosedYear.
        """
        with self._desk.command() as command:
            step = find_step(command.connection, entry)
            if step is None:
                what = "việc còn hoàn tác được có số"
                raise NotFound(what, str(entry))
            _refuse(step)
            command.reverses = entry
            _reverse(command, step)
        return Done(_words(step), Changes.ALL)


def _offer(stack: Sequence[Step], known: Sequence[Step]) -> Offer:
    if not stack:
        return Offer()
    step = stack[-1]
    what = _words(first_cause(step, known))
    why_not = _why_not(step)
    return Offer(0 if why_not else step.entry, what, why_not)


def _loses(connection: Connection, step: Step) -> bool:
    """Whether a command, not one that was only done again, took something away."""
    is_first = step.reverses is None
    return is_first and (loses(step) or takes_away(changes_of(connection, step.entry)))


def _chain(connection: Connection, step: Step) -> list[Step]:
    """A step, what it took back, and so on to the command that this began with, if all are kept."""
    chain = [step]
    while step.reverses is not None:
        before = find_step(connection, step.reverses)
        if before is None:
            return chain
        chain.append(before)
        step = before
    return chain


def _words(step: Step) -> str:
    others = f" và {step.entries - 1} mục khác" if step.entries > 1 else ""
    return f"{action_title(step.action)} ({subject_title(step.subject)}{others})"


def _why_not(step: Step) -> str:
    if step.action in WHY_NOT:
        return WHY_NOT[step.action]
    return "" if step.has_rows or step.action in REVERSED_BY else _TOO_MUCH


def _refuse(step: Step) -> None:
    why_not = _why_not(step)
    if why_not:
        raise Refused(why_not)


def _reverse(command: Command, step: Step) -> None:
    for year in step.years:
        years.ensure_open(command, year)
    chain = _chain(command.connection, step)
    first = step if step.action in REVERSED_BY else chain[-1]
    # What was done again is taken back as it was the first time: every second one of a chain.
    if first.action in REVERSED_BY and (first is step or len(chain) % 2):
        REVERSED_BY[first.action](command, first)
        return
    changes = changes_of(command.connection, step.entry)
    _refuse_ledger(changes)
    _put_back(command, chain, changes)
    if step.action == BOOKS:
        call_undone(command, step.import_id or 0)
    command.audit("history.undo", f"entry:{step.entry}", after=_told(step, changes))


def _refuse_ledger(changes: Sequence[RowChange]) -> None:
    if any(one.table in LEDGERS and None in {one.before, one.after} for one in changes):
        sentence = "Khoản đã vào sổ thì không xóa. Hãy đảo khoản đó, có ghi lý do."
        raise Refused(sentence)


def _put_back(command: Command, chain: Sequence[Step], changes: Sequence[RowChange]) -> None:
    connection, recording = command.connection, command.recording
    what, is_redo = _words(chain[-1]), len(chain) % 2 == 0
    there = rows_there(connection, changes)
    if recording is None or changed_since(there, changes):
        raise ChangedSince(what, again=is_redo)
    try:
        put_back(connection, recording, changes, there)
    except IntegrityError as error:
        raise ChangedSince(what, again=is_redo) from error
    why = _in_the_way(connection, chain[0].entry, changes)
    if why:
        undo = f"Không hoàn tác được “{what}” vì {why}."
        redo = f"Không làm lại được “{what}” vì {why}."
        raise Refused(redo if is_redo else undo)


def _in_the_way(connection: Connection, entry: int, changes: Sequence[RowChange]) -> str:
    if in_use(connection, changes) or missing(connection, changes):
        return "phần khác trong sổ đã dùng đến những gì việc đó ghi. Hãy bỏ những phần đó trước"
    return why_not(connection, entry, changes)


def _told(step: Step, changes: Sequence[RowChange]) -> Mapping[str, object]:
    return {"summary": _words(step), "rows": len(changes)}
