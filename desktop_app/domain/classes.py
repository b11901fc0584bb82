"""The class (xếp loại) that points reach by a set's bands, and what holds it down."""

from collections.abc import Iterable

from desktop_app.domain.bands import classify
from desktop_app.domain.criteria import Band, CriteriaSet


def class_reached(rules: CriteriaSet, total: int, max_points: int, bonus: int) -> str:
    """The class by points alone, hundredths; the set says whether bonuses count towards it."""
    points = total if rules.bands_with_bonus else total - bonus
    return classify(points, max_points, rules.bands, rules.bands_on_percent)


def held_down(bands: Iterable[Band], reached: str, highest: Iterable[str]) -> str:
    """The class reached, or the lowest of those that it must not exceed."""
    heights = {band.name: band.at_least for band in bands}
    if reached not in heights:
        return reached
    limits = [name for name in highest if name in heights]
    return min([reached, *limits], key=lambda name: heights[name])


def band_note(bands: Iterable[Band], name: str) -> str:
    """What the set prints beside a class."""
    return next((band.note for band in bands if band.name == name), "")
