"""What every table shares: strictness, naming, and the record's version."""

from typing import Any

from sqlalchemy import ForeignKey, MetaData, text
from sqlalchemy.orm import DeclarativeBase, Mapped, MappedColumn, mapped_column

NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}

STRICT: Any = {"sqlite_strict": True}
# What a column that came later has in older records.
EMPTY = text("''")


class Base(DeclarativeBase):
    """All stored records."""

    metadata = MetaData(naming_convention=NAMES)
    __table_args__ = STRICT


class Numbered:
    """A record with a number of its own."""

    id: Mapped[int] = mapped_column(primary_key=True)


class Versioned(Numbered):
    """A record that people edit: its version rises with each change."""

    version: Mapped[int] = mapped_column(default=1, server_default="1")


def reference(table: str, *, index: bool = True) -> MappedColumn[Any]:
    """A column that points at a record of `table`, indexed unless a wider index serves it."""
    return mapped_column(ForeignKey(f"{table}.id"), index=index)
