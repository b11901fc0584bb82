"""Looking into the trail: one act with its fields, what is searched, all of one record."""

from sqlalchemy import select

from desktop_app.domain.errors import NotFound
from desktop_app.domain.text import sort_key
from desktop_app.domain.trail import TrailChoices, TrailEntry, TrailFilter, TrailFound
from desktop_app.models.audit import AuditEntry
from desktop_app.services.desk import Desk
from desktop_app.services.history import action_title
from desktop_app.services.trails.searching import entry_of, found

# A record that more was done to is looked up in the whole trail.
MOST = 500


class Trail:
    """Reading it, act by act."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def entry(self, number: int) -> TrailEntry:
        """One act with what it changed.

        Raises: NotFound.
        """
        with self._desk.reading() as connection:
            row = connection.execute(
                select(AuditEntry).where(AuditEntry.id == number)
            ).one_or_none()
        if row is None:
            what = "mục nhật ký số"
            raise NotFound(what, str(number))
        return entry_of(row)

    def of(self, subject: str, year: int = 0, limit: int = MOST) -> tuple[TrailEntry, ...]:
        """The newest acts on one record, under every name that the trail calls it by.

        `subject`: "unit:P1", "contribution:7", "sheet:P1" (its marks too), "receipt_number:3",
        "drive:VNN", "criteria:TT"; `year`: of records that are known by a code within their year.
        """
        return self.search(TrailFilter(subject=subject, year=year), limit).entries

    def search(self, wanted: TrailFilter, limit: int = MOST) -> TrailFound:
        """The newest acts that are wanted."""
        with self._desk.reading() as connection:
            entries = found(connection, wanted, limit + 1)
        return TrailFound(entries[:limit], more=len(entries) > limit)

    def choices(self) -> TrailChoices:
        """By whom and by what acts can be chosen."""
        with self._desk.reading() as connection:
            actors = connection.scalars(select(AuditEntry.actor).distinct()).all()
            actions = connection.scalars(select(AuditEntry.action).distinct()).all()
        titles = sorted(
            ((action_title(one), one) for one in actions), key=lambda one: sort_key(one[0])
        )
        return TrailChoices(
            tuple(sorted(actors, key=sort_key)), tuple((code, title) for title, code in titles)
        )
