"""Charts drawn in lines and areas, with their figures as text that can be copied out."""

from desktop_app.exporters.pdf.charts.drawing import has_room
from desktop_app.exporters.pdf.charts.part import ChartPart, chart_part

__all__ = ["ChartPart", "chart_part", "has_room"]
