"""Frozen rows that leave services: what pages, reports and the command line are built from.

Money is whole đồng, points, labour days and percents are whole hundredths, dates are ISO texts as
far as they are known (empty where unknown).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from desktop_app.domain.criteria import Criterion, Mark, Subject
from desktop_app.domain.judged import Judged
from desktop_app.domain.problems import Problem


@dataclass(frozen=True, slots=True)
class UnitInfo:
    """A unit in one year; `cluster` and `cluster_name` empty where it is in none."""

    id: int
    code: str
    name: str
    kind: str
    cluster: str
    cluster_name: str
    headcount: int | None
    people: int


@dataclass(frozen=True, slots=True)
class PersonInfo:
    """A person and where they serve."""

    code: str
    name: str
    gender: str
    born_on: str
    job: str
    staff_category: str
    unit: str


@dataclass(frozen=True, slots=True)
class TemplateInfo:
    """A campaign plan or criteria set that ships with the program; `type` campaign or criteria."""

    code: str
    type: str
    title: str
    issuer: str


@dataclass(frozen=True, slots=True)
class CampaignInfo:
    """A campaign of a year; `returned` of `expected` units have answered.

    `state`: launched, suspended, closed or handed_over; `parent`: the code of the campaign in the
    store that it follows, "" for none.
    """

    id: int
    code: str
    template: str
    title: str
    year: int
    due_on: str
    returned: int
    expected: int
    state: str = "launched"
    parent: str = ""


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause of a campaign's plan; `section` content, duty, milestone, recipient and so on.

    `position`: from 1 within its section; `passage`: as the plan's document printed it; what is not
    `printed` serves to run the campaign, or stands within another clause.
    """

    section: str
    label: str
    text: str
    due: str
    position: int = 0
    passage: str = ""
    printed: bool = True


@dataclass(frozen=True, slots=True)
class CampaignTargetInfo:
    """A target that a plan sets, its figures as exact decimal texts."""

    code: str
    text: str
    kind: str
    low: str
    high: str
    measure: str
    direction: str = "higher"
    printed: bool = True


@dataclass(frozen=True, slots=True)
class CampaignDetail:
    """A campaign with the whole of its plan.

    `parent_code` and `successor` are codes of campaigns of the store, empty for none; `version` is
    the record's, for whoever edits it.
    """

    info: CampaignInfo
    issuer: str
    number: str
    issued_on: str
    theme: str
    period_from: str
    period_to: str
    parent: str
    signatory: str
    feeds_year_end: bool
    clauses: tuple[Clause, ...]
    targets: tuple[CampaignTargetInfo, ...]
    symbol: str = ""
    place: str = ""
    authority: str = ""
    kind: str = "thematic"
    state: str = "launched"
    state_reason: str = ""
    parent_code: str = ""
    successor: str = ""
    document_id: int | None = None
    version: int = 1


@dataclass(frozen=True, slots=True)
class Origin:
    """The cell that a stored figure came from; `import_id` is the import to undo.

    `file_id`: the imported file, 0 where it is unknown; `row` and `columns` (a figure's name, its
    column letter) lead to the other figures of the same row.
    """

    import_id: int
    file: str
    sheet: str
    cell: str
    file_id: int = 0
    row: int = 0
    columns: Mapping[str, str] = field(default_factory=dict, compare=False, repr=False)

    def of(self, name: str) -> "Origin":
        """The origin of one figure of the row; as it is where the sheet has no such column."""
        letter = self.columns.get(name, "")
        return replace(self, cell=f"{letter}{self.row}") if letter else self


@dataclass(frozen=True, slots=True)
class ContributionLine:
    """One line of giving, as a unit sent it."""

    unit_code: str
    unit_name: str
    donor: str
    job: str
    amount: int
    goods: str
    in_kind_value: int
    labour_days: int
    participants: int | None
    given_on: str
    note: str
    origin: Origin


@dataclass(frozen=True, slots=True)
class ContributionTotal:
    """What one unit gave in all; `goal` None where it has none, `share` of the headcount."""

    unit: UnitInfo
    participants: int
    share: int | None
    amount: int
    in_kind_value: int
    labour_days: int
    goal: int | None
    lines: int


