"""“Tổng quan”: the year at a glance, what to do next, and the first steps of an empty store."""

from desktop_app.views.pages.overview.page import OverviewPage

__all__ = ["OverviewPage"]
