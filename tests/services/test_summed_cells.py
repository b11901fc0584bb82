"""The cells that a sum rests on, from the sheets that units sent."""

import pytest

from desktop_app.domain.criteria import Source
from desktop_app.services import origins
from desktop_app.services.desk import Desk
from desktop_app.services.origins import TableOrigin
from desktop_app.services.summed_cells import Rows, given_rows
from tests.services.desk_work import YEAR, launch, list_units, send
from tests.services.fund.fund_work import put_drive, put_fund, put_line

SHEET = TableOrigin(1, "VP.xlsx", "DS", {"donor": "B", "amount": "D"}, 5)


def test_rows_that_stand_together_are_a_range_of_the_figures_column() -> None:
    rows = Rows(7, 6, 13)
    assert rows.source({7: SHEET}, "contributed_vnd") == Source("VP.xlsx", "DS", "D6:D13", 5)
    assert rows.source({7: SHEET}, "participants") == Source("VP.xlsx", "DS", "B6:B13", 5)


def test_one_row_is_one_cell() -> None:
    assert Rows(7, 6, 6).source({7: SHEET}, "contributed_vnd") == Source("VP.xlsx", "DS", "D6", 5)


def test_a_column_that_the_sheet_lacks_has_no_cell() -> None:
    assert Rows(7, 6, 6).source({7: SHEET}, "labour_days") is None
    assert Rows(8, 6, 6).source({7: SHEET}, "contributed_vnd") is None


@pytest.fixture
def year(desk: Desk) -> Desk:
    list_units(desk, ["A", "B"])
    launch(desk, "vi-nguoi-ngheo", due="2024-11-25")
    return desk


def cells(desk: Desk) -> list[str]:
    with desk.reading() as connection:
        tables, rows = origins.tables(connection, YEAR), given_rows(connection, YEAR)
    found = (one.source(tables, "contributed_vnd") for one in rows.values())
    return [one.cell for one in found if one]


def test_a_units_return_leads_to_its_rows(year: Desk) -> None:
    send(year, "A", "VNN-2024", {"amount": 5, "donor": "An"}, {"amount": 6, "donor": "Bình"})
    assert cells(year) == ["C2:C3"]


def test_rows_of_two_sheets_are_no_range(year: Desk) -> None:
    send(year, "A", "VNN-2024", {"amount": 5, "donor": "An"})
    send(year, "A", "VNN-2024", {"amount": 6, "donor": "Bình"}, supplement=True)
    assert cells(year) == []


def test_what_was_typed_stands_in_no_sheet(year: Desk) -> None:
    put_line(year, put_drive(year, put_fund(year), "D"), "A", amount=5, donor="An")
    with year.reading() as connection:
        assert given_rows(connection, YEAR) == {}
