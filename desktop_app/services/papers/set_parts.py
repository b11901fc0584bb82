"""Which papers make a year-end set, in the order in which the office files them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from desktop_app.domain.awards.rounds import RoundInfo
from desktop_app.domain.criteria import Subject
from desktop_app.domain.papers import Paper
from desktop_app.domain.ranking_rules import RankingChoice
from desktop_app.domain.rows import CampaignInfo
from desktop_app.domain.year_end import WHOLE_YEAR, SetPart
from desktop_app.reports.official import short_title

_PEOPLE = RankingChoice(Subject.INDIVIDUAL)


class _Each(Enum):
    """How often a paper is made: once, of the year and each campaign, of each campaign or round."""

    YEAR = auto()
    YEAR_AND_CAMPAIGNS = auto()
    CAMPAIGN = auto()
    ROUND = auto()


@dataclass(frozen=True, slots=True)
class Wanted:
    """A paper of the set: `scope` as the index tells it, `mark` as a file's name does."""

    paper: Paper
    title: str
    scope: str
    mark: str


_YEAR, _BOTH, _CAMPAIGN, _ROUND = _Each
# A letter to the late is noted when it is written, a history is of one person, and slips say what
# the receipts say: none of them is here.
_PARTS: Sequence[tuple[str, str, _Each]] = (
    ("summary", "Báo cáo tổng kết", _BOTH),
    ("report", "Báo cáo sơ kết, tổng kết", _BOTH),
    ("statistics", "Biểu thống kê", _YEAR),
    ("tally", "Bảng tổng hợp số liệu", _BOTH),
    ("ranking", "Bảng xếp hạng", _BOTH),
    ("ranking-compared", "So sánh xếp hạng với năm trước", _BOTH),
    ("scores", "Bảng điểm", _BOTH),
    ("score-sheets", "Phiếu chấm điểm", _BOTH),
    ("contributions", "Kết quả ủng hộ, đóng góp", _BOTH),
    ("participation", "Hoạt động, tham gia", _BOTH),
    ("targets", "Kết quả chỉ tiêu", _BOTH),
    ("returns", "Tình hình nộp báo cáo", _BOTH),
    ("multi-year", "Tổng hợp nhiều năm", _BOTH),
    ("plan", "Kế hoạch phong trào", _CAMPAIGN),
    ("proposal", "Tờ trình khen thưởng", _ROUND),
    ("minutes", "Biên bản họp xét khen thưởng", _ROUND),
    ("decision", "Quyết định khen thưởng", _ROUND),
    ("awards", "Danh sách khen thưởng", _YEAR),
    ("officials", "Danh sách phục vụ xếp loại cán bộ", _YEAR),
    ("certificates", "Giấy khen, bằng khen", _YEAR),
    ("thanks", "Thư cảm ơn", _YEAR),
    ("receipts", "Biên lai", _YEAR),
)
# Of units and, by themselves, of people.
_OF_PEOPLE_TOO = {"ranking", "scores", "score-sheets"}
PARTS = tuple(SetPart(kind, title) for kind, title, _ in _PARTS)


def wanted(
    year: int,
    campaigns: Sequence[CampaignInfo],
    rounds: Sequence[RoundInfo],
    kinds: frozenset[str],
) -> Iterator[Wanted]:
    """The papers of these kinds, all where none is named."""
    for kind, title, each in _PARTS:
        if not kinds or kind in kinds:
            for paper, scope, mark in _papers(Paper(kind, year), each, campaigns, rounds):
                yield Wanted(paper, title, scope, mark)
                if kind in _OF_PEOPLE_TOO:
                    people = Paper(kind, year, paper.campaign, ranking=_PEOPLE)
                    yield Wanted(people, f"{title} cá nhân", scope, mark)


def _papers(
    paper: Paper, each: _Each, campaigns: Sequence[CampaignInfo], rounds: Sequence[RoundInfo]
) -> Iterator[tuple[Paper, str, str]]:
    kind, year = paper.kind, paper.year
    whole = f"{WHOLE_YEAR} {year}"
    # Without a round the paper itself says that there is none.
    if each in {_Each.YEAR, _Each.YEAR_AND_CAMPAIGNS} or (each is _Each.ROUND and not rounds):
        yield paper, whole, whole
    if each in {_Each.CAMPAIGN, _Each.YEAR_AND_CAMPAIGNS}:
        for one in campaigns:
            yield Paper(kind, year, one.code), short_title(one.title), one.code
    if each is _Each.ROUND:
        yield from ((Paper(kind, year, round=one.id), one.name, one.name) for one in rounds)
