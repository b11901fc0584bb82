"""Inspections: planned, held, with what they found and what was done about it."""

from argparse import Namespace
from dataclasses import asdict, replace
from datetime import date
from typing import Any

from desktop_app.cli.answer import Answer, Json
from desktop_app.cli.commands.opened import opened
from desktop_app.cli.tables import table_text
from desktop_app.domain.inspections import (
    InspectionInfo,
    InspectionKind,
    NewFinding,
    NewInspection,
)
from desktop_app.domain.progress import Progress
from desktop_app.reports.inspections import finding_line, inspections_table, inspections_told


def listed(asked: Namespace, _progress: Progress) -> Answer:
    """The inspections, and under each what it found."""
    with opened(asked) as office:
        found = office.inspections.all(asked.year, asked.campaign, asked.unit)
        kept = {
            one.id: [file.name for file in office.inspections.documents(one.id)]
            for one in found
            if one.documents
        }
        today = office.inspections.today
    lines = [
        f"  {one.unit_name}: {finding_line(each, today)}" for one in found for each in one.findings
    ]
    findings = ["Điều phát hiện", *lines] if lines else []
    table = table_text(inspections_table(found, today))
    text = "\n".join(filter(None, (table, *findings, inspections_told(found, today))))
    told = [_json(one, kept.get(one.id, []), today) for one in found]
    return Answer(text, {"year": asked.year, "inspections": told})


def _json(info: InspectionInfo, documents: list[str], today: date) -> Json:
    findings = [asdict(one) | {"overdue": one.is_overdue(today)} for one in info.findings]
    return asdict(info) | {"documents": documents, "findings": findings}


def add(asked: Namespace, _progress: Progress) -> Answer:
    """An inspection more; its number is printed."""
    new = NewInspection(asked.unit, **_said(asked))
    with opened(asked) as office:
        ident = office.inspections.add(asked.year, asked.campaign, new).value
    return Answer(str(ident), {"inspection": ident})


def change(asked: Namespace, _progress: Progress) -> Answer:
    """An inspection is written anew; what is not said stays as it is."""
    said = _said(asked) | ({} if asked.unit is None else {"unit": asked.unit})
    with opened(asked) as office:
        before = office.inspections.one(asked.inspection)
        new = replace(before.as_new(), **said)
        office.inspections.change(asked.inspection, new, version=before.version)
    return Answer(f"Đã sửa cuộc kiểm tra số {asked.inspection}.")


def _said(asked: Namespace) -> dict[str, Any]:
    """What was said of an inspection beside its unit."""
    fields = {
        "kind": asked.kind and InspectionKind(asked.kind),
        "body": asked.body,
        "planned_on": asked.planned,
        "held_on": asked.held,
        "result": asked.result,
    }
    return {name: value for name, value in fields.items() if value is not None}


def find(asked: Namespace, _progress: Progress) -> Answer:
    """A finding more; its number is printed."""
    with opened(asked) as office:
        ident = office.inspections.find(asked.inspection, NewFinding(asked.text, asked.due)).value
    return Answer(str(ident), {"finding": ident})


def settle(asked: Namespace, _progress: Progress) -> Answer:
    """A finding is settled."""
    with opened(asked) as office:
        office.inspections.settle(asked.finding, asked.follow_up, asked.on or "")
    return Answer(f"Đã ghi điều phát hiện số {asked.finding} là khắc phục xong.")


def unsettle(asked: Namespace, _progress: Progress) -> Answer:
    """A settled finding is open again."""
    with opened(asked) as office:
        office.inspections.unsettle(asked.finding, asked.reason)
    return Answer(f"Đã mở lại điều phát hiện số {asked.finding}.")


def attach(asked: Namespace, _progress: Progress) -> Answer:
    """Files are kept with an inspection."""
    with opened(asked) as office:
        kept = office.inspections.attach(asked.inspection, asked.files).value
    return Answer(f"Đã lưu {kept} văn bản của cuộc kiểm tra số {asked.inspection}.")


def withdraw(asked: Namespace, _progress: Progress) -> Answer:
    """An inspection that was noted by mistake is taken out."""
    with opened(asked) as office:
        office.inspections.withdraw(asked.inspection, asked.reason)
    return Answer(f"Đã bỏ cuộc kiểm tra số {asked.inspection}.")


COMMANDS = {
    "inspection list": listed,
    "inspection add": add,
    "inspection set": change,
    "inspection find": find,
    "inspection settle": settle,
    "inspection unsettle": unsettle,
    "inspection attach": attach,
    "inspection withdraw": withdraw,
}
