"""What may be chosen of a paper in a year: campaigns, clusters, units, rounds, decisions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop_app.domain.awards.given import DecisionInfo
    from desktop_app.domain.awards.rounds import RoundInfo
    from desktop_app.domain.awards.titles import Title
    from desktop_app.domain.certificates.layouts import Layout
    from desktop_app.domain.rows import CampaignInfo, UnitInfo
    from desktop_app.domain.statistics.forms import KeptForm
    from desktop_app.services.office import Office


@dataclass(frozen=True, slots=True)
class Choices:
    """Of one year."""

    year: int
    campaigns: tuple[CampaignInfo, ...] = ()
    units: tuple[UnitInfo, ...] = ()
    rounds: tuple[RoundInfo, ...] = ()
    forms: tuple[KeptForm, ...] = ()
    decisions: tuple[DecisionInfo, ...] = ()
    titles: tuple[Title, ...] = ()
    layouts: tuple[Layout, ...] = ()

    @property
    def clusters(self) -> tuple[tuple[str, str], ...]:
        """Names and codes of the clusters, in the order of the list of units."""
        found = {one.cluster: one.cluster_name for one in self.units if one.cluster}
        return tuple((name or code, code) for code, name in found.items())

    @property
    def printers(self) -> tuple[str, ...]:
        """The printers that somebody set an offset for."""
        known = {name for one in self.layouts for name, _ in one.offsets if name}
        return tuple(sorted(known))


def look_up_choices(office: Office, year: int) -> Choices:
    """Ask the office."""
    return Choices(
        year,
        office.campaigns.all(year),
        office.units.all(year),
        office.award_rounds.all(year),
        office.statistics.forms(year),
        office.award_decisions.all(year),
        office.titles.all(),
        office.certificates.layouts(),
    )
