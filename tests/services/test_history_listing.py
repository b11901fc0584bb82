"""The trail as a long table: found by words, people, subjects and days, newest first."""

from collections.abc import Mapping
from datetime import UTC, datetime

import pytest
from sqlalchemy import insert

from desktop_app.models.audit import AuditEntry
from desktop_app.reports.listing import Order, Wanted
from desktop_app.reports.table_filter import ColumnFilter
from desktop_app.services.desk import Desk
from desktop_app.services.history_listing import HistoryListing

# At 20:00 UTC it is three in the morning of the next day in Vietnam.
ENTRIES = (
    ("2024-03-01T02:00", "Lê Bút", "contribution.add", "contribution:7", {"donor": "Trần Đức"}, ""),
    ("2024-03-01T20:00", "Đỗ Sổ", "mark.set", "mark:A", {"points": "9.50"}, "Nộp muộn"),
    ("2024-03-05T03:00", "Lê Bút", "unit.rename", "unit:A", {"name": "Phòng Mới"}, ""),
)
ADDED, MARKED, RENAMED = 1, 2, 3


@pytest.fixture
def listing(desk: Desk) -> HistoryListing:
    """Three entries after those that an empty store has."""
    records = [
        {
            "at": datetime.fromisoformat(at).replace(tzinfo=UTC),
            "actor": actor,
            "action": action,
            "subject": subject,
            "after": after,
            "reason": reason,
        }
        for at, actor, action, subject, after, reason in ENTRIES
    ]
    with desk.database.writing() as connection:
        connection.execute(insert(AuditEntry), records)
    return HistoryListing(desk)


def found(listing: HistoryListing, wanted: Wanted) -> list[int]:
    """Which of the three, by their place above."""
    numbers = listing.ids(Wanted(2024)).tolist()
    places = dict(zip(numbers, (RENAMED, MARKED, ADDED), strict=False))
    return [places[one] for one in listing.ids(wanted) if one in places]


def filtered(**filters: ColumnFilter) -> Wanted:
    return Wanted(2024, filters)


def scoped(scope: Mapping[str, str]) -> Wanted:
    return Wanted(2024, scope=scope)


def test_the_newest_entry_stands_first(listing: HistoryListing) -> None:
    assert found(listing, Wanted(2024)) == [RENAMED, MARKED, ADDED]
    assert found(listing, Wanted(2024, order=Order("at"))) == [ADDED, MARKED, RENAMED]


def test_words_are_found_wherever_they_stand_without_their_marks(listing: HistoryListing) -> None:
    assert found(listing, Wanted(2024, search="tran duc")) == [ADDED]
    assert found(listing, Wanted(2024, search="nhap diem")) == [MARKED]
    assert found(listing, Wanted(2024, search="nop muon do so")) == [MARKED]
    assert found(listing, Wanted(2024, search="le but phong moi")) == [RENAMED]
    assert found(listing, Wanted(2024, search="unit:a")) == [RENAMED]


def test_a_day_is_the_offices_own(listing: HistoryListing) -> None:
    second = ColumnFilter(low="2024-03-02", high="2024-03-02")
    assert found(listing, filtered(at=second)) == [MARKED]
    assert found(listing, filtered(at=ColumnFilter(high="2024-03-01"))) == [ADDED]


def test_who_what_and_why_are_filtered_by_column(listing: HistoryListing) -> None:
    by_clerk = ColumnFilter(chosen=frozenset({"Lê Bút"}))
    assert found(listing, filtered(actor=by_clerk)) == [RENAMED, ADDED]
    assert found(listing, filtered(action=ColumnFilter(contains="nhap diem"))) == [MARKED]
    assert found(listing, filtered(reason=ColumnFilter(contains="muon"))) == [MARKED]
    assert found(listing, filtered(detail=ColumnFilter(contains="phong moi"))) == [RENAMED]
    assert found(listing, scoped({"subject": "unit:A"})) == [RENAMED]
    assert found(listing, scoped({"kind": "mark"})) == [MARKED]
    assert ("Lê Bút", 2) in listing.choices(Wanted(2024), "actor").items


def test_a_page_has_rows_as_the_trail_shows_them(listing: HistoryListing) -> None:
    newest, older = listing.rows(2024, listing.ids(Wanted(2024))[:2].tolist())
    assert newest.row.cells[1] == "2024-03-05T10:00+07:00"
    assert older.row.cells[3] == "Nhập điểm"
    assert [column.key for column in listing.columns][:3] == ["number", "at", "actor"]
