"""What follows a campaign: documents, tasks, registrations, inspections, reviews."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the tables."""
    _create_body()
    _create_document()
    _create_campaign_link()
    _create_task()
    _create_task_owner()
    _create_registration()
    _create_inspection()
    _create_inspection_finding()
    _create_review()
    _create_review_campaign()
    _create_review_praise()
    _create_document_link()


def _create_body() -> None:
    op.create_table(
        "body",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("fold", sa.Text(), nullable=False),
        sa.Column("level", sa.Text(), nullable=False),
        sa.Column("valid_from", sa.Text(), nullable=False),
        sa.Column("valid_to", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_body")),
        sa.UniqueConstraint("name", name=op.f("uq_body_name")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_body_fold"), "body", ["fold"], unique=False)


def _create_document() -> None:
    op.create_table(
        "document",
        sa.Column("stored_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("issued_on", sa.Text(), nullable=False),
        sa.Column("abstract", sa.Text(), nullable=False),
        sa.Column("kept_at", sa.Text(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("withdrawn", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["stored_id"], ["stored_file.id"], name=op.f("fk_document_stored_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_document")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_document_stored_id"), "document", ["stored_id"], unique=False)


def _create_campaign_link() -> None:
    op.create_table(
        "campaign_link",
        sa.Column("campaign_id", sa.Integer(), nullable=False),
        sa.Column("other_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["campaign_id"], ["campaign.id"], name=op.f("fk_campaign_link_campaign_id")
        ),
        sa.ForeignKeyConstraint(
            ["other_id"], ["campaign.id"], name=op.f("fk_campaign_link_other_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_campaign_link")),
        sa.UniqueConstraint(
            "campaign_id", "other_id", name=op.f("uq_campaign_link_campaign_id_other_id")
        ),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_campaign_link_other_id"), "campaign_link", ["other_id"], unique=False)


def _create_task() -> None:
    op.create_table(
        "task",
        sa.Column("campaign_id", sa.Integer(), nullable=False),
        sa.Column("clause_id", sa.Integer(), nullable=True),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("due", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("done_on", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["campaign_id"], ["campaign.id"], name=op.f("fk_task_campaign_id")),
        sa.ForeignKeyConstraint(
            ["clause_id"], ["campaign_clause.id"], name=op.f("fk_task_clause_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_task")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_task_campaign_id"), "task", ["campaign_id"], unique=False)
    op.create_index(op.f("ix_task_clause_id"), "task", ["clause_id"], unique=False)


def _create_task_owner() -> None:
    op.create_table(
        "task_owner",
        sa.Column("task_id", sa.Integer(), nullable=False),
        sa.Column("unit_id", sa.Integer(), nullable=True),
        sa.Column("body_id", sa.Integer(), nullable=True),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "(unit_id IS NULL) <> (body_id IS NULL)", name=op.f("ck_task_owner_unit_or_body")
        ),
        sa.ForeignKeyConstraint(["body_id"], ["body.id"], name=op.f("fk_task_owner_body_id")),
        sa.ForeignKeyConstraint(["task_id"], ["task.id"], name=op.f("fk_task_owner_task_id")),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"], name=op.f("fk_task_owner_unit_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_task_owner")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_task_owner_body_id"), "task_owner", ["body_id"], unique=False)
    op.create_index(op.f("ix_task_owner_task_id"), "task_owner", ["task_id"], unique=False)
    op.create_index(op.f("ix_task_owner_unit_id"), "task_owner", ["unit_id"], unique=False)


def _create_registration() -> None:
    op.create_table(
        "registration",
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("campaign_id", sa.Integer(), nullable=True),
        sa.Column("unit_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("issued_on", sa.Text(), nullable=False),
        sa.Column("received_on", sa.Text(), nullable=False),
        sa.Column("titles", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("table_id", sa.Integer(), nullable=True),
        sa.Column("row", sa.Integer(), nullable=True),
        sa.Column("entered_at", sa.Text(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("withdrawn", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["campaign_id"], ["campaign.id"], name=op.f("fk_registration_campaign_id")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_registration_person_id")
        ),
        sa.ForeignKeyConstraint(
            ["table_id"], ["import_table.id"], name=op.f("fk_registration_table_id")
        ),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"], name=op.f("fk_registration_unit_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_registration")),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_registration_campaign_id"), "registration", ["campaign_id"], unique=False
    )
    op.create_index(op.f("ix_registration_person_id"), "registration", ["person_id"], unique=False)
    op.create_index(op.f("ix_registration_table_id"), "registration", ["table_id"], unique=False)
    op.create_index(op.f("ix_registration_unit_id"), "registration", ["unit_id"], unique=False)
    op.create_index("ix_registration_year_kind", "registration", ["year", "kind"], unique=False)


def _create_inspection() -> None:
    op.create_table(
        "inspection",
        sa.Column("campaign_id", sa.Integer(), nullable=False),
        sa.Column("unit_id", sa.Integer(), nullable=False),
        sa.Column("body_id", sa.Integer(), nullable=True),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("planned_on", sa.Text(), nullable=False),
        sa.Column("held_on", sa.Text(), nullable=False),
        sa.Column("result", sa.Text(), nullable=False),
        sa.Column("withdrawn", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["body_id"], ["body.id"], name=op.f("fk_inspection_body_id")),
        sa.ForeignKeyConstraint(
            ["campaign_id"], ["campaign.id"], name=op.f("fk_inspection_campaign_id")
        ),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"], name=op.f("fk_inspection_unit_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_inspection")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_inspection_body_id"), "inspection", ["body_id"], unique=False)
    op.create_index(op.f("ix_inspection_campaign_id"), "inspection", ["campaign_id"], unique=False)
    op.create_index(op.f("ix_inspection_unit_id"), "inspection", ["unit_id"], unique=False)


def _create_inspection_finding() -> None:
    op.create_table(
        "inspection_finding",
        sa.Column("inspection_id", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("due_on", sa.Text(), nullable=False),
        sa.Column("settled_on", sa.Text(), nullable=False),
        sa.Column("follow_up", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["inspection_id"], ["inspection.id"], name=op.f("fk_inspection_finding_inspection_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_inspection_finding")),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_inspection_finding_inspection_id"),
        "inspection_finding",
        ["inspection_id"],
        unique=False,
    )


def _create_review() -> None:
    op.create_table(
        "review",
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("year_from", sa.Integer(), nullable=False),
        sa.Column("year_to", sa.Integer(), nullable=False),
        sa.Column("period", sa.Text(), nullable=False),
        sa.Column("held_on", sa.Text(), nullable=False),
        sa.Column("results", sa.Text(), nullable=False),
        sa.Column("shortcomings", sa.Text(), nullable=False),
        sa.Column("lessons", sa.Text(), nullable=False),
        sa.Column("direction", sa.Text(), nullable=False),
        sa.Column("proposals", sa.Text(), nullable=False),
        sa.Column("withdrawn", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_review")),
        sqlite_strict=True,
    )


def _create_review_campaign() -> None:
    op.create_table(
        "review_campaign",
        sa.Column("review_id", sa.Integer(), nullable=False),
        sa.Column("campaign_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["campaign_id"], ["campaign.id"], name=op.f("fk_review_campaign_campaign_id")
        ),
        sa.ForeignKeyConstraint(
            ["review_id"], ["review.id"], name=op.f("fk_review_campaign_review_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_review_campaign")),
        sa.UniqueConstraint(
            "review_id", "campaign_id", name=op.f("uq_review_campaign_review_id_campaign_id")
        ),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_review_campaign_campaign_id"), "review_campaign", ["campaign_id"], unique=False
    )


def _create_review_praise() -> None:
    op.create_table(
        "review_praise",
        sa.Column("review_id", sa.Integer(), nullable=False),
        sa.Column("unit_id", sa.Integer(), nullable=True),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_review_praise_person_id")
        ),
        sa.ForeignKeyConstraint(
            ["review_id"], ["review.id"], name=op.f("fk_review_praise_review_id")
        ),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"], name=op.f("fk_review_praise_unit_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_review_praise")),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_review_praise_person_id"), "review_praise", ["person_id"], unique=False
    )
    op.create_index(
        op.f("ix_review_praise_review_id"), "review_praise", ["review_id"], unique=False
    )
    op.create_index(op.f("ix_review_praise_unit_id"), "review_praise", ["unit_id"], unique=False)


def _create_document_link() -> None:
    op.create_table(
        "document_link",
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("campaign_id", sa.Integer(), nullable=True),
        sa.Column("unit_id", sa.Integer(), nullable=True),
        sa.Column("activity_id", sa.Integer(), nullable=True),
        sa.Column("inspection_id", sa.Integer(), nullable=True),
        sa.Column("registration_id", sa.Integer(), nullable=True),
        sa.Column("review_id", sa.Integer(), nullable=True),
        sa.Column("reorganisation_id", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "(campaign_id IS NOT NULL) + (unit_id IS NOT NULL) + (activity_id IS NOT NULL)"
            " + (inspection_id IS NOT NULL) + (registration_id IS NOT NULL)"
            " + (review_id IS NOT NULL) + (reorganisation_id IS NOT NULL) = 1",
            name=op.f("ck_document_link_one_owner"),
        ),
        sa.ForeignKeyConstraint(
            ["activity_id"], ["activity.id"], name=op.f("fk_document_link_activity_id")
        ),
        sa.ForeignKeyConstraint(
            ["campaign_id"], ["campaign.id"], name=op.f("fk_document_link_campaign_id")
        ),
        sa.ForeignKeyConstraint(
            ["document_id"], ["document.id"], name=op.f("fk_document_link_document_id")
        ),
        sa.ForeignKeyConstraint(
            ["inspection_id"], ["inspection.id"], name=op.f("fk_document_link_inspection_id")
        ),
        sa.ForeignKeyConstraint(
            ["registration_id"], ["registration.id"], name=op.f("fk_document_link_registration_id")
        ),
        sa.ForeignKeyConstraint(
            ["reorganisation_id"],
            ["reorganisation.id"],
            name=op.f("fk_document_link_reorganisation_id"),
        ),
        sa.ForeignKeyConstraint(
            ["review_id"], ["review.id"], name=op.f("fk_document_link_review_id")
        ),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"], name=op.f("fk_document_link_unit_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_document_link")),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_document_link_activity_id"), "document_link", ["activity_id"], unique=False
    )
    op.create_index(
        op.f("ix_document_link_campaign_id"), "document_link", ["campaign_id"], unique=False
    )
    op.create_index(
        op.f("ix_document_link_document_id"), "document_link", ["document_id"], unique=False
    )
    op.create_index(
        op.f("ix_document_link_inspection_id"), "document_link", ["inspection_id"], unique=False
    )
    op.create_index(
        op.f("ix_document_link_registration_id"), "document_link", ["registration_id"], unique=False
    )
    op.create_index(
        op.f("ix_document_link_reorganisation_id"),
        "document_link",
        ["reorganisation_id"],
        unique=False,
    )
    op.create_index(
        op.f("ix_document_link_review_id"), "document_link", ["review_id"], unique=False
    )
    op.create_index(op.f("ix_document_link_unit_id"), "document_link", ["unit_id"], unique=False)
