"""What the forms of a new line and of a new pledge offer to choose from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop_app.domain.fund_rows import DonorInfo, DriveInfo
    from desktop_app.domain.rows import PersonInfo, UnitInfo
    from desktop_app.services.office import Office
    from desktop_app.views.pages.fund.panel import Scope


@dataclass(frozen=True, slots=True)
class Lists:
    """What the form offers; `unit` and `drive` are the codes that it begins with."""

    drives: tuple[DriveInfo, ...]
    units: tuple[UnitInfo, ...]
    people: tuple[PersonInfo, ...]
    donors: tuple[DonorInfo, ...]
    today: str
    drive: str = ""
    unit: str = ""


def lists(office: Office, scope: Scope) -> Lists:
    """What a form offers in a scope; in another year than this one, that year's last day."""
    drives = office.drives.all(scope.year)
    own = (one for one in drives if scope.campaign in {"", one.campaign})
    first = next((one.code for one in own), "")
    today = date.today()  # noqa: DTZ011  # the clerk's own day
    day = today if today.year == scope.year else date(scope.year, 12, 31)
    return Lists(
        drives=drives,
        units=office.units.all(scope.year),
        people=office.units.people(),
        donors=office.donors.all(),
        today=day.isoformat(),
        drive=first,
        unit=scope.unit,
    )
