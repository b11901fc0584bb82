"""Acts of the trail as people read them."""

from desktop_app.domain.trail import FieldChange, TrailEntry
from desktop_app.reports.trail import fields_table, format_moment, trail_table

MARK = TrailEntry(
    number=7,
    at="2024-11-20T12:30+07:00",
    actor="Chị Văn Thư",
    action="mark.set",
    action_title="Nhập điểm",
    subject="mark:A:5.1",
    subject_title="Điểm của A:5.1",
    reason="Nộp muộn",
    import_id=None,
    changes=(FieldChange("Điểm", "9,50", "8,25"), FieldChange("Bước chấm", "", "Thẩm định")),
)


def test_an_act_is_a_row_with_what_changed_in_one_line() -> None:
    row = trail_table([MARK]).rows[0]
    assert row.ident == "audit:7"
    assert row.cells[3:] == (
        "Nhập điểm",
        "Điểm của A:5.1",
        "Điểm: 9,50 → 8,25; Bước chấm: Thẩm định",
        "Nộp muộn",
    )


def test_the_fields_that_changed_bear_a_sign() -> None:
    same = FieldChange("Tên", "Sở A", "Sở A")
    rows = fields_table((MARK.changes[0], same)).rows
    assert [row.cells[0] for row in rows] == ["• Điểm", "Tên"]


def test_a_field_that_went_is_told_so() -> None:
    table = trail_table([MARK])
    assert "bỏ" not in str(table.rows[0].cells[5])
    gone = TrailEntry(
        1, MARK.at, "x", "a", "b", "c", "d", "", None, (FieldChange("Cụm", "C1", ""),)
    )
    assert trail_table([gone]).rows[0].cells[5] == "Cụm: C1 → bỏ"


def test_a_moment_is_read_to_the_minute() -> None:
    assert format_moment("2024-11-20T12:30+07:00") == "20/11/2024 12:30"
