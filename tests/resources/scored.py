"""Shipped criteria sets, scored from figures as a test writes them."""

import tomllib
from collections.abc import Mapping
from fractions import Fraction

from desktop_app.domain.criteria import CriteriaSet, Fact, Facts, ScoreSheet
from desktop_app.domain.scoring import score_sheet
from desktop_app.domain.templates import criteria_set
from tests.source_tree import ROOT

CRITERIA = ROOT / "resources" / "criteria"


def shipped_set(code: str) -> CriteriaSet:
    text = (CRITERIA / f"{code}.toml").read_text(encoding="utf-8")
    return criteria_set(tomllib.loads(text))


def facts(values: Mapping[str, int | str | None]) -> Facts:
    """Facts by name; a text is an exact figure, "1/3"."""
    return {
        name: Fact(name, None if value is None else Fraction(value))
        for name, value in values.items()
    }


def scored(made: CriteriaSet, values: Mapping[str, int | str | None]) -> ScoreSheet:
    return score_sheet(made, facts(values))


def marked(made: CriteriaSet, marks: Mapping[str, int]) -> ScoreSheet:
    """A sheet of entered marks alone, hundredths by criterion."""
    return scored(made, {f"mark.{code}": points for code, points in marks.items()})


def points(sheet: ScoreSheet) -> dict[str, int | None]:
    return {mark.criterion: mark.points for mark in sheet.marks}


def full(made: CriteriaSet) -> dict[str, int]:
    """The whole of every criterion that is neither bonus nor penalty."""
    extra = {"bonus", "penalty"}
    return {leaf.code: leaf.max_points for leaf in made.leaves if leaf.method not in extra}
