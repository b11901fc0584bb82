"""Rules, quotas and base salaries as tables and in words."""

from dataclasses import replace

from desktop_app.domain.awards.money import reward
from desktop_app.domain.awards.titles import (
    Certainty,
    Condition,
    ConditionKind,
    Level,
    Quota,
    SalaryRate,
    Scope,
    Title,
    TitleKind,
    TitleRule,
)
from desktop_app.domain.criteria import Subject
from desktop_app.reports.award_rules import (
    coefficient,
    quotas_line,
    quotas_table,
    rule_words,
    rules_table,
    salaries_table,
    sure_text,
    titles_line,
    titles_table,
)

NAMES = {"ldtt": "Lao động tiên tiến", "gk": "Giấy khen"}
OLD = TitleRule("", "Giám đốc Sở", effective_to="2023-12-31", certainty=Certainty.OLDER_LAW, id=1)
NEW = TitleRule(
    "2024-01-01",
    "Giám đốc Sở",
    (Condition(ConditionKind.SERVED, {"months": 6}), Condition(ConditionKind.JOINED)),
    coefficient=30,
    vote_share=8_000,
    basis="Điều 24",
    certainty=Certainty.IN_FORCE,
    id=2,
)
DOUBTED = replace(NEW, doubts={"coefficient": Certainty.OLDER_LAW, "served": Certainty.UNVERIFIED})
TITLE = Title(
    "ldtt",
    "Lao động tiên tiến",
    TitleKind.EMULATION_TITLE,
    Subject.INDIVIDUAL,
    Level.DEPARTMENT,
    (OLD, NEW),
)
BARE = replace(TITLE, code="gk", name="Giấy khen", kind=TitleKind.AWARD_FORM, rules=())
RATE = SalaryRate("2024-07-01", 2_340_000, "Mức 2024", Certainty.UNVERIFIED)
SHARE = Quota("gk", "ldtt", 1_500, scope=Scope.UNIT, certainty=Certainty.PRACTICE, id=4)


def test_a_title_stands_with_the_rule_of_the_day() -> None:
    table = titles_table([TITLE, BARE], "2024-05-01")
    assert table.rows[0].cells == (
        "Lao động tiên tiến",
        "Cá nhân",
        "0,3",
        "Đang có hiệu lực",
        "Giám đốc Sở",
        "Cơ quan",
        "Danh hiệu thi đua",
        "ldtt",
    )
    assert table.rows[1].cells[3] == "Không có quy định"
    assert [row.ident for row in table.rows] == ["title:ldtt", "title:gk"]
    assert titles_table([TITLE], "2023-01-01").rows[0].cells[3] == "Văn bản cũ"


def test_the_line_counts_what_must_be_compared_with_the_law() -> None:
    told = titles_line([TITLE, replace(TITLE, rules=(DOUBTED,)), BARE], "2024-05-01")
    assert told == (
        "3 danh hiệu, hình thức; quy định của ngày 01/05/2024; "
        "1 mục có chỗ cần đối chiếu với văn bản; 1 mục không có quy định trong ngày này."
    )


def test_a_rule_is_never_called_surer_than_its_least_sure_part() -> None:
    assert sure_text(NEW) == "Đang có hiệu lực"
    assert sure_text(DOUBTED) == "Đang có hiệu lực, có chỗ cần đối chiếu"


def test_the_newest_rule_of_a_title_stands_first() -> None:
    first, second = rules_table(TITLE).rows
    assert first.cells == ("2024-01-01", "", "Đang có hiệu lực", "Điều 24")
    assert (first.ident, second.ident) == ("rule:2", "rule:1")
    assert second.cells[:2] == (None, "2023-12-31")


