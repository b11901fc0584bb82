"""What the scoring page shows, looked up and made into a table on the reading worker."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from desktop_app.domain.criteria import Subject
from desktop_app.domain.errors import Refused
from desktop_app.domain.marks.cells import MarkScope
from desktop_app.domain.text import fold
from desktop_app.reports.legal import with_basis
from desktop_app.reports.mark_matrix import mark_matrix_table
from desktop_app.views.pages.set_basis import NEWEST, basis_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from desktop_app.domain.marks.matrix import MarkMatrix
    from desktop_app.domain.marks.rows import MarkSheet
    from desktop_app.domain.rows import CampaignInfo, SubjectSheet
    from desktop_app.reports.report import Row, Table
    from desktop_app.services.office import Office


@dataclass(frozen=True, slots=True)
class Scored:
    """What there is to show; `matrix` and `table` None, with the reason, where nothing was scored.

    `judged`: how many there are to score; `folds`: by row, what it is found by; `corrected`: the
    names of the units whose returns are being corrected.
    """

    year: int
    campaign: str
    subject: Subject
    campaigns: tuple[CampaignInfo, ...]
    judged: int
    matrix: MarkMatrix | None
    table: Table | None
    folds: tuple[str, ...] = ()
    reason: str = ""
    corrected: tuple[str, ...] = ()

    @property
    def key(self) -> tuple[int, str, Subject]:
        """Which marks these are."""
        return (self.year, self.campaign, self.subject)

    @property
    def scope(self) -> MarkScope:
        """What is typed into, as the office knows it."""
        stage = self.matrix.stage.value if self.matrix else ""
        marker = self.matrix.marker if self.matrix else ""
        return MarkScope(self.year, self.campaign, self.subject, stage, marker)


def look_up(office: Office, scope: MarkScope, code: str) -> Scored:
    """The marks of a year or of a campaign; of the year where there is no such campaign."""
    with office.snapshot():
        return _look_up(office, scope, code)


def _look_up(office: Office, scope: MarkScope, code: str) -> Scored:
    year, subject = scope.year, scope.subject
    campaigns = office.campaigns.all(year)
    known = any(one.code == scope.campaign for one in campaigns)
    campaign = scope.campaign if known else ""
    many = _many(office, year, subject)
    about = (year, campaign, subject, campaigns, many)
    corrected = tuple(unit.name for unit in office.scoring.corrected(year, campaign, subject))
    try:
        matrix = _scored_matrix(office, replace(scope, campaign=campaign), code)
    except Refused as refusal:
        return Scored(*about, None, None, reason=str(refusal), corrected=corrected)
    basis = basis_of(office, year, ((matrix.code, NEWEST),))
    table = with_basis(mark_matrix_table(matrix), "band", basis)
    return Scored(*about, matrix, table, tuple(_folds(matrix, table)), corrected=corrected)


def narrowed(scored: Scored, typed: str, cluster: str) -> Table | None:
    """The rows of a cluster ("" for all) that hold what was typed, under their headings."""
    table = scored.table
    wanted = fold(typed)
    if table is None or not (wanted or cluster):
        return table
    clusters = _clusters(scored)
    rows: list[Row] = []
    heading: Row | None = None
    for row, told in zip(table.rows, scored.folds, strict=True):
        if row.level == "group":
            heading = row
        elif wanted in told and cluster in {"", clusters[row.ident.partition(":")[2]]}:
            rows += [row] if heading is None else [heading, row]
            heading = None
    return replace(table, rows=tuple(rows))


def sheet_of(office: Office, scored: Scored, code: str) -> tuple[SubjectSheet | None, MarkSheet]:
    """One sheet as it was scored last, None where it never was, and the marks that were given."""
    marks = office.marks.of(scored.year, code, scored.campaign, scored.subject)
    try:
        sheet = office.scoring.sheet(scored.year, code, scored.campaign, scored.subject)
    except Refused:
        return None, marks
    return sheet, marks


def _scored_matrix(office: Office, scope: MarkScope, code: str) -> MarkMatrix:
    """Raises: Refused where nothing was scored yet, in the words of scoring itself."""
    try:
        matrix = office.mark_matrix.show(scope, code)
    except Refused:
        office.scoring.matrix(scope.year, scope.campaign, scope.subject)
        raise
    if all(row.total is None for row in matrix.rows):
        office.scoring.matrix(scope.year, scope.campaign, scope.subject, matrix.code)
    return matrix


def _many(office: Office, year: int, subject: Subject) -> int:
    units = office.units.all(year)
    return len(units) if subject is Subject.COLLECTIVE else sum(unit.people for unit in units)


def _folds(matrix: MarkMatrix, table: Table) -> Iterator[str]:
    """A row is found by code, name and group, so that a unit's name finds all its people."""
    known = {row.subject.code: row.subject for row in matrix.rows}
    for row in table.rows:
        one = known.get(row.ident.partition(":")[2])
        yield fold(f"{one.code} {one.name} {one.cluster_name}") if one else ""


def _clusters(scored: Scored) -> dict[str, str]:
    rows = scored.matrix.rows if scored.matrix else ()
    return {row.subject.code: row.subject.cluster for row in rows}


def clusters_of(scored: Scored) -> Sequence[tuple[str, str]]:
    """Code and name of the clusters, or the units of people, in the order of the table."""
    rows = scored.matrix.rows if scored.matrix else ()
    found = {row.subject.cluster: row.subject.cluster_name for row in rows if row.subject.cluster}
    return tuple(found.items())
