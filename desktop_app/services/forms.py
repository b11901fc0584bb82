"""Return workbooks for units: made, recorded and written into a folder, all or none."""

from collections.abc import Collection, Iterator, Sequence
from pathlib import Path

from sqlalchemy import insert

from desktop_app.domain.changes import Changes, Done
from desktop_app.domain.errors import NotFound, Refused
from desktop_app.domain.file_names import safe_name
from desktop_app.domain.forms import FormLayout
from desktop_app.domain.intake_rows import FormsMade
from desktop_app.domain.periods import parse_period
from desktop_app.domain.progress import Progress, silent, steps
from desktop_app.domain.rows import CampaignInfo, UnitInfo
from desktop_app.exporters.forms import form_bytes
from desktop_app.exporters.saving import save
from desktop_app.models.campaigns import Form
from desktop_app.services import campaigns, form_contents, years
from desktop_app.services.desk import Command, Desk
from desktop_app.services.due_days import put_due
from desktop_app.services.new_files import ensure_free, take_away
from desktop_app.services.units import units_of


class Forms:
    """Making return workbooks."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def write(  # noqa: PLR0913  # whom, when and where
        self,
        campaign: str,
        period: str,
        folder: Path,
        *,
        due_on: str = "",
        units: Collection[str] = (),
        progress: Progress = silent,
    ) -> Done[FormsMade]:
        """Make a workbook for each unit of the period's year, or for those of these codes.

        `due_on`: by when (ISO) they are to come back; what was set before stays where it is empty.
        Nothing in the folder is written over.

        Raises: NotFound for an unknown campaign or unit, Refused for a period that is none, where
        the year has no units or a file of that name is there, ClosedYear, CannotWrite, DiskFull,
        Cancelled.
        """
        asked = parse_period(period)
        written: list[Path] = []
        try:
            with self._desk.command() as command:
                years.ensure_open(command, asked.year)
                (info,) = campaigns.chosen(command.connection, asked.year, campaign)
                chosen = _chosen(units_of(command.connection, asked.year), units, asked.year)
                if due_on:
                    _set_due(command, info, str(asked), due_on, chosen if units else ())
                plan = form_contents.plan(command.connection, info, str(asked), command.today)
                made = _make(plan, chosen, _room(folder, plan, chosen), written, progress)
                _record(command, info, made)
                _audit(command, plan, chosen, due_on)
        except BaseException:
            take_away(written)
            raise
        paths = tuple(str(path) for path in written)
        return Done(FormsMade(paths, info.code, str(asked)), Changes.RETURNS | Changes.CAMPAIGNS)


def _chosen(listed: Sequence[UnitInfo], codes: Collection[str], year: int) -> list[UnitInfo]:
    unknown = set(codes) - {unit.code for unit in listed}
    if unknown:
        what = f"đơn vị năm {year}"
        raise NotFound(what, min(unknown))
    if not listed:
        sentence = f"Năm {year} chưa có danh sách đơn vị. Hãy nhập danh sách đơn vị trước."
        raise Refused(sentence)
    return [unit for unit in listed if not codes or unit.code in codes]


def _set_due(
    command: Command, campaign: CampaignInfo, period: str, due_on: str, units: Sequence[UnitInfo]
) -> None:
    """For the period, or for these units alone."""
    numbers: list[int | None] = [unit.id for unit in units]
    for unit_id in numbers or [None]:
        put_due(command, campaign.id, period, due_on, unit_id=unit_id)


def _room(folder: Path, plan: form_contents.Plan, units: Sequence[UnitInfo]) -> list[Path]:
    """Where each workbook goes; no two and none that is there already.

    Raises: Refused, CannotWrite.
    """
    paths = list(_paths(folder, plan, units))
    ensure_free(folder, paths)
    return paths


def _paths(folder: Path, plan: form_contents.Plan, units: Sequence[UnitInfo]) -> Iterator[Path]:
    taken: set[str] = set()
    for unit in units:
        about = f"{unit.code} - {unit.name} - {plan.campaign.code} - {plan.period}"
        name = safe_name(f"{about}.xlsx")
        if name.casefold() in taken:
            name = safe_name(f"{unit.id} - {about}.xlsx")
        taken.add(name.casefold())
        yield folder / name


def _make(
    plan: form_contents.Plan,
    units: Sequence[UnitInfo],
    paths: Sequence[Path],
    written: list[Path],
    progress: Progress,
) -> list[tuple[int, FormLayout]]:
    """Write the workbooks one by one; each path goes to `written` before its file is there."""
    made = []
    pairs = list(zip(units, paths, strict=True))
    for unit, path in steps(pairs, progress, "Đang tạo mẫu báo cáo"):
        data, layout = form_bytes(plan.content(unit))
        written.append(path)
        save(path, data)
        made.append((unit.id, layout))
    return made


def _record(
    command: Command, campaign: CampaignInfo, made: Sequence[tuple[int, FormLayout]]
) -> None:
    records = [
        {
            "campaign_id": campaign.id,
            "unit_id": unit_id,
            "period": layout.period,
            "form_version": layout.version,
            "checksum": layout.checksum,
            "made_at": command.now,
        }
        for unit_id, layout in made
    ]
    command.connection.execute(insert(Form), records)


def _audit(
    command: Command, plan: form_contents.Plan, units: Sequence[UnitInfo], due_on: str
) -> None:
    after = {"period": plan.period, "units": [unit.code for unit in units], "due_on": due_on}
    command.audit("form.write", f"campaign:{plan.campaign.code}", after=after)
