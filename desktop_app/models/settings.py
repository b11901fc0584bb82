"""The office's settings with the day they apply from, and the state of each year."""

from enum import StrEnum

from sqlalchemy import Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from desktop_app.models.base import STRICT, Base, Versioned
from desktop_app.models.types import Word


class YearState(StrEnum):
    """A closed year refuses writes."""

    OPEN = "open"
    CLOSED = "closed"


class Setting(Versioned, Base):
    """One setting's value from a day on; the empty day is the beginning."""

    __tablename__ = "setting"
    __table_args__ = (UniqueConstraint("key", "effective_from"), STRICT)

    key: Mapped[str] = mapped_column(Text)
    value: Mapped[str] = mapped_column(Text)
    effective_from: Mapped[str] = mapped_column(Text, default="")


class Year(Versioned, Base):
    """A year of the office's work."""

    __tablename__ = "year"

    year: Mapped[int] = mapped_column(unique=True)
    state: Mapped[YearState] = mapped_column(Word(YearState), default=YearState.OPEN)
