"""Obviously invented people: given names of stationery, flowers, fruits and trees."""

from random import Random

from tools.sample_year.tables import rows_of

MALE, FEMALE = "Nam", "Nữ"
_NAMES = rows_of("names")


def name_of(random: Random, gender: str) -> str:
    """A full name, family name first."""
    families = [name for kind, name in _NAMES if kind == "family"]
    given = [name for kind, name in _NAMES if kind == gender]
    return f"{random.choice(families)} {random.choice(given)}"
