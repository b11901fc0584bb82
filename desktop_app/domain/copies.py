"""Copies of a store: where they are, and what is in one before it is brought back."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path


class CopyKind(StrEnum):
    """Why a copy was made: by hand, before another was brought back, before an upgrade."""

    BACKUP = "backup"
    BEFORE_RESTORE = "before_restore"
    BEFORE_UPGRADE = "before_upgrade"


COPY_TITLES = {
    CopyKind.BACKUP: "Sao lưu",
    CopyKind.BEFORE_RESTORE: "Giữ lại trước khi phục hồi",
    CopyKind.BEFORE_UPGRADE: "Giữ lại trước khi nâng cấp",
}


@dataclass(frozen=True, slots=True)
class StoreCopy:
    """A copy on a disk; `made_at`: ISO local time to the minute; `size` in bytes."""

    path: Path
    kind: CopyKind
    made_at: str
    size: int


@dataclass(frozen=True, slots=True)
class LastAct:
    """One of the last acts of a store's trail."""

    at: str
    actor: str
    action: str
    subject: str


@dataclass(frozen=True, slots=True)
class StoreContents:
    """What is in a store: whose it is, its years, how much of what, what was done last.

    `counts`: what people call it, how many.
    """

    path: Path
    department: str
    years: tuple[int, ...]
    counts: tuple[tuple[str, int], ...]
    last: tuple[LastAct, ...]
