"""The year-end set: every official paper of a year in one folder."""

from argparse import Namespace
from collections.abc import Iterator

from desktop_app.cli.answer import DONE, REJECTED, Answer, Json
from desktop_app.cli.commands.opened import opened
from desktop_app.cli.usage import Misused
from desktop_app.domain.progress import Progress
from desktop_app.domain.year_end import SetChoice, YearEndSet


def year_end_set(asked: Namespace, progress: Progress) -> Answer:
    """The set's folder, and what is not in it; status 1 where something could not be made.

    Raises: Misused where nowhere is said.
    """
    if asked.out is None:
        message = "Hãy ghi --out THƯ_MỤC để đặt bộ hồ sơ vào đó."
        raise Misused(message)
    choice = SetChoice(asked.year, frozenset(asked.part), asked.editable)
    with opened(asked) as office:
        found = office.year_end_sets.write(choice, asked.out, progress).value
    status = REJECTED if found.left_out else DONE
    return Answer("\n".join(_lines(found)), _document(found), status)


def _lines(found: YearEndSet) -> Iterator[str]:
    yield str(found.folder)
    for one in found.left_out:
        yield f"Không có trong hồ sơ: {one.title}, {one.scope}. {one.why}"


def _document(found: YearEndSet) -> Json:
    return {
        "year": found.year,
        "folder": str(found.folder),
        "files": [
            {
                "name": one.name,
                "title": one.title,
                "scope": one.scope,
                "pages": one.pages,
                "made_at": one.made_at,
                "figures": one.figures,
            }
            for one in found.files
        ],
        "left_out": [
            {"title": one.title, "scope": one.scope, "why": one.why} for one in found.left_out
        ],
    }
