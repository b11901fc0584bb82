"""Return workbooks for units."""

from argparse import Namespace

from desktop_app.cli.answer import Answer
from desktop_app.cli.commands.opened import opened
from desktop_app.domain.progress import Progress


def forms(asked: Namespace, progress: Progress) -> Answer:
    """A workbook for each unit; the files made are printed."""
    with opened(asked) as office:
        made = office.forms.write(
            asked.campaign,
            asked.period,
            asked.out,
            due_on=asked.due or "",
            units=asked.unit,
            progress=progress,
        ).value
    text = "\n".join((*made.paths, f"Đã tạo {len(made.paths)} mẫu báo cáo."))
    document = {"campaign": made.campaign, "period": made.period, "files": list(made.paths)}
    return Answer(text, document)
