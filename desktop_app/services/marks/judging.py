"""Who is judged by which set in a year, and where each sheet stands, in a few queries."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from sqlalchemy import Connection, select

from desktop_app.domain.criteria import Subject
from desktop_app.domain.errors import NotFound, Refused
from desktop_app.domain.judged import Judged
from desktop_app.domain.marks.rows import StepTaken
from desktop_app.domain.marks.turns import SheetState, StepKind, state_of
from desktop_app.domain.set_rules import StageCode
from desktop_app.models.scoring import SheetStep
from desktop_app.services import criteria, years
from desktop_app.services.criteria import StoredSet
from desktop_app.services.desk import Command
from desktop_app.services.judged import NOUNS, judged


@dataclass(frozen=True, slots=True)
class Judging:
    """The sets of a year or a campaign for one kind of subject, with those whom they judge.

    `subjects`: by code; `units`: the year's by number, of which one is a person's own; `steps`: by
    set and subject number, those that were taken with a sheet, earliest first.
    """

    year: int
    campaign: str
    subject: Subject
    sets: tuple[StoredSet, ...] = ()
    subjects: Mapping[str, Judged] = field(default_factory=dict)
    units: Mapping[int, Judged] = field(default_factory=dict)
    steps: Mapping[tuple[int, int], Sequence[StepTaken]] = field(default_factory=dict)

    def find(self, code: str) -> tuple[Judged, StoredSet]:
        """Somebody with the set that judges them.

        Raises: NotFound, Refused where no set does.
        """
        one = self.subjects.get(code)
        if one is None:
            what = f"{NOUNS.get(self.subject, 'đối tượng')} năm {self.year}"
            raise NotFound(what, code)
        stored = self.set_of(one)
        if stored is None:
            sentence = f"Không có bộ tiêu chí nào chấm {one.name}. Hãy thêm bộ tiêu chí trước."
            raise Refused(sentence)
        return one, stored

    def set_of(self, one: Judged) -> StoredSet | None:
        """The set that judges somebody; None where no set does."""
        return criteria.set_for(self.sets, one)

    def state_of(self, stored: StoredSet, one: Judged) -> SheetState:
        """Where somebody's sheet stands."""
        return state_of(self.steps_of(stored, one))

    def steps_of(self, stored: StoredSet, one: Judged) -> Sequence[StepTaken]:
        """What was done with somebody's sheet, earliest first."""
        return self.steps.get((stored.id, one.id), ())

    def home(self, one: Judged) -> Judged:
        """The unit itself, or the one where a person serves."""
        return self.units.get(one.unit_id, one)

    def markers(self, one: Judged) -> tuple[Judged, ...]:
        """The units that may cross-score somebody: the others of the unit's cluster."""
        home = self.home(one)
        return tuple(
            unit
            for unit in self.units.values()
            if home.cluster and unit.cluster == home.cluster and unit.id != home.id
        )


def judging(
    connection: Connection, year: int, campaign: str = "", subject: Subject = Subject.COLLECTIVE
) -> Judging:
    """Everything at once.

    Raises: NotFound where there is no such campaign in that year.
    """
    sets = criteria.in_use(connection, year, campaign, subject)
    units = judged(connection, year, Subject.COLLECTIVE)
    everybody = units if subject is Subject.COLLECTIVE else judged(connection, year, subject)
    return Judging(
        year=year,
        campaign=campaign,
        subject=subject,
        sets=sets,
        subjects=_by_code(everybody),
        units={one.id: one for one in units},
        steps=_steps(connection, sets),
    )


def judgings(
    connection: Connection, year: int, campaigns: Sequence[str], subjects: Sequence[Subject]
) -> dict[tuple[str, Subject], Judging]:
    """By campaign ("" for the year's own) and kind of subject, those that have a set.

    Units and people are read once for all of them.
    """
    everybody: dict[Subject, tuple[Judged, ...]] = {}
    found: dict[tuple[str, Subject], Judging] = {}
    for campaign in campaigns:
        for subject in subjects:
            sets = criteria.in_use(connection, year, campaign, subject)
            for kind in (Subject.COLLECTIVE, subject) if sets else ():
                if kind not in everybody:
                    everybody[kind] = judged(connection, year, kind)
            if sets:
                found[(campaign, subject)] = Judging(
                    year=year,
                    campaign=campaign,
                    subject=subject,
                    sets=sets,
                    subjects=_by_code(everybody[subject]),
                    units={one.id: one for one in everybody[Subject.COLLECTIVE]},
                    steps=_steps(connection, sets),
                )
    return found


def begun(command: Command, year: int, campaign: str, subject: Subject) -> Judging:
    """The same, to write by: the year is open and has a set.

    Raises: ClosedYear, NotFound, Refused where a campaign has no set.
    """
    years.ensure_open(command, year)
    criteria.ensure(command, year, campaign, subject)
    return judging(command.connection, year, campaign, subject)


def _by_code(everybody: Sequence[Judged]) -> dict[str, Judged]:
    return {one.code: one for one in everybody}


def _steps(
    connection: Connection, sets: Sequence[StoredSet]
) -> dict[tuple[int, int], list[StepTaken]]:
    query = (
        select(SheetStep)
        .where(SheetStep.set_id.in_([one.id for one in sets]))
        .order_by(SheetStep.id)
    )
    found: defaultdict[tuple[int, int], list[StepTaken]] = defaultdict(list)
    for row in connection.execute(query):
        step = StepTaken(
            StageCode(row.stage),
            StepKind(row.kind),
            tuple(row.criteria),
            row.reason,
            row.actor,
            row.entered_at.astimezone().isoformat(timespec="minutes"),
        )
        found[(row.set_id, row.unit_id or row.person_id)].append(step)
    return found
