import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.importers.reader_child import Child
from desktop_app.importers.reader_spare import Spare
from tests.importers.files import xlsx

SECONDS = 30.0


@pytest.fixture
def spare() -> Iterator[Spare]:
    made = Spare()
    yield made
    made.end()


def test_what_was_kept_is_taken_once(spare: Spare) -> None:
    child = Child()
    spare.keep(child)
    assert spare.take() is child
    assert spare.take() is None
    child.close()


def test_only_the_last_one_is_kept(spare: Spare) -> None:
    first, second = Child(), Child()
    spare.keep(first)
    spare.keep(second)
    assert (first.is_alive(), second.is_alive()) == (False, True)


def test_a_process_that_owes_an_answer_is_ended_for_its_next_reader_would_get_it(
    spare: Spare, tmp_path: Path
) -> None:
    child = Child()
    asked = {"path": str(xlsx(tmp_path / "a.xlsx")), "plan": False}
    assert child.ask(asked, SECONDS) is not None
    assert child.is_ready
    child._send(asked)  # noqa: SLF001  # as where the waiting is broken off
    spare.keep(child)
    assert not child.is_alive()
    assert spare.take() is None


def test_a_process_that_died_meanwhile_is_not_taken(spare: Spare) -> None:
    child = Child()
    spare.keep(child)
    child.process.kill()
    child.process.wait()
    assert spare.take() is None


def test_it_ends_once_nobody_wanted_it() -> None:
    spare, child = Spare(0.05), Child()
    spare.keep(child)
    until = time.monotonic() + SECONDS
    while child.is_alive() and time.monotonic() < until:
        time.sleep(0.02)
    assert not child.is_alive()
    assert spare.take() is None
