"""Reports from the store: the same rows that the services give."""

import pytest

from desktop_app.domain.errors import NotFound, Refused
from desktop_app.domain.fund_rows import NewContribution, NewDrive
from desktop_app.reports.report import Heading, Paragraph, Report
from desktop_app.services.desk import Desk
from desktop_app.services.fund.drives import Drives
from desktop_app.services.fund.ledger import Ledger
from desktop_app.services.office import Office
from desktop_app.services.reporting import KINDS, Reporting
from tests.services.desk_work import YEAR, launch, list_units
from tests.services.figures import CODES

VNN = CODES["vi-nguoi-ngheo"]
SCORED_ONLY = ("ranking", "scores")
OF_ONE_CAMPAIGN = ("plan",)


def cells(report: Report) -> set[object]:
    return {cell for table in report.tables for row in table.rows for cell in row.cells}


@pytest.mark.parametrize(
    ("kind", "campaign"),
    [(kind, VNN) for kind in KINDS] + [(kind, "") for kind in KINDS if kind not in OF_ONE_CAMPAIGN],
)
def test_every_kind_is_made_for_the_year_and_for_a_campaign(
    sample_office: Office, kind: str, campaign: str
) -> None:
    report = sample_office.reporting.report(kind, YEAR, campaign)
    assert report.title
    assert report.blocks


@pytest.mark.parametrize("kind", OF_ONE_CAMPAIGN)
def test_what_is_about_one_campaign_asks_which(sample_office: Office, kind: str) -> None:
    with pytest.raises(Refused, match=r"chọn một phong trào.*VNN-2024"):
        sample_office.reporting.report(kind, YEAR)


def test_a_kind_that_there_is_not_is_refused(desk: Desk) -> None:
    with pytest.raises(Refused, match="“thơ”"):
        Reporting(desk).report("thơ", YEAR)


@pytest.mark.parametrize("kind", KINDS)
def test_an_unknown_campaign_is_not_found(desk: Desk, kind: str) -> None:
    with pytest.raises(NotFound, match="XYZ"):
        Reporting(desk).report(kind, YEAR, "XYZ")


@pytest.mark.parametrize("kind", SCORED_ONLY)
def test_what_needs_scores_says_so_before_scoring(desk: Desk, kind: str) -> None:
    list_units(desk, ["A"])
    with pytest.raises(Refused, match="chưa được chấm điểm"):
        Reporting(desk).report(kind, YEAR)


@pytest.mark.parametrize("kind", sorted(set(KINDS) - set(SCORED_ONLY)))
def test_all_others_are_made_before_scoring_too(desk: Desk, kind: str) -> None:
    list_units(desk, ["A"])
    launch(desk, "vi-nguoi-ngheo")
    assert Reporting(desk).report(kind, YEAR).blocks


def test_the_report_on_giving_has_the_services_figures(sample_office: Office) -> None:
    found = cells(sample_office.reporting.report("contributions", YEAR, VNN))
    amounts = {one.amount for one in sample_office.funds.totals(YEAR, VNN)}
    assert amounts <= found
    assert sum(one.amount for one in sample_office.funds.totals(YEAR, VNN)) in found


def test_the_report_on_ranks_has_the_services_points(sample_office: Office) -> None:
    found = cells(sample_office.reporting.report("ranking", YEAR))
    ranking = sample_office.ranking.rank(YEAR)
    assert {row.points for cluster in ranking.clusters for row in cluster.rows} <= found


def test_a_report_says_what_it_was_made_from(desk: Desk) -> None:
    about = Reporting(desk).about(YEAR)
    told = dict(about.made_from)
    assert told["Tệp dữ liệu"] == "so.thidua"
    assert told["Người lập"] == "Chị Văn Thư"
    assert told["Thời điểm lập"] == "20/11/2024 12:30"
    assert "Bộ tiêu chí" not in told
    assert about.department.name == "Sở Thử Nghiệm"


@pytest.fixture
def two_funds(desk: Desk) -> Desk:
    """A gave 100 đồng to the poverty fund and 7.000 for the floods."""
    list_units(desk, ["A"])
    launch(desk, "vi-nguoi-ngheo")
    for code, fund, amount in (("D1", "vi-nguoi-ngheo", 100), ("BL", "thien-tai", 7_000)):
        Drives(desk).add(NewDrive(YEAR, code, fund, f"Đợt {code}"))
        line = NewContribution(YEAR, code, "A", amount=amount, given_on="2024-10-01")
        Ledger(desk).add(line)
    return desk


@pytest.mark.parametrize("kind", ["contributions", "summary", "tally"])
def test_no_report_adds_two_funds_up(two_funds: Desk, kind: str) -> None:
    report = Reporting(two_funds).report(kind, YEAR)
    assert {100, 7_000} <= cells(report)
    assert 7_100 not in cells(report)
    told = " ".join(block.text for block in report.blocks if isinstance(block, Paragraph))
    assert "7.100" not in told


def test_the_report_on_giving_has_each_fund_under_its_name(two_funds: Desk) -> None:
    report = Reporting(two_funds).report("contributions", YEAR)
    headings = [block.text for block in report.blocks if isinstance(block, Heading)]
    assert headings == ["1. Quỹ “Vì người nghèo”", "2. Quỹ cứu trợ thiên tai, dịch bệnh"]
    titles = [table.title for table in report.tables]
    assert titles[:2] == ["Kết quả: Quỹ “Vì người nghèo”", "Danh sách: Quỹ “Vì người nghèo”"]
