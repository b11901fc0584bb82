"""What titles ask for, condition by condition, as the law of 2022 has them."""

from collections.abc import Mapping
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.awards.conditions import BARRED, judge, judged
from desktop_app.domain.awards.evidence import Evidence, Held, Member, Occasion, Recognised, Struck
from desktop_app.domain.awards.initiatives import InitiativeScope
from desktop_app.domain.awards.measures import MeasureKind
from desktop_app.domain.awards.outcomes import Verdict, all_met
from desktop_app.domain.awards.titles import Condition, ConditionKind, TitleRule

MET, FAILED, UNKNOWN = Verdict.MET, Verdict.FAILED, Verdict.UNKNOWN
NAMES = {"ldtt": "Lao động tiên tiến", "cstd": "Chiến sĩ thi đua cơ sở", "bk": "Bằng khen"}
# The store knows who got LĐTT in 2024 and CSTĐ cơ sở since 2022.
KNOWN = {"ldtt": frozenset({2024}), "cstd": frozenset({2022, 2023, 2024})}
NOW = Occasion("cstd", 2024, "2024-12-20", NAMES, KNOWN)
GOOD, EXCELLENT = {2024: "good"}, {2024: "excellent"}


def ask(kind: ConditionKind, *parts: Condition, **asked: str | int) -> Condition:
    # A word of Python's own is written with a stroke: from_.
    return Condition(kind, {name.rstrip("_"): value for name, value in asked.items()}, parts)


def look(condition: Condition, known: Evidence, occasion: Occasion = NOW) -> tuple[Verdict, str]:
    outcome = judge(condition, known, occasion)
    return outcome.verdict, outcome.sentence


def held(title: str, *years: int) -> tuple[Held, ...]:
    return tuple(Held(title, year, award=year) for year in years)


@pytest.mark.parametrize(
    ("classes", "verdict"),
    [
        (EXCELLENT, MET),
        (GOOD, MET),
        ({2024: "fulfilled"}, FAILED),
        ({2024: "failed"}, FAILED),
        ({2023: "excellent"}, UNKNOWN),
    ],
)
def test_ldtt_asks_for_a_good_year(classes: Mapping[int, str], verdict: Verdict) -> None:
    condition = ask(ConditionKind.ASSESSED, at_least="good")
    assert look(condition, Evidence(assessed=classes))[0] is verdict


def test_a_class_is_told_with_what_was_asked() -> None:
    condition = ask(ConditionKind.ASSESSED, at_least="good")
    assert look(condition, Evidence(assessed={2024: "fulfilled"}))[1] == (
        "Xếp loại năm 2024: Hoàn thành nhiệm vụ, yêu cầu từ “Hoàn thành tốt nhiệm vụ” – chưa đạt."
    )


THREE_YEARS = ask(ConditionKind.HELD, title="cstd", times=3, consecutive=1, until=0)


def test_cstd_of_the_province_asks_for_three_years_in_a_row() -> None:
    known = Evidence(held=held("cstd", 2021, 2022, 2023, 2024))
    verdict, sentence = look(THREE_YEARS, known)
    assert verdict is MET
    assert sentence == "Đạt “Chiến sĩ thi đua cơ sở” 3 năm liên tục: 2022, 2023, 2024 – đủ."
    assert judge(THREE_YEARS, known, NOW).awards == (2022, 2023, 2024)


def test_a_gap_breaks_the_row() -> None:
    known = Evidence(held=held("cstd", 2021, 2022, 2024))
    assert look(THREE_YEARS, known) == (
        FAILED,
        "Đạt “Chiến sĩ thi đua cơ sở” 3 năm liên tục: có 2022, 2024, thiếu 2023 – chưa đủ.",
    )


def test_a_year_of_which_the_store_knows_nothing_is_asked_for() -> None:
    occasion = replace(NOW, listed={"cstd": frozenset({2023, 2024})})
    verdict, sentence = look(THREE_YEARS, Evidence(held=held("cstd", 2023, 2024)), occasion)
    assert verdict is UNKNOWN
    assert "sổ chưa có kết quả năm 2022, hãy nhập bổ sung" in sentence


def test_a_year_that_is_known_to_lack_decides_whatever_the_unknown_ones_are() -> None:
    occasion = replace(NOW, listed={"cstd": frozenset({2023, 2024})})
    assert look(THREE_YEARS, Evidence(held=held("cstd", 2024)), occasion)[0] is FAILED


