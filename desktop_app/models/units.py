"""Units with their names and aliases, their cluster and headcount year by year, and people."""

from datetime import datetime

from sqlalchemy import Index, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from desktop_app.models.base import STRICT, Base, Numbered, Versioned, reference
from desktop_app.models.types import Moment, Points, Switch


class Cluster(Versioned, Base):
    """A cluster (cụm, khối) of one year, within which units are ranked."""

    __tablename__ = "cluster"
    __table_args__ = (UniqueConstraint("year", "code"), STRICT)

    year: Mapped[int]
    code: Mapped[str] = mapped_column(Text)
    name: Mapped[str] = mapped_column(Text)
    position: Mapped[int]


class Unit(Versioned, Base):
    """A unit, valid from one day to its last (`valid_to`); empty days are open ends."""

    __tablename__ = "unit"

    code: Mapped[str] = mapped_column(Text, unique=True)
    kind: Mapped[str] = mapped_column(Text, default="")
    parent_id: Mapped[int | None] = reference("unit")
    valid_from: Mapped[str] = mapped_column(Text, default="")
    valid_to: Mapped[str] = mapped_column(Text, default="")


class UnitName(Numbered, Base):
    """A unit's name over a time, both days included; `fold` finds it, `sort_key` sorts it."""

    __tablename__ = "unit_name"

    unit_id: Mapped[int] = reference("unit")
    name: Mapped[str] = mapped_column(Text)
    fold: Mapped[str] = mapped_column(Text)
    sort_key: Mapped[str] = mapped_column(Text)
    valid_from: Mapped[str] = mapped_column(Text, default="")
    valid_to: Mapped[str] = mapped_column(Text, default="")


class UnitAlias(Numbered, Base):
    """Another way that people write a unit's name."""

    __tablename__ = "unit_alias"
    __table_args__ = (UniqueConstraint("unit_id", "alias"), STRICT)

    unit_id: Mapped[int] = reference("unit", index=False)
    alias: Mapped[str] = mapped_column(Text)
    learned_from: Mapped[int | None] = reference("import_file")


class Reorganisation(Numbered, Base):
    """One act of reorganisation on a day: merge, split, rename, move or dissolve.

    `summary`: what was done, as a sentence; it stays as it was written on the day of entry.
    """

    __tablename__ = "reorganisation"

    kind: Mapped[str] = mapped_column(Text)
    effective_on: Mapped[str] = mapped_column(Text, index=True)
    basis: Mapped[str] = mapped_column(Text, default="")
    reason: Mapped[str] = mapped_column(Text, default="")
    summary: Mapped[str] = mapped_column(Text, default="")
    entered_at: Mapped[datetime] = mapped_column(Moment)
    actor: Mapped[str] = mapped_column(Text)


class UnitLineage(Numbered, Base):
    """What became of a unit: a row for each successor, one without where there is none.

    A unit that is only renamed or moved, or goes on after a part was split off, succeeds itself.

    `share`: hundredths of a percent of the former unit's figures that go to this successor, empty
    where nobody allocated them.
    """

    __tablename__ = "unit_lineage"
    __table_args__ = (UniqueConstraint("reorganisation_id", "from_unit_id", "to_unit_id"), STRICT)

    reorganisation_id: Mapped[int] = reference("reorganisation", index=False)
    from_unit_id: Mapped[int] = reference("unit")
    to_unit_id: Mapped[int | None] = reference("unit")
    share: Mapped[int | None] = mapped_column(Points)


class UnitYear(Versioned, Base):
    """A unit in one year: its cluster, its headcount, its place in lists."""

    __tablename__ = "unit_year"
    __table_args__ = (
        UniqueConstraint("unit_id", "year"),
        Index("ix_unit_year_year", "year"),
        STRICT,
    )

    unit_id: Mapped[int] = reference("unit", index=False)
    year: Mapped[int]
    cluster_id: Mapped[int | None] = reference("cluster")
    headcount: Mapped[int | None]
    position: Mapped[int]


class Person(Versioned, Base):
    """A person of the staff; two people may share a name, never a code."""

    __tablename__ = "person"

    code: Mapped[str] = mapped_column(Text, unique=True)
    name: Mapped[str] = mapped_column(Text)
    fold: Mapped[str] = mapped_column(Text, index=True)
    sort_key: Mapped[str] = mapped_column(Text)
    match_key: Mapped[str] = mapped_column(Text)
    gender: Mapped[str] = mapped_column(Text, default="")
    born_on: Mapped[str] = mapped_column(Text, default="")


class PersonAlias(Numbered, Base):
    """Another way that people write a person's name, settled by somebody in a preview."""

    __tablename__ = "person_alias"
    __table_args__ = (UniqueConstraint("person_id", "alias"), STRICT)

    person_id: Mapped[int] = reference("person", index=False)
    alias: Mapped[str] = mapped_column(Text)
    learned_from: Mapped[int | None] = reference("import_file")


class PersonUnit(Numbered, Base):
    """Where a person served, in which position, from one day to the day of the next place.

    `from_told`, `to_told`: somebody told the day, so that the place holds for the years which it
    lies in; a day that is only that of a list which said something new tells nothing of years.
    """

    __tablename__ = "person_unit"

    person_id: Mapped[int] = reference("person")
    unit_id: Mapped[int] = reference("unit")
    job: Mapped[str] = mapped_column(Text, default="")
    staff_category: Mapped[str] = mapped_column(Text, default="")
    valid_from: Mapped[str] = mapped_column(Text, default="")
    valid_to: Mapped[str] = mapped_column(Text, default="")
    from_told: Mapped[bool] = mapped_column(Switch, default=False, server_default="0")
    to_told: Mapped[bool] = mapped_column(Switch, default=False, server_default="0")
