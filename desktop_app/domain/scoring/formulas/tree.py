"""A formula as a tree of frozen nodes."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import TypeAlias

# The name by which a formula reads its criterion's maximum, in points.
MAX_POINTS = "max_points"


@dataclass(frozen=True, slots=True)
class Number:
    """A number as it was written."""

    value: Fraction


@dataclass(frozen=True, slots=True)
class FactOf:
    """A fact's name, or `MAX_POINTS`."""

    name: str


@dataclass(frozen=True, slots=True)
class Negative:
    """What stands behind a minus sign."""

    of: "Node"


@dataclass(frozen=True, slots=True)
class Operation:
    """Two sides of + - * / or of a comparison."""

    sign: str
    left: "Node"
    right: "Node"


@dataclass(frozen=True, slots=True)
class Call:
    """A function, its name in capitals, and what it takes."""

    name: str
    given: tuple["Node", ...]


Node: TypeAlias = Number | FactOf | Negative | Operation | Call
COMPARISONS = frozenset({"<", "<=", ">", ">=", "=", "<>"})
LOGICAL = frozenset({"AND", "OR", "NOT"})


@dataclass(frozen=True, slots=True)
class Formula:
    """A formula that was read whole and makes a number."""

    text: str
    root: Node

    @property
    def facts(self) -> tuple[str, ...]:
        """The facts that it names, each once, in their order."""
        names = (node.name for node in walk(self.root) if isinstance(node, FactOf))
        return tuple(dict.fromkeys(name for name in names if name != MAX_POINTS))


def walk(node: Node) -> Iterator[Node]:
    """A node and all below it, as they are written."""
    yield node
    for part in parts(node):
        yield from walk(part)


def parts(node: Node) -> tuple[Node, ...]:
    """What stands directly below a node."""
    match node:
        case Negative(of):
            return (of,)
        case Operation(_, left, right):
            return left, right
        case Call(_, given):
            return given
        case _:
            return ()


def is_logical(node: Node) -> bool:
    """Whether a node is true or false rather than a number."""
    if isinstance(node, Operation):
        return node.sign in COMPARISONS
    return isinstance(node, Call) and node.name in LOGICAL
