"""What an import does or did, in one line."""

from collections import Counter

from desktop_app.domain.intake import Kind
from desktop_app.domain.money import format_money
from desktop_app.domain.rows import ImportOutcome
from desktop_app.reports.imports import STATUS_TITLES


def summary(outcome: ImportOutcome) -> str:
    """Files by what becomes of them, rows that go in, and the money among them if there is any.

    “23 tệp: 21 nhận đủ; 2 không nhận. Nhận 598/612 dòng; tiền ủng hộ 123.456.000 đồng.”
    """
    taken = format_money(sum(file.rows_accepted for file in outcome.files))
    total = format_money(sum(file.rows_total for file in outcome.files))
    return f"{_files(outcome)} Nhận {taken}/{total} dòng{_money(outcome)}."


def _files(outcome: ImportOutcome) -> str:
    counted = Counter(file.status for file in outcome.files)
    parts = "; ".join(
        f"{counted[status]} {title[0].lower()}{title[1:]}"
        for status, title in STATUS_TITLES.items()
        if counted[status]
    )
    return f"{len(outcome.files)} tệp: {parts}." if parts else "Không có tệp nào."


def _money(outcome: ImportOutcome) -> str:
    if all(file.kind not in {Kind.CONTRIBUTIONS, Kind.RETURN} for file in outcome.files):
        return ""
    return f"; tiền ủng hộ {format_money(outcome.contributions_vnd)} đồng"
