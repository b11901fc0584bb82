"""Councils, rounds of commendation, nominations, votes, decisions, awards."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

OWNERS = {
    "award_round_id": "award_round",
    "award_decision_id": "award_decision",
    "nomination_id": "nomination",
}


def upgrade() -> None:
    """Create the tables; a document may belong to a round, a nomination or a decision."""
    _create_council()
    _create_council_member()
    _create_award_round()
    _create_nomination()
    _create_meeting()
    _create_vote()
    _create_award_decision()
    _create_award()
    _rebuild_document_link()


def _create_council() -> None:
    op.create_table(
        "council",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("quorum", sa.Integer(), nullable=False),
        sa.Column("decision", sa.Text(), nullable=False),
        sa.Column("valid_from", sa.Text(), nullable=False),
        sa.Column("valid_to", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_council")),
        sqlite_strict=True,
    )


def _create_council_member() -> None:
    op.create_table(
        "council_member",
        sa.Column("council_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("job", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("votes", sa.Integer(), nullable=False),
        sa.Column("valid_from", sa.Text(), nullable=False),
        sa.Column("valid_to", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["council_id"], ["council.id"], name=op.f("fk_council_member_council_id")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_council_member_person_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_council_member")),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_council_member_council_id"), "council_member", ["council_id"], unique=False
    )
    op.create_index(
        op.f("ix_council_member_person_id"), "council_member", ["person_id"], unique=False
    )


def _create_award_round() -> None:
    op.create_table(
        "award_round",
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("campaign_id", sa.Integer(), nullable=True),
        sa.Column("ranking_id", sa.Integer(), nullable=True),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("achievement", sa.Text(), nullable=False),
        sa.Column("sent_on", sa.Text(), nullable=False),
        sa.Column("sent_to", sa.Text(), nullable=False),
        sa.Column("answer", sa.Text(), nullable=False),
        sa.Column("answered_on", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["campaign_id"], ["campaign.id"], name=op.f("fk_award_round_campaign_id")
        ),
        sa.ForeignKeyConstraint(
            ["ranking_id"], ["ranking.id"], name=op.f("fk_award_round_ranking_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_award_round")),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_award_round_campaign_id"), "award_round", ["campaign_id"], unique=False
    )
    op.create_index(op.f("ix_award_round_ranking_id"), "award_round", ["ranking_id"], unique=False)


def _create_nomination() -> None:
    op.create_table(
        "nomination",
        sa.Column("round_id", sa.Integer(), nullable=False),
        sa.Column("title_id", sa.Integer(), nullable=False),
        sa.Column("unit_id", sa.Integer(), nullable=True),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("origin", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("reasons", sa.Text(), nullable=False),
        sa.Column("achievement", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "(unit_id IS NULL) <> (person_id IS NULL)", name=op.f("ck_nomination_one_subject")
        ),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_nomination_person_id")),
        sa.ForeignKeyConstraint(
            ["round_id"], ["award_round.id"], name=op.f("fk_nomination_round_id")
        ),
        sa.ForeignKeyConstraint(
            ["title_id"], ["award_title.id"], name=op.f("fk_nomination_title_id")
        ),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"], name=op.f("fk_nomination_unit_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_nomination")),
        sa.UniqueConstraint(
            "round_id",
            "title_id",
            "person_id",
            name=op.f("uq_nomination_round_id_title_id_person_id"),
        ),
        sa.UniqueConstraint(
            "round_id", "title_id", "unit_id", name=op.f("uq_nomination_round_id_title_id_unit_id")
        ),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_nomination_person_id"), "nomination", ["person_id"], unique=False)
    op.create_index(op.f("ix_nomination_title_id"), "nomination", ["title_id"], unique=False)
    op.create_index(op.f("ix_nomination_unit_id"), "nomination", ["unit_id"], unique=False)


def _create_meeting() -> None:
    op.create_table(
        "meeting",
        sa.Column("council_id", sa.Integer(), nullable=False),
        sa.Column("round_id", sa.Integer(), nullable=True),
        sa.Column("held_on", sa.Text(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("members", sa.Integer(), nullable=False),
        sa.Column("present", sa.Integer(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("withdrawn", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["council_id"], ["council.id"], name=op.f("fk_meeting_council_id")),
        sa.ForeignKeyConstraint(["round_id"], ["award_round.id"], name=op.f("fk_meeting_round_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_meeting")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_meeting_council_id"), "meeting", ["council_id"], unique=False)
    op.create_index(op.f("ix_meeting_round_id"), "meeting", ["round_id"], unique=False)


def _create_vote() -> None:
    op.create_table(
        "vote",
        sa.Column("meeting_id", sa.Integer(), nullable=False),
        sa.Column("nomination_id", sa.Integer(), nullable=True),
        sa.Column("mark_id", sa.Integer(), nullable=True),
        sa.Column("members", sa.Integer(), nullable=False),
        sa.Column("present", sa.Integer(), nullable=False),
        sa.Column("in_writing", sa.Integer(), nullable=False),
        sa.Column("in_favour", sa.Integer(), nullable=False),
        sa.Column("against", sa.Integer(), nullable=False),
        sa.Column("blank", sa.Integer(), nullable=False),
        sa.Column("secret", sa.Integer(), nullable=False),
        sa.Column("required", sa.Integer(), nullable=False),
        sa.Column("passed", sa.Integer(), nullable=False),
        sa.Column("entered_at", sa.Text(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("withdrawn", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "(nomination_id IS NULL) <> (mark_id IS NULL)", name=op.f("ck_vote_one_question")
        ),
        sa.ForeignKeyConstraint(["mark_id"], ["entered_mark.id"], name=op.f("fk_vote_mark_id")),
        sa.ForeignKeyConstraint(["meeting_id"], ["meeting.id"], name=op.f("fk_vote_meeting_id")),
        sa.ForeignKeyConstraint(
            ["nomination_id"], ["nomination.id"], name=op.f("fk_vote_nomination_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_vote")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_vote_mark_id"), "vote", ["mark_id"], unique=False)
    op.create_index(op.f("ix_vote_meeting_id"), "vote", ["meeting_id"], unique=False)
    op.create_index(op.f("ix_vote_nomination_id"), "vote", ["nomination_id"], unique=False)


def _create_award_decision() -> None:
    op.create_table(
        "award_decision",
        sa.Column("round_id", sa.Integer(), nullable=True),
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("decided_on", sa.Text(), nullable=False),
        sa.Column("authority", sa.Text(), nullable=False),
        sa.Column("abstract", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("document_id", sa.Integer(), nullable=True),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["document_id"], ["document.id"], name=op.f("fk_award_decision_document_id")
        ),
        sa.ForeignKeyConstraint(
            ["round_id"], ["award_round.id"], name=op.f("fk_award_decision_round_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_award_decision")),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_award_decision_document_id"), "award_decision", ["document_id"], unique=False
    )
    op.create_index(
        op.f("ix_award_decision_round_id"), "award_decision", ["round_id"], unique=False
    )


def _create_award() -> None:
    op.create_table(
        "award",
        sa.Column("decision_id", sa.Integer(), nullable=False),
        sa.Column("nomination_id", sa.Integer(), nullable=True),
        sa.Column("title_id", sa.Integer(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("campaign_id", sa.Integer(), nullable=True),
        sa.Column("unit_id", sa.Integer(), nullable=True),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("achievement", sa.Text(), nullable=False),
        sa.Column("coefficient", sa.Integer(), nullable=True),
        sa.Column("base_salary", sa.Integer(), nullable=True),
        sa.Column("money", sa.Integer(), nullable=True),
        sa.Column("entered_at", sa.Text(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("revoked_on", sa.Text(), nullable=False),
        sa.Column("revoked_by_id", sa.Integer(), nullable=True),
        sa.Column("revoke_reason", sa.Text(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "(unit_id IS NULL) <> (person_id IS NULL)", name=op.f("ck_award_one_subject")
        ),
        sa.ForeignKeyConstraint(
            ["campaign_id"], ["campaign.id"], name=op.f("fk_award_campaign_id")
        ),
        sa.ForeignKeyConstraint(
            ["decision_id"], ["award_decision.id"], name=op.f("fk_award_decision_id")
        ),
        sa.ForeignKeyConstraint(
            ["nomination_id"], ["nomination.id"], name=op.f("fk_award_nomination_id")
        ),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_award_person_id")),
        sa.ForeignKeyConstraint(
            ["revoked_by_id"], ["award_decision.id"], name=op.f("fk_award_revoked_by_id")
        ),
        sa.ForeignKeyConstraint(["title_id"], ["award_title.id"], name=op.f("fk_award_title_id")),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"], name=op.f("fk_award_unit_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_award")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_award_campaign_id"), "award", ["campaign_id"], unique=False)
    op.create_index(op.f("ix_award_decision_id"), "award", ["decision_id"], unique=False)
    op.create_index(op.f("ix_award_nomination_id"), "award", ["nomination_id"], unique=False)
    op.create_index(op.f("ix_award_person_id"), "award", ["person_id"], unique=False)
    op.create_index(op.f("ix_award_revoked_by_id"), "award", ["revoked_by_id"], unique=False)
    op.create_index(op.f("ix_award_title_id"), "award", ["title_id"], unique=False)
    op.create_index(op.f("ix_award_unit_id"), "award", ["unit_id"], unique=False)
    op.create_index("ix_award_year", "award", ["year"], unique=False)


def _rebuild_document_link() -> None:
    with _rebuilding("document_link") as table:
        for name, parent in OWNERS.items():
            table.add_column(sa.Column(name, sa.Integer(), nullable=True))
            table.create_foreign_key(op.f(f"fk_document_link_{name}"), parent, [name], ["id"])
        table.create_check_constraint(
            op.f("ck_document_link_one_owner"),
            "(campaign_id IS NOT NULL) + (unit_id IS NOT NULL) + (activity_id IS NOT NULL)"
            " + (inspection_id IS NOT NULL) + (registration_id IS NOT NULL)"
            " + (review_id IS NOT NULL) + (reorganisation_id IS NOT NULL)"
            " + (award_round_id IS NOT NULL) + (award_decision_id IS NOT NULL)"
            " + (nomination_id IS NOT NULL) = 1",
        )
    for name in OWNERS:
        op.create_index(op.f(f"ix_document_link_{name}"), "document_link", [name], unique=False)


def _rebuilding(table: str) -> Any:  # noqa: ANN401  # Alembic's own context manager
    return op.batch_alter_table(table, recreate="always", table_kwargs={"sqlite_strict": True})
