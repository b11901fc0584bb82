"""“Báo cáo và in”: every paper of the year, looked at as it will print, printed or saved."""

from desktop_app.views.pages.reports.page import ReportsPage

__all__ = ["ReportsPage"]
