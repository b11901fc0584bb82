"""Which copies of the store there are, and what is in one."""

from argparse import Namespace
from dataclasses import asdict

from desktop_app.cli.answer import Answer, Json
from desktop_app.cli.commands.opened import opened
from desktop_app.cli.tables import table_text
from desktop_app.domain.progress import Progress
from desktop_app.reports.copies import contents_told, copies_table, last_acts_table


def listed(asked: Namespace, _progress: Progress) -> Answer:
    """The copies beside the store and in the named folders, the newest first."""
    with opened(asked) as office:
        found = office.safekeeping.copies(asked.folders)
    document = [
        {"path": str(one.path), "kind": one.kind.value, "made_at": one.made_at, "size": one.size}
        for one in found
    ]
    return Answer(table_text(copies_table(found)), document)


def show(asked: Namespace, _progress: Progress) -> Answer:
    """Whose it is, its years, how much is in it, what was done last."""
    with opened(asked) as office:
        found = office.safekeeping.contents(asked.file)
    text = "\n".join((*contents_told(found), table_text(last_acts_table(found.last))))
    document: Json = {
        "department": found.department,
        "years": list(found.years),
        "counts": dict(found.counts),
        "last": [asdict(one) for one in found.last],
    }
    return Answer(text, document)


COMMANDS = {"copy list": listed, "copy show": show}
