"""Word templates: listed, saved to be edited, taken in, checked, put back."""

from argparse import Namespace
from collections.abc import Sequence
from dataclasses import asdict

from desktop_app.cli.answer import Answer
from desktop_app.cli.commands.opened import opened
from desktop_app.cli.tables import table_text
from desktop_app.domain.problems import Problem
from desktop_app.domain.progress import Progress
from desktop_app.domain.word_templates import WrongTemplate
from desktop_app.reports.word_fields import FIELDS, KIND_NAMES
from desktop_app.reports.word_templates import fields_table, templates_table


def listed(asked: Namespace, _progress: Progress) -> Answer:
    """Every kind with the template that is in use."""
    with opened(asked) as office:
        found = office.word_templates.all()
    document = {"templates": [asdict(one) | {"own": one.is_own} for one in found]}
    return Answer(table_text(templates_table(found)), document)


def fields(asked: Namespace, _progress: Progress) -> Answer:
    """What a template of a kind may name."""
    found = FIELDS[asked.kind]
    text = table_text(fields_table(found))
    return Answer(text, {"kind": asked.kind, "fields": [asdict(one) for one in found]})


def save(asked: Namespace, _progress: Progress) -> Answer:
    """A template's file; its path is printed."""
    with opened(asked) as office:
        path = office.word_templates.save(asked.kind, asked.out, shipped=asked.shipped)
    return Answer(str(path), {"path": str(path)})


def take(asked: Namespace, _progress: Progress) -> Answer:
    """A template goes in, or says all that is wrong with it."""
    with opened(asked) as office:
        try:
            office.word_templates.take(asked.kind, asked.file)
        except WrongTemplate as error:
            return _told(error.problems)
    return Answer(f"Đã nhận mẫu “{KIND_NAMES[asked.kind]}” từ “{asked.file.name}”.")


def restore(asked: Namespace, _progress: Progress) -> Answer:
    """The shipped template is in use again."""
    with opened(asked) as office:
        office.word_templates.restore(asked.kind)
    return Answer(f"Mẫu “{KIND_NAMES[asked.kind]}” đã trở lại mẫu có sẵn của chương trình.")


def check(asked: Namespace, _progress: Progress) -> Answer:
    """What is wrong with a template, each with its paragraph."""
    with opened(asked) as office:
        return _told(office.word_templates.check(asked.kind, asked.file))


def _told(problems: Sequence[Problem]) -> Answer:
    document = {"problems": [asdict(one) for one in problems]}
    if not problems:
        return Answer("Mẫu dùng được.", document)
    return Answer("\n".join(one.message for one in problems), document, status=1)


COMMANDS = {
    "template list": listed,
    "template fields": fields,
    "template save": save,
    "template take": take,
    "template restore": restore,
    "template check": check,
}
