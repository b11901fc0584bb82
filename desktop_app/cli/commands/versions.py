"""The versions of a unit's return, and what changed from one to another."""

from argparse import Namespace
from dataclasses import asdict

from desktop_app.cli.answer import Answer, Json
from desktop_app.cli.commands.opened import opened
from desktop_app.cli.tables import table_text
from desktop_app.domain.intake_rows import Difference, ReturnVersion
from desktop_app.domain.progress import Progress
from desktop_app.reports.versions import differences_table, versions_table


def versions(asked: Namespace, _progress: Progress) -> Answer:
    """Every version of one unit's return for a campaign."""
    with opened(asked) as office:
        found = office.versions.of(asked.year, asked.unit, asked.campaign)
    title = f"Các bản báo cáo của đơn vị {asked.unit}, phong trào {asked.campaign}"
    return Answer(table_text(versions_table(title, found)), [_version(one) for one in found])


def _version(version: ReturnVersion) -> Json:
    return asdict(version)


def differences(asked: Namespace, _progress: Progress) -> Answer:
    """What two versions do not share, value by value."""
    with opened(asked) as office:
        found = office.versions.differences(asked.older, asked.newer)
    title = f"Khác nhau giữa bản {asked.older} và bản {asked.newer}"
    return Answer(table_text(differences_table(title, found)), [_difference(one) for one in found])


def _difference(one: Difference) -> Json:
    before = one.old_origin
    return {
        "what": one.what,
        "field": one.field,
        "old": one.old,
        "new": one.new,
        "old_source": None
        if before is None
        else {"file": before.file, "sheet": before.sheet, "cell": before.cell},
        "new_sheet": one.new_sheet,
        "new_cell": one.new_cell,
    }
