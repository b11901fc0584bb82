"""Classes beside their quotas, worked out by hand."""

from dataclasses import replace

from desktop_app.domain.awards.titles import Quota, Scope
from desktop_app.domain.criteria import Subject
from desktop_app.domain.ranking_quotas import class_quotas
from desktop_app.domain.ranking_rows import ClusterRanking, RankedUnit, Ranking
from desktop_app.domain.ranking_rules import RankingTerms
from desktop_app.domain.ranking_rules import Scope as Among

EXCELLENT, GOOD = "Hoàn thành xuất sắc nhiệm vụ", "Hoàn thành tốt nhiệm vụ"
DAY = "2026-12-31"
# At most a fifth of those who are good, in each unit.
FIFTH = Quota("excellent", "good", 2_000, classes=True, scope=Scope.UNIT)
PEOPLE = RankingTerms(subject=Subject.INDIVIDUAL)


def person(code: str, points: int, band: str) -> RankedUnit:
    return RankedUnit(1, False, code, f"Anh {code}", points, 10_000, band)  # noqa: FBT003


def ranking(*excellent: int, good: int) -> Ranking:
    best = [person(f"X{n}", points, EXCELLENT) for n, points in enumerate(excellent)]
    rest = [person(f"T{n}", 7_000, GOOD) for n in range(good)]
    return Ranking(
        2026, "", "bo", "Bộ", (), (ClusterRanking("VP", "Văn phòng", (*best, *rest)),), PEOPLE
    )


def test_a_fifth_of_those_who_are_good_is_inside_and_the_rest_is_out() -> None:
    found = class_quotas(ranking(9_500, 9_400, 9_200, good=11), (FIFTH,), DAY, {"VP": "C1"})
    (only,) = found.quotas[0].groups
    # 11 × 20 % = 2,2, rounded down: 2 of the 3.
    assert (only.group, only.base, only.places) == ("VP", 11, 2)
    assert (only.within, only.tied, only.out) == (("X0", "X1"), (), ("X2",))


def test_those_who_are_equal_at_the_cut_are_neither_in_nor_out() -> None:
    # Their places within the unit are equal too.
    found = class_quotas(ranking(9_500, 9_400, 9_400, good=10), (FIFTH,), DAY, {})
    (only,) = found.quotas[0].groups
    assert (only.within, set(only.tied), only.out, only.open) == (("X0",), {"X1", "X2"}, (), 1)


def test_only_quotas_of_classes_of_that_subject_and_day_count() -> None:
    others = (
        replace(FIFTH, classes=False),
        replace(FIFTH, subject=Subject.COLLECTIVE),
        replace(FIFTH, effective_from="2027-01-01"),
        replace(FIFTH, effective_to="2026-06-30"),
    )
    assert class_quotas(ranking(9_500, good=10), others, DAY, {}).quotas == ()


def test_over_the_department_points_alone_decide_between_clusters() -> None:
    quota = replace(FIFTH, subject=Subject.COLLECTIVE, scope=Scope.DEPARTMENT)
    clusters = (
        ClusterRanking("C1", "Cụm 1", (person("A", 9_000, EXCELLENT),)),
        ClusterRanking("C2", "Cụm 2", tuple(person(f"B{n}", 7_000, GOOD) for n in range(5))),
        ClusterRanking("C3", "Cụm 3", (replace(person("D", 9_000, EXCELLENT), rank=2),)),
    )
    terms = RankingTerms(scope=Among.CLUSTER)
    found = class_quotas(Ranking(2026, "", "bo", "Bộ", (), clusters, terms), (quota,), DAY, {})
    (only,) = found.quotas[0].groups
    # 5 × 20 % = 1 place, two with 90 points: places of two clusters are not compared.
    assert (only.places, set(only.tied)) == (1, {"A", "D"})
