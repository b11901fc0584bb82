"""Units as they are typed or pasted, a line each, into the rows of a list that is imported."""

import csv
from collections.abc import Iterator
from io import StringIO

HEADINGS = ("Tên đơn vị", "Cụm thi đua", "Số người")


def units_list(text: str) -> str:
    """A list (CSV with headings) of what was typed: name, and after a tab or “;” cluster, people.

    Blank lines are left out; "" where nothing was typed.
    """
    rows = list(_rows(text))
    if not rows:
        return ""
    made = StringIO()
    writer = csv.writer(made, lineterminator="\n")
    writer.writerow(HEADINGS)
    writer.writerows(rows)
    return made.getvalue()


def _rows(text: str) -> Iterator[list[str]]:
    for line in text.splitlines():
        divider = "\t" if "\t" in line else ";"
        cells = [cell.strip() for cell in line.split(divider)]
        if any(cells):
            yield [*cells, "", ""][: len(HEADINGS)]
