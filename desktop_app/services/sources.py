"""What a report was made from, label by label: of what, by which rules and terms."""

from collections.abc import Iterable, Iterator
from typing import TypeAlias

from desktop_app.domain.criteria import CriteriaSet, Subject
from desktop_app.domain.ranking_rows import Ranking
from desktop_app.domain.ranking_rules import Scope
from desktop_app.domain.rows import CampaignInfo
from desktop_app.reports.official import About
from desktop_app.reports.ranking_rules import rules_sentences, state_sentence

Sources: TypeAlias = tuple[tuple[str, str], ...]

RULES = "Bộ tiêu chí"
_SUBJECTS = {Subject.COLLECTIVE: "Tập thể", Subject.INDIVIDUAL: "Cá nhân"}
_SCOPES = {
    Scope.CLUSTER: "Trong từng cụm thi đua (cá nhân: trong từng đơn vị)",
    Scope.DEPARTMENT: "Chung toàn cơ quan",
}


def of_what(year: int, campaigns: Iterable[CampaignInfo], campaign: str) -> Sources:
    """The year, and which of its campaigns were asked for."""
    if not campaign:
        return (("Phạm vi", f"Cả năm {year}, mọi phong trào"),)
    titles = {one.code: one.title for one in campaigns}
    return (("Phạm vi", f"Năm {year}, riêng {titles.get(campaign, '')} (mã {campaign})"),)


def by_rules(sets: Iterable[CriteriaSet]) -> Sources:
    """The criteria sets with their versions; nothing where there is none."""
    told = "; ".join(f"{one.title} (mã {one.code}, phiên bản {one.version})" for one in sets)
    return ((RULES, told),) if told else ()


def of_ranking(ranking: Ranking, about: About) -> Sources:
    """Which ranking it is, among whom, and the rules that made it."""
    return tuple(_of_ranking(ranking, about))


def _of_ranking(ranking: Ranking, about: About) -> Iterator[tuple[str, str]]:
    terms = ranking.terms
    if terms.subject in _SUBJECTS:
        yield "Đối tượng xếp hạng", _SUBJECTS[terms.subject]
    yield "Phạm vi xếp hạng", _SCOPES[terms.scope]
    if terms.sets:
        told = (f"{one.title} (mã {one.code}, phiên bản {one.version})" for one in terms.sets)
        yield RULES, "; ".join(told)
    else:
        yield RULES, ranking.criteria_title
    yield "Bảng xếp hạng", state_sentence(ranking)
    yield "Quy tắc xếp hạng", " ".join(rules_sentences(ranking, about))
