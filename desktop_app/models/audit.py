"""The audit trail: who changed what, when, from what to what, and why; and the way back."""

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, Text
from sqlalchemy.orm import Mapped, mapped_column

from desktop_app.models.base import Base, Numbered, reference
from desktop_app.models.types import Json, Moment


class AuditEntry(Numbered, Base):
    """One command's entry, written in the command's own transaction; never changed."""

    __tablename__ = "audit_entry"

    at: Mapped[datetime] = mapped_column(Moment)
    actor: Mapped[str] = mapped_column(Text)
    action: Mapped[str] = mapped_column(Text, index=True)
    subject: Mapped[str] = mapped_column(Text)
    before: Mapped[Any] = mapped_column(Json, nullable=True)
    after: Mapped[Any] = mapped_column(Json, nullable=True)
    reason: Mapped[str] = mapped_column(Text, default="")
    import_id: Mapped[int | None] = reference("import_batch")


class UndoStep(Numbered, Base):
    """The rows that a command changed, before and after, so that it can be taken back.

    `changes` is empty where rows do not say it: another command is the way back, or none is.
    Only the newest steps are kept.
    """

    __tablename__ = "undo_step"

    entry_id: Mapped[int] = mapped_column(ForeignKey("audit_entry.id"), unique=True)
    entries: Mapped[int]
    reverses_id: Mapped[int | None] = reference("audit_entry")
    years: Mapped[Any] = mapped_column(Json)
    changes: Mapped[Any] = mapped_column(Json, nullable=True)
