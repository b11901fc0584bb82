"""What was done for each content, and one by one."""

from collections import Counter

from desktop_app.domain.activities import ActivityInfo, ActivityKind, ContentProgress
from desktop_app.reports.activities import activities_table, contents_table, contents_told

DONE = ContentProgress(1, "Tuyên truyền", Counter([ActivityKind.ACTIVITY] * 2), 2, 5)
NONE = ContentProgress(2, "Hỗ trợ sinh kế", Counter(), 0, 0)
OTHER = ContentProgress(None, "", Counter([ActivityKind.MODEL]), 1, 0)


def test_a_content_without_any_activity_says_so() -> None:
    rows = contents_table([DONE, NONE, OTHER]).rows
    assert rows[0].cells == (1, "Tuyên truyền", 2, None, None, None, 2, 5, "")
    assert rows[1].cells[-1] == "Chưa có hoạt động"
    assert rows[2].cells[:5] == (None, "Chưa ghi thuộc nội dung nào", None, None, 1)
    assert [row.ident for row in rows] == ["content:1", "content:2", "content:"]


def test_a_sentence_says_which_contents_have_nothing() -> None:
    told = "1/2 nội dung của kế hoạch chưa có hoạt động: nội dung 2."
    assert contents_told([DONE, NONE, OTHER]) == told
    assert contents_told([DONE]) == "Cả 1 nội dung của kế hoạch đều đã có hoạt động."
    assert contents_told([OTHER]) == ""


def test_a_typed_activity_says_who_typed_it() -> None:
    info = ActivityInfo(
        id=7,
        campaign="VNN-2024",
        unit_code="VP",
        unit_name="Văn phòng Sở",
        kind=ActivityKind.EXEMPLAR,
        title="Vượt khó",
        content=2,
        content_text="Hỗ trợ sinh kế",
        person_code="CB1",
        person_name="Nguyễn Văn An",
        held_on="2024-10",
        place="",
        participants=None,
        beneficiaries=None,
        households_helped=None,
        labour_days=0,
        value=0,
        note="",
        evidence=1,
        actor="Chị Văn Thư",
    )
    (row,) = activities_table([info]).rows
    assert row.cells[:8] == (
        7,
        "Văn phòng Sở",
        "Điển hình tiên tiến",
        "Vượt khó",
        2,
        "2024-10",
        "Nguyễn Văn An",
        1,
    )
    assert row.cells[-1] == "Ghi trực tiếp: Chị Văn Thư"
    assert row.ident == "activity:7"
