"""What the lines above a table say: the unit that reports, the campaign, the unit of measure."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from desktop_app.domain.amounts import parse_unit_note
from desktop_app.domain.dates import find_signing_date
from desktop_app.domain.text import clean, fold
from desktop_app.importers.columns import words
from desktop_app.importers.grid import Grid, shown

_UNIT_LABEL = re.compile(
    r"^(ten )?(co quan|don vi|phong|truong|to chuc|tap the)( *[,/] *(don vi|phong|ban|truong))*"
    r"( (bao cao|gui bao cao|ung ho|nop|tham gia|cong tac|dang ky|duoc cham|truc thuoc))? *:"
)
_STATE = ("cong hoa xa hoi", "doc lap - tu do", "doc lap – tu do", "dang cong san")
_UPPER_BODIES = ("so ", "ubnd ", "uy ban nhan dan", "bo ", "tinh ", "lien doan")
_TITLE = re.compile(
    r"(danh sach|danh muc|bang|bao cao|tong hop|bieu|ket qua|so:|phieu|mau|cac|thong ke|ke hoach|"
    r"ung ho|phong trao|quy |nam 20|tu cham|cham diem)\b"
)
_CAMPAIGN_WORDS = ("phong trao", "thi dua", "chung tay", "nguoi ngheo", "nong thon moi", "van dong")
_PARTS = re.compile(r"_|\s[-–—]\s")
_SUPPLEMENT = re.compile(r"(?<!sua doi )\bbo sung\b(?! (va )?sua doi)|\bbosung\b")
_CORRECTION = re.compile(r"\bdinh chinh\b|\bthay the\b|\bthay cho\b")
_OF_YEAR = re.compile(r"(?:năm|nam|/)\s*(20[0-9]{2})\b")
_NEW_TABLE = re.compile(r"([ivx\d]+[.)/-] *)?(danh sach|bang|bieu|bao cao|phu luc|tong hop)\b")
_LONGEST_NAME = 300
_NAME_NOISE = re.compile(
    r"\b(danh sach|tong hop|ung ?ho|dong gop|ho tro|quy|vi nguoi ngheo|nguoi ngheo|nong thon moi|"
    r"chung tay|chung suc|xay dung|bao cao|bieu mau|bieu|bang|ket qua|phong trao|tham gia|thi dua|"
    r"hoat ?dong|thong ke|nam 20\d\d|20\d{2,6}|chinh thuc|chuan|final|moi nhat|sua lai|sua|"
    r"ban cuoi|nop tre|nop muon|lan \d|copy of|copy|responses|export|mau|ds|bc|kq|ntm|vnn)\b|"
    r"\(\d*\)"
)


@dataclass(frozen=True, slots=True)
class TitleBlock:
    """What stands above a table; `unit` None where it names none, `factor` đồng per unit.

    `is_labelled`: the unit stands behind a label such as "Đơn vị:"; `year`: the one year that it
    speaks of.
    """

    lines: tuple[str, ...] = ()
    unit: str | None = None
    campaign: str | None = None
    factor: int | None = None
    is_labelled: bool = False
    year: int | None = None

    def or_else(self, above: "TitleBlock") -> "TitleBlock":
        """The same block, what it leaves unsaid taken from that of the table before.

        The measure of one unit's table is not that of another's.
        """
        return replace(
            self,
            unit=self.unit or above.unit,
            campaign=self.campaign or above.campaign,
            factor=self.factor or (None if self.is_labelled else above.factor),
            is_labelled=self.is_labelled if self.unit else above.is_labelled,
            lines=self.lines or above.lines,
            year=self.year or above.year,
        )


def read_title(grid: Grid, header_row: int) -> TitleBlock:
    """The title block above `header_row`."""
    cells = [_row_lines(grid, row) for row in range(grid.top, header_row)]
    lines = tuple(line for row in cells for line in row)
    named = _named_unit(cells)
    return TitleBlock(
        lines=lines,
        unit=named or _agency(cells),
        campaign=campaign_in(lines),
        factor=_first_factor(lines),
        is_labelled=named is not None,
        year=_year(lines),
    )


def begins_table(grid: Grid, header_row: int) -> bool:
    """Whether the lines above a header that was printed before say that another table begins."""
    title = read_title(grid, header_row)
    return title.is_labelled or any(_NEW_TABLE.match(fold(line)) for line in title.lines)


def campaign_in(lines: Iterable[str]) -> str | None:
    """The lines (or names of files and folders) that speak of a campaign, as one text."""
    found = [line for line in lines if any(word in words(line) for word in _CAMPAIGN_WORDS)]
    return clean(" ".join(found)) or None


def says_supplement(lines: Iterable[str]) -> bool:
    """Whether a title, or a sheet's or file's name, says that it adds to an earlier one.

    One that corrects or replaces an earlier one ("đính chính", "thay thế") is a new version.
    """
    texts = [words(line) for line in lines]
    return any(map(_SUPPLEMENT.search, texts)) and not any(map(_CORRECTION.search, texts))


def unit_from_file_name(stem: str) -> str | None:
    """What a file's name says besides the usual words of such names; None where nothing is left.

    "DS ung ho - Phong Tai chinh (1)" gives "DS - Phong Tai chinh".
    """
    text = clean(stem.replace("_", " "))
    folded = fold(text)
    if len(folded) != len(text):
        return text or None
    kept = list(text)
    for noise in _NAME_NOISE.finditer(folded):
        kept[noise.start() : noise.end()] = " " * (noise.end() - noise.start())
    return clean(re.sub(r"\(\s*\)", " ", "".join(kept))).strip(" -–,.") or None


def unit_hints(title: TitleBlock, stem: str) -> tuple[str, ...]:
    """Lines and parts of the file's name that may be a unit's whole name; none beside a label."""
    if title.is_labelled:
        return ()
    parts = (clean(part) for part in _PARTS.split(stem))
    hints = (text for text in (*title.lines, *parts) if len(text) <= _LONGEST_NAME)
    return tuple(dict.fromkeys(text for text in hints if re.search(r"[^\W\d_]", text)))


def _row_lines(grid: Grid, row: int) -> list[str]:
    """The row's texts; one cell may hold several lines."""
    texts = (shown(value) for value in grid.filled(row).values())
    return [line for text in texts for line in map(clean, text.splitlines()) if line]


