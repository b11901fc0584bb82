"""Year-end classes of people and units: typed, several at once, or taken over from a ranking."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, func, insert, select, update

from desktop_app.domain.awards.assessments import (
    ASSESSED_NAMES,
    AssessmentLine,
    ClassesFromFile,
    NewAssessment,
    TakenOver,
    assessed_from,
)
from desktop_app.domain.awards.titles import Assessed
from desktop_app.domain.changes import Changes, Done
from desktop_app.domain.criteria import Subject
from desktop_app.domain.errors import NotFound
from desktop_app.domain.judged import Judged
from desktop_app.domain.refusals import WrongField, WrongFields
from desktop_app.domain.text import clean
from desktop_app.models.awards import Assessment
from desktop_app.models.scoring import PublishedRanking, RankingRow
from desktop_app.services import years
from desktop_app.services.awards.class_files import NothingWritten, placed, read_file
from desktop_app.services.awards.standing import Whom, whom
from desktop_app.services.awards.subjects import Finder, Named
from desktop_app.services.desk import Command, Desk
from desktop_app.services.judged import judged

Record = dict[str, Any]


class Assessments:
    """The year-end classes of a store."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def all(self, year: int, of: Subject = Subject.INDIVIDUAL) -> tuple[AssessmentLine, ...]:
        """Everybody of a year with the class that counts, in the order of lists."""
        with self._desk.reading() as connection:
            records = _standing(connection, year)
            return tuple(
                _line(one, records.get((of, one.id))) for one in judged(connection, year, of)
            )

    def set(self, year: int, several: Sequence[NewAssessment], reason: str = "") -> Done[int]:
        """Write down the classes of people and units; how many were new or changed.

        A class that is changed needs a reason; one that stands already is left as it is.

        Raises: WrongFields, with "subject" and "reason"; ClosedYear.
        """
        with self._desk.command() as command:
            years.ensure_open(command, year)
            found = _found(command.connection, several)
            written = _write(command, year, found, reason)
        return Done(written, Changes.AWARDS)

    def set_from_file(
        self,
        year: int,
        path: Path,
        of: Subject = Subject.INDIVIDUAL,
        *,
        basis: str = "",
        reason: str = "",
    ) -> Done[ClassesFromFile]:
        """Write down the classes of a spreadsheet: a table with code or name, class, points.

        Everything that is wrong is told at its cell, and then nothing is written. `basis`: the
        document, where a row names none. A class that is changed needs a reason.

        Raises: WrongField with "reason"; ClosedYear.
        """
        read = read_file(path, of)
        try:
            with self._desk.command() as command:
                years.ensure_open(command, year)
                found, told = placed(command.connection, read, of, clean(basis))
                written = _write(command, year, found, reason, path.name)
        except NothingWritten as refused:
            return Done(refused.result, Changes.NOTHING)
        return Done(ClassesFromFile(written, told), Changes.AWARDS)

    def take(
        self, year: int, ranking_id: int, reason: str, *, replace: bool = False
    ) -> Done[TakenOver]:
        """Take over the classes of a published ranking of the year; who was left out, and why.

        Classes that were given otherwise stay, unless they are to be replaced.

        Raises: NotFound, WrongField without a reason, ClosedYear.
        """
        if not clean(reason):
            field, sentence = "reason", "Hãy ghi lý do lấy xếp loại từ bảng xếp hạng."
            raise WrongField(field, sentence)
        with self._desk.command() as command:
            years.ensure_open(command, year)
            title = _ranking_title(command.connection, year, ranking_id)
            records = _standing(command.connection, year)
            rows = _rows(command.connection, ranking_id)
            taken, left_out = _sorted_out(rows, title, records, replace=replace)
            _insert(command, year, taken)
            after = {"people": len(taken), "left_out": len(left_out), "basis": title}
            command.audit("assessment.take", f"year:{year}", after=after, reason=clean(reason))
        result = TakenOver(tuple(one.code for one, _ in taken), tuple(left_out))
        return Done(result, Changes.AWARDS)

    def withdraw(self, year: int, of: Subject, subject: str, reason: str) -> Done[None]:
        """Let the class that counts count no more; an earlier one, if there is any, counts again.

        Raises: NotFound where there is none, WrongField, ClosedYear.
        """
        if not clean(reason):
            field, sentence = "reason", "Hãy ghi lý do bỏ xếp loại này."
            raise WrongField(field, sentence)
        with self._desk.command() as command:
            years.ensure_open(command, year)
            one = Finder(command.connection, of, [subject])(subject)
            record = _standing(command.connection, year).get((one.of, one.id))
            if record is None:
                what = f"xếp loại năm {year} của"
                raise NotFound(what, one.name)
            change = update(Assessment).where(Assessment.id == record.id)
            command.connection.execute(change.values(withdrawn=True))
            before = {"name": one.name, "class": ASSESSED_NAMES[Assessed(record.assessed_as)]}
            command.audit(
                "assessment.withdraw", f"year:{year}", before=before, reason=clean(reason)
            )
        return Done(None, Changes.AWARDS)


