import pytest

from desktop_app.views.pages.reports.statistics.records_dialog import place_of


@pytest.mark.parametrize(
    ("ident", "place"),
    [
        ("campaign:VNN-2024", ("campaigns", "campaign:VNN-2024")),
        ("award:3", ("awards", "decisions")),
        ("initiative:2", ("awards", "initiative:2")),
        ("unit:P1", ("units", "unit:P1")),
        ("person:CB-1", ("units", "person:CB-1")),
        ("", None),
    ],
)
def test_each_record_has_its_page(ident: str, place: tuple[str, str] | None) -> None:
    assert place_of(ident) == place
