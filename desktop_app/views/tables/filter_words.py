"""What a filter says in words, for the strip, the heading's tooltip and what is printed."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from desktop_app.reports.formatting import format_cell
from desktop_app.reports.report import Column, Format
from desktop_app.reports.table_filter import ColumnFilter, Filters, Limit, column_keys

MOST_NAMED = 3


def in_words(columns: Sequence[Column], filters: Filters) -> str:
    """All filters: “Đơn vị chứa “van”; Số tiền từ 1.000”."""
    named = zip(column_keys(columns), columns, strict=True)
    told = (
        _tr("{column} {condition}").format(
            column=column.title, condition=condition(filters[key], column.format)
        )
        for key, column in named
        if key in filters
    )
    return "; ".join(told)


def condition(one: ColumnFilter, kind: Format) -> str:
    """One column's filter: “chứa “van””."""
    told = []
    if one.contains.strip():
        told.append(_tr("chứa “{text}”").format(text=one.contains.strip()))
    if one.low is not None:
        told.append(_tr("từ {low}").format(low=shown_limit(one.low, kind)))
    if one.high is not None:
        told.append(_tr("đến {high}").format(high=shown_limit(one.high, kind)))
    if one.chosen is not None:
        told.append(_chosen(sorted(one.chosen)))
    if one.blank is not None:
        told.append(_tr("để trống") if one.blank else _tr("không trống"))
    return ", ".join(told)


def shown_limit(limit: Limit, kind: Format) -> str:
    """A limit as it is typed."""
    return format_cell(limit, kind if kind is not Format.DUE else Format.DATE)


def _chosen(texts: list[str]) -> str:
    if len(texts) > MOST_NAMED:
        return _tr("là một trong {count} giá trị").format(count=len(texts))
    empty = _tr("(trống)")
    return _tr("là {texts}").format(texts=_tr(" hoặc ").join(f"“{one or empty}”" for one in texts))


def _tr(text: str) -> str:
    return QCoreApplication.translate("filter_words", text)
