"""Year-end classes, measures of discipline and initiatives."""

from argparse import Namespace
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

from desktop_app.cli.answer import DONE, REJECTED, Answer, Json
from desktop_app.cli.commands.intake import problem_json, problem_line
from desktop_app.cli.commands.opened import opened
from desktop_app.cli.tables import text_table
from desktop_app.domain.awards.assessments import (
    ASSESSED_NAMES,
    AssessmentLine,
    NewAssessment,
    assessed_from,
)
from desktop_app.domain.awards.initiatives import (
    INITIATIVE_SCOPES,
    InitiativeInfo,
    InitiativeScope,
    NewInitiative,
)
from desktop_app.domain.awards.measures import MEASURE_KINDS, Measure, MeasureKind, NewMeasure
from desktop_app.domain.awards.titles import Assessed
from desktop_app.domain.awards.words import share_text
from desktop_app.domain.criteria import Subject
from desktop_app.domain.dates import format_date
from desktop_app.domain.errors import CannotRead, Refused
from desktop_app.domain.numbers import parse_points
from desktop_app.domain.points import format_points, points_text
from desktop_app.domain.problems import Problem
from desktop_app.domain.progress import Progress

# A list of lines; every other file is a spreadsheet.
_TEXT = frozenset({"", ".txt", ".csv"})
_NAME = "Họ và tên, tên đơn vị"
_CLASS_HEADS = ("Mã", _NAME, "Đơn vị", "Xếp loại", "Điểm", "Căn cứ")
_MEASURE_HEADS = (
    "Số",
    "Mã",
    "Họ và tên, tên đơn vị",
    "Hình thức",
    "Từ ngày",
    "Đến ngày",
    "Văn bản",
)
_INITIATIVE_HEADS = ("Số", "Tên sáng kiến", "Phạm vi", "Tác giả", "Công nhận ngày", "Nơi công nhận")


def classes(asked: Namespace, _progress: Progress) -> Answer:
    """Everybody of the year with the class that counts."""
    with opened(asked) as office:
        found = office.assessments.all(asked.year, _of(asked))
    rows = [_class_row(one) for one in found]
    title = f"Xếp loại cuối năm {asked.year}"
    return Answer(text_table(title, _CLASS_HEADS, rows), [_class_json(one) for one in found])


def set_classes(asked: Namespace, _progress: Progress) -> Answer:
    """One class, or those of a list."""
    if asked.list and asked.list.suffix.lower() not in _TEXT:
        return _from_file(asked)
    new = _listed(asked) if asked.list else [_typed(asked)]
    with opened(asked) as office:
        count = office.assessments.set(asked.year, new, asked.reason).value
    return Answer(f"Đã ghi {count} xếp loại.", {"written": count})


def _from_file(asked: Namespace) -> Answer:
    """The classes of a spreadsheet; what is wrong in it is told at its cells."""
    with opened(asked) as office:
        done = office.assessments.set_from_file(
            asked.year, asked.list, _of(asked), basis=asked.basis, reason=asked.reason
        ).value
    first = "Chưa ghi gì." if done.is_refused else f"Đã ghi {done.written} xếp loại."
    lines = [problem_line(one) for one in done.problems]
    problems: list[Json] = [problem_json(one) for one in done.problems]
    status = REJECTED if done.is_refused else DONE
    document: Json = {"written": done.written, "problems": problems}
    return Answer("\n".join((first, *lines)), document, status)


def take_classes(asked: Namespace, _progress: Progress) -> Answer:
    """The classes of a published ranking are taken over; who was left out is told."""
    with opened(asked) as office:
        done = office.assessments.take(
            asked.year, asked.ranking, asked.reason, replace=asked.replace
        ).value
    lines = [f"  {code}: {why}" for code, why in done.left_out]
    head = f"Đã lấy {len(done.taken)} xếp loại; không lấy {len(done.left_out)}."
    left: list[Json] = [{"code": code, "why": why} for code, why in done.left_out]
    return Answer("\n".join([head, *lines]), {"taken": list(done.taken), "left_out": left})


def withdraw_class(asked: Namespace, _progress: Progress) -> Answer:
    """A class counts no more."""
    with opened(asked) as office:
        office.assessments.withdraw(asked.year, _of(asked), asked.who, asked.reason)
    return Answer(f"Đã bỏ xếp loại năm {asked.year} của “{asked.who}”.")


def measures(asked: Namespace, _progress: Progress) -> Answer:
    """The measures, newest first."""
    with opened(asked) as office:
        found = office.disciplines.all(asked.year)
    rows = [_measure_row(one) for one in found]
    told: list[Json] = [asdict(one) for one in found]
    return Answer(text_table("Kỷ luật, thanh tra, khiếu nại", _MEASURE_HEADS, rows), told)


def add_measure(asked: Namespace, _progress: Progress) -> Answer:
    """A measure more; its number is printed."""
    new = NewMeasure(
        asked.who,
        MeasureKind(asked.kind),
        asked.starts,
        _of(asked),
        asked.ends or "",
        asked.document,
        asked.note,
    )
    with opened(asked) as office:
        ident = office.disciplines.add(new).value
    return Answer(str(ident), {"discipline": ident})


def end_measure(asked: Namespace, _progress: Progress) -> Answer:
    """A measure has a last day."""
    with opened(asked) as office:
        office.disciplines.end(asked.measure, asked.on)
    return Answer(f"Đã ghi ngày hết của bản ghi số {asked.measure}: {format_date(asked.on)}.")


