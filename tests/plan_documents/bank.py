"""The sentences, bodies and words that generated plans are put together from."""

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from desktop_app.domain.campaigns import TargetKind
from desktop_app.domain.plan_draft import DraftTarget

HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Linked:
    """A content item that names other campaigns."""

    text: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Topic:
    """What a plan speaks of."""

    code: str
    own: str
    provincial: str
    national: str
    theme: str
    headings: tuple[str, ...]
    contents: tuple[str, ...]
    linked: Linked
    targets: tuple[DraftTarget, ...]


@dataclass(frozen=True, slots=True)
class Body:
    """Who issues a plan, with everybody around it."""

    letterhead: tuple[str, ...]
    issuer: str
    short: str
    place: str
    symbol: str
    authority: str
    basis: str
    level: str
    reports_to: str
    office: str
    units: str
    others: tuple[str, ...]
    people: str
    position: str
    sign: tuple[str, ...]
    recipients: tuple[str, ...]


def _table(name: str) -> dict[str, Any]:
    return tomllib.loads((HERE / f"{name}.toml").read_text(encoding="utf-8"))


def _frozen(entry: dict[str, Any]) -> dict[str, Any]:
    return {key: tuple(value) if isinstance(value, list) else value for key, value in entry.items()}


def _target(entry: dict[str, str]) -> DraftTarget:
    kind = TargetKind(entry["kind"])
    return DraftTarget(entry["text"], kind, entry.get("value", ""), entry.get("unit", ""))


def _topic(entry: dict[str, Any]) -> Topic:
    (linked,) = entry.pop("linked")
    targets = tuple(_target(one) for one in entry.pop("targets"))
    return Topic(**_frozen(entry), linked=Linked(**_frozen(linked)), targets=targets)


TOPICS: tuple[Topic, ...] = tuple(_topic(entry) for entry in _table("topics")["topic"])
BODIES: tuple[Body, ...] = tuple(Body(**_frozen(entry)) for entry in _table("bodies")["body"])
_COMMON = _table("common")
UNKNOWN: tuple[tuple[str, str], ...] = tuple(
    (entry["heading"], " ".join(entry["lines"])) for entry in _COMMON["unknown"]
)


def sentences(name: str) -> tuple[str, ...]:
    """The common sentences of that name."""
    return tuple(_COMMON[name])
