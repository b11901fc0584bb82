"""Bodies that are no units of the department."""

from dataclasses import dataclass
from enum import StrEnum


class BodyLevel(StrEnum):
    """At which level a body stands."""

    CENTRAL = "central"
    PROVINCE = "province"
    DEPARTMENT = "department"
    UNIT = "unit"


LEVEL_TITLES = {
    BodyLevel.CENTRAL: "Trung ương",
    BodyLevel.PROVINCE: "Tỉnh, thành phố",
    BodyLevel.DEPARTMENT: "Cơ quan Sở",
    BodyLevel.UNIT: "Đơn vị",
}


@dataclass(frozen=True, slots=True)
class Body:
    """A body; `valid_from` and `valid_to` are ISO days, empty where open."""

    id: int
    name: str
    level: BodyLevel
    valid_from: str = ""
    valid_to: str = ""
