"""Formulas of criteria: a small language over named facts, in exact fractions.

It knows numbers ("0,5", "10%"), facts ("participants", "[Số người tham gia]",
"[target.GN.actual]"), + - * /, comparisons and MIN, MAX, ABS, ROUND, IF, AND, OR, NOT with ";"
between what they take. There are no texts, no powers and no loops: what may be written is short,
and what it makes is small.
"""

from desktop_app.domain.scoring.formulas.reading import Unreadable, read_formula
from desktop_app.domain.scoring.formulas.tree import MAX_POINTS, Formula
from desktop_app.domain.scoring.formulas.words import in_words
from desktop_app.domain.scoring.formulas.working import Missing, Worked, Zero, work_out

__all__ = [
    "MAX_POINTS",
    "Formula",
    "Missing",
    "Unreadable",
    "Worked",
    "Zero",
    "in_words",
    "read_formula",
    "work_out",
]