def test_a_revoked_title_does_not_count() -> None:
    revoked = Held("cstd", 2023, award=7, revoked=True)
    known = Evidence(held=(*held("cstd", 2022, 2024), revoked))
    verdict, sentence = look(THREE_YEARS, known)
    assert verdict is FAILED
    assert "năm 2023 đã bị thu hồi nên không tính" in sentence


def test_what_is_proposed_this_year_counts_and_is_told_so() -> None:
    known = Evidence(held=(*held("cstd", 2022, 2023), Held("cstd", 2024, proposed=True)))
    verdict, sentence = look(THREE_YEARS, known)
    assert (verdict, "2024 (đang đề nghị)" in sentence) == (MET, True)


def test_last_year_may_be_the_last_that_counts() -> None:
    condition = ask(ConditionKind.HELD, title="cstd", times=2, consecutive=1, until=1)
    assert look(condition, Evidence(held=held("cstd", 2022, 2023)))[0] is MET
    assert look(condition, Evidence(held=held("cstd", 2023, 2024)))[0] is FAILED


def test_once_means_the_year_itself() -> None:
    condition = ask(ConditionKind.HELD, title="ldtt", times=1, until=0)
    assert look(condition, Evidence(held=held("ldtt", 2024))) == (
        MET,
        "Đạt “Lao động tiên tiến” năm 2024 – có.",
    )
    assert look(condition, Evidence(held=held("ldtt", 2023)))[0] is FAILED


def test_a_class_stands_for_a_title_and_a_better_one_too() -> None:
    condition = ask(ConditionKind.HELD, assessed="good", times=2, consecutive=1)
    assert look(condition, Evidence(assessed={2023: "good", 2024: "excellent"}))[0] is MET
    assert look(condition, Evidence(assessed={2023: "fulfilled", 2024: "good"}))[0] is FAILED
    assert look(condition, Evidence(assessed={2024: "good"}))[0] is UNKNOWN


def test_times_without_a_row_are_counted_over_all_years() -> None:
    condition = ask(ConditionKind.HELD, title="cstd", times=2)
    assert look(condition, Evidence(held=held("cstd", 2022, 2024))) == (
        MET,
        "Đạt “Chiến sĩ thi đua cơ sở” 2/2 lần: 2022, 2024 – đủ.",
    )
    assert look(condition, Evidence(held=held("cstd", 2024)))[0] is FAILED
    unlisted = replace(NOW, listed={})
    assert look(condition, Evidence(held=held("cstd", 2024)), unlisted)[0] is UNKNOWN


def test_awards_on_the_spot_do_not_support_an_award_of_merit() -> None:
    condition = ask(ConditionKind.HELD, title="bk", times=1)
    known = Evidence(held=(Held("bk", 2024, award=1, thematic=True),))
    occasion = replace(NOW, listed={"bk": frozenset({2024})})
    verdict, sentence = look(condition, known, occasion)
    assert (verdict, "152/2025" in sentence) == (FAILED, True)
    assert look(condition, known, replace(occasion, merit=False))[0] is MET


def test_an_initiative_of_a_wider_scope_serves() -> None:
    condition = ask(ConditionKind.INITIATIVE, scope="province")
    own = Recognised(2024, InitiativeScope.UNIT, "Phiếu điện tử")
    wide = Recognised(2024, InitiativeScope.COUNTRY, "Trạm số")
    assert look(condition, Evidence(initiatives=(own,)))[0] is FAILED
    assert look(condition, Evidence(initiatives=(own, wide))) == (
        MET,
        "Sáng kiến (cấp tỉnh trở lên) năm 2024: “Trạm số” (2024) – có.",
    )


def test_an_initiative_of_any_of_the_rewarded_years_serves() -> None:
    rule = TitleRule("", "", (THREE_YEARS, ask(ConditionKind.INITIATIVE, scope="province")))
    idea = Recognised(2022, InitiativeScope.PROVINCE, "Tổ công nghệ số")
    known = Evidence(held=held("cstd", 2022, 2023, 2024), initiatives=(idea,))
    assert all_met(judged(rule, known, NOW))
    older = replace(known, initiatives=(replace(idea, year=2021),))
    assert not all_met(judged(rule, older, NOW))


WARNED = Struck(MeasureKind.WARNING, "2023-06-01", "2024-06-01")


