"""The fund: drives, pledges, donors, receipts, what was handed over and the bank's own lines.

Money is whole đồng. A ledger entry is corrected by another one that reverses it, never deleted.
"""

from datetime import datetime

from sqlalchemy import Index, Text, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from desktop_app.models.base import STRICT, Base, Numbered, Versioned, reference
from desktop_app.models.types import Dong, Moment, Points, Switch

REVERSAL = text("reverses_id IS NOT NULL")
TAKES_RETURNS = text("takes_returns = 1")


class Fund(Versioned, Base):
    """A fund that money is collected for; two funds are never mixed in a total."""

    __tablename__ = "fund"

    code: Mapped[str] = mapped_column(Text, unique=True)
    name: Mapped[str] = mapped_column(Text)
    holder: Mapped[str] = mapped_column(Text, default="")
    position: Mapped[int] = mapped_column(default=0)


class FundDrive(Versioned, Base):
    """One drive for a fund; the one that takes returns has what units report for its campaign.

    `basis`: day_wage, amount_each, unit_total or free; `divisor`: hundredths of working days of a
    month, where a day's wage is meant; `amount`: đồng, where each gives one.
    """

    __tablename__ = "fund_drive"
    __table_args__ = (
        UniqueConstraint("year", "code"),
        Index(
            "uq_fund_drive_takes_returns",
            "campaign_id",
            unique=True,
            sqlite_where=TAKES_RETURNS,
            postgresql_where=TAKES_RETURNS,
        ),
        STRICT,
    )

    code: Mapped[str] = mapped_column(Text)
    fund_id: Mapped[int] = reference("fund")
    campaign_id: Mapped[int | None] = reference("campaign", index=False)
    year: Mapped[int]
    title: Mapped[str] = mapped_column(Text)
    basis: Mapped[str] = mapped_column(Text)
    divisor: Mapped[int | None] = mapped_column(Points)
    amount: Mapped[int | None] = mapped_column(Dong)
    opens_on: Mapped[str] = mapped_column(Text, default="")
    closes_on: Mapped[str] = mapped_column(Text, default="")
    takes_returns: Mapped[bool] = mapped_column(Switch, default=False)


class DriveGoal(Versioned, Base):
    """What a unit set itself as its goal in a drive, đồng."""

    __tablename__ = "drive_goal"
    __table_args__ = (UniqueConstraint("drive_id", "unit_id"), STRICT)

    drive_id: Mapped[int] = reference("fund_drive", index=False)
    unit_id: Mapped[int] = reference("unit")
    amount: Mapped[int] = mapped_column(Dong)
    note: Mapped[str] = mapped_column(Text, default="")


class Donor(Versioned, Base):
    """A giver who is no staff, credited to a unit; `kind`: enterprise, group, household, person."""

    __tablename__ = "donor"

    name: Mapped[str] = mapped_column(Text)
    fold: Mapped[str] = mapped_column(Text, index=True)
    sort_key: Mapped[str] = mapped_column(Text)
    match_key: Mapped[str] = mapped_column(Text)
    kind: Mapped[str] = mapped_column(Text)
    credited_unit_id: Mapped[int | None] = reference("unit")
    note: Mapped[str] = mapped_column(Text, default="")


class Pledge(Versioned, Base):
    """What was pledged in a drive; without person and donor it is the unit's whole pledge.

    It was typed (`actor`, `entered_at`) or imported (`table_id`, `row`).
    """

    __tablename__ = "pledge"

    drive_id: Mapped[int] = reference("fund_drive")
    unit_id: Mapped[int] = reference("unit")
    person_id: Mapped[int | None] = reference("person")
    donor_id: Mapped[int | None] = reference("donor")
    name: Mapped[str] = mapped_column(Text, default="")
    amount: Mapped[int] = mapped_column(Dong, default=0)
    goods: Mapped[str] = mapped_column(Text, default="")
    in_kind_value: Mapped[int] = mapped_column(Dong, default=0)
    pledged_on: Mapped[str] = mapped_column(Text, default="")
    due_on: Mapped[str] = mapped_column(Text, default="")
    note: Mapped[str] = mapped_column(Text, default="")
    cancelled: Mapped[bool] = mapped_column(Switch, default=False)
    reason: Mapped[str] = mapped_column(Text, default="")
    table_id: Mapped[int | None] = reference("import_table")
    row: Mapped[int | None]
    entered_at: Mapped[datetime] = mapped_column(Moment)
    actor: Mapped[str] = mapped_column(Text)