def _found(
    connection: Connection, several: Sequence[NewAssessment]
) -> list[tuple[Named, NewAssessment]]:
    """The subjects that are named; all who cannot be found are told at once.

    Raises: WrongFields.
    """
    finders = {
        of: Finder(connection, of, [one.subject for one in several if one.of is of])
        for of in {one.of for one in several}
    }
    found, wrong, seen = list[tuple[Named, NewAssessment]](), list[str](), set[Whom]()
    for new in several:
        try:
            one = finders[new.of](new.subject)
        except WrongField as refusal:
            wrong.append(str(refusal))
            continue
        if (one.of, one.id) in seen:
            wrong.append(f"“{one.name}” được ghi hai lần.")
        seen.add((one.of, one.id))
        found.append((one, new))
    if wrong or not several:
        told = " ".join(wrong) or "Hãy ghi ít nhất một người hoặc đơn vị."
        raise WrongFields({"subject": told})
    return found


def _write(
    command: Command,
    year: int,
    found: Sequence[tuple[Named, NewAssessment]],
    reason: str,
    file: str = "",
) -> int:
    """Keep what is new or differs, and say so in the trail; how many.

    Raises: WrongField without a reason, where a class is changed.
    """
    records = _standing(command.connection, year)
    fresh = [(one, new) for one, new in found if _differs(records.get((one.of, one.id)), new)]
    changed = [one for one, _ in fresh if (one.of, one.id) in records]
    if changed and not clean(reason):
        field, sentence = "reason", _why(changed)
        raise WrongField(field, sentence)
    _insert(command, year, fresh)
    after = {"people": len(fresh), **_first_told(fresh), **({"file": file} if file else {})}
    command.audit("assessment.set", f"year:{year}", after=after, reason=clean(reason))
    return len(fresh)


def _standing(connection: Connection, year: int) -> Mapping[Whom, Any]:
    """By whom the record that counts."""
    query = (
        select(Assessment)
        .where(Assessment.year == year, Assessment.withdrawn.is_(False))
        .order_by(Assessment.id)
    )
    return {whom(row.unit_id, row.person_id): row for row in connection.execute(query)}


def _line(one: Judged, record: Any) -> AssessmentLine:  # noqa: ANN401  # a record read by name
    person = one.kind is Subject.INDIVIDUAL
    return AssessmentLine(
        of=one.kind,
        subject_id=one.id,
        code=one.code,
        name=one.name,
        unit=one.cluster_name if person else "",
        assessed_as=Assessed(record.assessed_as) if record else None,
        points=record.points if record else None,
        basis=record.basis if record else "",
        actor=record.actor if record else "",
        entered_at=record.entered_at.astimezone().isoformat(timespec="minutes") if record else "",
    )


