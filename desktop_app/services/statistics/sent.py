"""Handing a year's statistical forms in: where the store notes it, and what is still to be sent."""

from collections.abc import Iterator
from datetime import date

from sqlalchemy import Connection, exists, select

from desktop_app.domain.agenda import AgendaItem, AgendaKind
from desktop_app.domain.statistics.sending import to_send
from desktop_app.models.awards import AwardRecord
from desktop_app.models.campaigns import Campaign
from desktop_app.services import settings
from desktop_app.services.statistics.kept import kept_forms


def sent_key(year: int) -> str:
    """The setting that holds the day."""
    return f"statistics.sent.{year}"


def of_statistics(connection: Connection, year: int, today: date) -> Iterator[AgendaItem]:
    """The forms that are due soon, or were, of a year that has something to count."""
    if settings.read(connection, sent_key(year)) or not _has_records(connection, year):
        return
    forms = (one.form for one in kept_forms(connection, year).values())
    for due, codes in to_send(forms, year, today).items():
        about = f"Biểu {', '.join(codes)}"
        title = f"Gửi biểu thống kê năm {year}"
        yield AgendaItem(AgendaKind.STATISTICS, title, about, due, codes[0])


def _has_records(connection: Connection, year: int) -> bool:
    there = select(exists().where(Campaign.year == year) | exists().where(AwardRecord.year == year))
    return bool(connection.scalar(there))
