"""Every problem of a criteria set at once; the strict reader of templates is the only judge.

What reads well by itself and together is a set; what does not is told node by node, field by field.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from desktop_app.domain.criteria import CriteriaSet, Criterion, Method
from desktop_app.domain.set_edits.mending import Table, refusals
from desktop_app.domain.set_edits.problems import (
    Part,
    SetPlace,
    SetProblem,
    WrongSet,
    place_of,
    wrong,
)
from desktop_app.domain.set_edits.tree_checks import (
    band_problems,
    naming_problems,
    tables,
    tree_problems,
)
from desktop_app.domain.templates.criteria_data import (
    criteria_set,
    criteria_set_data,
    criterion_data,
    read_band,
    read_criterion,
)
from desktop_app.domain.templates.fields import BadTemplate, Fields
from desktop_app.domain.templates.rule_data import ALLOWED
from desktop_app.domain.templates.set_rules_data import read_knockouts, read_stages
from desktop_app.domain.templates.tree import sum_problem

_ONE_LEAF = {"code": "1", "title": "1", "max": "1", "method": "manual"}
# What a criterion says whatever its method.
_OF_ALL = frozenset({"code", "parent", "title", "max", "method", "note", "example"})
_NODES = (Part.CRITERIA, Part.BANDS, Part.STAGES, Part.KNOCKOUTS)
_READERS: Mapping[Part, Callable[[Table], object]] = {
    Part.CRITERIA: lambda table: read_criterion(Fields(table)),
    Part.BANDS: lambda table: read_band(Fields(table)),
    Part.STAGES: lambda table: read_stages(Fields({"stages": [table]})),
    Part.KNOCKOUTS: lambda table: read_knockouts(Fields({"knockouts": [table]})),
    Part.HEAD: lambda table: criteria_set({**table, "criteria": [_ONE_LEAF]}),
}


@dataclass(frozen=True, slots=True)
class Checked:
    """What was found: `rules` None where a problem is an error."""

    rules: CriteriaSet | None
    problems: tuple[SetProblem, ...]


def checked(data: Mapping[str, object]) -> Checked:
    """A set in the template's shape, with all that is wrong in it and what to look at again."""
    found = tuple(_problems(data))
    if found:
        return Checked(None, found)
    try:
        rules = criteria_set(data)
    except BadTemplate as bad:  # between parts: stages together, say
        return Checked(None, (_whole(bad),))
    return Checked(rules, tuple(warnings(rules)))


def problems_of(rules: CriteriaSet) -> tuple[SetProblem, ...]:
    """The same of a set as a value, which may hold what no set can: an editor's half-done work."""
    return checked(criteria_set_data(rules)).problems


def node_from(table: Mapping[str, object]) -> Criterion:
    """One criterion from its data in the template's shape.

    Raises: WrongSet with all that is wrong in it.
    """
    problems = tuple(_node_problems(Part.CRITERIA, 1, table))
    if problems:
        raise WrongSet(problems)
    return read_criterion(Fields(table))


def changed_node(node: Criterion, values: Mapping[str, object]) -> Criterion:
    """A criterion with other fields, by their keys in the template's shape; None takes one away.

    With another method, fields that it does not read are let go.

    Raises: WrongSet.
    """
    method = values.get("method", node.method.value)
    reads = ALLOWED.get(Method(str(method))) if method in set(Method) else None
    standing = {
        key: value
        for key, value in criterion_data(node).items()
        if reads is None or key in reads or key in _OF_ALL
    }
    wanted = {**standing, **values}
    return node_from({key: value for key, value in wanted.items() if value is not None})


def warnings(rules: CriteriaSet) -> Iterator[SetProblem]:
    """Sums that do not add up; they never keep a set out."""
    for number, one in enumerate(rules.criteria, 1):
        problem = sum_problem(one, rules.criteria) if one.method is Method.GROUP else None
        if problem is not None:
            yield SetProblem(SetPlace(Part.CRITERIA, number, "max", code=one.code), problem)


def _problems(data: Mapping[str, object]) -> Iterator[SetProblem]:
    apart = {part.value for part in _NODES} | {"tie_order"}
    head = {key: value for key, value in data.items() if key not in apart}
    yield from _node_problems(Part.HEAD, 0, head)
    for part in _NODES:
        for number, table in enumerate(tables(data, part), 1):
            yield from _node_problems(part, number, table)
    yield from tree_problems(tables(data, Part.CRITERIA))
    yield from band_problems(tables(data, Part.BANDS))
    yield from naming_problems(data)


def _node_problems(part: Part, number: int, table: Table) -> Iterator[SetProblem]:
    code = table.get("code") if part is Part.CRITERIA else ""
    prefix = f"{part.value}[1]."

    def read(mended: Table) -> None:
        try:
            _READERS[part](mended)
        except BadTemplate as bad:
            raise BadTemplate(bad.field.removeprefix(prefix), bad.what) from bad

    for path, what, value in refusals(part, table, read):
        place = place_of(part, number, path, code if isinstance(code, str) else "")
        yield wrong(place, _without_negative(what, value), value)


def _without_negative(what: str, value: object) -> str:
    """A number below nothing is told as such."""
    text = value if isinstance(value, str) else ""
    return "không được là số âm" if text.startswith("-") and what.startswith("phải là") else what


def _whole(bad: BadTemplate) -> SetProblem:
    name = bad.field.partition("[")[0].partition(" ")[0]
    if name in {part.value for part in _NODES}:
        return wrong(SetPlace(Part(name)), bad.what)
    return wrong(SetPlace(Part.HEAD, field=name), bad.what)
