"""Statistical forms: laid out, counted, corrected by hand, printed."""

from desktop_app.services.statistics.layouts import StatisticForms
from desktop_app.services.statistics.service import Statistics

__all__ = ["StatisticForms", "Statistics"]
