"""Two doors: what a service can do has a command or a page, and the table says which."""

import ast
import inspect
from collections.abc import Iterator
from typing import get_origin

import pytest

from desktop_app.cli.commands import COMMANDS
from desktop_app.domain.changes import Actor, Done
from desktop_app.services.office import Office
from tests.cli.doors import DOORS, WINDOW
from tests.source_tree import parsed, python_files

# What opening and closing an office does by itself.
BEHIND_THE_DOORS = {"importing.close", "years_book.all"}
# What a paged table asks of whichever listing a page gives to it.
PAGED = (".choices", ".ids", ".rows")
BY_ANOTHER_WAY = {
    "mark_matrix.enter": "the command hands over a file, which `enter_file` enters by it",
    "award_histories.report": "`papers` makes it to be looked at",
    "certificates.pdf": "`papers` makes it to be looked at",
    "certificates.slips": "`papers` makes it to be looked at",
    "certificates.thanks": "`papers` makes it to be looked at",
    "campaigns.templates": "the command lists them without a store",
    "printed_sheets.reports": "`papers` makes them to be looked at",
    "ranking.rank": "`rank --live` asks `ranking.shown` for the same",
    "ranking_files.comparison": "`papers` makes it to be looked at",
    "receipts.pdf": "`papers` makes it to be looked at",
    "importing.correct": "both doors correct any number of files at once",
    "reporting.tally": "`papers` makes it",
    "statistics.report": "`papers` makes it to be looked at",
    "targets.lines": "the report of targets shows them",
}


@pytest.fixture(scope="module")
def use_cases(tmp_path_factory: pytest.TempPathFactory) -> dict[str, object]:
    """Every public method of every service of an office, with what it returns."""
    path = tmp_path_factory.mktemp("doors") / "so.thidua"
    office = Office.create(path, "Sở Thử Nghiệm", Actor("Chị Văn Thư"))
    found = dict(methods(office))
    office.close()
    return found


def methods(office: Office) -> Iterator[tuple[str, object]]:
    for name, service in vars(office).items():
        if type(service).__module__.startswith("desktop_app.services."):
            for method, function in inspect.getmembers(type(service), inspect.isfunction):
                if not method.startswith("_"):
                    yield f"{name}.{method}", inspect.signature(function).return_annotation


def called_in(folder: str) -> set[str]:
    """Each `something.group.method` or `group.method` that the folder's code names."""
    return {
        f"{group(node.value)}.{node.attr}"
        for path in python_files(folder)
        for node in ast.walk(parsed(path))
        if isinstance(node, ast.Attribute)
    }


def group(node: ast.expr) -> str:
    match node:
        case ast.Attribute():
            return node.attr
        case ast.Name():
            return node.id
    return ""


def test_every_use_case_has_a_door(use_cases: dict[str, object]) -> None:
    assert set(use_cases) - BEHIND_THE_DOORS == set(DOORS)


def test_every_command_among_the_doors_exists() -> None:
    assert set(DOORS.values()) - {WINDOW} <= set(COMMANDS)


def test_the_commands_really_use_what_they_are_said_to_do() -> None:
    said = {case for case, door in DOORS.items() if door != WINDOW} - set(BY_ANOTHER_WAY)
    assert said <= called_in("desktop_app/cli")


def test_the_window_really_shows_what_it_is_said_to_show() -> None:
    said = {case for case, door in DOORS.items() if door == WINDOW}
    called = called_in("desktop_app/views")
    given = {case.rpartition(".")[2] for case in called}
    paged = {case for case in said if case.partition(".")[0] in given and case.endswith(PAGED)}
    assert said - paged <= called


def test_what_changes_a_store_has_a_command(use_cases: dict[str, object]) -> None:
    changing = {case for case, returned in use_cases.items() if get_origin(returned) is Done}
    assert {"importing.commit", "scoring.score", "years_book.close"} <= changing
    assert {case for case in changing if DOORS[case] == WINDOW} == set()


def test_the_table_is_sorted_for_its_readers() -> None:
    assert list(DOORS) == sorted(DOORS)
