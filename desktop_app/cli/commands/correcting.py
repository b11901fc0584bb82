"""Corrections for `import`: a JSON file that says, file by file, what is settled about it."""

import json
import os
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, NoReturn
from unicodedata import normalize

from desktop_app.cli.usage import Misused
from desktop_app.domain.errors import NotFound, Refused
from desktop_app.domain.intake_rows import TableShown
from desktop_app.domain.progress import Progress
from desktop_app.domain.rows import FileOutcome
from desktop_app.services.importing import Preview
from desktop_app.services.importing.corrections import FileCorrections
from desktop_app.services.importing.corrections_json import from_json
from desktop_app.services.office import Office

Said = Mapping[str, Any]


def read_corrections(path: Path | None) -> Said:
    """What the file says, by file name or path; nothing where no file is named.

    Raises: Misused.
    """
    if path is None:
        return {}
    try:
        said = json.loads(path.read_text(encoding="utf-8-sig"))
    except OSError:
        _refuse(f"Không đọc được tệp sửa “{path}”.")
    except UnicodeDecodeError:
        _refuse(f"Tệp sửa “{path}” không phải là chữ UTF-8.")
    except json.JSONDecodeError as error:
        where = f"dòng {error.lineno}, cột {error.colno}"
        _refuse(f"Tệp sửa “{path}” không phải là JSON đúng ({where}).")
    except RecursionError:
        _refuse(f"Tệp sửa “{path}” lồng quá nhiều tầng.")
    if not isinstance(said, dict):
        _refuse("Tệp sửa phải là một đối tượng JSON: {“tên tệp”: {…}, …}.")
    return said


def correct(office: Office, preview: Preview, said: Said, unit: str, progress: Progress) -> Preview:
    """The preview with all of it settled; `unit` is the code of the unit that sent every file.

    What came in before is passed over, so that the same command may be given twice.

    Raises: Misused where something cannot be meant.
    """
    try:
        corrections = _by_number(office, preview, said)
        for number in _readable(office, preview) if unit else ():
            own = corrections.get(number, FileCorrections())
            corrections[number] = replace(own, unit=own.unit or unit)
        known = {file.number for file in preview.outcome.files if file.status == "duplicate"}
        wanted = {number: one for number, one in corrections.items() if number not in known}
        return office.importing.correct_all(preview, wanted, progress) if wanted else preview
    except (NotFound, Refused) as error:
        _refuse(str(error))


def _refuse(sentence: str) -> NoReturn:
    raise Misused(sentence)


def _by_number(office: Office, preview: Preview, said: Said) -> dict[int, FileCorrections]:
    found: dict[int, FileCorrections] = {}
    for name, value in said.items():
        file = _named(preview.outcome.files, name)
        if file.number in found:
            _refuse(f"Tệp “{name}” có hai phần sửa.")
        tables = office.importing.tables(preview, file.number)
        found[file.number] = from_json(_with_layouts(value, tables))
    return found


def _readable(office: Office, preview: Preview) -> list[int]:
    numbers = [file.number for file in preview.outcome.files]
    return [number for number in numbers if office.importing.sheet_names(preview, number)]


def _named(files: Sequence[FileOutcome], name: str) -> FileOutcome:
    wanted = Path(normalize("NFC", name)).parts
    found = [file for file in files if _parts(file)[-len(wanted) :] == wanted]
    if not wanted or not found:
        _refuse(f"Không có tệp “{name}” trong các tệp được nhập.")
    if len(found) > 1:
        _refuse(f"Có {len(found)} tệp tên “{name}”; hãy ghi cả thư mục của tệp.")
    return found[0]


def _parts(file: FileOutcome) -> tuple[str, ...]:
    return Path(normalize("NFC", os.path.abspath(file.path))).parts  # noqa: PTH100  # no links


def _with_layouts(value: object, tables: Sequence[TableShown]) -> object:
    """Columns that are told by their sheet become those of the layouts of its tables."""
    if not isinstance(value, dict) or not isinstance(value.get("columns"), list):
        return value
    columns = [one for item in value["columns"] for one in _of_layouts(item, tables)]
    return {**value, "columns": columns}


def _of_layouts(item: object, tables: Sequence[TableShown]) -> list[object]:
    if not isinstance(item, dict) or "sheet" not in item:
        return [item]
    there = [table for table in tables if table.sheet == item["sheet"]]
    if not there:
        _refuse(f"Không có bảng nào ở trang “{item['sheet']}”.")
    plain = {name: one for name, one in item.items() if name != "sheet"}
    return [{**plain, "layout": table.layout} for table in there]
