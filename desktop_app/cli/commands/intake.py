"""Importing files, taking an import back, and looking at the imports made."""

from argparse import Namespace
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import TypeAlias

from desktop_app.cli.answer import DONE, REJECTED, Answer, Json
from desktop_app.cli.commands.answers import made_document, made_text
from desktop_app.cli.commands.correcting import correct, read_corrections
from desktop_app.cli.commands.opened import opened
from desktop_app.cli.tables import text_table
from desktop_app.domain.dates import format_date
from desktop_app.domain.intake import CRITERIA, Kind
from desktop_app.domain.intake_rows import AnswersMade
from desktop_app.domain.money import format_money
from desktop_app.domain.periods import parse_period
from desktop_app.domain.problems import Problem
from desktop_app.domain.progress import Progress
from desktop_app.domain.rows import FileOutcome, ImportOutcome
from desktop_app.reports.imports import kind_title
from desktop_app.services.criteria_sets import BooksGiven
from desktop_app.services.desk import utc_now
from desktop_app.services.importing import ImportOptions, Preview
from desktop_app.services.office import Office

STATUSES = {
    "accepted": "nhận",
    "partial": "nhận một phần",
    "rejected": "từ chối",
    "duplicate": "trùng",
    "ignored": "bỏ qua",
}
_Outcome: TypeAlias = tuple[ImportOutcome, AnswersMade | None]
_NOT_WHOLE = frozenset({"rejected", "partial"})


def import_files(asked: Namespace, progress: Progress) -> Answer:
    """Files and folders go in, or with --dry-run are only looked at."""
    if asked.kind == CRITERIA:
        return _criteria_books(asked, progress)
    with opened(asked) as office:
        outcome, answers = (
            _dry_run(office, asked, progress) if asked.dry_run else _done(office, asked, progress)
        )
    return _with_answers(_answer(outcome), answers)


def _criteria_books(asked: Namespace, progress: Progress) -> Answer:
    """Workbooks of criteria sets, each of which goes in whole or not at all."""
    with opened(asked) as office:
        given = BooksGiven(tuple(asked.paths), asked.year, asked.campaign)
        if asked.dry_run:
            return _answer(office.criteria_sets.preview_books(given, progress))
        return _answer(office.criteria_sets.import_books(given, progress).value)


def _with_answers(answer: Answer, made: AnswersMade | None) -> Answer:
    """The same, with the answers to units where they were asked for."""
    if made is None or not isinstance(answer.document, Mapping):
        return answer
    document = {**answer.document, "answers": made_document(made)}
    return Answer(f"{answer.text}\n{made_text(made)}", document, answer.status)


def _done(office: Office, asked: Namespace, progress: Progress) -> _Outcome:
    preview = _preview(office, asked, progress)
    accept: bool = asked.accept_valid_rows
    looked = office.importing.weighed(preview, accept_valid_rows=accept)
    done = office.importing.commit(preview, accept_valid_rows=accept, progress=progress)
    outcome = _with_notes(done.value, looked)
    if not asked.answers or outcome.import_id is None:
        return outcome, None
    return outcome, office.answers.write(outcome.import_id, asked.answers, progress)


def _with_notes(done: ImportOutcome, looked: ImportOutcome) -> ImportOutcome:
    """The same, saying also what each file replaced, which only the preview knows."""
    notes = {one.path: one.note for one in looked.files}
    files = (replace(one, note=one.note or notes.get(one.path, "")) for one in done.files)
    return replace(done, files=tuple(files))


def _dry_run(office: Office, asked: Namespace, progress: Progress) -> _Outcome:
    preview = _preview(office, asked, progress)
    outcome = office.importing.weighed(preview, accept_valid_rows=asked.accept_valid_rows)
    if not asked.answers:
        return outcome, None
    return outcome, office.answers.write_preview(preview, asked.answers, progress)


def _preview(office: Office, asked: Namespace, progress: Progress) -> Preview:
    said = read_corrections(asked.corrections)
    preview = office.importing.preview(asked.paths, _options(office, asked), progress)
    return correct(office, preview, said, asked.unit or "", progress)


def _options(office: Office, asked: Namespace) -> ImportOptions:
    return ImportOptions(
        year=asked.year or _year(office, asked),
        kind=asked.kind,
        campaign=asked.campaign,
        period=asked.period or "",
        received_on=asked.received or "",
        supplement=asked.supplement,
    )


def _year(office: Office, asked: Namespace) -> int:
    """Which year is meant where none is named: the period's, the campaign's, the newest."""
    if asked.period:
        return parse_period(asked.period).year
    if asked.campaign:
        return office.campaigns.detail(asked.campaign).info.year
    return max(office.years(), default=utc_now().astimezone().year)


