"""The tally: everything that a year came to, a sheet for each subject."""

from collections.abc import Iterator
from dataclasses import replace

from desktop_app.reports import contributions, participation, ranking, returns, scores, targets
from desktop_app.reports.figures import Figures
from desktop_app.reports.official import letterhead, signatures
from desktop_app.reports.report import Report, Table


def tally_report(figures: Figures) -> Report:
    """All tables under short titles, which become the names of sheets."""
    about = figures.about
    return Report(
        kind="tally",
        title="Bảng tổng hợp",
        abstract=f"Kết quả {about.occasion}",
        letterhead=letterhead(about.department),
        blocks=tuple(replace(table, title=title) for title, table in _tables(figures)),
        signatures=signatures(about.department),
        made_from=about.made_from,
    )


def _tables(figures: Figures) -> Iterator[tuple[str, Table]]:
    for part in figures.giving:
        title = f"Ủng hộ {part.name}" if part.name else "Ủng hộ, đóng góp"
        yield title, contributions.totals_table(part.totals)
    yield "Hoạt động", participation.totals_table(figures.activities)
    yield "Nộp báo cáo", returns.board_table(figures.returns)
    yield "Chỉ tiêu", targets.targets_table(figures.targets)
    if figures.matrix:
        yield "Bảng điểm", scores.matrix_table(figures.matrix)
        yield "Tiêu chí", scores.criteria_table(figures.matrix)
    if figures.ranking:
        yield "Xếp hạng", ranking.ranking_table(figures.ranking)
