"""The report over several years: as reported, by today's structure, and what is left over."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from fractions import Fraction

from desktop_app.domain.dates import format_date
from desktop_app.domain.multi_year import FINE, ByYear, Form, Measure, MultiYear, Series
from desktop_app.domain.scoring.figures import number_text
from desktop_app.reports.formulas import Sum
from desktop_app.reports.giving_charts import years_chart
from desktop_app.reports.lineage import acts_table
from desktop_app.reports.official import About, letterhead, recipients, short_title, signatures
from desktop_app.reports.report import (
    Block,
    Cell,
    Column,
    Format,
    Heading,
    Paragraph,
    Report,
    Row,
    Table,
)

REPORTED = "Như đã báo cáo"
NOW = "Theo cơ cấu hiện nay"
UNALLOCATED = "Chưa phân bổ"
_FORMATS = {
    Form.MONEY: Format.MONEY,
    Form.NUMBER: Format.NUMBER,
    Form.DAYS: Format.DAYS,
    Form.DECIMAL: Format.NUMBER,
}
_GROUPS = (
    (Form.MONEY, "Tiền, hiện vật, kinh phí", "đồng"),
    (Form.NUMBER, "Số lượng", ""),
    (Form.DAYS, "Ngày công", "ngày"),
)
_NARROW, _WIDE = 11, 15


def multi_year_report(found: MultiYear, about: About) -> Report:
    """Totals first, then each measure in both views, then the acts between the years."""
    subject = (
        f"phong trào “{short_title(found.campaign)}”" if found.campaign else "công tác thi đua"
    )
    return Report(
        kind="multi-year",
        title="Bảng tổng hợp",
        abstract=f"Kết quả {subject} các năm {found.first} - {found.last}",
        letterhead=letterhead(about.department),
        blocks=tuple(_blocks(found)),
        signatures=signatures(about.department),
        recipients=recipients(about.department),
        landscape=True,
        made_from=about.made_from,
    )


def sentences(found: MultiYear) -> tuple[str, ...]:
    """What the two views are, and how far they differ."""
    if not found.series:
        return (f"Chưa có số liệu các năm {found.first} - {found.last}.",)
    acts = len(found.acts)
    told = (
        f"Số liệu các năm {found.first} - {found.last} được trình bày theo hai cách: như các đơn "
        "vị đã báo cáo với tên gọi, tổ chức của thời kỳ đó; và theo cơ cấu tổ chức hiện nay, trong "
        "đó số liệu của đơn vị cũ được tính cho đơn vị kế thừa theo tỷ lệ đã quyết định."
    )
    if not any(one.is_restated for one in found.series):
        return (told, "Trong thời gian này, việc sắp xếp tổ chức không làm thay đổi số liệu nào.")
    left = [one for one in found.series if one.left]
    said = (
        f"Có {acts} lần sắp xếp tổ chức. Phần chưa có tỷ lệ phân bổ không được tính cho đơn vị nào "
        "mà ghi riêng ở dòng “Chưa phân bổ”."
        if left
        else f"Có {acts} lần sắp xếp tổ chức; số liệu đã được phân bổ hết cho các đơn vị kế thừa."
    )
    return (told, said)


def summary_tables(found: MultiYear, about: str = "Tổng hợp") -> tuple[Table, ...]:
    """All measures by year, with how much of them today's structure leaves unallocated.

    `about` begins the titles.
    """
    tables = []
    for form, title, unit in _GROUPS:
        chosen = [one for one in found.series if one.measure.form is form and one.measure.adds]
        if chosen:
            rows = tuple(_summary_row(number, one, found) for number, one in enumerate(chosen, 1))
            columns = _summary_columns(found.years, _FORMATS[form], _width(chosen))
            note = f"Đơn vị tính: {unit}" if unit else ""
            tables.append(Table(f"{about} - {title}", columns, rows, note))
    return tuple(tables)


def reported_table(one: Series, found: MultiYear, number: str = "") -> Table:
    """What each unit reported, by the name of that time; rows bear "unit:CODE".

    `number` stands before the title, so that sheets with long names are told apart.
    """
    rows = list(_unit_rows(one, found, _in_order(one.units(), found), one.reported, _then))
    if one.measure.adds and rows:
        rows.append(_total("Tổng cộng", one, found, one.reported))
    return _table(f"{number}{REPORTED}", one, found, rows)


def now_table(one: Series, found: MultiYear, number: str = "") -> Table:
    """What each unit of today has, and what of former units is left; rows bear "unit:CODE"."""
    units = {year: part.units for year, part in one.now.items()}
    left = {year: part.left for year, part in one.now.items()}
    rows = list(_unit_rows(one, found, _in_order(one.units_now(), found), units, _now))
    remaining = _in_order(one.units_left(), found)
    if remaining:
        rows = [
            Row(("Các đơn vị hiện nay",), "group"),
            *rows,
            _total("Cộng", one, found, units, "subtotal"),
            Row((UNALLOCATED,), "group"),
            *_unit_rows(one, found, remaining, left, _then),
            _total("Cộng", one, found, left, "subtotal"),
        ]
    rows.append(_total("Tổng cộng", one, found, one.reported))
    return _table(f"{number}{NOW}", one, found, rows)


def _blocks(found: MultiYear) -> Iterator[Block]:
    yield from map(Paragraph, sentences(found))
    yield from summary_tables(found)
    if not (chart := years_chart(found)).is_empty:
        yield chart
    for number, one in enumerate(found.series, 1):
        yield Heading(f"{number}. {_titled(one.measure)}")
        yield reported_table(one, found, f"{number}a. ")
        if one.is_restated:
            yield now_table(one, found, f"{number}b. ")
        elif not one.measure.adds:
            yield Paragraph("Số liệu là tỷ lệ nên không cộng và không tính lại theo cơ cấu mới.")
    if found.acts:
        yield Heading("Các lần sắp xếp tổ chức")
        yield acts_table(found.acts)


def _titled(measure: Measure) -> str:
    return f"{measure.title} ({measure.unit})" if measure.unit else measure.title


def _summary_columns(years: Sequence[int], form: Format, width: int) -> tuple[Column, ...]:
    in_years = tuple(map(str, years))
    return (
        Column("number", "STT", Format.NUMBER, 5),
        Column("measure", "Nội dung", width=34),
        *(Column(str(year), str(year), form, width) for year in years),
        Column("total", REPORTED, form, width, "Cộng các năm", formula=Sum(in_years)),
        Column(
            "allocated",
            NOW,
            form,
            width,
            "Cộng các năm",
            formula=Sum(("total",), less=("left",)),
        ),
        Column("left", UNALLOCATED, form, width, group="Cộng các năm"),
    )


def _summary_row(number: int, one: Series, found: MultiYear) -> Row:
    years = (_sum(one.reported[year]) for year in found.years)
    return Row((number, one.measure.title, *years, one.total, one.total - one.left, one.left))


def _table(view: str, one: Series, found: MultiYear, rows: Sequence[Row]) -> Table:
    form = _FORMATS[one.measure.form]
    width = _width([one])
    # A decimal figure is written out, so no formula can add it up.
    adds = one.measure.adds and one.measure.form is not Form.DECIMAL
    years = (Column(str(year), str(year), form, width, summed=adds) for year in found.years)
    added = Sum(tuple(map(str, found.years)))
    total = (
        (Column("total", "Cộng", form, width, summed=adds, formula=added),)
        if one.measure.adds
        else ()
    )
    columns = (
        Column("number", "STT", Format.NUMBER, 5),
        Column("unit", "Đơn vị", width=34),
        *years,
        *total,
        Column("note", "Ghi chú", width=20),
    )
    units = {Form.MONEY: "đồng", Form.DAYS: "ngày công"}
    unit = one.measure.unit or units.get(one.measure.form, "")
    note = f"Đơn vị tính: {unit}" if unit else ""
    return Table(f"{view} - {one.measure.title}", columns, tuple(rows), note)


def _width(chosen: Sequence[Series]) -> int:
    return _WIDE if any(one.measure.form is Form.MONEY for one in chosen) else _NARROW


def _unit_rows(
    one: Series,
    found: MultiYear,
    units: Sequence[int],
    figures: ByYear,
    named: Callable[[MultiYear, int], tuple[str, str]],
) -> Iterator[Row]:
    for number, unit in enumerate(units, 1):
        name, note = named(found, unit)
        by_year = [figures[year].get(unit) for year in found.years]
        cells = _cells(one.measure, by_year)
        yield Row((number, name, *cells, note), ident=f"unit:{found.units[unit].code}")


def _total(title: str, one: Series, found: MultiYear, figures: ByYear, level: str = "total") -> Row:
    by_year = [_sum(figures[year]) for year in found.years]
    return Row((None, title, *_cells(one.measure, by_year), ""), level)


def _sum(figures: Mapping[int, int]) -> int | None:
    """What all units have in a year; None where nobody told anything."""
    return sum(figures.values()) if figures else None


def _cells(measure: Measure, by_year: Sequence[int | None]) -> tuple[Cell, ...]:
    """A unit's years and, where they add up, their sum; blank where nothing was told."""
    told = [value for value in by_year if value is not None]
    total = [sum(told) if told else None] if measure.adds else []
    return tuple(_cell(measure, value) for value in (*by_year, *total))


def _cell(measure: Measure, value: int | None) -> Cell:
    if value is None or measure.form is not Form.DECIMAL:
        return value
    return number_text(Fraction(value, FINE))


def _in_order(units: Sequence[int], found: MultiYear) -> list[int]:
    wanted = frozenset(units)
    return [unit for unit in found.units if unit in wanted]


def _then(found: MultiYear, unit: int) -> tuple[str, str]:
    names = found.units[unit]
    return names.then, _until(names.last_day)


def _now(found: MultiYear, unit: int) -> tuple[str, str]:
    names = found.units[unit]
    renamed = names.now != names.then
    return names.now, f"trước là {names.then}" if renamed else _until(names.last_day)


def _until(day: str) -> str:
    return f"đến hết {format_date(day)}" if day else ""
