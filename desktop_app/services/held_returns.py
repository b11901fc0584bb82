"""Returns that are being corrected: their figures wait, unless whoever scores takes them as is."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection

from desktop_app.domain.criteria import Fact, Facts, Subject
from desktop_app.domain.judged import Judged
from desktop_app.domain.rows import CampaignInfo
from desktop_app.domain.scoring.facts import split_name
from desktop_app.services import campaigns, completeness
from desktop_app.services.criteria import StoredSet

# What a return tells, and the days by which it was late; no other fact rests on a return.
_OF_RETURNS = frozenset(
    {
        "participants",
        "contributed_vnd",
        "in_kind_vnd",
        "labour_days",
        "activities",
        "households_helped",
        "initiatives",
        "models",
        "exemplars",
        "late_days",
    }
)
WAITS = "Báo cáo phong trào {code} của đơn vị đang được sửa nên chưa chấm: để trống."
NOT_COUNTED = "Chưa tính báo cáo đang được sửa: {codes}"


@dataclass(frozen=True, slots=True)
class Waiting:
    """By the template code of a fact's campaign ("" the set's own) and unit: the campaign's code.

    Only units whose return is being corrected stand in it.
    """

    names: tuple[str, ...]
    by_template: Mapping[str, Mapping[int, str]]

    @property
    def units(self) -> frozenset[int]:
        """The numbers of the units of which something waits."""
        return frozenset(unit for units in self.by_template.values() for unit in units)

    def of(self, unit_id: int) -> dict[str, str]:
        """The names of a unit's facts that wait, each with its campaign's code."""
        held = {key: units[unit_id] for key, units in self.by_template.items() if unit_id in units}
        return {name: held[key] for name in self.names if (key := split_name(name)[1]) in held}

    def notes_of(self, unit_id: int) -> tuple[str, ...]:
        """What a unit's sheet says of it, one sentence; none where nothing waits."""
        codes = sorted(set(self.of(unit_id).values()))
        return (NOT_COUNTED.format(codes=", ".join(codes)),) if codes else ()


def waiting(connection: Connection, stored: StoredSet, names: Collection[str]) -> Waiting:
    """Which of the named facts wait because a unit's return is being corrected."""
    resting = tuple(name for name in names if split_name(name)[0] in _OF_RETURNS)
    wanted = {split_name(name)[1] for name in resting}
    found: dict[str, dict[int, str]] = {}
    for info in campaigns.of_year(connection, stored.year) if wanted else ():
        keys = wanted.intersection(_keys(stored, info))
        units = completeness.being_corrected(connection, info) if keys else ()
        for key in keys:
            found.setdefault(key, {}).update(dict.fromkeys(units, info.code))
    return Waiting(resting, found)


def held_back(
    held: Waiting, everybody: Sequence[Judged], found: Mapping[int, Facts]
) -> Mapping[int, Facts]:
    """The facts, where those of returns that are being corrected only say that they are."""
    waits = {unit: held.of(unit) for unit in {one.unit_id for one in everybody}}
    return {one.id: {**found[one.id], **_silenced(waits[one.unit_id])} for one in everybody}


def _silenced(waits: Mapping[str, str]) -> Facts:
    return {name: Fact(name, None, text=WAITS.format(code=code)) for name, code in waits.items()}


def _keys(stored: StoredSet, info: CampaignInfo) -> set[str]:
    """How the set's facts may name a campaign; people's own facts of a year name none."""
    of_all = stored.campaign_id is None and stored.rules.subject is Subject.INDIVIDUAL
    own = {""} if of_all or info.id == stored.campaign_id else set[str]()
    return own | ({info.template} if info.template else set())
