"""Nouns of the command line with their verbs: a module for each subject, its options beside it.

What a verb does stands in the module of the same name under `commands/`. A subject is added to
`SUBJECTS` here and to `SUBJECTS` there.
"""

from types import ModuleType

from desktop_app.cli.nouns import (
    documents,
    registrations,
    story,
)
from desktop_app.cli.nouns.verb import Verb
from desktop_app.cli.options import Fill

# What each noun is called in the list of commands; those that `arguments` names itself need none.
NOUNS: dict[str, str] = {
    "body": "cơ quan, tổ chức không phải đơn vị",
    "document": "văn bản lưu trong sổ",
    "registration": "đăng ký thi đua, giao ước, kế hoạch riêng",
}
SUBJECTS: tuple[ModuleType, ...] = (
    documents,
    registrations,
    story,
)


def verbs_of(noun: str) -> tuple[tuple[str, str, Fill], ...]:
    """Every verb that the subjects give a noun: name, what it does, its options."""
    return tuple((verb.name, verb.what, verb.fill) for verb in all_verbs() if verb.noun == noun)


def all_verbs() -> tuple[Verb, ...]:
    """The verbs of all subjects."""
    return tuple(verb for subject in SUBJECTS for verb in subject.VERBS)
