"""Numbers of records in an order, fetched at once: what a table of many rows is paged by."""

import json
from array import array
from collections.abc import Iterable
from typing import Any, TypeAlias

from sqlalchemy import ColumnElement, Connection, Select, Text, column, func, select, type_coerce

# 64 bits each: 200,000 of them take 1.6 MB.
Numbers: TypeAlias = "array[int]"


def numbers(connection: Connection, query: Select[Any]) -> Numbers:
    """The first column of a query, whole numbers, in its order.

    SQLite writes them into one text: the interpreter waits for one row, and other threads run on.
    """
    found = query.subquery()
    text = connection.execute(select(func.json_group_array(found.c[0]))).scalar_one()
    return array("q", json.loads(text))


def numbers_by_value(connection: Connection, query: Select[Any]) -> list[tuple[Any, list[int]]]:
    """The first column of a query by the values of its second one, groups in any order."""
    found = query.subquery()
    number, value = found.c[0], found.c[1]
    grouped = select(value, func.json_group_array(number)).group_by(value)
    return [(one, json.loads(text)) for one, text in connection.execute(grouped)]


def local_day(moment: ColumnElement[Any]) -> ColumnElement[str]:
    """The office's own day of a stored moment, as ISO text."""
    return func.date(type_coerce(moment, Text), "localtime")


def folded(text: ColumnElement[Any]) -> ColumnElement[str]:
    """A text without case and marks (`domain.text.fold`), made for each row on the way."""
    return func.fold(text, type_=Text)


def stored_text(value: ColumnElement[Any]) -> ColumnElement[str]:
    """A value as it is stored, "" where there is none."""
    return func.coalesce(type_coerce(value, Text), "")


def among(value: ColumnElement[Any], wanted: Iterable[Any]) -> ColumnElement[bool]:
    """Whether a value is one of many, which go to the store as one text; None is never one."""
    listed = func.json_each(json.dumps(list(wanted))).table_valued(column("value"))
    return value.in_(select(listed.c.value))
