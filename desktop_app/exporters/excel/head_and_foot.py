"""What stands around a table on its sheet: letterhead, titles, signatures, recipients."""

from collections.abc import Sequence
from itertools import pairwise

from desktop_app.exporters.excel.lines import Part, SheetWriter
from desktop_app.exporters.excel.widths import head_cut
from desktop_app.exporters.wording import (
    MOTTO,
    NATION,
    RECIPIENTS,
    number_line,
    place_and_date,
    recipient_lines,
)
from desktop_app.reports.report import Report, Signature

_FOR_THE_PEN = 4  # rows between the position and the name


def write_head(writer: SheetWriter, report: Report) -> None:
    """The letterhead on two sides, or line by line where a side has no room."""
    letterhead = report.letterhead
    count = len(writer.widths)
    cut = head_cut(writer.widths)
    agency = [
        (letterhead.parent_agency.upper(), 12, ""),
        (letterhead.agency.upper(), 12, "bold"),
        (number_line(letterhead), 12, ""),
    ]
    nation = [
        (NATION, 12, "bold"),
        (MOTTO, 13, "bold underline"),
        (place_and_date(letterhead), 13, "italic"),
    ]
    if cut is None:
        for text, size, style in nation[:2] + agency + nation[2:]:
            writer.across(text, size, style=style)
    else:
        for left, right in zip(agency, nation, strict=True):
            writer.parts([_centred(left, 0, cut), _centred(right, cut, count)])
    writer.row += 1


def _centred(line: tuple[str, float, str], first: int, stop: int) -> Part:
    text, size, style = line
    return Part(text, first, stop, size, "center", style)


def write_titles(writer: SheetWriter, report: Report, title: str, note: str) -> None:
    """What the document is and is about, then this sheet's own title and the line under it."""
    writer.across(report.title.upper(), 14, style="bold")
    if report.abstract:
        writer.across(report.abstract, 13, style="bold")
    if title and title.casefold() != report.title.casefold():
        writer.across(title, 13, style="bold")
    if note:
        writer.across(note, 12, "right", "italic")
    else:
        writer.row += 1


def write_foot(writer: SheetWriter, report: Report) -> None:
    """Recipients on the left and one signature on the right, or several signatures in a row."""
    start = writer.row = writer.row + 1
    cut = head_cut(writer.widths)
    places = _signature_places(writer.widths, cut, len(report.signatures))
    bottom = start
    for signature, (first, stop) in zip(report.signatures, places, strict=False):
        writer.row = start
        _write_signature(writer, signature, first, stop)
        bottom = writer.row
    for signature in report.signatures[len(places) :]:
        _write_signature(writer, signature, 0, len(writer.widths))
        bottom = writer.row
    if report.recipients:
        beside = cut is not None and len(report.signatures) <= 1
        writer.row = start if beside else bottom + 1
        _write_recipients(writer, report.recipients, cut or len(writer.widths))
    writer.row = max(writer.row, bottom)


def _signature_places(
    widths: Sequence[float], cut: int | None, count: int
) -> list[tuple[int, int]]:
    """The columns of each signature; none where they do not find room side by side."""
    if count == 1:
        return [] if cut is None else [(cut, len(widths))]
    edges = [sum(widths[:place]) for place in range(len(widths) + 1)]
    wanted = [edges[-1] * number / max(count, 1) for number in range(count + 1)]
    near = [_nearest(edges, place) for place in wanted]
    return list(pairwise(near)) if len(set(near)) == len(near) else []


def _nearest(edges: Sequence[float], wanted: float) -> int:
    return min(range(len(edges)), key=lambda place: abs(edges[place] - wanted))


def _write_signature(writer: SheetWriter, signature: Signature, first: int, stop: int) -> None:
    for text in filter(None, (signature.authority.upper(), signature.position.upper())):
        writer.parts([Part(text, first, stop, 13, "center", "bold")])
    writer.row += _FOR_THE_PEN
    writer.parts([Part(signature.name, first, stop, 13, "center", "bold")])


def _write_recipients(writer: SheetWriter, recipients: tuple[str, ...], stop: int) -> None:
    writer.parts([Part(RECIPIENTS, 0, stop, 12, "left", "bold italic")])
    for line in recipient_lines(recipients):
        writer.parts([Part(line, 0, stop, 11, "left")])
