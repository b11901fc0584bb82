"""What can be taken back next, and what again, out of the steps that somebody took."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Step:
    """One command in the trail.

    `entry`: its number there, of several the last; `entries`: how many it has; `reverses`: the
    entry that it took back; `years`: those that it wrote to; `has_rows`: whether the rows that it
    changed are known; `is_own`: whether who asks took it.
    """

    entry: int
    action: str
    subject: str = ""
    import_id: int | None = None
    entries: int = 1
    reverses: int | None = None
    years: tuple[int, ...] = ()
    has_rows: bool = True
    is_own: bool = True


@dataclass(frozen=True, slots=True)
class Stacks:
    """The steps that can be taken back and those that can be done again, the next one last."""

    undo: tuple[Step, ...] = ()
    redo: tuple[Step, ...] = ()


@dataclass(frozen=True, slots=True)
class Offer:
    """What Ctrl+Z or Ctrl+Y would do now.

    `entry`: the entry that it would take back, 0 where it cannot; `what`: the command in words, ""
    where there is none; `why_not`: the sentence that says why it is not taken back; `loses`:
    whether the command took something away or changed many things at once, so that somebody may
    want it back.
    """

    entry: int = 0
    what: str = ""
    why_not: str = ""
    loses: bool = False


@dataclass(frozen=True, slots=True)
class Offers:
    """What can be taken back, and what done again."""

    undo: Offer = Offer()
    redo: Offer = Offer()


def stacked(steps: Iterable[Step], counts: Callable[[Step], bool]) -> Stacks:
    """Walk the steps from the oldest on, as an editor does.

    A new step forgets what could have been done again. `counts`: whether a step is one that people
    would want back; others are as if they had not been. What somebody took back elsewhere in the
    pile, by its number in the trail or for a colleague, leaves the pile from there.
    """
    undo: list[Step] = []
    redo: list[Step] = []
    for step in filter(counts, steps):
        if _taken(undo, step):
            redo.append(step)
        elif _taken(redo, step):
            undo.append(step)
        elif step.is_own:
            undo.append(step)
            redo.clear()
    return Stacks(tuple(undo), tuple(redo))


def _taken(pile: list[Step], step: Step) -> bool:
    """Take what a step reverses out of a pile; whether it was there."""
    found = [one for one in pile if one.entry == step.reverses]
    for one in found:
        pile.remove(one)
    return bool(found)


def first_cause(step: Step, known: Iterable[Step]) -> Step:
    """The command that a chain of there and back began with."""
    by_entry = {one.entry: one for one in known}
    while step.reverses in by_entry:
        step = by_entry[step.reverses]
    return step