def _answer(outcome: ImportOutcome) -> Answer:
    lines = [line for file in outcome.files for line in _file_lines(file)]
    whole = not any(file.status in _NOT_WHOLE for file in outcome.files)
    text = "\n".join((*lines, *_total_lines(outcome)))
    return Answer(text, _document(outcome), DONE if whole else REJECTED)


def _file_lines(file: FileOutcome) -> list[str]:
    about = ", ".join(one for one in (kind_title(file.kind), file.unit, file.campaign) if one)
    rows = f" {file.rows_accepted}/{file.rows_total} dòng" if file.rows_total else ""
    number = f" tệp số {file.file_id}:" if file.file_id else ""
    first = f"[{STATUSES[file.status]}]{number}{rows} {file.path} ({about})"
    note = [f"    {file.note}."] if file.note else []
    return [first, *note, *(f"    {problem_line(one)}" for one in file.problems)]


def problem_line(problem: Problem) -> str:
    """A problem in one line: where, what stands there, what to do."""
    sheet = f"trang “{problem.sheet}”" if problem.sheet else ""
    cell = f"ô {problem.cell}" if problem.cell else ""
    place = " ".join(one for one in (sheet, cell) if one)
    value = f"“{problem.value}”" if problem.value else ""
    word = "Lỗi" if problem.is_error else "Lưu ý"
    told = " · ".join(one for one in (place, value) if one)
    return f"{word}{f' ở {told}' if told else ''}: {problem.message}"


def counted_text(files: Iterable[FileOutcome]) -> str:
    """How many files were accepted, rejected and so on."""
    counted = Counter(file.status for file in files)
    told = (f"{counted[status]} {word}" for status, word in STATUSES.items() if counted[status])
    return ", ".join(told) or "không có tệp nào"


def _total_lines(outcome: ImportOutcome) -> list[str]:
    number = f"Lần nhập số {outcome.import_id}" if outcome.import_id else "Chưa ghi gì vào sổ"
    rows = sum(file.rows_accepted for file in outcome.files)
    first = f"{number}. Tệp: {counted_text(outcome.files)}. Số dòng nhận: {rows}."
    if not any(file.kind in {Kind.CONTRIBUTIONS, Kind.RETURN} for file in outcome.files):
        return [first]
    return [first, f"Tiền ủng hộ được tính: {format_money(outcome.contributions_vnd)} đồng."]


def _document(outcome: ImportOutcome) -> Json:
    return {
        "import_id": outcome.import_id,
        "files": [_file(file) for file in outcome.files],
        "totals": {"contributions_vnd": outcome.contributions_vnd},
    }


def _file(file: FileOutcome) -> Json:
    return {
        "file_id": file.file_id or None,
        "path": file.path,
        "sha256": file.sha256,
        "status": file.status,
        "kind": file.kind,
        "rows_total": file.rows_total,
        "rows_accepted": file.rows_accepted,
        "problems": [problem_json(one) for one in file.problems],
    }


def problem_json(problem: Problem) -> Json:
    """A problem as JSON."""
    return {
        "severity": problem.severity.value,
        "code": problem.code,
        "sheet": problem.sheet,
        "cell": problem.cell,
        "value": problem.value,
        "message": problem.message,
    }


def undo(asked: Namespace, _progress: Progress) -> Answer:
    """One import taken back."""
    with opened(asked) as office:
        office.importing.undo(asked.import_id)
    return Answer(f"Đã rút lại lần nhập số {asked.import_id}.")


def imports(asked: Namespace, _progress: Progress) -> Answer:
    """The imports of a year, newest first."""
    with opened(asked) as office:
        found = office.importing.all(asked.year)
    rows = [
        (
            str(one.id),
            format_date(one.made_at),
            one.actor,
            one.files,
            one.rows,
            "đã rút lại" if one.undone else "",
        )
        for one in found
    ]
    heads = ("Số", "Thời điểm", "Người nhập", "Số tệp", "Số dòng", "Ghi chú")
    document: Json = [
        {
            "import_id": one.id,
            "made_at": one.made_at,
            "actor": one.actor,
            "files": one.files,
            "rows": one.rows,
            "undone": one.undone,
        }
        for one in found
    ]
    return Answer(text_table(f"Các lần nhập năm {asked.year}", heads, rows), document)


def outcome(asked: Namespace, _progress: Progress) -> Answer:
    """What an import did; a file that was rejected then is no failure now."""
    with opened(asked) as office:
        answer = _answer(office.importing.outcome(asked.import_id))
    return Answer(answer.text, answer.document)
