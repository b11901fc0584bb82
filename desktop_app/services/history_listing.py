"""The trail as a long table: who did what, when, to what, found in the store, newest first.

A page that shows it gives `HistoryListing(desk)` to a paged table (`views/paged`) by `Office`.
"""

from collections.abc import Sequence

from sqlalchemy import ColumnElement, Connection, or_, select

from desktop_app.models.audit import AuditEntry
from desktop_app.models.listing import folded, local_day, stored_text
from desktop_app.reports.listing import Listed, Wanted
from desktop_app.reports.report import Column, Format
from desktop_app.services import listings
from desktop_app.services.history import COLUMNS, action_title, entry_row, subject_title
from desktop_app.services.listings import Field, Source
from desktop_app.services.store_listing import StoreListing


class HistoryListing(StoreListing):
    """Every entry of the trail, whatever the year.

    Filters: "actor", "action" by title, "subject" by its words, "at" by days of the office's own
    clock, "reason", "detail". The search finds words in all of them. Scope: "subject", a stored
    subject such as "unit:A", for the history of one record; "kind" for one kind of record.
    """

    columns: tuple[Column, ...] = COLUMNS

    def _source(self, connection: Connection, wanted: Wanted, key: str = "") -> Source:  # noqa: ARG002  # no column costs more
        actions = {one: action_title(one) for one in _actions(connection)}
        entry = AuditEntry
        return Source(
            ident=entry.id.expression,
            rows=entry.__table__,
            where=tuple(_of_scope(wanted)),
            fields={
                "number": Field(entry.id.expression, Format.NUMBER),
                "at": Field(local_day(entry.at.expression), Format.DATE, order=entry.id.expression),
                "actor": Field(entry.actor.expression),
                "action": Field(entry.action.expression, texts=actions),
                "subject": Field(entry.subject.expression, shown=subject_title),
                "detail": Field(_detail(), folded=folded(_detail())),
                "reason": Field(entry.reason.expression, folded=folded(entry.reason.expression)),
            },
            search=lambda word: _search(word, listings.named(actions, word)),
        )

    def rows(self, year: int, ids: Sequence[int]) -> tuple[Listed, ...]:  # noqa: ARG002  # of all years
        """Some entries; there is no record beside the row."""
        query = select(AuditEntry).where(AuditEntry.id.in_(ids))
        with self._desk.reading() as connection:
            found = {entry.id: entry_row(entry) for entry in connection.execute(query)}
        return tuple(Listed(one, found[one]) for one in ids if one in found)


def _actions(connection: Connection) -> Sequence[str]:
    return connection.scalars(select(AuditEntry.action).distinct()).all()


def _of_scope(wanted: Wanted) -> list[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = []
    if wanted.scope.get("subject"):
        found.append(AuditEntry.subject == wanted.scope["subject"])
    if wanted.scope.get("kind"):
        found.append(AuditEntry.subject.startswith(f"{wanted.scope['kind']}:", autoescape=True))
    return found


def _detail() -> ColumnElement[str]:
    """What was and what is, as they are stored."""
    return stored_text(AuditEntry.before.expression) + stored_text(AuditEntry.after.expression)


def _search(word: str, actions: Sequence[str]) -> ColumnElement[bool]:
    places = (
        AuditEntry.actor.expression,
        AuditEntry.subject.expression,
        AuditEntry.reason.expression,
        _detail(),
    )
    found = (folded(place).contains(word, autoescape=True) for place in places)
    return or_(AuditEntry.action.in_(actions), *found)
