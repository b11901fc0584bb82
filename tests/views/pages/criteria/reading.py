"""Reading the tree of criteria back, and opening what stands in the page's menus."""

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QPushButton, QTreeWidget, QTreeWidgetItem

from desktop_app.views.pages.criteria.tree import CriteriaTree
from tests.views.driving import find


def nodes() -> dict[str, list[str]]:
    """Title, maximum and method of every node by its code."""
    tree = find("criteria.tree", QTreeWidget)
    waiting = [tree.topLevelItem(at) for at in range(tree.topLevelItemCount())]
    found: dict[str, list[str]] = {}
    while waiting:
        item = waiting.pop(0)
        assert isinstance(item, QTreeWidgetItem)
        found[item.text(0)] = [item.text(column) for column in range(1, 4)]
        waiting[:0] = [item.child(at) for at in range(item.childCount())]
    return found


def choose_node(code: str) -> None:
    find("criteria.tree", CriteriaTree).choose(code)


def menu(button: str, action: str) -> None:
    opened = find(button, QPushButton).menu()
    (wanted,) = [one for one in opened.findChildren(QAction) if one.objectName() == action]
    wanted.trigger()
