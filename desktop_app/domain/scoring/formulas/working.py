"""Working a formula out in exact fractions, step by step, in words that people can follow."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from fractions import Fraction

from desktop_app.domain.points import round_half_up
from desktop_app.domain.scoring.figures import number_text
from desktop_app.domain.scoring.formulas.tree import (
    Call,
    FactOf,
    Formula,
    Negative,
    Node,
    Number,
    Operation,
    is_logical,
)
from desktop_app.domain.scoring.formulas.words import SIGNS, called

_COMPARED: Mapping[str, Callable[[Fraction, Fraction], bool]] = {
    "<": lambda left, right: left < right,
    "<=": lambda left, right: left <= right,
    ">": lambda left, right: left > right,
    ">=": lambda left, right: left >= right,
    "=": lambda left, right: left == right,
    "<>": lambda left, right: left != right,
}


class Missing(Exception):  # no failure: a fact that has no figure
    """A formula read a fact that has no figure; `name` is the fact's."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


class Zero(Exception):  # no failure: a divisor that is zero
    """A formula divided by zero; `str()` of it is the division as people read it."""


@dataclass(frozen=True, slots=True)
class Worked:
    """What a formula came to, the facts that it read, and the steps that led there."""

    value: Fraction
    read: tuple[str, ...]
    steps: tuple[str, ...]


def work_out(formula: Formula, facts: Mapping[str, Fraction | None]) -> Worked:
    """A formula's value over its facts; of IF only the branch that holds is worked out.

    Raises: Missing, Zero.
    """
    work = _Work(facts)
    value = work.number(formula.root)
    return Worked(value, tuple(work.read), tuple(work.steps))


@dataclass(slots=True)
class _Work:
    facts: Mapping[str, Fraction | None]
    read: dict[str, None] = field(default_factory=dict)
    steps: list[str] = field(default_factory=list)

    def number(self, node: Node) -> Fraction:
        match node:
            case Number(value):
                return value
            case FactOf(name):
                return self._fact(name)
            case Negative(of):
                return -self.number(of)
            case Operation(sign, left, right):
                return self._operation(sign, self.number(left), self.number(right))
            case Call(name, given):
                return self._call(name, given)

    def _fact(self, name: str) -> Fraction:
        self.read[name] = None
        value = self.facts.get(name)
        if value is None:
            raise Missing(name)
        return value

    def _operation(self, sign: str, left: Fraction, right: Fraction) -> Fraction:
        shown = f"{_operand(left)} {SIGNS.get(sign, sign)} {_operand(right)}"
        if sign == "/" and right == 0:
            raise Zero(shown)
        value = _result(sign, left, right)
        self.steps.append(f"{shown} = {number_text(value)}")
        return value

    def _call(self, name: str, given: tuple[Node, ...]) -> Fraction:
        if name == "IF":
            condition, then, otherwise = given
            return self.number(then if self._truth(condition) else otherwise)
        values = [self.number(one) for one in given]
        if name == "ROUND":
            return self._round(values[0], int(values[1]))
        value = abs(values[0]) if name == "ABS" else (min if name == "MIN" else max)(values)
        listed = "; ".join(number_text(one) for one in values)
        self.steps.append(f"{called(name)} ({listed}) = {number_text(value)}")
        return value

    def _round(self, value: Fraction, places: int) -> Fraction:
        rounded = Fraction(round_half_up(value * 10**places), 10**places)
        told = f"làm tròn {number_text(value)} đến {places} chữ số thập phân"
        self.steps.append(f"{told} = {number_text(rounded)}")
        return rounded

    def _truth(self, node: Node) -> bool:
        match node:
            case Operation(sign, left, right):
                return self._compare(sign, self.number(left), self.number(right))
            case Call("NOT", given):
                return not self._truth(given[0])
            case Call("AND", given):
                return all(self._truth(one) for one in given)
            case Call(_, given):
                return any(self._truth(one) for one in given)
        raise AssertionError(is_logical(node))  # the reader lets nothing else through

    def _compare(self, sign: str, left: Fraction, right: Fraction) -> bool:
        holds = _COMPARED[sign](left, right)
        shown = f"{_operand(left)} {SIGNS.get(sign, sign)} {_operand(right)}"
        self.steps.append(f"{shown}: {'đúng' if holds else 'sai'}")
        return holds


def _result(sign: str, left: Fraction, right: Fraction) -> Fraction:
    if sign == "+":
        return left + right
    if sign == "-":
        return left - right
    return left * right if sign == "*" else left / right


def _operand(value: Fraction) -> str:
    return f"({number_text(value)})" if value < 0 else number_text(value)
