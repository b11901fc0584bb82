"""Column types: what goes in comes back, and what is stored is an integer, a text or a blob."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, timezone
from enum import StrEnum
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import Column, Connection, Engine, MetaData, Table, create_engine, insert, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.exc import IntegrityError
from sqlalchemy.types import TypeEngine

from desktop_app.models.types import Dong, Json, Moment, Points, Switch, Word


class Colour(StrEnum):
    RED = "đỏ"
    BLUE = "xanh"


TYPES: dict[str, TypeEngine[Any]] = {
    "dong": Dong(),
    "points": Points(),
    "switch": Switch(),
    "moment": Moment(),
    "json": Json(),
    "word": Word(Colour),
}
TABLE = Table(
    "thu",
    MetaData(),
    *(Column(name, kind, nullable=True) for name, kind in TYPES.items()),
    sqlite_strict=True,
)
BIG = 2**63 - 1


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    folder = tmp_path_factory.mktemp("types")
    made = create_engine(f"sqlite:///{folder}/thu.sqlite")
    TABLE.metadata.create_all(made)
    yield made
    made.dispose()


def store(connection: Connection, name: str, value: object) -> None:
    connection.execute(TABLE.delete())
    connection.execute(insert(TABLE), [{name: value}])


def back(engine: Engine, name: str, value: object) -> object:
    with engine.begin() as connection:
        store(connection, name, value)
        return connection.execute(select(TABLE.c[name])).scalar_one()


def raw(engine: Engine, name: str, value: object) -> tuple[str, object]:
    """What SQLite holds: the storage class and the value without our types."""
    with engine.begin() as connection:
        store(connection, name, value)
        row = connection.exec_driver_sql(f'SELECT typeof("{name}"), "{name}" FROM thu').one()  # noqa: S608  # our own column's name
    return row[0], row[1]


@given(st.integers(-BIG - 1, BIG))
def test_any_whole_number_of_dong_and_of_points_comes_back(engine: Engine, value: int) -> None:
    assert back(engine, "dong", value) == value
    assert back(engine, "points", value) == value


@pytest.mark.parametrize("name", ["dong", "points"])
def test_a_fraction_of_a_dong_or_of_a_hundredth_is_refused(engine: Engine, name: str) -> None:
    with pytest.raises(IntegrityError, match="cannot store REAL value in INTEGER column"):
        back(engine, name, 1_500_000.5)


def test_a_word_is_refused_where_money_belongs(engine: Engine) -> None:
    with pytest.raises(IntegrityError, match="cannot store TEXT value in INTEGER column"):
        back(engine, "dong", "1.500.000")


def test_dong_are_64_bits_wide_in_both_stores() -> None:
    shared, single = postgresql.dialect(), sqlite.dialect()  # type: ignore[no-untyped-call]  # SQLAlchemy's
    assert Dong().compile(dialect=shared) == "BIGINT"
    assert Dong().compile(dialect=single) == "INTEGER"


@pytest.mark.parametrize("name", list(TYPES))
def test_nothing_comes_back_as_nothing(engine: Engine, name: str) -> None:
    assert back(engine, name, None) is None
    assert raw(engine, name, None) == ("null", None)


@pytest.mark.parametrize(("value", "stored"), [(True, 1), (False, 0)])
def test_a_switch_is_one_or_zero(engine: Engine, value: bool, stored: int) -> None:  # noqa: FBT001  # the value itself
    assert back(engine, "switch", value) is value
    assert raw(engine, "switch", value) == ("integer", stored)


def test_a_moment_is_utc_to_the_microsecond(engine: Engine) -> None:
    noon = datetime(2024, 11, 20, 12, 0, 0, 5, timezone(timedelta(hours=7)))
    assert raw(engine, "moment", noon) == ("text", "2024-11-20T05:00:00.000005Z")
    read = back(engine, "moment", noon)
    assert read == noon
    assert isinstance(read, datetime)
    assert read.tzinfo is UTC


MOMENTS = st.datetimes(datetime(1900, 1, 1), datetime(9999, 1, 1)).map(  # noqa: DTZ001  # made aware next
    lambda value: value.replace(tzinfo=UTC)
)


@given(MOMENTS, MOMENTS)
def test_moments_sort_as_texts_do(engine: Engine, one: datetime, other: datetime) -> None:
    first, second = str(raw(engine, "moment", one)[1]), str(raw(engine, "moment", other)[1])
    assert (first < second) == (one < other)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(st.characters(exclude_categories=["Cs"])),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=8,
)


@given(JSON)
def test_any_plain_value_comes_back_from_json(engine: Engine, value: object) -> None:
    assert back(engine, "json", value) == value


def test_json_keeps_vietnamese_letters_readable(engine: Engine) -> None:
    assert raw(engine, "json", {"lý do": "Nhập lại", "dòng": [1, 2]}) == (
        "text",
        '{"lý do":"Nhập lại","dòng":[1,2]}',
    )


def test_a_word_comes_back_as_its_member(engine: Engine) -> None:
    assert back(engine, "word", Colour.BLUE) is Colour.BLUE
    assert raw(engine, "word", Colour.BLUE) == ("text", "xanh")


def test_a_word_that_is_not_on_the_list_is_not_read(engine: Engine) -> None:
    with engine.begin() as connection:
        connection.execute(TABLE.delete())
        connection.exec_driver_sql("INSERT INTO thu (word) VALUES ('tím')")
        with pytest.raises(ValueError, match="tím"):
            connection.execute(select(TABLE.c.word)).scalar_one()
