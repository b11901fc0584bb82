"""Drafting the reports of reviews, and writing them to files."""

from collections.abc import Sequence
from pathlib import Path

from desktop_app.domain.progress import Progress, silent
from desktop_app.domain.reviews import NewReview, ReviewKind
from desktop_app.services import review_drafts
from desktop_app.services.desk import Desk
from desktop_app.services.word_templates import document_bytes
from desktop_app.services.written import write_as

ENDINGS = frozenset({".docx", ".pdf"})


class ReviewReports:
    """Drafting and writing."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def of_year(self, year: int, campaign: str = "") -> NewReview:
        """The newest kept review of a campaign that ends in a year, else its draft.

        Raises: NotFound.
        """
        return review_drafts.of_year(self._desk, year, campaign)

    def draft(
        self,
        codes: Sequence[str],
        years: tuple[int, int] | None = None,
        kind: ReviewKind | None = None,
        period: str = "",
    ) -> NewReview:
        """A review that nobody has written yet, of campaigns by their codes.

        Raises: NotFound.
        """
        return review_drafts.draft(self._desk, codes, years, kind, period)

    def export(self, new: NewReview, out: Path, progress: Progress = silent) -> Path:
        """Write the report of a review (.docx or .pdf); the file is the result.

        Raises: Refused for another ending, NotFound, CannotWrite, DiskFull.
        """

        def made(ending: str) -> bytes:
            report = review_drafts.report_of(self._desk, new)
            return document_bytes(self._desk, report, ending, progress)

        return write_as(out, ENDINGS, made)
