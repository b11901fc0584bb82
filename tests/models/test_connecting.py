"""Engines that write and read a store, and what they share."""

from pathlib import Path
from typing import Any

from sqlalchemy import Engine, event, select
from sqlalchemy.engine.interfaces import CacheStats

from desktop_app.models.connecting import reader, writer
from desktop_app.models.settings import Setting


def asked(engine: Engine) -> CacheStats:
    """Whether the answer to a question was compiled before."""
    found: list[CacheStats] = []

    def notice(*told: Any) -> None:  # noqa: ANN401  # what SQLAlchemy tells of an execution
        if (compiled := told[4]) is not None and compiled.compiled is not None:
            found.append(compiled.cache_hit)

    event.listen(engine, "after_cursor_execute", notice)
    with engine.begin() as connection:
        # In words of its own, so that no test before this one compiled it.
        connection.execute(select(Setting.key.label("not_asked_elsewhere"))).all()
    (told,) = found
    return told


def test_a_reader_compiles_nothing_that_another_stores_writer_compiled(
    newest: Path, tmp_path: Path
) -> None:
    other = tmp_path / "khác.thidua"
    other.write_bytes(newest.read_bytes())
    first, second = asked(writer(newest, "rw")), asked(reader(other))
    assert (first, second) == (CacheStats.CACHE_MISS, CacheStats.CACHE_HIT)
