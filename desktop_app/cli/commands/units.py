"""Units: by hand, year by year, reorganised on a day, and their history."""

from argparse import Namespace
from collections.abc import Callable, Sequence
from dataclasses import asdict, replace
from typing import Any

from desktop_app.cli.answer import Answer
from desktop_app.cli.commands.opened import opened
from desktop_app.cli.tables import table_text
from desktop_app.domain.changes import Done
from desktop_app.domain.dates import format_date
from desktop_app.domain.documents import DocumentKind
from desktop_app.domain.errors import NotFound
from desktop_app.domain.progress import Progress
from desktop_app.domain.reorganisation import Decision, Successor
from desktop_app.domain.text import match_key
from desktop_app.domain.unit_history import NewUnit, YearChange
from desktop_app.reports.act_effects import effect_table
from desktop_app.reports.lineage import acts_table, history_tables, life_sentence
from desktop_app.services.documents import from_file
from desktop_app.services.reorganisation.service import Reorganisation


def add(asked: Namespace, _progress: Progress) -> Answer:
    """A unit is added; its code is printed."""
    unit = NewUnit(
        name=asked.name,
        code=asked.code,
        kind=asked.kind,
        parent=asked.parent,
        valid_from=asked.first or "",
        cluster=asked.cluster or "",
        headcount=asked.headcount,
    )
    with opened(asked) as office:
        return Answer(office.unit_editing.add(asked.year, unit).value)


def set_year(asked: Namespace, _progress: Progress) -> Answer:
    """A unit's cluster and headcount in a year."""
    change = YearChange(asked.cluster, asked.headcount)
    with opened(asked) as office:
        office.unit_editing.set_year(asked.code, asked.year, change)
    return Answer(f"Đã ghi cụm, tổng số người của đơn vị {asked.code} trong năm {asked.year}.")


def alias(asked: Namespace, _progress: Progress) -> Answer:
    """Another spelling of a unit's name comes or goes."""
    with opened(asked) as office:
        if asked.act == "add":
            office.unit_editing.add_alias(asked.code, asked.text)
            return Answer(f"Đã thêm cách viết “{asked.text}” cho đơn vị {asked.code}.")
        office.unit_editing.remove_alias(asked.code, asked.text)
    return Answer(f"Đã bỏ cách viết “{asked.text}” của đơn vị {asked.code}.")


def merge(asked: Namespace, _progress: Progress) -> Answer:
    """Units become one; its code is printed."""
    into = Successor(
        code=asked.into or asked.code,
        name=asked.name,
        kind=asked.kind,
        parent=asked.parent,
        takes_people=asked.with_people,
    )
    return _act(
        asked,
        lambda reorganisation: reorganisation.merge(_decision(asked), asked.codes, into),
        lambda code: Answer(code, {"codes": [code]}),
    )


def split(asked: Namespace, _progress: Progress) -> Answer:
    """A unit becomes several; their codes are printed."""
    return _act(
        asked,
        lambda reorganisation: reorganisation.split(_decision(asked), asked.code, _parts(asked)),
        lambda codes: Answer(codes, {"codes": codes.split(", ")}),
    )


def dissolve(asked: Namespace, _progress: Progress) -> Answer:
    """A unit ends; the codes of its successors are printed, if any."""
    alone = f"Đã giải thể đơn vị {asked.code}, không có đơn vị kế thừa."
    return _act(
        asked,
        lambda reorganisation: reorganisation.dissolve(_decision(asked), asked.code, _parts(asked)),
        lambda codes: Answer(codes or alone, {"codes": codes.split(", ") if codes else []}),
    )


def rename(asked: Namespace, _progress: Progress) -> Answer:
    """A unit is called otherwise from a day on."""
    told = f"Từ ngày {format_date(asked.on)}, đơn vị {asked.code} có tên “{asked.name}”."
    return _act(
        asked,
        lambda reorganisation: reorganisation.rename(_decision(asked), asked.code, asked.name),
        lambda _nothing: Answer(told, {"codes": [asked.code]}),
    )


def move(asked: Namespace, _progress: Progress) -> Answer:
    """A unit stands elsewhere from a day on."""
    where = f"trực thuộc đơn vị {asked.parent}" if asked.parent else "trực thuộc Sở"
    told = f"Từ ngày {format_date(asked.on)}, đơn vị {asked.code} {where}."
    return _act(
        asked,
        lambda reorganisation: reorganisation.move(_decision(asked), asked.code, asked.parent),
        lambda _nothing: Answer(told, {"codes": [asked.code]}),
    )


def _act(
    asked: Namespace, work: Callable[[Reorganisation], Done[Any]], told: Callable[[Any], Answer]
) -> Answer:
    """The act is done, or what it would do is told."""
    with opened(asked) as office:
        if asked.dry_run:
            effect = office.reorganisation.preview(work)
            return Answer(table_text(effect_table(effect)), asdict(effect))
        return told(work(office.reorganisation).value)


def undo(asked: Namespace, _progress: Progress) -> Answer:
    """The act that was entered last is taken back."""
    with opened(asked) as office:
        return Answer(f"Đã hoàn tác: {office.reorganisation.undo().value}")


def acts(asked: Namespace, _progress: Progress) -> Answer:
    """Every act."""
    with opened(asked) as office:
        found = office.reorganisation.acts()
    return Answer(table_text(acts_table(found)), {"acts": [asdict(one) for one in found]})


def history(asked: Namespace, _progress: Progress) -> Answer:
    """A unit's history."""
    with opened(asked) as office:
        found = office.lineage.history(asked.code)
    head = "\n".join(filter(None, (f"{found.name} ({found.code})", life_sentence(found))))
    return Answer("\n\n".join((head, *map(table_text, history_tables(found)))), asdict(found))


def _decision(asked: Namespace) -> Decision:
    kind = DocumentKind.REORGANISATION
    document = from_file(asked.document, kind, number=asked.basis) if asked.document else None
    return Decision(asked.on, asked.basis, asked.reason, document)


def _parts(asked: Namespace) -> Sequence[Successor]:
    """Raises: NotFound where the people go to none of the parts."""
    parts: list[Successor] = [*asked.to, *asked.new]
    wanted = match_key(asked.people_to)
    if not wanted:
        return parts
    if wanted not in {key for one in parts for key in _keys(one)}:
        what = "đơn vị tiếp nhận"
        raise NotFound(what, asked.people_to, (one.code or one.name for one in parts))
    return [replace(one, takes_people=wanted in _keys(one)) for one in parts]


def _keys(part: Successor) -> set[str]:
    return {match_key(one) for one in (part.code, part.name) if one}


COMMANDS = {
    "unit add": add,
    "unit set": set_year,
    "unit alias": alias,
    "unit merge": merge,
    "unit split": split,
    "unit dissolve": dissolve,
    "unit rename": rename,
    "unit move": move,
    "unit undo": undo,
    "unit acts": acts,
    "unit history": history,
}
