"""What a unit sent when, what counts of it, and what changed from one version to another."""

import pytest

from desktop_app.domain.errors import NotFound, Refused
from desktop_app.services.fund.ledger import Ledger
from desktop_app.services.versions import Versions
from tests.services import books
from tests.services.importing.conftest import YEAR, Intake, begun, intake

__all__ = ["begun", "intake"]

FUND, COUNTRYSIDE = "VNN-2024", "NTM-2024"


@pytest.fixture
def versions(intake: Intake) -> Versions:
    """Three versions of the office's gifts: a tally's share, its own, and a corrected one."""
    intake.take(
        books.tally(
            intake.folder / "tổng hợp.xlsx", ("Văn phòng", "An", 1), ("Thanh tra", "Ba", 90_000)
        )
    )
    intake.take(
        books.gifts(intake.folder / "a.xlsx", "Văn phòng", ("An", 200_000), ("Bình", 50_000)),
        received_on="2024-11-01",
    )
    intake.take(
        books.gifts(intake.folder / "b.xlsx", "Văn phòng", ("An", 250_000), ("Bình", 50_000)),
        received_on="2024-11-05",
    )
    return Versions(intake.desk)


def test_every_version_is_told_with_its_figures(versions: Versions) -> None:
    share, first, second = versions.of(YEAR, "U1", FUND)
    assert (share.file, share.tally, share.state) == ("tổng hợp.xlsx", True, "replaced")
    assert (first.file, first.number, first.received_on) == ("a.xlsx", 2, "2024-11-01")
    assert (first.state, first.rows, first.amount) == ("replaced", 2, 250_000)
    assert (second.file, second.state, second.amount) == ("b.xlsx", "in_force", 300_000)
    assert (second.kind, second.period, second.supplement) == ("contributions", "2024", False)


def test_an_import_that_was_taken_back_is_told_as_that(
    versions: Versions,
    intake: Intake,
) -> None:
    newest = versions.of(YEAR, "U1", FUND)[-1]
    intake.service.undo(newest.import_id)
    states = [one.state for one in versions.of(YEAR, "U1", FUND)]
    assert states == ["replaced", "in_force", "withdrawn"]


def test_the_tables_of_one_file_are_one_version(intake: Intake) -> None:
    head = ("STT", "Họ và tên", "Số tiền (đồng)")
    title = ("Đơn vị: Văn phòng",), ("ỦNG HỘ QUỸ VÌ NGƯỜI NGHÈO",), head
    both = {"Tổ 1": [*title, (1, "An", 10_000)], "Tổ 2": [*title, (1, "Ba", 20_000)]}
    intake.take(books.write_sheets(intake.folder / "hai tổ.xlsx", both))
    (only,) = Versions(intake.desk).of(YEAR, "U1", FUND)
    assert (only.rows, only.amount, only.state) == (2, 30_000, "in_force")


def test_a_unit_that_sent_nothing_has_no_version(versions: Versions) -> None:
    assert versions.of(YEAR, "U2", COUNTRYSIDE) == ()


def test_an_unknown_unit_or_campaign_is_named(versions: Versions) -> None:
    with pytest.raises(NotFound, match="U9"):
        versions.of(YEAR, "U9", FUND)
    with pytest.raises(NotFound, match="XYZ"):
        versions.of(YEAR, "U1", "XYZ")


def test_two_versions_are_told_apart_value_by_value(versions: Versions) -> None:
    _, first, second = versions.of(YEAR, "U1", FUND)
    (found,) = versions.differences(first.id, second.id)
    assert (found.what, found.field, found.old, found.new) == (
        "An",
        "Số tiền (đồng)",
        "200.000",
        "250.000",
    )
    assert found.old_origin is not None
    assert (found.old_origin.file, found.old_origin.sheet, found.old_origin.cell) == (
        "a.xlsx",
        "Sheet1",
        "C5",
    )
    assert (found.new_sheet, found.new_cell) == ("Sheet1", "C5")
    (back,) = versions.differences(second.id, first.id)
    assert (back.old, back.new) == ("250.000", "200.000")


def test_a_version_does_not_differ_from_itself(versions: Versions) -> None:
    newest = versions.of(YEAR, "U1", FUND)[-1]
    assert versions.differences(newest.id, newest.id) == ()


def test_versions_of_two_returns_are_not_compared(versions: Versions) -> None:
    mine = versions.of(YEAR, "U1", FUND)[0]
    theirs = versions.of(YEAR, "U2", FUND)[0]
    with pytest.raises(Refused, match="cùng một báo cáo"):
        versions.differences(mine.id, theirs.id)


def test_a_version_that_never_was_is_named(versions: Versions) -> None:
    newest = versions.of(YEAR, "U1", FUND)[-1]
    with pytest.raises(NotFound, match="999"):
        versions.differences(newest.id, 999)


def test_a_version_is_told_as_it_was_sent_whatever_was_taken_back_since(intake: Intake) -> None:
    intake.take(books.gifts(intake.folder / "a.xlsx", "Văn phòng", ("An", 5_000), ("Ba", 70_000)))
    Ledger(intake.desk).reverse(1, "ghi nhầm")
    (only,) = Versions(intake.desk).of(YEAR, "U1", FUND)
    assert (only.rows, only.amount) == (2, 75_000)
    assert Versions(intake.desk).differences(only.id, only.id) == ()
