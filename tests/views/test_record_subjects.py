"""From a row to the trail's name of its record, and from there to the record's page."""

import pytest

from desktop_app.services.history_words import SUBJECTS
from desktop_app.views.pages import PAGES
from desktop_app.views.record_subjects import place_of, subject_of


@pytest.mark.parametrize(
    ("table", "ident", "subject"),
    [
        ("units.table", "unit:P1", "unit:P1"),
        ("units.people", "person:CB-1", "person:CB-1"),
        ("campaigns.table", "campaign:VNN-2024", "campaign:VNN-2024"),
        ("campaigns.tasks.table", "task:7", "task:7"),
        ("fund.ledger.lines", "line:12", "contribution:12"),
        ("fund.bank.lines", "line:12", "bank_line:12"),
        ("fund.receipts.table", "receipt:3", "receipt_number:3"),
        ("fund.receipts.waiting", "gift:5", "contribution:5"),
        ("fund.drives.table", "drive:VNN", "drive:VNN"),
        ("scoring.matrix", "unit:P1", "sheet:P1"),
        ("ranking.table", "person:CB-1", "sheet:CB-1"),
        ("awards.disciplines.table", "measure:4", "discipline:4"),
        ("campaigns.targets.table", "target:P1:CT1", "target:CT1"),
        # Rows of what is only read or worked out are no records.
        ("reports.table-1", "unit:P1", ""),
        ("units.table", "", ""),
        ("campaigns.plan", "clause:3", ""),
        ("fund.ledger.lines", "month:2024-08", ""),
    ],
)
def test_a_row_is_known_to_the_trail(table: str, ident: str, subject: str) -> None:
    assert subject_of(table, ident) == subject


@pytest.mark.parametrize(
    ("subject", "place"),
    [
        ("unit:P1", ("units", "unit:P1")),
        ("unit_record:3", ("units", "")),
        ("mark:P1:5.1", ("scoring", "unit:P1@")),
        ("sheet:P1", ("scoring", "unit:P1@")),
        ("import:9", ("returns", "outcome:9")),
        ("receipt:BL/0001", ("fund", "tab:receipts")),
        ("statistic_form:0601.N@2024", ("reports", "statistics@")),
        ("layout:giay-khen", ("reports", "certificates@")),
        ("year:2024", ("history", "year")),
        ("store", None),
    ],
)
def test_a_record_of_the_trail_is_seen_on_its_page(
    subject: str, place: tuple[str, str] | None
) -> None:
    assert place_of(subject) == place


def test_each_kind_of_record_leads_to_a_page_that_there_is() -> None:
    places = {kind: place_of(f"{kind}:1") for kind in SUBJECTS}
    pages = {spec.name for spec in PAGES}
    assert {place[0] for place in places.values() if place} <= pages
    # What hangs on others, or is the store itself, has no place of its own.
    nowhere = {kind for kind, place in places.items() if place is None}
    assert nowhere <= {"body", "cluster", "document", "entry", "file", "store"}
