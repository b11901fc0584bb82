"""The pages of the sidebar, in its order."""

from desktop_app.domain.changes import Changes
from desktop_app.views.page import PageSpec
from desktop_app.views.pages.awards import AwardsPage
from desktop_app.views.pages.campaigns import CampaignsPage
from desktop_app.views.pages.criteria import CriteriaPage
from desktop_app.views.pages.fund import FundPage
from desktop_app.views.pages.history import HistoryPage
from desktop_app.views.pages.overview import OverviewPage
from desktop_app.views.pages.ranking import RankingPage
from desktop_app.views.pages.reports import ReportsPage
from desktop_app.views.pages.returns import ReturnsPage
from desktop_app.views.pages.scoring import ScoringPage
from desktop_app.views.pages.units import UnitsPage

_PLANS = Changes.UNITS | Changes.CAMPAIGNS | Changes.RETURNS
_SCORED = Changes.UNITS | Changes.CAMPAIGNS | Changes.SCORES | Changes.STEPS
_AWARDED = _SCORED | Changes.PEOPLE | Changes.AWARDS | Changes.SETTINGS
_MATERIAL = _SCORED | Changes.RETURNS | Changes.FUNDS

PAGES: tuple[PageSpec, ...] = (
    PageSpec("overview", "Tổng quan", "home", OverviewPage),
    PageSpec("units", "Đơn vị và nhân sự", "units", UnitsPage, Changes.UNITS | Changes.PEOPLE),
    PageSpec("campaigns", "Phong trào", "campaign", CampaignsPage, _PLANS),
    PageSpec("returns", "Báo cáo đơn vị", "returns", ReturnsPage, _PLANS),
    PageSpec("fund", "Quỹ và vận động", "fund", FundPage, _PLANS | Changes.FUNDS),
    PageSpec("criteria", "Bộ tiêu chí", "check", CriteriaPage, _SCORED),
    PageSpec("scoring", "Chấm điểm", "scoring", ScoringPage, _MATERIAL),
    PageSpec("ranking", "Xếp hạng", "ranking", RankingPage, _SCORED | Changes.SETTINGS),
    PageSpec("awards", "Khen thưởng", "awards", AwardsPage, _AWARDED),
    PageSpec("reports", "Báo cáo và in", "reports", ReportsPage),
    PageSpec("history", "Nhật ký, sao lưu, cài đặt", "settings", HistoryPage),
)
