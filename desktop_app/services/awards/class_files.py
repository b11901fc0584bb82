"""Year-end classes of a spreadsheet: read in the guarded reader, each row's subject found."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from sqlalchemy import Connection

from desktop_app.domain.awards.assessments import ClassesFromFile, NewAssessment
from desktop_app.domain.criteria import Subject
from desktop_app.domain.problems import Problem, error
from desktop_app.domain.refusals import WrongField
from desktop_app.domain.text import match_key
from desktop_app.importers.assessments import ClassesRead, ClassRow, read_classes
from desktop_app.importers.reader_process import Reader
from desktop_app.services.awards.subjects import Finder, Named


class NothingWritten(Exception):  # no error: it takes back what was only tried
    """Carries what is wrong with a file out of the transaction that is rolled back with it."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__()
        self.result = ClassesFromFile(0, problems)


def read_file(path: Path, of: Subject) -> ClassesRead:
    """The rows of a spreadsheet, or what keeps it from being read."""
    with Reader() as reader:
        found = reader.read(path)
    return ClassesRead((), (found,)) if isinstance(found, Problem) else read_classes(found, of)


def placed(
    connection: Connection, read: ClassesRead, of: Subject, basis: str
) -> tuple[list[tuple[Named, NewAssessment]], tuple[Problem, ...]]:
    """Whom the rows name, with what is to be said of the file.

    Raises: NothingWritten with every problem, where one of them is an error.
    """
    found, wrong = _found(connection, read.rows, of, basis)
    problems = (*read.problems, *wrong)
    if any(one.is_error for one in problems):
        raise NothingWritten(problems)
    return found, problems


def _found(
    connection: Connection, rows: Sequence[ClassRow], of: Subject, basis: str
) -> tuple[list[tuple[Named, NewAssessment]], list[Problem]]:
    """Whom the rows name, and at their cells those that name nobody, or somebody twice."""
    finder = Finder(connection, of, [one.subject for one in rows])
    found: list[tuple[Named, NewAssessment]] = []
    wrong: list[Problem] = []
    first: dict[int, ClassRow] = {}
    for row in rows:
        try:
            one = finder(row.subject)
        except WrongField as refusal:
            wrong.append(row.at_subject(error("assessment.unknown", str(refusal), row.subject)))
            continue
        wrong += _about(one, row, first.setdefault(one.id, row))
        new = NewAssessment(one.code, row.assessed_as, of, row.points, row.basis or basis)
        found.append((one, new))
    return found, wrong


def _about(one: Named, row: ClassRow, first: ClassRow) -> Iterator[Problem]:
    if first is not row:
        sentence = f"“{one.name}” được ghi hai lần trong tệp. Hãy bỏ một dòng."
        yield row.at_subject(error("assessment.twice", sentence, row.subject))
    if row.code and row.name and match_key(row.name) != match_key(one.name):
        sentence = (
            f"Mã {one.code} là của “{one.name}”, không phải “{row.name}”. Hãy sửa mã hoặc tên."
        )
        yield error("assessment.mismatch", sentence, row.name).at(row.sheet, row.cells["name"])
