"""Comparisons and what-ifs as files; rankings themselves are exported like other reports."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

from desktop_app.domain.close_calls import CloseCalls
from desktop_app.domain.progress import Progress, silent
from desktop_app.domain.ranking_compared import RankingsCompared
from desktop_app.domain.ranking_rows import Ranking
from desktop_app.domain.rows import Department
from desktop_app.domain.what_if import Supposed
from desktop_app.reports.ranking_compared import comparison_report
from desktop_app.reports.report import Report
from desktop_app.reports.what_if import close_report, what_if_report
from desktop_app.services.desk import Desk
from desktop_app.services.exporting import BOTH, report_bytes
from desktop_app.services.reporting import Reporting
from desktop_app.services.written import write_as

_MadeFrom: TypeAlias = tuple[tuple[str, str], ...]
_Maker: TypeAlias = Callable[[Department, _MadeFrom], Report]


class RankingFiles:
    """Files of what was found about rankings: .xlsx or .pdf, by the ending that the user names."""

    def __init__(self, desk: Desk) -> None:
        self._reporting = Reporting(desk)

    def compared(self, found: RankingsCompared, out: Path, progress: Progress = silent) -> Path:
        """Write a comparison; the file is the result.

        Raises: Refused for another ending, CannotWrite, DiskFull, Cancelled.
        """
        return self._write(found.now, out, progress, lambda *told: comparison_report(found, *told))

    def comparison(self, found: RankingsCompared) -> Report:
        """A comparison as a report."""
        about = self._reporting.about(found.now.year, found.now.campaign)
        return comparison_report(found, about.department, about.made_from)

    def supposed(self, found: Supposed, out: Path, progress: Progress = silent) -> Path:
        """Write a what-if; the file is the result.

        Raises: as `compared`.
        """
        return self._write(found.before, out, progress, lambda *told: what_if_report(found, *told))

    def close(self, found: CloseCalls, out: Path, progress: Progress = silent) -> Path:
        """Write who stands within a hair; the file is the result.

        Raises: as `compared`.
        """
        return self._write(found.ranking, out, progress, lambda *told: close_report(found, *told))

    def _write(self, ranking: Ranking, out: Path, progress: Progress, make: _Maker) -> Path:
        about = self._reporting.about(ranking.year, ranking.campaign)

        def made(ending: str) -> bytes:
            return report_bytes(make(about.department, about.made_from), ending, progress)

        return write_as(out, BOTH, made)