def _differs(record: Any, new: NewAssessment) -> bool:  # noqa: ANN401  # as above
    said = (new.assessed_as.value, new.points, clean(new.basis))
    return record is None or (record.assessed_as, record.points, record.basis) != said


def _insert(command: Command, year: int, found: Sequence[tuple[Named, NewAssessment]]) -> None:
    records = [
        {
            "year": year,
            "unit_id": one.id if one.of is Subject.COLLECTIVE else None,
            "person_id": one.id if one.of is Subject.INDIVIDUAL else None,
            "assessed_as": new.assessed_as.value,
            "points": new.points,
            "basis": clean(new.basis),
            "entered_at": command.now,
            "actor": command.actor.name,
        }
        for one, new in found
    ]
    if records:
        command.connection.execute(insert(Assessment), records)


def _why(changed: Sequence[Named]) -> str:
    names = ", ".join(one.name for one in changed[:3])
    more = f" và {len(changed) - 3} người, đơn vị khác" if len(changed) > 3 else ""  # noqa: PLR2004  # as many as are named
    return f"Đã có xếp loại của {names}{more}; hãy ghi lý do thay đổi."


def _first_told(fresh: Sequence[tuple[Named, NewAssessment]]) -> Record:
    """A single class is told whole."""
    if len(fresh) != 1:
        return {}
    ((one, new),) = fresh
    return {"name": one.name, "class": ASSESSED_NAMES[new.assessed_as]}


def _sorted_out(
    rows: Sequence[Any], title: str, records: Mapping[Whom, Any], *, replace: bool
) -> tuple[list[tuple[Named, NewAssessment]], list[tuple[str, str]]]:
    """Of a ranking's rows the classes to take over, and the codes of those left out, with why."""
    taken, left_out = list[tuple[Named, NewAssessment]](), list[tuple[str, str]]()
    for row in rows:
        one = Named(*whom(row.unit_id, row.person_id), row.code, row.name)
        meant = assessed_from(row.band)
        why = _left_out(row.band, meant, records.get((one.of, one.id)), replace=replace)
        if meant is None or why:
            left_out.append((row.code, why))
        else:
            taken.append((one, NewAssessment(row.code, meant, one.of, row.points, title)))
    return taken, left_out


def _left_out(band: str, meant: Assessed | None, record: Any, *, replace: bool) -> str:  # noqa: ANN401  # as above
    if not band:
        return "chưa được xếp loại trong bảng xếp hạng"
    if meant is None:
        return f"xếp loại “{band}” không phải là mức xếp loại cuối năm"
    if record is not None and record.assessed_as == meant.value:
        return "đã có đúng xếp loại này"
    if record is not None and not replace:
        return f"đã có xếp loại “{ASSESSED_NAMES[Assessed(record.assessed_as)]}”"
    return ""


def _ranking_title(connection: Connection, year: int, ranking_id: int) -> str:
    query = select(PublishedRanking.title).where(
        PublishedRanking.id == ranking_id,
        PublishedRanking.year == year,
        PublishedRanking.campaign_id.is_(None),
    )
    title = connection.scalar(query)
    if title is None:
        known = select(func.max(PublishedRanking.id)).where(
            PublishedRanking.year == year, PublishedRanking.campaign_id.is_(None)
        )
        newest = connection.scalar(known)
        what = f"bảng xếp hạng cả năm {year} số"
        raise NotFound(what, str(ranking_id), [str(newest)] if newest else [])
    return title


def _rows(connection: Connection, ranking_id: int) -> list[Any]:
    query = select(
        RankingRow.unit_id,
        RankingRow.person_id,
        RankingRow.code,
        RankingRow.name,
        RankingRow.band,
        RankingRow.points,
    ).where(RankingRow.ranking_id == ranking_id)
    return list(connection.execute(query.order_by(RankingRow.position)))
