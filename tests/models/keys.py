"""What tests write into a store and read from it again: settings by their keys."""

from typing import TypeAlias

from sqlalchemy import Connection, insert, select

from desktop_app.domain import errors
from desktop_app.models.database import Database
from desktop_app.models.settings import Setting

Failure: TypeAlias = type[errors.KnownError]


def put(connection: Connection, key: str) -> None:
    connection.execute(insert(Setting), [{"key": key, "value": "1"}])


def keys(database: Database) -> list[str]:
    with database.reading() as connection:
        return list(connection.scalars(select(Setting.key).order_by(Setting.id)))
