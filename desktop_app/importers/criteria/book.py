"""The whole workbook of a criteria set: its parts together, judged, each problem at its cell."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from desktop_app.domain.criteria import CriteriaSet
from desktop_app.domain.problems import Problem, error
from desktop_app.domain.set_edits import book_shape as shape
from desktop_app.domain.set_edits.book_shape import BookField, Holds
from desktop_app.domain.set_edits.checking import checked
from desktop_app.domain.set_edits.problems import Part, SetPlace, SetProblem, told
from desktop_app.importers.criteria.pages import Line, Page, find_sheet, read_labels, read_page
from desktop_app.importers.workbook import Workbook

_PARTS = (shape.TREE, shape.BANDS, shape.STAGES, shape.KNOCKOUTS)
_HEAD_FIELDS = (*shape.HEAD, *shape.IDENTITY_FIELDS)
_FIELDS: Mapping[Part, Mapping[str, BookField]] = {
    Part.HEAD: {one.key: one for one in shape.HEAD},
    **{one.part: {field.key: field for field in one.fields} for one in _PARTS if one.part},
}


@dataclass(frozen=True, slots=True)
class BookRead:
    """What a workbook says: `rules` None where something in it is an error.

    `code`, `year`, `campaign` (a code of the store) and `version` (of the record it was made from)
    say where it belongs, as far as they stand there; None for what is no number. `cells`: where
    each of them stands, as sheet and cell. `rows`: how many criteria it has.
    """

    rules: CriteriaSet | None
    problems: tuple[Problem, ...]
    code: str = ""
    year: int | None = None
    campaign: str = ""
    version: int | None = None
    rows: int = 0
    cells: Mapping[str, str] | None = None

    def at(self, key: str, problem: Problem) -> Problem:
        """A problem about where it belongs, at its cell."""
        return problem.at(shape.HEAD_SHEET, (self.cells or {}).get(key, ""))


@dataclass(frozen=True, slots=True)
class _Book:
    """The sheets as they were read, with the steps of each criterion by its number (from 1)."""

    head: Page
    parts: Mapping[Part, Page]
    steps: Mapping[int, tuple[Line, ...]]


def read_book(workbook: Workbook) -> BookRead:
    """The set that a workbook holds, or all that is wrong in it."""
    tree = read_page(workbook, shape.TREE)
    if not tree.lines and tree.problems:
        return BookRead(None, (_not_a_book(), *tree.problems[:1]))
    parts = {one.part: read_page(workbook, one) for one in _PARTS if one.part}
    ladder = read_page(workbook, shape.STEPS)
    steps, strays = _steps(tree, ladder)
    book = _Book(read_labels(workbook, shape.HEAD_SHEET, _HEAD_FIELDS), parts, steps)
    pages = (book.head, *parts.values(), ladder)
    early = (*(one for page in pages for one in page.problems), *strays)
    judged = checked(_data(book))
    late = tuple(_placed(book, one) for one in judged.problems)
    problems = _once((*early, *late))
    broken = any(one.is_error for one in problems)
    return _belonging(book, BookRead(None if broken else judged.rules, problems))


def is_book(workbook: Workbook) -> bool:
    """Whether the program made it as a set's workbook, whatever was edited in it since."""
    names = (shape.TREE_SHEET, shape.HEAD_SHEET, shape.GUIDE_SHEET)
    if not all(find_sheet(workbook, name) for name in names):
        return False
    head = read_labels(workbook, shape.HEAD_SHEET, shape.IDENTITY_FIELDS)
    return not any(one.code == "workbook.line_missing" for one in head.problems)


def among_returns() -> Problem:
    """A set's workbook among files of figures: its sheets are no lists of units or people."""
    sentence = (
        "Tệp này là bộ tiêu chí, không phải số liệu. Hãy nhập ở trang Bộ tiêu chí, hoặc bằng lệnh "
        "import --as criteria."
    )
    return error("criteria.among_returns", sentence)


def _belonging(book: _Book, read: BookRead) -> BookRead:
    line = book.head.lines[0] if book.head.lines else Line({}, {})
    values = {key: value for key, value in line.values.items() if isinstance(value, str | int)}
    return replace(
        read,
        code=str(values.get("code", "")),
        year=_whole(values.get(shape.YEAR)),
        campaign=str(values.get(shape.CAMPAIGN, "")),
        version=_whole(values.get(shape.VERSION)),
        rows=len(book.parts[Part.CRITERIA].lines),
        cells=line.cells,
    )


