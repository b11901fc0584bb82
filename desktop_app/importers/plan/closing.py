"""A document's end: to whom it goes, and who signs it.

Both stand side by side, so that a line may hold a recipient and a part of the signature.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from desktop_app.domain.campaigns import Signatory
from desktop_app.domain.plan_draft import NOBODY, Passage
from desktop_app.importers.plan.found import Found, spanned
from desktop_app.importers.plan.lines import Line
from desktop_app.importers.plan.markers import BULLETS, find_marker
from desktop_app.importers.plan.people import (
    cut_name,
    cut_position,
    in_sentence_case,
    is_handed,
    is_name,
    is_position,
    split_position,
)
from desktop_app.importers.plan.wording import bare, starts_low

_RECIPIENTS = re.compile(r"noi nhan(?:\s{0,3}:\s{0,3}|$)")
_ANNEX = re.compile(r"phu luc(?:$|\s(?:so )?[ivx0-9]{1,4}\b|\s?[:.])|bieu (?:mau|so)\b|mau so\b")
_FILED = re.compile(r"luu\b")
_AFTER_LAST = 12  # lines of a signature at most, where no list of recipients marks the end


@dataclass(slots=True)
class _Sheet:
    """What is gathered from the last lines."""

    recipients: list[Found[str]] = field(default_factory=list)
    positions: list[str] = field(default_factory=list)
    name: str = ""
    signed: list[int] = field(default_factory=list)
    listing: bool = False
    bulleted: bool = False
    heading: int = -1


@dataclass(frozen=True, slots=True)
class Closing:
    """Recipients and signatory, each with its lines; `signed` None where nobody is named."""

    recipients: tuple[Found[str], ...]
    signatory: Signatory
    signed: Passage | None


def is_annex(text: str) -> bool:
    """Whether a line begins an annex."""
    return _ANNEX.match(bare(text)) is not None


def split_end(lines: Sequence[Line]) -> tuple[Sequence[Line], Sequence[Line], Sequence[Line]]:
    """The body, the closing, and the annexes after it."""
    begin = _closing_begins(lines)
    end = next((at for at in range(begin, len(lines)) if is_annex(lines[at].text)), len(lines))
    return lines[:begin], lines[begin:end], lines[end:]


def _closing_begins(lines: Sequence[Line]) -> int:
    headings = [at for at, line in enumerate(lines) if _RECIPIENTS.match(bare(line.columns[0]))]
    begin = headings[0] if headings else _bare_signature(lines)
    while begin > 0 and _signs(lines, begin - 1):
        begin -= 1
    return begin


def _bare_signature(lines: Sequence[Line]) -> int:
    """Where a signature without a list of recipients begins: a position among the last lines."""
    annex = next((at for at, one in enumerate(lines) if is_annex(one.text)), len(lines))
    first = max(0, annex - _AFTER_LAST)
    return next((at for at in range(first, annex) if is_position(_left(lines[at]))), annex)


def _left(line: Line) -> str:
    return split_position(line.text)[0]


def _signs(lines: Sequence[Line], at: int) -> bool:
    """Whether a line before the closing belongs to the signature."""
    text = lines[at].text
    if is_position(_left(lines[at])) or is_handed(text):
        return True
    around = lines[max(0, at - 3) : at]
    return is_name(text) and any(is_position(one.text) or is_handed(one.text) for one in around)


def read_closing(lines: Sequence[Line]) -> Closing:
    """Recipients and signatory out of the closing's lines."""
    sheet = _Sheet()
    for line in lines:
        for part in _parts(line):
            _take(sheet, part, line)
    position = ", ".join(in_sentence_case(one) for one in sheet.positions)
    signed = spanned(Passage(one, one) for one in sheet.signed) if sheet.signed else None
    who = Signatory(position, sheet.name) if sheet.signed else NOBODY
    recipients = tuple(Found(_tidy(one.value), one.passage) for one in sheet.recipients)
    return Closing(recipients, who, signed)


def _parts(line: Line) -> Iterator[str]:
    """What stands side by side: columns, several recipients, a position after a recipient."""
    for column in line.columns:
        before, position = cut_position(column)
        yield from _listed(before)
        if position:
            yield position


def _listed(text: str) -> Iterator[str]:
    begun = _RECIPIENTS.match(bare(text))
    if begun is not None:
        yield text[: begun.end()].strip()
        text = text[begun.end() :].strip()
    pieces = re.split(r"(?<=;)\s{0,5}(?=[-+*•]\s?\S)", text)
    yield from filter(None, (piece.strip() for piece in pieces))


def _take(sheet: _Sheet, part: str, line: Line) -> None:
    copy = bare(part)
    if _RECIPIENTS.fullmatch(copy):
        sheet.listing, sheet.heading = True, line.index
    elif is_position(_position_of(part)):
        _sign(sheet, part, line)
    elif sheet.positions and (is_handed(part) or _is_signer(sheet, part)):
        sheet.name = sheet.name or ("" if is_handed(part) else part.strip(" ."))
        sheet.signed.append(line.index)
    elif sheet.listing:
        _address(sheet, part, line)


def _position_of(part: str) -> str:
    return split_position(part)[0]


def _is_signer(sheet: _Sheet, part: str) -> bool:
    return not sheet.name and is_name(part)


def _sign(sheet: _Sheet, part: str, line: Line) -> None:
    position, name = split_position(part)
    sheet.positions.append(position.strip(" .,:"))
    sheet.name = sheet.name or name
    sheet.signed.append(line.index)


def _address(sheet: _Sheet, part: str, line: Line) -> None:
    """Take a recipient: a new one, the end of the one before, or the last, after which is none."""
    marker = find_marker(part)
    bulleted = marker is not None and marker.kind in BULLETS
    text = part[marker.length :] if bulleted and marker else part
    if sheet.positions:
        text, name = cut_name(text)
        sheet.name = sheet.name or name
        sheet.signed.extend([line.index] * bool(name))
    if text.endswith(":"):
        return
    sheet.bulleted = sheet.bulleted or bulleted
    if sheet.recipients and not bulleted and _goes_on(sheet, text):
        before = sheet.recipients.pop()
        text, first = f"{before.value} {text}", before.passage.first
    elif sheet.recipients and not bulleted and _FILED.match(bare(sheet.recipients[-1].value)):
        sheet.listing = False
        return
    else:
        first = line.index if sheet.recipients else sheet.heading
    sheet.recipients.append(Found(text.strip(), Passage(first, line.index)))


def _goes_on(sheet: _Sheet, text: str) -> bool:
    """Whether a part without a bullet is the second half of the recipient before it."""
    unfinished = not sheet.recipients[-1].value.endswith((";", ",", "."))
    listed = sheet.bulleted and not _FILED.match(bare(text))
    return starts_low(text) or (unfinished and listed)


def _tidy(recipient: str) -> str:
    """A recipient without the sign at its end."""
    return recipient.rstrip(" ;.,")
