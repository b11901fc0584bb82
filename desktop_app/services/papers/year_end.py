"""A whole year-end set in one go: every official paper of a year in a folder, with an index."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import count
from pathlib import Path

from desktop_app.domain.changes import Changes, Done
from desktop_app.domain.errors import NotFound, Refused
from desktop_app.domain.papers import EXCEL, PDF
from desktop_app.domain.progress import Progress, silent
from desktop_app.domain.year_end import (
    LeftOut,
    SetChoice,
    SetFile,
    SetPart,
    YearEndSet,
    folder_name,
    numbered_name,
)
from desktop_app.exporters.pages import page_count
from desktop_app.exporters.saving import make_folder, put_in_place, save
from desktop_app.exporters.temporary import temporary_beside
from desktop_app.reports.year_end import index_report
from desktop_app.services.awards.rounds import AwardRounds
from desktop_app.services.campaigns import Campaigns
from desktop_app.services.desk import Desk
from desktop_app.services.exporting import report_bytes
from desktop_app.services.papers.kinds import KINDS
from desktop_app.services.papers.making import MadePaper, made
from desktop_app.services.papers.set_parts import PARTS, Wanted, wanted
from desktop_app.services.reporting import Reporting, made_from

INDEX, INDEX_TITLE = 0, "Mục lục hồ sơ"
# Several sheets in one file are a PDF alone.
_PRINTED_ALONE = {"score-sheets"}
_FIGURES = ("Tệp dữ liệu", "Bộ tiêu chí")


class YearEndSets:
    """Year-end sets."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def parts(self) -> tuple[SetPart, ...]:
        """What may be put into a set."""
        return PARTS

    def write(
        self, choice: SetChoice, where: Path, progress: Progress = silent
    ) -> Done[YearEndSet]:
        """Make the set's folder in the folder `where`; a folder that is there stays as it is.

        All files tell of one moment of the store. What cannot be made is named in the index with
        its reason. Whatever goes wrong, nothing of the set is left.

        Raises: Refused for a kind that there is not, CannotWrite, DiskFull, Cancelled.
        """
        _ensure_known(choice.kinds)
        make_folder(where)
        folder = _free_folder(where, choice.year)
        with self._desk.database.snapshot(), temporary_beside(folder) as making:
            make_folder(making)
            files, left_out = self._fill(making, choice, progress)
            found = YearEndSet(choice.year, folder, files, left_out)
            self._write_index(making, found)
            put_in_place(making, folder)
        return Done(found, Changes.NOTHING)

    def _fill(
        self, making: Path, choice: SetChoice, progress: Progress
    ) -> tuple[tuple[SetFile, ...], tuple[LeftOut, ...]]:
        files: list[SetFile] = []
        left_out: list[LeftOut] = []
        papers = list(self._wanted(choice))
        for at, one in enumerate(papers):
            told = _Told(progress, at, len(papers), f"{one.title}, {one.mark}")
            try:
                for ending in _endings(one.paper.kind, editable=choice.editable):
                    paper = made(self._desk, one.paper, ending, told)
                    name = numbered_name(len(files) + 1, one.title, one.mark, ending)
                    save(making / name, paper.data)
                    files.append(self._file(name, one, ending, paper))
            except (Refused, NotFound) as why:
                left_out.append(LeftOut(one.title, one.scope, str(why)))
        progress(len(papers), len(papers), INDEX_TITLE)
        return tuple(files), tuple(left_out)

    def _wanted(self, choice: SetChoice) -> Iterator[Wanted]:
        campaigns = Campaigns(self._desk).all(choice.year)
        rounds = AwardRounds(self._desk).all(choice.year)
        return wanted(choice.year, campaigns, rounds, choice.kinds)

    def _file(self, name: str, one: Wanted, ending: str, paper: MadePaper) -> SetFile:
        told = dict(paper.made_from or made_from(self._desk))
        return SetFile(
            name=name,
            title=one.title,
            scope=one.scope,
            pages=page_count(paper.data) if ending == PDF else None,
            made_at=f"{self._desk.clock().astimezone():%d/%m/%Y %H:%M}",
            figures="; ".join(told[label] for label in _FIGURES if label in told),
        )

    def _write_index(self, making: Path, found: YearEndSet) -> None:
        report = index_report(found, Reporting(self._desk).about(found.year))
        for ending in (EXCEL, PDF):
            name = numbered_name(INDEX, INDEX_TITLE, str(found.year), ending)
            save(making / name, report_bytes(report, ending))


class _Told:
    """A paper's own progress as a step of the set's: it may be cancelled in the middle of it."""

    def __init__(self, progress: Progress, at: int, total: int, what: str) -> None:
        self._progress = progress
        self._step = (at, total, what)
        self(0, 0, "")

    def __call__(self, _done: int, _total: int, _what: str) -> None:
        """Say which paper it is."""
        self._progress(*self._step)


def _endings(kind: str, *, editable: bool) -> Sequence[str]:
    """The PDF to sign, or the workbook where there is none; where wanted, what can be edited."""
    endings = KINDS[kind].endings
    first = PDF if PDF in endings else endings[0]
    others = [one for one in endings if one != first and kind not in _PRINTED_ALONE]
    return (first, *others) if editable else (first,)


def _free_folder(where: Path, year: int) -> Path:
    folders = (where / folder_name(year, number) for number in count(1))
    return next(folder for folder in folders if not folder.exists())


def _ensure_known(kinds: Iterable[str]) -> None:
    there = [one.kind for one in PARTS]
    for kind in kinds:
        if kind not in there:
            sentence = f"Hồ sơ cuối năm không có phần “{kind}”. Các phần: {', '.join(there)}."
            raise Refused(sentence)
