"""What was looked at in a file, as a table and as a sentence."""

from collections.abc import Sequence

from desktop_app.domain.self_checks import SelfCheck
from desktop_app.reports.report import Column, Row, Table

_COLUMNS = (
    Column("wanted", "Điều kiểm tra", width=50),
    Column("found", "Kết quả", width=50),
)
_GOOD = "Đạt"


def self_checks_table(checks: Sequence[SelfCheck]) -> Table:
    """A line for each check; its code is the row's."""
    rows = tuple(
        Row((_upper(one.wanted), "; ".join(map(_upper, one.faults)) or _GOOD), ident=one.code)
        for one in checks
    )
    return Table("Chương trình tự kiểm tra tệp PDF", _COLUMNS, rows)


def self_checks_told(checks: Sequence[SelfCheck]) -> str:
    """How many passed, and that this is no certificate."""
    good = sum(not one.faults for one in checks)
    return (
        f"Đạt {good}/{len(checks)} điều tự kiểm tra theo hướng PDF/A-2b. Đây là kết quả chương "
        "trình tự kiểm tra, không thay cho chứng nhận của công cụ kiểm định."
    )


def _upper(text: str) -> str:
    return text[:1].upper() + text[1:]
