"""Cross scores that one unit gave others: read as score tables are, every mark at that stage.

Nothing but the program's own stamp, or somebody's word, tells such a table from other scores.
"""

from collections.abc import Callable
from dataclasses import replace

from desktop_app.domain.intake import Kind, Row, ScoreRow
from desktop_app.importers.importer import Extraction, Found, Importer
from desktop_app.importers.score_matrix import SCORE_MATRIX
from desktop_app.importers.scores import SCORE_SHEET

_STAGE = "cross"


def _crossed(extract: Callable[[Found], Extraction]) -> Callable[[Found], Extraction]:
    def read(found: Found) -> Extraction:
        extraction = extract(found)
        said = any(_is_cross(row) for row in extraction.rows)
        rows = (row for row in extraction.rows if _is_cross(row) or not said)
        marked = (replace(row, stage=_STAGE) for row in rows if isinstance(row, ScoreRow))
        return replace(extraction, rows=tuple(marked))

    return read


def _is_cross(row: Row) -> bool:
    return isinstance(row, ScoreRow) and row.stage == _STAGE


CROSS_SHEET = replace(SCORE_SHEET, kind=Kind.CROSS_SCORES, extract=_crossed(SCORE_SHEET.extract))
CROSS_MATRIX = replace(SCORE_MATRIX, kind=Kind.CROSS_SCORES, extract=_crossed(SCORE_MATRIX.extract))
IMPORTERS: tuple[Importer, ...] = (CROSS_MATRIX, CROSS_SHEET)
