"""Answers to units: the workbooks that show what is wrong in their files."""

from argparse import Namespace

from desktop_app.cli.answer import Answer, Json
from desktop_app.cli.commands.opened import opened
from desktop_app.domain.intake_rows import AnswersMade
from desktop_app.domain.progress import Progress


def write(asked: Namespace, progress: Progress) -> Answer:
    """An answer for each file of an import that has problems."""
    with opened(asked) as office:
        made = office.answers.write(asked.import_id, asked.out, progress, due=asked.due or "")
    return Answer(made_text(made), made_document(made))


def made_text(made: AnswersMade) -> str:
    """The workbooks written, and how many files had nothing to answer."""
    clean = f"{made.without_problems} tệp không có gì phải góp ý."
    if not made.paths:
        return clean
    return "\n".join((f"Đã viết {len(made.paths)} bản góp ý:", *made.paths, clean))


def made_document(made: AnswersMade) -> Json:
    """The same as JSON."""
    return {"paths": list(made.paths), "without_problems": made.without_problems}
