"""The head of an official document and its foot: signatures and recipients."""

from desktop_app.exporters.pdf.lines import balance, widest, wrap
from desktop_app.exporters.pdf.panel import Panel, Placed, Rule, stack
from desktop_app.exporters.pdf.paper import Paper
from desktop_app.exporters.pdf.signing_places import SigningPlace
from desktop_app.exporters.pdf.typeface import BOLD, BOLD_ITALIC, ITALIC, REGULAR, Face, printable
from desktop_app.exporters.wording import (
    MOTTO,
    NATION,
    RECIPIENTS,
    number_line,
    place_and_date,
    recipient_lines,
)
from desktop_app.reports.report import Letterhead, Report, Signature

NATION_FACE = Face(BOLD, 12)
MOTTO_FACE = Face(BOLD, 13)
PARENT_FACE = Face(REGULAR, 12)
AGENCY_FACE = Face(BOLD, 12)
NUMBER_FACE = Face(REGULAR, 13)
DATE_FACE = Face(ITALIC, 13)
SUBJECT_FACE = Face(REGULAR, 12)
SIGNATURE_FACE = Face(BOLD, 14)
RECIPIENTS_TITLE_FACE = Face(BOLD_ITALIC, 12)
RECIPIENTS_FACE = Face(REGULAR, 11)

_AGENCY_RULE = 0.4  # of the agency's line: NĐ 30 asks for a third to a half
_GAP = 12.0
_RULE_GAP = 3.0
_FOR_THE_PEN = 68.0  # the height that a signature and a seal take


def head(letterhead: Letterhead, paper: Paper, subject: str = "") -> Panel:
    """The agency on the left, the nation on the right, the number, its subject, the date."""
    right = max(NATION_FACE.width(NATION), paper.room * 0.5)
    left = min(paper.room - right - _GAP, paper.room * 0.42)
    texts, rules, left_bottom = _agency(letterhead, left)
    nation, nation_rule, right_bottom = _nation(paper.room - right / 2)
    top = max(left_bottom, right_bottom) + 5
    number = balance(printable(number_line(letterhead)), NUMBER_FACE, left)
    date = balance(printable(place_and_date(letterhead)), DATE_FACE, right)
    about = balance(printable(subject), SUBJECT_FACE, left) if subject else ()
    texts += nation
    texts += stack(number, NUMBER_FACE, left / 2, top, "center")
    texts += stack(date, DATE_FACE, paper.room - right / 2, top, "center")
    below = top + len(number) * NUMBER_FACE.leading
    texts += stack(about, SUBJECT_FACE, left / 2, below, "center")
    bottoms = (below + len(about) * SUBJECT_FACE.leading, top + len(date) * DATE_FACE.leading)
    height = max(bottoms)
    return Panel(texts, [*rules, nation_rule], height, paper.depth)


def foot(report: Report, paper: Paper) -> Panel | None:
    """Signatures, side by side where there are several, and the recipients on the left."""
    if not report.signatures and not report.recipients:
        return None
    beside = len(report.signatures) <= 1
    column = paper.room / (2 if beside else len(report.signatures))
    texts: list[Placed] = []
    places: list[SigningPlace] = []
    bottom = 0.0
    for number, signature in enumerate(report.signatures):
        middle = column * (number + (1.5 if beside else 0.5))
        signed, place, end = _signature(signature, middle, column - _GAP)
        texts += signed
        places.append(place)
        bottom = max(bottom, end)
    listed, listed_bottom = _recipients(report.recipients, paper, 0.0 if beside else bottom + _GAP)
    return Panel([*texts, *listed], [], max(bottom, listed_bottom), paper.depth, places)


def _agency(letterhead: Letterhead, width: float) -> tuple[list[Placed], list[Rule], float]:
    middle = width / 2
    parent = _upper(letterhead.parent_agency, PARENT_FACE, width)
    agency = _upper(letterhead.agency, AGENCY_FACE, width)
    texts = stack(parent, PARENT_FACE, middle, 0, "center")
    top = len(parent) * PARENT_FACE.leading
    texts += stack(agency, AGENCY_FACE, middle, top, "center")
    bottom = top + len(agency) * AGENCY_FACE.leading + _RULE_GAP
    if not agency:
        return texts, [], bottom
    length = widest(agency, AGENCY_FACE) * _AGENCY_RULE
    return texts, [Rule(middle - length / 2, bottom, length)], bottom


def _nation(middle: float) -> tuple[list[Placed], Rule, float]:
    texts = [
        Placed(NATION, NATION_FACE, middle, 0),
        Placed(MOTTO, MOTTO_FACE, middle, NATION_FACE.leading),
    ]
    bottom = NATION_FACE.leading + MOTTO_FACE.leading + _RULE_GAP
    length = MOTTO_FACE.width(MOTTO)
    return texts, Rule(middle - length / 2, bottom, length), bottom


def _upper(text: str, face: Face, width: float) -> tuple[str, ...]:
    return balance(printable(text).upper(), face, width) if text else ()


def _signature(
    signature: Signature, middle: float, width: float
) -> tuple[list[Placed], SigningPlace, float]:
    lines = [
        line
        for text in (signature.authority, signature.position)
        for line in _upper(text, SIGNATURE_FACE, width)
    ]
    name = balance(printable(signature.name), SIGNATURE_FACE, width)
    top = len(lines) * SIGNATURE_FACE.leading
    name_top = top + _FOR_THE_PEN
    texts = stack(lines, SIGNATURE_FACE, middle, 0, "center")
    texts += stack(name, SIGNATURE_FACE, middle, name_top, "center")
    place = SigningPlace(middle - width / 2, top, width, _FOR_THE_PEN)
    return texts, place, name_top + len(name) * SIGNATURE_FACE.leading


def _recipients(
    recipients: tuple[str, ...], paper: Paper, top: float
) -> tuple[list[Placed], float]:
    if not recipients:
        return [], 0.0
    lines = [
        line
        for text in recipient_lines(recipients)
        for line in wrap(printable(text), RECIPIENTS_FACE, paper.room / 2 - _GAP)
    ]
    list_top = top + RECIPIENTS_TITLE_FACE.leading
    texts = [Placed(RECIPIENTS, RECIPIENTS_TITLE_FACE, 0, top, "left")]
    texts += stack(lines, RECIPIENTS_FACE, 0, list_top, "left")
    return texts, list_top + len(lines) * RECIPIENTS_FACE.leading
