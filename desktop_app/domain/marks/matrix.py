"""The marks of everybody on a set, side by side as a spreadsheet: what a stage gave, what is fixed.

Points are hundredths, exact where several units gave them; shares are hundredths of a percent.
"""

from dataclasses import dataclass
from fractions import Fraction
from typing import TypeAlias

from desktop_app.domain.criteria import Criterion, Method, Subject
from desktop_app.domain.judged import Judged
from desktop_app.domain.set_rules import StageCode

Given: TypeAlias = Fraction | int | None


@dataclass(frozen=True, slots=True)
class MatrixCriterion:
    """A column: a criterion, or a line of the sheet that corrects its total (no `leaf`).

    `group`: the topmost group's code and title, empty for none; `share`: of the set's maximum, None
    for bonuses and penalties; `typed`: people mark it; `fixed`: why the stage takes no typed mark,
    empty where it does.
    """

    code: str
    title: str
    max_points: int
    group: str
    share: int | None
    typed: bool
    fixed: str
    leaf: Criterion | None = None

    @property
    def method(self) -> Method:
        """How its mark comes about."""
        return self.leaf.method if self.leaf else Method.CAP


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """A row, its cells in the columns' order.

    `own`: what the chosen stage gave; `latest`: what is in force up to any stage; `scored`: the
    points of the last scoring; `total` None where nothing was scored. `fixed`: why the stage may
    mark nothing on this sheet now; `reopened`: the codes that it was sent back for, None where it
    was not; `not_reopened`: the sentence for the others.
    """

    subject: Judged
    own: tuple[Given, ...]
    latest: tuple[Given, ...]
    scored: tuple[int | None, ...]
    total: int | None = None
    band: str = ""
    provisional: bool = False
    fixed: str = ""
    reopened: tuple[str, ...] | None = None
    not_reopened: str = ""


@dataclass(frozen=True, slots=True)
class MatrixStage:
    """A stage of the set; `fixed`: why no mark is typed at it, empty where marks may be."""

    code: StageCode
    title: str
    fixed: str = ""


@dataclass(frozen=True, slots=True)
class MarkMatrix:
    """Everybody whom a set judges, at one stage.

    `sets`: code and title of all the sets in use, of which `code` is shown; `markers`: code and
    name of the units that may cross-score; `fixed`: why nothing at all may be typed.
    """

    year: int
    campaign: str
    subject: Subject
    code: str
    title: str
    sets: tuple[tuple[str, str], ...]
    stage: StageCode
    stages: tuple[MatrixStage, ...]
    marker: str
    markers: tuple[tuple[str, str], ...]
    criteria: tuple[MatrixCriterion, ...]
    rows: tuple[MatrixRow, ...]
    fixed: str = ""

    def why_fixed(self, row: MatrixRow, column: MatrixCriterion) -> str:
        """Why a cell takes no typed mark now; empty where it takes one."""
        if self.fixed or column.fixed:
            return self.fixed or column.fixed
        if row.reopened is not None and column.code not in row.reopened:
            return row.not_reopened.format(code=column.code)
        return row.fixed
