"""Titles with their dated rules, base salary, quotas; what titles look at: classes, discipline."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the tables."""
    _create_award_title()
    _create_award_rule()
    _create_base_salary()
    _create_quota()
    _create_assessment()
    _create_discipline()
    _create_initiative()
    _create_initiative_author()


def _create_award_title() -> None:
    op.create_table(
        "award_title",
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("level", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_award_title")),
        sa.UniqueConstraint("code", name=op.f("uq_award_title_code")),
        sqlite_strict=True,
    )


def _create_award_rule() -> None:
    op.create_table(
        "award_rule",
        sa.Column("title_id", sa.Integer(), nullable=False),
        sa.Column("effective_from", sa.Text(), nullable=False),
        sa.Column("effective_to", sa.Text(), nullable=False),
        sa.Column("conditions", sa.Text(), nullable=False),
        sa.Column("authority", sa.Text(), nullable=False),
        sa.Column("coefficient", sa.Integer(), nullable=True),
        sa.Column("vote_share", sa.Integer(), nullable=True),
        sa.Column("basis", sa.Text(), nullable=False),
        sa.Column("certainty", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["title_id"], ["award_title.id"], name=op.f("fk_award_rule_title_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_award_rule")),
        sa.UniqueConstraint(
            "title_id", "effective_from", name=op.f("uq_award_rule_title_id_effective_from")
        ),
        sqlite_strict=True,
    )


def _create_base_salary() -> None:
    op.create_table(
        "base_salary",
        sa.Column("effective_from", sa.Text(), nullable=False),
        sa.Column("amount", sa.Integer(), nullable=False),
        sa.Column("basis", sa.Text(), nullable=False),
        sa.Column("certainty", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_base_salary")),
        sa.UniqueConstraint("effective_from", name=op.f("uq_base_salary_effective_from")),
        sqlite_strict=True,
    )


def _create_quota() -> None:
    op.create_table(
        "quota",
        sa.Column("title_id", sa.Integer(), nullable=True),
        sa.Column("of_title_id", sa.Integer(), nullable=True),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("band", sa.Text(), nullable=False),
        sa.Column("of_band", sa.Text(), nullable=False),
        sa.Column("share", sa.Integer(), nullable=False),
        sa.Column("scope", sa.Text(), nullable=False),
        sa.Column("rounding", sa.Text(), nullable=False),
        sa.Column("exempt", sa.Text(), nullable=False),
        sa.Column("effective_from", sa.Text(), nullable=False),
        sa.Column("effective_to", sa.Text(), nullable=False),
        sa.Column("basis", sa.Text(), nullable=False),
        sa.Column("certainty", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "(of_title_id IS NULL) <> (of_band = '')", name=op.f("ck_quota_of_title_or_class")
        ),
        sa.CheckConstraint(
            "(title_id IS NULL) <> (band = '')", name=op.f("ck_quota_title_or_class")
        ),
        sa.ForeignKeyConstraint(
            ["of_title_id"], ["award_title.id"], name=op.f("fk_quota_of_title_id")
        ),
        sa.ForeignKeyConstraint(["title_id"], ["award_title.id"], name=op.f("fk_quota_title_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_quota")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_quota_of_title_id"), "quota", ["of_title_id"], unique=False)
    op.create_index(op.f("ix_quota_title_id"), "quota", ["title_id"], unique=False)


def _create_assessment() -> None:
    op.create_table(
        "assessment",
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("unit_id", sa.Integer(), nullable=True),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("assessed_as", sa.Text(), nullable=False),
        sa.Column("points", sa.Integer(), nullable=True),
        sa.Column("basis", sa.Text(), nullable=False),
        sa.Column("entered_at", sa.Text(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("withdrawn", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "(unit_id IS NULL) <> (person_id IS NULL)", name=op.f("ck_assessment_one_subject")
        ),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_assessment_person_id")),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"], name=op.f("fk_assessment_unit_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_assessment")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_assessment_person_id"), "assessment", ["person_id"], unique=False)
    op.create_index(op.f("ix_assessment_unit_id"), "assessment", ["unit_id"], unique=False)
    op.create_index("ix_assessment_year", "assessment", ["year"], unique=False)


def _create_discipline() -> None:
    op.create_table(
        "discipline",
        sa.Column("unit_id", sa.Integer(), nullable=True),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("from_on", sa.Text(), nullable=False),
        sa.Column("to_on", sa.Text(), nullable=False),
        sa.Column("document", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("withdrawn", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "(unit_id IS NULL) <> (person_id IS NULL)", name=op.f("ck_discipline_one_subject")
        ),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_discipline_person_id")),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"], name=op.f("fk_discipline_unit_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_discipline")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_discipline_person_id"), "discipline", ["person_id"], unique=False)
    op.create_index(op.f("ix_discipline_unit_id"), "discipline", ["unit_id"], unique=False)


def _create_initiative() -> None:
    op.create_table(
        "initiative",
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("scope", sa.Text(), nullable=False),
        sa.Column("recognised_on", sa.Text(), nullable=False),
        sa.Column("recognised_by", sa.Text(), nullable=False),
        sa.Column("document", sa.Text(), nullable=False),
        sa.Column("withdrawn", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_initiative")),
        sqlite_strict=True,
    )


def _create_initiative_author() -> None:
    op.create_table(
        "initiative_author",
        sa.Column("initiative_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("share", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["initiative_id"], ["initiative.id"], name=op.f("fk_initiative_author_initiative_id")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_initiative_author_person_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_initiative_author")),
        sa.UniqueConstraint(
            "initiative_id", "person_id", name=op.f("uq_initiative_author_initiative_id_person_id")
        ),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_initiative_author_person_id"), "initiative_author", ["person_id"], unique=False
    )
