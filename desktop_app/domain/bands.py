"""Classes (xếp loại) by bands of points or of percent."""

from collections.abc import Iterable
from fractions import Fraction

from desktop_app.domain.criteria import Band

PERCENT_HUNDREDTHS = 10_000


def classify(
    points: int | None,
    max_points: int,
    bands: Iterable[Band],
    on_percent: bool = False,  # noqa: FBT001, FBT002  # always a set's own `bands_on_percent`
) -> str:
    """The name of the highest band reached, empty where none is or there are no points.

    `points` and `max_points` are hundredths. `on_percent` measures the exact share of the maximum,
    unrounded, in hundredths of a percent (89,996 % does not reach 90 %).
    """
    if points is None or (on_percent and max_points <= 0):
        return ""
    reached = Fraction(points * PERCENT_HUNDREDTHS, max_points) if on_percent else Fraction(points)
    open_bands = [band for band in bands if reached >= band.at_least]
    return max(open_bands, key=lambda band: band.at_least).name if open_bands else ""
