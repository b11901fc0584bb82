"""What holds for every table of the store."""

import re

import pytest
from sqlalchemy import Connection, Table
from sqlalchemy.exc import IntegrityError

from desktop_app.models.database import Database
from desktop_app.models.schema import metadata
from desktop_app.models.types import Dong, Points

TABLES = list(metadata.sorted_tables)
NAMES = [table.name for table in TABLES]
FLOATING = re.compile(r"FLOAT|REAL|NUMERIC|DECIMAL|DOUBLE", re.IGNORECASE)

# What only programs write, or what is replaced whole, has no version of its own.
WITHOUT_VERSION = {
    "activity",
    "assessment",
    "audit_entry",
    "award",
    "bank_line",
    "bank_match",
    "campaign_clause",
    "campaign_link",
    "campaign_target",
    "column_choice",
    "contribution",
    "document",
    "document_link",
    "entered_mark",
    "form",
    "import_file",
    "import_fix",
    "import_problem",
    "import_table",
    "initiative_author",
    "mark",
    "person_alias",
    "person_unit",
    "ranking",
    "ranking_row",
    "ranking_set",
    "receipt_line",
    "reminder",
    "remittance",
    "reorganisation",
    "review_campaign",
    "review_praise",
    "score_sheet",
    "sheet_step",
    "stored_file",
    "task_owner",
    "undo_step",
    "unit_alias",
    "unit_lineage",
    "unit_name",
    "unit_target",
    "vote",
}


def leading_columns(connection: Connection, table: Table) -> set[str]:
    """The first column of each index of a table, those of its unique keys included."""
    indexes = connection.exec_driver_sql(f"PRAGMA index_list('{table.name}')").all()
    first = set()
    for index in indexes:
        row = connection.exec_driver_sql(f"PRAGMA index_info('{index[1]}')").first()
        assert row is not None
        first.add(row[2])
    return first


def test_every_stored_table_is_strict(database: Database) -> None:
    with database.reading() as connection:
        rows = connection.exec_driver_sql("PRAGMA table_list").all()
    ours = {row[1]: bool(row[5]) for row in rows if row[1] in NAMES}
    assert ours == dict.fromkeys(NAMES, True)


def test_no_column_is_a_float(database: Database) -> None:
    with database.reading() as connection:
        types = {
            f"{name}.{row[1]}": row[2]
            for name in NAMES
            for row in connection.exec_driver_sql(f"PRAGMA table_info('{name}')")
        }
    assert [column for column, kind in types.items() if FLOATING.search(kind)] == []
    assert set(types.values()) == {"INTEGER", "TEXT", "BLOB"}


EXACT = [
    (table.name, column.name)
    for table in TABLES
    for column in table.columns
    if isinstance(column.type, Dong | Points)
]


def test_money_and_points_are_of_the_types_made_for_them() -> None:
    money = {"amount", "base_salary", "in_kind_value", "money", "value"}
    points = {
        "bonus",
        "coefficient",
        "divisor",
        "labour_days",
        "max_points",
        "points",
        "quorum",
        "required",
        "share",
        "total",
        "vote_share",
    }
    text_values = {("setting", "value"), ("import_problem", "value")}
    named = {
        (table.name, column.name)
        for table in TABLES
        for column in table.columns
        if column.name in money | points
    }
    assert named - text_values == set(EXACT)


@pytest.mark.parametrize(("table", "column"), EXACT)
def test_an_exact_column_refuses_a_float(database: Database, table: str, column: str) -> None:
    others = [each for each in metadata.tables[table].columns if each.name not in {"id", column}]
    names = ", ".join(f'"{each.name}"' for each in others)
    marks = ", ".join("''" if "TEXT" in str(each.type.compile()) else "1" for each in others)
    statement = f'INSERT INTO "{table}" ("{column}", {names}) VALUES (0.5, {marks})'  # noqa: S608  # our own names
    with (
        pytest.raises(IntegrityError, match="cannot store REAL value in INTEGER column"),
        database.rebuilding() as connection,
    ):
        connection.exec_driver_sql(statement)


def test_an_index_serves_every_reference(database: Database) -> None:
    with database.reading() as connection:
        bare = [
            f"{table.name}.{column.name}"
            for table in TABLES
            for column in table.columns
            if column.foreign_keys and column.name not in leading_columns(connection, table)
        ]
    assert bare == []


def test_records_that_people_edit_carry_a_version() -> None:
    versioned = {table.name for table in TABLES if "version" in table.columns}
    assert versioned == set(NAMES) - WITHOUT_VERSION


def test_a_first_version_is_one(database: Database) -> None:
    with database.writing() as connection:
        connection.exec_driver_sql("INSERT INTO year (year, state) VALUES (2024, 'open')")
        assert connection.exec_driver_sql("SELECT version FROM year").scalar_one() == 1


def test_every_constraint_has_a_name_of_its_own() -> None:
    unnamed = [
        f"{table.name}: {type(constraint).__name__}"
        for table in TABLES
        for constraint in table.constraints
        if not constraint.name
    ]
    assert unnamed == []
