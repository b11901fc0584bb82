"""A unit's history as tables."""

from desktop_app.domain.reorganisation import ActKind
from desktop_app.domain.unit_history import (
    ActInfo,
    NameInfo,
    TreeLine,
    UnitHistory,
    YearInfo,
)
from desktop_app.reports.lineage import (
    acts_table,
    history_tables,
    life_sentence,
    origins_table,
    successors_table,
)

BASIS = "Nghị quyết số 05/NQ-HĐND"
ROOT = TreeLine(0, "LDXH", "Phòng Lao động và Xã hội")
HISTORY = UnitHistory(
    code="LDXH",
    name="Phòng Lao động và Xã hội",
    parent="Văn phòng Sở",
    valid_from="2024-07-01",
    valid_to="2025-02-28",
    names=(NameInfo("Phòng Lao động và Xã hội", "2024-07-01", ""),),
    aliases=("P. LĐXH", "LĐ-XH"),
    years=(YearInfo(2024, "C1", "Cụm 1", 20), YearInfo(2025, "", "", None)),
    origins=(
        ROOT,
        TreeLine(1, "LD", "Phòng Lao động", ActKind.MERGE, "2024-07-01", BASIS, 10_000),
        TreeLine(2, "CU", "Phòng Cũ", ActKind.SPLIT, "2022-01-01", BASIS, None),
    ),
    successors=(ROOT, TreeLine(1, "", "", ActKind.DISSOLVE, "2025-03-01", BASIS)),
    acts=(),
)


def test_the_tree_is_indented_and_says_how_much_came_from_where() -> None:
    first, second, third = (row.cells for row in origins_table(HISTORY).rows)
    assert first[0] == "Phòng Lao động và Xã hội"
    assert str(second[0]).strip() == "└ Phòng Lao động"
    assert second[1:] == ("LD", "Sáp nhập", "2024-07-01", "100,00%", BASIS)
    assert (third[2], third[4]) == ("Chia tách", "chưa phân bổ")
    assert len(str(third[0])) - len(str(third[0]).lstrip()) == 8


def test_a_unit_without_successor_says_so() -> None:
    assert "Không có đơn vị kế thừa" in str(successors_table(HISTORY).rows[1].cells[0])


def test_a_units_life_is_one_sentence_after_another() -> None:
    assert life_sentence(HISTORY) == (
        "Hoạt động từ ngày 01/07/2024 đến hết ngày 28/02/2025. Trực thuộc: Văn phòng Sở. "
        "Cách viết khác: P. LĐXH; LĐ-XH."
    )


def test_all_sides_come_in_their_order() -> None:
    assert [table.title for table in history_tables(HISTORY)] == [
        "Nguồn gốc",
        "Đơn vị kế thừa",
        "Tên qua các thời kỳ",
        "Cụm thi đua, tổng số người từng năm",
        "Các lần sắp xếp liên quan",
    ]


def test_an_act_says_what_was_done_and_upon_what() -> None:
    act = ActInfo(
        id=3,
        kind=ActKind.RENAME,
        day="2024-07-01",
        basis=BASIS,
        reason="Sắp xếp",
        summary="Đổi tên “A” thành “B”.",
        actor="Chị Văn Thư",
        entered_on="2024-07-02",
        parts=(),
    )
    (row,) = acts_table([act]).rows
    assert row.ident == "act:3"
    assert row.cells == (
        *("2024-07-01", "Đổi tên", "Đổi tên “A” thành “B”.", BASIS, "Sắp xếp", "", "Chị Văn Thư"),
    )
