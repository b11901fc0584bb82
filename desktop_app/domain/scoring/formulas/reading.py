"""Reading a formula: from its text to its tree, refusing what it cannot mean."""

from collections.abc import Callable
from fractions import Fraction

from desktop_app.domain.scoring.facts import NAMED_FACTS, RESULT_FACTS, is_known_fact, split_name
from desktop_app.domain.scoring.formulas.tokens import Token, TokenKind, Unreadable, refuse, tokens
from desktop_app.domain.scoring.formulas.tree import (
    COMPARISONS,
    LOGICAL,
    MAX_POINTS,
    Call,
    FactOf,
    Formula,
    Negative,
    Node,
    Number,
    Operation,
    is_logical,
    parts,
    walk,
)
from desktop_app.domain.text import fold

__all__ = ["Unreadable", "read_formula"]

DEEPEST = 25
# The fewest and the most values that a function takes.
_TAKES = {
    "MIN": (2, 20),
    "MAX": (2, 20),
    "ABS": (1, 1),
    "ROUND": (2, 2),
    "IF": (3, 3),
    "AND": (2, 20),
    "OR": (2, 20),
    "NOT": (1, 1),
}
_PLACES = range(7)
_TITLES = {
    **{fold(title): name for name, (title, _) in (*NAMED_FACTS.items(), *RESULT_FACTS.items())},
    fold("Điểm tối đa"): MAX_POINTS,
}


def read_formula(text: str) -> Formula:
    """The tree of a formula over known facts.

    Raises: Unreadable, its sentence saying what is wrong and where.
    """
    if not text.strip():
        refuse("Chưa có công thức.")
    reader = _Reader(tokens(text))
    root = reader.whole()
    for node in walk(root):
        _check(node)
    if is_logical(root):
        refuse("Công thức phải cho ra số điểm, không phải đúng hay sai: hãy dùng IF.")
    if not any(isinstance(node, FactOf) and node.name != MAX_POINTS for node in walk(root)):
        refuse("Công thức phải đọc ít nhất một dữ kiện.")
    return Formula(text.strip(), root)


class _Reader:
    """Goes through the tokens once; deeper than `DEEPEST` it goes no further."""

    def __init__(self, found: tuple[Token, ...]) -> None:
        self._tokens = found
        self._place = 0
        self._depth = 0

    def whole(self) -> Node:
        node = self._comparison()
        if self._now.kind is not TokenKind.END:
            refuse(f"Thừa “{self._now.text}” ở ký tự {self._now.at}.")
        return node

    @property
    def _now(self) -> Token:
        return self._tokens[self._place]

    def _take(self) -> Token:
        token = self._now
        self._place += 1
        return token

    def _is_sign(self, *signs: str) -> bool:
        return self._now.kind is TokenKind.SIGN and self._now.text in signs

    def _comparison(self) -> Node:
        left = self._sum()
        if not self._is_sign(*COMPARISONS):
            return left
        sign = self._take().text
        node = Operation(sign, left, self._sum())
        if self._is_sign(*COMPARISONS):
            refuse(f"Hai phép so sánh liền nhau ở ký tự {self._now.at}: hãy dùng AND.")
        return node

    def _sum(self) -> Node:
        return self._row(self._product, "+", "-")

    def _product(self) -> Node:
        return self._row(self._signed, "*", "/")

    def _row(self, part: Callable[[], Node], *signs: str) -> Node:
        node = part()
        length = 0
        while self._is_sign(*signs):
            length += 1
            if length > DEEPEST:
                refuse(_TOO_DEEP)
            node = Operation(self._take().text, node, part())
        return node

    def _signed(self) -> Node:
        if self._is_sign("-"):
            self._take()
            return Negative(self._inside(self._signed))
        return self._single()

    def _single(self) -> Node:
        token = self._take()
        if token.kind is TokenKind.NUMBER:
            return Number(_value(token.text))
        if token.kind is TokenKind.FACT:
            return FactOf(_fact(token))
        if token.kind is TokenKind.NAME:
            return self._named(token)
        if token.text != "(":
            refuse(_expected(token))
        node = self._inside(self._comparison)
        self._close()
        return node

    def _named(self, token: Token) -> Node:
        if not self._is_sign("("):
            return FactOf(_fact(token))
        name = token.text.upper()
        if name not in _TAKES:
            known = ", ".join(_TAKES)
            refuse(f"Không có hàm “{token.text}” ở ký tự {token.at} (có: {known}).")
        self._take()
        given = [self._inside(self._comparison)]
        while self._is_sign(";"):
            self._take()
            given.append(self._inside(self._comparison))
        self._close()
        return Call(name, tuple(given))

    def _inside(self, part: Callable[[], Node]) -> Node:
        self._depth += 1
        if self._depth > DEEPEST:
            refuse(_TOO_DEEP)
        node = part()
        self._depth -= 1
        return node

    def _close(self) -> None:
        token = self._take()
        if token.text != ")" or token.kind is not TokenKind.SIGN:
            place = "cuối công thức" if token.kind is TokenKind.END else f"ký tự {token.at}"
            refuse(f"Thiếu dấu đóng ngoặc “)” ở {place}.")


