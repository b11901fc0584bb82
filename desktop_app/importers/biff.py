"""What xlrd does not tell of a workbook of before 2007, from the records of its stream."""

import struct
from collections.abc import Iterator
from dataclasses import dataclass, field

from desktop_app.domain.problems import Problem
from desktop_app.importers import file_problems

_OLE = b"\xd0\xcf\x11\xe0"
_HEAD = struct.Struct("<HH")
_PLACE = struct.Struct("<HH")
_BOF, _EOF, _BOUNDSHEET, _SUPBOOK = 0x0809, 0x000A, 0x0085, 0x01AE
_FORMULA, _FILTERMODE = 0x0006, 0x009B
_RESULT, _TOKENS = slice(6, 14), 22
_BLANK, _NO_NUMBER, _EMPTY_TEXT = 3, b"\xff\xff", b"\x17\x00"
_OWN_BOOKS = (b"\x01\x04", b"\x01\x3a")
_MACROS = "_VBA_PROJECT_CUR".encode("utf-16-le")


@dataclass(slots=True)
class StreamFacts:
    """By a sheet's number: the formulas without a result, and whether its rows are filtered."""

    uncomputed: dict[int, set[tuple[int, int]]] = field(default_factory=dict)
    filtered: set[int] = field(default_factory=set)
    problems: list[Problem] = field(default_factory=list)


def look_through(data: bytes) -> StreamFacts:
    """What the records of BIFF 5 and 8 tell; older ones tell nothing more than xlrd does."""
    stream = _stream(data)
    facts = StreamFacts()
    starts = []
    for kind, body in _records(stream, 0):
        if kind == _BOUNDSHEET and body[5:6] == b"\0":  # a sheet of cells, no chart or macros
            starts.append(int.from_bytes(body[:4], "little"))
        elif kind == _SUPBOOK and body[2:4] not in _OWN_BOOKS and not facts.problems:
            facts.problems.append(file_problems.links())
    blanks = [_sheet(stream, start, number, facts) for number, start in enumerate(starts)]
    if all(blanks):
        facts.uncomputed = {number: places for number, places in facts.uncomputed.items() if places}
    else:  # some program computed this workbook, so no result is a result
        facts.uncomputed = {}
    if _MACROS in data:
        facts.problems.append(file_problems.macros())
    return facts


def _sheet(stream: bytes, start: int, number: int, facts: StreamFacts) -> bool:
    """Note the sheet's formulas without a result; whether all its formulas have none."""
    places = facts.uncomputed.setdefault(number, set())
    formulas = 0
    for kind, body in _records(stream, start):
        if kind == _FILTERMODE:
            facts.filtered.add(number)
        elif kind == _FORMULA and len(body) > _TOKENS:
            formulas += 1
            result = body[_RESULT]
            blank = result[0] == _BLANK and result[6:] == _NO_NUMBER
            if blank and _EMPTY_TEXT not in body[_TOKENS:]:
                row, column = _PLACE.unpack_from(body)
                places.add((row, column))
    return formulas == len(places)


def _records(stream: bytes, start: int) -> Iterator[tuple[int, bytes]]:
    """The records of one part of the stream, those of the charts inside it left out."""
    depth, at = 0, start
    while at + _HEAD.size <= len(stream):
        kind, length = _HEAD.unpack_from(stream, at)
        at += _HEAD.size
        if kind == _BOF:
            depth += 1
        elif kind == _EOF:
            depth -= 1
            if depth <= 0:
                return
        elif depth == 1:
            yield kind, stream[at : at + length]
        at += length


def _stream(data: bytes) -> bytes:
    if not data.startswith(_OLE):
        return data
    from xlrd.compdoc import CompDoc  # noqa: PLC0415  # loaded with xlrd, when a file needs it

    document = CompDoc(data)
    for name in ("Workbook", "Book"):
        memory, base, length = document.locate_named_stream(name)
        if memory:
            return bytes(memory[base : base + length])
    return b""
