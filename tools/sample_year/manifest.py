"""The order in which the sample year is carried out, for the program to follow."""

from collections.abc import Iterator

from tools.sample_year.department import CLUSTERS, DEPARTMENT, PARENT, PLACE, YEAR
from tools.sample_year.facts import POOR, RURAL
from tools.sample_year.sendings import FOLDERS
from tools.sample_year.truth import DUE, RECEIVED

_HEAD = """\
# The sample year, step by step. Made by tools/sample_year: change it there.
year = {year}

[department]
name = "{name}"
parent = "{parent}"
place = "{place}"
"""


def manifest() -> str:
    """manifest.toml."""
    parts = [_HEAD.format(year=YEAR, name=DEPARTMENT, parent=PARENT, place=PLACE)]
    for code, name in CLUSTERS.items():
        parts.append(f'[[clusters]]\ncode = "{code}"\nname = "{name}"\n')
    parts += ["[[steps]]\n" + "".join(f"{line}\n" for line in step) for step in _steps()]
    return "\n".join(parts)


def _steps() -> Iterator[tuple[str, ...]]:
    yield 'kind = "units"', 'path = "01-don-vi"'
    yield 'kind = "people"', 'path = "02-can-bo"'
    for campaign in (POOR, RURAL):
        yield 'kind = "launch"', f'template = "{campaign}"', f'period = "{YEAR}"', f"due = {DUE}"
    yield 'kind = "targets"', 'path = "03-chi-tieu"'
    for batch, received in RECEIVED.items():
        for campaign in (POOR, RURAL):
            yield (
                'kind = "returns"',
                f'path = "{FOLDERS[campaign]}/{batch}"',
                f'campaign = "{campaign}"',
                f'period = "{YEAR}"',
                f"received = {received}",
            )
    yield 'kind = "scores"', 'path = "06-cham-diem"'
