"""What somebody settled in a preview: fixes, columns, and other ways to write a name."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the tables, and the columns that point at people and at files."""
    _create_import_fix()
    _create_column_choice()
    _create_person_alias()
    _extend_unit_alias()
    _extend_contribution()


def _create_import_fix() -> None:
    op.create_table(
        "import_fix",
        sa.Column("file_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("sheet", sa.Text(), nullable=False),
        sa.Column("cell", sa.Text(), nullable=False),
        sa.Column("found", sa.Text(), nullable=False),
        sa.Column("stored", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["file_id"], ["import_file.id"], name=op.f("fk_import_fix_file_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_import_fix")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_import_fix_file_id"), "import_fix", ["file_id"], unique=False)


def _create_column_choice() -> None:
    op.create_table(
        "column_choice",
        sa.Column("layout", sa.Text(), nullable=False),
        sa.Column("letter", sa.Text(), nullable=False),
        sa.Column("heading", sa.Text(), nullable=False),
        sa.Column("field", sa.Text(), nullable=False),
        sa.Column("chosen_at", sa.Text(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_column_choice")),
        sa.UniqueConstraint("layout", "letter", name=op.f("uq_column_choice_layout_letter")),
        sqlite_strict=True,
    )


def _create_person_alias() -> None:
    op.create_table(
        "person_alias",
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("alias", sa.Text(), nullable=False),
        sa.Column("learned_from", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["learned_from"], ["import_file.id"], name=op.f("fk_person_alias_learned_from")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_person_alias_person_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_person_alias")),
        sa.UniqueConstraint("person_id", "alias", name=op.f("uq_person_alias_person_id_alias")),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_person_alias_learned_from"), "person_alias", ["learned_from"], unique=False
    )


def _extend_unit_alias() -> None:
    # SQLite adds a column with its reference only in its own words.
    op.execute("ALTER TABLE unit_alias ADD COLUMN learned_from INTEGER REFERENCES import_file (id)")
    op.create_index(
        op.f("ix_unit_alias_learned_from"), "unit_alias", ["learned_from"], unique=False
    )


def _extend_contribution() -> None:
    # SQLite adds a column with its reference only in its own words.
    op.execute("ALTER TABLE contribution ADD COLUMN person_id INTEGER REFERENCES person (id)")
    op.create_index(op.f("ix_contribution_person_id"), "contribution", ["person_id"], unique=False)
