"""“Phong trào”: the year's campaigns; of the chosen one its plan and all that follows it."""

from desktop_app.views.pages.campaigns.page import CampaignsPage

__all__ = ["CampaignsPage"]
