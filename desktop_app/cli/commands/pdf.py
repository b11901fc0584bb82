"""Looking at PDF files."""

from argparse import Namespace

from desktop_app.cli.answer import DONE, REJECTED, Answer
from desktop_app.cli.tables import table_text
from desktop_app.domain.progress import Progress
from desktop_app.reports.self_checks import self_checks_table, self_checks_told
from desktop_app.services.pdf_checks import check_pdf


def check(asked: Namespace, _progress: Progress) -> Answer:
    """Whether a file holds what it must to be kept for years; faults end with status 1."""
    found = check_pdf(asked.file)
    text = "\n".join((table_text(self_checks_table(found)), self_checks_told(found)))
    document = [
        {"code": one.code, "wanted": one.wanted, "faults": list(one.faults)} for one in found
    ]
    is_good = not any(one.faults for one in found)
    return Answer(text, document, DONE if is_good else REJECTED)


COMMANDS = {"pdf check": check}
