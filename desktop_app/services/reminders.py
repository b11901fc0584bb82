"""Letters to the units that are late, and the record of when they were reminded."""

from collections.abc import Collection, Iterable, Sequence
from pathlib import Path

from sqlalchemy import insert

from desktop_app.domain.changes import Changes, Done
from desktop_app.domain.errors import NotFound, Refused
from desktop_app.domain.progress import Progress, silent
from desktop_app.domain.rows import CampaignReturns
from desktop_app.models.campaigns import Reminder
from desktop_app.reports.reminder import Owed, owed, reminder_report
from desktop_app.reports.report import Report
from desktop_app.services import criteria, settings, years
from desktop_app.services.completeness import still_asks
from desktop_app.services.desk import Command, Desk
from desktop_app.services.returns import Returns
from desktop_app.services.word_templates import document_bytes
from desktop_app.services.written import ending_of, write

ENDINGS = frozenset({".docx", ".pdf"})


class Reminders:
    """Reminding."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._returns = Returns(desk)

    def owed(self, year: int, campaign: str = "", units: Collection[str] = ()) -> tuple[Owed, ...]:
        """What is overdue today; `units`: codes, all where none is given.

        A campaign that was suspended or handed over asks nobody.

        Raises: NotFound.
        """
        board = self._returns.board(year, campaign)
        _all_known(units, board)
        found = owed([one for one in board if still_asks(one.campaign)], self._desk.today)
        return tuple(each for each in found if not units or each.unit.code in units)

    def letter(
        self, year: int, campaign: str = "", units: Collection[str] = (), answer_by: str = ""
    ) -> Report:
        """The letter to those who owe a return.

        Raises: NotFound, Refused where nobody owes anything.
        """
        return self._letter(self.owed(year, campaign, units), answer_by)

    def write(  # noqa: PLR0913  # a letter is all of this
        self,
        year: int,
        out: Path,
        campaign: str = "",
        *,
        units: Collection[str] = (),
        answer_by: str = "",
        progress: Progress = silent,
    ) -> Done[Path]:
        """Write the letter (.docx or .pdf) and note for each unit that it was reminded.

        Raises: NotFound, Refused where nobody owes anything or for another ending, CannotWrite,
        DiskFull, ClosedYear.
        """
        ending = ending_of(out, ENDINGS)
        owing = self.owed(year, campaign, units)
        data = document_bytes(self._desk, self._letter(owing, answer_by), ending, progress)
        with self._desk.command() as command:
            years.ensure_open(command, year)
            _note(command, year, owing)
            write(out, data)
        return Done(out, Changes.RETURNS)

    def _letter(self, owing: Sequence[Owed], answer_by: str) -> Report:
        if not owing:
            sentence = "Không có đơn vị nào quá hạn gửi báo cáo nên không cần văn bản đôn đốc."
            raise Refused(sentence)
        with self._desk.reading() as connection:
            department = settings.department(connection, self._desk.today)
        return reminder_report(owing, department, answer_by)


def _all_known(units: Collection[str], board: Iterable[CampaignReturns]) -> None:
    known = {line.unit.code for one in board for line in one.lines}
    for code in units:
        if code not in known:
            what = "đơn vị"
            raise NotFound(what, code)


def _note(command: Command, year: int, owing: Collection[Owed]) -> None:
    records = [
        {
            "campaign_id": criteria.campaign_number(command.connection, year, each.campaign),
            "unit_id": each.unit.id,
            "period": each.period,
            "due_on": each.due,
            "made_at": command.now,
            "actor": command.actor.name,
        }
        for each in owing
    ]
    command.connection.execute(insert(Reminder), records)
    told = ", ".join(sorted({each.unit.code for each in owing}))
    command.audit("return.remind", f"year:{year}", after={"reminded": told})
