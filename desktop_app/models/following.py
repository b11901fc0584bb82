"""Following a campaign: bodies, tasks, registrations, inspections, reviews, documents, evidence."""

from datetime import datetime
from typing import Any

from sqlalchemy import CheckConstraint, Index, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from desktop_app.models.base import STRICT, Base, Numbered, Versioned, reference
from desktop_app.models.types import Json, Moment, Switch


class Body(Versioned, Base):
    """A body that is no unit: Đảng ủy, Công đoàn, Hội đồng Thi đua - Khen thưởng, UBND tỉnh.

    `level`: central, province, department or unit.
    """

    __tablename__ = "body"

    name: Mapped[str] = mapped_column(Text, unique=True)
    fold: Mapped[str] = mapped_column(Text, index=True)
    level: Mapped[str] = mapped_column(Text, default="department")
    valid_from: Mapped[str] = mapped_column(Text, default="")
    valid_to: Mapped[str] = mapped_column(Text, default="")


class Document(Numbered, Base):
    """A document that the office keeps with its bytes: a plan, a decision, a photograph.

    `kind`: plan, own_plan, registration, inspection, review, decision, remittance, reorganisation,
    proposal, achievement_report, minutes, evidence or other.
    """

    __tablename__ = "document"

    stored_id: Mapped[int] = reference("stored_file")
    name: Mapped[str] = mapped_column(Text)
    kind: Mapped[str] = mapped_column(Text)
    number: Mapped[str] = mapped_column(Text, default="")
    issued_on: Mapped[str] = mapped_column(Text, default="")
    abstract: Mapped[str] = mapped_column(Text, default="")
    kept_at: Mapped[datetime] = mapped_column(Moment)
    actor: Mapped[str] = mapped_column(Text)
    withdrawn: Mapped[bool] = mapped_column(Switch, default=False)


class DocumentLink(Numbered, Base):
    """What a document belongs to, exactly one record; one document may have several links."""

    __tablename__ = "document_link"
    __table_args__ = (
        CheckConstraint(
            "(campaign_id IS NOT NULL) + (unit_id IS NOT NULL) + (activity_id IS NOT NULL)"
            " + (inspection_id IS NOT NULL) + (registration_id IS NOT NULL)"
            " + (review_id IS NOT NULL) + (reorganisation_id IS NOT NULL)"
            " + (award_round_id IS NOT NULL) + (award_decision_id IS NOT NULL)"
            " + (nomination_id IS NOT NULL) = 1",
            name="one_owner",
        ),
        STRICT,
    )

    document_id: Mapped[int] = reference("document")
    campaign_id: Mapped[int | None] = reference("campaign")
    unit_id: Mapped[int | None] = reference("unit")
    activity_id: Mapped[int | None] = reference("activity")
    inspection_id: Mapped[int | None] = reference("inspection")
    registration_id: Mapped[int | None] = reference("registration")
    review_id: Mapped[int | None] = reference("review")
    reorganisation_id: Mapped[int | None] = reference("reorganisation")
    award_round_id: Mapped[int | None] = reference("award_round")
    award_decision_id: Mapped[int | None] = reference("award_decision")
    nomination_id: Mapped[int | None] = reference("nomination")


class CampaignLink(Numbered, Base):
    """A campaign that another is carried out with; `other_id` where the store holds it."""

    __tablename__ = "campaign_link"
    __table_args__ = (UniqueConstraint("campaign_id", "other_id"), STRICT)

    campaign_id: Mapped[int] = reference("campaign", index=False)
    other_id: Mapped[int] = reference("campaign")


class Task(Versioned, Base):
    """Something to do for a campaign, with or without a date; a milestone is one too.

    `kind`: duty, milestone or task; `due`: ISO as far as known; `state`: open, done or dropped.
    """

    __tablename__ = "task"

    campaign_id: Mapped[int] = reference("campaign")
    clause_id: Mapped[int | None] = reference("campaign_clause")
    kind: Mapped[str] = mapped_column(Text)
    title: Mapped[str] = mapped_column(Text)
    due: Mapped[str] = mapped_column(Text, default="")
    state: Mapped[str] = mapped_column(Text, default="open")
    done_on: Mapped[str] = mapped_column(Text, default="")
    note: Mapped[str] = mapped_column(Text, default="")


