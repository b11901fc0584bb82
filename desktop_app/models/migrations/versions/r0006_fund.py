"""The fund: drives, pledges, donors, receipts, what was handed over, the bank's lines."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the tables."""
    _create_fund()
    _create_fund_drive()
    _create_drive_goal()
    _create_donor()
    _create_pledge()
    _create_receipt()
    _create_receipt_line()
    _create_remittance()
    _create_bank_line()
    _create_bank_match()


def _create_fund() -> None:
    op.create_table(
        "fund",
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("holder", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_fund")),
        sa.UniqueConstraint("code", name=op.f("uq_fund_code")),
        sqlite_strict=True,
    )


def _create_fund_drive() -> None:
    op.create_table(
        "fund_drive",
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("fund_id", sa.Integer(), nullable=False),
        sa.Column("campaign_id", sa.Integer(), nullable=True),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("basis", sa.Text(), nullable=False),
        sa.Column("divisor", sa.Integer(), nullable=True),
        sa.Column("amount", sa.Integer(), nullable=True),
        sa.Column("opens_on", sa.Text(), nullable=False),
        sa.Column("closes_on", sa.Text(), nullable=False),
        sa.Column("takes_returns", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["campaign_id"], ["campaign.id"], name=op.f("fk_fund_drive_campaign_id")
        ),
        sa.ForeignKeyConstraint(["fund_id"], ["fund.id"], name=op.f("fk_fund_drive_fund_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_fund_drive")),
        sa.UniqueConstraint("year", "code", name=op.f("uq_fund_drive_year_code")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_fund_drive_fund_id"), "fund_drive", ["fund_id"], unique=False)
    op.create_index(
        "uq_fund_drive_takes_returns",
        "fund_drive",
        ["campaign_id"],
        unique=True,
        sqlite_where=sa.text("takes_returns = 1"),
        postgresql_where=sa.text("takes_returns = 1"),
    )


def _create_drive_goal() -> None:
    op.create_table(
        "drive_goal",
        sa.Column("drive_id", sa.Integer(), nullable=False),
        sa.Column("unit_id", sa.Integer(), nullable=False),
        sa.Column("amount", sa.Integer(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["drive_id"], ["fund_drive.id"], name=op.f("fk_drive_goal_drive_id")
        ),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"], name=op.f("fk_drive_goal_unit_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_drive_goal")),
        sa.UniqueConstraint("drive_id", "unit_id", name=op.f("uq_drive_goal_drive_id_unit_id")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_drive_goal_unit_id"), "drive_goal", ["unit_id"], unique=False)


def _create_donor() -> None:
    op.create_table(
        "donor",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("fold", sa.Text(), nullable=False),
        sa.Column("sort_key", sa.Text(), nullable=False),
        sa.Column("match_key", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("credited_unit_id", sa.Integer(), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["credited_unit_id"], ["unit.id"], name=op.f("fk_donor_credited_unit_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_donor")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_donor_credited_unit_id"), "donor", ["credited_unit_id"], unique=False)
    op.create_index(op.f("ix_donor_fold"), "donor", ["fold"], unique=False)


def _create_pledge() -> None:
    op.create_table(
        "pledge",
        sa.Column("drive_id", sa.Integer(), nullable=False),
        sa.Column("unit_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("donor_id", sa.Integer(), nullable=True),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("amount", sa.Integer(), nullable=False),
        sa.Column("goods", sa.Text(), nullable=False),
        sa.Column("in_kind_value", sa.Integer(), nullable=False),
        sa.Column("pledged_on", sa.Text(), nullable=False),
        sa.Column("due_on", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("cancelled", sa.Integer(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("table_id", sa.Integer(), nullable=True),
        sa.Column("row", sa.Integer(), nullable=True),
        sa.Column("entered_at", sa.Text(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["donor_id"], ["donor.id"], name=op.f("fk_pledge_donor_id")),
        sa.ForeignKeyConstraint(["drive_id"], ["fund_drive.id"], name=op.f("fk_pledge_drive_id")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_pledge_person_id")),
        sa.ForeignKeyConstraint(["table_id"], ["import_table.id"], name=op.f("fk_pledge_table_id")),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"], name=op.f("fk_pledge_unit_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pledge")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_pledge_donor_id"), "pledge", ["donor_id"], unique=False)
    op.create_index(op.f("ix_pledge_drive_id"), "pledge", ["drive_id"], unique=False)
    op.create_index(op.f("ix_pledge_person_id"), "pledge", ["person_id"], unique=False)
    op.create_index(op.f("ix_pledge_table_id"), "pledge", ["table_id"], unique=False)
    op.create_index(op.f("ix_pledge_unit_id"), "pledge", ["unit_id"], unique=False)


def _create_receipt() -> None:
    op.create_table(
        "receipt",
        sa.Column("book", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("drive_id", sa.Integer(), nullable=False),
        sa.Column("unit_id", sa.Integer(), nullable=True),
        sa.Column("issued_on", sa.Text(), nullable=False),
        sa.Column("payer", sa.Text(), nullable=False),
        sa.Column("amount", sa.Integer(), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("voided_on", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("entered_at", sa.Text(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["drive_id"], ["fund_drive.id"], name=op.f("fk_receipt_drive_id")),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"], name=op.f("fk_receipt_unit_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_receipt")),
        sa.UniqueConstraint("book", "number", name=op.f("uq_receipt_book_number")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_receipt_drive_id"), "receipt", ["drive_id"], unique=False)
    op.create_index(op.f("ix_receipt_unit_id"), "receipt", ["unit_id"], unique=False)


def _create_receipt_line() -> None:
    op.create_table(
        "receipt_line",
        sa.Column("receipt_id", sa.Integer(), nullable=False),
        sa.Column("contribution_id", sa.Integer(), nullable=False),
        sa.Column("amount", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["contribution_id"], ["contribution.id"], name=op.f("fk_receipt_line_contribution_id")
        ),
        sa.ForeignKeyConstraint(
            ["receipt_id"], ["receipt.id"], name=op.f("fk_receipt_line_receipt_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_receipt_line")),
        sa.UniqueConstraint(
            "receipt_id", "contribution_id", name=op.f("uq_receipt_line_receipt_id_contribution_id")
        ),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_receipt_line_contribution_id"), "receipt_line", ["contribution_id"], unique=False
    )


def _create_remittance() -> None:
    op.create_table(
        "remittance",
        sa.Column("drive_id", sa.Integer(), nullable=False),
        sa.Column("unit_id", sa.Integer(), nullable=False),
        sa.Column("amount", sa.Integer(), nullable=False),
        sa.Column("sent_on", sa.Text(), nullable=False),
        sa.Column("bank_reference", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("document_id", sa.Integer(), nullable=True),
        sa.Column("reverses_id", sa.Integer(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("table_id", sa.Integer(), nullable=True),
        sa.Column("row", sa.Integer(), nullable=True),
        sa.Column("entered_at", sa.Text(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["document_id"], ["document.id"], name=op.f("fk_remittance_document_id")
        ),
        sa.ForeignKeyConstraint(
            ["drive_id"], ["fund_drive.id"], name=op.f("fk_remittance_drive_id")
        ),
        sa.ForeignKeyConstraint(
            ["reverses_id"], ["remittance.id"], name=op.f("fk_remittance_reverses_id")
        ),
        sa.ForeignKeyConstraint(
            ["table_id"], ["import_table.id"], name=op.f("fk_remittance_table_id")
        ),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"], name=op.f("fk_remittance_unit_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_remittance")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_remittance_document_id"), "remittance", ["document_id"], unique=False)
    op.create_index(
        "ix_remittance_drive_id_unit_id", "remittance", ["drive_id", "unit_id"], unique=False
    )
    op.create_index(op.f("ix_remittance_table_id"), "remittance", ["table_id"], unique=False)
    op.create_index(op.f("ix_remittance_unit_id"), "remittance", ["unit_id"], unique=False)
    op.create_index(
        "uq_remittance_reverses_id",
        "remittance",
        ["reverses_id"],
        unique=True,
        sqlite_where=sa.text("reverses_id IS NOT NULL"),
        postgresql_where=sa.text("reverses_id IS NOT NULL"),
    )


def _create_bank_line() -> None:
    op.create_table(
        "bank_line",
        sa.Column("account", sa.Text(), nullable=False),
        sa.Column("day", sa.Text(), nullable=False),
        sa.Column("amount", sa.Integer(), nullable=False),
        sa.Column("bank_reference", sa.Text(), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("table_id", sa.Integer(), nullable=False),
        sa.Column("row", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["table_id"], ["import_table.id"], name=op.f("fk_bank_line_table_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_bank_line")),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_bank_line_bank_reference"), "bank_line", ["bank_reference"], unique=False
    )
    op.create_index(op.f("ix_bank_line_table_id"), "bank_line", ["table_id"], unique=False)


def _create_bank_match() -> None:
    op.create_table(
        "bank_match",
        sa.Column("bank_line_id", sa.Integer(), nullable=False),
        sa.Column("remittance_id", sa.Integer(), nullable=False),
        sa.Column("amount", sa.Integer(), nullable=False),
        sa.Column("matched_by", sa.Text(), nullable=False),
        sa.Column("undone", sa.Integer(), nullable=False),
        sa.Column("entered_at", sa.Text(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["bank_line_id"], ["bank_line.id"], name=op.f("fk_bank_match_bank_line_id")
        ),
        sa.ForeignKeyConstraint(
            ["remittance_id"], ["remittance.id"], name=op.f("fk_bank_match_remittance_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_bank_match")),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_bank_match_bank_line_id"), "bank_match", ["bank_line_id"], unique=False
    )
    op.create_index(
        op.f("ix_bank_match_remittance_id"), "bank_match", ["remittance_id"], unique=False
    )
