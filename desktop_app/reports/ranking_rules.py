"""The rules of a ranking in sentences: among whom, by what, what decides between equals."""

from collections.abc import Iterator

from desktop_app.domain.criteria import Subject
from desktop_app.domain.dates import format_date
from desktop_app.domain.ranking import tie_title
from desktop_app.domain.ranking_rows import Ranking
from desktop_app.domain.ranking_rules import Percent, Publication, RulesOfSet, Scope
from desktop_app.reports.official import About

_WHY_PERCENT = {
    Percent.SET: "theo quy định của bộ tiêu chí",
    Percent.ASKED: "theo lựa chọn khi lập bảng",
    Percent.SEVERAL_SETS: "vì các đối tượng được chấm theo những bộ tiêu chí khác nhau",
    Percent.OTHER_MAXIMA: "vì điểm tối đa của các đối tượng khác nhau",
}
_SHARE = "tỷ lệ điểm đạt được so với điểm tối đa"


def who(ranking: Ranking) -> str:
    """What one of those that are ranked is called in a sentence."""
    return "cá nhân" if ranking.terms.subject is Subject.INDIVIDUAL else "đơn vị"


def rules_sentences(ranking: Ranking, about: About) -> tuple[str, ...]:
    """How everybody was placed, what decided between equals, and what bars a class or a title."""
    return (_places(ranking), *_ties(ranking, about), *_knockouts(ranking))


def publication_sentence(published: Publication) -> str:
    """That it was published: number, day, who, and what it replaces."""
    day = format_date(published.at[:10])
    told = f"Bảng xếp hạng số {published.number}, {published.actor} công bố ngày {day}"
    if published.replaces is not None:
        told = f"{told}, thay bảng số {published.replaces}"
    if published.reason:
        told = f"{told}. Lý do: {published.reason.rstrip('.')}"
    if published.replaced_by is not None:
        told = f"{told}. Bảng này đã được thay bằng bảng số {published.replaced_by}"
    return f"{told}."


def state_sentence(ranking: Ranking) -> str:
    """Whether one looks at a published ranking or at the marks as they are."""
    if ranking.published is None:
        return "Bảng theo điểm hiện có, chưa công bố."
    return publication_sentence(ranking.published)


def _places(ranking: Ranking) -> str:
    terms, one = ranking.terms, who(ranking)
    sentence = (
        f"Thứ hạng được xếp {_where(ranking)} theo {_measure(ranking)} từ cao xuống thấp; "
        f"các {one} bằng nhau thì cùng hạng, hạng kế tiếp được tính theo số {one} xếp trên."
    )
    if terms.percent is None:
        return sentence
    by_percent = [cluster.name for cluster in ranking.clusters if cluster.on_percent]
    if len(by_percent) < len(ranking.clusters):
        return f"{sentence} Riêng {', '.join(by_percent)} xếp theo {_SHARE}."
    return f"{sentence} Xếp theo tỷ lệ {_WHY_PERCENT[terms.percent]}."


def _where(ranking: Ranking) -> str:
    if ranking.terms.scope is Scope.DEPARTMENT:
        return "chung toàn cơ quan"
    people = ranking.terms.subject is Subject.INDIVIDUAL
    return "trong từng đơn vị" if people else "trong từng cụm thi đua"


def _measure(ranking: Ranking) -> str:
    terms = ranking.terms
    by_share = bool(ranking.clusters) and all(one.on_percent for one in ranking.clusters)
    if not terms.criterion:
        return _SHARE if by_share else "tổng điểm"
    named = f"tiêu chí {terms.criterion} “{terms.criterion_title}”"
    return f"{_SHARE} của {named}" if by_share else f"điểm {named}"


def _ties(ranking: Ranking, about: About) -> Iterator[str]:
    terms = ranking.terms
    if terms.criterion:
        return
    if terms.ties_apart:
        yield (
            f"Các bộ tiêu chí có thứ tự xét khác nhau nên các {who(ranking)} bằng nhau thì "
            "cùng hạng, không xét thêm."
        )
        return
    orders = {one.tie_order for one in terms.sets}
    if len(orders) > 1:
        for one in terms.sets:
            if one.tie_titles:
                yield _tie_sentence(ranking, one.tie_titles, one)
        return
    titles = terms.sets[0].tie_titles if terms.sets else _titles(ranking, about)
    if titles:
        yield _tie_sentence(ranking, titles)


def _titles(ranking: Ranking, about: About) -> tuple[str, ...]:
    return tuple(tie_title(key, about.short_titles) for key in ranking.tie_order)


def _tie_sentence(
    ranking: Ranking, titles: tuple[str, ...], of_set: RulesOfSet | None = None
) -> str:
    order = "; ".join(f"({number}) {title}" for number, title in enumerate(titles, 1))
    where = f" theo bộ tiêu chí “{of_set.title}”" if of_set else ""
    equal = "nhau" if ranking.terms.percent else "tổng điểm"
    return f"Trường hợp bằng {equal}{where}, thứ hạng được xét lần lượt theo: {order}."


def _knockouts(ranking: Ranking) -> Iterator[str]:
    said = dict.fromkeys(text for one in ranking.terms.sets for text in one.knockouts)
    if said and not ranking.terms.criterion:
        yield f"Điểm liệt: {'; '.join(text.rstrip('.') for text in said)}."


def publication_words(ranking: Ranking) -> tuple[str, ...]:
    """What would be published: for which occasion, among whom, how many, by which set."""
    rows = [row for cluster in ranking.clusters for row in cluster.rows]
    ranked = sum(row.rank is not None for row in rows)
    noun = who(ranking)
    counted = f"{len(rows)} {noun}, trong đó {ranked} {noun} có thứ hạng"
    return (
        f"Bảng xếp hạng {ranking.terms.occasion}, {_where(ranking)}: {counted}.",
        f"Bộ tiêu chí: {ranking.criteria_title} ({ranking.criteria_set}).",
    )
