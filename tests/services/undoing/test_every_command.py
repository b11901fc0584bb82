"""Every command is taken back and done again exactly, or says in a sentence why it is not."""

import inspect
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, get_origin

import pytest

from desktop_app.domain.changes import Actor, Done
from desktop_app.domain.errors import Refused
from desktop_app.domain.undo import Offer
from desktop_app.services import store
from desktop_app.services.desk import Desk
from desktop_app.services.office import Office
from tests.services.awards.department import small_department
from tests.services.desk_work import list_units
from tests.services.trail import trail
from tests.services.undoing.stories import awards, campaigns, fund, judging, rest, units
from tests.services.undoing.stories.told import YEAR, Content, Scene, Story

CLERK = Actor("Chị Văn Thư")
STORIES: tuple[Callable[[Scene], Story], ...] = (
    units.units,
    units.people,
    units.acts,
    campaigns.campaigns,
    campaigns.following,
    campaigns.answers,
    fund.fund,
    fund.ledger,
    judging.sets,
    judging.marks,
    awards.rules,
    awards.facts,
    awards.rounds,
    awards.decisions,
    rest.files,
    rest.layouts,
    rest.templates,
    rest.statistics,
    rest.years,
)
# What is not taken back, with a part of the sentence that says why.
SAYS_WHY = {
    "publishing.publish": "đã công bố",
    "receipts.issue": "không lấy lại được",
    "receipts.void": "không lấy lại được",
    "years_book.close": "Mở lại sổ năm",
    "years_book.reopen": "Khóa sổ năm",
}
# A book only grows: the way back is a reversing entry, and the way there again another line.
BY_REVERSAL = {"ledger.add", "ledger.reverse", "remittances.add", "remittances.reverse"}
# What only works out anew what the store knows, or writes files, is no step.
# What stays of a command that was taken back: that files came in, and papers, taken off.
STAYS = {
    "award_decisions.add_history": {"document"},
    "award_decisions.decide": {"document"},
    "criteria_sets.import_books": {"import_batch", "import_file"},
    "importing.commit": {"import_batch", "import_file", "import_table"},
}
PASSING = {
    "forms.write",
    "papers.write",
    "scoring.score",
    "signing.sign",
    "sheets.cross_forms",
    "statistic_forms.save",
    "year_end_sets.write",
}
NOT_TRIED = {"undoing.take_back": "it is the way back itself"}


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory, empty_store: Path) -> Path:
    """A small department with units A to E in 2024 and 2025, made once."""
    path = Path(shutil.copy(empty_store, tmp_path_factory.mktemp("every")))
    database = store.open_store(path)
    desk = Desk(database, CLERK)
    small_department(desk)
    list_units(desk, ["C", "D", "E"])
    list_units(desk, ["A", "B", "C", "D", "E"], year=YEAR + 1)
    database.close()
    return path


@pytest.fixture
def scene(template: Path, tmp_path: Path) -> Iterator[Scene]:
    database = store.open_store(Path(shutil.copy(template, tmp_path)))
    office = Office(database, CLERK)
    file = sqlite3.connect(database.path)
    yield Scene(office, Desk(database, CLERK), tmp_path, file)
    file.close()
    office.close()


def go(scene: Scene, story: Story) -> Iterator[tuple[str, Any]]:
    """Tell a story to its end, trying each command's way back; what did not hold."""
    answer = None
    while True:
        try:
            name, work = story.send(answer)
        except StopIteration:
            return
        before, offered = scene.content(), scene.office.undoing.offers().undo
        answer = work().value
        wrong = tried(scene, name, before, offered)
        if wrong:
            yield name, wrong


def tried(scene: Scene, name: str, before: Content, offered: Offer) -> object:
    undoing, after = scene.office.undoing, scene.content()
    offer = undoing.offers().undo
    if name in PASSING:
        return None if offer == offered else offer
    if name in SAYS_WHY:
        return None if SAYS_WHY[name] in offer.why_not else offer
    undoing.take_back(offer.entry)
    back = differences(before, scene.content())
    undoing.take_back(undoing.offers().redo.entry)
    again = differences(after, scene.content())
    if name in BY_REVERSAL:
        return None if back.keys() | again.keys() <= {"contribution", "remittance"} else back
    left = back.keys() - STAYS.get(name, set())
    return (name, back, again) if left or again else None


def differences(wanted: Content, found: Content) -> dict[str, tuple[list[Any], list[Any]]]:
    return {
        table: (
            [row for row in wanted[table] if row not in found[table]],
            [row for row in found[table] if row not in wanted[table]],
        )
        for table in wanted
        if wanted[table] != found[table]
    }


@pytest.mark.parametrize("story", STORIES, ids=lambda one: one.__name__)
def test_each_command_goes_and_comes_back(scene: Scene, story: Callable[[Scene], Story]) -> None:
    assert list(go(scene, story(scene))) == []
    assert [one for one in scene.office.safekeeping.check().findings if not one.ok] == []


def test_what_is_not_taken_back_refuses_with_its_sentence(scene: Scene) -> None:
    scene.office.years_book.close(YEAR)
    entry = trail(scene.desk)[-1].id
    with pytest.raises(Refused, match="Mở lại sổ năm"):
        scene.office.undoing.take_back(entry)


def test_every_command_of_the_office_is_tried(scene: Scene) -> None:
    told = "".join(inspect.getsource(one) for one in STORIES)
    untold = {name for name in commands(scene.office) if f'"{name}"' not in told}
    assert untold == set(NOT_TRIED)


def commands(office: Office) -> Iterator[str]:
    """Each use case that changes the store, by its group and method."""
    for group, service in vars(office).items():
        for name, method in inspect.getmembers(type(service), inspect.isfunction):
            told = inspect.signature(method).return_annotation
            if get_origin(told) is Done and not name.startswith("_"):
                yield f"{group}.{name}"
