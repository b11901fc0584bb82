"""Many marks at once from a table of text."""

import sys
from argparse import Namespace

from desktop_app.cli.answer import Answer, Json
from desktop_app.cli.commands.opened import opened
from desktop_app.cli.tables import table_text
from desktop_app.domain.criteria import Subject
from desktop_app.domain.errors import CannotRead
from desktop_app.domain.marks.cells import MarkScope, MarksEntered
from desktop_app.domain.points import points_text
from desktop_app.domain.progress import Progress
from desktop_app.reports.pasted_marks import refused_table

PIPED = "-"


def paste(asked: Namespace, _progress: Progress) -> Answer:
    """Marks under the codes of their criteria; status 1 where some are refused."""
    scope = MarkScope(asked.year, asked.campaign, Subject(asked.subject), asked.stage, asked.marker)
    data = _read(asked)
    with opened(asked) as office:
        entered = office.mark_matrix.enter_file(
            scope,
            asked.file.name,
            data,
            reason=asked.reason,
            accept_valid=asked.accept_valid_cells,
            look_only=asked.dry_run,
        ).value
    return Answer(_told(entered), _json(entered), 1 if entered.refused else 0)


def _read(asked: Namespace) -> bytes:
    """Raises: CannotRead."""
    if str(asked.file) == PIPED:
        return sys.stdin.buffer.read()
    try:
        data: bytes = asked.file.read_bytes()
    except OSError as error:
        raise CannotRead(asked.file) from error
    return data


def _told(entered: MarksEntered) -> str:
    many, refused = len(entered.accepted), len(entered.refused)
    done = (
        f"Đã nhập {many} ô; được tính từ lần chấm điểm (score) tới."
        if entered.written
        else f"Chưa nhập gì. Nhận được {many} ô."
    )
    parts = [done]
    if entered.unchanged:
        parts.append(f"{entered.unchanged} ô đã có sẵn điểm ấy.")
    if refused:
        parts.append(f"{refused} ô không nhận được:")
    told = " ".join(parts)
    return f"{told}\n\n{table_text(refused_table(entered))}" if refused else told


def _json(entered: MarksEntered) -> Json:
    return {
        "written": entered.written,
        "unchanged": entered.unchanged,
        "accepted": [
            {
                "code": one.typed.code,
                "criterion": one.typed.criterion,
                "cell": one.typed.place,
                "points": None if one.points is None else points_text(one.points),
            }
            for one in entered.accepted
        ],
        "refused": [
            {
                "code": one.typed.code,
                "criterion": one.typed.criterion,
                "cell": one.typed.place,
                "value": one.typed.text,
                "problem": one.problem.code,
                "message": one.problem.message,
            }
            for one in entered.refused
        ],
    }


COMMANDS = {"mark paste": paste}
