"""The tabs of a round's work: nominations, councils and votes, decisions, whole histories."""

from desktop_app.views.pages.awards.work.councils_panel import CouncilsPanel
from desktop_app.views.pages.awards.work.decisions_panel import DecisionsPanel
from desktop_app.views.pages.awards.work.histories_panel import HistoriesPanel
from desktop_app.views.pages.awards.work.rounds_panel import RoundsPanel

__all__ = ["CouncilsPanel", "DecisionsPanel", "HistoriesPanel", "RoundsPanel"]
