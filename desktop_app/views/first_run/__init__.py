"""The first run: an assistant from the letterhead to the first campaign, and the sample year."""

from desktop_app.views.first_run.assistant import Assistant

__all__ = ["Assistant"]
