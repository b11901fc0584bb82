"""Column types that a STRICT SQLite table takes: integers, texts and blobs, under our own names."""

import json
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any, Generic, TypeVar

from sqlalchemy import BigInteger, Dialect, Integer, Text
from sqlalchemy.types import TypeDecorator, TypeEngine

E = TypeVar("E", bound=StrEnum)


class Dong(TypeDecorator[int]):
    """Whole đồng; PostgreSQL needs 64 bits said aloud, SQLite's INTEGER has them."""

    impl = Integer
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[int]:
        """BIGINT where the dialect tells sizes apart."""
        wide = dialect.name == "postgresql"
        return dialect.type_descriptor(BigInteger() if wide else Integer())


class Points(TypeDecorator[int]):
    """Whole hundredths of a point, or of a labour day."""

    impl = Integer
    cache_ok = True


class Switch(TypeDecorator[bool]):
    """Yes or no as 1 or 0."""

    impl = Integer
    cache_ok = True

    def process_bind_param(self, value: bool | None, dialect: Dialect) -> int | None:  # noqa: ARG002, FBT001  # SQLAlchemy's signature
        """Store 1 or 0."""
        return None if value is None else int(value)

    def process_result_value(self, value: int | None, dialect: Dialect) -> bool | None:  # noqa: ARG002  # SQLAlchemy's signature
        """Give back True or False."""
        return None if value is None else bool(value)


class Moment(TypeDecorator[datetime]):
    """A UTC time as ISO text to the microsecond, so that text order is time order."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> str | None:  # noqa: ARG002  # SQLAlchemy's signature
        """Store UTC text."""
        return None if value is None else value.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")

    def process_result_value(self, value: str | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002  # SQLAlchemy's signature
        """Give back an aware UTC time."""
        return None if value is None else datetime.fromisoformat(value)


# `json.dumps` makes an encoder of its own for each value that is not written in ASCII.
_COMPACT = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


class Json(TypeDecorator[Any]):
    """A small value whose inside is never asked for in SQL, as JSON text."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:  # noqa: ANN401, ARG002  # SQLAlchemy's signature
        """Store compact JSON with Vietnamese letters as they are."""
        if value is None:
            return None
        return _COMPACT.encode(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> Any:  # noqa: ANN401, ARG002  # SQLAlchemy's signature
        """Give back the value."""
        return None if value is None else json.loads(value)


class Word(TypeDecorator[E], Generic[E]):
    """One word of a fixed list, as text."""

    impl = Text
    cache_ok = True

    def __init__(self, words: type[E]) -> None:
        super().__init__()
        self.words = words

    def process_bind_param(self, value: E | None, dialect: Dialect) -> str | None:  # noqa: ARG002  # SQLAlchemy's signature
        """Store the word."""
        return None if value is None else str(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> E | None:  # noqa: ARG002  # SQLAlchemy's signature
        """Give back the member."""
        return None if value is None else self.words(value)
