"""What may stand in a template's tags: fields, a row's columns, plain comparisons; nothing else.

The expression language of the library behind is Python's own reach; only what is listed here is let
through, so that a template can say nothing but what a document needs.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches

from jinja2 import Environment, StrictUndefined, TemplateSyntaxError, nodes
from jinja2.sandbox import ImmutableSandboxedEnvironment

from desktop_app.reports.word_fields import Field, FieldKind

LOOP = "loop"
_OF_LOOP = frozenset({"index", "first", "last"})
_FILTERS = frozenset({"upper", "lower"})
_OF_CONDITIONS = (nodes.Not, nodes.And, nodes.Or, nodes.Compare, nodes.Operand, nodes.Const)
# One row of a loop's table, or the text of one paragraph of a loop's part.
Loops = Mapping[str, Field]


def environment() -> Environment:
    """Sandboxed, strict about what is not there, and escaping what it puts into a document."""
    return ImmutableSandboxedEnvironment(undefined=StrictUndefined, autoescape=True)


@dataclass(frozen=True, slots=True)
class Reading:
    """What names mean at a place: the kind's fields, and the loops around it by their names."""

    fields: Mapping[str, Field]
    loops: Loops = field(default_factory=dict)

    def within(self, name: str, of: Field) -> "Reading":
        """The same inside of a loop."""
        return Reading(self.fields, {**self.loops, name: of})


def wrong_output(words: str, reading: Reading) -> str:
    """What is wrong with what a tag puts out, as a sentence's end; "" if nothing is."""
    tree = _parsed(words)
    if tree is None:
        return _unreadable(words)
    if isinstance(tree, nodes.Filter):
        if tree.name not in _FILTERS or tree.node is None or tree.args or tree.kwargs:
            return _not_allowed(words)
        if is_placed(words, reading):
            return f"“{words}” là cả một phần nên không dùng được “{tree.name}”."
        tree = tree.node
    if not isinstance(tree, nodes.Name | nodes.Getattr):
        return _not_allowed(words)
    return _wrong_name(tree, words, reading)


def wrong_condition(words: str, reading: Reading) -> str:
    """What is wrong with a condition, as a sentence's end; "" if nothing is."""
    tree = _parsed(words)
    if tree is None:
        return _unreadable(words)
    return next(filter(None, _wrong_parts(tree, words, reading)), "")


def is_placed(words: str, reading: Reading) -> bool:
    """Whether a tag puts out a whole part or table."""
    names = [one.name for one in _names(_parsed(words)) if one.name in reading.fields]
    return any(
        reading.fields[name].kind is not FieldKind.TEXT and name not in reading.loops
        for name in names
    )


def _names(tree: nodes.Node | None) -> Iterator[nodes.Name]:
    if isinstance(tree, nodes.Name):
        yield tree
    elif tree is not None:
        yield from tree.find_all(nodes.Name)


def unknown(name: str, reading: Reading) -> str:
    """That there is no such field, and which one may be meant."""
    known = [*reading.fields, *reading.loops]
    near = get_close_matches(name, known, n=1)
    meant = f" Có phải “{near[0]}”?" if near else " Xem các trường dùng được trong Hướng dẫn."
    return f"không có trường “{name}”.{meant}"


def _parsed(words: str) -> nodes.Node | None:
    try:
        (output,) = environment().parse("{{ " + words + " }}").body
    except (TemplateSyntaxError, ValueError):
        return None
    found = output.nodes if isinstance(output, nodes.Output) else []
    return found[0] if len(found) == 1 else None


def _wrong_parts(tree: nodes.Node, words: str, reading: Reading) -> Iterator[str]:
    if isinstance(tree, nodes.Name | nodes.Getattr):
        yield _wrong_name(tree, words, reading)
    elif isinstance(tree, _OF_CONDITIONS):
        for part in tree.iter_child_nodes():
            yield from _wrong_parts(part, words, reading)
    else:
        yield _not_allowed(words)


def _wrong_name(tree: nodes.Node, words: str, reading: Reading) -> str:
    if isinstance(tree, nodes.Name):
        return _wrong_plain_name(tree.name, reading)
    if not (isinstance(tree, nodes.Getattr) and isinstance(tree.node, nodes.Name)):
        return _not_allowed(words)
    row = tree.node.name
    if row == LOOP and reading.loops and tree.attr in _OF_LOOP:
        return ""
    if row in reading.loops:
        return _wrong_column(tree.attr, reading.loops[row])
    return unknown(row, reading) if row not in reading.fields else _not_allowed(words)


def _wrong_plain_name(name: str, reading: Reading) -> str:
    if name in reading.loops:
        of = reading.loops[name]
        if of.kind is FieldKind.TABLE:
            columns = ", ".join(f"{name}.{one.name}" for one in of.columns)
            return f"“{name}” là cả một dòng của bảng; hãy ghi rõ cột: {columns}."
        return ""
    return "" if name in reading.fields else unknown(name, reading)


def _wrong_column(column: str, of: Field) -> str:
    names = [one.name for one in of.columns]
    if column in names:
        return ""
    return f"bảng “{of.name}” không có cột “{column}”. Các cột: {', '.join(names) or 'không có'}."


def _not_allowed(words: str) -> str:
    return (
        f"“{words}” không dùng được trong mẫu. Chỉ ghi tên một trường, hoặc một cột của dòng trong "
        "vòng lặp."
    )


def _unreadable(words: str) -> str:
    return f"không đọc được “{words}”. Hãy ghi một tên trường, ví dụ {{{{ co_quan }}}}."
