"""Scoring: exact marks with their reasons, from a criteria set and named facts."""

from desktop_app.domain.scoring.entry import mark_problem, takes_entry
from desktop_app.domain.scoring.facts import fact_text, fact_title
from desktop_app.domain.scoring.needed import needed_facts
from desktop_app.domain.scoring.sheet import score_sheet

__all__ = [
    "fact_text",
    "fact_title",
    "mark_problem",
    "needed_facts",
    "score_sheet",
    "takes_entry",
]
