"""What the office laid out itself of its papers."""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the tables; the shipped templates, forms and layouts hold until one is changed."""
    op.create_table(
        "word_template",
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("stored_id", sa.Integer(), nullable=False),
        *_versioned(),
        sa.ForeignKeyConstraint(
            ["stored_id"], ["stored_file.id"], name=op.f("fk_word_template_stored_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_word_template")),
        sa.UniqueConstraint("kind", name=op.f("uq_word_template_kind")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_word_template_stored_id"), "word_template", ["stored_id"])
    op.create_table(
        "statistic_form",
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("first_year", sa.Integer(), nullable=False),
        sa.Column("definition", sa.Text(), nullable=False),
        *_versioned(),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_statistic_form")),
        sa.UniqueConstraint("code", "first_year", name=op.f("uq_statistic_form_code_first_year")),
        sqlite_strict=True,
    )
    op.create_table(
        "statistic_figure",
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("line", sa.Text(), nullable=False),
        sa.Column("column", sa.Text(), nullable=False),
        sa.Column("figure", sa.Integer(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        *_versioned(),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_statistic_figure")),
        sa.UniqueConstraint(
            *("year", "code", "line", "column"),
            name=op.f("uq_statistic_figure_year_code_line_column"),
        ),
        sqlite_strict=True,
    )
    op.create_table(
        "print_layout",
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("definition", sa.Text(), nullable=False),
        *_versioned(),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_print_layout")),
        sa.UniqueConstraint("code", name=op.f("uq_print_layout_code")),
        sqlite_strict=True,
    )


def _versioned() -> tuple[sa.Column[int], sa.Column[int]]:
    return (
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
    )
