"""Which units a text may name where it names none for sure, the best first; never a decision."""

from rapidfuzz import fuzz

from desktop_app.domain.intake_rows import UnitChoice
from desktop_app.domain.text import fold, match_key
from desktop_app.services.importing.known import Known
from desktop_app.services.unit_directory import KnownUnit

MOST_CHOICES = 5
# Below this, two names of offices share no more than “Phòng” or “Trung tâm”.
LEAST_LIKENESS = 72
_SURE = 100


def likely_units(known: Known, text: str) -> tuple[UnitChoice, ...]:
    """The units that a text may name: those it could equally well mean, else the likeliest."""
    units = known.units
    found = units.candidates(units.match(text))
    if found:
        return tuple(UnitChoice(one.code, units.full_name(one), _SURE) for one in found)
    likeness = {one.code: _likeness(text, one) for one in units.units.values()}
    best = sorted(units.units.values(), key=lambda one: (-likeness[one.code], one.code))
    return tuple(
        UnitChoice(one.code, units.full_name(one), likeness[one.code])
        for one in best[:MOST_CHOICES]
        if likeness[one.code] >= LEAST_LIKENESS
    )


def likeliest_name(known: Known, text: str) -> str:
    """The name of the one unit that a text most likely means, empty where none is near."""
    choices = likely_units(known, text)
    return choices[0].name if choices else ""


def _likeness(text: str, unit: KnownUnit) -> int:
    """From 0 to 100, how alike the text and the best of a unit's names are, marks or none."""
    wanted = _plain(text)
    return max(_compared(wanted, _plain(name)) for name in (unit.name, *unit.aliases))


def _plain(text: str) -> str:
    return fold(match_key(text)).replace("-", " ")


def _compared(one: str, other: str) -> int:
    return round(max(fuzz.ratio(one, other), fuzz.token_sort_ratio(one, other)))