_TOO_DEEP = f"Công thức lồng nhau quá sâu hoặc quá dài (nhiều nhất {DEEPEST} bậc)."


def _expected(token: Token) -> str:
    if token.kind is TokenKind.END:
        return "Công thức dừng giữa chừng: còn thiếu một số hoặc một dữ kiện."
    return f"Chỗ “{token.text}” ở ký tự {token.at} phải là một số, một dữ kiện hoặc một hàm."


def _value(text: str) -> Fraction:
    number = Fraction(text.rstrip("%").replace(",", "."))
    return number / 100 if text.endswith("%") else number


def _fact(token: Token) -> str:
    """A fact by its name or, in brackets, by its Vietnamese title; "@" leads to a campaign's."""
    base, campaign = split_name(token.text.strip())
    name = _TITLES.get(fold(base), base)
    if name != MAX_POINTS and not is_known_fact(name):
        known = ", ".join((MAX_POINTS, *NAMED_FACTS))
        told = f"Không có dữ kiện “{token.text}” ở ký tự {token.at} (có: {known}; chỉ tiêu ghi"
        refuse(f"{told} [target.MÃ.planned] hoặc [target.MÃ.actual]).")
    return f"{name}@{campaign}" if campaign else name


def _check(node: Node) -> None:
    """Refuse a function of too many values, and truth where a number must stand."""
    if isinstance(node, Call):
        _check_call(node)
    wants_truth = isinstance(node, Call) and node.name in LOGICAL
    given = parts(node)[1:] if isinstance(node, Call) and node.name == "IF" else parts(node)
    if any(is_logical(part) is not wants_truth for part in given):
        what = "phép so sánh" if wants_truth else "một số"
        refuse(f"{_label(node)} phải dùng với {what}.")


def _check_call(node: Call) -> None:
    least, most = _TAKES[node.name]
    if not least <= len(node.given) <= most:
        wanted = str(least) if least == most else f"từ {least} đến {most}"
        refuse(
            f"Hàm {node.name} cần {wanted} giá trị, đang có {len(node.given)}; ngăn bằng dấu “;”."
        )
    if node.name == "IF" and not is_logical(node.given[0]):
        refuse("Giá trị đầu của IF phải là phép so sánh.")
    if node.name == "ROUND" and not _is_places(node.given[1]):
        refuse("ROUND cần số chữ số thập phân là một số từ 0 đến 6.")


def _is_places(node: Node) -> bool:
    return isinstance(node, Number) and node.value in _PLACES


def _label(node: Node) -> str:
    match node:
        case Call(name, _):
            return f"Hàm {name}"
        case Operation(sign, _, _):
            return f"Phép “{sign}”"
        case _:
            return "Dấu trừ"
