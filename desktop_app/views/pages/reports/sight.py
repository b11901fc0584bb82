"""A paper as it is looked at: made by a worker, shown by the page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_app.views.printing import PdfPages, pdf_pages

if TYPE_CHECKING:
    from desktop_app.domain.papers import Paper
    from desktop_app.domain.progress import Progress
    from desktop_app.reports.report import Table
    from desktop_app.services.office import Office


@dataclass(frozen=True, slots=True)
class Sight:
    """A paper to look at: its pages, or its tables where it is not printed."""

    pages: PdfPages | None = None
    tables: tuple[Table, ...] = ()


def look_up(office: Office, title: str, paper: Paper, progress: Progress) -> Sight:
    """A paper as it will print.

    Raises: as the service's `look`.
    """
    look = office.papers.look(paper, progress)
    if not look.pdf:
        return Sight(tables=look.tables)
    return Sight(pdf_pages(office.exporting, title, look.pdf))
