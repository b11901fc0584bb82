"""Statistical forms as tables and papers: the figures, those that were written by hand, notes."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from desktop_app.domain.dates import format_date
from desktop_app.domain.money import format_money
from desktop_app.domain.statistics.counting import Figure, Filled
from desktop_app.domain.statistics.facts import Fact
from desktop_app.domain.statistics.forms import Form, KeptForm, Measure, Part, Way, children
from desktop_app.domain.statistics.sending import due_on
from desktop_app.reports.legal import basis_line, legal_tip, sure_line
from desktop_app.reports.official import About, letterhead, recipients, signatures
from desktop_app.reports.report import (
    Block,
    Column,
    Format,
    Paragraph,
    Report,
    Row,
    Signature,
    Table,
)

COMPILER = "Người lập biểu"
_NUMBER = Column("number", "STT", width=5)
_LABEL = Column("label", "Chỉ tiêu", width=36)
_LINE, _COLUMN = "line:", "column:"
_FORMS = (
    Column("code", "Biểu", width=10),
    Column("title", "Tên biểu", width=44),
    Column("due", "Hạn gửi", Format.DATE, 12),
    Column("layout", "Cách lập", width=26),
    Column("certainty", "Mức chắc chắn", width=30),
)
_RECORDS = (
    Column("number", "STT", Format.NUMBER, 5),
    Column("told", "Bản ghi", width=70),
    Column("money", "Tiền thưởng (đồng)", Format.MONEY, 16),
)


def statistics_report(forms: Sequence[Filled], about: About) -> Report:
    """The forms of a year as a paper, one under another; a single one gives it its title."""
    single = forms[0].form if len(forms) == 1 else None
    return Report(
        kind="statistics",
        title=single.title if single else "Thống kê thi đua, khen thưởng",
        abstract=f"Năm {about.year}",
        letterhead=letterhead(about.department),
        blocks=tuple(_blocks(forms, about.year)) or (Paragraph("Chưa có số liệu thống kê."),),
        signatures=(Signature(COMPILER), *signatures(about.department)),
        recipients=recipients(about.department),
        landscape=True,
        made_from=(*about.made_from, *(told for one in forms for told in _sources(one))),
    )


def _sources(filled: Filled) -> Iterator[tuple[str, str]]:
    """A form's basis and notes: a workbook has them on its page of sources alone."""
    form = filled.form
    yield f"Biểu {form.code}", f"{basis_line(form.basis)} {sure_line(form.certainty)}"
    for note in notes(filled):
        yield f"Ghi chú biểu {form.code}", note


def _blocks(forms: Sequence[Filled], year: int) -> Iterator[Block]:
    for filled in forms:
        table = figures_table(filled)
        # A single form's title stands over the paper already.
        yield table if len(forms) > 1 else replace(table, title=f"Biểu số {filled.form.code}")
        yield Paragraph(_told(filled.form, year), "note")
        yield from (Paragraph(note, "note") for note in notes(filled))


def _told(form: Form, year: int) -> str:
    due = f" Gửi trước ngày {format_date(due_on(form, year))}." if form.due else ""
    return f"{basis_line(form.basis)}{due}"


def figures_table(filled: Filled) -> Table:
    """A form with its figures; rows bear "line:CODE", columns of figures the key "column:CODE"."""
    form = filled.form
    columns = tuple(_figures_of(one) for one in form.columns)
    rows = tuple(_rows(filled))
    title = f"Biểu {form.code}. {form.title}"
    return Table(title, (_NUMBER, _LABEL, *columns), rows, numbered=True)


def _figures_of(part: Part) -> Column:
    money = part.measure is Measure.MONEY
    shape = Format.MONEY if money else Format.NUMBER
    return Column(_COLUMN + part.code, part.label, shape, 16 if money else 11, part.group)


