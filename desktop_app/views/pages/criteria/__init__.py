"""“Bộ tiêu chí”: what units and people are judged by, as a tree that the office edits."""

from desktop_app.views.pages.criteria.page import CriteriaPage

__all__ = ["CriteriaPage"]
