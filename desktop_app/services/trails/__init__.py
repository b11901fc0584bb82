"""The trail looked into: one act with its fields, and all that was done to one record."""

from desktop_app.services.trails.service import Trail

__all__ = ["Trail"]
