"""Charts on the screen: painted in the scheme's colours, walked by keys, told to screen readers."""

from desktop_app.views.charts.bars import BarChart
from desktop_app.views.charts.full_list import FullList
from desktop_app.views.charts.heat import HeatMap

__all__ = ["BarChart", "FullList", "HeatMap"]
