"""The office's own criteria sets: adopted, written, copied, edited, put into use and retired."""

from desktop_app.services.criteria_sets.books import BooksGiven
from desktop_app.services.criteria_sets.service import CriteriaSets

__all__ = ["BooksGiven", "CriteriaSets"]
