from dataclasses import replace

from desktop_app.domain.criteria import Subject
from desktop_app.domain.ranking_rows import Ranking
from desktop_app.domain.ranking_rules import (
    Percent,
    Publication,
    RankingTerms,
    RulesOfSet,
    Scope,
)
from desktop_app.reports.ranking_rules import (
    publication_sentence,
    publication_words,
    rules_sentences,
    state_sentence,
)
from tests.reports.values import RANKING, YEAR

FIRST = RulesOfSet("a", 1, "Bộ A", tie_order=("criterion:1",), tie_titles=("Điểm tiêu chí 1",))
OTHER = RulesOfSet("b", 2, "Bộ B", tie_order=("criterion:2",), tie_titles=("Điểm tiêu chí 2",))
WHOLE = RankingTerms(scope=Scope.DEPARTMENT, sets=(FIRST,))


def by_percent(terms: RankingTerms, *clusters: bool) -> Ranking:
    """Which of the two clusters go by percent."""
    told = zip(RANKING.clusters, clusters, strict=True)
    return replace(
        RANKING,
        terms=terms,
        clusters=tuple(replace(cluster, on_percent=on) for cluster, on in told),
    )


def test_the_whole_office_is_ranked_by_percent_where_maxima_differ_and_says_why() -> None:
    found = by_percent(replace(WHOLE, percent=Percent.OTHER_MAXIMA), True, True)  # noqa: FBT003  # both
    places, ties = rules_sentences(found, YEAR)
    assert places == (
        "Thứ hạng được xếp chung toàn cơ quan theo tỷ lệ điểm đạt được so với điểm tối đa từ cao "
        "xuống thấp; các đơn vị bằng nhau thì cùng hạng, hạng kế tiếp được tính theo số đơn vị "
        "xếp trên. Xếp theo tỷ lệ vì điểm tối đa của các đối tượng khác nhau."
    )
    assert ties == ("Trường hợp bằng nhau, thứ hạng được xét lần lượt theo: (1) Điểm tiêu chí 1.")


def test_clusters_that_go_by_percent_are_named_where_others_do_not() -> None:
    terms = RankingTerms(percent=Percent.SET, sets=(FIRST, OTHER))
    places, first, other = rules_sentences(by_percent(terms, False, True), YEAR)  # noqa: FBT003  # the second
    assert "theo tổng điểm từ cao xuống thấp" in places
    assert places.endswith("Riêng Cụm 2 xếp theo tỷ lệ điểm đạt được so với điểm tối đa.")
    assert "theo bộ tiêu chí “Bộ A”" in first
    assert "theo bộ tiêu chí “Bộ B”" in other


def test_sets_that_do_not_agree_on_ties_leave_equals_equal() -> None:
    terms = replace(WHOLE, sets=(FIRST, OTHER), ties_apart=True)
    assert rules_sentences(replace(RANKING, terms=terms), YEAR)[1] == (
        "Các bộ tiêu chí có thứ tự xét khác nhau nên các đơn vị bằng nhau thì cùng hạng, không "
        "xét thêm."
    )


def test_one_criterion_is_named_and_has_no_tie_order() -> None:
    terms = RankingTerms(criterion="1.1", criterion_title="Chỉ tiêu", sets=(FIRST,))
    (places,) = rules_sentences(replace(RANKING, terms=terms), YEAR)
    assert "trong từng cụm thi đua theo điểm tiêu chí 1.1 “Chỉ tiêu” từ cao xuống thấp" in places


def test_people_stand_under_their_units_and_knock_outs_are_said() -> None:
    own = replace(FIRST, knockouts=("Tiêu chí 1 đạt dưới 50,00% điểm tối đa: không xét CSTĐ.",))
    terms = RankingTerms(Subject.INDIVIDUAL, sets=(own, own))
    places, _ties, knocked = rules_sentences(replace(RANKING, terms=terms), YEAR)
    assert places.startswith("Thứ hạng được xếp trong từng đơn vị theo tổng điểm")
    assert "các cá nhân bằng nhau" in places
    assert knocked == "Điểm liệt: Tiêu chí 1 đạt dưới 50,00% điểm tối đa: không xét CSTĐ."


def test_a_publication_says_who_when_why_and_what_took_its_place() -> None:
    plain = Publication(3, "2024-11-20T12:30+07:00", "Chị Thư")
    assert publication_sentence(plain) == ("Bảng xếp hạng số 3, Chị Thư công bố ngày 20/11/2024.")
    corrected = replace(plain, reason="Sửa điểm.", replaces=2, replaced_by=5)
    assert publication_sentence(corrected) == (
        "Bảng xếp hạng số 3, Chị Thư công bố ngày 20/11/2024, thay bảng số 2. Lý do: Sửa điểm. "
        "Bảng này đã được thay bằng bảng số 5."
    )
    assert state_sentence(RANKING) == "Bảng theo điểm hiện có, chưa công bố."
    assert state_sentence(replace(RANKING, published=plain)) == publication_sentence(plain)


def test_what_would_be_published_is_told() -> None:
    terms = RankingTerms(occasion="công tác thi đua năm 2024")
    first, second = publication_words(replace(RANKING, terms=terms))
    assert first == (
        "Bảng xếp hạng công tác thi đua năm 2024, trong từng cụm thi đua: 4 đơn vị, trong đó 3 "
        "đơn vị có thứ hạng."
    )
    assert second.startswith("Bộ tiêu chí: Bộ tiêu chí năm")
