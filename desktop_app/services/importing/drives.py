"""Which fund drive a list of pledges or remittances belongs to; never a guess."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, func, select

from desktop_app.domain.problems import Problem
from desktop_app.models.campaigns import Campaign
from desktop_app.models.fund import Fund, FundDrive
from desktop_app.services.importing import ledger_sentences
from desktop_app.services.importing.known import spoken
from desktop_app.services.importing.staged import StagedTable


@dataclass(frozen=True, slots=True)
class KnownDrive:
    """A drive of the year; `campaign` its code, `keywords` the campaign's phrases as `spoken`."""

    id: int
    code: str
    title: str
    fund: str
    campaign: str
    takes_returns: bool
    opens_on: str
    closes_on: str
    keywords: tuple[str, ...] = ()

    def is_open(self, day: str) -> bool:
        """Whether it runs on a day."""
        return self.opens_on <= day and (not self.closes_on or day <= self.closes_on)

    def is_named(self, text: str) -> bool:
        """Whether a text as `spoken` has its code or its title."""
        padded = f" {text} "
        return any(f" {spoken(name)} " in padded for name in (self.code, self.title))

    def is_about(self, text: str) -> bool:
        """Whether a text as `spoken` names its fund, or speaks of its campaign."""
        return spoken(self.fund) in text or any(word and word in text for word in self.keywords)


def known_drives(connection: Connection, year: int) -> tuple[KnownDrive, ...]:
    """The drives of a year, in the order in which they were made."""
    query = (
        select(
            FundDrive.id,
            FundDrive.code,
            FundDrive.title,
            Fund.name.label("fund"),
            func.coalesce(Campaign.code, "").label("campaign"),
            FundDrive.takes_returns,
            FundDrive.opens_on,
            FundDrive.closes_on,
            Campaign.keywords,
        )
        .join(Fund, Fund.id == FundDrive.fund_id)
        .outerjoin(Campaign, Campaign.id == FundDrive.campaign_id)
        .where(FundDrive.year == year)
        .order_by(FundDrive.id)
    )
    return tuple(map(_known, connection.execute(query)))


def _known(row: Row[Any]) -> KnownDrive:
    return KnownDrive(
        id=row.id,
        code=row.code,
        title=row.title,
        fund=row.fund,
        campaign=row.campaign,
        takes_returns=row.takes_returns,
        opens_on=row.opens_on,
        closes_on=row.closes_on,
        keywords=tuple(map(spoken, row.keywords or ())),
    )


def drive_of(
    drives: Sequence[KnownDrive], campaign: str, table: StagedTable, day: str
) -> tuple[KnownDrive | None, Problem | None]:
    """The drive of a table, or why there is none.

    `campaign`: the chosen one, whose drive it then is; else the title tells, else there is but one
    open on that day.
    """
    text = spoken(f"{table.title} {table.sheet}")
    of_campaign = [one for one in drives if one.campaign == campaign] if campaign else []
    possible = of_campaign or ([] if campaign else list(drives))
    choices = (
        (one for one in possible if one.is_named(text)),
        (one for one in possible if one.is_about(text) and one.is_open(day)),
        of_campaign,
        (one for one in of_campaign if one.takes_returns),
        (one for one in possible if one.is_open(day)),
    )
    found = next(filter(None, map(_only, choices)), None)
    if found is not None:
        return found, None
    names = [f"{one.title} ({one.code})" for one in drives]
    return None, ledger_sentences.drive_unknown(names, campaign)


def _only(drives: Iterable[KnownDrive]) -> KnownDrive | None:
    found = list(drives)
    return found[0] if len(found) == 1 else None