def _rows(filled: Filled) -> Iterator[Row]:
    form, group = filled.form, ""
    for line in form.lines:
        if line.group != group:
            group = line.group
            if group:
                yield Row((group,), "group")
        figures = [filled.at(line.code, column.code) for column in form.columns]
        level = "subtotal" if children(form.lines, line.code) else "data"
        cells = (line.number, line.label, *(one.shown for one in figures))
        yield Row(cells, level, _LINE + line.code, _tip(figures))


def _tip(figures: Sequence[Figure]) -> str:
    return "\n".join(correction_told(one) for one in figures if one.correction)


def correction_told(figure: Figure) -> str:
    """“Ghi 5 thay cho 4 đếm được: lý do”; nothing where the figure was counted."""
    if figure.correction is None:
        return ""
    instead = "" if figure.computed is None else f" thay cho {_number(figure.computed)} đếm được"
    return f"Ghi {_number(figure.correction.figure)}{instead}: {figure.correction.reason}"


def _number(figure: int) -> str:
    return format_money(figure)


def notes(filled: Filled) -> tuple[str, ...]:
    """What stands under the table: the form's own notes, then each figure written by hand."""
    named = {one.code: one.label for one in (*filled.form.lines, *filled.form.columns)}
    by_hand = (
        f"{named[one.line]}, {named[one.column].lower()}: {_lower(correction_told(one))}."
        for one in filled.figures.values()
        if one.correction and not _is_asked(filled.form, one)
    )
    return (*filled.form.notes, *by_hand)


def _is_asked(form: Form, figure: Figure) -> bool:
    """Whether the form leaves the figure to people, so that it needs no explanation."""
    parts = (*form.lines, *form.columns)
    wanted = {one.code for one in parts if one.way is Way.BY_HAND}
    return figure.computed is None and bool(wanted & {figure.line, figure.column})


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:].rstrip(".")


def cell_of(ident: str, column: str) -> tuple[str, str] | None:
    """The codes of a cell's line and column by the table's row and column; None for no figure."""
    if not (ident.startswith(_LINE) and column.startswith(_COLUMN)):
        return None
    return ident.removeprefix(_LINE), column.removeprefix(_COLUMN)


def forms_table(forms: Sequence[KeptForm], year: int) -> Table:
    """The forms of a year; rows bear "form:CODE"."""
    rows = tuple(
        Row(
            (
                one.form.code,
                one.form.title,
                due_on(one.form, year),
                layout_told(one),
                sure_line(one.form.certainty).removeprefix("Mức chắc chắn: ").rstrip("."),
            ),
            ident=f"form:{one.form.code}",
            tip=legal_tip(one.form.basis, one.form.certainty),
        )
        for one in forms
    )
    return Table(f"Biểu thống kê năm {year}", _FORMS, rows)


def layout_told(kept: KeptForm) -> str:
    """Who laid the form out, and since when."""
    if kept.first_year is None:
        return "Theo chương trình"
    return f"Cơ quan lập từ năm {kept.first_year}"


def records_table(title: str, records: Sequence[Fact]) -> Table:
    """The records that a figure counts; rows bear the records' own idents."""
    rows = tuple(
        Row((place, one.told, one.money or None), ident=one.ident)
        for place, one in enumerate(records, start=1)
    )
    columns = _RECORDS if any(one.money for one in records) else _RECORDS[:2]
    rows = tuple(Row(one.cells[: len(columns)], ident=one.ident) for one in rows)
    return Table(title, columns, rows, empty_text="Số này không đếm bản ghi nào.")


def form_told(kept: KeptForm, year: int, sent_on: str) -> str:
    """What a form rests on, how sure that is, who laid it out, and whether it was handed in."""
    due = due_on(kept.form, year)
    when = f"Gửi trước ngày {format_date(due)}." if due else ""
    sent = f"Đã gửi ngày {format_date(sent_on)}." if sent_on else ""
    layout = f"{layout_told(kept)}."
    told = (
        kept.form.title + ".",
        layout,
        basis_line(kept.form.basis),
        sure_line(kept.form.certainty),
    )
    return " ".join(one for one in (*told, when, sent) if one)
