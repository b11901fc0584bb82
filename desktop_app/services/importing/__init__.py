"""Intake: a folder of files becomes a preview, and a confirmed preview becomes records."""

from desktop_app.services.importing.options import ImportOptions, Preview
from desktop_app.services.importing.service import Importing

__all__ = ["ImportOptions", "Importing", "Preview"]
