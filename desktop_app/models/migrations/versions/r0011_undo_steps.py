"""The steps by which commands are taken back."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the table; what was done before has no step."""
    op.create_table(
        "undo_step",
        sa.Column("entry_id", sa.Integer(), nullable=False),
        sa.Column("entries", sa.Integer(), nullable=False),
        sa.Column("reverses_id", sa.Integer(), nullable=True),
        sa.Column("years", sa.Text(), nullable=False),
        sa.Column("changes", sa.Text(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["entry_id"], ["audit_entry.id"], name=op.f("fk_undo_step_entry_id")
        ),
        sa.ForeignKeyConstraint(
            ["reverses_id"], ["audit_entry.id"], name=op.f("fk_undo_step_reverses_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_undo_step")),
        sa.UniqueConstraint("entry_id", name=op.f("uq_undo_step_entry_id")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_undo_step_reverses_id"), "undo_step", ["reverses_id"], unique=False)
