from fractions import Fraction

import pytest

from desktop_app.domain.criteria import Criterion, Direction, Method, Rule, Step
from desktop_app.domain.scoring.words import rule_words
from desktop_app.domain.set_rules import Reading, Unassigned

CAMPAIGNS = {"vnn": "Vì người nghèo"}


def step(at_least: int, points: int, label: str = "") -> Step:
    return Step(Fraction(at_least), points, label)


@pytest.mark.parametrize(
    ("method", "rule", "words"),
    [
        (Method.MANUAL, Rule(), "Người chấm cho từ 0 đến 10,00 điểm."),
        (
            Method.GRADED,
            Rule(steps=(step(0, 1000, "Tốt"), step(0, 600, "Khá"))),
            "Chọn một mức: Tốt 10,00 điểm; Khá 6,00 điểm.",
        ),
        (Method.PASS_FAIL, Rule(), "Đạt được 10,00 điểm, không đạt được 0 điểm."),
        (
            Method.PASS_FAIL,
            Rule("models", "vnn"),
            (
                "Đạt (10,00 điểm) khi số mô hình trong phong trào “Vì người nghèo” lớn hơn 0, không"
                " thì 0 điểm."
            ),
        ),
        (
            Method.TARGET_RATIO,
            Rule("GN", excess=Fraction(1), excess_cap=Fraction(1, 10)),
            (
                "Kết quả / kế hoạch của chỉ tiêu GN × 10,00 điểm, không quá 100%; vượt 1% kế hoạch"
                " được thưởng 1% điểm tối đa, nhiều nhất 10%. Đơn vị không được giao thì không tính"
                " vào điểm tối đa."
            ),
        ),
        (
            Method.TARGET_RATIO,
            Rule("HS", direction=Direction.LOWER, unassigned=Unassigned.AMONG_THEMSELVES),
            (
                "Kế hoạch / kết quả của chỉ tiêu HS × 10,00 điểm, không quá 100%. Các đơn vị không"
                " được giao thì so với nhau trong cụm."
            ),
        ),
        (
            Method.AGAINST_LEADER,
            Rule("GN", reach=Fraction(2, 5)),
            # two fifths of 10 points are 4, six are left
            (
                "Chỉ tiêu GN: đạt kế hoạch được 4,00 điểm, chưa đạt thì theo tỷ lệ; 6,00 điểm còn"
                " lại theo mức vượt so với đơn vị vượt cao nhất cụm. Đơn vị không được giao thì"
                " không tính vào điểm tối đa."
            ),
        ),
        (
            Method.TIER,
            Rule("participants", per="headcount", steps=(step(90, 1000), step(50, 500))),
            (
                "Theo tỷ lệ số người tham gia / tổng số người: từ 90% được 10,00 điểm; từ 50% được"
                " 5,00 điểm."
            ),
        ),
        (
            Method.TIER,
            Rule("late_days", direction=Direction.LOWER, steps=(step(1, 600), step(3, 0))),
            (
                "Theo số ngày nộp báo cáo chậm, càng ít càng tốt: từ 1 được 6,00 điểm; từ 3 được"
                " 0,00 điểm; ít hơn nữa được 10,00 điểm."
            ),
        ),
        (
            Method.PER_OCCURRENCE,
            Rule(points_each=200),
            "2,00 điểm × số hoạt động, không quá 10,00 điểm.",
        ),
        (
            Method.PARTICIPATION_RATIO,
            Rule(campaign="vnn"),
            (
                "Số người tham gia trong phong trào “Vì người nghèo” / tổng số người × 10,00 điểm,"
                " không quá 100%."
            ),
        ),
        (
            Method.FUND_RATIO,
            Rule(cap=Fraction(11, 10)),
            (
                "Số tiền ủng hộ / mức đề ra × 10,00 điểm, không quá 110%. Không đề ra mức thì không"
                " tính vào điểm tối đa."
            ),
        ),
        (
            Method.TIMELINESS,
            Rule(steps=(step(1, 50), step(4, 100))),
            "Đúng hạn được 10,00 điểm; chậm từ 1 ngày trừ 0,50 điểm; chậm từ 4 ngày trừ 1,00 điểm.",
        ),
        (
            Method.FORMULA,
            Rule(formula="activities * 2"),
            "Số hoạt động × 2; từ 0 đến 10,00 điểm.",
        ),
        (
            Method.CAMPAIGN_RESULT,
            Rule(campaign="vnn"),
            "Tổng điểm / điểm tối đa phong trào “Vì người nghèo” đã công bố × 10,00 điểm.",
        ),
        (
            Method.PASS_FAIL,
            Rule("findings_open"),
            "Đạt (10,00 điểm) khi số điều phát hiện chưa khắc phục bằng 0, không thì 0 điểm.",
        ),
        (
            Method.CAMPAIGN_RESULT,
            Rule(campaign="vnn", steps=(step(70, 500),)),
            "Tổng điểm phong trào “Vì người nghèo” đã công bố: từ 70 điểm được 5,00 điểm.",
        ),
        (
            Method.CAMPAIGN_RESULT,
            Rule(campaign="vnn", reads=Reading.BAND, steps=(step(0, 1000, "Tốt"),)),
            "Xếp loại phong trào “Vì người nghèo” đã công bố: Tốt 10,00 điểm.",
        ),
        (
            Method.CAMPAIGN_RESULT,
            Rule(campaign="vnn", reads=Reading.RANK, steps=(step(1, 1000), step(2, 800))),
            (
                "Thứ hạng phong trào “Vì người nghèo” đã công bố: từ 1 được 10,00 điểm; từ 2 được"
                " 8,00 điểm."
            ),
        ),
        (
            Method.CAMPAIGN_RESULT,
            Rule(campaign="vnn", reads=Reading.RANK, steps=(step(4, 500),)),
            (
                "Thứ hạng phong trào “Vì người nghèo” đã công bố: từ 4 được 5,00 điểm; cao hơn nữa"
                " được 10,00 điểm."
            ),
        ),
        (
            Method.CAMPAIGN_RESULT,
            Rule(campaign="vnn", reads=Reading.PERCENT, steps=(step(90, 500),)),
            "Tỷ lệ điểm đạt được phong trào “Vì người nghèo” đã công bố: từ 90% được 5,00 điểm.",
        ),
        (Method.BONUS, Rule(), "Thưởng theo điểm người chấm nhập, nhiều nhất 10,00 điểm."),
        (
            Method.BONUS,
            Rule("initiatives", points_each=100),
            "Thưởng 1,00 điểm × số sáng kiến, nhiều nhất 10,00 điểm.",
        ),
        (
            Method.PENALTY,
            Rule("late_days", steps=(step(5, 500), step(10, 1000))),
            (
                "Trừ theo số ngày nộp báo cáo chậm (từ 5: 5,00 điểm; từ 10: 10,00 điểm), nhiều nhất"
                " 10,00 điểm."
            ),
        ),
    ],
)
def test_a_rule_reads_in_words(method: Method, rule: Rule, words: str) -> None:
    assert rule_words(Criterion("1", "Tiêu chí", 1000, method, rule=rule), CAMPAIGNS) == words


def test_a_group_has_no_rule() -> None:
    assert rule_words(Criterion("1", "Nhóm", 1000)) == ""
