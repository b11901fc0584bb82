"""Whether the store has come to know, since the preview, what a list would bring as new."""

from collections.abc import Iterator, Sequence

from desktop_app.domain.errors import Refused
from desktop_app.domain.intake import Kind, PersonRow, UnitRow
from desktop_app.domain.text import match_key
from desktop_app.services.importing.known import Known
from desktop_app.services.importing.staged import GOES_IN, Line, Stage
from desktop_app.services.importing.weighing import Weighed


def ensure_still_new(before: Known, now: Known, stage: Stage, files: Sequence[Weighed]) -> None:
    """A code given in the preview may not have become somebody else's, nor a new name known.

    Raises: Refused.
    """
    units = sorted(set(_units(before, now, stage, files)))
    people = sorted(set(_people(before, now, stage, files)))
    if units or people:
        told = ", ".join((*units, *people))
        sentence = (
            f"Từ lúc xem trước, một lần nhập khác đã đưa vào sổ {told}. Chưa có gì được nhập; "
            "hãy đọc lại các tệp."
        )
        raise Refused(sentence)


def _units(before: Known, now: Known, stage: Stage, files: Sequence[Weighed]) -> Iterator[str]:
    fresh = {code: one for code, one in now.units.units.items() if code not in before.units.units}
    names = {match_key(one.name): code for code, one in fresh.items()}
    for line in _lines(stage, files, Kind.UNITS) if fresh else ():
        if isinstance(line.row, UnitRow):
            code, key = line.row.code or "", match_key(line.row.name or "")
            if names.get(key, code) != code or (code in fresh and names.get(key) != code):
                yield f"đơn vị “{fresh[names.get(key, code)].name}”"


def _people(before: Known, now: Known, stage: Stage, files: Sequence[Weighed]) -> Iterator[str]:
    fresh = {who: code for who, code in now.people.items() if code not in before.person_codes}
    codes = {code: who for who, code in fresh.items()}
    for line in _lines(stage, files, Kind.PEOPLE) if fresh else ():
        if isinstance(line.row, PersonRow):
            who = (line.unit, match_key(line.row.name or ""), line.row.born_on or "")
            code = line.row.code or ""
            if fresh.get(who, code) != code or codes.get(code, who) != who:
                yield f"cán bộ có mã “{fresh.get(who, code)}”"


def _lines(stage: Stage, files: Sequence[Weighed], kind: Kind) -> Iterator[Line]:
    for file, status in files:
        for part, table in enumerate(file.tables):
            if status in GOES_IN and table.kind is kind:
                yield from stage.lines(file, part)
