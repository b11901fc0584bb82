"""“Chấm điểm”: the matrix of marks as a spreadsheet, the sheets with their stages and reasons."""

from desktop_app.views.pages.scoring.page import ScoringPage

__all__ = ["ScoringPage"]
