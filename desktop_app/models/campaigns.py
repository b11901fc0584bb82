"""Campaigns with the clauses and targets of their plans, and what units send for them."""

from datetime import datetime
from typing import Any

from sqlalchemy import CheckConstraint, Index, Text, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from desktop_app.models.base import EMPTY, STRICT, Base, Numbered, Versioned, reference
from desktop_app.models.types import Dong, Json, Moment, Points, Switch

WHOLE_IN_FORCE = text("in_force = 1 AND supplement = 0")
REVERSAL = text("reverses_id IS NOT NULL")


class Campaign(Versioned, Base):
    """A campaign of one year; dates are ISO texts, empty or partly known where the plan is.

    `kind`: regular or thematic; `state`: launched, suspended, closed or handed_over (to
    `successor_id`); `parent_id`: the campaign in the store that it follows; `authority`: who
    launched the one it follows; `document_id`: the plan document it was read from.
    """

    __tablename__ = "campaign"

    code: Mapped[str] = mapped_column(Text, unique=True)
    template: Mapped[str] = mapped_column(Text)
    year: Mapped[int] = mapped_column(index=True)
    title: Mapped[str] = mapped_column(Text)
    issuer: Mapped[str] = mapped_column(Text, default="")
    number: Mapped[str] = mapped_column(Text, default="")
    issued_on: Mapped[str] = mapped_column(Text, default="")
    theme: Mapped[str] = mapped_column(Text, default="")
    period_from: Mapped[str] = mapped_column(Text, default="")
    period_to: Mapped[str] = mapped_column(Text, default="")
    parent: Mapped[str] = mapped_column(Text, default="")
    signatory: Mapped[str] = mapped_column(Text, default="")
    feeds_year_end: Mapped[bool] = mapped_column(Switch, default=True)
    due_on: Mapped[str] = mapped_column(Text, default="")
    fund_target: Mapped[str] = mapped_column(Text, default="")
    keywords: Mapped[Any] = mapped_column(Json)
    symbol: Mapped[str] = mapped_column(Text, default="", server_default=EMPTY)
    place: Mapped[str] = mapped_column(Text, default="", server_default=EMPTY)
    authority: Mapped[str] = mapped_column(Text, default="", server_default=EMPTY)
    kind: Mapped[str] = mapped_column(Text, default="thematic", server_default="thematic")
    state: Mapped[str] = mapped_column(Text, default="launched", server_default="launched")
    state_reason: Mapped[str] = mapped_column(Text, default="", server_default=EMPTY)
    parent_id: Mapped[int | None] = reference("campaign")
    successor_id: Mapped[int | None] = reference("campaign")
    document_id: Mapped[int | None] = reference("document")


class CampaignClause(Numbered, Base):
    """One numbered clause of a campaign's plan; `passage`: as a plan document printed it.

    What is not `printed` serves to run the campaign, or stands within another clause.
    """

    __tablename__ = "campaign_clause"
    __table_args__ = (UniqueConstraint("campaign_id", "section", "position"), STRICT)

    campaign_id: Mapped[int] = reference("campaign", index=False)
    section: Mapped[str] = mapped_column(Text)
    position: Mapped[int]
    label: Mapped[str] = mapped_column(Text, default="")
    text: Mapped[str] = mapped_column(Text)
    due: Mapped[str] = mapped_column(Text, default="")
    passage: Mapped[str] = mapped_column(Text, default="", server_default=EMPTY)
    printed: Mapped[bool] = mapped_column(Switch, default=True, server_default="1")


class CampaignTarget(Numbered, Base):
    """A target that a campaign's plan sets; figures are exact decimal texts."""

    __tablename__ = "campaign_target"
    __table_args__ = (UniqueConstraint("campaign_id", "code"), STRICT)

    campaign_id: Mapped[int] = reference("campaign", index=False)
    code: Mapped[str] = mapped_column(Text)
    position: Mapped[int]
    text: Mapped[str] = mapped_column(Text)
    kind: Mapped[str] = mapped_column(Text)
    low: Mapped[str] = mapped_column(Text, default="")
    high: Mapped[str] = mapped_column(Text, default="")
    measure: Mapped[str] = mapped_column(Text, default="")
    direction: Mapped[str] = mapped_column(Text, default="higher", server_default="higher")
    printed: Mapped[bool] = mapped_column(Switch, default=True, server_default="1")


