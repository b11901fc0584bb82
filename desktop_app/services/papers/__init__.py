"""Every paper of the program behind one door: what there is, how it looks, its file."""

from desktop_app.services.papers.service import Papers
from desktop_app.services.papers.year_end import YearEndSets

__all__ = ["Papers", "YearEndSets"]
