"""The problems of an imported file as records beside it."""

from collections.abc import Iterable

from sqlalchemy import insert

from desktop_app.domain.problems import Problem
from desktop_app.models.intake import ImportProblem
from desktop_app.services.desk import Command


def write_problems(command: Command, file_id: int, problems: Iterable[Problem]) -> None:
    """Keep what was wrong in a file, each with its cell."""
    records = [
        {
            "file_id": file_id,
            "severity": problem.severity.value,
            "code": problem.code,
            "sheet": problem.sheet,
            "cell": problem.cell,
            "value": problem.value,
            "message": problem.message,
        }
        for problem in problems
    ]
    if records:
        command.connection.execute(insert(ImportProblem), records)
