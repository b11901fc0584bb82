from desktop_app.domain.act_effects import (
    ActEffect,
    Entry,
    KeptEntries,
    ListEffect,
    Listing,
    PeopleEffect,
    UnitEffect,
    UnitState,
)
from desktop_app.domain.unit_history import ActPart
from desktop_app.reports.act_effects import effect_table

BEFORE = UnitState("Phòng A", "", "", "")
EFFECT = ActEffect(
    summary="Giải thể “Phòng A”.",
    year=2025,
    units=(
        UnitEffect("A", BEFORE, UnitState("Phòng A", "", "", "2025-02-28")),
        UnitEffect("B", None, UnitState("Phòng B", "Sở", "2025-03-01", "")),
    ),
    lists=(ListEffect(2025, "B", "Phòng B", None, Listing("Cụm 1", None)),),
    people=(PeopleEffect("Phòng A", "", 3), PeopleEffect("Phòng A", "Phòng B", 2)),
    parts=(ActPart("A", "Phòng A", "B", "Phòng B", 62_50),),
    kept=(
        KeptEntries("A", "Phòng A", Entry.RETURN, 4),
        KeptEntries("A", "Phòng A", Entry.OPEN_TASK, 1),
    ),
)


def test_every_effect_stands_under_its_heading_before_and_after() -> None:
    table = effect_table(EFFECT)
    assert table.title == "Giải thể “Phòng A”."
    lines = [row.cells for row in table.rows if row.level == "data"]
    assert lines == [
        ("Thôi hoạt động", "Phòng A (A)", "Đang hoạt động", "Đến hết ngày 28/02/2025"),
        ("Lập mới", "Phòng B (B)", "-", "Hoạt động từ ngày 01/03/2025, thuộc Sở"),
        ("Danh sách năm 2025", "Phòng B (B)", "Không có tên", "Cụm 1, chưa rõ số người"),
        ("Danh sách năm 2025", "Phòng A (A)", "Có tên", "Vẫn có tên, xếp hạng theo số liệu đã ghi"),
        ("Cán bộ để nguyên", "Phòng A", "3 người", "Còn ở đơn vị đã thôi hoạt động"),
        ("Chuyển cán bộ", "Phòng A", "2 người", "Chuyển đến Phòng B"),
        ("Số liệu các năm trước", "Phòng A", "-", "Phòng B: 62,50%"),
        ("Báo cáo đã gửi", "Phòng A (A)", "4", "Vẫn ghi cho đơn vị cũ"),
        ("Việc chưa xong", "Phòng A (A)", "1", "Còn giao cho đơn vị cũ; hãy giao lại"),
    ]


def test_a_heading_without_lines_is_left_out() -> None:
    alone = ActEffect("Đổi tên.", 2025, EFFECT.units[:1], (), (), (), ())
    headings = [row.cells[0] for row in effect_table(alone).rows if row.level == "group"]
    assert headings[0] == "Đơn vị"
    assert "Cán bộ" not in headings
