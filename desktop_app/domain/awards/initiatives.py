"""Recognised initiatives (sáng kiến) with their authors and how far they reach."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from desktop_app.domain.text import clean

WHOLE = 10_000


class InitiativeScope(StrEnum):
    """How far a recognised initiative reaches, narrowest first."""

    UNIT = "unit"
    PROVINCE = "province"
    COUNTRY = "country"


INITIATIVE_SCOPES = {
    InitiativeScope.UNIT: "Cấp cơ sở",
    InitiativeScope.PROVINCE: "Cấp tỉnh",
    InitiativeScope.COUNTRY: "Toàn quốc",
}
_REACH = {scope: place for place, scope in enumerate(InitiativeScope)}


@dataclass(frozen=True, slots=True)
class Author:
    """An author by the person's code; `share`: hundredths of a percent of the work."""

    person: str
    share: int = WHOLE
    name: str = ""


@dataclass(frozen=True, slots=True)
class NewInitiative:
    """What is typed of an initiative of a year; `recognised_on` ISO, "" where not known."""

    title: str
    scope: InitiativeScope
    authors: tuple[Author, ...]
    recognised_on: str = ""
    recognised_by: str = ""
    document: str = ""


@dataclass(frozen=True, slots=True)
class InitiativeInfo:
    """An initiative that stands, with its authors."""

    id: int
    version: int
    year: int
    title: str
    scope: InitiativeScope
    recognised_on: str
    recognised_by: str
    document: str
    authors: tuple[Author, ...]

    def as_new(self) -> NewInitiative:
        """What would be typed to write it as it is."""
        return NewInitiative(
            self.title,
            self.scope,
            self.authors,
            self.recognised_on,
            self.recognised_by,
            self.document,
        )


def reaches(scope: InitiativeScope, wanted: InitiativeScope) -> bool:
    """Whether an initiative of one scope serves where another is asked for: a wider one does."""
    return _REACH[scope] >= _REACH[wanted]


def check(new: NewInitiative, today: str) -> dict[str, str]:
    """What cannot be, by field: no title, no author, one twice, shares beyond the whole."""
    wrong: dict[str, str] = {}
    if not clean(new.title):
        wrong["title"] = "Hãy ghi tên sáng kiến."
    if new.recognised_on > today:
        wrong["recognised_on"] = "Ngày công nhận ở sau ngày hôm nay."
    told = _authors(new.authors)
    return wrong | ({"authors": told} if told else {})


def _authors(authors: Sequence[Author]) -> str:
    codes = [clean(one.person) for one in authors]
    if not codes or "" in codes:
        return "Hãy ghi tác giả của sáng kiến."
    if len(set(codes)) < len(codes):
        return "Một tác giả được ghi hai lần."
    if any(one.share <= 0 for one in authors):
        return "Tỷ lệ đóng góp của mỗi tác giả phải lớn hơn 0."
    if sum(one.share for one in authors) > WHOLE:
        return "Tỷ lệ đóng góp của các tác giả cộng lại vượt 100%."
    return ""
