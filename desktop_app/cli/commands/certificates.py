"""Certificates: who gets one, where each part stands, the page that sets a printer."""

from argparse import Namespace
from dataclasses import replace
from typing import Any

from desktop_app.cli.answer import Answer, Json
from desktop_app.cli.commands.opened import opened
from desktop_app.cli.tables import table_text
from desktop_app.cli.usage import Misused
from desktop_app.domain.certificates.layout_data import plain_layout
from desktop_app.domain.certificates.layouts import Align, Layout, Offset, Stand, Style
from desktop_app.domain.certificates.wording import Recipient
from desktop_app.domain.certificates.words import PART_FIELDS
from desktop_app.domain.errors import NotFound
from desktop_app.domain.progress import Progress
from desktop_app.reports.certificates import layouts_table, parts_table, recipients_table

_WORDS = {"style": Style, "align": Align, "stand": Stand}


def listed(asked: Namespace, _progress: Progress) -> Answer:
    """Who gets one."""
    with opened(asked) as office:
        found = office.certificates.recipients(asked.year, asked.decision, asked.title)
    told: list[Json] = [_told(one) for one in found]
    return Answer(table_text(recipients_table(found)), {"certificates": told})


def layouts(asked: Namespace, _progress: Progress) -> Answer:
    """The layouts."""
    with opened(asked) as office:
        found = office.certificates.layouts()
    told: list[Json] = [{"code": one.code, **plain_layout(one)} for one in found]
    return Answer(table_text(layouts_table(found)), {"layouts": told})


def show(asked: Namespace, _progress: Progress) -> Answer:
    """The parts of a layout."""
    with opened(asked) as office:
        found = office.certificates.layout(asked.code)
    return Answer(table_text(parts_table(found)), {"code": found.code, **plain_layout(found)})


def change(asked: Namespace, _progress: Progress) -> Answer:
    """A layout is corrected: a part of it, its page, a printer's offset.

    Raises: Misused where nothing is to change, NotFound for a part.
    """
    with opened(asked) as office:
        before = office.certificates.layout(asked.code)
        after = _with_offset(_with_page(_with_part(before, asked), asked), asked)
        if after == before:
            message = "Không có gì thay đổi. Hãy ghi --part và chỗ cần sửa, hoặc --right, --down."
            raise Misused(message)
        office.certificates.set_layout(after)
    return Answer(f"Đã sửa mẫu in “{before.title}”.")


def reset(asked: Namespace, _progress: Progress) -> Answer:
    """The shipped layout counts again."""
    with opened(asked) as office:
        office.certificates.reset_layout(asked.code)
        title = office.certificates.layout(asked.code).title
    return Answer(f"Mẫu in “{title}” trở lại như mẫu đi kèm chương trình.")


def trial_page(asked: Namespace, _progress: Progress) -> Answer:
    """The page that sets a printer; its path is printed."""
    with opened(asked) as office:
        out = office.certificates.write_trial_page(asked.code, asked.out, asked.printer)
    return Answer(str(out))


def _with_part(layout: Layout, asked: Namespace) -> Layout:
    given: dict[str, Any] = {name: getattr(asked, name) for name in PART_FIELDS}
    values = {name: value for name, value in given.items() if value is not None}
    if not asked.part:
        if values:
            message = "Hãy ghi --part để biết sửa phần nào (xem: certificate layout-show)."
            raise Misused(message)
        return layout
    part = layout.part(asked.part)
    if part is None:
        what = f"phần của mẫu in “{layout.title}”"
        raise NotFound(what, asked.part, (one.code for one in layout.parts))
    words = {name: kind(values[name]) for name, kind in _WORDS.items() if name in values}
    return layout.with_part(replace(part, **{**values, **words}))


def _with_page(layout: Layout, asked: Namespace) -> Layout:
    return replace(
        layout,
        width=layout.width if asked.page_width is None else asked.page_width,
        height=layout.height if asked.page_height is None else asked.page_height,
        frame=layout.frame if asked.frame is None else asked.frame,
    )


def _with_offset(layout: Layout, asked: Namespace) -> Layout:
    if asked.right is None and asked.down is None:
        return layout
    before = layout.offset(asked.printer)
    right = before.right if asked.right is None else asked.right
    down = before.down if asked.down is None else asked.down
    return layout.with_offset(asked.printer, Offset(right, down))


def _told(one: Recipient) -> Json:
    line = one.award
    return {
        "award": line.id,
        "code": line.code,
        "name": line.name,
        "title": line.title,
        "decision": line.decision_id,
        "number": line.number,
        "date": line.decided_on,
        "layout": one.layout,
    }


COMMANDS = {
    "certificate list": listed,
    "certificate layouts": layouts,
    "certificate layout-show": show,
    "certificate layout-set": change,
    "certificate layout-reset": reset,
    "certificate test-page": trial_page,
}
