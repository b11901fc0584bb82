"""Whether what somebody settles about a file can be meant at all."""

import re
from collections.abc import Iterable, Mapping
from functools import cache
from typing import NoReturn

from desktop_app.domain.errors import NotFound, Refused
from desktop_app.domain.intake import Kind
from desktop_app.domain.periods import parse_period
from desktop_app.importers.fields import choices_of
from desktop_app.services.importing.checks import OVERRIDABLE
from desktop_app.services.importing.corrections import REPEATED, FileCorrections
from desktop_app.services.importing.known import Known
from desktop_app.services.importing.staged import Stage, StagedFile
from desktop_app.services.unit_directory import UnitDirectory

_LETTERS = re.compile(r"[A-Z]{1,3}")

MARKS = frozenset({Kind.SCORES, Kind.CROSS_SCORES})


def ensure_meant(stage: Stage, known: Known, file: StagedFile, said: FileCorrections) -> None:
    """Let only corrections through that fit the file and name what there is.

    Raises: NotFound for a sheet, unit, person or campaign that is not there, Refused for what
    cannot be meant or may not be allowed.
    """
    _ensure_sheets(stage, file, said)
    _ensure_columns(said.columns)
    _ensure_codes("đơn vị", (said.unit, *said.units.values()), known.units.units)
    _ensure_codes("cán bộ", said.people.values(), known.person_codes)
    year = known.options.year
    _ensure_codes(f"phong trào năm {year}", [said.campaign], [one.code for one in known.campaigns])
    if said.period and parse_period(said.period).year != year:
        _refuse(f"Kỳ {said.period} không thuộc năm {year} đang nhập.")
    for text, code in said.units.items():
        ensure_own_name(known.units, text, code)
    marked = {table.sheet for table in file.tables if table.kind in MARKS}
    for (code, sheet, _), reason in said.allowed.items():
        # A unit has one mark of a criterion at a stage, whatever the reason.
        _ensure_allowed("" if code == REPEATED and sheet in marked else code, reason)


def _refuse(sentence: str) -> NoReturn:
    raise Refused(sentence)


def _ensure_sheets(stage: Stage, file: StagedFile, said: FileCorrections) -> None:
    workbook = stage.workbook(file.number)
    if workbook is None:
        _refuse(f"Tệp “{file.name}” không được đọc nên không sửa ở đây được.")
    names = {sheet.name for sheet in workbook.sheets}
    asked = [sheet for sheet, _ in (*said.cells, *said.rows_out)]
    _ensure_codes(f"trang trong tệp “{file.name}” tên", asked, names)


def _ensure_codes(what: str, codes: Iterable[str], there: Iterable[str]) -> None:
    known = frozenset(there)
    for code in codes:
        if code and code not in known:
            raise NotFound(what, code)


def _ensure_columns(columns: Mapping[str, Mapping[str, str]]) -> None:
    for fields in columns.values():
        for letter, field in fields.items():
            if _LETTERS.fullmatch(letter) is None:
                _refuse(f"“{letter}” không phải là tên một cột. Hãy ghi như C.")
            if field and field not in _all_fields():
                what = "nội dung cột"
                raise NotFound(what, field)
        chosen = [field for field in fields.values() if field]
        if len(chosen) > len(set(chosen)):
            _refuse("Hai cột của một bảng không thể cùng một nội dung. Hãy chọn lại.")


@cache
def _all_fields() -> frozenset[str]:
    return frozenset(one.name for kind in Kind for one in choices_of(kind))


def ensure_own_name(units: UnitDirectory, text: str, code: str) -> None:
    """What is one unit's name already may not come to mean another.

    Raises: Refused.
    """
    named = units.find(text)
    if named is not None and named.code != code:
        sentence = (
            f"“{text}” đang là tên của đơn vị “{named.name}” ({named.code}) nên không thể hiểu là "
            f"“{units.units[code].name}”. Hãy sửa ô ghi tên đơn vị trong bảng."
        )
        raise Refused(sentence)


def _ensure_allowed(code: str, reason: str) -> None:
    if code not in OVERRIDABLE:
        _refuse("Lỗi này không cho qua được. Hãy sửa ô có lỗi hoặc bỏ dòng đó ra.")
    if not reason.strip():
        _refuse("Hãy ghi lý do cho qua.")
