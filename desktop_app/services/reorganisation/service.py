"""Acts of reorganisation: each checked as a whole, written in one transaction, taken back whole."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from sqlalchemy import Connection, func, insert, select

from desktop_app.domain.act_effects import ActEffect
from desktop_app.domain.changes import Changes, Done
from desktop_app.domain.dates import format_date
from desktop_app.domain.documents import Owner, OwnerKind
from desktop_app.domain.errors import NotFound
from desktop_app.domain.problems import Problem, error
from desktop_app.domain.reorganisation import (
    ActKind,
    Decision,
    Life,
    Successor,
    UnfitAct,
    Units,
    check_below,
    check_decision,
    check_ending,
    check_merged_into,
    check_name,
    check_parent,
    check_shares,
    check_successors,
    check_there,
)
from desktop_app.domain.text import clean
from desktop_app.domain.unit_history import ActInfo
from desktop_app.models.units import Reorganisation as ActRecord
from desktop_app.models.units import Unit, UnitName
from desktop_app.services import documents
from desktop_app.services.desk import Command, Desk
from desktop_app.services.reorganisation import writing
from desktop_app.services.reorganisation.preview import rehearse
from desktop_app.services.reorganisation.reading import all_acts, lives
from desktop_app.services.reorganisation.sentences import (
    dissolve_sentence,
    merge_sentence,
    move_sentence,
    rename_sentence,
    split_sentence,
)
from desktop_app.services.reorganisation.trace import Trace
from desktop_app.services.reorganisation.undoing import KEPT, ensure_writable, marks, undo_newest
from desktop_app.services.reorganisation.year_lists import list_anew

_CHANGED = Changes.UNITS | Changes.PEOPLE | Changes.RETURNS | Changes.FUNDS


class _Act:
    """An act under way: its command, its units, its trace and its number."""

    def __init__(self, command: Command, decision: Decision) -> None:
        self.command = command
        self.decision = decision
        self.units = lives(command.connection, decision.day)
        self.trace = Trace(command.connection)
        self.number = 0

    @property
    def connection(self) -> Connection:
        return self.command.connection

    @property
    def day(self) -> str:
        return self.decision.day

    def unit(self, code: str) -> Life:
        """Raises: NotFound."""
        if code not in self.units:
            what = "đơn vị"
            raise NotFound(what, code)
        return self.units[code]

    def check(self, *checks: Callable[[], Iterable[Problem]]) -> None:
        """Raises: UnfitAct with all that is wrong; the day first, as others look at it."""
        problems = list(check_decision(self.decision))
        if not any(one.code.startswith("day.") for one in problems):
            problems += [one for check in checks for one in check()]
        if problems:
            raise UnfitAct(list(dict.fromkeys(problems)))

    def begin(self, kind: ActKind, summary: str) -> None:
        """Write the act itself, with its document.

        Raises: ClosedYear.
        """
        ensure_writable(self.command, kind, int(self.day[:4]))
        record = {
            "kind": kind.value,
            "effective_on": self.day,
            "basis": clean(self.decision.basis),
            "reason": clean(self.decision.reason),
            "summary": summary,
            "entered_at": self.command.now,
            "actor": self.command.actor.name,
        }
        added = insert(ActRecord).returning(ActRecord.id)
        self.number = self.connection.execute(added, [record]).scalar_one()
        if self.decision.document is not None:
            owner = Owner(OwnerKind.REORGANISATION, self.number)
            documents.keep(self.command, self.decision.document, [owner])

    def end(self, kind: ActKind, summary: str, successors: Sequence[int]) -> None:
        """Say what was done, with all that is needed to take it back."""
        kept = {"records": self.trace.kept(), "successors": list(successors)}
        told = {"summary": summary, "day": self.day, "basis": clean(self.decision.basis)}
        self.command.audit(
            f"unit.{kind.value}",
            f"reorganisation:{self.number}",
            after=told | {KEPT: kept | {"marks": marks(self.connection)}},
            reason=clean(self.decision.reason),
        )


class Reorganisation:
    """What happens to units on a day."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def acts(self) -> tuple[ActInfo, ...]:
        """Every act, the latest day first."""
        with self._desk.reading() as connection:
            return all_acts(connection)

    def preview(self, work: Callable[["Reorganisation"], object]) -> ActEffect:
        """What an act would do, `work` being one of those below; nothing of it stays.

        Raises: whatever the act itself would raise.
        """
        return rehearse(self._desk, lambda desk: work(Reorganisation(desk)))

    def merge(self, decision: Decision, units: Sequence[str], into: Successor) -> Done[str]:
        """Merge units (codes) into one that exists or is made; its code is the result.

        Raises: NotFound, UnfitAct, ClosedYear.
        """
        target = replace(into, share=None)
        return self._succeed(ActKind.MERGE, decision, units, (target,), merge_sentence)

    def split(self, decision: Decision, unit: str, parts: Sequence[Successor]) -> Done[str]:
        """Split a unit; where it is one of its own parts it goes on. Codes of the parts result.

        Raises: NotFound, UnfitAct, ClosedYear.
        """
        return self._succeed(ActKind.SPLIT, decision, (unit,), tuple(parts), split_sentence)

    def dissolve(
        self, decision: Decision, unit: str, successors: Sequence[Successor] = ()
    ) -> Done[str]:
        """Dissolve a unit, with successors or without; their codes result.

        Raises: NotFound, UnfitAct, ClosedYear.
        """
        parts = tuple(successors)
        return self._succeed(ActKind.DISSOLVE, decision, (unit,), parts, dissolve_sentence)

    def rename(self, decision: Decision, unit: str, name: str) -> Done[None]:
        """Give a unit another name from a day on; documents of before keep the old one.

        Raises: NotFound, UnfitAct, ClosedYear.
        """
        with self._desk.command() as command:
            act = _Act(command, decision)
            life = act.unit(unit)
            act.check(
                lambda: check_there(life, act.day),
                lambda: _check_renamed(act, life, name),
                lambda: check_name(act.units, name, life.parent, act.day, (unit,)),
            )
            summary = rename_sentence(life, name)
            act.begin(ActKind.RENAME, summary)
            writing.end_name(act.trace, act.connection, life.id, act.day)
            writing.add_name(act.trace, life.id, name, act.day)
            act.trace.change(Unit, life.id, {})
            writing.stay(act.trace, act.number, life)
            act.end(ActKind.RENAME, summary, ())
        return Done(None, _CHANGED)

    def move(self, decision: Decision, unit: str, parent: str) -> Done[None]:
        """Put a unit under another (its code), or directly under the department ("").

        Raises: NotFound, UnfitAct, ClosedYear.
        """
        with self._desk.command() as command:
            act = _Act(command, decision)
            life = act.unit(unit)
            above = act.unit(parent) if parent else None
            act.check(
                lambda: check_there(life, act.day),
                lambda: check_parent(act.units, unit, parent, act.day),
                lambda: _check_moved(life, parent),
                lambda: check_name(act.units, life.name, parent, act.day, (unit,)),
            )
            summary = move_sentence(life, act.units.get(life.parent), above)
            act.begin(ActKind.MOVE, summary)
            act.trace.change(Unit, life.id, {"parent_id": above.id if above else None})
            writing.stay(act.trace, act.number, life)
            act.end(ActKind.MOVE, summary, ())
        return Done(None, _CHANGED)

    def undo(self) -> Done[str]:
        """Take the newest act back; what it did is the result.

        Raises: Refused where there is none, or where something was entered since that rests on it;
        ClosedYear.
        """
        with self._desk.command() as command:
            summary = undo_newest(command)
        return Done(summary, _CHANGED)

    def _succeed(
        self,
        kind: ActKind,
        decision: Decision,
        units: Sequence[str],
        parts: tuple[Successor, ...],
        sentence: Callable[[Sequence[Life], Sequence[tuple[str, Successor]]], str],
    ) -> Done[str]:
        """Units end and others succeed them."""
        with self._desk.command() as command:
            act = _Act(command, decision)
            formers = [act.unit(code) for code in units]
            for part in parts:
                _find(act, part)
            _check_succession(act, kind, units, parts)
            named = [(_name(act, one), one) for one in parts]
            summary = sentence(formers, named)
            act.begin(kind, summary)
            made = _write_succession(act, kind, formers, parts)
            act.end(kind, summary, list(made.values()))
            codes = _codes(command.connection, list(made.values()))
        return Done(", ".join(codes), _CHANGED)


