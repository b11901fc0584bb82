"""What stands around a document's text, line by line, as it is printed."""

from dataclasses import dataclass

from desktop_app.exporters.wording import (
    addressee_lines,
    number_line,
    place_and_date,
    recipient_lines,
)
from desktop_app.reports.report import Report, Signature


@dataclass(frozen=True, slots=True)
class Signed:
    """A place to sign, in capitals; what is empty has no line."""

    authority: str
    position: str
    name: str


@dataclass(frozen=True, slots=True)
class Said:
    """The lines of head, title and foot; what is empty has no line.

    `listed`: the addressees stand under each other at the left, one alone in the middle.
    """

    parent_agency: str
    agency: str
    number: str
    place_and_date: str
    subject: str
    title: str
    abstract: str
    addressees: tuple[str, ...]
    signed: tuple[Signed, ...]
    recipients: tuple[str, ...]
    listed: bool = False


def said_by(report: Report) -> Said:
    """What a report says around its text."""
    letterhead = report.letterhead
    addressees = addressee_lines(report.addressees)
    return Said(
        parent_agency=letterhead.parent_agency.upper(),
        agency=letterhead.agency.upper(),
        number=number_line(letterhead),
        place_and_date=place_and_date(letterhead),
        subject=report.subject,
        title=report.title.upper(),
        abstract=report.abstract,
        addressees=addressees,
        signed=tuple(_signed(one) for one in report.signatures),
        recipients=recipient_lines(report.recipients),
        listed=len(addressees) > 1,
    )


def _signed(signature: Signature) -> Signed:
    return Signed(signature.authority.upper(), signature.position.upper(), signature.name)
