from desktop_app.domain.criteria import CriteriaSet, Subject
from desktop_app.domain.ranking_rows import Ranking
from desktop_app.domain.ranking_rules import Publication, RankingTerms, RulesOfSet, Scope
from desktop_app.services.sources import by_rules, of_ranking, of_what
from tests.reports.values import COUNTRYSIDE, POVERTY, YEAR


def test_the_year_or_its_one_campaign_is_named() -> None:
    campaigns = (POVERTY, COUNTRYSIDE)
    assert of_what(2024, campaigns, "") == (("Phạm vi", "Cả năm 2024, mọi phong trào"),)
    ((_, told),) = of_what(2024, campaigns, "VNN-2024")
    assert told == "Năm 2024, riêng Phong trào thi đua “Vì người nghèo” năm 2024 (mã VNN-2024)"


def test_every_set_that_judges_is_named_with_its_version() -> None:
    sets = (CriteriaSet("a", "Bộ A", (), version=3), CriteriaSet("b", "Bộ B", ()))
    told = "Bộ A (mã a, phiên bản 3); Bộ B (mã b, phiên bản 1)"
    assert by_rules(sets) == (("Bộ tiêu chí", told),)
    assert by_rules(()) == ()


def test_a_ranking_says_whom_it_ranks_by_which_rules_and_that_it_was_published() -> None:
    terms = RankingTerms(
        subject=Subject.INDIVIDUAL,
        scope=Scope.DEPARTMENT,
        sets=(RulesOfSet("a", 2, "Bộ A", tie_titles=("điểm thưởng",)),),
    )
    published = Publication(4, "2025-01-03T08:00", "Chị Văn Thư")
    ranking = Ranking(2024, "", "a.2", "Bộ A", (), (), terms, published)
    told = dict(of_ranking(ranking, YEAR))
    assert told["Đối tượng xếp hạng"] == "Cá nhân"
    assert told["Phạm vi xếp hạng"] == "Chung toàn cơ quan"
    assert told["Bộ tiêu chí"] == "Bộ A (mã a, phiên bản 2)"
    assert told["Bảng xếp hạng"].startswith("Bảng xếp hạng số 4, Chị Văn Thư công bố")
    assert "(1) điểm thưởng" in told["Quy tắc xếp hạng"]