def _find(act: _Act, part: Successor) -> None:
    if part.code and not part.name:
        act.unit(part.code)
    if part.parent:
        act.unit(part.parent)


def _name(act: _Act, part: Successor) -> str:
    return clean(part.name) or act.units[part.code].name


def _check_succession(
    act: _Act, kind: ActKind, units: Sequence[str], parts: Sequence[Successor]
) -> None:
    going_on = {one.code for one in parts if kind is ActKind.SPLIT} & set(units)
    ending = [code for code in units if code not in going_on]
    act.check(
        lambda: check_ending(act.units, units, act.day),
        lambda: _check_count(kind, parts),
        lambda: _check_itself(act.units, kind, units, parts),
        lambda: check_shares(parts),
        lambda: check_successors(act.units, parts, act.day, ending),
        lambda: check_below(act.units, ending, parts, act.day),
    )


def _check_count(kind: ActKind, parts: Sequence[Successor]) -> Iterable[Problem]:
    if kind is ActKind.SPLIT and len(parts) < 2:  # noqa: PLR2004  # one part is no split
        sentence = "Chia tách cần ít nhất hai đơn vị tiếp nhận, kể cả đơn vị cũ nếu còn hoạt động."
        yield error("successors.few", sentence)


def _check_itself(
    units: Units, kind: ActKind, codes: Sequence[str], parts: Sequence[Successor]
) -> Iterable[Problem]:
    if kind is not ActKind.SPLIT:
        for part in parts:
            yield from check_merged_into(units, codes, part)


