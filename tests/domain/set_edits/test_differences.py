"""What the trail says that an edit changed."""

from dataclasses import replace

from desktop_app.domain.criteria import Band, CriteriaSet, Criterion, Method
from desktop_app.domain.set_edits.differences import differences

LEAF = Criterion("1", "Chất lượng", 1000, Method.MANUAL)
RULES = CriteriaSet("bo", "Bộ", (LEAF, replace(LEAF, code="2")), bands=(Band("Tốt", 800),))


def test_only_what_changed_is_told_as_it_was_and_is() -> None:
    after = replace(
        RULES,
        title="Bộ mới",
        criteria=(replace(LEAF, max_points=500), replace(LEAF, code="3")),
        bands_on_percent=True,
    )
    assert differences(RULES, after) == (
        {
            "tên bộ tiêu chí": "Bộ",
            "xếp loại theo tỷ lệ phần trăm": "không",
            "tiêu chí 1": "Chất lượng · 10.00 · Người chấm cho điểm",
            "tiêu chí 2": "Chất lượng · 10.00 · Người chấm cho điểm",
        },
        {
            "tên bộ tiêu chí": "Bộ mới",
            "xếp loại theo tỷ lệ phần trăm": "có",
            "tiêu chí 1": "Chất lượng · 5.00 · Người chấm cho điểm",
            "tiêu chí 3": "Chất lượng · 10.00 · Người chấm cho điểm",
        },
    )


def test_lists_are_told_whole() -> None:
    after = replace(RULES, bands=(*RULES.bands, Band("Đạt", 500, "Hội đồng xét")))
    assert differences(RULES, after) == (
        {"các mức xếp loại": "Tốt · 8.00"},
        {"các mức xếp loại": "Tốt · 8.00 | Đạt · 5.00 · Hội đồng xét"},
    )


def test_another_order_is_told_where_nothing_else_changed() -> None:
    after = replace(RULES, criteria=tuple(reversed(RULES.criteria)))
    assert differences(RULES, after) == (
        {"thứ tự tiêu chí": "1, 2"},
        {"thứ tự tiêu chí": "2, 1"},
    )


def test_a_new_version_number_is_no_change() -> None:
    assert differences(RULES, replace(RULES, version=2)) == ({}, {})
