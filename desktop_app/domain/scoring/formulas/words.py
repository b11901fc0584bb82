"""A formula as people read it: facts by their titles, signs as on paper."""

from desktop_app.domain.scoring.facts import fact_title
from desktop_app.domain.scoring.figures import number_text
from desktop_app.domain.scoring.formulas.tree import (
    MAX_POINTS,
    Call,
    FactOf,
    Formula,
    Negative,
    Node,
    Number,
    Operation,
)

SIGNS = {"*": "×", "-": "−", "<=": "≤", ">=": "≥", "<>": "≠"}
_CALLED = {"MIN": "nhỏ nhất", "MAX": "lớn nhất", "ABS": "giá trị tuyệt đối", "ROUND": "làm tròn"}
_LINKED = {"AND": " và ", "OR": " hoặc "}
# What stands inside brackets where it is part of what binds closer.
_BINDS = {"+": 1, "-": 1, "*": 2, "/": 2}


def in_words(formula: Formula) -> str:
    """The whole formula: "Số người tham gia / Tổng số người × Điểm tối đa"."""
    return _words(formula.root)


def called(name: str) -> str:
    """A function by its Vietnamese name."""
    return _CALLED[name]


def _words(node: Node) -> str:
    match node:
        case Number(value):
            return number_text(value)
        case FactOf(name):
            return "Điểm tối đa" if name == MAX_POINTS else fact_title(name)
        case Negative(of):
            return f"−{_within(of, 3)}"
        case Operation(sign, left, right):
            closer = _BINDS.get(sign, 0)
            return f"{_within(left, closer)} {SIGNS.get(sign, sign)} {_within(right, closer + 1)}"
        case Call(name, given):
            return _call(name, given)


def _within(node: Node, closer: int) -> str:
    loose = isinstance(node, Operation) and _BINDS.get(node.sign, 0) < closer
    return f"({_words(node)})" if loose else _words(node)


def _call(name: str, given: tuple[Node, ...]) -> str:
    parts = [_words(one) for one in given]
    if name == "IF":
        condition, then, otherwise = parts
        return f"(nếu {condition} thì {then}, nếu không thì {otherwise})"
    if name == "NOT":
        return f"không phải ({parts[0]})"
    if name in _LINKED:
        return f"({_LINKED[name].join(parts)})"
    return f"{_CALLED[name]} ({'; '.join(parts)})"
