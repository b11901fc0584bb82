"""What the scoring page shows, looked up and made into a table on the reading worker."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_app.domain.criteria import Subject
from desktop_app.domain.errors import Refused
from desktop_app.domain.text import fold
from desktop_app.reports.scores import matrix_table

if TYPE_CHECKING:
    from desktop_app.domain.rows import CampaignInfo
    from desktop_app.reports.report import Row, Table
    from desktop_app.services.office import Office

# The cells by which a row is found: of a unit its name, of a person code and name.
NAMED = {Subject.COLLECTIVE: slice(1, 2), Subject.INDIVIDUAL: slice(1, 3)}


@dataclass(frozen=True, slots=True)
class Scored:
    """What there is to show; `table` None, with the reason, where nothing was scored.

    `judged`: how many there are to score; `folds`: by row, what it is found by; `corrected`: the
    names of the units whose returns are being corrected.
    """

    year: int
    campaign: str
    subject: Subject
    campaigns: tuple[CampaignInfo, ...]
    judged: int
    table: Table | None
    folds: tuple[str, ...] = ()
    reason: str = ""
    corrected: tuple[str, ...] = ()

    @property
    def key(self) -> tuple[int, str, Subject]:
        """Which marks these are."""
        return (self.year, self.campaign, self.subject)


def look_up(office: Office, year: int, campaign: str, subject: Subject) -> Scored:
    """The marks of a year or of a campaign; of the year where there is no such campaign."""
    campaigns = office.campaigns.all(year)
    code = campaign if any(one.code == campaign for one in campaigns) else ""
    units = office.units.all(year)
    many = len(units) if subject is Subject.COLLECTIVE else sum(unit.people for unit in units)
    about = (year, code, subject, campaigns, many)
    corrected = tuple(unit.name for unit in office.scoring.corrected(year, code, subject))
    try:
        table = matrix_table(office.scoring.matrix(year, code, subject))
    except Refused as refusal:
        return Scored(*about, None, reason=str(refusal), corrected=corrected)
    folds = tuple(_folds(table.rows, NAMED[subject]))
    return Scored(*about, table, folds, corrected=corrected)


def _folds(rows: tuple[Row, ...], named: slice) -> list[str]:
    """A row of marks is found by its group too, so that a unit's name finds all its people."""
    found: list[str] = []
    group = ""
    for row in rows:
        if row.level == "group":
            group = fold(str(row.cells[0]))
            found.append("")
        else:
            found.append(f"{fold(' '.join(str(cell) for cell in row.cells[named]))} {group}")
    return found
