import pytest

from desktop_app.domain.campaigns import TargetKind
from desktop_app.domain.plan_draft import DraftTarget
from desktop_app.importers.plan import read_plan


def targets(heading: str, *items: str) -> list[tuple[TargetKind, str, str]]:
    lines = ["KẾ HOẠCH", "Một hai ba", f"I. {heading}", *(f"- {item}" for item in items)]
    return [(one.kind, one.value, one.unit) for one in read_plan(lines).targets]


@pytest.mark.parametrize(
    ("item", "kind", "value", "unit"),
    [
        ("Giảm nghèo 0,3 - 0,5 %/năm", TargetKind.RANGE, "0,3-0,5", "%/năm"),
        ("Từ 5 đến 7% hộ thoát nghèo", TargetKind.RANGE, "5 đến 7", "%"),
        ("Năm 2025 giảm 120 hộ nghèo", TargetKind.REDUCTION, "120", "hộ"),
        ("Giảm tỷ lệ hộ nghèo bình quân 1,5%", TargetKind.REDUCTION, "1,5", "%"),
        ("Tỷ lệ hộ nghèo giảm còn 2%", TargetKind.PERCENTAGE, "2", "%"),
        ("100% cán bộ được tập huấn", TargetKind.PERCENTAGE, "100", "%"),
        ("Vận động ít nhất 1.500 triệu đồng", TargetKind.AMOUNT, "1.500", "triệu đồng"),
        ("Mỗi đơn vị có 02 sáng kiến", TargetKind.AMOUNT, "02", "sáng kiến"),
        ("Không có hộ tái nghèo", TargetKind.QUALITATIVE, "", ""),
        ("Thực hiện Nghị quyết số 05 ngày 3 tháng 4", TargetKind.QUALITATIVE, "", ""),
    ],
)
def test_a_target_has_kind_figure_and_unit(
    item: str, kind: TargetKind, value: str, unit: str
) -> None:
    assert targets("CHỈ TIÊU", item) == [(kind, value, unit)]


def test_two_clauses_with_figures_are_two_targets() -> None:
    assert len(targets("CHỈ TIÊU", "Giảm 0,1-0,2%/năm; năm 2024 giảm 30 hộ nghèo;")) == 2


def test_aims_without_a_figure_are_no_targets() -> None:
    assert targets("MỤC TIÊU", "Nâng cao nhận thức.", "Huy động nguồn lực.") == []
    assert len(targets("MỤC TIÊU", "Nâng cao nhận thức.", "90% hộ có nước sạch.")) == 2


@pytest.mark.parametrize(
    ("item", "count"),
    [
        ("Phấn đấu 95% hộ có nước sạch.", 1),
        ("Hoàn thành và vượt các chỉ tiêu được giao.", 1),
        ("Tổ chức 2 hội nghị kỷ niệm 80 năm thành lập ngành.", 0),
        ("Triển khai Chỉ thị 34 giai đoạn 2021-2025.", 0),
    ],
)
def test_contents_name_targets_only_by_figures_to_be_reached(item: str, count: int) -> None:
    assert len(targets("NỘI DUNG", item)) == count


def test_a_list_of_figures_under_a_content_is_its_targets_with_those_in_words() -> None:
    draft = read_plan(
        ["KẾ HOẠCH", "Một", "I. NỘI DUNG", "1. Giảm nghèo bền vững. Cụ thể:", "- 100% hộ được giúp",
         "- Giảm 20 hộ nghèo;", "- Hộ mới thoát nghèo được hỗ trợ.", "2. Việc khác."]
    )  # fmt: skip
    assert draft.contents == ("Giảm nghèo bền vững. Cụ thể:", "Việc khác.")
    assert draft.targets[2] == DraftTarget("Hộ mới thoát nghèo được hỗ trợ", TargetKind.QUALITATIVE)
