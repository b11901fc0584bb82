"""What becomes of each file of a preview when it is confirmed."""

from collections.abc import Collection, Iterable

from desktop_app.services.importing import sentences, supplements, tallies
from desktop_app.services.importing.staged import GOES_IN, IN_STORE, Stage, StagedFile

LEFT_OUT = "left_out"
Weighed = tuple[StagedFile, str]


def weigh(
    stage: Stage, *, accept_valid_rows: bool, leave_out: Collection[int] = ()
) -> tuple[Weighed, ...]:
    """Every file with its status; `leave_out`: numbers of files that the user keeps out.

    A file that names units of a list which is not taken in has to wait for that list.
    """
    first = [
        (file, LEFT_OUT if file.number in leave_out else _own(file, accept=accept_valid_rows))
        for file in stage.files()
    ]
    brought = {code for file, status in first if status in GOES_IN for code in file.brings}
    found = [_with_lists(file, status, brought) for file, status in first]
    going = {file.number for file, status in found if status in GOES_IN}
    return tallies.with_own_returns([_once(file, status, going) for file, status in found])


def _own(file: StagedFile, *, accept: bool) -> str:
    if not supplements.is_clear(file):
        return "rejected"
    return "duplicate" if file.repeats == IN_STORE else file.status(accept_valid_rows=accept)


def _once(file: StagedFile, status: str, going: Collection[int]) -> Weighed:
    """A file with the rows of another one is its duplicate, if that one goes in itself."""
    if status not in GOES_IN or file.repeats not in going:
        return file, status
    return file.add(sentences.same_rows(file.repeated_name)), "duplicate"


def _with_lists(file: StagedFile, status: str, brought: Iterable[str]) -> Weighed:
    lacking = sorted(set(file.needs).difference(brought)) if status in GOES_IN else []
    if not lacking:
        return file, status
    return file.add(sentences.units_left_out(lacking)), "rejected"
