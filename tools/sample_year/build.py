"""Puts the whole folder together: workbooks, truth and manifest."""

import hashlib
import json
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from tools.sample_year.assessments import TARGETS
from tools.sample_year.department import UNITS
from tools.sample_year.department_books import (
    mark_columns,
    marks_page,
    people_page,
    targets_page,
    units_page,
)
from tools.sample_year.grid import Page
from tools.sample_year.manifest import manifest
from tools.sample_year.returns import make_return
from tools.sample_year.sendings import SENDINGS
from tools.sample_year.truth import Json, return_entry, whole_truth
from tools.sample_year.write_ods import ods_bytes
from tools.sample_year.write_xls import xls_bytes
from tools.sample_year.write_xlsx import xlsx_bytes

_WRITERS: dict[str, Callable[[Sequence[Page]], bytes]] = {
    "xlsx": xlsx_bytes,
    "xls": xls_bytes,
    "ods": ods_bytes,
}


def build(folder: Path) -> None:
    """Writes the sample year into a folder; what is there of the same name is replaced."""
    returns = [make_return(sending) for sending in SENDINGS]
    files: list[Json] = [_written(folder, entry, (page,)) for entry, page in _department_files()]
    files += [_written(folder, return_entry(made), made.pages) for made in returns]
    truth = json.dumps(whole_truth(returns, files), ensure_ascii=False, indent=1)
    _write(folder / "truth.json", f"{truth}\n".encode())
    _write(folder / "manifest.toml", manifest().encode())


def _written(folder: Path, entry: dict[str, Json], pages: Sequence[Page]) -> dict[str, Json]:
    path = str(entry["path"])
    for page in pages:
        page.fit_rows()
    content = _WRITERS[path.rpartition(".")[2]](pages)
    _write(folder / path, content)
    return {**entry, "sha256": hashlib.sha256(content).hexdigest()}


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def _department_files() -> Iterator[tuple[dict[str, Json], Page]]:
    yield _entry("01-don-vi/Danh sach don vi nam 2024.xlsx", "units", len(UNITS)), units_page()
    yield (
        _entry(
            "02-can-bo/Danh sach CBCCVC toan nganh 01-01-2024 (cap nhat).xlsx",
            "people",
            sum(unit.headcount for unit in UNITS),
            "groups_roman code_as_number dates_partial dates_real",
        ),
        people_page(),
    )
    for cluster, ending, quirks in (("C1", "xlsx", "merged_units"), ("C2", "ods", "text_decimals")):
        path = f"03-chi-tieu/Ket qua chi tieu 2024 - cum {cluster[1]}.{ending}"
        rows = len(TARGETS) * _units_in(cluster)
        entry = _entry(path, "targets", rows, quirks)
        yield entry, targets_page(cluster, merged=cluster == "C1")
    for cluster, ending in (("C1", "xlsx"), ("C2", "xls")):
        path = f"06-cham-diem/Sau tham dinh. Bang cham diem thi dua cum {cluster[1]}.{ending}"
        quirks = "two_row_header header_newlines maximum_row text_decimals"
        entry = _entry(path, "scores", _units_in(cluster), quirks)
        yield entry | {"columns": mark_columns()}, marks_page(cluster)


def _units_in(cluster: str) -> int:
    return sum(unit.cluster == cluster for unit in UNITS)


def _entry(path: str, kind: str, rows: int, quirks: str = "") -> dict[str, Json]:
    endings = [ending for ending in ("xls", "ods") if path.endswith(f".{ending}")]
    common = ["signature", "two_sided_head"]
    return {
        "path": path,
        "kinds": [kind],
        "unit": None,
        "campaign": None,
        "quirks": sorted([*common, *endings, *quirks.split()]),
        "rows": rows,
    }
