"""Criteria sets as tables."""

from dataclasses import replace
from fractions import Fraction

from desktop_app.domain.criteria import Subject
from desktop_app.domain.set_edits.rows import SetDetail, SetInfo
from desktop_app.domain.set_rules import Knockout, Stage, StageCode
from desktop_app.reports.criteria_sets import rules_table, sets_table, tree_table
from desktop_app.services import templates

OWN = templates.find_criteria("nam-tap-the")
INFO = SetInfo(
    id=1,
    version=1,
    year=2024,
    code=OWN.code,
    number=2,
    title=OWN.title,
    subject=Subject.COLLECTIVE,
    campaign="",
    campaign_title="",
    state="in_use",
    clusters=("C1", "C2"),
    marks=12,
    is_scored=True,
    is_published=True,
    copied_from="",
    is_newest=True,
)


def test_a_set_in_the_list_tells_what_rests_on_it() -> None:
    (row,) = sets_table(2024, (INFO,)).rows
    assert row.ident == "nam-tap-the.2"
    assert row.cells[2:] == (
        OWN.title, "Tập thể", "Cả năm", "C1, C2", "Đang dùng", 12, "đã chấm, đã công bố",
    )  # fmt: skip


def test_the_tree_sets_criteria_in_below_their_group_with_their_rule() -> None:
    rows = {row.ident: row.cells for row in tree_table(SetDetail(INFO, OWN, ())).rows}
    assert rows["1"][1:] == ("Nhiệm vụ chuyên môn", 6000, "Nhóm tiêu chí", "")
    assert str(rows["1.4"][1]).startswith("– Chất lượng tham mưu")
    assert rows["1.4"][4] == "Người chấm cho từ 0 đến 10,00 điểm."


def test_a_criterion_names_its_campaign_its_note_and_that_it_is_an_example() -> None:
    nodes = (
        replace(one, note="Kèm minh chứng", example=True) if one.code == "3.3" else one
        for one in OWN.criteria
    )
    detail = SetDetail(INFO, replace(OWN, criteria=tuple(nodes)), ())
    rows = {row.ident: row.cells for row in tree_table(detail, {"nong-thon-moi": "Quê ta"}).rows}
    assert rows["3.3"][4] == (
        "2,00 điểm × số hoạt động trong phong trào “Quê ta”, không quá 6,00 điểm."
        " Kèm minh chứng (Ví dụ)"
    )


def test_the_general_rules_are_told_in_words() -> None:
    rules = replace(
        OWN,
        stages=(
            Stage(StageCode.SELF, weight=Fraction(3, 10)),
            Stage(StageCode.FINAL, ("1", "2"), Fraction(7, 10), council=True),
        ),
        knockouts=(
            Knockout("1.1", below=Fraction(1, 3), highest="Hoàn thành nhiệm vụ"),
            Knockout(penalty=500, bars=("cờ thi đua",), text="Bị kỷ luật"),
        ),
    )
    told = [tuple(map(str, row.cells)) for row in rules_table(rules).rows]
    assert ("Xếp loại Hoàn thành tốt nhiệm vụ", "từ 70,00%") in told
    assert ("Tổng điểm thưởng tối đa", "5,00 điểm") in told
    assert ("Bước chấm: Tự chấm", "chấm mọi tiêu chí, trọng số 30%") in told
    council = "chấm 1, 2, trọng số 70%, hội đồng biểu quyết"
    assert ("Bước chấm: Hội đồng duyệt", council) in told
    knocked = "Tiêu chí 1.1 đạt dưới 1/3 điểm tối đa: xếp loại không quá “Hoàn thành nhiệm vụ”"
    assert [text for name, text in told if name == "Điểm liệt"] == [knocked, "Bị kỷ luật"]
