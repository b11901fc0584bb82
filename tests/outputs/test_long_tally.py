"""A year of very many contributions as one workbook, in bounded memory.

`make long` takes a hundred thousand of them.
"""

import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from tests.outputs.conftest import CLERK
from tests.outputs.made import YEAR
from tests.sizes import size

LINES = size(6_000, 100_000)
# The program itself takes some 100 MB, a row of the report a kilobyte, its workbook nothing.
MOST_MB = 170 + LINES // 1_000
_SCRIPT = """
import re, sys
from pathlib import Path
from desktop_app.domain.changes import Actor
from desktop_app.domain.papers import Paper
from desktop_app.services.office import Office

told = []
office = Office.open(Path(sys.argv[1]), Actor(sys.argv[3]))
office.papers.write(
    Paper("tally", int(sys.argv[4])), Path(sys.argv[2]), lambda *step: told.append(step)
)
office.close()
what = {step[2] for step in told}
# The kernel's other figure, `ru_maxrss`, begins with the parent's memory.
(most,) = re.findall(r"VmHWM:\\s+(\\d+) kB", Path("/proc/self/status").read_text())
print(int(most) // 1024, len(told), len(what))
"""


@pytest.fixture
def full_store(sample_store: Path, tmp_path: Path) -> Path:
    """The sample year with its lines written down again and again."""
    path = Path(shutil.copy(sample_store, tmp_path / "full.thidua"))
    with closing(sqlite3.connect(path)) as store, store:
        columns = [row[1] for row in store.execute("PRAGMA table_info(contribution)")]
        copied = ", ".join(name for name in columns if name != "id")
        (there,) = store.execute("SELECT count(*) FROM contribution").fetchone()
        store.execute(
            f"""
            WITH RECURSIVE time(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM time WHERE n < ?)
            INSERT INTO contribution ({copied}) SELECT {copied} FROM contribution, time
            """,  # noqa: S608  # the store's own names
            [-(-LINES // there)],
        )
    return path


def sheet_rows(path: Path) -> Iterator[int]:
    """How many rows each sheet has, from the file's own parts."""
    with ZipFile(BytesIO(path.read_bytes())) as parts:
        for name in parts.namelist():
            if name.startswith("xl/worksheets/sheet"):
                yield parts.read(name).count(b"<row ")


def test_a_tally_of_very_many_lines_takes_little_memory(full_store: Path, tmp_path: Path) -> None:
    out = tmp_path / "tally.xlsx"
    command = [sys.executable, "-c", _SCRIPT, full_store, out, CLERK.name, YEAR]
    done = subprocess.run(
        [str(one) for one in command], check=True, capture_output=True, timeout=500
    )
    most, steps, kinds = map(int, done.stdout.split())
    assert most < MOST_MB
    # Every 5.000 lines that are read and every 500 that are written.
    assert steps > LINES // 5_000 + LINES // 500
    assert kinds == 2
    assert max(sheet_rows(out)) > LINES
