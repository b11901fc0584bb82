"""Workbooks in which the units of a cluster score one another."""

from collections.abc import Collection, Iterator, Sequence
from pathlib import Path

from desktop_app.domain.errors import NotFound, Refused
from desktop_app.domain.file_names import safe_name
from desktop_app.domain.forms import WHOLE_YEAR, FormContent, FormCriterion, FormUnit
from desktop_app.domain.judged import Judged
from desktop_app.domain.marks.turns import markable
from desktop_app.domain.progress import Progress, steps
from desktop_app.domain.set_rules import StageCode
from desktop_app.exporters.forms import form_bytes
from desktop_app.exporters.saving import save
from desktop_app.services import settings
from desktop_app.services.criteria import StoredSet
from desktop_app.services.desk import Command
from desktop_app.services.form_contents import levels_of
from desktop_app.services.marks.judging import Judging
from desktop_app.services.new_files import ensure_free


def write_forms(  # noqa: PLR0913, PLR0917  # whose, where and how
    command: Command,
    asked: Judging,
    folder: Path,
    units: Collection[str],
    written: list[Path],
    progress: Progress,
) -> list[str]:
    """A workbook for each marking unit, or for these; the codes of those that got one.

    Each path goes to `written` before its file is there.
    Raises: NotFound, Refused, CannotWrite, DiskFull, Cancelled.
    """
    unknown = set(units) - set(asked.subjects)
    if unknown:
        what = f"đơn vị năm {asked.year}"
        raise NotFound(what, min(unknown))
    department = settings.department(command.connection, command.today).name
    contents = [
        content
        for one in asked.subjects.values()
        if not units or one.code in units
        for content in _content(asked, one, department)
    ]
    if not contents:
        raise Refused(_NOBODY)
    paths = [folder / _name(content) for content in contents]
    ensure_free(folder, paths)
    pairs = list(zip(contents, paths, strict=True))
    for content, path in steps(pairs, progress, "Đang tạo phiếu chấm chéo"):
        data, _ = form_bytes(content)
        written.append(path)
        save(path, data)
    return [content.unit for content in contents]


_NOBODY = (
    "Không có phiếu chấm chéo nào để tạo: mỗi đơn vị chấm phải ở trong một cụm có từ hai đơn vị,"
    " và bộ tiêu chí phải có bước chấm chéo."
)


def _content(asked: Judging, marker: Judged, department: str) -> Iterator[FormContent]:
    """A marking unit's workbook; none where it has nobody to mark, or nothing to mark by."""
    stored = asked.set_of(marker)
    others = [FormUnit(unit.code, unit.name) for unit in asked.markers(marker)]
    criteria = tuple(_criteria(stored)) if stored else ()
    if stored and others and criteria:
        yield FormContent(
            campaign=asked.campaign or WHOLE_YEAR,
            campaign_title=stored.rules.title,
            unit=marker.code,
            unit_name=marker.name,
            period=str(asked.year),
            department=department,
            issue=stored.rules.version,
            criteria=criteria,
            judged=tuple(others),
        )


def _criteria(stored: StoredSet) -> Iterator[FormCriterion]:
    codes: Sequence[str] = markable(stored.rules, StageCode.CROSS)
    for leaf in stored.rules.leaves:
        if leaf.code in codes:
            yield FormCriterion(leaf.code, leaf.title, leaf.max_points, levels=levels_of(leaf))


def _name(content: FormContent) -> str:
    what = content.period if content.campaign == WHOLE_YEAR else content.campaign
    return safe_name(f"{content.unit} - {content.unit_name} - Cham cheo - {what}.xlsx")
