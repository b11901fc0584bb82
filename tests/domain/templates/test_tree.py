import pytest

from desktop_app.domain.criteria import CriteriaSet, Criterion, Method
from desktop_app.domain.templates import BadTemplate, check_sums
from desktop_app.domain.templates.tree import check_tree


def group(code: str, max_points: int, parent: str = "") -> Criterion:
    return Criterion(code, f"Nhóm {code}", max_points, parent=parent)


def leaf(code: str, max_points: int, parent: str = "", method: Method = Method.MANUAL) -> Criterion:
    return Criterion(code, f"Tiêu chí {code}", max_points, method, parent)


@pytest.mark.parametrize(
    ("criteria", "said"),
    [
        ((leaf("1", 100), leaf("1", 200)), "mã “1” bị lặp lại"),
        ((leaf("1.1", 100, "1"),), "không có nhóm “1”"),
        ((leaf("1", 100), leaf("1.1", 100, "1")), "không có nhóm “1”"),
        ((group("1", 1, "2"), group("2", 1, "1"), leaf("3", 1)), "nằm vòng trong nhau"),
        ((group("1", 1, "1"), leaf("1.1", 1, "1")), "nằm vòng trong nhau"),
        ((group("1", 1),), "chưa có tiêu chí nào"),
        ((), "chưa có tiêu chí nào"),
    ],
)
def test_what_is_no_tree_is_refused(criteria: tuple[Criterion, ...], said: str) -> None:
    with pytest.raises(BadTemplate, match=said):
        check_tree(criteria)


def test_a_tree_may_be_deep_and_name_a_parent_after_its_child() -> None:
    tree = (leaf("1.1.1", 500, "1.1"), group("1.1", 500, "1"), group("1", 500))
    check_tree(tree)
    assert check_sums(CriteriaSet("bo", "Bộ", tree)) == ()


def test_parts_that_do_not_add_up_are_a_warning() -> None:
    # 3 + 3 + 3 + 3 = 12, not 10: a real table has this
    parts = tuple(leaf(f"4.{n}", 300, "4") for n in range(1, 5))
    (problem,) = check_sums(CriteriaSet("bo", "Bộ", (group("4", 1000), *parts)))
    assert (problem.code, problem.is_error) == ("criteria.sum", False)
    assert "Nhóm 4 ghi tối đa 10,00 điểm" in problem.message
    assert "cộng được 12,00 điểm" in problem.message


def test_a_bonus_inside_a_group_does_not_count_in_its_sum() -> None:
    mixed = (group("1", 500), leaf("1.1", 500, "1"), leaf("1.2", 200, "1", Method.BONUS))
    only = (group("2", 200), leaf("2.1", 200, "2", Method.BONUS))
    assert check_sums(CriteriaSet("bo", "Bộ", (*mixed, *only))) == ()
