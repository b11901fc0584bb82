"""A ranking of 20,000 units: the memory is that of the rows, not of the pages drawn."""

import subprocess
import sys

from tests.sizes import size
from tests.source_tree import ROOT

_SCRIPT = """
import resource, sys
from desktop_app.exporters.pdf import pdf_bytes
from desktop_app.reports.report import Report, Row, Table
from tests.exporters import samples
from tests.exporters.pdf.reading import FONTS
columns = samples.ranking().tables[0].columns
sample = samples.ranking().tables[0].rows[0]
rows = tuple(Row((at, f"Trường số {at}", *sample.cells[2:])) for at in range(int(sys.argv[1])))
pdf_bytes(Report("ranking", "Bảng xếp hạng", blocks=(Table("", columns, rows),)), FONTS)
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
"""
FEW, MANY = size(300, 2_000), size(1_500, 20_000)
# A row's cells, its lines of text and its letters on a page take some 2 KB.
_KILOBYTES_A_ROW = 5


def peak(rows: int) -> int:
    """The most memory that a process which prints so many rows ever had, in kilobytes."""
    script = [sys.executable, "-c", _SCRIPT, str(rows)]
    done = subprocess.run(script, cwd=ROOT, capture_output=True, check=True, text=True)
    return int(done.stdout)


def test_the_memory_for_a_row_more_stays_small() -> None:
    more = peak(MANY) - peak(FEW)
    assert more < _KILOBYTES_A_ROW * (MANY - FEW)
