"""Acting on a draft's dialog as its user does."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QTreeWidget, QTreeWidgetItem

from tests.views.driving import find, write


def row(title: str) -> list[str]:
    """What the tree says of an entry."""
    return [item_of(title).text(column) for column in range(2)]


def item_of(title: str) -> QTreeWidgetItem:
    """The one entry of a title, groups left out."""
    found = tree().findItems(title, Qt.MatchFlag.MatchRecursive | Qt.MatchFlag.MatchExactly)
    (item,) = (one for one in found if tree().indexOfTopLevelItem(one) < 0)
    return item


def tree() -> QTreeWidget:
    return find("draft.tree", QTreeWidget)


def choose(title: str) -> None:
    tree().setCurrentItem(item_of(title))


def retype(name: str, text: str) -> None:
    editor = find(name, QLineEdit)
    editor.selectAll()
    write(editor, text)
