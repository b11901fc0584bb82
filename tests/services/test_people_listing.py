"""The people of a year as a long table: found, ordered and paged in the store."""

import pytest

from desktop_app.domain.intake import PersonRow
from desktop_app.reports.listing import Order, Wanted
from desktop_app.reports.table_filter import ColumnFilter
from desktop_app.services import unit_register
from desktop_app.services.desk import Desk
from desktop_app.services.people_listing import PeopleListing
from tests.services.desk_work import YEAR, list_people, list_units, unit_numbers


@pytest.fixture
def listing(desk: Desk) -> PeopleListing:
    """Two people of Phòng A, three of Phòng Đ."""
    list_units(desk, ["A", "Đ"])
    rows = (
        ("A", "CB1", "Trần Văn Đức", "Trưởng phòng", "1980"),
        ("A", "CB2", "Lê Thị Ánh", "", ""),
        ("Đ", "CB3", "Nguyễn Dũng", "Kế toán", "1990-05"),
        ("Đ", "CB4", "Ông Văn An", "Kế toán", "1990-06-01"),
        ("Đ", "CB5", "Đỗ Bình", "", "1975"),
    )
    with desk.command() as command:
        numbers = unit_numbers(command)
        placed = [
            (numbers[unit], PersonRow(0, code=code, name=name, position=job, born_on=born))
            for unit, code, name, job, born in rows
        ]
        unit_register.save_people(command, placed)
        command.audit("thử", "cán bộ")
    return PeopleListing(desk)


def codes(listing: PeopleListing, wanted: Wanted) -> list[str]:
    numbers = listing.ids(wanted).tolist()
    return [one.record.code for one in listing.rows(YEAR, numbers)]


def by(key: str, *, descending: bool = False) -> Wanted:
    return Wanted(YEAR, order=Order(key, descending))


def test_people_stand_by_given_name_as_vietnamese_lists_do(listing: PeopleListing) -> None:
    # An, Ánh, Bình, Dũng, Đức.
    by_name = ["CB4", "CB2", "CB5", "CB3", "CB1"]
    assert codes(listing, Wanted(YEAR)) == by_name
    assert codes(listing, by("name", descending=True)) == by_name[::-1]


def test_they_are_found_by_words_of_name_code_job_and_unit(listing: PeopleListing) -> None:
    assert codes(listing, Wanted(YEAR, search="do binh")) == ["CB5"]
    assert codes(listing, Wanted(YEAR, search="ke toan")) == ["CB4", "CB3"]
    assert codes(listing, Wanted(YEAR, search="cb2")) == ["CB2"]
    assert codes(listing, Wanted(YEAR, search="phong đ dung")) == ["CB3"]
    assert codes(listing, Wanted(YEAR, scope={"unit": "A"})) == ["CB2", "CB1"]


def test_columns_are_filtered_and_sorted_in_the_store(listing: PeopleListing) -> None:
    born = ColumnFilter(low="1990-06", high="1990")
    assert codes(listing, Wanted(YEAR, {"born_on": born})) == ["CB4"]
    assert codes(listing, Wanted(YEAR, {"job": ColumnFilter(blank=True)})) == ["CB2", "CB5"]
    assert codes(listing, Wanted(YEAR, {"unit": ColumnFilter(contains="phong a")})) == [
        "CB2",
        "CB1",
    ]
    assert codes(listing, by("unit")) == ["CB2", "CB1", "CB4", "CB5", "CB3"]
    assert codes(listing, by("job")) == ["CB4", "CB3", "CB1", "CB2", "CB5"]
    assert codes(listing, by("born_on")) == ["CB5", "CB1", "CB3", "CB4", "CB2"]
    assert codes(listing, by("code", descending=True))[0] == "CB5"
    jobs = listing.choices(Wanted(YEAR), "job").items
    assert jobs == (("Kế toán", 2), ("Trưởng phòng", 1), ("", 2))


def test_a_row_shows_where_the_person_serves(listing: PeopleListing) -> None:
    (first, *_) = listing.rows(YEAR, listing.ids(Wanted(YEAR, search="duc")).tolist())
    assert first.row.ident == "person:CB1"
    assert first.row.cells[:4] == ("CB1", "Trần Văn Đức", "Phòng A", "Trưởng phòng")


def test_people_of_a_cluster_are_those_of_its_units(desk: Desk) -> None:
    list_units(desk, ["C1:A", "C2:B"])
    list_people(desk, "A", "Trần Thị Nhàn")
    list_people(desk, "B", "Đỗ Văn Đức")
    listing = PeopleListing(desk)
    found = listing.ids(Wanted(2024, scope={"cluster": "C2"}))
    assert [one.record.name for one in listing.rows(2024, found)] == ["Đỗ Văn Đức"]
