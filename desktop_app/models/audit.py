"""The audit trail: who changed what, when, from what to what, and why."""

from datetime import datetime
from typing import Any

from sqlalchemy import Text
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
