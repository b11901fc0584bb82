"""What the audit trail of a store says."""

from sqlalchemy import Row, select

from desktop_app.models.audit import AuditEntry
from desktop_app.services.desk import Desk


def trail(desk: Desk) -> list[Row[AuditEntry]]:
    """Every entry, oldest first."""
    table = AuditEntry.__table__
    with desk.reading() as connection:
        return list(connection.execute(select(table).order_by(table.c.id)))


def actions(desk: Desk) -> list[str]:
    return [entry.action for entry in trail(desk)]
