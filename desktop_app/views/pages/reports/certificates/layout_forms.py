"""Forms that correct a layout: one part, the page, how far a printer moves everything."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPlainTextEdit

from desktop_app.domain.certificates.fields import FIELDS
from desktop_app.domain.certificates.layout_data import MEASURES, tenths
from desktop_app.domain.certificates.layouts import Align, Layout, Offset, Part, Stand, Style
from desktop_app.domain.certificates.words import (
    ALIGNS,
    PART_FIELDS,
    STANDS,
    STYLES,
    number,
)
from desktop_app.domain.refusals import WrongFields
from desktop_app.views.command_form import Act, CommandForm
from desktop_app.views.form import Field, choice_editor
from desktop_app.views.language import said

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from PySide6.QtWidgets import QWidget

    from desktop_app.services.office import Office
    from desktop_app.views.context import Context
    from desktop_app.views.form import Values

PART = "reports.part-dialog"
PAGE = "reports.page-dialog"
OFFSET = "reports.offset-dialog"
_SWITCHES = ("capitals", "flows", "rule", "on_stock")
_PAGE = {"page_width": "width", "page_height": "height"}
TEXT_HEIGHT = 64


def part_form(context: Context, layout: Layout, part: Part, parent: QWidget) -> CommandForm:
    """One part's text, place and look."""
    office: Office = context.office

    def save(values: Values) -> object:
        changes: dict[str, object] = {name: tenths(_plain(values[name])) for name in MEASURES}
        changes |= {name: bool(values[name]) for name in _SWITCHES}
        changes |= {
            "text": str(values["text"]),
            "colour": str(values["colour"]).removeprefix("#"),
            "style": Style(str(values["style"])),
            "align": Align(str(values["align"])),
            "stand": Stand(str(values["stand"])),
        }
        changed = layout.with_part(replace(part, **changes))  # type: ignore[arg-type]  # as typed above
        return _kept(office, changed, f"{part.code}.")

    text = QPlainTextEdit(part.text)
    text.setFixedHeight(TEXT_HEIGHT)
    known = ", ".join(f"{{{name}}}" for name in FIELDS)
    text.setToolTip("\n".join(f"{{{name}}}: {said(told)}" for name, told in FIELDS.items()))
    fields = (
        Field(
            "text", PART_FIELDS["text"], text, _tr("Trường dùng được: {known}").format(known=known)
        ),
        *_measures(part),
        Field("style", PART_FIELDS["style"], _choice(STYLES.items(), part.style)),
        Field("align", PART_FIELDS["align"], _choice(ALIGNS.items(), part.align)),
        Field("stand", PART_FIELDS["stand"], _choice(STANDS.items(), part.stand)),
        Field("colour", PART_FIELDS["colour"], QLineEdit(part.colour), _tr(_COLOUR)),
        *(Field(name, PART_FIELDS[name], _switch(on=getattr(part, name))) for name in _SWITCHES),
    )
    act = Act(_tr("Sửa phần “{name}”").format(name=part.name), save, _tr("Đã sửa vị trí in."))
    return CommandForm(context, PART, act.text, fields, act, parent=parent, check=_numbers)


def page_form(context: Context, layout: Layout, parent: QWidget) -> CommandForm:
    """The paper's size, and whether its frame is drawn."""
    office: Office = context.office

    def save(values: Values) -> object:
        size = {field: tenths(_plain(values[name])) for name, field in _PAGE.items()}
        changed = replace(layout, width=size["width"], height=size["height"])
        return _kept(office, replace(changed, frame=bool(values["frame"])))

    fields = (
        Field("page_width", _tr("Tờ giấy rộng (mm)"), QLineEdit(number(layout.width))),
        Field("page_height", _tr("Tờ giấy cao (mm)"), QLineEdit(number(layout.height))),
        Field("frame", _tr("Vẽ khung trên giấy trắng"), _switch(on=layout.frame)),
    )
    act = Act(_tr("Sửa khổ giấy, khung"), save, _tr("Đã sửa khổ giấy, khung."))
    return CommandForm(context, PAGE, act.text, fields, act, parent=parent, check=_numbers)


def offset_form(context: Context, layout: Layout, parent: QWidget) -> CommandForm:
    """How far everything moves on one printer."""
    office: Office = context.office

    def save(values: Values) -> object:
        offset = Offset(tenths(_plain(values["right"])), tenths(_plain(values["down"])))
        printer = str(values["printer"])
        return _kept(office, layout.with_offset(printer, offset), offset_of=printer)

    known = [name for name, _ in layout.offsets if name]
    printer = known[-1] if known else ""
    now = layout.offset(printer)
    fields = (
        Field("printer", _tr("Máy in"), QLineEdit(printer), _tr(_PRINTER)),
        Field("right", _tr("Dịch sang phải (mm)"), QLineEdit(number(now.right)), _tr(_MINUS)),
        Field("down", _tr("Dịch xuống dưới (mm)"), QLineEdit(number(now.down))),
    )
    act = Act(_tr("Đặt độ lệch của máy in"), save, _tr("Đã đặt độ lệch của máy in."))
    return CommandForm(context, OFFSET, act.text, fields, act, parent=parent, check=_numbers)


def _kept(office: Office, layout: Layout, prefix: str = "", offset_of: str | None = None) -> object:
    """Keep the layout; a problem's field is the form's own.

    Raises: as the service's `set_layout`.
    """
    try:
        return office.certificates.set_layout(layout)
    except WrongFields as wrong:
        found = {key.removeprefix(prefix): told for key, told in wrong.problems.items()}
        if offset_of is not None and f"offset:{offset_of}" in found:
            found["right"] = found.pop(f"offset:{offset_of}")
        raise WrongFields(found) from wrong


def _measures(part: Part) -> Iterable[Field]:
    for name in MEASURES:
        yield Field(name, PART_FIELDS[name], QLineEdit(number(getattr(part, name))), required=True)


def _numbers(values: Values) -> Mapping[str, str]:
    """What should be a number and is none."""
    names = (one for one in (*MEASURES, *_PAGE, "right", "down") if one in values)
    return {name: _tr(_NO_NUMBER) for name in names if not _is_number(values[name])}


def _is_number(value: object) -> bool:
    try:
        return abs(tenths(_plain(value))) < _MOST
    except (ArithmeticError, ValueError):
        return False


def _plain(value: object) -> str:
    return str(value).replace(",", ".")


def _choice(words: Iterable[tuple[Style | Align | Stand, str]], now: str) -> QWidget:
    return choice_editor([(told, word.value) for word, told in words], now)


def _switch(*, on: bool) -> QCheckBox:
    box = QCheckBox(_tr("Có"))
    box.setChecked(on)
    return box


# A hundred metres, in tenths of a millimetre: no page is as large.
_MOST = 1_000_000
_NO_NUMBER = "Hãy ghi một số, ví dụ 12,5."
_COLOUR = "Sáu chữ số hệ 16: 000000 là đen, C00000 là đỏ."
_PRINTER = "Để trống là áp dụng cho mọi máy in chưa đặt riêng."
_MINUS = "Số âm là dịch sang trái hoặc lên trên."


def _tr(text: str) -> str:
    return QCoreApplication.translate("layout_forms", text)
