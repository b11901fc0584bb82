"""Changing single nodes of a set's tree: pure functions from a set to the changed set.

None of them judges the result; `checking` does. A node is named by its code. Children stand after
their group, in the order in which people see them.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace

from desktop_app.domain.criteria import CriteriaSet, Criterion
from desktop_app.domain.errors import NotFound
from desktop_app.domain.set_rules import Knockout, Stage


def find_node(rules: CriteriaSet, code: str) -> Criterion:
    """The criterion or group with that code.

    Raises: NotFound.
    """
    for one in rules.criteria:
        if one.code == code:
            return one
    what = f"tiêu chí trong bộ “{rules.code}”"
    raise NotFound(what, code, (one.code for one in rules.criteria))


def add_node(rules: CriteriaSet, node: Criterion, at: int = 0) -> CriteriaSet:
    """The set with a node more, `at` the place (from 1) within its group, 0 for its end."""
    return replace(rules, criteria=_placed(rules.criteria, (node,), node.parent, at))


def change_node(rules: CriteriaSet, code: str, node: Criterion) -> CriteriaSet:
    """The set with another node at that place; whatever named the old code names the new one.

    Raises: NotFound.
    """
    before = find_node(rules, code)
    changed = tuple(node if one is before else one for one in rules.criteria)
    made = replace(rules, criteria=changed)
    if node.code != code:
        made = _renamed(made, lambda name: node.code if name == code else name)
    if node.parent != before.parent:
        made = move_node(made, node.code, node.parent)
    return made


def move_node(rules: CriteriaSet, code: str, parent: str, at: int = 0) -> CriteriaSet:
    """The set with a node, and all below it, within another group or at another place in it.

    Raises: NotFound.
    """
    node = find_node(rules, code)
    moving = _subtree(rules.criteria, code)
    if parent in {one.code for one in moving}:
        # A circle, which has no place in the order: it is left for the checks to tell.
        circle = (replace(one, parent=parent) if one is node else one for one in rules.criteria)
        return replace(rules, criteria=tuple(circle))
    staying = tuple(one for one in rules.criteria if one not in moving)
    moved = tuple(replace(one, parent=parent) if one is node else one for one in moving)
    return replace(rules, criteria=_placed(staying, moved, parent, at))


def remove_node(rules: CriteriaSet, code: str) -> CriteriaSet:
    """The set without a node and all below it.

    Stages, knock-outs and tie orders that name one of them stay, and are told by the checks: what
    they should say instead is for people to decide.

    Raises: NotFound.
    """
    find_node(rules, code)
    gone = _subtree(rules.criteria, code)
    return replace(rules, criteria=tuple(one for one in rules.criteria if one not in gone))


def _placed(
    criteria: tuple[Criterion, ...], moved: tuple[Criterion, ...], parent: str, at: int
) -> tuple[Criterion, ...]:
    siblings = [one for one in criteria if one.parent == parent]
    if 0 < at <= len(siblings):
        place = criteria.index(siblings[at - 1])
    elif siblings:
        place = criteria.index(_subtree(criteria, siblings[-1].code)[-1]) + 1
    else:
        place = next(
            (number for number, one in enumerate(criteria, 1) if one.code == parent), len(criteria)
        )
    return (*criteria[:place], *moved, *criteria[place:])


def _subtree(criteria: Sequence[Criterion], code: str) -> tuple[Criterion, ...]:
    """The node and all below it, in the set's order."""
    within = {code}
    grown = True
    while grown:
        below = {one.code for one in criteria if one.parent in within and one.parent}
        grown = not below <= within
        within |= below
    return tuple(one for one in criteria if one.code in within)


def _renamed(rules: CriteriaSet, name: Callable[[str], str]) -> CriteriaSet:
    return replace(
        rules,
        criteria=tuple(replace(one, parent=name(one.parent)) for one in rules.criteria),
        stages=tuple(_stage(one, name) for one in rules.stages),
        knockouts=tuple(_knockout(one, name) for one in rules.knockouts),
        tie_order=tuple(_tie(key, name) for key in rules.tie_order),
    )


def _stage(stage: Stage, name: Callable[[str], str]) -> Stage:
    return replace(stage, criteria=tuple(name(code) for code in stage.criteria))


def _knockout(one: Knockout, name: Callable[[str], str]) -> Knockout:
    return replace(one, criterion=name(one.criterion))


def _tie(key: str, name: Callable[[str], str]) -> str:
    kind, colon, code = key.partition(":")
    return f"{kind}{colon}{name(code)}" if kind == "criterion" else key
