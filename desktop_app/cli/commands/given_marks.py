"""Marks that people give, and the way of the sheets that they stand on."""

from argparse import Namespace
from dataclasses import asdict

from desktop_app.cli.answer import Answer, Json
from desktop_app.cli.commands.councils import votes_said
from desktop_app.cli.commands.explain import source_json
from desktop_app.cli.commands.opened import opened
from desktop_app.cli.tables import table_text
from desktop_app.domain.criteria import Subject
from desktop_app.domain.marks.rows import GivenMark, MarkSheet, SheetTurn
from desktop_app.domain.points import format_points, points_text
from desktop_app.domain.progress import Progress
from desktop_app.reports.given_marks import marks_table, steps_table, turns_table
from desktop_app.services.judged import NOUNS
from desktop_app.services.marks.entering import NewMark


def set_mark(asked: Namespace, _progress: Progress) -> Answer:
    """One mark that a person gives; it counts from the next scoring on."""
    code, subject = _whose(asked)
    new = NewMark(code, asked.criterion, asked.points, asked.stage, asked.marker, asked.reason)
    with opened(asked) as office:
        number = office.marks.enter(asked.year, new, campaign=asked.campaign, subject=subject).value
    points = format_points(asked.points)
    return Answer(
        f"Đã ghi {points} điểm, tiêu chí {asked.criterion}, {NOUNS[subject]} {code}. "
        "Điểm này được tính từ lần chấm điểm (score) tới.",
        {"mark": number},
    )


def set_many(asked: Namespace, _progress: Progress) -> Answer:
    """Several marks of one sheet, all or none."""
    code, subject = _whose(asked)
    marks = [
        NewMark(code, criterion, points, asked.stage, asked.marker, asked.reason)
        for criterion, points in asked.mark
    ]
    with opened(asked) as office:
        count = office.marks.enter_all(
            asked.year, marks, campaign=asked.campaign, subject=subject
        ).value
    told = "Các điểm này được tính từ lần chấm điểm (score) tới."
    return Answer(f"Đã ghi {count} điểm, {NOUNS[subject]} {code}. {told}", {"marks": count})


def listed(asked: Namespace, _progress: Progress) -> Answer:
    """Every mark of a sheet by stage, and the way that the sheet has gone."""
    code, subject = _whose(asked)
    with opened(asked) as office:
        sheet = office.marks.of(asked.year, code, asked.campaign, subject)
    tables = [table_text(marks_table(sheet))]
    if sheet.steps:
        tables.append(table_text(steps_table(sheet)))
    return Answer("\n\n".join(tables), _sheet_json(sheet))


def withdraw(asked: Namespace, _progress: Progress) -> Answer:
    """A mark counts no more."""
    with opened(asked) as office:
        office.marks.withdraw(asked.mark, asked.reason)
    return Answer(f"Đã rút điểm số {asked.mark}.")


def vote(asked: Namespace, _progress: Progress) -> Answer:
    """A mark with the council's vote on it; a vote that failed is told and has status 1."""
    code, subject = _whose(asked)
    new = NewMark(code, asked.criterion, asked.points, asked.stage, reason=asked.reason)
    with opened(asked) as office:
        verdict = office.marks.vote(
            asked.year,
            new,
            asked.meeting,
            votes_said(asked),
            campaign=asked.campaign,
            subject=subject,
        ).value
    told = "Điểm được thông qua." if verdict.passed else "Điểm không được thông qua, không tính."
    return Answer(
        f"{verdict.reason} {told}",
        {"passed": verdict.passed, "reason": verdict.reason},
        0 if verdict.passed else 1,
    )


def turns(asked: Namespace, _progress: Progress) -> Answer:
    """Whose turn each sheet is."""
    with opened(asked) as office:
        found = office.sheets.turns(asked.year, asked.campaign, Subject(asked.subject))
    document: Json = {
        "year": asked.year,
        "campaign": asked.campaign or None,
        "sheets": [_turn_json(one) for one in found],
    }
    return Answer(table_text(turns_table(found)), document)


def hand_over(asked: Namespace, _progress: Progress) -> Answer:
    """Sheets are passed on."""
    with opened(asked) as office:
        count = office.sheets.hand_over(
            asked.year,
            asked.codes,
            asked.stage,
            campaign=asked.campaign,
            subject=Subject(asked.subject),
        ).value
    return Answer(f"Đã chuyển {count} phiếu sang bước sau.", {"sheets": count})


def send_back(asked: Namespace, _progress: Progress) -> Answer:
    """A sheet is sent back."""
    code, subject = _whose(asked)
    with opened(asked) as office:
        office.sheets.send_back(
            asked.year,
            code,
            asked.stage,
            asked.criterion,
            asked.reason,
            campaign=asked.campaign,
            subject=subject,
        )
    return Answer(f"Đã trả lại phiếu của {code} để chấm lại {', '.join(asked.criterion)}.")


def cross_forms(asked: Namespace, progress: Progress) -> Answer:
    """A workbook for each unit that scores others."""
    with opened(asked) as office:
        paths = office.sheets.cross_forms(
            asked.year, asked.out, campaign=asked.campaign, units=asked.unit, progress=progress
        ).value
    text = f"Đã tạo {len(paths)} phiếu chấm chéo trong thư mục {asked.out}."
    return Answer(text, {"files": list(paths)})


def _whose(asked: Namespace) -> tuple[str, Subject]:
    if asked.person:
        return asked.person, Subject.INDIVIDUAL
    return asked.unit, Subject.COLLECTIVE


def _sheet_json(sheet: MarkSheet) -> Json:
    return {
        "year": sheet.year,
        "campaign": sheet.campaign or None,
        "code": sheet.subject.code,
        "name": sheet.subject.name,
        "criteria_set": sheet.set_title,
        "turn": sheet.turn,
        "reopened": {stage.value: list(codes) for stage, codes in sheet.state.reopened.items()},
        "marks": [_mark_json(one) for one in sheet.marks],
        "steps": [asdict(one) for one in sheet.steps],
    }


def _mark_json(mark: GivenMark) -> Json:
    return {
        "id": mark.id,
        "criterion": mark.criterion,
        "stage": mark.stage.value,
        "points": points_text(mark.points),
        "marker": mark.marker or None,
        "actor": mark.actor,
        "entered_at": mark.entered_at,
        "reason": mark.reason,
        "in_force": mark.in_force,
        "withdrawn": mark.withdrawn,
        "vote": mark.vote or None,
        "source": source_json(mark.source),
        "import_id": mark.import_id,
    }


def _turn_json(turn: SheetTurn) -> Json:
    return {
        "code": turn.subject.code,
        "name": turn.subject.name,
        "turn": turn.turn,
        "handed_over": list(turn.handed),
        "reopened": list(turn.reopened),
        "reason": turn.reason,
        "actor": turn.actor,
        "at": turn.entered_at,
    }


COMMANDS = {
    "mark set": set_mark,
    "mark set-many": set_many,
    "mark list": listed,
    "mark withdraw": withdraw,
    "council vote-mark": vote,
    "sheet list": turns,
    "sheet hand-over": hand_over,
    "sheet return": send_back,
    "sheet cross-forms": cross_forms,
}
