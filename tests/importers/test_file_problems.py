import inspect
import re
from collections.abc import Callable

import pytest

from desktop_app.domain.problems import Problem
from desktop_app.importers import cell_problems, file_problems

ARGUMENTS = {"int": 3, "str": "B2", "float": 8.0}
MAKERS = [
    pytest.param(make, id=f"{module.__name__.rpartition('.')[2]}.{name}")
    for module in (file_problems, cell_problems)
    for name, make in inspect.getmembers(module, inspect.isfunction)
    if make.__module__ == module.__name__
]


def made(make: Callable[..., Problem]) -> Problem:
    hints = inspect.signature(make).parameters.values()
    return make(*(ARGUMENTS[hint.annotation.__name__] for hint in hints))


@pytest.mark.parametrize("make", MAKERS)
def test_every_problem_says_in_vietnamese_what_to_do(make: Callable[..., Problem]) -> None:
    problem = made(make)
    assert re.fullmatch(r"[a-z_B2]+\.[a-z_]+", problem.code)
    assert problem.message.endswith(".")
    assert re.search(r"[Hh]ãy |bỏ qua", problem.message)


def test_only_what_is_no_spreadsheet_is_left_alone() -> None:
    codes = {made(param.values[0]).code for param in MAKERS}  # type: ignore[arg-type]
    assert codes >= file_problems.IGNORED_CODES
    assert len(file_problems.IGNORED_CODES) == 2
