"""Who works in the sample year: people of family names that many have and given names of things."""

import re
from pathlib import Path

import openpyxl

from tools.sample_year.tables import rows_of

STAFF = "02-can-bo"
# Văn or Thị, then the thing in two words or more: a pencil, a pomelo flower.
OF_A_THING = re.compile(r"(?:Văn|Thị)(?: \w+){2,}")


def staff(folder: Path) -> list[str]:
    (path,) = (folder / STAFF).glob("*.xlsx")
    sheet = openpyxl.load_workbook(path).worksheets[0]
    rows = [[str(cell or "") for cell in row] for row in sheet.iter_rows(values_only=True)]
    head = next(at for at, row in enumerate(rows) if "Họ và tên" in row)
    column = rows[head].index("Họ và tên")
    return [row[column] for row in rows[head + 1 :] if row[0].isdigit()]


def test_every_name_is_put_together_from_the_invented_ones(folder: Path) -> None:
    names = rows_of("names")
    families = {name for kind, name in names if kind == "family"}
    given = {name for kind, name in names if kind != "family"}
    found = staff(folder)
    assert len(found) > 500
    strange = [name for name in found if name.partition(" ")[0] not in families]
    strange += [name for name in found if name.partition(" ")[2] not in given]
    assert strange == []


def test_a_given_name_is_a_thing_that_nobody_is_called_by() -> None:
    given = [name for kind, name in rows_of("names") if kind != "family"]
    assert [name for name in given if not OF_A_THING.fullmatch(name)] == []
