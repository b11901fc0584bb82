"""Score sheets: computed for all units at once, stored with what explains each mark."""

from collections.abc import Iterator, Mapping, Sequence

from sqlalchemy import Connection, insert, select

from desktop_app.domain.bands import classify
from desktop_app.domain.changes import Changes, Done
from desktop_app.domain.criteria import CriteriaSet, Fact
from desktop_app.domain.errors import NotFound, Refused
from desktop_app.domain.points import points_text
from desktop_app.domain.progress import Progress, silent, steps
from desktop_app.domain.ranking import tie_values
from desktop_app.domain.rows import ScoreMatrix, UnitInfo, UnitSheet
from desktop_app.domain.scoring import mark_problem, score_sheet
from desktop_app.models.scoring import EnteredMark, MarkRecord, ScoreSheetRecord
from desktop_app.services import criteria, facts, score_sheets, years
from desktop_app.services.criteria import StoredSet
from desktop_app.services.desk import Desk
from desktop_app.services.score_sheets import Computed
from desktop_app.services.units import units_of


class Scoring:
    """Marks of units on the criteria sets of a year."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def score(self, year: int, campaign: str = "", progress: Progress = silent) -> Done[int]:
        """Compute and store every unit's sheet; the number of units is the result.

        Raises: ClosedYear, NotFound, Refused where the year has no units, Cancelled.
        """
        with self._desk.command() as command:
            years.ensure_open(command, year)
            stored = criteria.ensure(command, year, campaign)
            units, found = facts.collect(command.connection, stored, command.today)
            if not units:
                sentence = f"Năm {year} chưa có danh sách đơn vị. Hãy nhập danh sách đơn vị trước."
                raise Refused(sentence)
            sheets = _compute(stored.rules, units, found, progress)
            score_sheets.replace(command, stored, sheets)
            command.audit("score.compute", _subject(stored), after={"units": len(units)})
        return Done(len(units), Changes.SCORES)

    def sheet(self, year: int, unit_code: str, campaign: str = "") -> UnitSheet:
        """One unit's stored sheet.

        Raises: NotFound, Refused where nothing was scored yet.
        """
        with self._desk.reading() as connection:
            stored = scored_set(connection, year, campaign)
            unit = _unit(connection, year, unit_code)
            return _sheet(connection, stored, unit)

    def matrix(self, year: int, campaign: str = "") -> ScoreMatrix:
        """Every unit's marks side by side.

        Raises: NotFound, Refused where nothing was scored yet.
        """
        with self._desk.reading() as connection:
            stored = scored_set(connection, year, campaign)
            return _matrix(connection, stored)

    def enter_mark(  # noqa: PLR0913  # a mark is all of this
        self,
        year: int,
        unit_code: str,
        criterion: str,
        points: int,
        *,
        campaign: str = "",
        stage: str = "appraisal",
        reason: str = "",
    ) -> Done[None]:
        """Keep a mark that a person gives; `points`: hundredths, a penalty positive.

        Raises: ClosedYear, NotFound, Refused where the criterion does not take that mark.
        """
        with self._desk.command() as command:
            years.ensure_open(command, year)
            stored = criteria.ensure(command, year, campaign)
            _refuse_mark(stored.rules, criterion, points, stage)
            unit = _unit(command.connection, year, unit_code)
            record = {
                "set_id": stored.id,
                "unit_id": unit.id,
                "criterion": criterion,
                "stage": stage,
                "points": points,
                "entered_at": command.now,
                "actor": command.actor.name,
            }
            command.connection.execute(insert(EnteredMark), [record])
            subject = f"mark:{unit_code}:{criterion}"
            command.audit("mark.set", subject, after={"points": points_text(points)}, reason=reason)
        return Done(None, Changes.SCORES)


def scored_set(connection: Connection, year: int, campaign: str = "") -> StoredSet:
    """The set in use, once something was scored by it.

    Raises: NotFound, Refused.
    """
    stored = criteria.find(connection, year, campaign)
    query = select(ScoreSheetRecord.id).limit(1)
    if stored is None or not connection.scalar(query.where(ScoreSheetRecord.set_id == stored.id)):
        whose = f"Phong trào “{campaign}”" if campaign else f"Năm {year}"
        sentence = f"{whose} chưa được chấm điểm. Hãy chấm điểm trước."
        raise Refused(sentence)
    return stored


def _unit(connection: Connection, year: int, code: str) -> UnitInfo:
    for unit in units_of(connection, year):
        if unit.code == code:
            return unit
    what = f"đơn vị năm {year}"
    raise NotFound(what, code)


def _refuse_mark(rules: CriteriaSet, code: str, points: int, stage: str) -> None:
    leaf = next((one for one in rules.leaves if one.code == code), None)
    if leaf is None:
        what = "tiêu chí"
        raise NotFound(what, code)
    if stage not in facts.STAGES:
        what = "bước chấm"
        raise NotFound(what, stage)
    problem = mark_problem(leaf, points)
    if problem is not None:
        raise Refused(problem.message)


def _subject(stored: StoredSet) -> str:
    return f"criteria_set:{stored.id}"


def _compute(
    rules: CriteriaSet,
    units: Sequence[UnitInfo],
    found: Mapping[int, Mapping[str, Fact]],
    progress: Progress,
) -> Iterator[Computed]:
    for unit in steps(units, progress, "Đang chấm điểm"):
        sheet = score_sheet(rules, found[unit.id])
        yield unit, sheet, tie_values(rules.tie_order, sheet, found[unit.id])


def _sheet(connection: Connection, stored: StoredSet, unit: UnitInfo) -> UnitSheet:
    query = select(ScoreSheetRecord).where(
        ScoreSheetRecord.set_id == stored.id, ScoreSheetRecord.unit_id == unit.id
    )
    sheet = connection.execute(query).one_or_none()
    if sheet is None:
        sentence = f"{unit.name} chưa được chấm điểm. Hãy chấm điểm lại."
        raise Refused(sentence)
    return UnitSheet(
        unit=unit,
        criteria_title=stored.rules.title,
        total=sheet.total,
        max_points=sheet.max_points,
        band=_band(stored.rules, sheet.total, sheet.max_points),
        marks=score_sheets.marks_of(connection, sheet.id),
    )


def _band(rules: CriteriaSet, total: int, max_points: int) -> str:
    return classify(total, max_points, rules.bands, rules.bands_on_percent)


def _matrix(connection: Connection, stored: StoredSet) -> ScoreMatrix:
    leaves = stored.rules.leaves
    query = (
        select(
            ScoreSheetRecord.unit_id,
            ScoreSheetRecord.total,
            MarkRecord.criterion,
            MarkRecord.points,
        )
        .join(MarkRecord, MarkRecord.sheet_id == ScoreSheetRecord.id)
        .where(ScoreSheetRecord.set_id == stored.id)
    )
    points: dict[tuple[int, str], int | None] = {}
    totals: dict[int, int] = {}
    for row in connection.execute(query):
        points[(row.unit_id, row.criterion)] = row.points
        totals[row.unit_id] = row.total
    return ScoreMatrix(
        criteria_title=stored.rules.title,
        criteria=tuple((leaf.code, leaf.title, leaf.max_points) for leaf in leaves),
        rows=tuple(
            (unit, tuple(points.get((unit.id, leaf.code)) for leaf in leaves), totals[unit.id])
            for unit in units_of(connection, stored.year)
            if unit.id in totals
        ),
        groups=tuple((one.code, one.title) for one in stored.rules.criteria if not one.parent),
    )