class UnitReturn(Versioned, Base):
    """What a unit sent of one kind for a campaign and period; of several versions one is in force.

    `kind` is contributions or participation: activities that come in a file of their own do not
    replace the contributions sent before. A supplement is in force beside it; a withdrawn return's
    import was taken back.
    """

    __tablename__ = "unit_return"
    __table_args__ = (
        Index("ix_unit_return_campaign_id_unit_id", "campaign_id", "unit_id"),
        Index(
            "uq_unit_return_in_force",
            *("unit_id", "campaign_id", "period", "kind"),
            unique=True,
            sqlite_where=WHOLE_IN_FORCE,
            postgresql_where=WHOLE_IN_FORCE,
        ),
        STRICT,
    )

    unit_id: Mapped[int] = reference("unit")
    campaign_id: Mapped[int] = reference("campaign", index=False)
    period: Mapped[str] = mapped_column(Text)
    kind: Mapped[str] = mapped_column(Text)
    number: Mapped[int]
    file_id: Mapped[int] = reference("import_file")
    received_on: Mapped[str] = mapped_column(Text)
    supplement: Mapped[bool] = mapped_column(Switch, default=False)
    in_force: Mapped[bool] = mapped_column(Switch, default=True)
    withdrawn: Mapped[bool] = mapped_column(Switch, default=False)


class ReturnDue(Versioned, Base):
    """By when units answer for a campaign and period; a unit may be given a day of its own."""

    __tablename__ = "return_due"
    __table_args__ = (
        Index("ix_return_due_campaign_id_period", "campaign_id", "period"),
        STRICT,
    )

    campaign_id: Mapped[int] = reference("campaign", index=False)
    period: Mapped[str] = mapped_column(Text)
    unit_id: Mapped[int | None] = reference("unit")
    due_on: Mapped[str] = mapped_column(Text)
    reason: Mapped[str] = mapped_column(Text, default="")


class Form(Numbered, Base):
    """A return workbook that the program made for a unit; the newest of its key counts."""

    __tablename__ = "form"
    __table_args__ = (
        Index("ix_form_campaign_id_unit_id_period", "campaign_id", "unit_id", "period"),
        STRICT,
    )

    campaign_id: Mapped[int] = reference("campaign", index=False)
    unit_id: Mapped[int] = reference("unit")
    period: Mapped[str] = mapped_column(Text)
    form_version: Mapped[int]
    checksum: Mapped[str] = mapped_column(Text)
    made_at: Mapped[datetime] = mapped_column(Moment)


class Reminder(Numbered, Base):
    """A letter that reminded a late unit of a campaign's return."""

    __tablename__ = "reminder"
    __table_args__ = (
        Index("ix_reminder_campaign_id_unit_id", "campaign_id", "unit_id"),
        STRICT,
    )

    campaign_id: Mapped[int] = reference("campaign", index=False)
    unit_id: Mapped[int] = reference("unit")
    period: Mapped[str] = mapped_column(Text)
    due_on: Mapped[str] = mapped_column(Text)
    made_at: Mapped[datetime] = mapped_column(Moment)
    actor: Mapped[str] = mapped_column(Text)


