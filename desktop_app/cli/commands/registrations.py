"""Registrations, pledges and own plans: received, sent back, accepted."""

from argparse import Namespace
from dataclasses import asdict

from desktop_app.cli.answer import Answer
from desktop_app.cli.commands.opened import opened
from desktop_app.cli.tables import table_text
from desktop_app.domain.documents import DocumentKind
from desktop_app.domain.progress import Progress
from desktop_app.domain.registrations import REGISTRATION_TITLES, Registered, RegistrationKind
from desktop_app.reports.registrations import registrations_table, states_told
from desktop_app.services.documents import from_file


def receive(asked: Namespace, _progress: Progress) -> Answer:
    """What came is noted; its number is printed."""
    sent = Registered(
        kind=RegistrationKind(asked.kind),
        unit=asked.unit,
        person=asked.person,
        number=asked.number,
        issued_on=asked.date or "",
        received_on=asked.received or "",
        titles=tuple(asked.title),
    )
    document = from_file(asked.file, _document_kind(sent.kind)) if asked.file else None
    with opened(asked) as office:
        ident = office.registrations.receive(asked.year, asked.campaign, sent, document).value
    return Answer(str(ident), {"registration": ident})


def _document_kind(kind: RegistrationKind) -> DocumentKind:
    own_plan = kind is RegistrationKind.OWN_PLAN
    return DocumentKind.OWN_PLAN if own_plan else DocumentKind.REGISTRATION


def accept(asked: Namespace, _progress: Progress) -> Answer:
    """What was received is accepted."""
    with opened(asked) as office:
        office.registrations.accept(asked.registration)
    return Answer(f"Đã chấp nhận bản số {asked.registration}.")


def send_back(asked: Namespace, _progress: Progress) -> Answer:
    """It is sent back with a reason."""
    with opened(asked) as office:
        office.registrations.send_back(asked.registration, asked.reason)
    return Answer(f"Đã trả lại bản số {asked.registration}.")


def withdraw(asked: Namespace, _progress: Progress) -> Answer:
    """What was noted by mistake is taken out."""
    with opened(asked) as office:
        office.registrations.withdraw(asked.registration, asked.reason)
    return Answer(f"Đã bỏ bản số {asked.registration}.")


def listed(asked: Namespace, _progress: Progress) -> Answer:
    """Who sent what."""
    kind = RegistrationKind(asked.kind)
    with opened(asked) as office:
        found = office.registrations.lines(asked.year, asked.campaign, kind)
    table = table_text(registrations_table(found, REGISTRATION_TITLES[kind]))
    text = "\n".join(filter(None, (table, states_told(found))))
    return Answer(text, {"year": asked.year, "lines": [asdict(one) for one in found]})


COMMANDS = {
    "registration receive": receive,
    "registration accept": accept,
    "registration return": send_back,
    "registration withdraw": withdraw,
    "registration list": listed,
}
