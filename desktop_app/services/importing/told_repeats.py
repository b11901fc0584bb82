"""What is said of rows that stand elsewhere too."""

from desktop_app.domain.dates import format_date
from desktop_app.domain.problems import Problem, error, warning
from desktop_app.services.importing.known import Known
from desktop_app.services.importing.repeats import Copied, Entry, Level, Repeat, Source

ROW = "duplicate.row"
ROWS = "duplicate.rows"
POSSIBLE_ROW = "duplicate.possible_row"
POSSIBLE_ROWS = "duplicate.possible_rows"


def repeated(known: Known, one: Repeat) -> Problem:
    """A row that an earlier row tells already, surely or perhaps."""
    where = _where(one.later, one.earlier, known)
    day = f", cùng ngày {format_date(one.later.day)}" if one.later.day else ""
    row = "khoản, hoạt động số" if one.earlier.source.typed else "dòng"
    same = f"Dòng này trùng {row} {one.earlier.row} {where} (cùng tên, cùng giá trị{day})."
    if one.level is Level.SURE:
        return error(ROW, f"{same} {_DO_ROW}")
    return warning(POSSIBLE_ROW, f"{same} {_LOOK}")


def copied(known: Known, one: Copied) -> Problem:
    """A table of which most rows stand in another."""
    first = one.repeats[0]
    where = _where(first.later, first.earlier, known)
    what = "các khoản, hoạt động " if one.original.typed else ""
    same = f"{len(one.repeats)}/{one.rows} dòng của bảng này giống {what}{where}."
    if one.is_sure:
        return error(ROWS, f"{same} {_DO_ROWS}")
    return warning(POSSIBLE_ROWS, f"{same} {_LOOK}")


_DO_ROW = (
    "Nếu ghi hai lần, hãy bỏ dòng này; nếu là hai khoản khác nhau, hãy cho qua và ghi rõ lý do."
)
_DO_ROWS = (
    "Các dòng đó không được tính lần nữa. Nếu đúng là các khoản khác nhau, hãy cho qua và ghi rõ "
    "lý do."
)
_LOOK = "Hãy kiểm tra có phải ghi hai lần không; nếu đúng là hai khoản thì giữ nguyên."


_TYPED = "đã ghi trực tiếp vào sổ"


def _where(later: Entry, earlier: Entry, known: Known) -> str:
    """The table that the earlier row stands in, and whose it is where that is another unit's."""
    place = _table(later.source, earlier.source)
    if earlier.unit == later.unit:
        return place
    return f"{place} của {known.units.units[earlier.unit].name}"


def _table(source: Source, original: Source) -> str:
    if original.typed:
        return _TYPED
    if original.file == source.file:
        return f"trang “{original.sheet}”"
    if original.file:
        return f"tệp “{original.name}”"
    other = f", kỳ {original.period}" if original.period != source.period else ""
    return f"tệp “{original.name}” đã nhập{other}"
