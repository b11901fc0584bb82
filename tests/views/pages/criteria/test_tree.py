"""What the tree says of a node where the mouse rests."""

from PySide6.QtWidgets import QTreeWidgetItem, QWidget

from desktop_app.domain.criteria import CriteriaSet, Criterion, Method
from desktop_app.views.pages.criteria.tree import CriteriaTree

TITLE = 1


def tips(parent: QWidget) -> list[str]:
    group = Criterion("1", "Nhiệm vụ", 1500)
    ours = Criterion("1.1", "Chất lượng tham mưu", 1000, Method.MANUAL, "1", example=True)
    given = Criterion("1.2", "Báo cáo", 500, Method.TIMELINESS, "1", note="Theo sổ theo dõi")
    tree = CriteriaTree(parent)
    tree.show_set(CriteriaSet("bo", "Bộ thử", (group, ours, given)), set())
    item = tree.topLevelItem(0)
    assert isinstance(item, QTreeWidgetItem)
    return [item.toolTip(TITLE), *(item.child(at).toolTip(TITLE) for at in range(2))]


def test_an_example_of_the_program_is_never_taken_for_a_rule(parent: QWidget) -> None:
    assert tips(parent) == [
        "Nhiệm vụ",
        "Chất lượng tham mưu\nVí dụ của chương trình: cơ quan sửa theo quy định của mình.",
        "Báo cáo\nTheo sổ theo dõi",
    ]