def _check_renamed(act: _Act, unit: Life, name: str) -> Iterable[Problem]:
    if clean(name) == unit.name:
        yield error("name.same", "Tên mới giống hệt tên đang dùng; hãy ghi tên khác.")
    its = (UnitName.unit_id == unit.id, UnitName.valid_from >= act.day)
    later = act.connection.scalar(select(func.min(UnitName.valid_from)).where(*its))
    if later:
        sentence = (
            f"“{unit.name}” đã có tên khác từ ngày {format_date(later)}; hãy ghi ngày sau đó."
        )
        yield error("day.renamed_later", sentence)


def _check_moved(unit: Life, parent: str) -> Iterable[Problem]:
    if unit.parent == parent:
        yield error("parent.same", "Đơn vị đang ở đúng nơi đã chọn; hãy chọn nơi khác.")


def _write_succession(
    act: _Act, kind: ActKind, formers: Sequence[Life], parts: Sequence[Successor]
) -> dict[Successor, int]:
    trace, connection = act.trace, act.connection
    made = writing.successors(trace, act.units, parts, act.day)
    going_on = set(made.values()) if kind is ActKind.SPLIT else set()
    ending = [one for one in formers if one.id not in going_on]
    for former in formers:
        writing.lead(trace, act.number, former, made, whole=kind is ActKind.MERGE)
    for former in ending:
        writing.end_unit(trace, former, act.day)
    if len(made) == 1:
        (only,) = made.values()
        writing.hand_down(trace, act.units, [one.code for one in ending], only)
    ids = [one.id for one in formers]
    for part, ident in made.items():
        if part.takes_people:
            leaving = [one for one in ids if one != ident]
            writing.move_people(trace, connection, leaving, ident, act.day)
    year = int(act.day[:4])
    list_anew(trace, connection, year, [one.id for one in ending], list(made.values()))
    return made


def _codes(connection: Connection, numbers: Sequence[int]) -> list[str]:
    query = select(Unit.id, Unit.code).where(Unit.id.in_(numbers))
    found = {row.id: row.code for row in connection.execute(query)}
    return [found[one] for one in numbers]