@pytest.mark.parametrize(
    ("measure", "verdict"),
    [
        (Struck(MeasureKind.REPRIMAND, "2024-03-01"), MET),
        (Struck(MeasureKind.WARNING, "2024-03-01", "2024-09-01"), FAILED),
        (Struck(MeasureKind.DEMOTION, "2023-12-01", "2024-12-31"), FAILED),
        (WARNED, MET),
        (Struck(MeasureKind.DISMISSAL, "2024-12-21"), MET),
        (Struck(MeasureKind.INSPECTION, "2024-12-01"), FAILED),
        (Struck(MeasureKind.COMPLAINT, "2024-02-01", "2024-05-01"), MET),
    ],
)
def test_measures_bar_in_their_own_year_and_while_they_run(
    measure: Struck, verdict: Verdict
) -> None:
    condition = ask(ConditionKind.NO_MEASURE, from_="warning", reviews=1)
    assert look(condition, Evidence(measures=(measure,)))[0] is verdict


def test_a_measure_is_told_with_its_days() -> None:
    measure = Struck(MeasureKind.WARNING, "2024-03-01", "2025-03-01")
    condition = ask(ConditionKind.NO_MEASURE, from_="warning")
    assert look(condition, Evidence(measures=(measure,)))[1] == (
        "Xét đến ngày 20/12/2024: cảnh cáo từ 01/03/2024 đến 01/03/2025 – không đạt."
    )


def test_a_collective_falls_with_one_of_its_people() -> None:
    condition = ask(ConditionKind.NO_MEMBER_MEASURE, from_="warning")
    warned = Member("Lê Bình", measures=(replace(WARNED, from_on="2024-01-05"),))
    verdict, sentence = look(condition, Evidence(members=(Member("Trần An"), warned)))
    assert (verdict, "Lê Bình: cảnh cáo" in sentence) == (FAILED, True)
    assert look(condition, Evidence(members=(Member("Trần An"),)))[0] is MET
    assert look(condition, Evidence())[0] is UNKNOWN


def people(having: int, others: int, assessed: str = "") -> Evidence:
    with_title = [Member(f"A{place}", "good", held("ldtt", 2024)) for place in range(having)]
    without = [Member(f"B{place}", assessed) for place in range(others)]
    return Evidence(members=(*with_title, *without))


SEVENTY = ask(ConditionKind.MEMBERS, title="ldtt", share=7000)


def test_a_share_of_the_people_is_exact() -> None:
    # 7/10 is 70 %; 13/20 is 65 %, and 14 are needed; 2/3 is 66,67 %, and 3 are needed of 3.
    assert look(SEVENTY, people(7, 3)) == (
        MET,
        "Tỷ lệ “Lao động tiên tiến”: 7/10 người, bằng 70%, yêu cầu 70% – đủ.",
    )
    assert look(SEVENTY, people(13, 7)) == (
        FAILED,
        "Tỷ lệ “Lao động tiên tiến”: 13/20 người, bằng 65% < 70% – thiếu 1 người.",
    )
    assert "thiếu 1 người" in look(SEVENTY, people(2, 1))[1]


def test_where_nobody_looked_at_the_title_yet_the_share_is_open() -> None:
    unlisted = replace(NOW, listed={})
    assert look(SEVENTY, people(2, 1), unlisted)[0] is UNKNOWN
    assert look(SEVENTY, Evidence(), unlisted)[0] is UNKNOWN


def test_all_people_fulfil_and_one_is_a_champion() -> None:
    all_of_them = ask(ConditionKind.MEMBERS, assessed="fulfilled", share=10_000)
    assert look(all_of_them, people(2, 1, assessed="fulfilled"))[0] is MET
    assert look(all_of_them, people(2, 1, assessed="failed"))[0] is FAILED
    assert look(all_of_them, people(2, 1))[0] is UNKNOWN
    one = ask(ConditionKind.MEMBERS, title="cstd", times=1)
    assert look(one, people(3, 0))[1] == (
        "Tỷ lệ “Chiến sĩ thi đua cơ sở”: 0 người < 1 người – thiếu 1 người."
    )


@pytest.mark.parametrize(
    ("since", "verdict"),
    [
        ("2024-06-20", MET),
        ("2024-06-21", FAILED),
        ("2024-09", FAILED),
        ("2023", MET),
        ("", MET),
        (None, UNKNOWN),
    ],
)
def test_recruits_serve_six_whole_months(since: str | None, verdict: Verdict) -> None:
    # From 20 June to 20 December are six months, from 21 June one day less.
    assert look(ask(ConditionKind.SERVED, months=6), Evidence(since=since))[0] is verdict


def test_a_flag_goes_to_the_leader_of_its_cluster() -> None:
    condition = ask(ConditionKind.FIRST)
    assert look(condition, Evidence(place=1, cluster="Cụm 1")) == (
        MET,
        "Xếp thứ 1 Cụm 1, yêu cầu dẫn đầu – đạt.",
    )
    assert look(condition, Evidence(place=2))[0] is FAILED
    assert look(condition, Evidence())[0] is UNKNOWN
    assert "đồng hạng" in look(condition, Evidence(place=1, tied=True))[1]


