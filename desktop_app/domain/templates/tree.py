"""The tree of a criteria set: what must hold of it, and what people should look at again."""

from collections import Counter
from collections.abc import Iterable, Mapping

from desktop_app.domain.criteria import CriteriaSet, Criterion, Method
from desktop_app.domain.points import format_points
from desktop_app.domain.problems import Problem, warning
from desktop_app.domain.templates.fields import refuse

_BEYOND_MAXIMUM = frozenset({Method.BONUS, Method.PENALTY})


def check_tree(criteria: tuple[Criterion, ...]) -> None:
    """Raise `BadTemplate` unless codes are unique and every parent is a group, without a cycle."""
    repeated = [code for code, times in Counter(c.code for c in criteria).items() if times > 1]
    if repeated:
        refuse("criteria", f"mã “{repeated[0]}” bị lặp lại")
    if all(item.method is Method.GROUP for item in criteria):
        refuse("criteria", "chưa có tiêu chí nào để chấm")
    by_code = {item.code: item for item in criteria}
    for item in criteria:
        _check_parents(item, by_code)


def check_sums(criteria_set: CriteriaSet) -> tuple[Problem, ...]:
    """A warning for each group whose maximum is not the sum of its parts (real tables have them).

    Bonuses and penalties count only in a group that holds nothing else.
    """
    groups = (item for item in criteria_set.criteria if item.method is Method.GROUP)
    found = (sum_problem(group, criteria_set.criteria) for group in groups)
    return tuple(problem for problem in found if problem)


def _check_parents(item: Criterion, by_code: Mapping[str, Criterion]) -> None:
    seen = {item.code}
    while item.parent:
        above = by_code.get(item.parent)
        if above is None or above.method is not Method.GROUP:
            refuse(f"criteria {item.code}.parent", f"không có nhóm “{item.parent}”")
        if above.code in seen:
            refuse(f"criteria {item.code}.parent", "các nhóm nằm vòng trong nhau")
        seen.add(above.code)
        item = above


def sum_problem(group: Criterion, criteria: Iterable[Criterion]) -> Problem | None:
    """The warning about one group, None where its parts add up."""
    parts = [item for item in criteria if item.parent == group.code]
    ordinary = [item for item in parts if item.method not in _BEYOND_MAXIMUM]
    together = sum(item.max_points for item in ordinary or parts)
    if together == group.max_points:
        return None
    written, summed = format_points(group.max_points), format_points(together)
    sentence = (
        f"Nhóm {group.code} ghi tối đa {written} điểm nhưng các mục bên trong cộng được {summed}"
        " điểm. Hãy kiểm tra lại; điểm vẫn được tính theo từng mục."
    )
    return warning("criteria.sum", sentence, written)
