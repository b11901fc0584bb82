"""Return workbooks that the program made, due days, and letters to units that are late."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the tables."""
    _create_form()
    _create_return_due()
    _create_reminder()


def _create_form() -> None:
    op.create_table(
        "form",
        sa.Column("campaign_id", sa.Integer(), nullable=False),
        sa.Column("unit_id", sa.Integer(), nullable=False),
        sa.Column("period", sa.Text(), nullable=False),
        sa.Column("form_version", sa.Integer(), nullable=False),
        sa.Column("checksum", sa.Text(), nullable=False),
        sa.Column("made_at", sa.Text(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["campaign_id"], ["campaign.id"], name=op.f("fk_form_campaign_id")),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"], name=op.f("fk_form_unit_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_form")),
        sqlite_strict=True,
    )
    op.create_index(
        "ix_form_campaign_id_unit_id_period",
        "form",
        ["campaign_id", "unit_id", "period"],
        unique=False,
    )
    op.create_index(op.f("ix_form_unit_id"), "form", ["unit_id"], unique=False)


def _create_return_due() -> None:
    op.create_table(
        "return_due",
        sa.Column("campaign_id", sa.Integer(), nullable=False),
        sa.Column("period", sa.Text(), nullable=False),
        sa.Column("unit_id", sa.Integer(), nullable=True),
        sa.Column("due_on", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["campaign_id"], ["campaign.id"], name=op.f("fk_return_due_campaign_id")
        ),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"], name=op.f("fk_return_due_unit_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_return_due")),
        sqlite_strict=True,
    )
    op.create_index(
        "ix_return_due_campaign_id_period", "return_due", ["campaign_id", "period"], unique=False
    )
    op.create_index(op.f("ix_return_due_unit_id"), "return_due", ["unit_id"], unique=False)


def _create_reminder() -> None:
    op.create_table(
        "reminder",
        sa.Column("campaign_id", sa.Integer(), nullable=False),
        sa.Column("unit_id", sa.Integer(), nullable=False),
        sa.Column("period", sa.Text(), nullable=False),
        sa.Column("due_on", sa.Text(), nullable=False),
        sa.Column("made_at", sa.Text(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["campaign_id"], ["campaign.id"], name=op.f("fk_reminder_campaign_id")
        ),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"], name=op.f("fk_reminder_unit_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reminder")),
        sqlite_strict=True,
    )
    op.create_index(
        "ix_reminder_campaign_id_unit_id", "reminder", ["campaign_id", "unit_id"], unique=False
    )
    op.create_index(op.f("ix_reminder_unit_id"), "reminder", ["unit_id"], unique=False)
