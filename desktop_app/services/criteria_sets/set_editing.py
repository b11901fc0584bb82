"""Edits of stored criteria sets: the whole set, parts beside its tree, or single nodes."""

from collections.abc import Mapping

from desktop_app.domain.changes import Changes, Done
from desktop_app.domain.criteria import CriteriaSet, Criterion
from desktop_app.domain.set_edits import nodes
from desktop_app.domain.set_edits.rows import SavedSet
from desktop_app.services.criteria_sets import editing
from desktop_app.services.criteria_sets.editing import Change
from desktop_app.services.desk import Desk


class SetEditing:
    """Changing a set; see `CriteriaSets` for what holds of every edit."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def save(
        self,
        year: int,
        code: str,
        rules: CriteriaSet,
        *,
        version: int | None = None,
        reason: str = "",
    ) -> Done[SavedSet]:
        """Replace the whole set; its own code, version and campaign stay what they are.

        Raises: WrongSet with all its problems; Refused where nothing changed, the set is retired,
        or another in use judges the same clusters; WrongField for another subject beside marks.
        """
        return self._edit(year, code, lambda _: rules, version, reason)

    def set_head(
        self,
        year: int,
        code: str,
        values: Mapping[str, object],
        *,
        version: int | None = None,
        reason: str = "",
    ) -> Done[SavedSet]:
        """Change parts of a set beside its tree, each by its key in the template's shape.

        `values`: "title", "bonus_cap": "5", "bands": [{"name", "at_least", "note"}], "stages",
        "knockouts", "tie_order", "clusters"…; None takes a part away.

        Raises: as `save`.
        """
        return self._edit(
            year, code, lambda rules: editing.with_parts(rules, values), version, reason
        )

    def add_criterion(  # noqa: PLR0913  # a node, its place, and what every edit says
        self,
        year: int,
        code: str,
        node: Criterion,
        *,
        at: int = 0,
        version: int | None = None,
        reason: str = "",
    ) -> Done[SavedSet]:
        """Add a criterion or group, `at` the place (from 1) within its group, 0 for the end.

        Raises: as `save`.
        """
        return self._edit(year, code, lambda one: nodes.add_node(one, node, at), version, reason)

    def set_criterion(  # noqa: PLR0913  # a node, its place, and what every edit says
        self,
        year: int,
        code: str,
        criterion: str,
        node: Criterion,
        *,
        version: int | None = None,
        reason: str = "",
    ) -> Done[SavedSet]:
        """Put `node` where the criterion of that code stands; another code renames it everywhere.

        Raises: as `save`.
        """

        def change(rules: CriteriaSet) -> CriteriaSet:
            return nodes.change_node(rules, criterion, node)

        return self._edit(year, code, change, version, reason)

    def move_criterion(  # noqa: PLR0913  # a node, its place, and what every edit says
        self,
        year: int,
        code: str,
        criterion: str,
        parent: str,
        *,
        at: int = 0,
        version: int | None = None,
        reason: str = "",
    ) -> Done[SavedSet]:
        """Move a node, with all below it, to a place (from 1, 0 for the end) within a group.

        Raises: as `save`.
        """

        def change(rules: CriteriaSet) -> CriteriaSet:
            return nodes.move_node(rules, criterion, parent, at)

        return self._edit(year, code, change, version, reason)

    def remove_criterion(
        self, year: int, code: str, criterion: str, *, version: int | None = None, reason: str = ""
    ) -> Done[SavedSet]:
        """Remove a node with all below it.

        Raises: as `save`; WrongSet where a stage, a knock-out or the tie order names one of them.
        """
        return self._edit(
            year, code, lambda rules: nodes.remove_node(rules, criterion), version, reason
        )

    def _edit(
        self, year: int, code: str, change: Change, version: int | None, reason: str
    ) -> Done[SavedSet]:
        with self._desk.command() as command:
            info = editing.newest(command, year, code, version)
            saved = editing.edit(command, info, change, reason)
        return Done(saved, Changes.SCORES)
