"""Certificates of awards, letters to donors and slips of receipts, on the office's own layouts."""

from collections.abc import Collection, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

from sqlalchemy import Connection

from desktop_app.config import resource
from desktop_app.domain.certificates.layout_checks import check_layout
from desktop_app.domain.certificates.layouts import Layout
from desktop_app.domain.certificates.slips import SLIP, slip_values
from desktop_app.domain.certificates.wording import (
    THANKS,
    Recipient,
    award_values,
    thanks_values,
)
from desktop_app.domain.changes import Changes, Done
from desktop_app.domain.errors import Refused
from desktop_app.domain.papers import Paper
from desktop_app.domain.progress import Progress, silent
from desktop_app.domain.refusals import EditedMeanwhile, refuse_wrong
from desktop_app.domain.rows import Department
from desktop_app.exporters.pdf.certificates import certificates_pdf, trial_page_pdf
from desktop_app.exporters.saving import make_folder, save
from desktop_app.reports.certificates import Sheet
from desktop_app.services import settings
from desktop_app.services.certificates.differences import differences
from desktop_app.services.certificates.gifts import gifts
from desktop_app.services.certificates.layouts import (
    drop_layout,
    find_layout,
    keep_layout,
    layouts,
    shipped,
)
from desktop_app.services.certificates.recipients import recipients
from desktop_app.services.certificates.slips import slip_receipts
from desktop_app.services.desk import Desk

_NOBODY = "Chưa có ai để in: chọn năm, quyết định, danh hiệu khác, hoặc ghi quyết định trước."
_NO_DONOR = "Chưa có người, tổ chức ngoài đơn vị nào ủng hộ để gửi thư cảm ơn."
_NO_RECEIPT = "Chưa có biên lai nào còn hiệu lực để in phiếu thu; biên lai đã hủy thì không in."


