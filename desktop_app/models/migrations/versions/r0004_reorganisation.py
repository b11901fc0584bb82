"""Acts of reorganisation, and what became of the units."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the tables."""
    _create_reorganisation()
    _create_unit_lineage()


def _create_reorganisation() -> None:
    op.create_table(
        "reorganisation",
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("effective_on", sa.Text(), nullable=False),
        sa.Column("basis", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("summary", sa.Text(), nullable=False),
        sa.Column("entered_at", sa.Text(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reorganisation")),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_reorganisation_effective_on"), "reorganisation", ["effective_on"], unique=False
    )


def _create_unit_lineage() -> None:
    op.create_table(
        "unit_lineage",
        sa.Column("reorganisation_id", sa.Integer(), nullable=False),
        sa.Column("from_unit_id", sa.Integer(), nullable=False),
        sa.Column("to_unit_id", sa.Integer(), nullable=True),
        sa.Column("share", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["from_unit_id"], ["unit.id"], name=op.f("fk_unit_lineage_from_unit_id")
        ),
        sa.ForeignKeyConstraint(
            ["reorganisation_id"],
            ["reorganisation.id"],
            name=op.f("fk_unit_lineage_reorganisation_id"),
        ),
        sa.ForeignKeyConstraint(
            ["to_unit_id"], ["unit.id"], name=op.f("fk_unit_lineage_to_unit_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_unit_lineage")),
        sa.UniqueConstraint(
            "reorganisation_id",
            "from_unit_id",
            "to_unit_id",
            name=op.f("uq_unit_lineage_reorganisation_id_from_unit_id_to_unit_id"),
        ),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_unit_lineage_from_unit_id"), "unit_lineage", ["from_unit_id"], unique=False
    )
    op.create_index(
        op.f("ix_unit_lineage_to_unit_id"), "unit_lineage", ["to_unit_id"], unique=False
    )
