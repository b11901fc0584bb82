"""What the first page says: a year's figures, what is to be done next, how the ranking stands."""

from desktop_app.services.overview.service import Overview

__all__ = ["Overview"]
