"""What is done to the nodes of the tree that is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop_app.domain.criteria import Criterion, Method
from desktop_app.domain.set_edits.nodes import find_node
from desktop_app.views.dialogs import confirm, present
from desktop_app.views.pages.criteria.node_form import NodeForm, NodeTask

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from desktop_app.domain.criteria import CriteriaSet
    from desktop_app.domain.set_edits.rows import SavedSet
    from desktop_app.views.pages.criteria.page import CriteriaPage
    from desktop_app.views.pages.criteria.tree import CriteriaTree


class NodeActs:
    """Adds, changes, moves and removes; every act names the version that was shown."""

    def __init__(self, page: CriteriaPage, tree: CriteriaTree) -> None:
        self._page = page
        self._tree = tree

    def bar(self, add: str) -> Mapping[str, tuple[str, Callable[[], object]]]:
        """The buttons by name, `add` being the one that needs no chosen node."""
        return {
            add: (_tr("Thêm tiêu chí…"), self.add),
            "criteria.node-change": (_tr("Sửa…"), self.change),
            "criteria.node-up": (_tr("Lên"), lambda: self._move(-1)),
            "criteria.node-down": (_tr("Xuống"), lambda: self._move(1)),
            "criteria.node-remove": (_tr("Bỏ tiêu chí…"), self.remove),
        }

    def add(self) -> None:
        """Ask for a criterion within the group that is current."""
        detail = self._page.detail
        if detail is None:
            return
        parent = _group_of(detail.rules, self._tree.code)
        node = Criterion(_next_code(detail.rules, parent), "", 0, Method.MANUAL, parent)
        info, sets = detail.info, self._page.context.office.criteria_sets
        self._ask(
            _tr("Thêm tiêu chí"),
            node,
            lambda made, reason: sets.add_criterion(
                info.year, info.code, made, version=info.version, reason=reason
            ),
        )

    def change(self) -> None:
        """Ask for what the current node is to be."""
        detail, code = self._page.detail, self._tree.code
        if detail is None or not code:
            return
        info, sets = detail.info, self._page.context.office.criteria_sets
        self._ask(
            _tr("Sửa tiêu chí {code}").format(code=code),
            find_node(detail.rules, code),
            lambda made, reason: sets.set_criterion(
                info.year, info.code, code, made, version=info.version, reason=reason
            ),
        )

    def remove(self) -> None:
        """Ask, then remove the current node with all below it."""
        detail, code = self._page.detail, self._tree.code
        if detail is None or not code:
            return
        title = find_node(detail.rules, code).title
        text = _tr("Bỏ “{code} {title}” và mọi mục bên trong khỏi bộ tiêu chí?")
        info, sets = detail.info, self._page.context.office.criteria_sets
        confirm(
            self._page,
            "criteria.remove",
            text.format(code=code, title=title),
            _tr("Bỏ"),
            lambda: self._command(
                _tr("Bỏ tiêu chí"),
                lambda: sets.remove_criterion(info.year, info.code, code, version=info.version),
            ),
        )

    def _move(self, by: int) -> None:
        detail, code = self._page.detail, self._tree.code
        if detail is None or not code:
            return
        node = find_node(detail.rules, code)
        beside = [one.code for one in detail.rules.criteria if one.parent == node.parent]
        place = beside.index(code) + by
        if not 0 <= place < len(beside):
            return
        info, sets = detail.info, self._page.context.office.criteria_sets
        self._command(
            _tr("Chuyển tiêu chí"),
            lambda: sets.move_criterion(
                info.year, info.code, code, node.parent, at=place + 1, version=info.version
            ),
        )

    def _ask(self, title: str, node: Criterion, keep: Callable[[Criterion, str], object]) -> None:
        detail = self._page.detail
        if detail is None:
            return
        task = NodeTask(title, _tr("Lưu"), _tr("Đã lưu bộ tiêu chí."), detail.rules, node, keep)
        present(NodeForm(self._page.context, task, self._page.campaigns, self._page))

    def _command(self, title: str, work: Callable[[], object]) -> None:
        self._page.context.command(title, lambda _progress: work(), self._told)

    def _told(self, saved: SavedSet) -> None:
        self._page.context.tell(saved_words(saved), "success")


def saved_words(saved: SavedSet) -> str:
    """What became of an edit, in a sentence."""
    if not saved.is_new_version:
        return _tr("Đã lưu bộ tiêu chí.")
    told = _tr("Bản trước đã có điểm nên được giữ nguyên; đã lập bản {number}.")
    kept = _tr("Chuyển sang {kept} điểm đã chấm, không dùng được {dropped} điểm.")
    sentence = f"{told} {kept}" if saved.kept or saved.marks_dropped else told
    return sentence.format(number=saved.number, kept=saved.kept, dropped=saved.marks_dropped)


def _group_of(rules: CriteriaSet, code: str) -> str:
    """The current node where it is a group, else the group that it stands in."""
    for one in rules.criteria:
        if one.code == code:
            return one.code if one.method is Method.GROUP else one.parent
    return ""


def _next_code(rules: CriteriaSet, parent: str) -> str:
    """The first number that is free within a group: "1.4"."""
    codes = {one.code for one in rules.criteria}
    prefix = f"{parent}." if parent else ""
    number = 1
    while f"{prefix}{number}" in codes:
        number += 1
    return f"{prefix}{number}"


def _tr(text: str) -> str:
    return QCoreApplication.translate("node_acts", text)