class Certificates:
    """Who gets a certificate, how it looks, and where each part of it stands."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def recipients(
        self,
        year: int,
        decision: int | None = None,
        title: str = "",
        chosen: Collection[int] = (),
    ) -> tuple[Recipient, ...]:
        """The awards of a year that stand; `title`: a code, `chosen`: numbers of awards."""
        with self._desk.reading() as connection:
            return recipients(connection, year, decision, title, chosen)

    def pdf(self, paper: Paper, progress: Progress = silent) -> bytes:
        """Certificates, one on a page.

        Raises: Refused where nobody gets one, NotFound for a layout, Cancelled.
        """
        with self._desk.reading() as connection:
            found = recipients(
                connection, paper.year, paper.decision, paper.title, frozenset(paper.chosen)
            )
            if not found:
                raise Refused(_NOBODY)
            its = _Layouts(connection, paper)
            days = {one.award.decided_on for one in found}
            heads = _letterheads(connection, days, self._desk.today)
            sheets = [
                its.sheet(one.layout, award_values(one, heads[one.award.decided_on]))
                for one in found
            ]
        return certificates_pdf(sheets, resource("fonts"), progress)

    def thanks(self, paper: Paper, progress: Progress = silent) -> bytes:
        """Letters of thanks, one on a page, dated today.

        Raises: Refused where nobody gave, NotFound, Cancelled.
        """
        day = self._desk.today.isoformat()
        with self._desk.reading() as connection:
            found = gifts(connection, paper.year, paper.campaign, frozenset(paper.chosen))
            if not found:
                raise Refused(_NO_DONOR)
            department = settings.department(connection, self._desk.today)
            its = _Layouts(connection, paper)
            sheets = [
                its.sheet(THANKS, thanks_values(one, department, paper.year, day)) for one in found
            ]
        return certificates_pdf(sheets, resource("fonts"), progress)

    def slips(self, paper: Paper, progress: Progress = silent) -> bytes:
        """Slips of the receipts that hold, one on a page; a voided one has none.

        Raises: Refused where no receipt holds, NotFound, Cancelled.
        """
        with self._desk.reading() as connection:
            chosen = frozenset(paper.chosen)
            found = slip_receipts(connection, paper.year, paper.campaign, chosen)
            if not found:
                raise Refused(_NO_RECEIPT)
            its = _Layouts(connection, paper)
            days = {one.issued_on for one in found}
            heads = _letterheads(connection, days, self._desk.today)
            sheets = [its.sheet(SLIP, slip_values(one, heads[one.issued_on])) for one in found]
        return certificates_pdf(sheets, resource("fonts"), progress)

    def layouts(self) -> tuple[Layout, ...]:
        """All layouts, the office's own in place of the shipped."""
        with self._desk.reading() as connection:
            return layouts(connection)

    def layout(self, code: str) -> Layout:
        """One of them.

        Raises: NotFound.
        """
        with self._desk.reading() as connection:
            return find_layout(connection, code)

    def set_layout(self, layout: Layout) -> Done[None]:
        """Keep a layout as the office corrected it; its `version` is the one that was shown.

        Raises: NotFound, WrongFields by "PART.FIELD", EditedMeanwhile.
        """
        with self._desk.command() as command:
            before = find_layout(command.connection, layout.code)
            if before.version != layout.version:
                what = f"Mẫu in “{before.title}”"
                raise EditedMeanwhile(what)
            refuse_wrong(check_layout(layout))
            keep_layout(command, layout)
            told = differences(before, layout)
            command.audit("layout.set", f"layout:{layout.code}", before=told[0], after=told[1])
        return Done(None, Changes.SETTINGS)

    def reset_layout(self, code: str) -> Done[None]:
        """Go back to the shipped layout; offsets of printers stay.

        Raises: NotFound, Refused where nothing was changed.
        """
        with self._desk.command() as command:
            before = find_layout(command.connection, code)
            if replace(before, offsets=(), version=0) == shipped(code):
                sentence = f"Mẫu in “{before.title}” đang đúng như mẫu đi kèm chương trình."
                raise Refused(sentence)
            after = replace(shipped(code), offsets=before.offsets)
            if before.offsets:
                keep_layout(command, after)
            else:
                drop_layout(command, code)
            told = differences(before, after)
            command.audit("layout.reset", f"layout:{code}", before=told[0], after=told[1])
        return Done(None, Changes.SETTINGS)

    def trial_page(self, code: str, printer: str = "") -> bytes:
        """The page by which a printer is set for a layout.

        Raises: NotFound.
        """
        return trial_page_pdf(self.layout(code), resource("fonts"), printer)

    def write_trial_page(self, code: str, out: Path, printer: str = "") -> Path:
        """That page as a file.

        Raises: NotFound, Refused for another ending, CannotWrite, DiskFull.
        """
        if out.suffix.lower() != ".pdf":
            sentence = "Trang thử xuất ra tệp .pdf. Hãy sửa đuôi tệp."
            raise Refused(sentence)
        data = self.trial_page(code, printer)
        make_folder(out.parent)
        save(out, data)
        return out


def _letterheads(
    connection: Connection, days: Collection[str], today: date
) -> dict[str, Department]:
    return {day: _letterhead(connection, day, today) for day in days}


def _letterhead(connection: Connection, day: str, today: date) -> Department:
    """The department as it was on the day of a paper, as far as that day is known."""
    try:
        return settings.department(connection, date.fromisoformat(day))
    except ValueError:
        return settings.department(connection, today)


class _Layouts:
    """The layouts that a paper is printed with."""

    def __init__(self, connection: Connection, paper: Paper) -> None:
        if paper.layout:
            find_layout(connection, paper.layout)
        self._paper = paper
        self._by_code = {one.code: one for one in layouts(connection)}

    def sheet(self, usual: str, values: Mapping[str, str]) -> Sheet:
        """A page on the paper's own layout, else on the usual one."""
        layout = self._by_code[self._paper.layout or usual]
        return Sheet(layout, values, stock=self._paper.stock, printer=self._paper.printer)
