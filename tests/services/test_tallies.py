"""The tally from the store: every subject of the sample year, equal to the services' figures."""

import pytest

from desktop_app.domain.fund_rows import By
from desktop_app.domain.progress import Cancelled
from desktop_app.reports.report import Report, Table
from desktop_app.services import tallies
from desktop_app.services.desk import Desk
from desktop_app.services.office import Office
from desktop_app.services.reporting import Reporting
from tests.services.desk_work import YEAR, launch, list_units
from tests.services.figures import CODES

VNN = CODES["vi-nguoi-ngheo"]


def of(report: Report, title: str) -> Table:
    return next(table for table in report.tables if table.title == title)


def total(table: Table, key: str, level: str = "total") -> object:
    at = [column.key for column in table.columns].index(key)
    return [row.cells[at] for row in table.rows if row.level == level][-1]


def test_the_ways_to_look_at_giving_add_up_to_the_same(sample_office: Office) -> None:
    report = sample_office.reporting.report("tally", YEAR)
    given = sum(one.amount for one in sample_office.funds.totals(YEAR))
    assert given
    assert total(of(report, "Ủng hộ, đóng góp"), "amount") == given
    assert total(of(report, "Ủng hộ theo cụm"), "amount") == given
    assert total(of(report, "Danh sách ủng hộ"), "amount") == given
    assert total(of(report, "Ủng hộ theo tháng"), "amount", "subtotal") == given
    assert total(of(report, "Ủng hộ theo loại"), "amount", "subtotal") == given


def test_a_campaigns_tally_has_its_own_sums_alone(sample_office: Office) -> None:
    report = sample_office.reporting.report("tally", YEAR, VNN)
    by_month = sample_office.ledger.summed(YEAR, By.MONTH, campaign=VNN)
    given = sum(one.amount for one in sample_office.funds.totals(YEAR, VNN))
    assert sum(one.amount for one in by_month if not one.direct) == given
    assert total(of(report, "Ủng hộ theo tháng"), "amount", "subtotal") == given
    assert sample_office.ledger.summed(YEAR, By.MONTH, campaign="KHAC") == ()


@pytest.mark.parametrize("title", ["Danh sách hoạt động", "Tiến độ chỉ tiêu", "Xếp hạng"])
def test_lists_of_the_sample_year_are_there(sample_office: Office, title: str) -> None:
    assert of(sample_office.reporting.report("tally", YEAR), title).rows


def test_a_year_without_figures_has_no_empty_lists(desk: Desk) -> None:
    list_units(desk, ["A"])
    launch(desk, "vi-nguoi-ngheo")
    titles = {table.title for table in Reporting(desk).report("tally", YEAR).tables}
    assert "Ủng hộ, đóng góp" in titles
    assert not titles & {"Danh sách ủng hộ", "Ủng hộ theo tháng", "Danh sách hoạt động"}


def test_whoever_waits_for_the_givers_can_stop(sample_office: Office) -> None:
    told = []

    def stop(_done: int, _total: int, what: str) -> None:
        told.append(what)
        raise Cancelled

    with pytest.raises(Cancelled):
        sample_office.reporting.tally(YEAR, progress=stop)
    assert told == ["Đọc danh sách ủng hộ"]


def test_givers_that_are_read_some_at_a_time_are_all_there(
    sample_office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = of(sample_office.reporting.tally(YEAR), "Danh sách ủng hộ")
    monkeypatch.setattr(tallies, "_AT_A_TIME", 7)
    assert of(sample_office.reporting.tally(YEAR), "Danh sách ủng hộ").rows == whole.rows
