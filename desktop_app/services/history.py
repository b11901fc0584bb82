"""The trail of what was done, newest first."""

import re
from typing import Any

from sqlalchemy import Row as StoredRow
from sqlalchemy import select

from desktop_app.models.audit import AuditEntry
from desktop_app.reports.report import Column, Format, Row, Table
from desktop_app.services.desk import Desk
from desktop_app.services.history_words import ACTIONS, NAMES, SUBJECTS

COLUMNS = (
    Column("number", "Số", Format.NUMBER, 6),
    Column("at", "Thời điểm", Format.DATE, 17),
    Column("actor", "Người thực hiện", Format.TEXT, 18),
    Column("action", "Việc", Format.TEXT, 26),
    Column("subject", "Đối tượng", Format.TEXT, 24),
    Column("detail", "Nội dung", Format.TEXT, 40),
    Column("reason", "Lý do", Format.TEXT, 24),
)
_DECIMAL = re.compile(r"-?[0-9]+\.[0-9]+")
_STATES = {"open": "đang mở", "closed": "đã khóa"}


class History:
    """Reading the trail."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def entries(self, limit: int = 200) -> Table:
        """The newest entries."""
        query = select(AuditEntry).order_by(AuditEntry.id.desc()).limit(limit)
        with self._desk.reading() as connection:
            rows = tuple(entry_row(entry) for entry in connection.execute(query))
        return Table("Nhật ký", COLUMNS, rows, empty_text="Chưa có việc nào được ghi.")


def action_title(action: str) -> str:
    """A command in Vietnamese."""
    return ACTIONS.get(action, action)


def entry_row(entry: StoredRow[Any]) -> Row:
    """An entry under `COLUMNS`; it bears "audit:NUMBER"."""
    cells = (
        entry.id,
        entry.at.astimezone().isoformat(timespec="minutes"),
        entry.actor,
        action_title(entry.action),
        subject_title(entry.subject),
        _detail(entry.before, entry.after),
        entry.reason,
    )
    return Row(cells, ident=f"audit:{entry.id}")


def subject_title(subject: str) -> str:
    """What a command was about, in Vietnamese."""
    kind, _, rest = subject.partition(":")
    return f"{SUBJECTS.get(kind, kind)} {rest}".strip()


def _detail(before: object, after: object) -> str:
    return " → ".join(_told(one) for one in (before, after) if one is not None)


def _told(value: object) -> str:
    if not isinstance(value, dict):
        return _STATES.get(str(value), str(value))
    parts = (
        f"{NAMES.get(name, name)}: {_shown(one)}"
        for name, one in value.items()
        # What begins like this is kept for the program's own way back.
        if one != "" and not name.startswith("_")
    )
    return "; ".join(parts)


def _shown(value: object) -> str:
    """A figure as Vietnamese writes it: the trail keeps "9.50", and yes and no as a switch."""
    if isinstance(value, bool):
        return "có" if value else "không"
    text = str(value)
    return text.replace(".", ",") if _DECIMAL.fullmatch(text) else text