def withdraw_measure(asked: Namespace, _progress: Progress) -> Answer:
    """A measure counts no more."""
    with opened(asked) as office:
        office.disciplines.withdraw(asked.measure, asked.reason)
    return Answer(f"Đã bỏ bản ghi số {asked.measure}.")


def initiatives(asked: Namespace, _progress: Progress) -> Answer:
    """The initiatives of a year."""
    with opened(asked) as office:
        found = office.initiatives.all(asked.year)
    rows = [_initiative_row(one) for one in found]
    title = f"Sáng kiến được công nhận năm {asked.year}"
    told: list[Json] = [_initiative_json(one) for one in found]
    return Answer(text_table(title, _INITIATIVE_HEADS, rows), told)


def add_initiative(asked: Namespace, _progress: Progress) -> Answer:
    """An initiative more; its number is printed."""
    new = NewInitiative(
        asked.title,
        InitiativeScope(asked.scope),
        tuple(asked.author),
        asked.recognised_on or "",
        asked.recognised_by or "",
        asked.document or "",
    )
    with opened(asked) as office:
        ident = office.initiatives.add(asked.year, new).value
    return Answer(str(ident), {"initiative": ident})


def change_initiative(asked: Namespace, _progress: Progress) -> Answer:
    """What is named of an initiative changes, the rest stays."""
    said: dict[str, Any] = {
        "title": asked.title,
        "scope": asked.scope and InitiativeScope(asked.scope),
        "authors": asked.author and tuple(asked.author),
        "recognised_on": asked.recognised_on,
        "recognised_by": asked.recognised_by,
        "document": asked.document,
    }
    changed = {key: value for key, value in said.items() if value is not None}
    with opened(asked) as office:
        before = office.initiatives.one(asked.initiative)
        new = replace(before.as_new(), **changed)
        office.initiatives.change(asked.initiative, new, version=before.version)
    return Answer(f"Đã sửa sáng kiến số {asked.initiative}.")


def withdraw_initiative(asked: Namespace, _progress: Progress) -> Answer:
    """An initiative counts no more."""
    with opened(asked) as office:
        office.initiatives.withdraw(asked.initiative, asked.reason)
    return Answer(f"Đã bỏ sáng kiến số {asked.initiative}.")


def _of(asked: Namespace) -> Subject:
    return Subject.COLLECTIVE if asked.unit else Subject.INDIVIDUAL


def _typed(asked: Namespace) -> NewAssessment:
    if not asked.who or not asked.assessed_as:
        sentence = "Hãy ghi người hoặc đơn vị cùng --class, hoặc một danh sách bằng --list."
        raise Refused(sentence)
    kind = Assessed(asked.assessed_as)
    return NewAssessment(asked.who, kind, _of(asked), asked.points, asked.basis)


def _listed(asked: Namespace) -> list[NewAssessment]:
    """The classes of a text file; all lines that cannot be read are told at once.

    Raises: CannotRead, Refused.
    """
    found, wrong = list[NewAssessment](), list[str]()
    for number, line in enumerate(_lines(asked.list), start=1):
        who, *rest = (part.strip() for part in line.split(";"))
        name, points = (*rest, "", "")[:2]
        kind = assessed_from(name) or _word(name)
        read = parse_points(points)
        if kind is None or isinstance(read, Problem) or len(rest) not in {1, 2}:
            wrong.append(f"Dòng {number} (“{line}”) không đọc được.")
        elif who:
            found.append(NewAssessment(who, kind, _of(asked), read, asked.basis))
    if wrong:
        told = " ".join([*wrong, "Mỗi dòng ghi: mã hoặc tên; xếp loại; điểm (nếu có)."])
        raise Refused(told)
    return found


def _word(name: str) -> Assessed | None:
    return Assessed(name) if name in set(Assessed) else None


def _lines(path: Path) -> list[str]:
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise CannotRead(path) from error
    return [line for line in text.splitlines() if line.strip()]


def _class_row(one: AssessmentLine) -> tuple[str, ...]:
    kind = ASSESSED_NAMES[one.assessed_as] if one.assessed_as else "Chưa xếp loại"
    points = "" if one.points is None else format_points(one.points)
    return one.code, one.name, one.unit, kind, points, one.basis


def _class_json(one: AssessmentLine) -> Json:
    points = None if one.points is None else points_text(one.points)
    return {**asdict(one), "points": points}


def _measure_row(one: Measure) -> tuple[Any, ...]:
    since, until = format_date(one.from_on), format_date(one.to_on) if one.to_on else ""
    return one.id, one.code, one.name, MEASURE_KINDS[one.kind], since, until, one.document


def _initiative_row(one: InitiativeInfo) -> tuple[Any, ...]:
    authors = "; ".join(f"{each.name} ({share_text(each.share)})" for each in one.authors)
    day = format_date(one.recognised_on) if one.recognised_on else ""
    return one.id, one.title, INITIATIVE_SCOPES[one.scope], authors, day, one.recognised_by


def _initiative_json(one: InitiativeInfo) -> Json:
    authors = [{**asdict(each), "share": points_text(each.share)} for each in one.authors]
    return {**asdict(one), "authors": authors}


COMMANDS = {
    "assessment list": classes,
    "assessment set": set_classes,
    "assessment take": take_classes,
    "assessment withdraw": withdraw_class,
    "discipline list": measures,
    "discipline add": add_measure,
    "discipline end": end_measure,
    "discipline withdraw": withdraw_measure,
    "initiative list": initiatives,
    "initiative add": add_initiative,
    "initiative set": change_initiative,
    "initiative withdraw": withdraw_initiative,
}
