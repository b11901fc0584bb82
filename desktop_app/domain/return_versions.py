"""Which versions of a unit's return count, and whether a list adds to what came before.

A tally is one file that reports for several units. What a unit sends itself goes before what a
tally says of it, in whatever order they come.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Version:
    """One version that stands; `number` counts from 1 in the order of arrival."""

    number: int
    supplement: bool = False
    tally: bool = False


def in_force(versions: Iterable[Version]) -> frozenset[int]:
    """The numbers of the versions that count, of those that stand.

    The newest whole version that the unit sent itself is the base, else the newest whole tally;
    supplements count that came after the base. Beside a unit's own base no tally's supplement
    counts, as nobody knows what of it the unit has told already.
    """
    stand = tuple(versions)
    whole = [one for one in stand if not one.supplement]
    own = [one.number for one in whole if not one.tally]
    base = max(own or [one.number for one in whole], default=0)
    later = {
        one.number
        for one in stand
        if one.supplement and one.number > base and not (own and one.tally)
    }
    return frozenset(later | {base} if base else later)


@dataclass(frozen=True, slots=True)
class Mark:
    """A row as far as it tells versions apart: about whom, on which day, and how much.

    `who` is a key of a person or an activity, `day` ISO text or empty, `worth` what is given;
    `many`: the row sums several people up.
    """

    who: str
    day: str = ""
    worth: tuple[str, ...] = ()
    many: bool = False


def adds_to(old: Collection[Mark], new: Collection[Mark]) -> bool | None:
    """Whether a later list adds to an earlier one, None where its rows do not settle it.

    Most of the earlier rows again, with whatever figures: a new version. None of them, but other
    people or other days: a supplement. Some of them, or the same people with the same figures on
    other days (a corrected date, or a second gift?), or sums where there were people (the same
    money once more?): nobody but the unit knows.
    """
    if not old or not new:
        return False
    again = _again(old, new)
    if 2 * again > len(old):
        return False
    unlike = _sums_up(old) != _sums_up(new)
    return None if again or unlike or _only_days_differ(old, new) else True


def repeats_whole(old: Collection[Mark], new: Collection[Mark]) -> bool:
    """Whether all of the earlier rows come again, with the same figures."""
    known = set(new)
    return bool(old) and all(one in known for one in old)


def _again(old: Collection[Mark], new: Collection[Mark]) -> int:
    """How many earlier rows are about somebody of the later list, on the same day if told."""
    days: dict[str, set[str]] = {}
    for one in new:
        days.setdefault(one.who, set()).add(one.day)
    return sum(_same_day(one.day, days.get(one.who, set())) for one in old)


def _same_day(day: str, days: Collection[str]) -> bool:
    return bool(days) and (not day or day in days or "" in days)


def _sums_up(rows: Iterable[Mark]) -> bool:
    return any(one.many or not one.who for one in rows)


def _only_days_differ(old: Collection[Mark], new: Collection[Mark]) -> bool:
    known = {(one.who, one.worth) for one in new}
    same = sum((one.who, one.worth) in known for one in old)
    return 2 * same > len(old)
