"""Memory does not grow with the number of files."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.services import books
from tests.sizes import size

ROWS = 6
FEW, MANY = 20, size(120, 500)
# What is kept of a file is its name, its problems and its columns, some ten kilobytes; the rest is
# what the program takes once, for questions that it had not asked before.
MEGABYTES = size(10, 12)
SCRIPT = """
import json, resource, sys
from pathlib import Path
from desktop_app.domain.changes import Actor
from desktop_app.services.importing import ImportOptions
from desktop_app.services.office import Office

def take(*paths):
    preview = office.importing.preview(paths, ImportOptions(2024))
    return sum(file.rows_accepted for file in office.importing.commit(preview).value.files)

folder = Path(sys.argv[1])
office = Office.create(folder / "so.thidua", "Sở Thử Nghiệm", Actor("Chị Văn Thư"))
office.campaigns.launch("vi-nguoi-ngheo", 2024)
take(folder / "don vi.xlsx")
told = []
for name in ("ít", "nhiều"):
    rows = take(folder / name)
    told += [rows, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss]
office.close()
print(json.dumps(told))
"""


def send(folder: Path, name: str, units: list[str]) -> None:
    for place, unit in enumerate(units):
        given = [(f"Người {row} {unit}", 10_000 + row) for row in range(ROWS)]
        books.gifts_csv(folder / name / f"{place:03}.csv", unit, *given)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows tells no peak of a process here")
def test_many_files_take_the_memory_of_a_few(tmp_path: Path) -> None:
    units = [f"Đơn vị số {place}" for place in range(FEW + MANY)]
    books.units(tmp_path / "don vi.xlsx", *units)
    send(tmp_path, "ít", units[:FEW])
    send(tmp_path, "nhiều", units[FEW:])
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(tmp_path)], check=True, capture_output=True, text=True
    )
    few, before, many, after = json.loads(done.stdout)
    assert (few, many) == (FEW * ROWS, MANY * ROWS)
    assert (after - before) / 1024 < MEGABYTES
