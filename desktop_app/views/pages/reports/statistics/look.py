"""What the dialog of a statistical form asks the office for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop_app.domain.statistics.unfolding import Values
    from desktop_app.services.office import Office
    from desktop_app.services.statistics.filling import FilledForm


@dataclass(frozen=True, slots=True)
class Known:
    """A form with its figures, what its conditions may ask for, when the year's were sent."""

    form: FilledForm
    values: Values
    sent_on: str


def look_up(office: Office, year: int, code: str) -> Known:
    """Ask the office.

    Raises: NotFound.
    """
    with office.snapshot():
        statistics = office.statistics
        return Known(
            statistics.filled(year, code), statistics.values(year), statistics.sent_on(year)
        )
