"""The tabs of the page, in their order."""

from collections.abc import Callable

from desktop_app.views.context import Context
from desktop_app.views.pages.awards.assessments_panel import AssessmentsPanel
from desktop_app.views.pages.awards.disciplines_panel import DisciplinesPanel
from desktop_app.views.pages.awards.initiatives_panel import InitiativesPanel
from desktop_app.views.pages.awards.panel import AwardsPanel
from desktop_app.views.pages.awards.quotas_panel import QuotasPanel
from desktop_app.views.pages.awards.titles_panel import TitlesPanel
from desktop_app.views.pages.awards.work import (
    CouncilsPanel,
    DecisionsPanel,
    HistoriesPanel,
    RoundsPanel,
)

PANELS: tuple[Callable[[Context], AwardsPanel], ...] = (
    RoundsPanel,
    CouncilsPanel,
    DecisionsPanel,
    HistoriesPanel,
    AssessmentsPanel,
    DisciplinesPanel,
    InitiativesPanel,
    TitlesPanel,
    QuotasPanel,
)