def test_a_campaigns_flag_asks_for_its_years_its_launcher_and_the_lead() -> None:
    condition = ask(ConditionKind.CAMPAIGN_YEARS, years=5, authority="Thủ tướng")
    best = Evidence(place=1)
    final = replace(NOW, campaign_years=(2021, 2025), launched_by="Thủ tướng Chính phủ")
    assert look(condition, best, final)[0] is MET
    assert look(condition, Evidence(place=2), final)[0] is FAILED
    assert look(condition, best, replace(final, campaign_years=(2022, 2025)))[0] is FAILED
    assert look(condition, best, replace(final, launched_by="UBND tỉnh"))[0] is FAILED
    assert look(condition, best, NOW)[0] is FAILED


def test_joined_registered_and_points() -> None:
    joined = ask(ConditionKind.JOINED)
    assert look(joined, Evidence(joined=2))[0] is MET
    assert look(joined, Evidence(joined=0))[0] is FAILED
    assert look(joined, Evidence())[0] is UNKNOWN
    registered = ask(ConditionKind.REGISTERED)
    assert look(registered, Evidence(registered=frozenset({"cstd"})))[0] is MET
    assert look(registered, Evidence(registered=frozenset({"ldtt"})))[0] is FAILED
    points = ask(ConditionKind.POINTS, from_=7000, to=9000)
    verdicts = [look(points, Evidence(points=one))[0] for one in (6999, 7000, 9000, 9001)]
    assert verdicts == [FAILED, MET, MET, FAILED]
    assert look(points, Evidence())[0] is UNKNOWN


def test_one_of_several_is_enough_and_an_unknown_one_leaves_it_open() -> None:
    # Đ.23: hoàn thành xuất sắc, or an initiative.
    best = ask(ConditionKind.ASSESSED, at_least="excellent")
    either = ask(ConditionKind.ANY, best, ask(ConditionKind.INITIATIVE, scope="unit"))
    idea = (Recognised(2024, InitiativeScope.UNIT, "Sổ điện tử"),)
    assert look(either, Evidence(assessed=EXCELLENT))[0] is MET
    assert look(either, Evidence(assessed=GOOD, initiatives=idea))[0] is MET
    assert look(either, Evidence(assessed=GOOD))[0] is FAILED
    assert look(either, Evidence())[0] is UNKNOWN


def test_what_no_record_can_tell_is_never_met() -> None:
    condition = ask(ConditionKind.BY_HAND, text="Tập thể tiêu biểu")
    assert look(condition, Evidence())[0] is UNKNOWN


def test_a_knock_out_of_the_score_sheet_bars_the_title_that_it_names() -> None:
    rule = TitleRule("", "", (ask(ConditionKind.ASSESSED, at_least="good"),))
    known = Evidence(assessed=GOOD, bars=frozenset({"cstd"}))
    assert [one.kind for one in judged(rule, known, NOW)] == ["assessed", BARRED]
    assert not all_met(judged(rule, known, NOW))
    assert all_met(judged(rule, known, replace(NOW, title="ldtt")))


YEARS = st.sets(st.integers(2019, 2024))
MONOTONE = (
    THREE_YEARS,
    ask(ConditionKind.HELD, title="cstd", times=2),
    ask(ConditionKind.HELD, title="cstd"),
    ask(ConditionKind.INITIATIVE, scope="province"),
    ask(ConditionKind.JOINED, times=2),
    ask(ConditionKind.REGISTERED),
    SEVENTY,
)


@given(st.sampled_from(MONOTONE), YEARS, YEARS, st.integers(0, 10), st.integers(0, 10))
def test_more_evidence_never_turns_met_into_failed(
    condition: Condition, some: set[int], more: set[int], few: int, added: int
) -> None:
    def known(years: set[int], count: int) -> Evidence:
        ideas = tuple(Recognised(year, InitiativeScope.PROVINCE) for year in sorted(years))
        registered = frozenset({"cstd"} if years else ())
        joined = len(years)
        having = people(count, 20 - count).members
        return Evidence(
            held=held("cstd", *sorted(years)),
            initiatives=ideas,
            registered=registered,
            joined=joined,
            members=having,
        )

    before = judge(condition, known(some, few), NOW).verdict
    after = judge(condition, known(some | more, few + added), NOW).verdict
    assert before is not MET or after is MET