def _first_factor(lines: Iterable[str]) -> int | None:
    factors = (parse_unit_note(line) for line in lines)
    return next((factor for factor in factors if factor is not None), None)


def _year(lines: Iterable[str]) -> int | None:
    """The one year that the lines speak of, days of signing left out; None where several."""
    told = (line for line in lines if find_signing_date(line) is None)
    years = {found for line in told for found in _OF_YEAR.findall(line.casefold())}
    return int(years.pop()) if len(years) == 1 else None


def _named_unit(cells: list[list[str]]) -> str | None:
    """The unit after a label such as "Đơn vị:", in the same cell or the next one."""
    for row in cells:
        for number, line in enumerate(row):
            label = _UNIT_LABEL.match(fold(line))
            if label and parse_unit_note(line) is None:
                rest = clean(line.partition(":")[2]).strip(" .…")
                following = row[number + 1] if number + 1 < len(row) else ""
                return rest or following or None
    return None


def _agency(cells: list[list[str]]) -> str | None:
    """The unit in the head of an official sheet: under the body above it, beside the motto."""
    beside_motto = [row for row in cells if any(_is_state(line) for line in row)]
    if beside_motto:
        left = [line for row in beside_motto for line in row if not _is_state(line)]
    else:
        left = [row[0] for row in cells if row and _is_agency(row[0])]
        left = left if left and _is_upper_body(left[0]) else []
    units = [line for line in left if not _is_upper_body(line) and _is_agency(line)]
    return units[0] if units else None


def _is_state(line: str) -> bool:
    return fold(line).startswith(_STATE)


def _is_upper_body(line: str) -> bool:
    return fold(line).startswith(_UPPER_BODIES)


def _is_agency(line: str) -> bool:
    """A name in capitals that is neither a number, a rule, a date nor a table's title."""
    return bool(re.search(r"\w", line)) and line.isupper() and not _TITLE.match(fold(line))
