"""Reviews of campaigns: sơ kết and tổng kết, with what only people can write."""

from dataclasses import dataclass
from enum import StrEnum

from desktop_app.domain.refusals import refuse_wrong
from desktop_app.domain.text import clean

MOST_YEARS = 10


class ReviewKind(StrEnum):
    """On the way, or at the end."""

    INTERIM = "interim_review"
    FINAL = "final_review"


REVIEW_TITLES = {ReviewKind.INTERIM: "Sơ kết", ReviewKind.FINAL: "Tổng kết"}


@dataclass(frozen=True, slots=True)
class Praise:
    """An outstanding unit, or person, by code, with what for; `name` is told by the store."""

    unit: str = ""
    person: str = ""
    text: str = ""
    name: str = ""


@dataclass(frozen=True, slots=True)
class ReviewText:
    """What people write; each may be empty."""

    results: str = ""
    shortcomings: str = ""
    lessons: str = ""
    direction: str = ""
    proposals: str = ""


@dataclass(frozen=True, slots=True)
class NewReview:
    """A review of campaigns (codes) over years; of a single year maybe of one period of it.

    `held_on`: ISO as far as known.
    """

    kind: ReviewKind
    title: str
    campaigns: tuple[str, ...]
    year_from: int
    year_to: int
    period: str = ""
    held_on: str = ""
    text: ReviewText = ReviewText()
    praises: tuple[Praise, ...] = ()


@dataclass(frozen=True, slots=True)
class Review:
    """A stored review; `version` rises with each change, `documents` is how many hang on it."""

    id: int
    version: int
    said: NewReview
    documents: int = 0


def check(new: NewReview) -> None:
    """Whether a review can be kept.

    Raises: WrongFields with a sentence for each field that is wrong.
    """
    wrong: dict[str, str] = {}
    if not clean(new.title):
        wrong["title"] = "Hãy ghi tên báo cáo sơ kết, tổng kết."
    if not new.campaigns:
        wrong["campaigns"] = "Hãy chọn ít nhất một phong trào."
    if new.year_to < new.year_from:
        wrong["year_to"] = "Năm cuối đứng trước năm đầu."
    elif new.year_to - new.year_from >= MOST_YEARS:
        wrong["year_from"] = f"Một báo cáo không quá {MOST_YEARS} năm."
    elif new.period and (new.year_from != new.year_to or new.period[:4] != str(new.year_to)):
        wrong["period"] = "Kỳ chỉ chọn khi báo cáo một năm, và thuộc năm đó."
    if any(not (one.unit or one.person) for one in new.praises):
        wrong["praises"] = "Mỗi gương tiêu biểu cần một đơn vị hoặc một cá nhân."
    refuse_wrong(wrong)
