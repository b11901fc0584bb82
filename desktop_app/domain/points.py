"""Points, days and percentages are whole hundredths; ratios stay exact until they are rounded."""

from fractions import Fraction

from desktop_app.domain.money import format_money


def round_half_up(value: Fraction) -> int:
    """The nearest whole number; a half goes away from zero (2,5 → 3; -2,5 → -3)."""
    whole = (2 * abs(value.numerator) + value.denominator) // (2 * value.denominator)
    return whole if value >= 0 else -whole


def share(numerator: int | Fraction, denominator: int | Fraction) -> int | None:
    """The ratio in hundredths of a percent, None where nothing can be divided by."""
    if denominator == 0:
        return None
    return round_half_up(Fraction(numerator) * 10_000 / Fraction(denominator))


def format_points(points: int) -> str:
    """Hundredths as Vietnamese documents print them: 97,50."""
    whole, hundredths = divmod(abs(points), 100)
    return f"{_sign(points)}{format_money(whole)},{hundredths:02}"


def format_days(days: int) -> str:
    """Hundredths of a labour day without idle zeros: 2,5."""
    return format_points(days).rstrip("0").rstrip(",")


def format_percent(percent: int) -> str:
    """Hundredths of a percent: 95,24%."""
    return f"{format_points(percent)}%"


def points_text(points: int) -> str:
    """Hundredths as JSON carries them: 97.50."""
    whole, hundredths = divmod(abs(points), 100)
    return f"{_sign(points)}{whole}.{hundredths:02}"


def _sign(value: int) -> str:
    return "-" if value < 0 else ""
