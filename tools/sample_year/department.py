"""The invented department: its clusters, its units and the people in them."""

from dataclasses import dataclass, replace
from itertools import pairwise
from random import Random

from tools.sample_year.names import FEMALE, MALE, name_of
from tools.sample_year.tables import rows_of

SEED = "an-binh-2024"
YEAR = 2024
PARENT = "ỦY BAN NHÂN DÂN TỈNH AN BÌNH"
DEPARTMENT = "Sở Lao động - Thương binh và Xã hội tỉnh An Bình"
DEPARTMENT_HEAD = "SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI"
PLACE = "An Bình"
CLUSTERS = {
    "C1": "Cụm 1 - Các phòng chuyên môn, nghiệp vụ",
    "C2": "Cụm 2 - Các đơn vị sự nghiệp trực thuộc",
}


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit; `twin` names the unit whose facts it shares, so that both end with equal points."""

    code: str
    name: str
    short_name: str
    cluster: str
    headcount: int
    teams: tuple[str, ...]
    twin: str = ""

    @property
    def is_division(self) -> bool:
        """Whether it is a phòng of the department itself."""
        return self.cluster == "C1"

    @property
    def luck(self) -> str:
        """What its figures are drawn from: twins draw the same."""
        return self.twin or self.code


@dataclass(frozen=True, slots=True)
class Person:
    """One of a unit's staff; `born` is ISO text of 4, 7 or 10 characters."""

    code: str
    name: str
    gender: str
    born: str
    position: str
    category: str
    team: str


def _unit(  # noqa: PLR0913, PLR0917  # a row of the table
    cluster: str, code: str, name: str, short_name: str, people: str, teams: str, twin: str
) -> Unit:
    team_names = tuple(team.strip() for team in teams.split(";"))
    return Unit(code, name, short_name, cluster, int(people), team_names, twin)


UNITS = tuple(_unit(*row) for row in rows_of("units"))
BY_CODE = {unit.code: unit for unit in UNITS}

_HEADS = {
    True: ("Trưởng phòng", "Phó Trưởng phòng"),
    False: ("Giám đốc", "Phó Giám đốc"),
}
_OWN_HEADS = {
    "VP": ("Chánh Văn phòng", "Phó Chánh Văn phòng"),
    "TTR": ("Chánh Thanh tra", "Phó Chánh Thanh tra"),
    "CDN": ("Hiệu trưởng", "Phó Hiệu trưởng"),
    "TCNHA": ("Hiệu trưởng", "Phó Hiệu trưởng"),
    "BQLNT": ("Trưởng ban", "Phó Trưởng ban"),
}
_DIVISION_POSTS = ("Chuyên viên chính", "Chuyên viên", "Chuyên viên", "Cán sự", "Văn thư", "Lái xe")
_AFFILIATED_POSTS = ("Viên chức", "Kế toán", "Nhân viên", "Viên chức", "Bảo vệ", "Nhân viên")
_SCHOOL_POSTS = ("Giáo viên", "Giáo viên", "Giảng viên", "Kế toán", "Nhân viên", "Bảo vệ")
_SCHOOLS = frozenset({"CDN", "TCNHA"})
_WORKERS = frozenset({"Lái xe", "Nhân viên", "Bảo vệ"})
# Two people of one name in one unit, told apart by code and birth date.
_NAMESAKES = {"VP": (4, 9), "PNCC": (3, 7), "TTCTXH": (5, 17), "CDN": (11, 40), "TTNDTT": (8, 25)}
_FIRST_CODE = 10_000
_CODES_PER_UNIT = 100


def people_of(unit: Unit) -> tuple[Person, ...]:
    """A unit's staff in the order of its list, heads first."""
    random = Random(f"{SEED}:people:{unit.code}")  # noqa: S311  # no secret: figures to repeat
    people = [_person(unit, index, random) for index in range(unit.headcount)]
    if unit.code in _NAMESAKES:
        first, second = _NAMESAKES[unit.code]
        namesake = people[first]
        people[second] = replace(people[second], name=namesake.name, gender=namesake.gender)
    return tuple(people)


def _person(unit: Unit, index: int, random: Random) -> Person:
    gender = random.choice((MALE, FEMALE))
    code = _FIRST_CODE + _CODES_PER_UNIT * UNITS.index(unit) + index + 1
    position = _position(unit, index)
    return Person(
        str(code),
        name_of(random, gender),
        gender,
        _born(random),
        position,
        _category(unit, position),
        _team(unit, index),
    )


def _position(unit: Unit, index: int) -> str:
    heads = _OWN_HEADS.get(unit.code, _HEADS[unit.is_division])
    if index < len(heads):
        return heads[index]
    if unit.is_division:
        posts = _DIVISION_POSTS
    else:
        posts = _SCHOOL_POSTS if unit.code in _SCHOOLS else _AFFILIATED_POSTS
    return posts[index % len(posts)]


def _category(unit: Unit, position: str) -> str:
    if position in _WORKERS:
        return "Người lao động"
    return "Công chức" if unit.is_division else "Viên chức"


def _team(unit: Unit, index: int) -> str:
    """Teams follow one another in the unit's list, as equal as may be."""
    count = len(unit.teams)
    edges = [unit.headcount * part // count for part in range(count + 1)]
    for team, (start, end) in zip(unit.teams, pairwise(edges), strict=True):
        if start <= index < end:
            return team
    return unit.teams[-1]


def _born(random: Random) -> str:
    year, month, day = random.randint(1965, 2000), random.randint(1, 12), random.randint(1, 28)
    known = random.choices(("day", "month", "year"), weights=(12, 2, 1))[0]
    if known == "year":
        return str(year)
    return f"{year}-{month:02}" if known == "month" else f"{year}-{month:02}-{day:02}"
