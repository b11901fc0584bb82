"""Contributions, activities and targets that people type; a campaign's place among the others."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

TEXT: dict[str, Any] = {"nullable": False, "server_default": sa.text("''")}
SWITCH: dict[str, Any] = {"nullable": False, "server_default": "0"}
IMPORTED = ("return_id", "table_id", "row")


def upgrade() -> None:
    """Add the columns; what only an import filled may now be empty."""
    _extend_campaign()
    _extend_clause_and_target()
    _rebuild_contribution()
    _rebuild_activity()
    _rebuild_unit_target()


def _extend_campaign() -> None:
    for name in ("symbol", "place", "authority", "state_reason"):
        op.add_column("campaign", sa.Column(name, sa.Text(), **TEXT))
    for name, word in (("kind", "thematic"), ("state", "launched")):
        op.add_column("campaign", sa.Column(name, sa.Text(), nullable=False, server_default=word))
    # SQLite adds a column with its reference only in its own words.
    for name, table in (
        ("parent_id", "campaign"),
        ("successor_id", "campaign"),
        ("document_id", "document"),
    ):
        op.execute(f"ALTER TABLE campaign ADD COLUMN {name} INTEGER REFERENCES {table} (id)")
        op.create_index(op.f(f"ix_campaign_{name}"), "campaign", [name], unique=False)


def _extend_clause_and_target() -> None:
    op.add_column("campaign_clause", sa.Column("passage", sa.Text(), **TEXT))
    direction = sa.Column("direction", sa.Text(), nullable=False, server_default="higher")
    op.add_column("campaign_target", direction)
    for name in ("campaign_clause", "campaign_target"):
        printed = sa.Column("printed", sa.Integer(), nullable=False, server_default="1")
        op.add_column(name, printed)


def _rebuild_contribution() -> None:
    with _rebuilding("contribution") as table:
        _release(table, *IMPORTED)
        for name in ("quantity", "measure", "reason", "actor"):
            table.add_column(sa.Column(name, sa.Text(), **TEXT))
        for name in ("direct", "anonymous"):
            table.add_column(sa.Column(name, sa.Integer(), **SWITCH))
        table.add_column(sa.Column("entered_at", sa.Text(), nullable=True))
        _refer(table, "contribution", "drive_id", "fund_drive")
        _refer(table, "contribution", "donor_id", "donor")
        _refer(table, "contribution", "reverses_id", "contribution")
        table.create_check_constraint(
            op.f("ck_contribution_imported_or_typed"), "table_id IS NOT NULL OR actor <> ''"
        )
        table.create_check_constraint(
            op.f("ck_contribution_of_something"), "return_id IS NOT NULL OR drive_id IS NOT NULL"
        )
    _index("contribution", "drive_id", "donor_id")
    op.create_index(
        "uq_contribution_reverses_id",
        "contribution",
        ["reverses_id"],
        unique=True,
        sqlite_where=sa.text("reverses_id IS NOT NULL"),
        postgresql_where=sa.text("reverses_id IS NOT NULL"),
    )


def _rebuild_activity() -> None:
    with _rebuilding("activity") as table:
        _release(table, *IMPORTED)
        kind = sa.Column("kind", sa.Text(), nullable=False, server_default="activity")
        table.add_column(kind)
        table.add_column(sa.Column("beneficiaries", sa.Integer(), nullable=True))
        table.add_column(sa.Column("entered_at", sa.Text(), nullable=True))
        table.add_column(sa.Column("actor", sa.Text(), **TEXT))
        table.add_column(sa.Column("withdrawn", sa.Integer(), **SWITCH))
        _refer(table, "activity", "campaign_id", "campaign")
        _refer(table, "activity", "clause_id", "campaign_clause")
        _refer(table, "activity", "person_id", "person")
        table.create_check_constraint(
            op.f("ck_activity_of_something"), "return_id IS NOT NULL OR campaign_id IS NOT NULL"
        )
    _index("activity", "campaign_id", "clause_id", "person_id")


def _rebuild_unit_target() -> None:
    with _rebuilding("unit_target") as table:
        _release(table, "unit_id", "table_id", "row")
        for name in ("period", "actor"):
            table.add_column(sa.Column(name, sa.Text(), **TEXT))
        table.add_column(sa.Column("entered_at", sa.Text(), nullable=True))


def _rebuilding(table: str) -> Any:  # noqa: ANN401  # Alembic's own context manager
    return op.batch_alter_table(table, recreate="always", table_kwargs={"sqlite_strict": True})


def _release(table: Any, *names: str) -> None:  # noqa: ANN401  # Alembic's batch
    for name in names:
        table.alter_column(name, existing_type=sa.Integer(), nullable=True)


def _refer(table: Any, child: str, name: str, parent: str) -> None:  # noqa: ANN401  # Alembic's batch
    table.add_column(sa.Column(name, sa.Integer(), nullable=True))
    table.create_foreign_key(op.f(f"fk_{child}_{name}"), parent, [name], ["id"])


def _index(table: str, *names: str) -> None:
    for name in names:
        op.create_index(op.f(f"ix_{table}_{name}"), table, [name], unique=False)
