"""Measures that stand against somebody, or against one of a unit's people."""

from desktop_app.domain.awards.evidence import Evidence, Occasion, Struck
from desktop_app.domain.awards.measures import MEASURE_KINDS, REVIEWS, MeasureKind, bars
from desktop_app.domain.awards.outcomes import Outcome, Verdict
from desktop_app.domain.awards.titles import Condition
from desktop_app.domain.dates import format_date


def no_measure(condition: Condition, evidence: Evidence, occasion: Occasion) -> Outcome:
    """Nothing in force that day or imposed that year."""
    told = [_measure_told(one) for one in evidence.measures if _strikes(one, condition, occasion)]
    return _measured(condition, occasion, told, "Không bị")


def no_member_measure(condition: Condition, evidence: Evidence, occasion: Occasion) -> Outcome:
    """The same of every person of a unit."""
    told = [
        f"{person.name}: {_measure_told(one)}"
        for person in evidence.members
        for one in person.measures
        if _strikes(one, condition, occasion)
    ]
    if not evidence.members:
        sentence = "Sổ chưa có danh sách người của tập thể nên chưa xét được kỷ luật."
        return Outcome(condition.kind, Verdict.UNKNOWN, sentence)
    return _measured(condition, occasion, told, "Không có cá nhân bị")


def _measured(condition: Condition, occasion: Occasion, told: list[str], nothing: str) -> Outcome:
    day = format_date(occasion.day)
    if told:
        sentence = f"Xét đến ngày {day}: {'; '.join(told)} – không đạt."
        return Outcome(condition.kind, Verdict.FAILED, sentence)
    what = MEASURE_KINDS[_lightest(condition)].lower()
    sentence = f"{nothing} {what} trở lên trong năm, xét đến ngày {day} – đạt."
    return Outcome(condition.kind, Verdict.MET, sentence)


def _lightest(condition: Condition) -> MeasureKind:
    return MeasureKind(str(condition.given.get("from", MeasureKind.REPRIMAND)))


def _strikes(measure: Struck, condition: Condition, occasion: Occasion) -> bool:
    """An inspection or a complaint counts while it runs, a measure also in its own year."""
    asked = bool(condition.given.get("reviews"))
    if not bars(measure.kind, _lightest(condition), reviews=asked):
        return False
    begun = measure.from_on <= occasion.day
    running = begun and (not measure.to_on or measure.to_on >= occasion.day)
    this_year = begun and measure.from_on[:4] == str(occasion.year)
    return running or (measure.kind not in REVIEWS and this_year)


def _measure_told(measure: Struck) -> str:
    until = f" đến {format_date(measure.to_on)}" if measure.to_on else ""
    return f"{MEASURE_KINDS[measure.kind].lower()} từ {format_date(measure.from_on)}{until}"