def test_a_rule_is_told_in_words_with_the_money_of_today() -> None:
    money = reward(DOUBTED, [RATE], "2024-08-01")
    lines = rule_words(DOUBTED, NAMES, money).split("\n")
    # 0,3 × 2.340.000 = 702.000
    sum_made = "Hệ số 0,3 × 2.340.000 đồng (lương cơ sở từ 01/07/2024) = 702.000 đồng."
    assert lines == [
        "Quy định áp dụng từ 01/01/2024.",
        "Mức chắc chắn: đang có hiệu lực.",
        "Cần đối chiếu – hệ số: văn bản cũ.",
        "Cần đối chiếu – điều kiện “công tác từ 6 tháng trở lên”: chưa kiểm chứng.",
        "Người, cơ quan quyết định: Giám đốc Sở.",
        "Điều kiện:",
        "  – công tác từ 6 tháng trở lên;",
        "  – tham gia phong trào thi đua;",
        "Phiếu đồng ý: từ 80% số thành viên hội đồng.",
        f"Tiền thưởng nếu quyết định hôm nay: {sum_made}",
        "Cần đối chiếu với văn bản trước khi chi: hệ số, mức lương cơ sở.",
        "Căn cứ: Điều 24.",
    ]


def test_a_rule_of_another_day_tells_its_multiple_only() -> None:
    twice = replace(NEW, multiplier=2)
    assert coefficient(twice) == "0,3 × 2"
    assert "Tiền thưởng: 0,3 × 2 lần mức lương cơ sở." in rule_words(twice, NAMES, None)
    told = rule_words(OLD, NAMES, None)
    assert "Quy định áp dụng từ trước đến 31/12/2023." in told
    assert "chưa ghi điều kiện nào" in told
    assert "Tiền thưởng: quy định không ghi hệ số." in told


def test_quotas_name_titles_and_classes() -> None:
    classes = Quota("excellent", "good", 2_000, classes=True, exempt=("A", "B"), id=5)
    first, second = quotas_table([SHARE, classes], NAMES).rows
    assert first.cells[:4] == ("Giấy khen", "15%", "Lao động tiên tiến", "Từng đơn vị")
    assert second.cells[:3] == ("Hoàn thành xuất sắc nhiệm vụ", "20%", "Hoàn thành tốt nhiệm vụ")
    assert second.cells[9] == "A, B"
    assert (first.ident, second.ident) == ("quota:4", "quota:5")


def test_the_line_tells_what_binds_today() -> None:
    ended = replace(SHARE, effective_to="2023-12-31")
    assert quotas_line([SHARE, ended], [RATE], "2024-08-01") == (
        "Ngày 01/08/2024: 1 hạn mức đang áp dụng; lương cơ sở 2.340.000 đồng/tháng"
        " từ 01/07/2024 (chưa kiểm chứng)."
    )
    assert quotas_line([], [RATE], "2020-01-01").endswith("chưa có mức lương cơ sở.")


def test_the_newest_base_salary_stands_first() -> None:
    older = SalaryRate("2023-07-01", 1_800_000, certainty=Certainty.OLDER_LAW)
    rows = salaries_table([older, RATE]).rows
    assert [row.ident for row in rows] == ["salary:2024-07-01", "salary:2023-07-01"]
    assert rows[0].cells == ("2024-07-01", 2_340_000, "Chưa kiểm chứng", "Mức 2024")


def test_a_title_tells_the_basis_of_its_rule_and_every_part_that_is_less_sure() -> None:
    doubted = replace(TITLE, rules=(DOUBTED,))
    tip = titles_table([doubted, BARE], "2024-05-01").rows[0].tip
    assert tip.splitlines() == [
        "Căn cứ: Điều 24.",
        "Mức chắc chắn: đang có hiệu lực.",
        "Cần đối chiếu – hệ số: văn bản cũ.",
        "Cần đối chiếu – điều kiện “công tác từ 6 tháng trở lên”: chưa kiểm chứng.",
    ]


def test_a_title_without_a_rule_of_the_day_has_no_basis_to_tell() -> None:
    assert titles_table([BARE], "2024-05-01").rows[0].tip == ""


def test_rules_quotas_and_salaries_tell_their_basis_and_how_sure_it_is() -> None:
    # The newest rule stands first.
    assert [row.tip for row in rules_table(TITLE).rows] == [
        "Căn cứ: Điều 24.\nMức chắc chắn: đang có hiệu lực.",
        "Căn cứ: chưa ghi.\nMức chắc chắn: văn bản cũ.",
    ]
    quota = quotas_table([SHARE], NAMES).rows[0]
    assert quota.tip == "Căn cứ: chưa ghi.\nMức chắc chắn: thông lệ."
    assert salaries_table([RATE]).rows[0].tip == (
        "Căn cứ: Mức 2024.\nMức chắc chắn: chưa kiểm chứng."
    )
