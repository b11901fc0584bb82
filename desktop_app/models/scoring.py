"""Targets of units, criteria sets, marks that people gave and score sheets that were computed."""

from datetime import datetime
from typing import Any

from sqlalchemy import CheckConstraint, Index, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from desktop_app.models.base import EMPTY, STRICT, Base, Numbered, Versioned, reference
from desktop_app.models.types import Json, Moment, Points, Switch

ONE_SUBJECT = "(unit_id IS NULL) <> (person_id IS NULL)"


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

    `definition`: the tree with its rules, bands, caps, stages and tie order, in the template's
    shape; `state`: draft, in_use or retired. Of one code the highest number in use counts.
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
    state: Mapped[str] = mapped_column(Text, default="in_use", server_default="in_use")
    copied_from_id: Mapped[int | None] = reference("criteria_set")


class EnteredMark(Numbered, Base):
    """A mark that a person gave, at a stage; `points`: hundredths, penalties as typed (positive).

    It comes from a cell of an import (`table_id`, `row`, `column`), or was typed. It judges a unit
    or a person; `marker_unit_id`: the unit that gave it, of a cross score.
    """

    __tablename__ = "entered_mark"
    __table_args__ = (
        Index("ix_entered_mark_set_id_unit_id", "set_id", "unit_id"),
        Index("ix_entered_mark_set_id_person_id", "set_id", "person_id"),
        CheckConstraint(ONE_SUBJECT, name="one_subject"),
        STRICT,
    )

    set_id: Mapped[int] = reference("criteria_set", index=False)
    unit_id: Mapped[int | None] = reference("unit")
    person_id: Mapped[int | None] = reference("person")
    criterion: Mapped[str] = mapped_column(Text)
    stage: Mapped[str] = mapped_column(Text)
    points: Mapped[int] = mapped_column(Points)
    marker_unit_id: Mapped[int | None] = reference("unit")
    reason: Mapped[str] = mapped_column(Text, default="", server_default=EMPTY)
    table_id: Mapped[int | None] = reference("import_table")
    row: Mapped[int | None]
    column: Mapped[str] = mapped_column(Text, default="")
    entered_at: Mapped[datetime] = mapped_column(Moment)
    actor: Mapped[str] = mapped_column(Text)
    withdrawn: Mapped[bool] = mapped_column(Switch, default=False)


class SheetStep(Numbered, Base):
    """A score sheet handed over by a stage (`kind` handed_over), or sent back to it (returned).

    `criteria`: of a return, the codes that are reopened.
    """

    __tablename__ = "sheet_step"
    __table_args__ = (
        Index("ix_sheet_step_set_id_unit_id", "set_id", "unit_id"),
        Index("ix_sheet_step_set_id_person_id", "set_id", "person_id"),
        CheckConstraint(ONE_SUBJECT, name="one_subject"),
        STRICT,
    )

    set_id: Mapped[int] = reference("criteria_set", index=False)
    unit_id: Mapped[int | None] = reference("unit")
    person_id: Mapped[int | None] = reference("person")
    stage: Mapped[str] = mapped_column(Text)
    kind: Mapped[str] = mapped_column(Text)
    criteria: Mapped[Any] = mapped_column(Json)
    reason: Mapped[str] = mapped_column(Text, default="")
    entered_at: Mapped[datetime] = mapped_column(Moment)
    actor: Mapped[str] = mapped_column(Text)


class ScoreSheetRecord(Numbered, Base):
    """One unit's or one person's computed sheet on a criteria set; points in hundredths.

    `band`, `notes`, `bars`: the class, why it is no higher, the titles that are barred;
    `provisional`: scored although a return that it rests on was being corrected.
    """

    __tablename__ = "score_sheet"
    __table_args__ = (
        UniqueConstraint("set_id", "unit_id"),
        UniqueConstraint("set_id", "person_id"),
        CheckConstraint(ONE_SUBJECT, name="one_subject"),
        STRICT,
    )

    set_id: Mapped[int] = reference("criteria_set", index=False)
    unit_id: Mapped[int | None] = reference("unit")
    person_id: Mapped[int | None] = reference("person")
    total: Mapped[int] = mapped_column(Points)
    max_points: Mapped[int] = mapped_column(Points)
    bonus: Mapped[int] = mapped_column(Points)
    ties: Mapped[Any] = mapped_column(Json)
    band: Mapped[str] = mapped_column(Text, default="", server_default=EMPTY)
    notes: Mapped[Any] = mapped_column(Json, default=list, server_default="[]")
    bars: Mapped[Any] = mapped_column(Json, default=list, server_default="[]")
    provisional: Mapped[bool] = mapped_column(Switch, default=False, server_default="0")
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


class PublishedRanking(Numbered, Base):
    """A published ranking, never changed; a corrected one names the one that it `replaces_id`.

    `rules`: what made it, as it was: criteria sets with versions, tie order, bands, quotas;
    `scope`: cluster or department.
    """

    __tablename__ = "ranking"

    year: Mapped[int]
    campaign_id: Mapped[int | None] = reference("campaign")
    subject: Mapped[str] = mapped_column(Text)
    scope: Mapped[str] = mapped_column(Text)
    title: Mapped[str] = mapped_column(Text)
    rules: Mapped[Any] = mapped_column(Json)
    published_at: Mapped[datetime] = mapped_column(Moment)
    actor: Mapped[str] = mapped_column(Text)
    reason: Mapped[str] = mapped_column(Text, default="")
    replaces_id: Mapped[int | None] = reference("ranking")


class RankingSet(Numbered, Base):
    """Which version of a criteria set a published ranking rests on."""

    __tablename__ = "ranking_set"
    __table_args__ = (UniqueConstraint("ranking_id", "set_id"), STRICT)

    ranking_id: Mapped[int] = reference("ranking", index=False)
    set_id: Mapped[int] = reference("criteria_set")


class RankingRow(Numbered, Base):
    """One frozen row, in words and figures of its own; `marks`: the sheet as it was."""

    __tablename__ = "ranking_row"
    __table_args__ = (
        UniqueConstraint("ranking_id", "position"),
        CheckConstraint(ONE_SUBJECT, name="one_subject"),
        STRICT,
    )

    ranking_id: Mapped[int] = reference("ranking", index=False)
    position: Mapped[int]
    cluster_code: Mapped[str] = mapped_column(Text)
    cluster_name: Mapped[str] = mapped_column(Text)
    unit_id: Mapped[int | None] = reference("unit")
    person_id: Mapped[int | None] = reference("person")
    code: Mapped[str] = mapped_column(Text)
    name: Mapped[str] = mapped_column(Text)
    place: Mapped[int | None]
    tied: Mapped[bool] = mapped_column(Switch)
    points: Mapped[int | None] = mapped_column(Points)
    max_points: Mapped[int] = mapped_column(Points)
    band: Mapped[str] = mapped_column(Text)
    reason: Mapped[str] = mapped_column(Text)
    notes: Mapped[Any] = mapped_column(Json)
    bars: Mapped[Any] = mapped_column(Json)
    marks: Mapped[Any] = mapped_column(Json)
