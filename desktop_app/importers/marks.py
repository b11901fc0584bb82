"""Marks and criteria as score tables write them."""

import re

from desktop_app.domain.numbers import parse_points
from desktop_app.domain.points import format_points
from desktop_app.domain.problems import Problem
from desktop_app.domain.text import fold
from desktop_app.importers import cell_problems
from desktop_app.importers.cells import number_cell
from desktop_app.importers.columns import likeness
from desktop_app.importers.grid import shown
from desktop_app.importers.workbook import CellValue

# Stages of a mark, in the order in which they follow one another, with their column headings.
STAGES = {
    "self": (
        "tu cham",
        "diem tu cham",
        "don vi tu cham",
        "diem don vi tu cham",
        "cdcs tu cham",
        "tu danh gia",
        "diem tu danh gia",
        "dia phuong cham",
    ),
    "cross": ("cum cham", "khoi cham", "cham cheo", "diem cham cheo", "diem cum cham"),
    "appraisal": (
        "tham dinh",
        "diem tham dinh",
        "so cham",
        "van phong so tham dinh",
        "van phong tham dinh",
        "phong chuyen mon cham",
        "to tham dinh",
        "to tham dinh cham",
        "co quan tham dinh",
        "co quan tham dinh cham",
        "ldld quan cham",
        "tinh cham",
        "diem cham",
    ),
    "final": (
        "diem duyet",
        "hoi dong",
        "hoi dong cham",
        "hoi dong duyet",
        "diem ket luan",
        "diem chinh thuc",
        "diem cuoi cung",
        "ket luan",
    ),
}
DEFAULT_STAGE = "appraisal"

_CODE = re.compile(
    r"(?:(?:tiêu chí|tc|mục)\s*)?((?:[ivx]+\.)?\d+(?:\.\d+)*)(?:[.):]?\s|[.):]?$|[.):-])",
    re.IGNORECASE,
)
_MOST = re.compile(r"\(?(?:tối đa|điểm chuẩn|max)?\s*:?\s*(\d+(?:[.,]\d+)?)\s*(?:điểm|đ)\b\)?")
_MOST_BEFORE = re.compile(r"(?:tối đa|điểm chuẩn)\s*:?\s*(\d+(?:[.,]\d+)?)")
_FULL = frozenset({"dat", "co", "hoan thanh", "du", "x dat"})
_NONE = frozenset({"khong dat", "chua dat", "khong hoan thanh", "chua hoan thanh"})


def read_mark(value: CellValue, most: int | None, *, signed: bool = False) -> int | Problem | None:
    """A mark in hundredths, at most `most` where that is known; "Đạt" is all of it."""
    text = fold(shown(value)).strip(" .")
    if text in _NONE:
        return 0
    if text in _FULL:
        return cell_problems.mark_without_max() if most is None else most
    points = parse_points(number_cell(value), signed=signed)
    if isinstance(points, int) and most is not None and abs(points) > most:
        return cell_problems.mark_above_max(format_points(points), format_points(most))
    return points


def criterion_code(text: str) -> str:
    """The code that a criterion's text begins with: "1.2 …", "Tiêu chí 3:"; else empty."""
    found = _CODE.match(text.strip())
    return found[1] if found else ""


def most_in(text: str) -> int | None:
    """The maximum that a heading states, "(10 điểm)" or "tối đa 7,5": hundredths."""
    found = _MOST.search(text.casefold()) or _MOST_BEFORE.search(text.casefold())
    points = parse_points(found[1]) if found else None
    return points if isinstance(points, int) else None


def stage_in(text: str) -> str:
    """The stage that a heading or title names, else empty."""
    exact = {stage: likeness(text, names) for stage, names in STAGES.items()}
    stage = max(exact, key=lambda one: exact[one])
    return stage if exact[stage] > 0 else ""


def is_penalty(text: str) -> bool:
    """Whether a criterion takes points away."""
    return bool(re.search(r"\bdiem tru\b|\btru diem\b|\bdiem phat\b", fold(text)))
