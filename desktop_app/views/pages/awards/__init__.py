"""“Khen thưởng”: rounds, votes and decisions, what was awarded, and the rules that it rests on."""

from desktop_app.views.pages.awards.page import AwardsPage

__all__ = ["AwardsPage"]
