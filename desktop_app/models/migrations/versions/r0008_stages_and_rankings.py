"""People's marks and sheets beside units', sheets handed over and sent back, published rankings."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

TEXT: dict[str, Any] = {"nullable": False, "server_default": sa.text("''")}


def upgrade() -> None:
    """Create the tables; marks and sheets may be a person's."""
    _create_sheet_step()
    _create_ranking()
    _create_ranking_set()
    _create_ranking_row()
    _extend_criteria_set()
    _rebuild_entered_mark()
    _rebuild_score_sheet()


def _create_sheet_step() -> None:
    op.create_table(
        "sheet_step",
        sa.Column("set_id", sa.Integer(), nullable=False),
        sa.Column("unit_id", sa.Integer(), nullable=True),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("stage", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("criteria", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("entered_at", sa.Text(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "(unit_id IS NULL) <> (person_id IS NULL)", name=op.f("ck_sheet_step_one_subject")
        ),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_sheet_step_person_id")),
        sa.ForeignKeyConstraint(["set_id"], ["criteria_set.id"], name=op.f("fk_sheet_step_set_id")),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"], name=op.f("fk_sheet_step_unit_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sheet_step")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_sheet_step_person_id"), "sheet_step", ["person_id"], unique=False)
    op.create_index(
        "ix_sheet_step_set_id_person_id", "sheet_step", ["set_id", "person_id"], unique=False
    )
    op.create_index(
        "ix_sheet_step_set_id_unit_id", "sheet_step", ["set_id", "unit_id"], unique=False
    )
    op.create_index(op.f("ix_sheet_step_unit_id"), "sheet_step", ["unit_id"], unique=False)


def _create_ranking() -> None:
    op.create_table(
        "ranking",
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("campaign_id", sa.Integer(), nullable=True),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("scope", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("rules", sa.Text(), nullable=False),
        sa.Column("published_at", sa.Text(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("replaces_id", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["campaign_id"], ["campaign.id"], name=op.f("fk_ranking_campaign_id")
        ),
        sa.ForeignKeyConstraint(
            ["replaces_id"], ["ranking.id"], name=op.f("fk_ranking_replaces_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ranking")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_ranking_campaign_id"), "ranking", ["campaign_id"], unique=False)
    op.create_index(op.f("ix_ranking_replaces_id"), "ranking", ["replaces_id"], unique=False)


def _create_ranking_set() -> None:
    op.create_table(
        "ranking_set",
        sa.Column("ranking_id", sa.Integer(), nullable=False),
        sa.Column("set_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["ranking_id"], ["ranking.id"], name=op.f("fk_ranking_set_ranking_id")
        ),
        sa.ForeignKeyConstraint(
            ["set_id"], ["criteria_set.id"], name=op.f("fk_ranking_set_set_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ranking_set")),
        sa.UniqueConstraint("ranking_id", "set_id", name=op.f("uq_ranking_set_ranking_id_set_id")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_ranking_set_set_id"), "ranking_set", ["set_id"], unique=False)


def _create_ranking_row() -> None:
    op.create_table(
        "ranking_row",
        sa.Column("ranking_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("cluster_code", sa.Text(), nullable=False),
        sa.Column("cluster_name", sa.Text(), nullable=False),
        sa.Column("unit_id", sa.Integer(), nullable=True),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=True),
        sa.Column("tied", sa.Integer(), nullable=False),
        sa.Column("points", sa.Integer(), nullable=True),
        sa.Column("max_points", sa.Integer(), nullable=False),
        sa.Column("band", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("notes", sa.Text(), nullable=False),
        sa.Column("bars", sa.Text(), nullable=False),
        sa.Column("marks", sa.Text(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "(unit_id IS NULL) <> (person_id IS NULL)", name=op.f("ck_ranking_row_one_subject")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_ranking_row_person_id")
        ),
        sa.ForeignKeyConstraint(
            ["ranking_id"], ["ranking.id"], name=op.f("fk_ranking_row_ranking_id")
        ),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"], name=op.f("fk_ranking_row_unit_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ranking_row")),
        sa.UniqueConstraint(
            "ranking_id", "position", name=op.f("uq_ranking_row_ranking_id_position")
        ),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_ranking_row_person_id"), "ranking_row", ["person_id"], unique=False)
    op.create_index(op.f("ix_ranking_row_unit_id"), "ranking_row", ["unit_id"], unique=False)


def _extend_criteria_set() -> None:
    state = sa.Column("state", sa.Text(), nullable=False, server_default="in_use")
    op.add_column("criteria_set", state)
    # SQLite adds a column with its reference only in its own words.
    op.execute(
        "ALTER TABLE criteria_set ADD COLUMN copied_from_id INTEGER REFERENCES criteria_set (id)"
    )
    _index("criteria_set", "copied_from_id")


def _rebuild_entered_mark() -> None:
    with _rebuilding("entered_mark") as table:
        _of_people(table, "entered_mark")
        table.add_column(sa.Column("marker_unit_id", sa.Integer(), nullable=True))
        table.create_foreign_key(
            op.f("fk_entered_mark_marker_unit_id"), "unit", ["marker_unit_id"], ["id"]
        )
        table.add_column(sa.Column("reason", sa.Text(), **TEXT))
    _index("entered_mark", "marker_unit_id", "person_id")
    op.create_index(
        "ix_entered_mark_set_id_person_id", "entered_mark", ["set_id", "person_id"], unique=False
    )


def _rebuild_score_sheet() -> None:
    with _rebuilding("score_sheet") as table:
        _of_people(table, "score_sheet")
        table.add_column(sa.Column("band", sa.Text(), **TEXT))
        for name in ("notes", "bars"):
            table.add_column(sa.Column(name, sa.Text(), nullable=False, server_default="[]"))
        provisional = sa.Column("provisional", sa.Integer(), nullable=False, server_default="0")
        table.add_column(provisional)
        table.create_unique_constraint(
            op.f("uq_score_sheet_set_id_person_id"), ["set_id", "person_id"]
        )
    _index("score_sheet", "person_id")


def _of_people(table: Any, name: str) -> None:  # noqa: ANN401  # Alembic's batch
    table.alter_column("unit_id", existing_type=sa.Integer(), nullable=True)
    table.add_column(sa.Column("person_id", sa.Integer(), nullable=True))
    table.create_foreign_key(op.f(f"fk_{name}_person_id"), "person", ["person_id"], ["id"])
    table.create_check_constraint(
        op.f(f"ck_{name}_one_subject"), "(unit_id IS NULL) <> (person_id IS NULL)"
    )


def _rebuilding(table: str) -> Any:  # noqa: ANN401  # Alembic's own context manager
    return op.batch_alter_table(table, recreate="always", table_kwargs={"sqlite_strict": True})


def _index(table: str, *names: str) -> None:
    for name in names:
        op.create_index(op.f(f"ix_{table}_{name}"), table, [name], unique=False)