class ReturnStatus(StrEnum):
    """Whether a unit has answered."""

    ON_TIME = "on_time"
    LATE = "late"
    CORRECTING = "correcting"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class ReturnLine:
    """One unit's answer for a campaign; `received` is the first version's day.

    `due`: the unit's own due day where it has one, else the common one; `reminded`: the day of
    the last letter that reminded it.
    """

    unit: UnitInfo
    status: ReturnStatus
    received: str
    days_late: int
    versions: int
    due: str = ""
    reminded: str = ""


@dataclass(frozen=True, slots=True)
class CampaignReturns:
    """Every unit's answer for one campaign and period."""

    campaign: CampaignInfo
    period: str
    due: str
    lines: tuple[ReturnLine, ...]


@dataclass(frozen=True, slots=True)
class TargetLine:
    """A unit's target with its result: exact decimal texts, `share` in percents where it can be."""

    unit_code: str
    unit_name: str
    code: str
    title: str
    measure: str
    planned: str
    actual: str
    not_assigned: bool
    share: int | None
    origin: Origin | None = None


@dataclass(frozen=True, slots=True)
class SubjectSheet:
    """A unit's or a person's sheet: one mark for each leaf criterion, bonus, penalty and cap.

    `notes`: why its class is not a higher one; `provisional`: scored although a return that it
    rests on was being corrected; `leaves`: the criteria by which it was scored.
    """

    subject: Judged
    criteria_title: str
    total: int
    max_points: int
    band: str
    marks: tuple[Mark, ...]
    notes: tuple[str, ...] = ()
    bars: tuple[str, ...] = ()
    provisional: bool = False
    leaves: tuple[Criterion, ...] = ()

    def leaf(self, criterion: str) -> Criterion | None:
        """The criterion of that code; None for a cap over several."""
        return next((one for one in self.leaves if one.code == criterion), None)


@dataclass(frozen=True, slots=True)
class ScoreMatrix:
    """All subjects' marks on one criteria set, in the order of `criteria`: code, title, maximum.

    `groups`: the titles of the topmost groups by code; `provisional`: codes of whoever was scored
    although a return that it rests on was being corrected.
    """

    criteria_title: str
    criteria: tuple[tuple[str, str, int], ...]
    rows: tuple[tuple[Judged, tuple[int | None, ...], int], ...]
    groups: tuple[tuple[str, str], ...] = ()
    subject: Subject = Subject.COLLECTIVE
    provisional: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class FileOutcome:
    """What became, or would become, of one file of an import.

    `status`: accepted, partial, rejected, duplicate or ignored, in a preview also left_out;
    `note`: in a preview, which return in force the file would replace, with both figures;
    `file_id`: the stored file, 0 in a preview; `period`: the code of the period that it is about,
    empty where the store holds no return of it.
    """

    number: int
    path: str
    sha256: str
    status: str
    kind: str
    unit: str
    campaign: str
    rows_total: int
    rows_accepted: int
    problems: tuple[Problem, ...]
    note: str = ""
    is_supplement: bool = False
    file_id: int = 0
    period: str = ""


@dataclass(frozen=True, slots=True)
class ImportOutcome:
    """What an import did, or would do; `import_id` None for a preview."""

    import_id: int | None
    files: tuple[FileOutcome, ...]
    contributions_vnd: int


@dataclass(frozen=True, slots=True)
class ImportInfo:
    """One import in the list of imports; `made_at`: ISO text to the minute, with its zone."""

    id: int
    made_at: str
    actor: str
    files: int
    rows: int
    undone: bool


@dataclass(frozen=True, slots=True)
class Department:
    """The department's own letterhead data."""

    name: str
    parent_agency: str = ""
    place: str = ""
    signatory_position: str = ""
    signatory: str = ""


@dataclass(frozen=True, slots=True)
class DepartmentSince:
    """The letterhead data from an ISO day on; "" for the beginning."""

    since: str
    department: Department
