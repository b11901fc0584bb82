"""Whom a plan means where it gives a duty to a role: a unit by its name, a body by its kind.

“Các phòng, đơn vị” are nobody in particular: such a duty stays in the plan's own words.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from desktop_app.domain.text import fold, match_key

T = TypeVar("T")

# What a body is called in a plan, folded, and the name under which it is kept.
BODIES: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(rf"\b(?:{pattern})\b"), name)
    for pattern, name in (
        (
            r"hoi dong (?:thi dua|td ?[-,&]? ?kt|tdkt)(?:(?: ?[-,–] ?| va | )khen thuong)?",
            "Hội đồng Thi đua - Khen thưởng",
        ),
        (r"(?:ban chap hanh )?dang (?:uy|bo)|ban thuong vu dang uy", "Đảng ủy"),
        (r"(?:ban chap hanh )?cong doan", "Công đoàn"),
        (
            r"doan (?:thanh nien|tncs|tn)(?: cong san)?(?: ho chi minh| hcm)?|chi doan",
            "Đoàn Thanh niên",
        ),
        (
            r"(?:ban )?lanh dao (?:so|co quan)|ban giam doc|ban lanh dao|lanh dao(?= *(?:[,;]|$))",
            "Lãnh đạo Sở",
        ),
    )
)
_BEFORE = r"(?:^|[,;:(] ?|\b(?:va|giao|voi|cung|cho|do) )"
_AFTER = (
    r"(?= so\b|[ ]*[,;:.)]|[ ]*$| va | phoi hop| chu tri| la | co | lam "
    r"| tong hop | theo doi | tham muu | bao cao | huong dan | trien khai )"
)
_HELPING = re.compile(r"\bphoi hop\b(?: voi)?|\bcung(?: voi)?\b")
_MANY = re.compile(r"^(?:cac|toan the|moi|tung)\b")


@dataclass(frozen=True, slots=True)
class Named(Generic[T]):
    """Somebody whom a role names; `helps` where another leads."""

    who: T
    helps: bool


def bodies_in(role: str) -> tuple[Named[str], ...]:
    """The bodies that a role names, in its order."""
    plain = fold(role)
    found = [(hit.start(), name) for pattern, name in BODIES for hit in pattern.finditer(plain)]
    return tuple(_once(Named(name, _helps(plain, at)) for at, name in sorted(found)))


def units_in(role: str, names: Mapping[str, T]) -> tuple[Named[T], ...]:
    """The units that a role names, in its order; `names`: each way a unit is called.

    A name counts where it stands by itself, the longest first: “Văn phòng” is not meant in
    “Văn phòng Đăng ký đất đai”. Letters and tones count, so the role is looked at twice: with its
    marks for the name, without them for the words around it.
    """
    plain, marked = fold(role), match_key(role)
    taken: list[tuple[int, int]] = []
    found: list[tuple[int, T]] = []
    for name in sorted(names, key=len, reverse=True):
        pattern = re.compile(_BEFORE + rf"(?P<name>{re.escape(fold(name))})" + _AFTER)
        for hit in pattern.finditer(plain):
            span = hit.span("name")
            free = all(span[1] <= start or end <= span[0] for start, end in taken)
            if free and match_key(name) in marked:
                taken.append(span)
                found.append((span[0], names[name]))
    ordered = sorted(found, key=lambda one: one[0])
    return tuple(_once(Named(who, _helps(plain, at)) for at, who in ordered))


def ways_of_calling(name: str, aliases: Iterable[str] = ()) -> tuple[str, ...]:
    """A unit's name, the same without “Sở”, and its aliases of more than one word."""
    short = re.sub(r"\s+(?:thuộc\s+)?sở$", "", name, flags=re.IGNORECASE)
    ways = (name, short, *aliases)
    return tuple(dict.fromkeys(one for one in ways if " " in one and not _MANY.match(fold(one))))


def _helps(plain: str, at: int) -> bool:
    """Whether what stands at a place comes after “phối hợp với” of its own part of the text."""
    start = max(plain.rfind(";", 0, at), 0)
    before = plain[start:at]
    return bool(before.strip(" ;,")) and _HELPING.search(before) is not None


def _once(found: Iterable[Named[T]]) -> list[Named[T]]:
    kept: dict[T, Named[T]] = {}
    for one in found:
        kept.setdefault(one.who, one)
    return list(kept.values())
