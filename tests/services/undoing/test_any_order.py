"""Whatever is done, taken back and done again in whichever order, the store is as it was then."""

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, precondition, rule, run_state_machine_as_test

from desktop_app.domain.changes import Actor
from desktop_app.domain.criteria import CriteriaSet, Criterion, Method
from desktop_app.domain.errors import KnownError
from desktop_app.domain.people import NewPerson, PersonChange
from desktop_app.domain.tasks import NewTask
from desktop_app.domain.undo import Offers
from desktop_app.domain.unit_history import YearChange
from desktop_app.services import store
from desktop_app.services.desk import Desk
from desktop_app.services.marks.entering import NewMark
from desktop_app.services.office import Office
from tests.services.desk_work import YEAR, launch, list_people, list_units, use_criteria
from tests.services.undoing.stories.told import Content, Scene

CLERK = Actor("Chị Văn Thư")
VNN = "VNN-2024"
BY_HAND = tuple(Criterion(code, f"Tiêu chí {code}", 1000, Method.MANUAL) for code in ("1", "2"))
UNITS = st.sampled_from(["A", "B"])
TEXTS = st.sampled_from(["P. Bê", "Phòng B", "pb"])
NUMBERS = st.integers(1, 4)


@pytest.fixture
def template(tmp_path: Path, empty_store: Path) -> Path:
    """Units A and B, a person in A, a campaign, and a set of two criteria marked by hand."""
    path = Path(shutil.copy(empty_store, tmp_path / "mau.thidua"))
    database = store.open_store(path)
    desk = Desk(database, CLERK)
    list_units(desk, ["A", "B"])
    list_people(desk, "A", "Trần Thị Nhàn")
    launch(desk, "vi-nguoi-ngheo")
    use_criteria(desk, CriteriaSet("bo", "Bộ thử", BY_HAND))
    database.close()
    return path


class Clerk(RuleBasedStateMachine):
    """Knows what the store held before and after each command that may be taken back."""

    template: Path
    ways_back = 0

    def __init__(self) -> None:
        super().__init__()
        folder = self.template.parent
        self.path = Path(shutil.copy(self.template, folder / "so.thidua"))
        database = store.open_store(self.path)
        self.office = Office(database, CLERK)
        self.scene = Scene(
            self.office, Desk(database, CLERK), folder, sqlite3.connect(database.path)
        )
        self.done: list[tuple[Content, Content]] = []
        self.undone: list[tuple[Content, Content]] = []

    def teardown(self) -> None:
        """Let go of the store."""
        self.scene.file.close()
        self.office.close()

    def do(self, work: Callable[[], object]) -> None:
        """A command: one that is refused changes nothing, another one empties what was undone."""
        before, offers = self.scene.content(), self.offers()
        with suppress(KnownError):
            work()
        after = self.scene.content()
        if self.offers() == offers:
            assert after == before
        else:
            self.done.append((before, after))
            self.undone.clear()
            assert self.offers().redo.what == ""

    def offers(self) -> Offers:
        """What could be taken back and done again."""
        return self.office.undoing.offers()

    @rule(code=UNITS, text=TEXTS)
    def add_alias(self, code: str, text: str) -> None:
        """A row with a unique text comes."""
        self.do(lambda: self.office.unit_editing.add_alias(code, text))

    @rule(code=UNITS, text=TEXTS)
    def remove_alias(self, code: str, text: str) -> None:
        """It goes."""
        self.do(lambda: self.office.unit_editing.remove_alias(code, text))

    @rule(code=UNITS, many=NUMBERS)
    def set_headcount(self, code: str, many: int) -> None:
        """A row changes."""
        change = YearChange(headcount=many)
        self.do(lambda: self.office.unit_editing.set_year(code, YEAR, change))

    @rule(code=UNITS, points=NUMBERS)
    def mark(self, code: str, points: int) -> None:
        """Several rows come at once, over those that were there."""
        marks = [NewMark(code, one, 100 * points) for one in ("1", "2")]
        self.do(lambda: self.office.marks.enter_all(YEAR, marks))

    @rule(number=NUMBERS, code=UNITS)
    def add_task(self, number: int, code: str) -> None:
        """A row with others that rest on it."""
        new = NewTask(f"Việc {number}", leads=(code,))
        self.do(lambda: self.office.tasks.add(YEAR, VNN, new))

    @rule(number=NUMBERS)
    def change_task(self, number: int) -> None:
        """What rests on a row is written anew."""
        change = NewTask("Việc khác", due="2024-11", leads=("B",))
        self.do(lambda: self.office.tasks.change(number, change))

    @rule(name=TEXTS)
    def add_person(self, name: str) -> None:
        """Rows of several tables come."""
        self.do(lambda: self.office.people_editing.add(YEAR, NewPerson(name, "B")))

    @rule(name=TEXTS)
    def rename_person(self, name: str) -> None:
        """A row changes."""
        self.do(lambda: self.office.people_editing.change("A-0", PersonChange(name=name)))

    @precondition(lambda self: self.done)
    @rule()
    def undo(self) -> None:
        """The store is as before the command."""
        before, after = self.done.pop()
        self.office.undoing.take_back(self.offers().undo.entry)
        assert self.scene.content() == before
        self.undone.append((before, after))
        Clerk.ways_back += 1

    @precondition(lambda self: self.undone)
    @rule()
    def redo(self) -> None:
        """The store is as after it."""
        before, after = self.undone.pop()
        self.office.undoing.take_back(self.offers().redo.entry)
        assert self.scene.content() == after
        self.done.append((before, after))

    @precondition(lambda self: not self.done)
    @rule()
    def undo_nothing(self) -> None:
        """Nothing is offered."""
        assert self.offers().undo.what == ""


def test_undo_and_redo_are_each_the_others_way_back(template: Path) -> None:
    Clerk.template = template
    run_state_machine_as_test(
        Clerk,
        settings=settings(
            max_examples=6,
            stateful_step_count=12,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
    assert Clerk.ways_back > 0
