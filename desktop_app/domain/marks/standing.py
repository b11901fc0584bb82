"""The mark in whose place a new one would come: what is in force up to the new one's stage."""

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from desktop_app.domain.marks.rules import Standing, giver_of
from desktop_app.domain.marks.turns import is_before
from desktop_app.domain.set_rules import STAGE_TITLES, StageCode


@dataclass(frozen=True, slots=True)
class Given:
    """A mark that stands on one criterion; `marker`: the marking unit's code, empty for none."""

    stage: StageCode
    points: int
    actor: str
    marker: str = ""

    @property
    def giver(self) -> str:
        """Whose mark it is."""
        return giver_of(self.stage, self.actor, self.marker)


def standing(marks: Iterable[Given], stage: StageCode, giver: str) -> Standing | None:
    """Of marks in the order in which they were given; None where there is none to come after.

    Units that cross-score do not take each other's place: such a mark replaces that of its own
    unit, or comes after what stood before the cross stage.
    """
    known = [one for one in marks if _counts(one, stage, giver)]
    if not known:
        return None
    latest = known[0].stage
    for one in known:
        latest = one.stage if is_before(latest, one.stage) else latest
    newest = {_key(one): one for one in known if one.stage is latest}
    given = tuple(newest.values())
    points = Fraction(sum(one.points for one in given), len(given))
    if len(given) > 1:
        return Standing(points, latest.value, f"{STAGE_TITLES[latest]}, {len(given)} đơn vị")
    return Standing(points, given[0].giver, _by(given[0]))


def _counts(one: Given, stage: StageCode, giver: str) -> bool:
    if is_before(one.stage, stage):
        return True
    return one.stage is stage and (stage is not StageCode.CROSS or one.giver == giver)


def _key(one: Given) -> str:
    """At the cross stage each marking unit's counts, at the others the newest alone."""
    return one.marker if one.stage is StageCode.CROSS else ""


def _by(one: Given) -> str:
    title = STAGE_TITLES[one.stage]
    if one.stage is StageCode.SELF:
        return title
    return f"{title}, {one.marker or one.actor}"