class Receipt(Versioned, Base):
    """A numbered receipt; a wrong one is voided and keeps its number."""

    __tablename__ = "receipt"
    __table_args__ = (UniqueConstraint("book", "number"), STRICT)

    book: Mapped[str] = mapped_column(Text)
    number: Mapped[int]
    drive_id: Mapped[int] = reference("fund_drive")
    unit_id: Mapped[int | None] = reference("unit")
    issued_on: Mapped[str] = mapped_column(Text)
    payer: Mapped[str] = mapped_column(Text)
    amount: Mapped[int] = mapped_column(Dong)
    content: Mapped[str] = mapped_column(Text, default="")
    voided_on: Mapped[str] = mapped_column(Text, default="")
    reason: Mapped[str] = mapped_column(Text, default="")
    entered_at: Mapped[datetime] = mapped_column(Moment)
    actor: Mapped[str] = mapped_column(Text)


class ReceiptLine(Numbered, Base):
    """Which contribution a receipt is for, and with how much of it (đồng)."""

    __tablename__ = "receipt_line"
    __table_args__ = (UniqueConstraint("receipt_id", "contribution_id"), STRICT)

    receipt_id: Mapped[int] = reference("receipt", index=False)
    contribution_id: Mapped[int] = reference("contribution")
    amount: Mapped[int] = mapped_column(Dong)


class Remittance(Numbered, Base):
    """Money that a unit handed over to the fund; a reversal has the opposite amount."""

    __tablename__ = "remittance"
    __table_args__ = (
        Index("ix_remittance_drive_id_unit_id", "drive_id", "unit_id"),
        Index(
            "uq_remittance_reverses_id",
            "reverses_id",
            unique=True,
            sqlite_where=REVERSAL,
            postgresql_where=REVERSAL,
        ),
        STRICT,
    )

    drive_id: Mapped[int] = reference("fund_drive", index=False)
    unit_id: Mapped[int] = reference("unit")
    amount: Mapped[int] = mapped_column(Dong)
    sent_on: Mapped[str] = mapped_column(Text, default="")
    bank_reference: Mapped[str] = mapped_column(Text, default="")
    note: Mapped[str] = mapped_column(Text, default="")
    document_id: Mapped[int | None] = reference("document")
    reverses_id: Mapped[int | None] = reference("remittance", index=False)
    reason: Mapped[str] = mapped_column(Text, default="")
    table_id: Mapped[int | None] = reference("import_table")
    row: Mapped[int | None]
    entered_at: Mapped[datetime] = mapped_column(Moment)
    actor: Mapped[str] = mapped_column(Text)


class BankLine(Numbered, Base):
    """One line of a bank or treasury statement, as imported; money out is negative."""

    __tablename__ = "bank_line"

    account: Mapped[str] = mapped_column(Text, default="")
    day: Mapped[str] = mapped_column(Text)
    amount: Mapped[int] = mapped_column(Dong)
    bank_reference: Mapped[str] = mapped_column(Text, default="", index=True)
    content: Mapped[str] = mapped_column(Text, default="")
    table_id: Mapped[int] = reference("import_table")
    row: Mapped[int]


class BankMatch(Numbered, Base):
    """Which part of a bank line is which remittance (đồng).

    `matched_by`: reference, amount_and_day or person; what was matched may be let go (`undone`).
    """

    __tablename__ = "bank_match"

    bank_line_id: Mapped[int] = reference("bank_line")
    remittance_id: Mapped[int] = reference("remittance")
    amount: Mapped[int] = mapped_column(Dong)
    matched_by: Mapped[str] = mapped_column(Text)
    undone: Mapped[bool] = mapped_column(Switch, default=False)
    entered_at: Mapped[datetime] = mapped_column(Moment)
    actor: Mapped[str] = mapped_column(Text)
