"""The tabs beside the plan, in their order."""

from collections.abc import Callable

from desktop_app.views.context import Context
from desktop_app.views.pages.campaigns.activities_panel import ActivitiesPanel
from desktop_app.views.pages.campaigns.inspections_panel import InspectionsPanel
from desktop_app.views.pages.campaigns.panel import CampaignPanel
from desktop_app.views.pages.campaigns.registrations_panel import RegistrationsPanel
from desktop_app.views.pages.campaigns.reviews_panel import ReviewsPanel
from desktop_app.views.pages.campaigns.story_panel import StoryPanel
from desktop_app.views.pages.campaigns.targets_panel import TargetsPanel
from desktop_app.views.pages.campaigns.tasks_panel import TasksPanel

PANELS: tuple[Callable[[Context], CampaignPanel], ...] = (
    TasksPanel,
    RegistrationsPanel,
    ActivitiesPanel,
    InspectionsPanel,
    TargetsPanel,
    ReviewsPanel,
    StoryPanel,
)
