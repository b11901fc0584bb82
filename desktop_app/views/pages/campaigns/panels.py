"""The tabs beside the plan, in their order."""

from collections.abc import Callable

from desktop_app.views.context import Context
from desktop_app.views.pages.campaigns.panel import CampaignPanel

PANELS: tuple[Callable[[Context], CampaignPanel], ...] = ()