class Contribution(Numbered, Base):
    """One line of giving: money and goods in đồng, labour in hundredths of a day.

    Imported lines have a return and a cell, typed ones a drive, an actor and a moment. What
    reverses a line (`reverses_id`) repeats it with the opposite figures, and belongs to the same
    return. `participants` is set where one line stands for several people, `person_id` where the
    giver is surely one of the unit's staff, `donor_id` where no staff. `direct` is help given to
    people themselves, apart from the fund. `quantity`: exact decimal text.
    """

    __tablename__ = "contribution"
    __table_args__ = (
        CheckConstraint("table_id IS NOT NULL OR actor <> ''", name="imported_or_typed"),
        CheckConstraint("return_id IS NOT NULL OR drive_id IS NOT NULL", name="of_something"),
        Index(
            "uq_contribution_reverses_id",
            "reverses_id",
            unique=True,
            sqlite_where=REVERSAL,
            postgresql_where=REVERSAL,
        ),
        STRICT,
    )

    return_id: Mapped[int | None] = reference("unit_return")
    table_id: Mapped[int | None] = reference("import_table")
    row: Mapped[int | None]
    unit_id: Mapped[int] = reference("unit")
    donor: Mapped[str] = mapped_column(Text, default="")
    donor_key: Mapped[str] = mapped_column(Text, default="")
    donor_fold: Mapped[str] = mapped_column(Text, default="")
    person_id: Mapped[int | None] = reference("person")
    job: Mapped[str] = mapped_column(Text, default="")
    amount: Mapped[int] = mapped_column(Dong, default=0)
    goods: Mapped[str] = mapped_column(Text, default="")
    in_kind_value: Mapped[int] = mapped_column(Dong, default=0)
    labour_days: Mapped[int] = mapped_column(Points, default=0)
    participants: Mapped[int | None]
    given_on: Mapped[str] = mapped_column(Text, default="")
    receipt: Mapped[str] = mapped_column(Text, default="")
    note: Mapped[str] = mapped_column(Text, default="")
    drive_id: Mapped[int | None] = reference("fund_drive")
    donor_id: Mapped[int | None] = reference("donor")
    quantity: Mapped[str] = mapped_column(Text, default="", server_default=EMPTY)
    measure: Mapped[str] = mapped_column(Text, default="", server_default=EMPTY)
    direct: Mapped[bool] = mapped_column(Switch, default=False, server_default="0")
    anonymous: Mapped[bool] = mapped_column(Switch, default=False, server_default="0")
    reverses_id: Mapped[int | None] = reference("contribution", index=False)
    reason: Mapped[str] = mapped_column(Text, default="", server_default=EMPTY)
    entered_at: Mapped[datetime | None] = mapped_column(Moment)
    actor: Mapped[str] = mapped_column(Text, default="", server_default=EMPTY)


class Activity(Numbered, Base):
    """One activity of a unit for a campaign; value in đồng, labour in hundredths of a day.

    Imported ones have a return and a cell, typed ones a campaign, an actor and a moment, and may be
    withdrawn. `kind`: activity, initiative, model or exemplar; `clause_id`: the content it serves.
    """

    __tablename__ = "activity"
    __table_args__ = (
        CheckConstraint("return_id IS NOT NULL OR campaign_id IS NOT NULL", name="of_something"),
        STRICT,
    )

    return_id: Mapped[int | None] = reference("unit_return")
    table_id: Mapped[int | None] = reference("import_table")
    row: Mapped[int | None]
    unit_id: Mapped[int] = reference("unit")
    title: Mapped[str] = mapped_column(Text)
    held_on: Mapped[str] = mapped_column(Text, default="")
    place: Mapped[str] = mapped_column(Text, default="")
    participants: Mapped[int | None]
    households_helped: Mapped[int | None]
    labour_days: Mapped[int] = mapped_column(Points, default=0)
    value: Mapped[int] = mapped_column(Dong, default=0)
    note: Mapped[str] = mapped_column(Text, default="")
    campaign_id: Mapped[int | None] = reference("campaign")
    clause_id: Mapped[int | None] = reference("campaign_clause")
    kind: Mapped[str] = mapped_column(Text, default="activity", server_default="activity")
    beneficiaries: Mapped[int | None]
    person_id: Mapped[int | None] = reference("person")
    entered_at: Mapped[datetime | None] = mapped_column(Moment)
    actor: Mapped[str] = mapped_column(Text, default="", server_default=EMPTY)
    withdrawn: Mapped[bool] = mapped_column(Switch, default=False, server_default="0")
