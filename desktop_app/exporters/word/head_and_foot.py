"""The head of an official document and its foot, as tables without lines."""

from docx.document import Document
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.shared import Length, Mm
from docx.table import Table
from docx.table import _Cell as Cell

from desktop_app.exporters.word.said import Said, Signed
from desktop_app.exporters.word.setting import Look, fill, rule_below, write
from desktop_app.exporters.wording import MOTTO, NATION, RECIPIENTS

_LEFT_SHARE = 0.4
_AGENCY_RULE = Mm(22)
_MOTTO_RULE = Mm(62)
_FOR_THE_PEN = 4  # blank lines that a signature and a seal take
_CENTRED = Look(align="center")
_INDENT_OF_LIST = Mm(45)


def head(document: Document, said: Said, room: Length) -> None:
    """The agency on the left, the nation on the right, then the number, its subject, the date."""
    table = _bare_table(document, (room * _LEFT_SHARE, room * (1 - _LEFT_SHARE)), rows=2)
    agency = [
        (said.parent_agency, _CENTRED.but(size=12)),
        (said.agency, _CENTRED.but(size=12, bold=True)),
    ]
    _ruled(table.cell(0, 0), [line for line in agency if line[0]], _AGENCY_RULE)
    nation = [
        (NATION, _CENTRED.but(size=12, bold=True)),
        (MOTTO, _CENTRED.but(size=13, bold=True)),
    ]
    _ruled(table.cell(0, 1), nation, _MOTTO_RULE)
    number = [(said.number, _CENTRED.but(size=13))]
    number += [(said.subject, _CENTRED.but(size=12))] if said.subject else []
    fill(table.cell(1, 0), number)
    date = _CENTRED.but(size=13, italic=True)
    fill(table.cell(1, 1), [(said.place_and_date, date)])


def addressees(document: Document, said: Said) -> None:
    """“Kính gửi:” and to whom; several are a list under it."""
    lines = said.addressees
    if lines and not said.listed:
        write(document.add_paragraph(), lines[0], _CENTRED.but(before=18, after=6))
        return
    for number, line in enumerate(lines):
        look = Look(before=0 if number else 18, after=6 if number == len(lines) - 1 else 0)
        paragraph = write(document.add_paragraph(), line, look)
        paragraph.paragraph_format.left_indent = _INDENT_OF_LIST


def foot(document: Document, said: Said, room: Length) -> None:
    """The recipients on the left; signatures beside them, or over them where there are several."""
    signers = said.signed
    if not signers and not said.recipients:
        return
    write(document.add_paragraph(), "", Look(size=6))
    if len(signers) > 1:
        row = _bare_table(document, tuple(room / len(signers) for _ in signers)).rows[0]
        for cell, signer in zip(row.cells, signers, strict=True):
            fill(cell, _signed(signer))
        if not said.recipients:
            return
        write(document.add_paragraph(), "", Look(size=6))
    table = _bare_table(document, (room / 2, room / 2))
    fill(table.cell(0, 0), _recipients(said.recipients))
    if len(signers) == 1:
        fill(table.cell(0, 1), _signed(signers[0]))


def _bare_table(document: Document, widths: tuple[float, ...], rows: int = 1) -> Table:
    table: Table = document.add_table(rows, len(widths))
    table.alignment = WD_TABLE_ALIGNMENT.CENTER
    table.autofit = False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Length(int(width))
        for cell in column.cells:
            cell.width = Length(int(width))
    return table


def _ruled(cell: Cell, lines: list[tuple[str, Look]], width: Length) -> None:
    """Centred lines with a short line under them."""
    if not lines:
        return
    fill(cell, lines)
    below = write(cell.add_paragraph(), "", Look(size=4, align="center", before=2))
    rule_below(below, width=width, room=cell.width or width)


def _signed(signer: Signed) -> list[tuple[str, Look]]:
    bold = _CENTRED.but(bold=True)
    room = [("", bold)] * _FOR_THE_PEN
    titles = (signer.authority, signer.position)
    return [*((title, bold) for title in titles if title), *room, (signer.name, bold)]


def _recipients(lines: tuple[str, ...]) -> list[tuple[str, Look]]:
    if not lines:
        return []
    title = (RECIPIENTS, Look(size=12, bold=True, italic=True))
    return [title, *((line, Look(size=11)) for line in lines)]