class TaskOwner(Numbered, Base):
    """Who owns a task, a unit or a body; `role`: leads or helps. Several may."""

    __tablename__ = "task_owner"
    __table_args__ = (
        CheckConstraint("(unit_id IS NULL) <> (body_id IS NULL)", name="unit_or_body"),
        STRICT,
    )

    task_id: Mapped[int] = reference("task")
    unit_id: Mapped[int | None] = reference("unit")
    body_id: Mapped[int | None] = reference("body")
    role: Mapped[str] = mapped_column(Text, default="leads")


class Registration(Versioned, Base):
    """What a unit, or a person of it, registers or plans for itself.

    `kind`: registration (đăng ký thi đua), emulation_pledge (giao ước) or own_plan; `state`:
    not_sent, received, returned or accepted; `titles`: JSON list of what was registered for.
    """

    __tablename__ = "registration"
    __table_args__ = (Index("ix_registration_year_kind", "year", "kind"), STRICT)

    year: Mapped[int]
    campaign_id: Mapped[int | None] = reference("campaign")
    unit_id: Mapped[int] = reference("unit")
    person_id: Mapped[int | None] = reference("person")
    kind: Mapped[str] = mapped_column(Text)
    state: Mapped[str] = mapped_column(Text)
    number: Mapped[str] = mapped_column(Text, default="")
    issued_on: Mapped[str] = mapped_column(Text, default="")
    received_on: Mapped[str] = mapped_column(Text, default="")
    titles: Mapped[Any] = mapped_column(Json)
    reason: Mapped[str] = mapped_column(Text, default="")
    table_id: Mapped[int | None] = reference("import_table")
    row: Mapped[int | None]
    entered_at: Mapped[datetime] = mapped_column(Moment)
    actor: Mapped[str] = mapped_column(Text)
    withdrawn: Mapped[bool] = mapped_column(Switch, default=False)


class Inspection(Versioned, Base):
    """One inspection of a unit (`kind`: inspection, supervision or urging) by a body."""

    __tablename__ = "inspection"

    campaign_id: Mapped[int] = reference("campaign")
    unit_id: Mapped[int] = reference("unit")
    body_id: Mapped[int | None] = reference("body")
    kind: Mapped[str] = mapped_column(Text)
    planned_on: Mapped[str] = mapped_column(Text, default="")
    held_on: Mapped[str] = mapped_column(Text, default="")
    result: Mapped[str] = mapped_column(Text, default="")
    withdrawn: Mapped[bool] = mapped_column(Switch, default=False)


class InspectionFinding(Versioned, Base):
    """One finding with its deadline and what was done about it."""

    __tablename__ = "inspection_finding"

    inspection_id: Mapped[int] = reference("inspection")
    text: Mapped[str] = mapped_column(Text)
    due_on: Mapped[str] = mapped_column(Text, default="")
    settled_on: Mapped[str] = mapped_column(Text, default="")
    follow_up: Mapped[str] = mapped_column(Text, default="")


class Review(Versioned, Base):
    """A review at mid-year, mid-term or the end, with what only people can write.

    `kind`: interim_review or final_review; it covers the years and, of a single year, the period.
    """

    __tablename__ = "review"

    kind: Mapped[str] = mapped_column(Text)
    title: Mapped[str] = mapped_column(Text)
    year_from: Mapped[int]
    year_to: Mapped[int]
    period: Mapped[str] = mapped_column(Text, default="")
    held_on: Mapped[str] = mapped_column(Text, default="")
    results: Mapped[str] = mapped_column(Text, default="")
    shortcomings: Mapped[str] = mapped_column(Text, default="")
    lessons: Mapped[str] = mapped_column(Text, default="")
    direction: Mapped[str] = mapped_column(Text, default="")
    proposals: Mapped[str] = mapped_column(Text, default="")
    withdrawn: Mapped[bool] = mapped_column(Switch, default=False)


class ReviewCampaign(Numbered, Base):
    """Which campaigns a review covers: one report may serve several."""

    __tablename__ = "review_campaign"
    __table_args__ = (UniqueConstraint("review_id", "campaign_id"), STRICT)

    review_id: Mapped[int] = reference("review", index=False)
    campaign_id: Mapped[int] = reference("campaign")


class ReviewPraise(Numbered, Base):
    """An outstanding unit or person that a review names, with what for."""

    __tablename__ = "review_praise"

    review_id: Mapped[int] = reference("review")
    unit_id: Mapped[int | None] = reference("unit")
    person_id: Mapped[int | None] = reference("person")
    text: Mapped[str] = mapped_column(Text, default="")