def _whole(value: object) -> int | None:
    return value if isinstance(value, int) else None


def _data(book: _Book) -> dict[str, object]:
    """All of it in the template's shape."""
    line = book.head.lines[0] if book.head.lines else Line({}, {})
    identity = set(shape.IDENTITY)
    head = {key: value for key, value in line.values.items() if key not in identity}
    nodes: dict[str, object] = {
        part.value: [dict(one.values) for one in page.lines] for part, page in book.parts.items()
    }
    criteria: Any = nodes[Part.CRITERIA.value]
    for number, steps in book.steps.items():
        criteria[number - 1]["steps"] = [_step(one) for one in steps]
    return {**head, **nodes}


def _step(line: Line) -> dict[str, object]:
    return {key: value for key, value in line.values.items() if key != "criterion"}


def _steps(tree: Page, ladder: Page) -> tuple[dict[int, tuple[Line, ...]], list[Problem]]:
    """The steps of each criterion in their order; and those that name none."""
    numbers: dict[object, int] = {}
    for number, line in enumerate(tree.lines, 1):
        numbers.setdefault(line.values.get("code"), number)
    found: dict[int, tuple[Line, ...]] = {}
    strays: list[Problem] = []
    for line in ladder.lines:
        code = line.values.get("criterion")
        if code is not None and code in numbers:
            found[numbers[code]] = (*found.get(numbers[code], ()), line)
        else:
            strays.append(_stray(str(code or ""), line.cells.get("criterion", "")))
    return found, strays


def _placed(book: _Book, one: SetProblem) -> Problem:
    problem = replace(one.problem, message=_message(one))
    return problem.at(*_where(book, one.place))


def _where(book: _Book, place: SetPlace) -> tuple[str, str]:
    """The sheet and the cell of a place in the set."""
    if place.part is Part.HEAD:
        cells = book.head.lines[0].cells if book.head.lines else {}
        return shape.HEAD_SHEET, cells.get(place.field, "")
    page = book.parts[place.part]
    if not place.number:
        return page.name, ""
    steps = book.steps.get(place.number, ()) if place.part is Part.CRITERIA else ()
    if place.step and place.step <= len(steps):
        return shape.STEPS.name, steps[place.step - 1].cells.get(place.field, "")
    if place.field == "steps" and steps:
        return shape.STEPS.name, steps[0].cells.get("criterion", "")
    field = "method" if place.field == "steps" else place.field
    line = page.lines[place.number - 1]
    return page.name, line.cells.get(field, "") or next(iter(line.cells.values()), "")


def _message(one: SetProblem) -> str:
    """Where a word of a list is wanted, the words are told as the workbook shows them."""
    field = _FIELDS[one.place.part].get(one.place.field)
    if field is None or one.place.step or not one.problem.value:
        return one.message
    if field.holds is Holds.CHOICE and one.problem.value not in field.choices:
        listed = "; ".join(field.choices.values())
        return f"{told(one.place)}: “{one.problem.value}” không có trong danh sách ({listed})."
    if field.holds is Holds.SWITCH:
        return f"{told(one.place)}: hãy ghi “{shape.YES}” hoặc “{shape.NO}”."
    return one.message


def _once(problems: tuple[Problem, ...]) -> tuple[Problem, ...]:
    """A cell that shows an error is not told a second time as one that is blank."""
    faults = {(one.sheet, one.cell) for one in problems if one.code == "cell.fault"}
    return tuple(dict.fromkeys(_kept(problems, faults)))


def _kept(problems: tuple[Problem, ...], faults: set[tuple[str, str]]) -> Iterator[Problem]:
    for one in problems:
        if one.code == "cell.fault" or (one.sheet, one.cell) not in faults:
            yield one


def _not_a_book() -> Problem:
    sentence = (
        "Tệp này không phải là bộ tiêu chí do chương trình xuất ra. Hãy xuất bộ tiêu chí ra Excel "
        "rồi sửa trong tệp đó."
    )
    return error("criteria.not_a_workbook", sentence)


def _stray(code: str, cell: str) -> Problem:
    what = f"không có tiêu chí “{code}”" if code else "dòng này chưa ghi mã tiêu chí"
    sentence = f"Trang “{shape.STEPS.name}”: {what}. Hãy sửa mã hoặc xóa dòng."
    return error("criteria.step_unknown", sentence, code).at(shape.STEPS.name, cell)
