"""Targets of units, criteria sets, marks that people gave and score sheets that were computed."""

from datetime import datetime
from typing import Any

from sqlalchemy import Index, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from desktop_app.models.base import EMPTY, STRICT, Base, Numbered, Versioned, reference
from desktop_app.models.types import Json, Moment, Points, Switch


class UnitTarget(Numbered, Base):
    """A target of a unit, or of the department (no unit), as an import or a person gave it.

    The newest that stands counts, for each period ("" is the whole year). `planned` and `actual`
    are exact decimal texts, empty where blank. Typed ones have an actor and a moment.
    """

    __tablename__ = "unit_target"
    __table_args__ = (Index("ix_unit_target_year_code", "year", "code"), STRICT)

    year: Mapped[int]
    code: Mapped[str] = mapped_column(Text)
    title: Mapped[str] = mapped_column(Text)
    measure: Mapped[str] = mapped_column(Text, default="")
    unit_id: Mapped[int | None] = reference("unit")
    table_id: Mapped[int | None] = reference("import_table")
    row: Mapped[int | None]
    planned: Mapped[str] = mapped_column(Text, default="")
    actual: Mapped[str] = mapped_column(Text, default="")
    not_assigned: Mapped[bool] = mapped_column(Switch, default=False)
    note: Mapped[str] = mapped_column(Text, default="")
    period: Mapped[str] = mapped_column(Text, default="", server_default=EMPTY)
    entered_at: Mapped[datetime | None] = mapped_column(Moment)
    actor: Mapped[str] = mapped_column(Text, default="", server_default=EMPTY)


class CriteriaSetRecord(Versioned, Base):
    """A criteria set in a version; `campaign_id` empty for the year's own set.

    `options` holds bands, caps and tie order in the template's shape.
    """

    __tablename__ = "criteria_set"
    __table_args__ = (UniqueConstraint("year", "code", "number"), STRICT)

    code: Mapped[str] = mapped_column(Text)
    number: Mapped[int]
    year: Mapped[int]
    campaign_id: Mapped[int | None] = reference("campaign")
    subject: Mapped[str] = mapped_column(Text)
    title: Mapped[str] = mapped_column(Text)
    definition: Mapped[Any] = mapped_column(Json)


class EnteredMark(Numbered, Base):
    """A mark that a person gave, at a stage; `points`: hundredths, penalties as typed (positive).

    It comes from a cell of an import (`table_id`, `row`, `column`).
    """

    __tablename__ = "entered_mark"
    __table_args__ = (Index("ix_entered_mark_set_id_unit_id", "set_id", "unit_id"), STRICT)

    set_id: Mapped[int] = reference("criteria_set", index=False)
    unit_id: Mapped[int] = reference("unit")
    criterion: Mapped[str] = mapped_column(Text)
    stage: Mapped[str] = mapped_column(Text)
    points: Mapped[int] = mapped_column(Points)
    table_id: Mapped[int | None] = reference("import_table")
    row: Mapped[int | None]
    column: Mapped[str] = mapped_column(Text, default="")
    entered_at: Mapped[datetime] = mapped_column(Moment)
    actor: Mapped[str] = mapped_column(Text)
    withdrawn: Mapped[bool] = mapped_column(Switch, default=False)


class ScoreSheetRecord(Numbered, Base):
    """One unit's computed sheet on a criteria set; points in hundredths."""

    __tablename__ = "score_sheet"
    __table_args__ = (UniqueConstraint("set_id", "unit_id"), STRICT)

    set_id: Mapped[int] = reference("criteria_set", index=False)
    unit_id: Mapped[int] = reference("unit")
    total: Mapped[int] = mapped_column(Points)
    max_points: Mapped[int] = mapped_column(Points)
    bonus: Mapped[int] = mapped_column(Points)
    ties: Mapped[Any] = mapped_column(Json)
    scored_at: Mapped[datetime] = mapped_column(Moment)


class MarkRecord(Numbered, Base):
    """One criterion's mark on a sheet, with the facts and steps that explain it."""

    __tablename__ = "mark"

    sheet_id: Mapped[int] = reference("score_sheet")
    position: Mapped[int]
    criterion: Mapped[str] = mapped_column(Text)
    title: Mapped[str] = mapped_column(Text)
    max_points: Mapped[int] = mapped_column(Points)
    points: Mapped[int | None] = mapped_column(Points)
    method: Mapped[str] = mapped_column(Text)
    stage: Mapped[str] = mapped_column(Text, default="")
    explanation: Mapped[Any] = mapped_column(Json)
