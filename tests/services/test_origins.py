"""From a figure to its cell."""

from desktop_app.domain.intake import Kind
from desktop_app.services import origins
from desktop_app.services.desk import Desk
from desktop_app.services.importing import Importing
from desktop_app.services.origins import TableOrigin
from tests.services.desk_work import YEAR, arrive, list_units

TABLE = TableOrigin(3, "a.xlsx", "Tờ 1", {"amount": "C", "donor": "B"})


def test_the_first_field_that_the_sheet_has_names_the_cell() -> None:
    origin = TABLE.origin(12, "goods", "amount", "donor")
    assert (origin.import_id, origin.file, origin.sheet, origin.cell) == (
        3,
        "a.xlsx",
        "Tờ 1",
        "C12",
    )


def test_from_one_figure_the_way_leads_to_the_others_of_its_row() -> None:
    origin = TABLE.origin(12, "amount")
    assert (origin.cell, origin.of("donor").cell, origin.of("goods").cell) == ("C12", "B12", "C12")


def test_where_no_field_has_a_column_the_row_is_named() -> None:
    assert TABLE.origin(12, "goods").cell == "12"
    assert TABLE.source(12, "goods").cell == "12"
    assert TABLE.cell("goods", 12) == ""


def test_tables_of_a_year_are_those_that_stand(desk: Desk) -> None:
    list_units(desk, ["A"])
    with desk.command() as command:
        kept = arrive(command, Kind.CONTRIBUTIONS, {"amount": "C"})
        gone = arrive(command, Kind.CONTRIBUTIONS)
        other = arrive(command, Kind.CONTRIBUTIONS, year=2023)
        command.audit("thử", "bảng")
    Importing(desk).undo(gone.import_id)
    with desk.reading() as connection:
        found = origins.tables(connection, YEAR)
        before = origins.tables(connection, 2023)
    assert found == {
        kept.table_id: TableOrigin(
            kept.import_id, "contributions.xlsx", "Tờ 1", {"amount": "C"}, kept.file_id
        )
    }
    assert list(before) == [other.table_id]
