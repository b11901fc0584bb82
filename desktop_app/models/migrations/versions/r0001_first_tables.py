"""The tables from a folder of workbooks to a printed ranking."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create all tables, each after those it points at."""
    _create_campaign()
    _create_cluster()
    _create_import_batch()
    _create_person()
    _create_setting()
    _create_stored_file()
    _create_unit()
    _create_year()
    _create_audit_entry()
    _create_campaign_clause()
    _create_campaign_target()
    _create_criteria_set()
    _create_import_file()
    _create_person_unit()
    _create_unit_alias()
    _create_unit_name()
    _create_unit_year()
    _create_import_problem()
    _create_import_table()
    _create_score_sheet()
    _create_unit_return()
    _create_activity()
    _create_contribution()
    _create_entered_mark()
    _create_mark()
    _create_unit_target()


def _create_campaign() -> None:
    op.create_table(
        "campaign",
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("template", sa.Text(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("issuer", sa.Text(), nullable=False),
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("issued_on", sa.Text(), nullable=False),
        sa.Column("theme", sa.Text(), nullable=False),
        sa.Column("period_from", sa.Text(), nullable=False),
        sa.Column("period_to", sa.Text(), nullable=False),
        sa.Column("parent", sa.Text(), nullable=False),
        sa.Column("signatory", sa.Text(), nullable=False),
        sa.Column("feeds_year_end", sa.Integer(), nullable=False),
        sa.Column("due_on", sa.Text(), nullable=False),
        sa.Column("fund_target", sa.Text(), nullable=False),
        sa.Column("keywords", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_campaign")),
        sa.UniqueConstraint("code", name=op.f("uq_campaign_code")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_campaign_year"), "campaign", ["year"], unique=False)


def _create_cluster() -> None:
    op.create_table(
        "cluster",
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_cluster")),
        sa.UniqueConstraint("year", "code", name=op.f("uq_cluster_year_code")),
        sqlite_strict=True,
    )


def _create_import_batch() -> None:
    op.create_table(
        "import_batch",
        sa.Column("made_at", sa.Text(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("received_on", sa.Text(), nullable=False),
        sa.Column("undone_at", sa.Text(), nullable=True),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_import_batch")),
        sqlite_strict=True,
    )


def _create_person() -> None:
    op.create_table(
        "person",
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("fold", sa.Text(), nullable=False),
        sa.Column("sort_key", sa.Text(), nullable=False),
        sa.Column("match_key", sa.Text(), nullable=False),
        sa.Column("gender", sa.Text(), nullable=False),
        sa.Column("born_on", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_person")),
        sa.UniqueConstraint("code", name=op.f("uq_person_code")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_person_fold"), "person", ["fold"], unique=False)


def _create_setting() -> None:
    op.create_table(
        "setting",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.Column("effective_from", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_setting")),
        sa.UniqueConstraint("key", "effective_from", name=op.f("uq_setting_key_effective_from")),
        sqlite_strict=True,
    )


def _create_stored_file() -> None:
    op.create_table(
        "stored_file",
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_stored_file")),
        sa.UniqueConstraint("sha256", name=op.f("uq_stored_file_sha256")),
        sqlite_strict=True,
    )


def _create_unit() -> None:
    op.create_table(
        "unit",
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("parent_id", sa.Integer(), nullable=True),
        sa.Column("valid_from", sa.Text(), nullable=False),
        sa.Column("valid_to", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["parent_id"], ["unit.id"], name=op.f("fk_unit_parent_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_unit")),
        sa.UniqueConstraint("code", name=op.f("uq_unit_code")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_unit_parent_id"), "unit", ["parent_id"], unique=False)


def _create_year() -> None:
    op.create_table(
        "year",
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_year")),
        sa.UniqueConstraint("year", name=op.f("uq_year_year")),
        sqlite_strict=True,
    )


def _create_audit_entry() -> None:
    op.create_table(
        "audit_entry",
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("action", sa.Text(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("before", sa.Text(), nullable=True),
        sa.Column("after", sa.Text(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("import_id", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["import_id"], ["import_batch.id"], name=op.f("fk_audit_entry_import_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_audit_entry")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_audit_entry_action"), "audit_entry", ["action"], unique=False)
    op.create_index(op.f("ix_audit_entry_import_id"), "audit_entry", ["import_id"], unique=False)


def _create_campaign_clause() -> None:
    op.create_table(
        "campaign_clause",
        sa.Column("campaign_id", sa.Integer(), nullable=False),
        sa.Column("section", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("label", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("due", sa.Text(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["campaign_id"], ["campaign.id"], name=op.f("fk_campaign_clause_campaign_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_campaign_clause")),
        sa.UniqueConstraint(
            "campaign_id",
            "section",
            "position",
            name=op.f("uq_campaign_clause_campaign_id_section_position"),
        ),
        sqlite_strict=True,
    )


def _create_campaign_target() -> None:
    op.create_table(
        "campaign_target",
        sa.Column("campaign_id", sa.Integer(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("low", sa.Text(), nullable=False),
        sa.Column("high", sa.Text(), nullable=False),
        sa.Column("measure", sa.Text(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["campaign_id"], ["campaign.id"], name=op.f("fk_campaign_target_campaign_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_campaign_target")),
        sa.UniqueConstraint(
            "campaign_id", "code", name=op.f("uq_campaign_target_campaign_id_code")
        ),
        sqlite_strict=True,
    )


def _create_criteria_set() -> None:
    op.create_table(
        "criteria_set",
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("campaign_id", sa.Integer(), nullable=True),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("definition", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["campaign_id"], ["campaign.id"], name=op.f("fk_criteria_set_campaign_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_criteria_set")),
        sa.UniqueConstraint(
            "year", "code", "number", name=op.f("uq_criteria_set_year_code_number")
        ),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_criteria_set_campaign_id"), "criteria_set", ["campaign_id"], unique=False
    )


def _create_import_file() -> None:
    op.create_table(
        "import_file",
        sa.Column("import_id", sa.Integer(), nullable=False),
        sa.Column("path", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("stored_id", sa.Integer(), nullable=True),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("unit_id", sa.Integer(), nullable=True),
        sa.Column("campaign_id", sa.Integer(), nullable=True),
        sa.Column("rows_total", sa.Integer(), nullable=False),
        sa.Column("rows_accepted", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["campaign_id"], ["campaign.id"], name=op.f("fk_import_file_campaign_id")
        ),
        sa.ForeignKeyConstraint(
            ["import_id"], ["import_batch.id"], name=op.f("fk_import_file_import_id")
        ),
        sa.ForeignKeyConstraint(
            ["stored_id"], ["stored_file.id"], name=op.f("fk_import_file_stored_id")
        ),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"], name=op.f("fk_import_file_unit_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_import_file")),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_import_file_campaign_id"), "import_file", ["campaign_id"], unique=False
    )
    op.create_index(op.f("ix_import_file_import_id"), "import_file", ["import_id"], unique=False)
    op.create_index(op.f("ix_import_file_sha256"), "import_file", ["sha256"], unique=False)
    op.create_index(op.f("ix_import_file_stored_id"), "import_file", ["stored_id"], unique=False)
    op.create_index(op.f("ix_import_file_unit_id"), "import_file", ["unit_id"], unique=False)


def _create_person_unit() -> None:
    op.create_table(
        "person_unit",
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("unit_id", sa.Integer(), nullable=False),
        sa.Column("job", sa.Text(), nullable=False),
        sa.Column("staff_category", sa.Text(), nullable=False),
        sa.Column("valid_from", sa.Text(), nullable=False),
        sa.Column("valid_to", sa.Text(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_person_unit_person_id")
        ),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"], name=op.f("fk_person_unit_unit_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_person_unit")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_person_unit_person_id"), "person_unit", ["person_id"], unique=False)
    op.create_index(op.f("ix_person_unit_unit_id"), "person_unit", ["unit_id"], unique=False)


def _create_unit_alias() -> None:
    op.create_table(
        "unit_alias",
        sa.Column("unit_id", sa.Integer(), nullable=False),
        sa.Column("alias", sa.Text(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"], name=op.f("fk_unit_alias_unit_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_unit_alias")),
        sa.UniqueConstraint("unit_id", "alias", name=op.f("uq_unit_alias_unit_id_alias")),
        sqlite_strict=True,
    )


def _create_unit_name() -> None:
    op.create_table(
        "unit_name",
        sa.Column("unit_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("fold", sa.Text(), nullable=False),
        sa.Column("sort_key", sa.Text(), nullable=False),
        sa.Column("valid_from", sa.Text(), nullable=False),
        sa.Column("valid_to", sa.Text(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"], name=op.f("fk_unit_name_unit_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_unit_name")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_unit_name_unit_id"), "unit_name", ["unit_id"], unique=False)


def _create_unit_year() -> None:
    op.create_table(
        "unit_year",
        sa.Column("unit_id", sa.Integer(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("cluster_id", sa.Integer(), nullable=True),
        sa.Column("headcount", sa.Integer(), nullable=True),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["cluster_id"], ["cluster.id"], name=op.f("fk_unit_year_cluster_id")
        ),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"], name=op.f("fk_unit_year_unit_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_unit_year")),
        sa.UniqueConstraint("unit_id", "year", name=op.f("uq_unit_year_unit_id_year")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_unit_year_cluster_id"), "unit_year", ["cluster_id"], unique=False)
    op.create_index("ix_unit_year_year", "unit_year", ["year"], unique=False)


def _create_import_problem() -> None:
    op.create_table(
        "import_problem",
        sa.Column("file_id", sa.Integer(), nullable=False),
        sa.Column("severity", sa.Text(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("sheet", sa.Text(), nullable=False),
        sa.Column("cell", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.Column("message", sa.Text(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["file_id"], ["import_file.id"], name=op.f("fk_import_problem_file_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_import_problem")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_import_problem_file_id"), "import_problem", ["file_id"], unique=False)


def _create_import_table() -> None:
    op.create_table(
        "import_table",
        sa.Column("file_id", sa.Integer(), nullable=False),
        sa.Column("sheet", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("header_row", sa.Integer(), nullable=False),
        sa.Column("columns", sa.Text(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["file_id"], ["import_file.id"], name=op.f("fk_import_table_file_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_import_table")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_import_table_file_id"), "import_table", ["file_id"], unique=False)


def _create_score_sheet() -> None:
    op.create_table(
        "score_sheet",
        sa.Column("set_id", sa.Integer(), nullable=False),
        sa.Column("unit_id", sa.Integer(), nullable=False),
        sa.Column("total", sa.Integer(), nullable=False),
        sa.Column("max_points", sa.Integer(), nullable=False),
        sa.Column("bonus", sa.Integer(), nullable=False),
        sa.Column("ties", sa.Text(), nullable=False),
        sa.Column("scored_at", sa.Text(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["set_id"], ["criteria_set.id"], name=op.f("fk_score_sheet_set_id")
        ),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"], name=op.f("fk_score_sheet_unit_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_score_sheet")),
        sa.UniqueConstraint("set_id", "unit_id", name=op.f("uq_score_sheet_set_id_unit_id")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_score_sheet_unit_id"), "score_sheet", ["unit_id"], unique=False)


def _create_unit_return() -> None:
    op.create_table(
        "unit_return",
        sa.Column("unit_id", sa.Integer(), nullable=False),
        sa.Column("campaign_id", sa.Integer(), nullable=False),
        sa.Column("period", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("file_id", sa.Integer(), nullable=False),
        sa.Column("received_on", sa.Text(), nullable=False),
        sa.Column("supplement", sa.Integer(), nullable=False),
        sa.Column("in_force", sa.Integer(), nullable=False),
        sa.Column("withdrawn", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["campaign_id"], ["campaign.id"], name=op.f("fk_unit_return_campaign_id")
        ),
        sa.ForeignKeyConstraint(
            ["file_id"], ["import_file.id"], name=op.f("fk_unit_return_file_id")
        ),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"], name=op.f("fk_unit_return_unit_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_unit_return")),
        sqlite_strict=True,
    )
    op.create_index(
        "ix_unit_return_campaign_id_unit_id",
        "unit_return",
        ["campaign_id", "unit_id"],
        unique=False,
    )
    op.create_index(op.f("ix_unit_return_file_id"), "unit_return", ["file_id"], unique=False)
    op.create_index(op.f("ix_unit_return_unit_id"), "unit_return", ["unit_id"], unique=False)
    op.create_index(
        "uq_unit_return_in_force",
        "unit_return",
        ["unit_id", "campaign_id", "period", "kind"],
        unique=True,
        sqlite_where=sa.text("in_force = 1 AND supplement = 0"),
        postgresql_where=sa.text("in_force = 1 AND supplement = 0"),
    )


def _create_activity() -> None:
    op.create_table(
        "activity",
        sa.Column("return_id", sa.Integer(), nullable=False),
        sa.Column("table_id", sa.Integer(), nullable=False),
        sa.Column("row", sa.Integer(), nullable=False),
        sa.Column("unit_id", sa.Integer(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("held_on", sa.Text(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("participants", sa.Integer(), nullable=True),
        sa.Column("households_helped", sa.Integer(), nullable=True),
        sa.Column("labour_days", sa.Integer(), nullable=False),
        sa.Column("value", sa.Integer(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["return_id"], ["unit_return.id"], name=op.f("fk_activity_return_id")
        ),
        sa.ForeignKeyConstraint(
            ["table_id"], ["import_table.id"], name=op.f("fk_activity_table_id")
        ),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"], name=op.f("fk_activity_unit_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_activity")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_activity_return_id"), "activity", ["return_id"], unique=False)
    op.create_index(op.f("ix_activity_table_id"), "activity", ["table_id"], unique=False)
    op.create_index(op.f("ix_activity_unit_id"), "activity", ["unit_id"], unique=False)


def _create_contribution() -> None:
    op.create_table(
        "contribution",
        sa.Column("return_id", sa.Integer(), nullable=False),
        sa.Column("table_id", sa.Integer(), nullable=False),
        sa.Column("row", sa.Integer(), nullable=False),
        sa.Column("unit_id", sa.Integer(), nullable=False),
        sa.Column("donor", sa.Text(), nullable=False),
        sa.Column("donor_key", sa.Text(), nullable=False),
        sa.Column("donor_fold", sa.Text(), nullable=False),
        sa.Column("job", sa.Text(), nullable=False),
        sa.Column("amount", sa.Integer(), nullable=False),
        sa.Column("goods", sa.Text(), nullable=False),
        sa.Column("in_kind_value", sa.Integer(), nullable=False),
        sa.Column("labour_days", sa.Integer(), nullable=False),
        sa.Column("participants", sa.Integer(), nullable=True),
        sa.Column("given_on", sa.Text(), nullable=False),
        sa.Column("receipt", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["return_id"], ["unit_return.id"], name=op.f("fk_contribution_return_id")
        ),
        sa.ForeignKeyConstraint(
            ["table_id"], ["import_table.id"], name=op.f("fk_contribution_table_id")
        ),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"], name=op.f("fk_contribution_unit_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contribution")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_contribution_return_id"), "contribution", ["return_id"], unique=False)
    op.create_index(op.f("ix_contribution_table_id"), "contribution", ["table_id"], unique=False)
    op.create_index(op.f("ix_contribution_unit_id"), "contribution", ["unit_id"], unique=False)


def _create_entered_mark() -> None:
    op.create_table(
        "entered_mark",
        sa.Column("set_id", sa.Integer(), nullable=False),
        sa.Column("unit_id", sa.Integer(), nullable=False),
        sa.Column("criterion", sa.Text(), nullable=False),
        sa.Column("stage", sa.Text(), nullable=False),
        sa.Column("points", sa.Integer(), nullable=False),
        sa.Column("table_id", sa.Integer(), nullable=True),
        sa.Column("row", sa.Integer(), nullable=True),
        sa.Column("column", sa.Text(), nullable=False),
        sa.Column("entered_at", sa.Text(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("withdrawn", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["set_id"], ["criteria_set.id"], name=op.f("fk_entered_mark_set_id")
        ),
        sa.ForeignKeyConstraint(
            ["table_id"], ["import_table.id"], name=op.f("fk_entered_mark_table_id")
        ),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"], name=op.f("fk_entered_mark_unit_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_entered_mark")),
        sqlite_strict=True,
    )
    op.create_index(
        "ix_entered_mark_set_id_unit_id", "entered_mark", ["set_id", "unit_id"], unique=False
    )
    op.create_index(op.f("ix_entered_mark_table_id"), "entered_mark", ["table_id"], unique=False)
    op.create_index(op.f("ix_entered_mark_unit_id"), "entered_mark", ["unit_id"], unique=False)


def _create_mark() -> None:
    op.create_table(
        "mark",
        sa.Column("sheet_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("criterion", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("max_points", sa.Integer(), nullable=False),
        sa.Column("points", sa.Integer(), nullable=True),
        sa.Column("method", sa.Text(), nullable=False),
        sa.Column("stage", sa.Text(), nullable=False),
        sa.Column("explanation", sa.Text(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["sheet_id"], ["score_sheet.id"], name=op.f("fk_mark_sheet_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_mark")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_mark_sheet_id"), "mark", ["sheet_id"], unique=False)


def _create_unit_target() -> None:
    op.create_table(
        "unit_target",
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("measure", sa.Text(), nullable=False),
        sa.Column("unit_id", sa.Integer(), nullable=False),
        sa.Column("table_id", sa.Integer(), nullable=False),
        sa.Column("row", sa.Integer(), nullable=False),
        sa.Column("planned", sa.Text(), nullable=False),
        sa.Column("actual", sa.Text(), nullable=False),
        sa.Column("not_assigned", sa.Integer(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["table_id"], ["import_table.id"], name=op.f("fk_unit_target_table_id")
        ),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"], name=op.f("fk_unit_target_unit_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_unit_target")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_unit_target_table_id"), "unit_target", ["table_id"], unique=False)
    op.create_index(op.f("ix_unit_target_unit_id"), "unit_target", ["unit_id"], unique=False)
    op.create_index("ix_unit_target_year_code", "unit_target", ["year", "code"], unique=False)
